/** secp256k1 by the native addon: 25 times faster than the portable one. */
import { createRequire } from 'node:module';
import type { Secp256k1Backend } from '../../protocols/crypto/secp256k1.ts';

/** The part of the package that is used here; it comes without types. */
interface Addon {
  ecdsaSign(digest: Uint8Array, privateKey: Uint8Array): { readonly signature: Uint8Array; readonly recid: number };
  ecdsaRecover(signature: Uint8Array, recovery: number, digest: Uint8Array, compressed: boolean): Uint8Array;
  publicKeyCreate(privateKey: Uint8Array, compressed: boolean): Uint8Array;
}

/** The backend, or `undefined` where the addon has no build for this machine. */
export function loadNativeSecp256k1(): Secp256k1Backend | undefined {
  try {
    // Not the package's entry: that one falls back, without a word, to an implementation in JavaScript.
    return backendOf(createRequire(import.meta.url)('secp256k1/bindings.js') as Addon);
  } catch {
    return undefined;
  }
}

const backendOf = (addon: Addon): Secp256k1Backend => ({
  // libsecp256k1 signs with RFC 6979 nonces and low S, as the portable backend does: the same bytes.
  sign(digest, privateKey) {
    const { signature, recid } = addon.ecdsaSign(digest, privateKey);
    return { signature, recovery: recid };
  },
  recover(digest, signature, recovery) {
    try {
      return addon.ecdsaRecover(signature, recovery, digest, false).slice(1);
    } catch {
      return undefined;
    }
  },
  publicKey: (privateKey) => addon.publicKeyCreate(privateKey, false).slice(1),
});
