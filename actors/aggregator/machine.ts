/**
 * Aggregator: tallies the votes of a committee into certificates (C2), and speaks for its member.
 *
 * Every member tallies, so none is needed; rotation decides who publishes a certificate first, and the others do so only when
 * they have not heard it by then. What the member has to say in one tick leaves in one envelope per topic.
 */
import { setup } from 'xstate';
import type { Attestation, Refusal } from '../../protocols/attestation.ts';
import type { Announcement } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certificateFault } from '../../protocols/certificate.ts';
import { type Committees, gatherersAt, isLarge, leaderAt, memberIndex } from '../../protocols/committee.ts';
import { conflict, doubleVotesIn, type Evidence, liarIn } from '../../protocols/evidence.ts';
import type { CommitteeMessage, Decision } from '../../protocols/topics.ts';
import type { Environment } from '../host/host.ts';
import type { Bus } from '../ports/bus.ts';
import { decide, flush, type Speech, say, silence } from './speech.ts';
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
  /** Something another actor of this member wants said, to all members or to some. */
  | { readonly type: 'SAY'; readonly message: CommitteeMessage; readonly to?: readonly Hex[] }
  | { readonly type: 'DECIDE'; readonly decision: Decision }
  | { readonly type: 'PUBLISH'; readonly certificate: Certificate }
  | { readonly type: 'FLUSH' | 'REPEAT' };

interface Context extends Input {
  readonly tally: Tally;
  /** Votes of this member that have no certificate yet: said again until they do. */
  readonly mine: Map<string, { readonly attestation: Attestation; attempt: number }>;
  /** Whether a time is set to say them again. */
  isRepeating: boolean;
  /** Places whose certificate was published by somebody. */
  readonly published: Set<string>;
  /** Who was accused by this node. */
  readonly evidence: Set<string>;
  readonly speech: Speech;
}

const REPEAT_MS = 1_000;
/** How long each next member waits for the one before it to publish. */
const TURN_MS = 400;
/** Times that a vote is said to the same gatherers: a first connection to a busy node takes some seconds. */
const PATIENCE = 3;
/** Own votes said again at once. */
const REPEAT_LIMIT = 256;
const REMEMBERED = 1024;

function repeatLater(context: Context): void {
  if (context.isRepeating) return;
  context.isRepeating = true;
  context.env.timer('repeat', REPEAT_MS, { type: 'REPEAT' });
}

/** In a large committee not everybody needs to hear everybody: a few gather, and tell all. */
function sayVote(context: Context, attestation: Attestation, attempt: number): void {
  const members = context.options.committees.of(attestation.committee)?.members ?? [];
  const to = isLarge(members.length) ? gatherersAt(members.length, attestation.height, Math.floor(attempt / PATIENCE)).flatMap((at) => members[at]?.node ?? []) : undefined;
  say(context, { kind: 'attestation', attestation }, to);
}

/** How many turns this member waits before it publishes. */
function rankOf(size: number, member: number, height: number): number {
  const gatherer = isLarge(size) ? gatherersAt(size, height).indexOf(member) : -1;
  return gatherer >= 0 ? gatherer : (member - leaderAt(size, height) + size) % size;
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
  env.timer(`publish/${placeOf(certificate)}`, rankOf(committee.members.length, member, certificate.height) * TURN_MS, { type: 'PUBLISH', certificate });
}

export const aggregator = setup({
  types: { context: {} as Context, events: {} as AggregatorEvent, input: {} as Input },
  actions: {
    vote: ({ context, event }) => {
      if (event.type !== 'VOTE') return;
      context.mine.set(placeOf(event.attestation), { attestation: event.attestation, attempt: 0 });
      repeatLater(context);
      sayVote(context, event.attestation, 0);
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
      for (const [place, { attestation }] of context.mine) if (attestation.rollup === rollup && attestation.height <= height) context.mine.delete(place);
    },
    say: ({ context, event }) => {
      if (event.type === 'SAY') say(context, event.message, event.to);
    },
    decide: ({ context, event }) => {
      if (event.type === 'DECIDE') decide(context, event.decision);
    },
    flush: ({ context }) => flush(context),
    repeat: ({ context }) => {
      for (const own of [...context.mine.values()].slice(0, REPEAT_LIMIT)) sayVote(context, own.attestation, ++own.attempt);
      context.isRepeating = false;
      if (context.mine.size > 0) repeatLater(context);
    },
  },
}).createMachine({
  id: 'aggregator',
  context: ({ input }) => ({ ...input, tally: emptyTally(), mine: new Map(), isRepeating: false, published: new Set(), evidence: new Set(), speech: silence() }),
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
