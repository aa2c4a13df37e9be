// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Where stake lies. The network says who takes part and who lied; a source says how much of somebody's may be taken, and takes it.
interface IStakeSource {
    /// The network that calls, in its constructor and once, is the one to serve for ever. Reverts when stake could leave sooner than
    /// `leastUnbonding` seconds after it stopped counting: a lie has to be found before.
    function serve(uint32 leastUnbonding) external;

    /// Wei that count for a staker's seat, all of which `slash` would take.
    function stakeOf(address staker) external view returns (uint256);

    /// Who is paid what a staker earns: itself, unless the source shares it with others.
    function payeeOf(address staker) external view returns (address);

    /// For the network: takes all of a staker's for ever, what unbonds too, and answers how much. What of it goes to the reporter is the
    /// source's to say.
    function slash(address staker, address reporter) external returns (uint256 taken);
}

/// What every source does the same way.
abstract contract StakeSource is IStakeSource {
    address public network;

    error ServesAnother(address network);
    error UnbondsTooSoon(uint32 least);
    error NotNetwork();
    error NotPaid();

    modifier onlyNetwork() {
        if (msg.sender != network) revert NotNetwork();
        _;
    }

    function serve(uint32 leastUnbonding) external {
        if (network != address(0)) revert ServesAnother(network);
        if (_unbonding() < leastUnbonding) revert UnbondsTooSoon(leastUnbonding);
        network = msg.sender;
    }

    /// Seconds between the last moment that stake counts and the first that it may leave.
    function _unbonding() internal view virtual returns (uint32);

    function _pay(address to, uint256 amount) internal {
        (bool done,) = to.call{value: amount}("");
        if (!done) revert NotPaid();
    }
}
