// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Merkle} from "./Merkle.sol";

/// What L1 can say about the data of blocks, for anybody to call.
contract DataProofs {
    /// Whether `share` is number `index` of the `total` shares of the body that a header commits to, as protocols/shares.ts has it.
    function isShare(bytes32 commitment, uint256 index, uint256 total, bytes calldata share, bytes32[] calldata path) external view returns (bool) {
        return Merkle.includes(commitment, sha256(share), index, total, path);
    }
}
