/** From topics to actors: what each kind of node listens to, what it thinks of a message, and who gets it. */

import { settlementDigest } from '../contracts/settlement/model.ts';
import { refusalIsSigned, statementIsSigned } from '../protocols/attestation.ts';
import type { Endorsement } from '../protocols/batch.ts';
import { type Announcement, announcementSigner } from '../protocols/block.ts';
import type { Hex } from '../protocols/bytes.ts';
import { certificateFault } from '../protocols/certificate.ts';
import { decode } from '../protocols/codec.ts';
import { type Committees, memberIndex } from '../protocols/committee.ts';
import type { Envelope } from '../protocols/envelope.ts';
import { isProven, type Registry } from '../protocols/evidence.ts';
import { isSignedBy } from '../protocols/quorum.ts';
import { committeeRequest } from '../protocols/requests.ts';
import { blocksTopic, type CommitteeMessage, committeeTopic, type Decision, decisionsTopic, type Topic } from '../protocols/topics.ts';
import type { Verdict } from '../protocols/verdict.ts';
import { answer } from './ask.ts';
import { type Bus, BusError, type Stop } from './ports/bus.ts';

export interface World extends Registry {
  readonly committees: Committees;
  /** Settlement contract. */
  readonly contract: Hex;
}

/** Subscribes with the topic's own codec: bytes that do not decode are rejected before `judge` sees them. */
export function listen<T>(bus: Bus, topic: Topic<T>, judge: (message: T, envelope: Envelope) => Verdict): Stop {
  return bus.subscribe(topic.name, (envelope) => {
    const message = decode(topic.codec, envelope.payload);
    return message.ok ? judge(message.value, envelope) : 'reject';
  });
}

export function onBlocks(bus: Bus, world: World, rollup: Hex, heard: (announcement: Announcement) => void): Stop {
  return listen(bus, blocksTopic(world.chain, rollup), (announcement) => {
    if (announcement.header.rollup !== rollup) return 'reject';
    const operator = world.operatorOf(rollup);
    if (operator === undefined || announcementSigner(world.chain, announcement) !== operator) return 'reject';
    heard(announcement);
    return 'accept';
  });
}

function endorsementIsSigned(world: World, of: Endorsement): boolean {
  const committee = world.committees.of(of.committee);
  const { batchId, history, root, bodyHash, blobs } = of;
  return committee !== undefined && isSignedBy(committee, settlementDigest({ chainId: world.chain, contract: world.contract, committee: committee.id, batchId, history, root, bodyHash, blobs }), of);
}

const spokenFor = (message: CommitteeMessage): { readonly committee: number; readonly member?: number } =>
  message.kind === 'proposal' ? message.batch : message.kind === 'attestation' ? message.attestation : message.endorsement;

type Fault = { readonly verdict: 'ignore' | 'reject'; readonly reason?: string };

/**
 * Why a committee message is not what an honest member sends, or `undefined`. Members speak only for themselves. A committee that is
 * not known here may be too new; who is no member of one that is, is a stranger.
 */
function committeeFault(world: World, message: CommitteeMessage, sender: Hex): Fault | undefined {
  const { committee: id, member: claimed } = spokenFor(message);
  const committee = world.committees.of(id);
  if (committee === undefined) return { verdict: 'ignore' };
  const member = memberIndex(committee, sender);
  if (member < 0) return { verdict: 'reject' };
  if (message.kind === 'proposal') return undefined;
  if (claimed !== member) return { verdict: 'reject', reason: `speaks for member ${claimed}` };
  const valid = message.kind === 'attestation' ? statementIsSigned('attest', world.chain, world.committees, message.attestation) : endorsementIsSigned(world, message.endorsement);
  return valid ? undefined : { verdict: 'reject', reason: `signs an ${message.kind} with a signature that is not its own` };
}

export interface CommitteeListener {
  /** From the member with a node key. */
  heard(messages: readonly CommitteeMessage[], from: Hex): void;
  /** A member, by its node key, sent what no honest member sends. */
  liar(node: Hex, reason: string): void;
}

/** What members say to all others, and what they say to this one alone. */
export function onCommittee(bus: Bus, world: World, listener: CommitteeListener): Stop {
  const judge = (messages: readonly CommitteeMessage[], from: Hex): Verdict => {
    const faults = messages.map((message) => committeeFault(world, message, from));
    const rejected = faults.find((each) => each?.verdict === 'reject');
    if (rejected?.reason !== undefined) listener.liar(from, rejected.reason);
    if (rejected !== undefined) return 'reject';
    const known = messages.filter((_, at) => faults[at] === undefined);
    if (known.length > 0) listener.heard(known, from);
    return known.length === messages.length ? 'accept' : 'ignore';
  };
  const stops = [
    listen(bus, committeeTopic(world.chain), (messages, envelope) => judge(messages, envelope.from)),
    answer(bus, committeeRequest, (messages, from) => {
      if (judge(messages, from) === 'reject') throw new BusError('refused', 'no honest member sends that');
      return {};
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function decisionIsSound(world: World, decision: Decision): boolean {
  if (decision.kind === 'certificate') return certificateFault(world.chain, world.committees, decision.certificate) === undefined;
  if (decision.kind === 'refusal') return refusalIsSigned(world.chain, world.committees, decision.refusal);
  return isProven(world, decision.evidence);
}

/** Of a committee or a rollup that is not known here: it may be too new. */
function isUnknown({ committees, operatorOf }: World, decision: Decision): boolean {
  if (decision.kind === 'certificate') return committees.of(decision.certificate.committee) === undefined;
  if (decision.kind === 'refusal') return committees.of(decision.refusal.committee) === undefined;
  const { evidence } = decision;
  return evidence.kind === 'double-vote' ? committees.of(evidence.first.committee) === undefined : operatorOf(evidence.first.header.rollup) === undefined;
}

export function onDecisions(bus: Bus, world: World, heard: (decision: Decision) => void): Stop {
  return listen(bus, decisionsTopic(world.chain), (decisions) => {
    if (decisions.some((decision) => isUnknown(world, decision))) return 'ignore';
    if (!decisions.every((decision) => decisionIsSound(world, decision))) return 'reject';
    decisions.forEach(heard);
    return 'accept';
  });
}
