/** Topics and what travels on each: a handler cannot be written for the wrong message. */

import { attestation, refusal } from './attestation.ts';
import { batch, endorsement } from './batch.ts';
import { announcement } from './block.ts';
import type { Hex } from './bytes.ts';
import { certificate } from './certificate.ts';
import { type Codec, list, record, union, type ValueOf } from './codec.ts';
import { evidence } from './evidence.ts';

export interface Topic<T> {
  readonly name: string;
  readonly codec: Codec<T>;
}

/** Messages of one tick travel in one envelope; 512 votes are about 78 KB, of large committees 127. */
const perTick = <T>(codec: Codec<T>, least: number): Codec<T[]> => list(codec, 512, least);

/** From an operator to everybody: new blocks of one rollup. */
export const blocksTopic = (chain: number, rollup: Hex): Topic<ValueOf<typeof announcement>> => ({ name: `mru/${chain}/blocks/${rollup.slice(2)}`, codec: announcement });

const committeeMessage = union('CommitteeMessage', {
  attestation: record('A', { attestation }),
  proposal: record('P', { batch }),
  endorsement: record('E', { endorsement }),
});
export type CommitteeMessage = ValueOf<typeof committeeMessage>;

/** What members say to each other in one tick. */
export const committeeMessages = perTick(committeeMessage, 1);

/** Between members: votes, batch proposals and endorsements. Each says for which committee, so that one committee follows the other without a change of topic. */
export const committeeTopic = (chain: number): Topic<CommitteeMessage[]> => ({ name: `mru/${chain}/committee`, codec: committeeMessages });

const decision = union('Decision', { certificate: record('C', { certificate }), refusal: record('R', { refusal }), evidence: record('V', { evidence }) });
export type Decision = ValueOf<typeof decision>;

/** From members to everybody: certificates (C2, C3a), refusals and evidence. */
export const decisionsTopic = (chain: number): Topic<Decision[]> => ({ name: `mru/${chain}/decisions`, codec: perTick(decision, 1) });
