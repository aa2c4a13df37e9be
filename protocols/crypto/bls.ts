/**
 * BLS12-381 signatures of many members as one: keys in G1, signatures in G2, the proof-of-possession scheme of
 * draft-irtf-cfrg-bls-signature. A key counts only where its owner has shown that it is held, or forged sums would.
 *
 * Shapes: a digest has 32 bytes, a public key 96 (x | y), a signature 96 (compressed). Infinity is neither. The curve itself is a
 * backend: @noble/curves works everywhere, a native one is about 25 times faster and is installed by the host.
 */
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { concat, fromHex, type Hex, toHex, utf8 } from '../bytes.ts';
import { keccak256 } from './hash.ts';

export interface BlsBackend {
  publicKey(secret: Uint8Array): Uint8Array;
  sign(digest: Uint8Array, secret: Uint8Array): Uint8Array;
  /** One signature for all, or `undefined` when one of them is none. Never throws. */
  aggregate(signatures: readonly Uint8Array[]): Uint8Array | undefined;
  /** Whether all of `keys` signed the digest. Never throws. */
  verify(digest: Uint8Array, keys: readonly Uint8Array[], signature: Uint8Array): boolean;
}

const DST = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_';
const { longSignatures, fields, G1 } = bls12_381;

/** `undefined` for whatever a library throws at. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A point of the group that has the order of the keys; throws for any other. */
function grouped<P extends { is0(): boolean; isTorsionFree(): boolean; assertValidity(): void }>(point: P): P {
  point.assertValidity();
  if (point.is0() || !point.isTorsionFree()) throw new RangeError('not in the group');
  return point;
}

const signatureOf = (bytes: Uint8Array) => grouped(longSignatures.Signature.fromBytes(bytes));

export const portableBls: BlsBackend = {
  publicKey: (secret) => longSignatures.getPublicKey(secret).toBytes(false),
  sign: (digest, secret) => longSignatures.Signature.toBytes(longSignatures.sign(longSignatures.hash(digest, DST), secret)),
  aggregate: (signatures) => attempt(() => longSignatures.Signature.toBytes(longSignatures.aggregateSignatures(signatures.map(signatureOf)))),
  verify: (digest, keys, signature) =>
    attempt(() => {
      const sum = longSignatures.aggregatePublicKeys(keys.map((key) => grouped(G1.Point.fromBytes(key))));
      return longSignatures.verify(signatureOf(signature), longSignatures.hash(digest, DST), sum);
    }) ?? false,
};

let backend: BlsBackend = portableBls;

/** Installs another curve implementation for the whole process. */
export function useBls(other: BlsBackend): void {
  backend = other;
}

/** A member keeps one vote key; this is the second scheme's secret, made of it: 32 bytes, evenly below the order of the group. */
export function blsSecretOf(voteKey: Uint8Array): Uint8Array {
  const wide = concat(keccak256(utf8('mru/bls/1\x00'), voteKey), keccak256(utf8('mru/bls/1\x01'), voteKey));
  return fields.Fr.toBytes(BigInt(toHex(wide)) % fields.Fr.ORDER);
}

export const blsKeyOf = (voteKey: Uint8Array): Hex => toHex(backend.publicKey(blsSecretOf(voteKey)));

export const blsSign = (digest: Hex, voteKey: Uint8Array): Hex => toHex(backend.sign(fromHex(digest), blsSecretOf(voteKey)));

/** One signature for all, or `undefined` when one of them is none. Never throws. */
export function blsAggregate(signatures: readonly Hex[]): Hex | undefined {
  const sum = signatures.length === 0 ? undefined : backend.aggregate(signatures.map(fromHex));
  return sum && toHex(sum);
}

/** Whether the owners of all these keys signed the digest. Never throws. */
export const blsVerify = (digest: Hex, keys: readonly Hex[], signature: Hex): boolean => keys.length > 0 && backend.verify(fromHex(digest), keys.map(fromHex), fromHex(signature));

/** A signature as L1's precompiles take points of G2: four coordinates of 64 bytes. `undefined` when it is none. Never throws. */
export function blsForL1(signature: Hex): Uint8Array | undefined {
  return attempt(() => {
    const { x, y } = signatureOf(fromHex(signature)).toAffine();
    const coordinates = [x.c0, x.c1, y.c0, y.c1];
    return concat(...coordinates.map((each) => concat(new Uint8Array(16), fields.Fp.toBytes(each))));
  });
}
