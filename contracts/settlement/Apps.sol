// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vulcan} from "./Vulcan.sol";

/// The registry of apps: anybody registers one, and an id is never given twice.
abstract contract Apps {
    /// What an operator registered, and what has become of it since. The code hash names the WASM module, the root the state it starts from.
    /// All that paying out looks at is in one slot.
    struct App {
        address operator;
        uint24 disputeWindow;
        /// Where its bodies go besides the members: 0 nowhere, 1 into blobs of L1.
        uint8 dataLayer;
        /// For ever: nothing that is settled later counts.
        bool isFrozen;
        /// Newest block that L1 has looked into: users of a frozen app leave with none that is older.
        uint48 seenHeight;
        uint8 proofs;
        bytes32 codeHash;
        bytes32 genesisRoot;
    }

    /// When an app was frozen, and the newest final block that was shown since: its users leave with what they have there.
    struct Freeze {
        uint64 at;
        uint64 height;
        /// How many messages of L1 that block and those below took in.
        uint64 taken;
        /// Blocks from this height on were vetoed; zero for none.
        uint64 cut;
        bytes32 stateRoot;
    }

    uint32 public constant MAX_DISPUTE_WINDOW = 7 days;
    uint8 public constant DATA_LAYERS = 2;
    /// How its blocks come to be believed: 0, members execute each before they sign; 1, they sign first, and anybody may challenge; 2, they execute
    /// first, and what they sign needs a proof besides (Proofs.sol).
    uint8 public constant PROOFS = 3;
    uint8 internal constant PROVEN = 2;
    Vulcan public immutable vulcan;
    /// Seconds between giving notice and what notice was given of: a deposit back to its operator, bodies out of blobs, another version.
    uint32 public immutable noticeSeconds;

    /// `vulcan` once more: an immutable lies in the code, and what is proven of L1 to others is proven by storage.
    Vulcan private shownVulcan;
    mapping(bytes32 rollup => App) public apps;
    mapping(bytes32 rollup => Freeze) public freezes;

    /// `committee` certifies its first block; every block names who certifies the next. `node` is the key of the operator's node, for who looks for it.
    event AppRegistered(
        bytes32 indexed rollup, bytes32 name, address operator, bytes32 node, bytes32 codeHash, bytes32 genesisRoot, uint32 disputeWindow, uint32 committee, uint8 proofs
    );
    /// It holds from the time `from` on.
    event DataLayerChosen(bytes32 indexed rollup, uint8 layer, uint64 from);

    error NoCommittee();
    error AppExists(bytes32 rollup);
    error WindowTooLong(uint32 window);
    error UnknownDataLayer(uint8 layer);
    error UnknownProofs(uint8 proofs);
    error SameDataLayer();
    error UnknownRollup();
    error NotOperator();
    error IsFrozen();

    constructor(Vulcan at, uint32 notice) {
        (vulcan, shownVulcan, noticeSeconds) = (at, at, notice);
    }

    /// Registers an app under an id that only its operator and name determine. How its blocks are proven is said here, for ever.
    function register(bytes32 name, bytes32 node, bytes32 codeHash, bytes32 genesisRoot, uint32 disputeWindow, uint8 proofs) external returns (bytes32 rollup) {
        if (proofs >= PROOFS) revert UnknownProofs(proofs);
        if (disputeWindow > MAX_DISPUTE_WINDOW) revert WindowTooLong(disputeWindow);
        rollup = keccak256(abi.encode(block.chainid, address(this), msg.sender, name));
        if (apps[rollup].operator != address(0)) revert AppExists(rollup);
        apps[rollup] = App(msg.sender, uint24(disputeWindow), 0, false, 0, proofs, codeHash, genesisRoot);
        emit AppRegistered(rollup, name, msg.sender, node, codeHash, genesisRoot, disputeWindow, _newest(), proofs);
    }

    /// Says where the bodies of an app go: members settle its blocks accordingly. Into blobs they go at once; out of them only after notice, so
    /// that users who count on them have time to leave. Of what is settled nothing changes.
    function chooseDataLayer(bytes32 rollup, uint8 layer) external {
        if (msg.sender != apps[rollup].operator) revert NotOperator();
        if (layer >= DATA_LAYERS) revert UnknownDataLayer(layer);
        // Saying it again would be a way around the notice.
        if (layer == apps[rollup].dataLayer) revert SameDataLayer();
        uint64 from = uint64(block.timestamp) + (layer < apps[rollup].dataLayer ? noticeSeconds : 0);
        apps[rollup].dataLayer = layer;
        emit DataLayerChosen(rollup, layer, from);
    }

    /// An app that is there, and goes on.
    function _live(bytes32 rollup) internal view returns (App storage app) {
        app = apps[rollup];
        if (app.operator == address(0)) revert UnknownRollup();
        if (app.isFrozen) revert IsFrozen();
    }

    function _see(App storage app, uint256 height) internal {
        if (!app.isFrozen && height > app.seenHeight) app.seenHeight = uint48(height);
    }

    function _newest() internal view returns (uint32) {
        uint256 count = vulcan.committeeCount();
        if (count == 0) revert NoCommittee();
        return uint32(count - 1);
    }
}
