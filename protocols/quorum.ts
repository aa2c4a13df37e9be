/**
 * What n - f members of one committee say together about a digest: certificates of headers and settlements of batches.
 *
 * Every member signs with secp256k1, so that what it said can be held against it on L1. In a large committee it adds its share of a BLS
 * signature, and only the sum of the shares goes on: 96 bytes and one check, however many signed. Shares are summed unchecked; when the sum
 * is wrong, halving finds whose fault it is.
 */
import { concat, fromHex, type Hex } from './bytes.ts';
import { fixed, integer, list, option, signature65 } from './codec.ts';
import { type Committee, isLarge, quorumOf, type Voters } from './committee.ts';
import { blsAggregate, blsForL1, blsSign, blsVerify } from './crypto/bls.ts';
import { recoverAddress, signDigest } from './crypto/secp256k1.ts';
import { LIMITS } from './limits.ts';

/** Fields of what one member signed: `share` in large committees, and only there. */
export const signedFields = { signature: signature65, share: option(fixed(96)) };

export interface Signed {
  readonly member: number;
  readonly signature: Hex;
  readonly share: Hex | undefined;
}

/** Fields of what many signed. Bit i = member i; signatures follow in member order, or are replaced by their one sum. */
export const quorumFields = { bitmap: integer(128, false), signatures: list(signature65, LIMITS.singleSigners, 65), aggregate: option(fixed(96)) };

export interface Quorum {
  readonly bitmap: bigint;
  readonly signatures: Hex[];
  readonly aggregate: Hex | undefined;
}

/** A member's part, in a committee of some size. */
export const signIn = (size: number, digest: Hex, voteKey: Uint8Array): Pick<Signed, 'signature' | 'share'> => ({
  signature: signDigest(digest, voteKey),
  share: isLarge(size) ? blsSign(digest, voteKey) : undefined,
});

/** Whether the member it names signed. A share is only there or not there: whether it is right is seen when it is summed. Never throws. */
export function isSignedBy({ members }: Committee, digest: Hex, { member, signature, share }: Signed): boolean {
  const signer = members[member]?.address;
  return signer !== undefined && isLarge(members.length) === (share !== undefined) && recoverAddress(digest, signature) === signer;
}

export const bitsOf = (bitmap: bigint): number[] => Array.from({ length: bitmap.toString(2).length }, (_, index) => index).filter((index) => (bitmap >> BigInt(index)) & 1n);

export type Gathered = { readonly kind: 'quorum'; readonly quorum: Quorum } | { readonly kind: 'bad-shares'; readonly members: readonly number[] };

/** Puts together what distinct members of a committee signed, each of which is `isSignedBy`. */
export function gather(committee: Committee, digest: Hex, signed: readonly Signed[]): Gathered {
  const sorted = signed.toSorted((a, b) => a.member - b.member);
  const bitmap = sorted.reduce((bits, { member }) => bits | (1n << BigInt(member)), 0n);
  if (!isLarge(committee.members.length)) return { kind: 'quorum', quorum: { bitmap, signatures: sorted.map(({ signature }) => signature), aggregate: undefined } };
  const aggregate = sumOf(committee, digest, sorted);
  if (aggregate !== undefined) return { kind: 'quorum', quorum: { bitmap, signatures: [], aggregate } };
  return { kind: 'bad-shares', members: wrongIn(committee, digest, sorted) };
}

/** The sum of the shares, or `undefined` when it is not right. */
function sumOf({ members }: Committee, digest: Hex, signed: readonly Signed[]): Hex | undefined {
  const sum = blsAggregate(signed.flatMap(({ share }) => (share === undefined ? [] : [share])));
  return sum !== undefined && blsVerify(digest, keysOf(members, signed), sum) ? sum : undefined;
}

const keysOf = (members: Voters['members'], signed: readonly Pick<Signed, 'member'>[]): Hex[] =>
  signed.flatMap(({ member }) => {
    const key = members[member]?.bls;
    return key === undefined ? [] : [key];
  });

/** Whose shares are wrong, in some that do not add up: about log n checks for each. */
function wrongIn(committee: Committee, digest: Hex, signed: readonly Signed[]): number[] {
  if (signed.length === 1) return signed.map(({ member }) => member);
  const half = signed.length >> 1;
  return [signed.slice(0, half), signed.slice(half)].flatMap((part) => (sumOf(committee, digest, part) === undefined ? wrongIn(committee, digest, part) : []));
}

export type QuorumFault = 'below-quorum' | 'unknown-member' | 'wrong-count' | 'bad-signature';

/** What is wrong with it, or `undefined` when anyone may rely on it. Never throws. */
export function quorumFault(committee: Voters, digest: Hex, { bitmap, signatures, aggregate }: Quorum): QuorumFault | undefined {
  const { members } = committee;
  const signers = bitsOf(bitmap);
  if (isLarge(members.length) !== (aggregate !== undefined) || signatures.length !== (aggregate === undefined ? signers.length : 0)) return 'wrong-count';
  if (signers.some((index) => index >= members.length)) return 'unknown-member';
  if (signers.length < quorumOf(members.length)) return 'below-quorum';
  const valid = aggregate === undefined ? signers.every((member, at) => recoverAddress(digest, signatures[at] as Hex) === members[member]?.address) : areSummed(members, digest, signers, aggregate);
  return valid ? undefined : 'bad-signature';
}

function areSummed(members: Voters['members'], digest: Hex, signers: readonly number[], aggregate: Hex): boolean {
  const keys = keysOf(
    members,
    signers.map((member) => ({ member })),
  );
  return keys.length === signers.length && blsVerify(digest, keys, aggregate);
}

/** As L1 takes it: 65 bytes of each signer, or one point. Throws `RangeError` for an aggregate that is no signature. */
export function forL1({ signatures, aggregate }: Pick<Quorum, 'signatures' | 'aggregate'>): Uint8Array {
  if (aggregate === undefined) return concat(...signatures.map(fromHex));
  const point = blsForL1(aggregate);
  if (point === undefined) throw new RangeError('the aggregate is no signature');
  return point;
}
