// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Tokens of tests, good and bad. No network uses them.
contract TestToken {
    enum Manner { Plain, Silent, Fee, Refusing, Calling }

    Manner public immutable manner;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;
    /// What a calling token calls while it moves, once.
    address private target;
    bytes private data;

    constructor(Manner as_) {
        manner = as_;
    }

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function callMeanwhile(address at, bytes calldata what) external {
        (target, data) = (at, what);
    }

    function approve(address spender, uint256 amount) external returns (bool) {
        allowance[msg.sender][spender] = amount;
        return true;
    }

    function transfer(address to, uint256 amount) external returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external returns (bool) {
        if (manner != Manner.Calling) allowance[from][msg.sender] -= amount;
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        if (manner == Manner.Refusing) return false;
        if (manner == Manner.Calling && target != address(0)) {
            address at = target;
            target = address(0);
            (bool done,) = at.call(data);
            require(done);
        }
        balanceOf[from] -= amount;
        balanceOf[to] += manner == Manner.Fee ? amount - 1 : amount;
        if (manner == Manner.Silent) assembly ("memory-safe") { return(0, 0) }
        return true;
    }
}
