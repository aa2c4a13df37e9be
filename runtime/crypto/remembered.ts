/** Signatures that were checked once are not checked again: a vote comes alone, in a certificate, and again with whoever repeats it. */
import type { Secp256k1Backend } from '../../protocols/crypto/secp256k1.ts';
import { Bounded } from './bounded.ts';

/** Answers kept, about 300 bytes each: some seconds of a busy node's votes, or the actions that an operator has yet to execute. */
const KEPT = 8_192;

/** Parts of fixed length as one text. */
export const textOf = (...parts: readonly Uint8Array[]): string => parts.map((part) => Buffer.prototype.latin1Slice.call(part, 0, part.length)).join('|');

/** Nothing changes but the time: the same bytes have the same signer. */
export function remembered(backend: Secp256k1Backend): Secp256k1Backend {
  const known = new Bounded<{ readonly key: Uint8Array | undefined }>(KEPT);
  return {
    ...backend,
    recover: (digest, signature, recovery) => known.get(`${recovery}${textOf(digest, signature)}`, () => ({ key: backend.recover(digest, signature, recovery) })).key?.slice(),
  };
}
