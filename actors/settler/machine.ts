/**
 * Settler: puts certified, available headers of all rollups on L1, many in one transaction.
 *
 * The member whose turn it is proposes a batch; the others endorse what they themselves hold certificates for; n-f endorsements
 * make the transaction. L1 orders batches, so two settlers at once only waste gas, and whose turn it is decides nothing else.
 */
import { setup } from 'xstate';
import { NO_HISTORY, settlementDigest } from '../../contracts/settlement/model.ts';
import { type Batch, batchBodyHash, batch as batchCodec, batchRoot, blobsHash, type Endorsement } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committees, isLarge, leaderAt, memberIndex } from '../../protocols/committee.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { gather, signIn } from '../../protocols/quorum.ts';
import { historyOf } from '../finalizer/follow.ts';
import type { L1Event } from '../finalizer/machine.ts';
import type { Environment } from '../host/host.ts';
import type { BlobCarrier } from '../ports/blob-carrier.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Bus } from '../ports/bus.ts';
import type { Carried, Settlement, SettleOutcome } from '../ports/settlement.ts';
import type { Store } from '../ports/store.ts';
import { type Filled, fill, judgeData } from './data.ts';
import { type BatchOpinion, enough, isAbout, judgeBatch, readyHeads, settledHeights } from './plan.ts';

export interface SettlerOptions {
  readonly chain: number;
  readonly committees: Committees;
  readonly voteKey: Uint8Array;
  readonly rollups: () => readonly Hex[];
  readonly aggregator: string;
  /** Between two batches at least, unless enough headers wait: each costs the same, however many it settles. */
  readonly settleMs: number;
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly bus: Pick<Bus, 'self'>; readonly store: Store; readonly blobs: Blobs; readonly carrier: BlobCarrier; readonly settlement: Settlement };
  readonly options: SettlerOptions;
}

export type SettlerEvent =
  | L1Event
  /** What can be settled on top of a history. */
  | ({ readonly type: 'READY'; readonly history: Hex } & Filled)
  | { readonly type: 'NOT_READY'; readonly error: unknown }
  /** A batch that another member proposes, and endorsements with right signatures. */
  | { readonly type: 'PROPOSED'; readonly batch: Batch; readonly from: Hex }
  | { readonly type: 'JUDGED'; readonly batch: Batch; readonly from: Hex; readonly opinion: BatchOpinion }
  | { readonly type: 'ENDORSED'; readonly endorsement: Endorsement }
  | { readonly type: 'SUBMITTED'; readonly outcome: SettleOutcome }
  | { readonly type: 'FAILED'; readonly error: unknown }
  | { readonly type: 'LOOK' };

interface Context extends Input {
  nextBatch: number;
  /** Of the batches before it. */
  history: Hex;
  settled: ReadonlyMap<Hex, number>;
  /** When `nextBatch` last grew, for taking turns. */
  since: number;
  proposal: Batch | undefined;
  proposedAt: number;
  /** Looks for what can be settled, which takes seconds where blobs are sealed. */
  isPreparing: boolean;
  /** Somebody else's proposal that waits for certificates to arrive here. */
  waiting: { readonly batch: Batch; readonly from: Hex } | undefined;
  readonly endorsements: Map<number, Endorsement>;
  /** Members whose share of the proposal was wrong. */
  readonly useless: Set<number>;
}

/** A turn: time enough for a proposal, its endorsements and a few L1 blocks. */
const TURN_MS = 6_000;
const COLLECT_MS = 2_500;
/** After this long nobody will endorse what they did not yet: build another. */
const PROPOSAL_MS = 30_000;
const LOOK_MS = 250;

/** The newest committee settles, whoever certified. Place of this node in it, -1 when it has none. */
const seat = ({ options, ports }: Context): number => memberIndex(options.committees.current, ports.bus.self);
const sizeOf = ({ options }: Context): number => options.committees.current.members.length;

/** Milliseconds until this member may propose the next batch: none in its own turn; a whole turn where it has none, as it may get one. */
function untilMyTurn(context: Context): number {
  const { env, nextBatch, since } = context;
  const [size, member] = [sizeOf(context), seat(context)];
  if (member < 0) return TURN_MS;
  const waited = Math.max(0, env.now() - since);
  const attempt = Math.floor(waited / TURN_MS);
  const ahead = (member - leaderAt(size, nextBatch, attempt) + size) % size;
  return ahead === 0 ? 0 : (attempt + ahead) * TURN_MS - waited;
}

const isMyTurn = (context: Context): boolean => untilMyTurn(context) === 0;

