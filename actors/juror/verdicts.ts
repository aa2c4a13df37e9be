/** Verdicts on challenged blocks: kept before they are said, so that a member never says two things about one. */
import { verdictDigest } from '../../contracts/settlement/model.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Committee, memberIndex, quorumOf } from '../../protocols/committee.ts';
import { gather, isSignedBy, type Quorum, signIn } from '../../protocols/quorum.ts';
import { type SignedVerdict, signedVerdict } from '../../protocols/requests.ts';
import type { Store } from '../ports/store.ts';
import { keys, load, put } from '../records.ts';

/** Where verdicts count. */
export interface Court {
  readonly chain: number;
  /** Address of the contract. */
  readonly games: Hex;
  readonly committee: Committee;
}

const digestOf = ({ chain, games, committee }: Court, header: Hex, isWrong: boolean): Hex => verdictDigest({ chainId: chain, disputes: games, committee: committee.id, header, isWrong });

export const loadVerdict = (store: Store, header: Hex): Promise<SignedVerdict | undefined> => load(store, keys.verdict(header), signedVerdict);

/** Signs as a member of this committee, and keeps it. */
export async function keepVerdict(store: Store, court: Court, header: Hex, isWrong: boolean, member: number, voteKey: Uint8Array): Promise<void> {
  const { id, members } = court.committee;
  const verdict = { committee: id, member, isWrong, ...signIn(members.length, digestOf(court, header, isWrong), voteKey) };
  await store.batch([put(keys.verdict(header), signedVerdict, verdict)], { sync: true });
}

export interface Verdict {
  readonly isWrong: boolean;
  readonly quorum: Quorum;
}

/** What a quorum says, of what members answered; as many signatures as L1 needs, beginning with those of `self`. `undefined` while too few say the same. */
export function verdictOf(court: Court, header: Hex, given: readonly SignedVerdict[], self: Hex): Verdict | undefined {
  const { committee } = court;
  const quorum = quorumOf(committee.members.length);
  for (const isWrong of [true, false]) {
    const digest = digestOf(court, header, isWrong);
    const sound = given.filter((each) => each.committee === committee.id && each.isWrong === isWrong && isSignedBy(committee, digest, each));
    if (sound.length < quorum) continue;
    const first = Math.max(
      0,
      sound.findIndex(({ member }) => member >= memberIndex(committee, self)),
    );
    const gathered = gather(committee, digest, [...sound.slice(first), ...sound.slice(0, first)].slice(0, quorum));
    // Of large committees, shares may be wrong: the next time others come first.
    if (gathered.kind === 'quorum') return { isWrong, quorum: gathered.quorum };
  }
  return undefined;
}
