// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// Proofs of single entries under a rollup's state root: that a key has its value, or that it is absent.
///
/// The rule is that of protocols/state-tree.ts and state-proof.ts. A path is sha256(key) whose first bit says whether the key is a
/// balance; an inner node is sha256(left | right); a leaf is sha256(sha256(path | sha256(value)) | TAG), so that no inner node passes
/// for a leaf; an empty subtree is zero, and a subtree of one leaf is that leaf. `siblings` go from the root down.
library StateProof {
    /// "mru/1 leaf", padded with zeros: no hash of a node can be this.
    bytes32 internal constant TAG = "mru/1 leaf";
    uint256 internal constant DEPTH = 256;
    uint256 internal constant FIRST_BIT = 1 << 255;
    /// A balance's key: 0x00, 'b', the asset's address, the account's.
    uint256 internal constant BALANCE_KEY_BYTES = 42;
    bytes2 internal constant BALANCE_PREFIX = 0x0062;

    /// The leaf that ends the path of an absent key; `path` zero when the path ends in an empty subtree.
    struct Other {
        bytes32 path;
        bytes32 valueHash;
    }

    /// Whether the state under `root` has exactly `value` at `key`.
    function isPresent(bytes32 root, bytes memory key, bytes memory value, bytes32[] memory siblings) internal pure returns (bool) {
        bytes32 path = pathOf(key);
        return _leadsTo(root, path, _leaf(path, sha256(value)), siblings);
    }

    /// Whether the state under `root` has nothing at `key`.
    function isAbsent(bytes32 root, bytes memory key, bytes32[] memory siblings, Other memory other) internal pure returns (bool) {
        bytes32 path = pathOf(key);
        if (other.path == 0) return _leadsTo(root, path, 0, siblings);
        // Another key has this subtree to itself: its path differs, and begins with the same bits, one per sibling.
        uint256 difference = uint256(path ^ other.path);
        if (difference == 0 || siblings.length > DEPTH || difference >> (DEPTH - siblings.length) != 0) return false;
        return _leadsTo(root, path, _leaf(other.path, other.valueHash), siblings);
    }

    /// The value of a balance: `asset` zero is ether.
    function isBalance(bytes32 root, address asset, address account, uint256 amount, bytes32[] memory siblings) internal pure returns (bool) {
        return isPresent(root, abi.encodePacked(BALANCE_PREFIX, asset, account), littleEndian(amount, 32), siblings);
    }

    function pathOf(bytes memory key) internal pure returns (bytes32) {
        bool balance = key.length == BALANCE_KEY_BYTES && bytes2(key) == BALANCE_PREFIX;
        uint256 hash = uint256(sha256(key));
        return bytes32(balance ? hash | FIRST_BIT : hash & ~FIRST_BIT);
    }

    function _leaf(bytes32 path, bytes32 valueHash) private pure returns (bytes32) {
        return sha256(bytes.concat(sha256(bytes.concat(path, valueHash)), TAG));
    }

    /// Whether `node`, at the end of `path`, has `root` above it. A path has 256 bits, so a longer list proves nothing.
    function _leadsTo(bytes32 root, bytes32 path, bytes32 node, bytes32[] memory siblings) private pure returns (bool) {
        if (siblings.length > DEPTH) return false;
        for (uint256 depth = siblings.length; depth > 0; --depth) {
            bytes32 sibling = siblings[depth - 1];
            bool right = (uint256(path) >> (DEPTH - depth)) & 1 == 1;
            node = right ? sha256(bytes.concat(sibling, node)) : sha256(bytes.concat(node, sibling));
        }
        return node == root;
    }

    /// Integers lie in the state with their lowest byte first.
    function littleEndian(uint256 value, uint256 size) internal pure returns (bytes memory out) {
        out = new bytes(size);
        for (uint256 i; i < size; ++i) {
            out[i] = bytes1(uint8(value));
            value >>= 8;
        }
    }
}

/// The same, for anybody to call.
contract StateProofs {
    function isPresent(bytes32 root, bytes calldata key, bytes calldata value, bytes32[] calldata siblings) external pure returns (bool) {
        return StateProof.isPresent(root, key, value, siblings);
    }

    function isAbsent(bytes32 root, bytes calldata key, bytes32[] calldata siblings, StateProof.Other calldata other) external pure returns (bool) {
        return StateProof.isAbsent(root, key, siblings, other);
    }

    function isBalance(bytes32 root, address asset, address account, uint256 amount, bytes32[] calldata siblings) external pure returns (bool) {
        return StateProof.isBalance(root, asset, account, amount, siblings);
    }
}
