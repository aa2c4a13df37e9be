// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Vault} from "./Vault.sol";

/// Other versions of an app. Its operator announces one; after notice and the app's dispute window anybody has it take over, as a message of L1
/// in the app's lane. So what users force before is done by the version they know, whoever operates and whatever the next version does.
abstract contract Upgrades is Vault {
    struct Upgrade {
        bytes32 codeHash;
        /// It takes over at that time or later; zero for none.
        uint64 from;
    }

    mapping(bytes32 rollup => Upgrade) public upgrades;

    /// Of the version with that code, from a time on; both are zero when the operator thinks better of it.
    event UpgradeAnnounced(bytes32 indexed rollup, bytes32 codeHash, uint64 from);
    /// As message `seq` to the app.
    event UpgradeActivated(bytes32 indexed rollup, uint64 indexed seq, bytes32 codeHash);

    error NoUpgrade();
    error TooEarly(uint64 from);

    /// Announces the version with this code, in place of any other that was announced: time runs anew. Zero withdraws it.
    function announceUpgrade(bytes32 rollup, bytes32 codeHash) external {
        App storage app = _live(rollup);
        if (msg.sender != app.operator) revert NotOperator();
        uint64 from = codeHash == 0 ? 0 : uint64(block.timestamp) + noticeSeconds + app.disputeWindow;
        upgrades[rollup] = Upgrade(codeHash, from);
        emit UpgradeAnnounced(rollup, codeHash, from);
    }

    /// Sends the announced version to its app, which it takes over with the block that takes the message in. A message of no amount and no action.
    function activateUpgrade(bytes32 rollup) external {
        address operator = _live(rollup).operator;
        Upgrade memory next = upgrades[rollup];
        if (next.from == 0) revert NoUpgrade();
        if (block.timestamp < next.from) revert TooEarly(next.from);
        delete upgrades[rollup];
        uint64 seq = _next(rollup, operator, ETHER, 0);
        emit InboxMessage(rollup, seq, operator, ETHER, 0, "", abi.encode(next.codeHash));
        emit UpgradeActivated(rollup, seq, next.codeHash);
    }
}
