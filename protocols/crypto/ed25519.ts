/** Ed25519, the signature of nodes: envelopes and peer ids. The backend is replaceable, as for secp256k1. */
import { ed25519 } from '@noble/curves/ed25519.js';

export interface Ed25519Backend {
  publicKey(seed: Uint8Array): Uint8Array;
  sign(message: Uint8Array, seed: Uint8Array): Uint8Array;
  /** Never throws. */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
}

const noble: Ed25519Backend = {
  publicKey: (seed) => ed25519.getPublicKey(seed),
  sign: (message, seed) => ed25519.sign(message, seed),
  verify(signature, message, publicKey) {
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

let backend: Ed25519Backend = noble;

/** Installs another implementation for the whole process. */
export function useEd25519(other: Ed25519Backend): void {
  backend = other;
}

/** A node's identity: 32 secret bytes, of which the 32-byte public key is the name. */
export const nodeKeyOf = (seed: Uint8Array): Uint8Array => backend.publicKey(seed);
export const signMessage = (message: Uint8Array, seed: Uint8Array): Uint8Array => backend.sign(message, seed);
export const verifyMessage = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean => backend.verify(signature, message, publicKey);
