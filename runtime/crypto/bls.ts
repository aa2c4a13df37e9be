/** BLS12-381 by the native addon: 25 times faster than the portable one. */
import { createRequire } from 'node:module';
import { attempt, type BlsBackend } from '../../protocols/crypto/bls.ts';
import { Bounded } from './bounded.ts';
import { textOf } from './remembered.ts';

type Addon = typeof import('@chainsafe/blst');

/** Answers kept: a certificate comes from several members. */
const ANSWERS = 1_024;
/** Keys kept as points: those of several committees, as checking that one is in the group takes longer than adding it. */
const KEYS = 1_024;

/** The backend, or `undefined` where the addon has no build for this machine. */
export function loadNativeBls(): BlsBackend | undefined {
  try {
    return backendOf(createRequire(import.meta.url)('@chainsafe/blst') as Addon);
  } catch {
    return undefined;
  }
}

function backendOf({ SecretKey, PublicKey, Signature, aggregateSignatures, fastAggregateVerify }: Addon): BlsBackend {
  const known = new Bounded<boolean>(ANSWERS);
  const points = new Bounded<InstanceType<Addon['PublicKey']>>(KEYS);
  const pointOf = (key: Uint8Array) => points.get(textOf(key), () => PublicKey.fromBytes(key, true));
  return {
    publicKey: (secret) => SecretKey.fromBytes(secret).toPublicKey().toBytes(false),
    sign: (digest, secret) => SecretKey.fromBytes(secret).sign(digest).toBytes(),
    aggregate: (signatures) => attempt(() => aggregateSignatures(signatures.map((each) => Signature.fromBytes(each, true, true))).toBytes()),
    verify: (digest, keys, signature) =>
      known.get(textOf(digest, signature, ...keys), () => attempt(() => fastAggregateVerify(digest, keys.map(pointOf), Signature.fromBytes(signature, true, true))) ?? false),
  };
}