const lookIn = ({ env }: Context, ms: number): void => env.timer('look', ms, { type: 'LOOK' });

const statementOf = (of: Batch) => ({
  committee: of.committee,
  batchId: of.batchId,
  history: of.history,
  root: batchRoot(of),
  bodyHash: batchBodyHash(of),
  blobs: blobsHash(of),
});

const digestOf = ({ options, ports }: Context, batch: Batch): Hex => settlementDigest({ chainId: options.chain, contract: ports.settlement.contract, ...statementOf(batch) });

function endorse(context: Context, batch: Batch): Endorsement {
  const { env, options, ports } = context;
  const endorsement: Endorsement = { ...statementOf(batch), member: seat(context), ...signIn(sizeOf(context), digestOf(context, batch), options.voteKey) };
  env.call(
    () => ports.blobs.put(encode(batchCodec, batch)),
    () => undefined,
    (error) => ({ type: 'FAILED', error }),
  );
  return endorsement;
}

async function carriedBy({ ports }: Context, { data }: Batch): Promise<Carried | undefined> {
  if (data === undefined) return undefined;
  const packed = await ports.blobs.get(data.packed);
  if (packed === undefined) throw new Error('the packed bodies are not here any more');
  return { packed, blobs: data.blobs };
}

/** On a loaded machine endorsements come late: the same proposal said again collects them, a new one would start over. */
function freshProposal({ proposal, nextBatch, history, proposedAt, env, options }: Context): Batch | undefined {
  const isNext = proposal?.batchId === nextBatch && proposal.history === history && proposal.committee === options.committees.current.id;
  return isNext && env.now() - proposedAt < PROPOSAL_MS ? proposal : undefined;
}

async function prepare({ env, ports, options, settled, since }: Context): Promise<Filled> {
  const heads = await readyHeads(ports.store, options.rollups(), settled);
  const isDue = env.now() - since >= options.settleMs || heads.length >= LIMITS.batchHeaders / 2;
  return isDue ? fill(ports, heads, options.log) : { heads: [], data: undefined };
}

/** Sends the batch to L1. Rejects when a member's share is wrong: it is no longer counted, and the others are asked again. */
async function submit(context: Context, batch: Batch): Promise<SettleOutcome> {
  const signed = enough(sizeOf(context), context.endorsements) ?? [];
  const gathered = gather(context.options.committees.current, digestOf(context, batch), signed);
  if (gathered.kind === 'quorum') return context.ports.settlement.settle({ ...statementOf(batch), quorum: gathered.quorum, carried: await carriedBy(context, batch) });
  for (const member of gathered.members) {
    context.endorsements.delete(member);
    context.useless.add(member);
  }
  throw new Error(`members ${gathered.members.join()} endorsed batch ${batch.batchId} with wrong shares`);
}

async function judge({ ports, options, nextBatch, history, settled }: Context, batch: Batch, from: Hex): Promise<BatchOpinion> {
  const opinion = await judgeBatch(ports.store, { committee: options.committees.current.id, nextBatch, history, settled }, batch);
  return opinion === 'sound' ? judgeData(ports, batch, from) : opinion;
}

