/**
 * Aggregator: tallies the votes of a committee into certificates (C2), and speaks for its member.
 *
 * Every member tallies, so none is needed; rotation decides who publishes a certificate first, and the others do so only when
 * they have not heard it by then. What the member has to say in one tick leaves in one envelope per topic.
 */
import { setup } from 'xstate';
import type { Attestation, Refusal } from '../../protocols/attestation.ts';
import type { Announcement } from '../../protocols/block.ts';
import { type Certificate, certificateFault } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committees, leaderAt, memberIndex } from '../../protocols/committee.ts';
import { conflict, doubleVotesIn, type Evidence, liarIn } from '../../protocols/evidence.ts';
import { type CommitteeMessage, committeeTopic, type Decision, decisionsTopic, type Topic } from '../../protocols/topics.ts';
import type { Environment } from '../host/host.ts';
import type { Bus } from '../ports/bus.ts';
import { count, emptyTally, placeOf, remember, settleBelow, type Tally } from './tally.ts';

export interface AggregatorOptions {
  readonly chain: number;
  readonly committees: Committees;
  /** Address of this member's verifier of a rollup. */
  readonly verifierOf: (rollup: string) => string;
  /** Actors that want to know of liars. */
  readonly watchers: readonly string[];
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly bus: Bus };
  readonly options: AggregatorOptions;
}

export type AggregatorEvent =
  /** A vote of this member, and votes of others whose signatures are right. */
  | { readonly type: 'VOTE'; readonly attestation: Attestation }
  | { readonly type: 'VOTES'; readonly attestations: readonly Attestation[] }
  | { readonly type: 'REFUSAL'; readonly refusal: Refusal }
  | { readonly type: 'EQUIVOCATION'; readonly first: Announcement; readonly second: Announcement }
  /** A certificate somebody else showed; checked here. */
  | { readonly type: 'CERTIFICATE_SEEN'; readonly certificate: Certificate }
  | { readonly type: 'KEPT'; readonly announcement: Announcement }
  /** Something another actor of this member wants said. */
  | { readonly type: 'SAY'; readonly message: CommitteeMessage }
  | { readonly type: 'DECIDE'; readonly decision: Decision }
  | { readonly type: 'PUBLISH'; readonly certificate: Certificate }
  | { readonly type: 'FLUSH' | 'REPEAT' };

interface Context extends Input {
  readonly tally: Tally;
  /** Votes of this member that have no certificate yet: said again until they do. */
  readonly mine: Map<string, Attestation>;
  /** Whether a time is set to say them again. */
  isRepeating: boolean;
  /** Places whose certificate was published by somebody. */
  readonly published: Set<string>;
  /** Who was accused by this node. */
  readonly evidence: Set<string>;
  messages: CommitteeMessage[];
  decisions: Decision[];
}

/** One envelope per topic and tick: 5 ms of latency for a signature and a hop saved per vote. */
const TICK_MS = 5;
const REPEAT_MS = 1_000;
/** How long each next member waits for the one before it to publish. */
const TURN_MS = 400;
/** Statements in one envelope, below the topic's own limit. */
const FLUSH_LIMIT = 256;
const REMEMBERED = 1024;

const flushSoon = (context: Context): void => {
  if (context.messages.length + context.decisions.length === 1) context.env.timer('flush', TICK_MS, { type: 'FLUSH' });
};

function say(context: Context, message: CommitteeMessage): void {
  context.messages.push(message);
  flushSoon(context);
}

function repeatLater(context: Context): void {
  if (context.isRepeating) return;
  context.isRepeating = true;
  context.env.timer('repeat', REPEAT_MS, { type: 'REPEAT' });
}

function decide(context: Context, decision: Decision): void {
  context.decisions.push(decision);
  flushSoon(context);
}

function speak<T>({ env, ports, options }: Context, topic: Topic<T>, payload: T): void {
  env.call(
    () => ports.bus.publish(topic.name, encode(topic.codec, payload)),
    () => undefined,
    (error) => void options.log('publish-failed', { topic: topic.name, error: String(error) }),
  );
}

function tallyVote(context: Context, attestation: Attestation): void {
  const committee = context.options.committees.of(attestation.committee);
  if (committee === undefined) return;
  const counted = count(context.tally, { chain: context.options.chain, committee }, attestation);
  if (counted.kind === 'double') {
    const { member, height, header } = attestation;
    const isNews = accuse(context, { kind: 'double-vote', first: counted.first, second: attestation });
    if (isNews) context.options.log('double-vote', { node: committee.members[member]?.node, member, height, headers: [counted.first.header, header] });
  }
  if (counted.kind === 'bad-shares') context.options.log('bad-shares', { nodes: counted.members.map((member) => committee.members[member]?.node), height: attestation.height });
  if (counted.kind === 'certificate') announceCertificate(context, counted.certificate);
}

/** Tells everybody, once per liar; answers whether it is news. */
function accuse(context: Context, evidence: Evidence): boolean {
  const liar = liarIn(evidence);
  if (context.evidence.has(liar) || context.evidence.size > REMEMBERED) return false;
  context.evidence.add(liar);
  decide(context, { kind: 'evidence', evidence });
  for (const watcher of context.options.watchers) context.env.send(watcher, { type: 'EVIDENCE', evidence });
  return true;
}

