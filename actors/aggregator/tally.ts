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
  /** Highest certified height per rollup. */
  readonly certified: Map<Hex, number>;
  /** Certificates formed or seen, by place: recent ones only. */
  readonly certificates: Map<string, Certificate>;
}

export const emptyTally = (): Tally => ({ votes: new Map(), useless: new WeakSet(), certified: new Map(), certificates: new Map() });

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
  if (certificate !== undefined) return late(certificate, vote);
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
function late(certificate: Certificate, vote: Attestation): Counted {
  const first = vote.header === certificate.header ? undefined : votesOf(certificate).find(({ member }) => member === vote.member);
  return first === undefined ? { kind: 'stale' } : { kind: 'double', first };
}

/** Notes a certificate; answers whether it is news. */
export function remember(tally: Tally, certificate: Certificate): boolean {
  const place = placeOf(certificate);
  if (tally.certificates.has(place)) return false;
  tally.certificates.set(place, certificate);
  tally.votes.delete(place);
  if (tally.certificates.size > REMEMBERED) tally.certificates.delete(tally.certificates.keys().next().value as string);
  return true;
}

/** The certified chain grew: votes at or below are of no more use. */
export function settleBelow(tally: Tally, rollup: Hex, height: number): void {
  tally.certified.set(rollup, Math.max(height, tally.certified.get(rollup) ?? 0));
  for (const [place, votes] of tally.votes) {
    const any = votes.values().next().value;
    if (any?.rollup === rollup && any.height <= height) tally.votes.delete(place);
  }
}
