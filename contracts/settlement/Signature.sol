// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// secp256k1 signatures as protocols/crypto/secp256k1.ts makes them: 65 bytes r | s | v, of two that are valid the one with the smaller s.
library Signature {
    /// Half of the curve's order: a signature with a larger s has a twin.
    uint256 private constant HALF_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    /// Who signed a digest; zero when it is no signature.
    function signer(bytes32 digest, bytes calldata signature) internal view returns (address) {
        return signature.length == 65 ? signerAt(digest, signature, 0) : address(0);
    }

    /// The same of the 65 bytes from `at` on, which must be there: without copies, as certificates have many.
    function signerAt(bytes32 digest, bytes calldata signatures, uint256 at) internal view returns (address who) {
        assembly ("memory-safe") {
            let from := add(signatures.offset, at)
            if iszero(gt(calldataload(add(from, 32)), HALF_ORDER)) {
                let room := mload(0x40)
                mstore(room, digest)
                mstore(add(room, 32), byte(0, calldataload(add(from, 64))))
                calldatacopy(add(room, 64), from, 64)
                mstore(0, 0)
                pop(staticcall(gas(), 1, room, 128, 0, 32))
                who := mload(0)
            }
        }
    }
}
