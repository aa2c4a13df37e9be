/** Who verifies: the members of one committee and how many of them make a certificate. */
import type { Hex } from './bytes.ts';
import { address, fixed, hash32, list, option, record, u32, type ValueOf } from './codec.ts';
import { blsKeyOf } from './crypto/bls.ts';
import { addressOf } from './crypto/secp256k1.ts';
import { LIMITS } from './limits.ts';

export const member = record('Member', {
  /** secp256k1 address: signs attestations, readable by L1. */
  address,
  /** Ed25519 key: the member's node. */
  node: hash32,
  /** BLS12-381 key, x | y: of members of networks whose committees may be large. */
  bls: option(fixed(96)),
});
export type Member = ValueOf<typeof member>;

/** The member that holds a vote key, for committees of `size`. */
export const memberOf = (voteKey: Uint8Array, node: Hex, size = 1): Member => ({ address: addressOf(voteKey), node, bls: isLarge(size) ? blsKeyOf(voteKey) : undefined });

export const committee = record('Committee', { id: u32, members: list(member, LIMITS.committeeMembers, 53) });
export type Committee = ValueOf<typeof committee>;

/** What of a committee it takes to check what it certified. */
export interface Voters {
  readonly members: readonly Pick<Member, 'address' | 'bls'>[];
}

/** How many members may be faulty: f of n >= 3f+1. */
export const faultTolerance = (size: number): number => Math.floor((size - 1) / 3);

/** How many signatures make a certificate: n - f, so that two certificates always share an honest member. */
export const quorumOf = (size: number): number => size - faultTolerance(size);

/** Whether a committee certifies with one BLS signature for all, instead of one secp256k1 signature of each. */
export const isLarge = (size: number): boolean => size > LIMITS.singleSigners;

/** Heights for which the same members of a large committee have their turn: each of the others needs a connection to them. */
const TURN_HEIGHTS = 64;
/** Members that gather votes at once: with two of them down a certificate is late by two turns. */
const GATHERERS = 3;

/** Who goes first at a height, or with a batch: rotation spreads the work and survives any one absence. */
export function leaderAt(size: number, height: number, attempt = 0): number {
  const turn = isLarge(size) ? Math.floor(height / TURN_HEIGHTS) * GATHERERS : height;
  return (turn + attempt) % size;
}

/** To whom the members of a large committee send their votes about a height, who publishes first first; others, when nothing came of it. */
export const gatherersAt = (size: number, height: number, attempt = 0): number[] =>
  Array.from({ length: GATHERERS }, (_, at) => leaderAt(size, height, attempt * GATHERERS + ((at + height) % GATHERERS)));

export const memberIndex = (of: Committee, node: Hex): number => of.members.findIndex((each) => each.node === node);

/** The committees that a node knows of: L1 numbers them, and what it formed never changes. */
export interface Committees {
  of(id: number): Committee | undefined;
  /** The newest. */
  readonly current: Committee;
}

/** One committee for ever. */
export const onlyCommittee = (committee: Committee): Committees => ({ of: (id) => (id === committee.id ? committee : undefined), current: committee });
