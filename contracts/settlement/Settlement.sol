// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Apps} from "./Apps.sol";
import {Disputes} from "./Disputes.sol";
import {Escape} from "./Escape.sol";
import {Escrow} from "./Escrow.sol";
import {Proofs} from "./Proofs.sol";
import {Upgrades} from "./Upgrades.sol";
import {Vulcan} from "./Vulcan.sol";

/// All of settlement in one contract.
///
/// Promises: a batch enters only with n - f distinct signatures of one of the two newest committees (f of n >= 3f + 1); batch ids grow by
/// one, and a batch enters only after exactly those that its signers saw before it; an app's id is never given twice; nothing counts as
/// final before its app's dispute window has passed, nor without a proof where one is needed; whoever operates an app and whoever verifies it, its users get their balances out; no app
/// becomes another before its users had notice. There is no owner, and of this contract no upgrade.
contract Settlement is Escrow, Escape, Upgrades {
    /// What is said when a network is founded, for ever.
    struct Rules {
        /// Wei for a unit of work.
        uint128 price;
        /// Seconds between asking for a deposit and getting it, before bodies go into blobs no more, and before another version of an app takes over.
        uint32 notice;
        /// Seconds that an operator has for showing that it takes in what L1 sent.
        uint32 answer;
        /// Seconds that anybody has for showing the newest final block of a frozen app, after its dispute window.
        uint32 showing;
        /// Wei that goes with a demand, and to whoever answers it.
        uint128 bond;
    }

    /// Where blocks are challenged.
    Disputes public immutable disputes;
    /// Where blocks are proven.
    Proofs public immutable proofs;

    error NotDisputes();

    constructor(Vulcan at, Rules memory rules) Apps(at, rules.notice) Escrow(rules.price) Escape(rules.answer, rules.showing, rules.bond) {
        disputes = new Disputes(this, at, rules.bond, rules.answer);
        proofs = new Proofs(this);
    }

    modifier onlyDisputes() {
        if (msg.sender != address(disputes)) revert NotDisputes();
        _;
    }

    /// A game about an app begins, or ends. About a frozen app none begins later than its dispute window: nobody keeps its users in for long.
    function noteGame(bytes32 rollup, bool begins) external onlyDisputes {
        Disputed storage open = disputed[rollup];
        App storage app = apps[rollup];
        if (begins) {
            if (app.isFrozen && block.timestamp >= uint256(freezes[rollup].at) + app.disputeWindow) revert IsFrozen();
            if (open.games == 0) open.since = uint64(block.timestamp);
            ++open.games;
        } else (open.games, open.ended) = (open.games - 1, uint64(block.timestamp));
    }

    /// A block was wrong: it and all above never count. An app that is frozen already ends lower, if it is lower. Part of the operator's deposit is
    /// the challenger's, the rest out of reach for ever; nothing is taken for nobody.
    function overturn(bytes32 rollup, uint64 height, address challenger) external onlyDisputes {
        App storage app = apps[rollup];
        if (challenger != address(0)) due[challenger][ETHER] += _punish(rollup, challenger, height);
        if (!app.isFrozen) return _cut(rollup, app, height);
        Freeze storage last = freezes[rollup];
        if (last.cut != 0 && last.cut <= height) return;
        if (app.seenHeight >= height) app.seenHeight = uint48(height - 1);
        last.cut = height;
        emit Frozen(rollup, last.at, height);
    }

    function _isProven(bytes32 rollup, bytes32 header) internal view override returns (bool) {
        return proofs.isProven(rollup, header);
    }
}
