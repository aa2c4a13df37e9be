/** Passports under another block of L1 than the one they were made with: a later one that somebody knows. */
import { decode, encode } from '../../protocols/codec.ts';
import { passport as passportCodec } from '../../protocols/passport.ts';
import { LightError } from './errors.ts';
import { headersBetween } from './l1-chain.ts';
import { type L1Header, readHeader } from './l1-header.ts';
import type { L1Source } from './l1-source.ts';
import { Preimages } from './preimages.ts';

/** The same passport with the headers that lead from `head` down to its block. Rejects with `LightError`: `bad-passport`, or what the way there lacks. */
export async function underHead(source: L1Source, file: Uint8Array, head: L1Header): Promise<Uint8Array> {
  const read = decode(passportCodec, file);
  if (!read.ok) throw new LightError('bad-passport', read.error.message);
  const { l1 } = read.value;
  if (l1.head === head.hash) return file;
  const bytes = new Preimages(l1.preimages).get(l1.head);
  if (bytes === undefined) throw new LightError('broken-chain', `L1's header ${l1.head} is missing`);
  const from = readHeader(bytes);
  if (from.number > head.number) throw new LightError('bad-passport', `made with L1's block ${from.number}, and ${head.number} is the newest that is known here`);
  const headers = await headersBetween(source, from, head);
  return encode(passportCodec, { ...read.value, l1: { ...l1, head: head.hash, preimages: [...l1.preimages, ...headers] } });
}
