// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Merkle trees by the rule of protocols/merkle.ts.
library Merkle {
    /// Whether `item` is number `index` of the `count` items under `root`. It answers instead of returning a root to compare: no value stands
    /// for "malformed", so no root can be met by a malformed proof.
    function includes(bytes32 root, bytes32 item, uint256 index, uint256 count, bytes32[] calldata path) internal view returns (bool) {
        if (index >= count) return false;
        bytes32 node = item;
        uint256 used;
        unchecked {
            for (uint256 width = count; width > 1; width = width / 2 + width % 2) {
                if (index ^ 1 < width) {
                    if (used == path.length) return false;
                    bytes32 sibling = path[used++];
                    node = index & 1 == 1 ? pair(sibling, node) : pair(node, sibling);
                }
                index >>= 1;
            }
        }
        return used == path.length && pair(bytes32(count), node) == root;
    }

    /// sha256 of two words, without new memory: proofs are long.
    function pair(bytes32 left, bytes32 right) private view returns (bytes32 hash) {
        assembly ("memory-safe") {
            mstore(0, left)
            mstore(32, right)
            if iszero(staticcall(gas(), 2, 0, 64, 0, 32)) { revert(0, 0) }
            hash := mload(0)
        }
    }
}
