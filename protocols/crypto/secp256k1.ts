/**
 * secp256k1 signatures that L1's `ecrecover` can check: 65 bytes `r | s | v`, low-S, v 27 or 28, over a 32-byte digest.
 *
 * One signature has one encoding here, so re-encoding it never makes a second valid text. The curve itself is a backend:
 * @noble/curves works everywhere, a native one is about 25 times faster and is installed by the host.
 */
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { compareBytes, concat, fromHex, type Hex, toHex } from '../bytes.ts';
import { keccak256 } from './hash.ts';

export interface Secp256k1Backend {
  /** 64 bytes `r | s`, low-S, and the recovery bit. */
  sign(digest: Uint8Array, privateKey: Uint8Array): { readonly signature: Uint8Array; readonly recovery: number };
  /** The 64-byte public key (no prefix), or `undefined` when there is none. Never throws. */
  recover(digest: Uint8Array, signature: Uint8Array, recovery: number): Uint8Array | undefined;
  /** The 64-byte public key (no prefix) of a private key. */
  publicKey(privateKey: Uint8Array): Uint8Array;
}

const noble: Secp256k1Backend = {
  sign(digest, privateKey) {
    const bytes = secp256k1.sign(digest, privateKey, { prehash: false, format: 'recovered' });
    return { signature: bytes.slice(1), recovery: bytes[0] as number };
  },
  recover(digest, signature, recovery) {
    try {
      const point = secp256k1.Signature.fromBytes(concat(Uint8Array.of(recovery), signature), 'recovered').recoverPublicKey(digest);
      return point.toBytes(false).slice(1);
    } catch {
      return undefined;
    }
  },
  publicKey: (privateKey) => secp256k1.getPublicKey(privateKey, false).slice(1),
};

let backend: Secp256k1Backend = noble;

/** Installs another curve implementation for the whole process. */
export function useSecp256k1(other: Secp256k1Backend): void {
  backend = other;
}

const HALF_ORDER = fromHex('0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0');

/** The 20-byte address of a 64-byte public key. */
const addressOfPublicKey = (publicKey: Uint8Array): Uint8Array => keccak256(publicKey).slice(12);

export const addressOf = (privateKey: Uint8Array): Hex => toHex(addressOfPublicKey(backend.publicKey(privateKey)));

export function signDigest(digest: Hex, privateKey: Uint8Array): Hex {
  const { signature, recovery } = backend.sign(fromHex(digest), privateKey);
  return toHex(concat(signature, Uint8Array.of(27 + recovery)));
}

/** Who signed a digest, or `undefined` when the signature is malformed, not canonical or of nobody. Never throws. */
export function recoverAddress(digest: Hex, signature: Hex): Hex | undefined {
  const signer = recoverSigner(fromHex(digest), fromHex(signature));
  return signer && toHex(signer);
}

/** `recoverAddress` from bytes: 20 of them. */
export function recoverSigner(digest: Uint8Array, signature: Uint8Array): Uint8Array | undefined {
  const v = signature[64];
  if (signature.length !== 65 || (v !== 27 && v !== 28)) return undefined;
  if (compareBytes(signature.subarray(32, 64), HALF_ORDER) > 0) return undefined;
  const publicKey = backend.recover(digest, signature.subarray(0, 64), v - 27);
  return publicKey && addressOfPublicKey(publicKey);
}