/** Both are valid, so the committee is broken: who signed both is accused, and this member goes on with neither. */
function raiseAlarm(context: Context, first: Certificate, second: Certificate): void {
  const { chain, committees, verifierOf } = context.options;
  if (certificateFault(chain, committees, second) !== undefined) return;
  for (const evidence of doubleVotesIn(first, second)) accuse(context, evidence);
  context.env.send(verifierOf(first.rollup), { type: 'CONFLICT', first, second });
}

function announceCertificate(context: Context, certificate: Certificate): void {
  const { env, options, ports } = context;
  context.mine.delete(placeOf(certificate));
  env.send(options.verifierOf(certificate.rollup), { type: 'CERTIFICATE', certificate });
  const committee = options.committees.of(certificate.committee);
  const member = committee === undefined ? -1 : memberIndex(committee, ports.bus.self);
  if (committee === undefined || member < 0) return;
  const size = committee.members.length;
  const rank = (member - leaderAt(size, certificate.height) + size) % size;
  env.timer(`publish/${placeOf(certificate)}`, rank * TURN_MS, { type: 'PUBLISH', certificate });
}

export const aggregator = setup({
  types: { context: {} as Context, events: {} as AggregatorEvent, input: {} as Input },
  actions: {
    vote: ({ context, event }) => {
      if (event.type !== 'VOTE') return;
      context.mine.set(placeOf(event.attestation), event.attestation);
      repeatLater(context);
      say(context, { kind: 'attestation', attestation: event.attestation });
      tallyVote(context, event.attestation);
    },
    countVotes: ({ context, event }) => {
      if (event.type === 'VOTES') for (const attestation of event.attestations) tallyVote(context, attestation);
    },
    refuse: ({ context, event }) => {
      if (event.type === 'REFUSAL') decide(context, { kind: 'refusal', refusal: event.refusal });
    },
    accuse: ({ context, event }) => {
      if (event.type !== 'EQUIVOCATION') return;
      const { rollup, height } = event.first.header;
      if (accuse(context, { kind: 'equivocation', first: event.first, second: event.second })) context.options.log('equivocation', { rollup, height });
    },
    see: ({ context, event }) => {
      if (event.type !== 'CERTIFICATE_SEEN' || event.certificate.kind !== 'attest') return;
      const { certificate } = event;
      const known = context.tally.certificates.get(placeOf(certificate));
      if (known !== undefined && conflict(known, certificate)) return raiseAlarm(context, known, certificate);
      context.published.add(placeOf(certificate));
      if (context.published.size > REMEMBERED) context.published.delete(context.published.values().next().value as string);
      if (certificate.height <= (context.tally.certified.get(certificate.rollup) ?? 0)) return;
      if (certificateFault(context.options.chain, context.options.committees, certificate) !== undefined) return;
      remember(context.tally, certificate);
      context.mine.delete(placeOf(certificate));
      context.env.send(context.options.verifierOf(certificate.rollup), { type: 'CERTIFICATE', certificate });
    },
    publish: ({ context, event }) => {
      if (event.type !== 'PUBLISH' || context.published.has(placeOf(event.certificate))) return;
      context.published.add(placeOf(event.certificate));
      decide(context, { kind: 'certificate', certificate: event.certificate });
    },
    prune: ({ context, event }) => {
      if (event.type !== 'KEPT') return;
      const { rollup, height } = event.announcement.header;
      settleBelow(context.tally, rollup, height);
      // Its certificate covers all below: nobody waits for these votes any more.
      for (const [place, vote] of context.mine) if (vote.rollup === rollup && vote.height <= height) context.mine.delete(place);
    },
    say: ({ context, event }) => {
      if (event.type === 'SAY') say(context, event.message);
    },
    decide: ({ context, event }) => {
      if (event.type === 'DECIDE') decide(context, event.decision);
    },
    flush: ({ context }) => {
      const { chain } = context.options;
      const messages = context.messages.splice(0, FLUSH_LIMIT);
      const decisions = context.decisions.splice(0, FLUSH_LIMIT);
      if (messages.length > 0) speak(context, committeeTopic(chain), messages);
      if (decisions.length > 0) speak(context, decisionsTopic(chain), decisions);
      if (context.messages.length + context.decisions.length > 0) context.env.timer('flush', TICK_MS, { type: 'FLUSH' });
    },
    repeat: ({ context }) => {
      for (const attestation of [...context.mine.values()].slice(0, FLUSH_LIMIT)) say(context, { kind: 'attestation', attestation });
      context.isRepeating = false;
      if (context.mine.size > 0) repeatLater(context);
    },
  },
}).createMachine({
  id: 'aggregator',
  context: ({ input }) => ({ ...input, tally: emptyTally(), mine: new Map(), isRepeating: false, published: new Set(), evidence: new Set(), messages: [], decisions: [] }),
  initial: 'tallying',
  states: {
    tallying: {
      on: {
        VOTE: { actions: 'vote' },
        VOTES: { actions: 'countVotes' },
        REFUSAL: { actions: 'refuse' },
        EQUIVOCATION: { actions: 'accuse' },
        CERTIFICATE_SEEN: { actions: 'see' },
        PUBLISH: { actions: 'publish' },
        KEPT: { actions: 'prune' },
        SAY: { actions: 'say' },
        DECIDE: { actions: 'decide' },
        FLUSH: { actions: 'flush' },
        REPEAT: { actions: 'repeat' },
      },
    },
  },
});
