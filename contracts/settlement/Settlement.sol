// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Escrow} from "./Escrow.sol";
import {Merkle} from "./Merkle.sol";
import {Vault} from "./Vault.sol";
import {Vulcan} from "./Vulcan.sol";

/// Settles certified headers of many micro-rollups: one signed root per batch, one storage slot, any header proven on demand.
///
/// Promises: a batch enters only with n - f distinct signatures of one of the two newest committees (f of n >= 3f + 1); batch ids grow by
/// one, and a batch enters only after exactly those that its signers saw before it; an app's id is never given twice; nothing counts as final before its app's dispute window has passed. There is no owner and no upgrade.
contract Settlement is Escrow, Vault {
    /// What an operator registered. The code hash names the WASM module, the root the state it starts from, the committee who certifies
    /// its first block; every block names who certifies the next.
    struct App {
        address operator;
        uint32 disputeWindow;
        uint32 committee;
        /// Where its bodies go besides the members: 0 nowhere, 1 into blobs of L1.
        uint8 dataLayer;
        bytes32 codeHash;
        bytes32 genesisRoot;
    }

    /// Nine days of one batch per twelve seconds: longer than any dispute window may be.
    uint256 public constant RING = 65_536;
    uint32 public constant MAX_DISPUTE_WINDOW = 7 days;
    uint8 public constant DATA_LAYERS = 2;
    bytes32 private constant DOMAIN = keccak256("mru/settlement/1");
    Vulcan public immutable vulcan;

    mapping(bytes32 rollup => App) public apps;
    uint64 public nextBatch;
    /// Of all batches so far, in order: what a batch goes on from is signed with it, so that no reorganisation can put it after others.
    bytes24 public history;
    /// Hashes of batches.
    mapping(uint256 slot => bytes32) private ring;

    event AppRegistered(bytes32 indexed rollup, bytes32 name, address operator, bytes32 node, bytes32 codeHash, bytes32 genesisRoot, uint32 disputeWindow, uint32 committee);
    event DataLayerChosen(bytes32 indexed rollup, uint8 layer);
    event BatchSettled(uint32 indexed committee, uint64 indexed batchId, bytes32 root, bytes32 bodyHash);

    error NoCommittee();
    error OldCommittee(uint32 newest);
    error AppExists(bytes32 rollup);
    error WindowTooLong(uint32 window);
    error UnknownDataLayer(uint8 layer);
    error WrongBatch(uint64 expected);
    error OtherHistory(bytes24 history);

    constructor(Vulcan at, uint128 price, uint32 notice) Escrow(price, notice) {
        vulcan = at;
    }

    /// Registers an app under an id that only its operator and name determine. `node` is the key of the operator's node, for who looks for it.
    function register(bytes32 name, bytes32 node, bytes32 codeHash, bytes32 genesisRoot, uint32 disputeWindow) external returns (bytes32 rollup) {
        if (disputeWindow > MAX_DISPUTE_WINDOW) revert WindowTooLong(disputeWindow);
        rollup = keccak256(abi.encode(block.chainid, address(this), msg.sender, name));
        if (apps[rollup].operator != address(0)) revert AppExists(rollup);
        uint32 committee = _newest();
        apps[rollup] = App(msg.sender, disputeWindow, committee, 0, codeHash, genesisRoot);
        emit AppRegistered(rollup, name, msg.sender, node, codeHash, genesisRoot, disputeWindow, committee);
    }

    /// Says where the bodies of an app go from now on: members settle its blocks accordingly. Of what is settled nothing changes.
    function chooseDataLayer(bytes32 rollup, uint8 layer) external {
        if (msg.sender != apps[rollup].operator) revert NotOperator();
        if (layer >= DATA_LAYERS) revert UnknownDataLayer(layer);
        apps[rollup].dataLayer = layer;
        emit DataLayerChosen(rollup, layer);
    }

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

    /// Whether `header` (its fifteen words) is number `index` of the `count` headers of a settled batch.
    function isSettled(bytes32[15] calldata header, Batch calldata batch, uint256 index, uint256 count, bytes32[] calldata path) public view returns (bool) {
        if (ring[batch.id % RING] != keccak256(abi.encode(batch))) return false;
        return Merkle.includes(batch.root, keccak256(abi.encode(header)), index, count, path);
    }

    /// Settled, and its app's dispute window is over.
    function isFinal(bytes32[15] calldata header, Batch calldata batch, uint256 index, uint256 count, bytes32[] calldata path) public view returns (bool) {
        App storage app = apps[header[0]];
        if (app.operator == address(0) || block.timestamp < uint256(batch.time) + app.disputeWindow) return false;
        return isSettled(header, batch, index, count, path);
    }

    /// Hash of the names of all blobs that this transaction carries, as protocols/batch.ts has it; zero for none.
    function _blobs() private view returns (bytes32) {
        if (blobhash(0) == 0) return 0;
        bytes memory names;
        for (uint256 i; blobhash(i) != 0; ++i) names = bytes.concat(names, blobhash(i));
        return keccak256(names);
    }

    function _operatorOf(bytes32 rollup) internal view override returns (address) {
        return apps[rollup].operator;
    }

    function _isSettled(bytes32[15] calldata header, Spot calldata spot) internal view override returns (bool) {
        return isSettled(header, spot.batch, spot.index, spot.count, spot.path);
    }

    function _isKnown(bytes32 rollup) internal view override returns (bool) {
        return apps[rollup].operator != address(0);
    }

    function _isFinalAt(bytes32[15] calldata header, Spot calldata spot) internal view override returns (bool) {
        return isFinal(header, spot.batch, spot.index, spot.count, spot.path);
    }

    function _vulcan() internal view override returns (Vulcan) {
        return vulcan;
    }

    function _newest() private view returns (uint32) {
        uint256 count = vulcan.committeeCount();
        if (count == 0) revert NoCommittee();
        return uint32(count - 1);
    }
}
