// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// BLS12-381 signatures as protocols/crypto/bls.ts makes them: keys in G1, signatures in G2, checked by the precompiles of EIP-2537.
///
/// Shapes: a key is packed in 96 bytes (x | y), and 128 bytes as the precompiles take it; a signature has 256 bytes, as they take it.
/// The pairing refuses points outside the groups, so nothing else here needs to.
library Bls {
    uint256 internal constant KEY = 96;
    uint256 private constant POINT = 128;
    uint256 private constant SIGNATURE = 256;
    address private constant MODEXP = address(0x05);
    address private constant G1_ADD = address(0x0b);
    address private constant G2_ADD = address(0x0d);
    address private constant PAIRING = address(0x0f);
    address private constant MAP_TO_G2 = address(0x11);
    /// The field's modulus, its upper 128 bits and its lower 256.
    uint256 private constant P_HIGH = 0x1a0111ea397fe69a4b1ba7b6434bacd7;
    uint256 private constant P_LOW = 0x64774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab;
    /// The suite's name and its length, as RFC 9380 appends them.
    bytes private constant DST = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_\x2b";
    /// The negative of G1's generator.
    bytes private constant MINUS_ONE =
        hex"0000000000000000000000000000000017f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb00000000000000000000000000000000114d1d6855d545a8aa7d76c8cf2e21f267816aef1db507c96655b9d5caac42364e6f38ba0ecb751bad54dcd6b939c2ca";

    error PrecompileFailed(address at);

    /// Whether the owner of a key (or all owners of a sum of keys) signed a digest. Infinity is no key.
    function isSigned(bytes memory key, bytes32 digest, bytes calldata signature) internal view returns (bool) {
        if (signature.length != SIGNATURE || _isInfinity(key)) return false;
        (bool done, bytes memory result) = PAIRING.staticcall(bytes.concat(key, _hashToG2(digest), MINUS_ONE, signature));
        return done && result.length == 32 && uint256(bytes32(result)) == 1;
    }

    /// Key number `index` of packed keys.
    function keyAt(bytes memory packed, uint256 index) internal pure returns (bytes memory key) {
        key = new bytes(POINT);
        _unpack(packed, index, key, 0, false);
    }

    /// The sum of the keys that `bitmap` names, of packed keys with `offset` bytes of something else before them.
    function sum(bytes memory packed, uint256 bitmap) internal view returns (bytes memory) {
        return _add(new bytes(POINT), packed, bitmap, false);
    }

    /// `total` without the keys that `bitmap` names.
    function without(bytes memory total, bytes memory packed, uint256 bitmap) internal view returns (bytes memory) {
        return _add(total, packed, bitmap, true);
    }

    /// Packs a key as the precompiles have it.
    function pack(bytes memory key) internal pure returns (bytes memory packed) {
        packed = new bytes(KEY);
        assembly ("memory-safe") {
            mcopy(add(packed, 32), add(key, 48), 48)
            mcopy(add(packed, 80), add(key, 112), 48)
        }
    }

    function _add(bytes memory start, bytes memory packed, uint256 bitmap, bool negative) private view returns (bytes memory total) {
        bytes memory both = new bytes(2 * POINT);
        bool failed;
        assembly ("memory-safe") { mcopy(add(both, 32), add(start, 32), 128) }
        for (uint256 i; bitmap != 0; bitmap >>= 1) {
            if (bitmap & 1 == 1) {
                _unpack(packed, i, both, POINT, negative);
                assembly ("memory-safe") { failed := or(failed, iszero(staticcall(gas(), 0x0b, add(both, 32), 256, add(both, 32), 128))) }
            }
            unchecked { ++i; }
        }
        if (failed) revert PrecompileFailed(G1_ADD);
        assembly ("memory-safe") { mstore(both, 128) }
        return both;
    }

    function _unpack(bytes memory packed, uint256 index, bytes memory into, uint256 at, bool negative) private pure {
        assembly ("memory-safe") {
            let from := add(add(packed, 32), mul(index, 96))
            let to := add(add(into, 32), at)
            let middle := mload(add(from, 32))
            mstore(to, shr(128, mload(from)))
            mstore(add(to, 32), or(shl(128, mload(from)), shr(128, middle)))
            let high := and(middle, 0xffffffffffffffffffffffffffffffff)
            let low := mload(add(from, 64))
            if and(negative, gt(or(high, low), 0)) {
                high := sub(sub(P_HIGH, high), gt(low, P_LOW))
                low := sub(P_LOW, low)
            }
            mstore(add(to, 64), high)
            mstore(add(to, 96), low)
        }
    }

    function _isInfinity(bytes memory key) private pure returns (bool is0) {
        assembly ("memory-safe") { is0 := iszero(or(or(mload(add(key, 32)), mload(add(key, 64))), or(mload(add(key, 96)), mload(add(key, 128))))) }
    }

    /// hash_to_curve of RFC 9380.
    function _hashToG2(bytes32 digest) private view returns (bytes memory) {
        bytes memory uniform = _expand(digest);
        bytes memory points = new bytes(2 * SIGNATURE);
        bool done;
        assembly ("memory-safe") {
            let from := add(uniform, 32)
            let room := mload(0x40)
            mstore(room, 64)
            mstore(add(room, 32), 1)
            mstore(add(room, 64), 64)
            mstore8(add(room, 160), 1)
            mstore(add(room, 161), P_HIGH)
            mstore(add(room, 193), P_LOW)
            done := 1
            for { let i := 0 } lt(i, 256) { i := add(i, 64) } {
                mcopy(add(room, 96), add(from, i), 64)
                done := and(done, staticcall(gas(), 0x05, room, 225, add(from, i), 64))
            }
            done := and(done, staticcall(gas(), 0x11, from, 128, add(points, 32), 256))
            done := and(done, staticcall(gas(), 0x11, add(from, 128), 128, add(points, 288), 256))
        }
        if (!done) revert PrecompileFailed(MAP_TO_G2);
        (bool added, bytes memory point) = G2_ADD.staticcall(points);
        if (!added) revert PrecompileFailed(G2_ADD);
        return point;
    }

    /// expand_message_xmd with SHA-256, 256 bytes.
    function _expand(bytes32 digest) private view returns (bytes memory uniform) {
        bytes32 first = sha256(abi.encodePacked(bytes32(0), bytes32(0), digest, uint16(SIGNATURE), uint8(0), DST));
        // A block, its number and the suite: 77 bytes, of which the first 33 change.
        bytes memory input = abi.encodePacked(bytes32(0), uint8(0), DST);
        uniform = new bytes(SIGNATURE);
        assembly ("memory-safe") {
            let before := 0
            for { let i := 1 } lt(i, 9) { i := add(i, 1) } {
                mstore(add(input, 32), xor(first, before))
                mstore8(add(input, 64), i)
                let to := add(uniform, mul(i, 32))
                if iszero(staticcall(gas(), 2, add(input, 32), 77, to, 32)) { revert(0, 0) }
                before := mload(to)
            }
        }
    }
}
