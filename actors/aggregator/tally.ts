/** Counting votes: pure, over one model. */
import type { Attestation } from '../../protocols/attestation.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, type Electorate, packCertificate, votesOf } from '../../protocols/certificate.ts';
import { quorumOf } from '../../protocols/committee.ts';
import { LIMITS } from '../../protocols/limits.ts';

export interface Tally {
  /** Per place and member, the first vote seen. */
  readonly votes: Map<string, Map<number, Attestation>>;
  /** Votes with a wrong share: no certificate can be made of them. */
  readonly useless: WeakSet<Attestation>;
  /** Votes behind the newest certificates of large committees. */
  readonly summed: Map<string, Map<number, Attestation>>;
  /** Highest certified height per rollup. */
  readonly certified: Map<Hex, number>;
  /** Certificates formed or seen, by place: recent ones only. */
  readonly certificates: Map<string, Certificate>;
}

export const emptyTally = (): Tally => ({ votes: new Map(), useless: new WeakSet(), summed: new Map(), certified: new Map(), certificates: new Map() });

interface Place {
  readonly rollup: Hex;
  readonly height: number;
  readonly epoch: number;
  readonly committee: number;
}

export const placeOf = ({ rollup, height, epoch, committee }: Place): string => `${rollup}/${height}/${epoch}/${committee}`;

/** Votes this far above the last certificate are kept; the rest is noise or flooding. */
const WINDOW = 4 * LIMITS.uncertifiedBlocks;
/** Certificates remembered, so that a late vote or a second publication is recognised. */
const REMEMBERED = 1024;
/** Of large committees, with all their votes: 40 KB each. */
const SUMMED = 128;

export type Counted =
  | { readonly kind: 'counted' | 'stale' | 'far' | 'repeated' }
  | { readonly kind: 'double'; readonly first: Attestation }
  | { readonly kind: 'bad-shares'; readonly members: readonly number[] }
  | { readonly kind: 'certificate'; readonly certificate: Certificate };

/** Takes in a vote that is signed, of a committee. */
export function count(tally: Tally, electorate: Electorate, vote: Attestation): Counted {
  const place = placeOf(vote);
  const base = tally.certified.get(vote.rollup) ?? 0;
  const certificate = tally.certificates.get(place);
  if (certificate !== undefined) return late(tally, certificate, vote);
  if (vote.height <= base) return { kind: 'stale' };
  if (vote.height > base + WINDOW) return { kind: 'far' };
  const votes = tally.votes.get(place) ?? new Map<number, Attestation>();
  const first = votes.get(vote.member);
  if (first !== undefined) return first.header === vote.header ? { kind: 'repeated' } : { kind: 'double', first };
  tally.votes.set(place, votes.set(vote.member, vote));
  return pack(tally, electorate, vote, votes);
}

/** The certificate, once enough say the same. A member whose share of it is wrong goes on being heard, but is not counted here. */
function pack(tally: Tally, electorate: Electorate, { header }: Attestation, votes: Map<number, Attestation>): Counted {
  const same = [...votes.values()].filter((each) => each.header === header && !tally.useless.has(each));
  if (same.length < quorumOf(electorate.committee.members.length)) return { kind: 'counted' };
  const packed = packCertificate('attest', electorate, same);
  if (packed.kind === 'certificate') remember(tally, packed.certificate);
  else for (const member of packed.members) tally.useless.add(votes.get(member) as Attestation);
  return packed;
}

/** After the certificate: of no more use, but for a second vote of somebody who signed it. */
function late(tally: Tally, certificate: Certificate, vote: Attestation): Counted {
  const known = tally.summed.get(placeOf(vote))?.get(vote.member) ?? votesOf(certificate).find(({ member }) => member === vote.member);
  const first = known === undefined || known.header === vote.header ? undefined : known;
  return first === undefined ? { kind: 'stale' } : { kind: 'double', first };
}

/** Notes a certificate; answers whether it is news. */
export function remember(tally: Tally, certificate: Certificate): boolean {
  const place = placeOf(certificate);
  if (tally.certificates.has(place)) return false;
  tally.certificates.set(place, certificate);
  if (certificate.aggregate !== undefined) keepSummed(tally, place);
  tally.votes.delete(place);
  if (tally.certificates.size > REMEMBERED) tally.certificates.delete(tally.certificates.keys().next().value as string);
  return true;
}

/** The sum of the signatures no longer tells who said what: the votes themselves do, to whoever has them. */
function keepSummed({ votes, summed }: Tally, place: string): void {
  const said = votes.get(place);
  if (said !== undefined) summed.set(place, said);
  if (summed.size > SUMMED) summed.delete(summed.keys().next().value as string);
}

/** The certified chain grew: votes at or below are of no more use. */
export function settleBelow(tally: Tally, rollup: Hex, height: number): void {
  tally.certified.set(rollup, Math.max(height, tally.certified.get(rollup) ?? 0));
  for (const [place, votes] of tally.votes) {
    const any = votes.values().next().value;
    if (any?.rollup === rollup && any.height <= height) tally.votes.delete(place);
  }
}
