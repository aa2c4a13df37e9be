/** From topics to actors: what each kind of node listens to, what it thinks of a message, and who gets it. */

import { settlementDigest } from '../contracts/settlement/model.ts';
import { refusalIsSigned, statementIsSigned } from '../protocols/attestation.ts';
import type { Endorsement } from '../protocols/batch.ts';
import { type Announcement, announcementSigner, headerHash } from '../protocols/block.ts';
import type { Hex } from '../protocols/bytes.ts';
import { certificateFault } from '../protocols/certificate.ts';
import { decode } from '../protocols/codec.ts';
import { type Committee, memberIndex } from '../protocols/committee.ts';
import { recoverAddress } from '../protocols/crypto/secp256k1.ts';
import type { Envelope } from '../protocols/envelope.ts';
import { blocksTopic, type CommitteeMessage, committeeTopic, type Decision, decisionsTopic, type Topic } from '../protocols/topics.ts';
import type { Verdict } from '../protocols/verdict.ts';
import type { Bus, Stop } from './ports/bus.ts';

export interface World {
  readonly chain: number;
  readonly committee: Committee;
  /** Settlement contract. */
  readonly contract: Hex;
  /** The operator's address per rollup. */
  readonly operators: ReadonlyMap<Hex, Hex>;
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
    if (announcementSigner(world.chain, announcement) !== world.operators.get(rollup)) return 'reject';
    heard(announcement);
    return 'accept';
  });
}

function endorsementIsSigned(world: World, of: Endorsement): boolean {
  const { batchId, root, bodyHash, member, signature } = of;
  const digest = settlementDigest({ chainId: world.chain, contract: world.contract, committee: world.committee.id, batchId, root, bodyHash });
  return recoverAddress(digest, signature) === world.committee.members[member]?.address;
}

/** Why a committee message is not what an honest member sends, or `undefined`. Members speak only for themselves. */
function committeeFault(world: World, message: CommitteeMessage, sender: number): string | undefined {
  if (message.kind === 'proposal') return undefined;
  const statement = message.kind === 'attestation' ? message.attestation : message.endorsement;
  if (statement.member !== sender) return `speaks for member ${statement.member}`;
  const valid = message.kind === 'attestation' ? statementIsSigned('attest', world.chain, world.committee, message.attestation) : endorsementIsSigned(world, message.endorsement);
  return valid ? undefined : `signs an ${message.kind} with a signature that is not its own`;
}

export interface CommitteeListener {
  heard(messages: readonly CommitteeMessage[], member: number): void;
  /** A member sent what no honest member sends. */
  liar(member: number, reason: string): void;
}

export function onCommittee(bus: Bus, world: World, listener: CommitteeListener): Stop {
  return listen(bus, committeeTopic(world.chain, world.committee.id), (messages, envelope) => {
    const sender = memberIndex(world.committee, envelope.from);
    if (sender < 0) return 'reject';
    const fault = messages.map((message) => committeeFault(world, message, sender)).find((each) => each !== undefined);
    if (fault !== undefined) {
      listener.liar(sender, fault);
      return 'reject';
    }
    listener.heard(messages, sender);
    return 'accept';
  });
}

/** Evidence proves itself: two headers of one place, both signed by the operator. */
function isEquivocation(world: World, first: Announcement, second: Announcement): boolean {
  const [a, b] = [first.header, second.header];
  if (a.rollup !== b.rollup || a.height !== b.height || a.epoch !== b.epoch || headerHash(a) === headerHash(b)) return false;
  const operator = world.operators.get(a.rollup);
  return operator !== undefined && [first, second].every((each) => announcementSigner(world.chain, each) === operator);
}

function decisionIsSound(world: World, decision: Decision): boolean {
  if (decision.kind === 'certificate') return certificateFault(world.chain, world.committee, decision.certificate) === undefined;
  if (decision.kind === 'refusal') return refusalIsSigned(world.chain, world.committee, decision.refusal);
  return isEquivocation(world, decision.first, decision.second);
}

export function onDecisions(bus: Bus, world: World, heard: (decision: Decision) => void): Stop {
  return listen(bus, decisionsTopic(world.chain, world.committee.id), (decisions) => {
    if (!decisions.every((decision) => decisionIsSound(world, decision))) return 'reject';
    decisions.forEach(heard);
    return 'accept';
  });
}
