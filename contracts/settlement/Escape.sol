// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Escrow} from "./Escrow.sol";
import {Merkle} from "./Merkle.sol";
import {Signature} from "./Signature.sol";
import {StateProof} from "./StateProof.sol";
import {Vault} from "./Vault.sol";

/// The way out of an app whose operator or committee does not do its work.
///
/// An app freezes when nobody shows in time that it took in what L1 sent, when its operator acknowledged an action that is in no block, or when
/// its operator vetoes what is not final yet, or when a block that needs a proof has none for long.
/// Then nothing that is settled later counts; anybody shows the newest final block; and each account gets the balance it has there, from a
/// proof, once. Deposits that no block took in go back. Nobody's help is needed for any of it.
abstract contract Escape is Escrow, Vault {
    /// That an app shows by `until` that it took in its first `upTo` messages; nobody demands anything while `until` is zero.
    struct Demand {
        uint48 upTo;
        uint48 until;
        address by;
    }

    /// What an operator acknowledged: the action is in a block of at most that height. It signed the root of several promises, of which this is one.
    struct Promise {
        uint64 includedBy;
        bytes32 root;
        uint256 index;
        uint256 count;
        bytes32[] path;
        bytes signature;
    }

    /// What the sender of an action signed: the words of an EIP-712 struct, and its domain.
    struct Action {
        bytes32 domain;
        bytes32 typeHash;
        address sender;
        uint64 nonce;
        bytes32[] input;
    }

    /// Of a number that the framework keeps in the state: no entry means zero.
    struct Counted {
        uint64 value;
        bytes32[] siblings;
        StateProof.Other other;
    }

    struct Deposit {
        address account;
        address asset;
        uint256 amount;
    }

    bytes private constant ACKNOWLEDGEMENT = "mru/acknowledgement/2\x00";
    /// Keys of the state: what L1 is expected to send next, and the next nonce of an account, which follows.
    bytes private constant TAKEN_KEY = hex"00690000000000000000000000000000000000000000000000000000000000000000";
    bytes2 private constant NONCE_KEY = 0x006e;

    uint32 public immutable answerSeconds;
    uint32 public immutable showSeconds;
    uint128 public immutable demandBond;

    mapping(bytes32 rollup => Demand) public demands;
    mapping(bytes32 rollup => mapping(address asset => mapping(address account => bool))) public escaped;
    /// What is to be collected: deposits that went back, bonds, rewards of who was censored.
    mapping(address account => mapping(address asset => uint256)) public due;

    event Demanded(bytes32 indexed rollup, uint64 upTo, uint64 until, address by);
    event Answered(bytes32 indexed rollup, uint64 taken, address by);
    /// Since `at`; blocks from `cut` on were vetoed, none when it is zero.
    event Frozen(bytes32 indexed rollup, uint64 at, uint64 cut);
    event Censored(bytes32 indexed rollup, bytes32 indexed action, address sender);
    event Shown(bytes32 indexed rollup, uint64 height, bytes32 stateRoot, uint64 taken);
    event Escaped(bytes32 indexed rollup, address indexed account, address asset, uint256 amount);
    event Refunded(bytes32 indexed rollup, uint64 seq, address account, address asset, uint256 amount);

    error WrongBond(uint256 bond);
    error DemandRuns(uint256 until);
    error AllTakenIn();
    error NothingDemanded();
    error NotTakenIn(uint64 taken);
    error NotProven();
    error IsProven();
    error ProofMayCome(uint256 until);
    error NotYet();
    error WasIncluded();
    error NotAcknowledged();
    error TooLate();
    error NotFrozen();
    error NotOpen(uint256 opensAt);
    error AlreadyOpen();
    error NotNewer(uint64 height);
    error AlreadyEscaped();
    error OtherDeposits();

    constructor(uint32 answer_, uint32 showing, uint128 bond) {
        (answerSeconds, showSeconds, demandBond) = (answer_, showing, bond);
    }

    /// Demands that an app takes in all that L1 has sent to it, and shows it. Whoever answers gets the bond; it comes back with a freeze.
    function demand(bytes32 rollup) external payable {
        _live(rollup);
        if (msg.value != demandBond) revert WrongBond(demandBond);
        Demand storage last = demands[rollup];
        if (last.until != 0) revert DemandRuns(last.until);
        uint64 upTo = lanes[rollup].count;
        if (upTo <= last.upTo) revert AllTakenIn();
        uint64 until = uint64(block.timestamp) + answerSeconds;
        demands[rollup] = Demand(uint48(upTo), uint48(until), msg.sender);
        emit Demanded(rollup, upTo, until, msg.sender);
    }

    /// Answers a demand with a settled block that, with those below, took in as much. Late is not too late while nobody has frozen the app.
    function answer(bytes32[15] calldata header, Spot calldata spot, Counted calldata taken) external {
        bytes32 rollup = header[ROLLUP];
        App storage app = _live(rollup);
        Demand storage open = demands[rollup];
        if (open.until == 0) revert NothingDemanded();
        if (!isSettled(header, spot)) revert NotSettled();
        if (!_holds(header[STATE_ROOT], TAKEN_KEY, taken)) revert NotProven();
        if (taken.value < open.upTo) revert NotTakenIn(taken.value);
        (open.until, open.by) = (0, address(0));
        _look(header);
        emit Answered(rollup, taken.value, msg.sender);
        _transfer(msg.sender, demandBond);
    }

    /// Freezes an app that left a demand unanswered.
    function freeze(bytes32 rollup) external {
        App storage app = _live(rollup);
        uint256 until = demands[rollup].until;
        if (until == 0) revert NothingDemanded();
        if (block.timestamp <= until) revert DemandRuns(until);
        _freeze(rollup, app, 0);
    }

    /// Freezes an app of which nobody has proven a block, so long after its dispute window as an answer may take. Blocks below are still to be proven.
    function freezeUnproven(bytes32[15] calldata header, Spot calldata spot) external {
        App storage app = _live(header[ROLLUP]);
        if (_isBelieved(header)) revert IsProven();
        if (!isSettled(header, spot)) revert NotSettled();
        uint256 until = uint256(spot.batch.time) + app.disputeWindow + answerSeconds;
        if (block.timestamp <= until) revert ProofMayCome(until);
        _freeze(header[ROLLUP], app, 0);
    }

    /// Freezes an app whose operator acknowledged an action and left it out: `header` is settled, at the height promised or above, and the
    /// sender's nonce there is still to be used. The deposit of the app is lost, a part of it to the sender.
    function proveCensored(bytes32[15] calldata header, Spot calldata spot, Promise calldata promised, Action calldata action, Counted calldata nonce) external {
        bytes32 rollup = header[ROLLUP];
        App storage app = _live(rollup);
        if (!isSettled(header, spot)) revert NotSettled();
        if (uint256(header[HEIGHT]) < promised.includedBy) revert NotYet();
        bytes32 id = keccak256(abi.encodePacked(hex"1901", action.domain, keccak256(abi.encodePacked(action.typeHash, abi.encode(action.sender, action.nonce), action.input))));
        if (!_isPromised(rollup, app.operator, id, promised)) revert NotAcknowledged();
        if (!_holds(header[STATE_ROOT], abi.encodePacked(NONCE_KEY, action.sender), nonce)) revert NotProven();
        if (nonce.value > action.nonce) revert WasIncluded();
        emit Censored(rollup, id, action.sender);
        _look(header);
        due[action.sender][ETHER] += _punish(rollup, action.sender, uint256(header[HEIGHT]));
        _freeze(rollup, app, 0);
    }

    function _isPromised(bytes32 rollup, address operator, bytes32 id, Promise calldata promised) private view returns (bool) {
        bytes32 digest = keccak256(abi.encodePacked(ACKNOWLEDGEMENT, block.chainid, rollup, promised.root));
        bytes32 item = keccak256(abi.encodePacked(id, uint256(promised.includedBy)));
        return Signature.signer(digest, promised.signature) == operator && Merkle.includes(promised.root, item, promised.index, promised.count, promised.path);
    }

    /// The operator's last word: `header`, which is settled and not final yet, and all blocks above never count. The app ends with it: what
    /// users had below is theirs. What is final is out of reach.
    function veto(bytes32[15] calldata header, Spot calldata spot) external {
        bytes32 rollup = header[ROLLUP];
        App storage app = _live(rollup);
        if (msg.sender != app.operator) revert NotOperator();
        if (!isSettled(header, spot)) revert NotSettled();
        if (isFinal(header, spot)) revert TooLate();
        _cut(rollup, app, uint64(uint256(header[HEIGHT])));
    }

    /// Ends an app with the block below `height`. What L1 has looked into without paying may be among those above.
    function _cut(bytes32 rollup, App storage app, uint64 height) internal {
        if (app.seenHeight >= height) app.seenHeight = uint48(height - 1);
        _freeze(rollup, app, height);
    }

    /// Shows a final block of a frozen app that is newer than those shown before; the genesis state stands for none.
    function show(bytes32[15] calldata header, Spot calldata spot, Counted calldata taken) external {
        bytes32 rollup = header[ROLLUP];
        if (isOpen(rollup)) revert AlreadyOpen();
        if (!apps[rollup].isFrozen) revert NotFrozen();
        if (!_isFinalOrNoted(header, spot)) revert NotFinal();
        Freeze storage last = freezes[rollup];
        uint64 height = uint64(uint256(header[HEIGHT]));
        if (height <= last.height) revert NotNewer(last.height);
        if (!_holds(header[STATE_ROOT], TAKEN_KEY, taken)) revert NotProven();
        (last.height, last.taken, last.stateRoot) = (height, taken.value, header[STATE_ROOT]);
        emit Shown(rollup, height, header[STATE_ROOT], taken.value);
    }

    /// Pays an account of a frozen app what it has. Anybody may ask; only the account is paid.
    function escape(bytes32 rollup, address asset, address account, uint256 amount, bytes32[] calldata siblings) external {
        _requireOpen(rollup);
        if (escaped[rollup][asset][account]) revert AlreadyEscaped();
        if (!StateProof.isBalance(freezes[rollup].stateRoot, asset, account, amount, siblings)) revert NotProven();
        escaped[rollup][asset][account] = true;
        _takeHeld(rollup, asset, amount);
        emit Escaped(rollup, account, asset, amount);
        _send(asset, account, amount);
    }

    /// Gives back the newest `deposits` of a frozen app, which no block took in; `before` is the sum of those before them. Forced actions
    /// count as deposits of nothing.
    function refund(bytes32 rollup, bytes24 before, Deposit[] calldata deposits) external {
        _requireOpen(rollup);
        Lane storage lane = lanes[rollup];
        uint64 first = lane.count - uint64(deposits.length);
        bytes24 sums = before;
        for (uint256 i; i < deposits.length; ++i) sums = _added(sums, deposits[i].account, deposits[i].asset, deposits[i].amount);
        if (sums != lane.sums || first < freezes[rollup].taken) revert OtherDeposits();
        (lane.count, lane.sums) = (first, before);
        for (uint256 i; i < deposits.length; ++i) _giveBack(rollup, first + uint64(i), deposits[i]);
    }

    /// Pays out what is due to an account.
    function collect(address account, address asset) external {
        uint256 amount = due[account][asset];
        if (amount == 0) revert NothingDue();
        due[account][asset] = 0;
        _send(asset, account, amount);
    }

    /// When users of a frozen app can leave, if no game is open; zero while it is not frozen.
    function opensAt(bytes32 rollup) public view returns (uint64) {
        App storage app = apps[rollup];
        if (!app.isFrozen) return 0;
        uint64 from = freezes[rollup].at + app.disputeWindow;
        uint64 ended = disputed[rollup].ended;
        return (from > ended ? from : ended) + showSeconds;
    }

    /// Whether they can: not before a block is shown that is as new as those that L1 looked into. Had one of those paid out, a balance would be
    /// paid twice.
    function isOpen(bytes32 rollup) public view returns (bool) {
        App storage app = apps[rollup];
        return app.isFrozen && disputed[rollup].games == 0 && block.timestamp >= opensAt(rollup) && freezes[rollup].height >= app.seenHeight;
    }

    function _requireOpen(bytes32 rollup) private view {
        if (!apps[rollup].isFrozen) revert NotFrozen();
        if (!isOpen(rollup)) revert NotOpen(opensAt(rollup));
    }

    function _freeze(bytes32 rollup, App storage app, uint64 cut) private {
        app.isFrozen = true;
        freezes[rollup] = Freeze(uint64(block.timestamp), 0, 0, cut, app.genesisRoot);
        Demand storage open = demands[rollup];
        if (open.until != 0) due[open.by][ETHER] += demandBond;
        delete demands[rollup];
        emit Frozen(rollup, uint64(block.timestamp), cut);
    }

    /// As much as is there: who was paid before by an app that gave more than it had, was paid from this.
    function _giveBack(bytes32 rollup, uint64 seq, Deposit calldata deposit_) private {
        if (deposit_.amount == 0) return;
        uint256 balance = held[rollup][deposit_.asset];
        uint256 amount = deposit_.amount < balance ? deposit_.amount : balance;
        held[rollup][deposit_.asset] = balance - amount;
        due[deposit_.account][deposit_.asset] += amount;
        emit Refunded(rollup, seq, deposit_.account, deposit_.asset, amount);
    }

    function _holds(bytes32 root, bytes memory key, Counted calldata counted) private pure returns (bool) {
        if (counted.value == 0) return StateProof.isAbsent(root, key, counted.siblings, counted.other);
        return StateProof.isPresent(root, key, StateProof.littleEndian(counted.value, 8), counted.siblings);
    }
}
