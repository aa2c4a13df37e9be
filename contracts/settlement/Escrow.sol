// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batches} from "./Batches.sol";
import {Signature} from "./Signature.sol";
import {Vulcan} from "./Vulcan.sol";

/// What apps pay for being verified, and what members earn by it.
///
/// Every header says how much work its block and all below it were. Anybody who shows a settled header with its certificate has the app
/// charged for the work since the last such header; the members who signed that certificate share it. Work is charged once, at one price for
/// all; an app never owes more than it deposited, and its operator gets the rest back after giving notice.
abstract contract Escrow is Batches {
    struct Account {
        uint256 balance;
        /// Work that is paid for.
        uint64 paid;
        /// What the operator wants back, and when it may have it.
        uint128 leaving;
        uint64 leavesAt;
    }

    uint256 public constant WORK_UNIT = 1_000_000_000;
    /// Share of a slashed deposit that goes to whoever showed the evidence.
    uint256 private constant REWARD_PERCENT = 10;
    bytes private constant BLOCK = "mru/block/1\x00";

    /// Wei for WORK_UNIT of work; zero in networks that verify for nothing.
    uint128 public immutable price;

    mapping(bytes32 rollup => Account) public accounts;
    mapping(address staker => uint256) public rewards;
    /// Heights for which an operator has paid.
    mapping(bytes32 rollup => mapping(uint256 height => bool)) private punished;

    event Deposited(bytes32 indexed rollup, address indexed from, uint256 amount, uint256 balance);
    event NoticeGiven(bytes32 indexed rollup, uint256 amount, uint256 leavesAt);
    event Returned(bytes32 indexed rollup, uint256 amount);
    event Charged(bytes32 indexed rollup, uint256 height, uint256 work, uint256 fee, uint256 signers);
    event OperatorSlashed(bytes32 indexed rollup, address indexed reporter, uint256 height, uint256 amount);
    event RewardPaid(address indexed staker, uint256 amount);

    error NothingDue();
    error TooMuch(uint256 balance);
    error NoNotice();
    error NoticeRuns(uint256 until);
    error NotPaid();
    error OtherPlace();
    error SameBlock();

    constructor(uint128 priceOfUnit) {
        price = priceOfUnit;
    }

    /// Anybody may pay for an app.
    function deposit(bytes32 rollup) external payable {
        uint256 balance = accounts[rollup].balance += msg.value;
        emit Deposited(rollup, msg.sender, msg.value, balance);
    }

    /// Says that so much is to go back to the operator; saying it again replaces what was said.
    function giveNotice(bytes32 rollup, uint128 amount) external {
        if (msg.sender != apps[rollup].operator) revert NotOperator();
        Account storage account = accounts[rollup];
        (account.leaving, account.leavesAt) = (amount, uint64(block.timestamp) + noticeSeconds);
        emit NoticeGiven(rollup, amount, account.leavesAt);
    }

    /// Gives back what notice was given of, as far as it is still there.
    function takeBack(bytes32 rollup) external {
        if (msg.sender != apps[rollup].operator) revert NotOperator();
        Account storage account = accounts[rollup];
        if (account.leaving == 0) revert NoNotice();
        if (block.timestamp < account.leavesAt) revert NoticeRuns(account.leavesAt);
        uint256 amount = account.leaving < account.balance ? account.leaving : account.balance;
        account.leaving = 0;
        account.balance -= amount;
        emit Returned(rollup, amount);
        _transfer(msg.sender, amount);
    }

    /// Charges an app for the work up to `header`, which is settled; `bitmap` and `signatures` are its certificate, as `Vulcan.check` takes them.
    function charge(bytes32[15] calldata header, Spot calldata spot, uint256 bitmap, bytes calldata signatures) external {
        if (!isSettled(header, spot)) revert NotSettled();
        uint32 committee = uint32(uint256(header[COMMITTEE]));
        Vulcan.Place memory place = Vulcan.Place(committee, header[ROLLUP], uint256(header[HEIGHT]), uint256(header[EPOCH]));
        vulcan.check(committee, vulcan.voteDigest(place, keccak256(abi.encode(header))), bitmap, signatures);
        _look(header);
        (uint256 work, uint256 fee) = _take(header[ROLLUP], uint64(uint256(header[WORK])));
        address[] memory signers = vulcan.stakersOf(committee, bitmap);
        uint256 share = fee / signers.length;
        for (uint256 i; i < signers.length; ++i) rewards[signers[i]] += share;
        accounts[header[ROLLUP]].balance += fee - share * signers.length;
        emit Charged(header[ROLLUP], uint256(header[HEIGHT]), work, share * signers.length, signers.length);
    }

    /// Pays out what the sender earned.
    function claim() external {
        uint256 amount = rewards[msg.sender];
        if (amount == 0) revert NothingDue();
        rewards[msg.sender] = 0;
        emit RewardPaid(msg.sender, amount);
        _transfer(msg.sender, amount);
    }

    /// Takes the deposit of an app whose operator signed two blocks for one place, once for each height: part of it for whoever shows both, the
    /// rest out of reach for ever.
    function slashOperator(bytes32[15] calldata one, bytes calldata oneSignature, bytes32[15] calldata other, bytes calldata otherSignature) external {
        bytes32 rollup = one[ROLLUP];
        if (other[ROLLUP] != rollup || other[HEIGHT] != one[HEIGHT] || other[EPOCH] != one[EPOCH]) revert OtherPlace();
        (bytes32 first, bytes32 second) = (keccak256(abi.encode(one)), keccak256(abi.encode(other)));
        if (first == second) revert SameBlock();
        address operator = apps[rollup].operator;
        if (operator == address(0) || _signer(first, oneSignature) != operator || _signer(second, otherSignature) != operator) revert NotOperator();
        if (accounts[rollup].balance == 0 || punished[rollup][uint256(one[HEIGHT])]) revert NothingDue();
        punished[rollup][uint256(one[HEIGHT])] = true;
        _transfer(msg.sender, _punish(rollup, msg.sender, uint256(one[HEIGHT])));
    }

    /// Takes the deposit of an app; answers what of it is the reporter's.
    function _punish(bytes32 rollup, address reporter, uint256 height) internal returns (uint256) {
        uint256 amount = accounts[rollup].balance;
        (accounts[rollup].balance, accounts[rollup].leaving) = (0, 0);
        emit OperatorSlashed(rollup, reporter, height, amount);
        return amount * REWARD_PERCENT / 100;
    }

    /// Who signed a block, as protocols/block.ts has it; zero when it is no signature.
    function _signer(bytes32 header, bytes calldata signature) private view returns (address) {
        return Signature.signer(keccak256(abi.encodePacked(BLOCK, block.chainid, header)), signature);
    }

    /// The work that the deposit pays for, and no more.
    function _take(bytes32 rollup, uint64 upTo) private returns (uint256 work, uint256 fee) {
        Account storage account = accounts[rollup];
        if (upTo <= account.paid || price == 0) revert NothingDue();
        work = upTo - account.paid;
        fee = work * price / WORK_UNIT;
        if (fee > account.balance) {
            work = account.balance * WORK_UNIT / price;
            fee = work * price / WORK_UNIT;
        }
        if (fee == 0) revert NothingDue();
        account.paid += uint64(work);
        account.balance -= fee;
    }

    function _transfer(address to, uint256 amount) internal {
        (bool done,) = to.call{value: amount}("");
        if (!done) revert NotPaid();
    }
}
