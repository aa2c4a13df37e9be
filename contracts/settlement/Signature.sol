// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// secp256k1 signatures as protocols/crypto/secp256k1.ts makes them: 65 bytes r | s | v, of two that are valid the one with the smaller s.
library Signature {
    /// Half of the curve's order: a signature with a larger s has a twin.
    uint256 private constant HALF_ORDER = 0x7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF5D576E7357A4501DDFE92F46681B20A0;

    /// Who signed a digest; zero when it is no signature.
    function signer(bytes32 digest, bytes calldata signature) internal pure returns (address) {
        if (signature.length != 65 || uint256(bytes32(signature[32:64])) > HALF_ORDER) return address(0);
        return ecrecover(digest, uint8(signature[64]), bytes32(signature[0:32]), bytes32(signature[32:64]));
    }
}
