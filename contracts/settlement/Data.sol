// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Merkle} from "./Merkle.sol";

/// What L1 can say about the data of blocks, for anybody to call.
contract DataProofs {
    address private constant POINT_EVALUATION = address(10);

    /// Whether `share` is number `index` of the `total` shares of the body that a header commits to, as protocols/shares.ts has it.
    function isShare(bytes32 commitment, uint256 index, uint256 total, bytes calldata share, bytes32[] calldata path) external view returns (bool) {
        return Merkle.includes(commitment, sha256(share), index, total, path);
    }

    /// Whether the blob named `blob` has the value `y` at the point `z`, by its KZG commitment and a proof of 48 bytes each. Field element number
    /// i of a blob is its value at the root of unity number i, in bit-reversed order.
    function isOpened(bytes32 blob, uint256 z, uint256 y, bytes calldata commitment, bytes calldata proof) external view returns (bool done) {
        if (commitment.length != 48 || proof.length != 48) return false;
        (done,) = POINT_EVALUATION.staticcall(abi.encodePacked(blob, z, y, commitment, proof));
    }
}
