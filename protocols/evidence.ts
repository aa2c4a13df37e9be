/** Lies that prove themselves: anybody who knows who is who can check them, and L1 too. */
import { attestation, statementIsSigned } from './attestation.ts';
import { announcement, announcementSigner, headerHash } from './block.ts';
import type { Hex } from './bytes.ts';
import { type Certificate, votesOf } from './certificate.ts';
import { record, union, type ValueOf } from './codec.ts';
import type { Committees } from './committee.ts';

/** Two votes of one member for two headers of one place. */
const doubleVote = record('DoubleVote', { first: attestation, second: attestation });
export type DoubleVote = ValueOf<typeof doubleVote>;

/** Two blocks of one operator for one place. */
const equivocation = record('Equivocation', { first: announcement, second: announcement });

export const evidence = union('Evidence', { 'double-vote': doubleVote, equivocation });
export type Evidence = ValueOf<typeof evidence>;

/** Who is who. */
export interface Registry {
  readonly chain: number;
  readonly committees: Pick<Committees, 'of'>;
  /** The operator's address of a rollup that is known. */
  readonly operatorOf: (rollup: Hex) => Hex | undefined;
}

/** Whether one member really voted for two headers of one place. Never throws. */
export function isDoubleVote({ chain, committees }: Pick<Registry, 'chain' | 'committees'>, { first, second }: DoubleVote): boolean {
  const isOnePlace = (['committee', 'rollup', 'height', 'epoch', 'member'] as const).every((field) => first[field] === second[field]);
  return isOnePlace && first.header !== second.header && [first, second].every((each) => statementIsSigned('attest', chain, committees, each));
}

function isEquivocation({ chain, operatorOf }: Registry, { first, second }: ValueOf<typeof equivocation>): boolean {
  const isOnePlace = (['rollup', 'height', 'epoch'] as const).every((field) => first.header[field] === second.header[field]);
  if (!isOnePlace || headerHash(first.header) === headerHash(second.header)) return false;
  const operator = operatorOf(first.header.rollup);
  return operator !== undefined && [first, second].every((each) => announcementSigner(chain, each) === operator);
}

/** Whether it shows what it says. Never throws. */
export const isProven = (registry: Registry, of: Evidence): boolean => (of.kind === 'double-vote' ? isDoubleVote(registry, of) : isEquivocation(registry, of));

/** Two certificates of one place for two headers: more members lied than a committee bears. */
export function conflict(first: Certificate, second: Certificate): boolean {
  const isOnePlace = (['kind', 'committee', 'rollup', 'height', 'epoch'] as const).every((field) => first[field] === second[field]);
  return isOnePlace && first.kind === 'attest' && first.header !== second.header;
}

/** The lies in a conflict: whoever signed both certificates voted twice. At least f + 1 members did. */
export function doubleVotesIn(first: Certificate, second: Certificate): Evidence[] {
  const others = votesOf(second);
  return votesOf(first).flatMap((vote): Evidence[] => {
    const other = others.find(({ member }) => member === vote.member);
    return other === undefined ? [] : [{ kind: 'double-vote', first: vote, second: other }];
  });
}

/** Who lied, as one word: a lie of each is enough. Committees are told apart, as members change their places. */
export const liarIn = (of: Evidence): string => (of.kind === 'double-vote' ? `member/${of.first.committee}/${of.first.member}` : `operator/${of.first.header.rollup}`);
