/** Shares of block bodies: what a header commits to, who keeps which, and how one or several in a row are proven. */
import { compareBytes, fromHex, type Hex } from './bytes.ts';
import { bytes, hash32, list, record, u8, type ValueOf } from './codec.ts';
import { type Committee, faultTolerance, memberIndex } from './committee.ts';
import { sha256, sha256Hex } from './crypto/hash.ts';
import { encodeShares, type Shape } from './erasure.ts';
import { LIMITS } from './limits.ts';
import { merklePath, merkleRoot, narrowPath, verifyRange } from './merkle.ts';

export interface Spread extends Shape {
  /** Shares of each member, one after the other: member i keeps those from i * `each` on. */
  readonly each: number;
}

/**
 * How a committee of n spreads a body: up to 128 shares, as many to each member, of which half rebuild it; in larger committees fewer do,
 * since of the n - f that sign for theirs f may lie, and the shares of the other n - 2f must be enough.
 */
export function spreadOver(n: number): Spread {
  const each = Math.max(1, Math.floor(LIMITS.shares / n));
  return { each, n: n * each, k: Math.min(LIMITS.shares / 2, each * (n - 2 * faultTolerance(n))) };
}

export const spreadOf = ({ members }: Pick<Committee, 'members'>): Spread => spreadOver(members.length);

export const commitmentOf = (shares: readonly Uint8Array[]): Hex => merkleRoot(shares.map(sha256Hex));

/** Commitment to a body: recomputed by every member before it votes, so a wrong encoding is never certified. */
export const commitBody = (body: Uint8Array, shape: Shape): Hex => commitmentOf(encodeShares(body, shape));

/** Some shares in a row, from number `index` of `total` on, with the path that ties them to their commitment. */
export const provenShares = record('Shares', {
  index: u8,
  total: u8,
  path: list(hash32, 16, 32),
  shares: list(bytes(LIMITS.bodyBytes + 4), LIMITS.shares, 4),
});
export type ProvenShares = ValueOf<typeof provenShares>;

/** Shares of a body in rows of `many`, each row proven. */
export function proveShares(shares: readonly Uint8Array[], many: number): ProvenShares[] {
  const leaves = shares.map(sha256Hex);
  return Array.from({ length: Math.ceil(shares.length / many) }, (_, row) => {
    const index = row * many;
    const mine = shares.slice(index, index + many);
    return { index, total: shares.length, path: merklePath(leaves, index, mine.length), shares: mine };
  });
}

/** Whether shares are those from `index` on of `total` under a commitment. Never throws. */
export const areProven = (commitment: Hex, { shares, index, total, path }: ProvenShares): boolean => verifyRange(commitment, shares.map(sha256Hex), index, total, path);

/** One of several proven shares, proven by itself; `undefined` when it is not among them. */
export function pick({ shares, index, total, path }: ProvenShares, of: number): ProvenShares | undefined {
  const share = shares[of - index];
  return share && { index: of, total, path: narrowPath(shares.map(sha256Hex), index, total, path, of), shares: [share] };
}

/** Node that keeps row `row` of a body: the member it was spread to, and once that has left, the one among those of now whom the highest hash chooses. */
export function keeperOf(commitment: Hex, row: number, { then, now }: { readonly then: Committee; readonly now: Committee }): Hex {
  const first = (then.members[row] as Committee['members'][number]).node;
  if (then.id === now.id || memberIndex(now, first) >= 0) return first;
  const rank = ({ node }: { readonly node: Hex }): Uint8Array => sha256(fromHex(commitment), Uint8Array.of(row), fromHex(node));
  return now.members.map((member) => ({ node: member.node, rank: rank(member) })).reduce((a, b) => (compareBytes(a.rank, b.rank) >= 0 ? a : b)).node;
}
