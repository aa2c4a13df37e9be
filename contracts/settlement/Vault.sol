// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batches} from "./Batches.sol";
import {Merkle} from "./Merkle.sol";

interface IERC20 {
    function balanceOf(address account) external view returns (uint256);
}

/// Money of users on its way into rollups and out of them.
///
/// A deposit is a message from L1: the next in its rollup's lane, taken in by the rollup once it is final; so is an action that somebody forces. A withdrawal is a message to L1 in
/// the outbox of a block: paid once, after the block is final, from what was deposited for that rollup, and never from anything else.
abstract contract Vault is Batches {
    /// A message of a rollup to L1, number `index` of the `count` messages of its block; `seq` is its number in the lane.
    struct Withdrawal {
        uint64 seq;
        address asset;
        address to;
        uint256 amount;
        uint256 index;
        uint256 count;
        bytes32[] path;
    }

    /// Stands for ether where an asset is named.
    address public constant ETHER = address(0);
    /// Bytes of an action's name and of its input, as far as a message carries them.
    uint256 public constant MAX_ACTION = 64;
    uint256 public constant MAX_INPUT = 65_536;
    bytes private constant MESSAGE = "mru/message/1\x00";

    /// Messages to a rollup: how many, and who gets how much of which asset by them, from the first to the last.
    struct Lane {
        uint64 count;
        bytes24 sums;
    }

    mapping(bytes32 rollup => Lane) public lanes;
    mapping(bytes32 rollup => mapping(address asset => uint256)) public held;
    /// Final blocks that anybody had noted, for withdrawals that are claimed when their batch is forgotten.
    mapping(bytes32 rollup => mapping(uint256 height => bytes32 header)) public checkpoints;
    mapping(bytes32 rollup => mapping(uint256 word => uint256)) private paid;

    /// A deposit has no action, a forced action no amount, and another version (Upgrades.sol) neither.
    event InboxMessage(bytes32 indexed rollup, uint64 indexed seq, address account, address asset, uint256 amount, string action, bytes input);
    event WithdrawalPaid(bytes32 indexed rollup, uint64 indexed seq, address asset, address to, uint256 amount);
    event Checkpointed(bytes32 indexed rollup, uint256 indexed height, bytes32 header);

    error NoAmount();
    error NoAction();
    error NotReceived();
    error NotFinal();
    error NotShown();
    error NotInOutbox();
    error AlreadyPaid();
    error NotEnoughHeld(uint256 held);
    error NotSent();

    /// Sends ether or tokens of an ERC-20 contract to an account in a rollup. Of tokens exactly `amount` must arrive: those that take a fee are
    /// refused, and so is a token that calls back into another deposit of itself.
    function depositTo(bytes32 rollup, address asset, address account, uint256 amount) external payable {
        _live(rollup);
        if (amount == 0) revert NoAmount();
        if (msg.value != (asset == ETHER ? amount : 0)) revert NotReceived();
        if (asset != ETHER) _receive(asset, amount);
        held[rollup][asset] += amount;
        emit InboxMessage(rollup, _next(rollup, account, asset, amount), account, asset, amount, "", "");
    }

    /// Has an action of the sender done in a rollup, past an operator that does not take it: its place in the lane is L1's. `input` is encoded as
    /// the app wants it; what is no input of that action reverts there.
    function force(bytes32 rollup, string calldata action, bytes calldata input) external {
        _live(rollup);
        if (bytes(action).length == 0 || bytes(action).length > MAX_ACTION || input.length > MAX_INPUT) revert NoAction();
        emit InboxMessage(rollup, _next(rollup, msg.sender, ETHER, 0), msg.sender, ETHER, 0, action, input);
    }

    /// Pays a withdrawal of a final block. Anybody may ask; only its receiver is paid. A block that was noted before needs no spot: `count` is zero.
    function withdrawFrom(bytes32[15] calldata header, Spot calldata spot, Withdrawal calldata out) external {
        bytes32 rollup = header[ROLLUP];
        if (!_isFinalOrNoted(header, spot)) revert NotFinal();
        if (!Merkle.includes(header[OUTBOX], _messageId(rollup, out), out.index, out.count, out.path)) revert NotInOutbox();
        _notePaying(rollup, uint256(header[HEIGHT]));
        uint256 bit = 1 << (out.seq & 255);
        if (paid[rollup][out.seq >> 8] & bit != 0) revert AlreadyPaid();
        paid[rollup][out.seq >> 8] |= bit;
        _takeHeld(rollup, out.asset, out.amount);
        emit WithdrawalPaid(rollup, out.seq, out.asset, out.to, out.amount);
        _send(out.asset, out.to, out.amount);
    }

    /// Notes a final block for ever.
    function checkpoint(bytes32[15] calldata header, Spot calldata spot) external {
        if (!isFinal(header, spot)) revert NotFinal();
        bytes32 hash = keccak256(abi.encode(header));
        checkpoints[header[ROLLUP]][uint256(header[HEIGHT])] = hash;
        _see(apps[header[ROLLUP]], uint256(header[HEIGHT]));
        emit Checkpointed(header[ROLLUP], uint256(header[HEIGHT]), hash);
    }

    /// Number of the next message to a rollup.
    function inboxCount(bytes32 rollup) external view returns (uint64) {
        return lanes[rollup].count;
    }

    function isPaid(bytes32 rollup, uint64 seq) external view returns (bool) {
        return (paid[rollup][seq >> 8] >> (seq & 255)) & 1 == 1;
    }

    /// As protocols/message.ts has it: lengths and numbers are little-endian, the receiver is L1.
    function _messageId(bytes32 rollup, Withdrawal calldata out) private pure returns (bytes32) {
        return keccak256(abi.encodePacked(MESSAGE, rollup, bytes32(0), uint64(_reversed(out.seq) >> 192), hex"08000000", "withdraw", hex"48000000", out.asset, out.to, _reversed(out.amount)));
    }

    /// The bytes in the other order.
    function _reversed(uint256 value) private pure returns (uint256) {
        uint256 odd = 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff;
        value = ((value >> 8) & odd) | ((value & odd) << 8);
        odd = 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
        value = ((value >> 16) & odd) | ((value & odd) << 16);
        odd = 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff;
        value = ((value >> 32) & odd) | ((value & odd) << 32);
        odd = 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff;
        value = ((value >> 64) & odd) | ((value & odd) << 64);
        return (value >> 128) | (value << 128);
    }

    function _receive(address asset, uint256 amount) private {
        uint256 before = IERC20(asset).balanceOf(address(this));
        if (!_call(asset, abi.encodeWithSignature("transferFrom(address,address,uint256)", msg.sender, address(this), amount))) revert NotReceived();
        if (IERC20(asset).balanceOf(address(this)) != before + amount) revert NotReceived();
    }

    function _send(address asset, address to, uint256 amount) internal {
        bool done;
        if (asset == ETHER) (done,) = to.call{value: amount}("");
        else done = _call(asset, abi.encodeWithSignature("transfer(address,uint256)", to, amount));
        if (!done) revert NotSent();
    }

    /// Of tokens that answer nothing, too: some well-known ones do.
    function _call(address asset, bytes memory data) private returns (bool) {
        (bool done, bytes memory answer) = asset.call(data);
        return done && asset.code.length > 0 && (answer.length == 0 || (answer.length == 32 && uint256(bytes32(answer)) == 1));
    }

    function _isFinalOrNoted(bytes32[15] calldata header, Spot calldata spot) internal view returns (bool) {
        return spot.count == 0 ? checkpoints[header[ROLLUP]][uint256(header[HEIGHT])] == keccak256(abi.encode(header)) : isFinal(header, spot);
    }

    function _takeHeld(bytes32 rollup, address asset, uint256 amount) internal {
        uint256 balance = held[rollup][asset];
        if (balance < amount) revert NotEnoughHeld(balance);
        unchecked { held[rollup][asset] = balance - amount; }
    }

    /// What the users of a frozen app have is what its last block says: later ones pay nothing, and what it paid is not theirs again.
    function _notePaying(bytes32 rollup, uint256 height) private {
        App storage app = apps[rollup];
        if (app.isFrozen && height > freezes[rollup].height) revert NotShown();
        _see(app, height);
    }

    function _next(bytes32 rollup, address account, address asset, uint256 amount) internal returns (uint64 seq) {
        Lane memory lane = lanes[rollup];
        seq = lane.count;
        lanes[rollup] = Lane(seq + 1, _added(lane.sums, account, asset, amount));
    }

    function _added(bytes24 sums, address account, address asset, uint256 amount) internal pure returns (bytes24) {
        return bytes24(keccak256(abi.encode(sums, account, asset, amount)));
    }
}
