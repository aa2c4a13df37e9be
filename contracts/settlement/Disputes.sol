// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Batches} from "./Batches.sol";
import {Settlement} from "./Settlement.sol";
import {Vulcan} from "./Vulcan.sol";

/// Games about blocks that somebody holds wrong: a challenger puts up a bond and names the first entry whose receipt is wrong; the committee
/// executes the block again and certifies what is right. Whoever was wrong pays.
///
/// There are no rounds: a header commits to a receipt of every action, with what it wrote, so that the first wrong one can be named at once. While a
/// game about an app is open, nothing more of it becomes final.
contract Disputes {
    struct Game {
        address challenger;
        /// Without a verdict until then, the doubt counts.
        uint64 until;
        bool isOver;
    }

    /// Place of the words of a header.
    uint256 private constant ROLLUP = 0;
    uint256 private constant HEIGHT = 1;
    bytes32 private constant DOMAIN = keccak256("mru/verdict/1");

    Settlement public immutable settlement;
    Vulcan public immutable vulcan;
    /// Wei that goes with a challenge, and what time the committee has.
    uint128 public immutable bond;
    uint32 public immutable judgingSeconds;

    /// By the hash of the header: about each block one game, once.
    mapping(bytes32 header => Game) public games;
    /// What is to be collected: bonds of who was right, and shares of lost ones.
    mapping(address account => uint256) public due;

    /// `entry` is the first that is wrong, or the number of entries where none is and the header is wrong otherwise.
    event Challenged(bytes32 indexed rollup, uint256 indexed height, bytes32 header, uint32 entry, address challenger, uint64 until);
    event Judged(bytes32 indexed rollup, uint256 indexed height, bytes32 header, bool isWrong);
    /// Nobody judged in time.
    event Expired(bytes32 indexed rollup, uint256 indexed height, bytes32 header);

    error WrongBond(uint256 bond);
    error NotSettled();
    error IsFinal();
    error GameExists();
    error NoGame();
    error NotYet(uint256 until);
    error OldCommittee(uint32 newest);
    error NothingDue();
    error NotPaid();

    constructor(Settlement of_, Vulcan vulcan_, uint128 bond_, uint32 judging) {
        (settlement, vulcan, bond, judgingSeconds) = (of_, vulcan_, bond_, judging);
    }

    /// Holds a block wrong that is settled and not final yet.
    function challenge(bytes32[15] calldata header, Batches.Spot calldata spot, uint32 entry) external payable {
        if (msg.value != bond) revert WrongBond(bond);
        if (!settlement.isSettled(header, spot)) revert NotSettled();
        if (settlement.isFinal(header, spot)) revert IsFinal();
        bytes32 hash = keccak256(abi.encode(header));
        if (games[hash].until != 0) revert GameExists();
        uint64 until = uint64(block.timestamp) + judgingSeconds;
        games[hash] = Game(msg.sender, until, false);
        settlement.noteGame(header[ROLLUP], true);
        emit Challenged(header[ROLLUP], uint256(header[HEIGHT]), hash, entry, msg.sender, until);
    }

    /// Ends a game with what one of the two newest committees certifies. A wrong block and all above never count, and its app ends with the
    /// block below; a false challenge is shared by those who judged it.
    function judge(bytes32[15] calldata header, uint32 committee, bool isWrong, uint256 bitmap, bytes calldata signatures) external {
        uint32 newest = uint32(vulcan.committeeCount() - 1);
        if (committee + 1 < newest) revert OldCommittee(newest);
        (bytes32 hash, address challenger) = _close(header);
        vulcan.check(committee, keccak256(abi.encode(DOMAIN, block.chainid, address(this), committee, hash, isWrong)), bitmap, signatures);
        emit Judged(header[ROLLUP], uint256(header[HEIGHT]), hash, isWrong);
        if (isWrong) {
            due[challenger] += bond;
            settlement.overturn(header[ROLLUP], uint64(uint256(header[HEIGHT])), challenger);
        } else _share(vulcan.stakersOf(committee, bitmap));
        settlement.noteGame(header[ROLLUP], false);
    }

    /// Ends a game that nobody judged: who cannot tell must not make it final. The operator keeps its deposit, and the challenger its bond.
    function expire(bytes32[15] calldata header) external {
        (bytes32 hash, address challenger) = _close(header);
        if (block.timestamp <= games[hash].until) revert NotYet(games[hash].until);
        due[challenger] += bond;
        emit Expired(header[ROLLUP], uint256(header[HEIGHT]), hash);
        settlement.overturn(header[ROLLUP], uint64(uint256(header[HEIGHT])), address(0));
        settlement.noteGame(header[ROLLUP], false);
    }

    /// Pays out what is due to the sender.
    function collect() external {
        uint256 amount = due[msg.sender];
        if (amount == 0) revert NothingDue();
        due[msg.sender] = 0;
        (bool done,) = msg.sender.call{value: amount}("");
        if (!done) revert NotPaid();
    }

    function _close(bytes32[15] calldata header) private returns (bytes32 hash, address challenger) {
        hash = keccak256(abi.encode(header));
        Game storage game = games[hash];
        if (game.until == 0 || game.isOver) revert NoGame();
        game.isOver = true;
        challenger = game.challenger;
    }

    /// What cannot be divided is nobody's.
    function _share(address[] memory signers) private {
        uint256 share = bond / signers.length;
        for (uint256 i; i < signers.length; ++i) due[signers[i]] += share;
    }
}
