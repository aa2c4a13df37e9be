// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Apps} from "./Apps.sol";
import {Merkle} from "./Merkle.sol";

/// Batches of certified headers of many micro-rollups: one signed root per batch, one storage slot, any header proven on demand.
abstract contract Batches is Apps {
    struct Batch {
        uint32 committee;
        uint64 id;
        uint64 time;
        bytes32 root;
        bytes32 bodyHash;
    }

    /// Where a header was settled: number `index` of the `count` headers of a batch.
    struct Spot {
        Batch batch;
        uint256 index;
        uint256 count;
        bytes32[] path;
    }

    /// Nine days of one batch per twelve seconds: longer than any dispute window may be.
    uint256 public constant RING = 65_536;
    /// Places of a header's words.
    uint256 internal constant ROLLUP = 0;
    uint256 internal constant HEIGHT = 1;
    uint256 internal constant EPOCH = 2;
    uint256 internal constant COMMITTEE = 3;
    uint256 internal constant STATE_ROOT = 7;
    uint256 internal constant OUTBOX = 10;
    uint256 internal constant WORK = 14;
    bytes32 private constant DOMAIN = keccak256("mru/settlement/1");

    /// Games about blocks of an app that are open, since when any is, and when the last one ended.
    struct Disputed {
        uint64 games;
        uint64 since;
        uint64 ended;
    }

    mapping(bytes32 rollup => Disputed) public disputed;
    uint64 public nextBatch;
    /// Of all batches so far, in order: what a batch goes on from is signed with it, so that no reorganisation can put it after others.
    bytes24 public history;
    /// Hashes of batches.
    mapping(uint256 slot => bytes32) private ring;

    event BatchSettled(uint32 indexed committee, uint64 indexed batchId, bytes32 root, bytes32 bodyHash);

    error OldCommittee(uint32 newest);
    error WrongBatch(uint64 expected);
    error OtherHistory(bytes24 history);
    error NotSettled();

    /// Takes in a batch that goes on from `past`. Anyone may submit; `signatures` are as `Vulcan.check` takes them. The blobs of
    /// the transaction are those that were signed, and no others.
    function settle(uint32 committee, uint64 batchId, bytes24 past, bytes32 root, bytes32 bodyHash, uint256 bitmap, bytes calldata signatures) external {
        uint32 newest = _newest();
        if (committee + 1 < newest) revert OldCommittee(newest);
        if (batchId != nextBatch) revert WrongBatch(nextBatch);
        if (past != history) revert OtherHistory(history);
        vulcan.check(committee, keccak256(abi.encode(DOMAIN, block.chainid, address(this), committee, batchId, past, root, bodyHash, _blobs())), bitmap, signatures);
        (nextBatch, history) = (batchId + 1, bytes24(keccak256(abi.encode(past, root, bodyHash))));
        ring[batchId % RING] = keccak256(abi.encode(Batch(committee, batchId, uint64(block.timestamp), root, bodyHash)));
        emit BatchSettled(committee, batchId, root, bodyHash);
    }

    /// Whether `header` (its fifteen words) was settled there.
    function isSettled(bytes32[15] calldata header, Spot calldata spot) public view returns (bool) {
        if (ring[spot.batch.id % RING] != keccak256(abi.encode(spot.batch))) return false;
        return Merkle.includes(spot.batch.root, keccak256(abi.encode(header)), spot.index, spot.count, spot.path);
    }

    /// Settled, and its app's dispute window is over; while a game is open, only if it was over before; proven where that is needed. Of a frozen app, only what was settled before counts, and was not vetoed.
    function isFinal(bytes32[15] calldata header, Spot calldata spot) public view returns (bool) {
        App storage app = apps[header[ROLLUP]];
        if (app.operator == address(0) || block.timestamp < uint256(spot.batch.time) + app.disputeWindow) return false;
        Disputed storage open = disputed[header[ROLLUP]];
        if (open.games != 0 && uint256(spot.batch.time) + app.disputeWindow > open.since) return false;
        if (app.isFrozen && !_counts(freezes[header[ROLLUP]], spot.batch.time, uint256(header[HEIGHT]))) return false;
        return _isBelieved(header) && isSettled(header, spot);
    }

    /// Whether there is a proof of a block, or none is needed.
    function _isBelieved(bytes32[15] calldata header) internal view returns (bool) {
        return apps[header[ROLLUP]].proofs != PROVEN || _isProven(header[ROLLUP], keccak256(abi.encode(header)));
    }

    function _isProven(bytes32 rollup, bytes32 header) internal view virtual returns (bool);

    /// L1 looks into a settled block. What is not proven may be wrong: then nobody could leave with it, nor with an older one if it counted here.
    function _look(bytes32[15] calldata header) internal {
        if (_isBelieved(header)) _see(apps[header[ROLLUP]], uint256(header[HEIGHT]));
    }

    function _counts(Freeze storage freeze_, uint64 time, uint256 height) private view returns (bool) {
        return time <= freeze_.at && (freeze_.cut == 0 || height < freeze_.cut);
    }

    /// Hash of the names of all blobs that this transaction carries, as protocols/batch.ts has it; zero for none.
    function _blobs() private view returns (bytes32) {
        if (blobhash(0) == 0) return 0;
        bytes memory names;
        for (uint256 i; blobhash(i) != 0; ++i) names = bytes.concat(names, blobhash(i));
        return keccak256(names);
    }
}