export const settler = setup({
  types: { context: {} as Context, events: {} as SettlerEvent, input: {} as Input },
  actions: {
    follow: ({ context, event }) => {
      if (event.type !== 'L1') return;
      if (event.nextBatch !== context.nextBatch || context.since === 0) {
        context.since = context.env.now();
        lookIn(context, LOOK_MS);
      }
      context.nextBatch = event.nextBatch;
      context.history = historyOf(event.known);
      context.settled = settledHeights(event.known);
    },
    look: ({ context }) => {
      const { waiting } = context;
      if (waiting !== undefined) context.env.send(context.env.self, { type: 'PROPOSED', ...waiting });
      if (context.since === 0) return;
      lookIn(context, waiting === undefined ? Math.max(LOOK_MS, untilMyTurn(context)) : LOOK_MS);
      if (!isMyTurn(context) || context.isPreparing) return;
      const fresh = freshProposal(context);
      if (fresh !== undefined) return void context.env.send(context.env.self, { type: 'READY', history: fresh.history, heads: fresh.heads, data: fresh.data });
      context.isPreparing = true;
      const { history } = context;
      context.env.call(
        () => prepare(context),
        (filled) => ({ type: 'READY', history, ...filled }),
        (error) => ({ type: 'NOT_READY', error }),
      );
    },
    prepared: ({ context }) => {
      context.isPreparing = false;
    },
    propose: ({ context, event }) => {
      if (event.type !== 'READY') return;
      const { id } = context.options.committees.current;
      const fresh = freshProposal(context);
      if (fresh !== undefined) return void context.env.send(context.options.aggregator, { type: 'SAY', message: { kind: 'proposal', batch: fresh } });
      const batch: Batch = { committee: id, batchId: context.nextBatch, history: context.history, data: event.data, heads: [...event.heads] };
      context.proposal = batch;
      context.proposedAt = context.env.now();
      context.endorsements.clear();
      context.useless.clear();
      context.endorsements.set(seat(context), endorse(context, batch));
      context.env.send(context.options.aggregator, { type: 'SAY', message: { kind: 'proposal', batch } });
    },
    judge: ({ context, event }) => {
      if (event.type !== 'PROPOSED') return;
      const { batch, from } = event;
      context.env.call(
        () => judge(context, batch, from),
        (opinion) => ({ type: 'JUDGED', batch, from, opinion }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    answer: ({ context, event }) => {
      if (event.type !== 'JUDGED') return;
      context.waiting = event.opinion === 'not-yet' ? { batch: event.batch, from: event.from } : undefined;
      if (context.waiting !== undefined) lookIn(context, LOOK_MS);
      if (event.opinion !== 'sound' || event.batch.committee !== context.options.committees.current.id || seat(context) < 0) return;
      // Of many members, only the one who proposed needs to know.
      const to = isLarge(sizeOf(context)) ? { to: [event.from] } : {};
      context.env.send(context.options.aggregator, { type: 'SAY', message: { kind: 'endorsement', endorsement: endorse(context, event.batch) }, ...to });
    },
    collect: ({ context, event }) => {
      if (event.type !== 'ENDORSED' || context.proposal === undefined || context.useless.has(event.endorsement.member)) return;
      if (isAbout(event.endorsement, context.proposal)) context.endorsements.set(event.endorsement.member, event.endorsement);
    },
    submit: ({ context }) => {
      const batch = context.proposal as Batch;
      context.env.call(
        () => submit(context, batch),
        (outcome) => ({ type: 'SUBMITTED', outcome }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    reportOutcome: ({ context, event }) => {
      if (event.type === 'SUBMITTED' && event.outcome.kind === 'refused') context.options.log('settlement-refused', { reason: event.outcome.reason });
      if (event.type === 'SUBMITTED' && event.outcome.kind === 'settled') context.options.log('settled', { batch: event.outcome.batch.batchId, gas: event.outcome.batch.gasUsed });
      if (event.type === 'FAILED' || event.type === 'NOT_READY') context.options.log('settler-waits', { error: String(event.error) });
    },
  },
  guards: {
    /** What was made ready before L1 moved on is of no use. */
    hasHeads: ({ context, event }) => event.type === 'READY' && event.history === context.history && event.heads.length > 0 && isMyTurn(context),
    isEnough: ({ context }) => enough(sizeOf(context), context.endorsements) !== undefined,
    wasIncluded: ({ context }) => context.proposal === undefined || context.proposal.batchId < context.nextBatch,
  },
  delays: { collectMs: COLLECT_MS, turnMs: TURN_MS },
}).createMachine({
  id: 'settler',
  context: ({ input }) => ({
    ...input,
    nextBatch: 0,
    history: NO_HISTORY,
    settled: new Map(),
    since: 0,
    proposal: undefined,
    proposedAt: 0,
    isPreparing: false,
    waiting: undefined,
    endorsements: new Map(),
    useless: new Set(),
  }),
  initial: 'watching',
  on: {
    L1: { actions: 'follow' },
    LOOK: { actions: 'look' },
    PROPOSED: { actions: 'judge' },
    JUDGED: { actions: 'answer' },
    READY: { actions: 'prepared' },
    NOT_READY: { actions: ['prepared', 'reportOutcome'] },
    FAILED: { actions: 'reportOutcome' },
  },
  states: {
    watching: { on: { READY: [{ guard: 'hasHeads', target: 'collecting', actions: ['prepared', 'propose'] }, { actions: 'prepared' }], ENDORSED: { actions: 'collect' } } },
    collecting: {
      always: { guard: 'isEnough', target: 'submitting' },
      on: { ENDORSED: { actions: 'collect' } },
      after: { collectMs: 'watching' },
    },
    submitting: {
      entry: 'submit',
      on: { SUBMITTED: { target: 'included', actions: 'reportOutcome' }, FAILED: { target: 'watching', actions: 'reportOutcome' } },
    },
    /** Until this node's own view of L1 shows the batch, so that it is not proposed twice. */
    included: { always: { guard: 'wasIncluded', target: 'watching' }, after: { turnMs: 'watching' } },
  },
});
