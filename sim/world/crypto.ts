/**
 * Real signatures with a memory: what this process signed or checked once need not be checked again.
 * Nothing changes but the time: the same bytes give the same answer.
 */
import { useEd25519 } from '../../protocols/crypto/ed25519.ts';
import { useSecp256k1 } from '../../protocols/crypto/secp256k1.ts';
import { Bounded } from '../../runtime/crypto/bounded.ts';
import { nodeEd25519 } from '../../runtime/crypto/ed25519.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { textOf as text } from '../../runtime/crypto/remembered.ts';
import { loadNativeSecp256k1 } from '../../runtime/crypto/secp256k1.ts';

/** Answers kept: a minute of a network of ten members has some thousands. */
const KEPT = 16_384;

export function installCachedCrypto(): void {
  installNativeCrypto();
  const verified = new Bounded<boolean>(KEPT);
  const keys = new Bounded<Uint8Array>(1024);
  const publicKey = (seed: Uint8Array): Uint8Array => keys.get(text(seed), () => nodeEd25519.publicKey(seed));
  useEd25519({
    publicKey: (seed) => publicKey(seed).slice(),
    sign(message, seed) {
      const signature = nodeEd25519.sign(message, seed);
      verified.get(text(signature, message, publicKey(seed)), () => true);
      return signature;
    },
    verify: (signature, message, key) => verified.get(text(signature, message, key), () => nodeEd25519.verify(signature, message, key)),
  });
  const native = loadNativeSecp256k1();
  if (native === undefined) return;
  const recovered = new Bounded<{ readonly key: Uint8Array | undefined }>(KEPT);
  const owners = new Bounded<Uint8Array>(1024);
  const ownerOf = (privateKey: Uint8Array): Uint8Array => owners.get(text(privateKey), () => native.publicKey(privateKey));
  const placeOf = (digest: Uint8Array, signature: Uint8Array, recovery: number): string => text(digest, signature, Uint8Array.of(recovery));
  useSecp256k1({
    publicKey: (privateKey) => ownerOf(privateKey).slice(),
    sign(digest, privateKey) {
      const signed = native.sign(digest, privateKey);
      recovered.get(placeOf(digest, signed.signature, signed.recovery), () => ({ key: ownerOf(privateKey) }));
      return signed;
    },
    recover: (digest, signature, recovery) => recovered.get(placeOf(digest, signature, recovery), () => ({ key: native.recover(digest, signature, recovery) })).key,
  });
}
