/**
 * Micro-rollup: the operator of one app.
 *
 * It admits signed actions and acknowledges them (C0), asks the sequencer for an order, executes a block, makes it durable,
 * announces it (C1), and builds on while the verifiers keep up. Admission goes on in every phase of building.
 */
import { setup } from 'xstate';
import type { Announcement } from '../../protocols/block.ts';
import { encode } from '../../protocols/codec.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import { inboxRequest, type Outcome } from '../../protocols/requests.ts';
import { blocksTopic } from '../../protocols/topics.ts';
import { askAny } from '../ask.ts';
import { creditOf } from '../escrow.ts';
import { slower } from '../pace.ts';
import type { Tip } from '../records.ts';
import type { SequencerEvent } from '../sequencer/machine.ts';
import { type AdmittedBatch, admitBatch, answerOf, checkBatch } from './admission.ts';
import { type Draft, deliveriesFor, draftBlock, hashOf, hasUpgrade, mayBuild, type Readiness, type SealedBlock, sealBlock, shorten } from './builder.ts';
import type { Context, Input, MicroRollupEvent } from './context.ts';
import { type Cursor, consume, cursorsOf, emptyInbox, noteSeen, noteWaiting, receive, receiveFromL1, trustedSources } from './inbox.ts';
import { createJournal } from './journal.ts';
import { fetched, membersOf, open } from './opening.ts';
import { emptyPool, expectUpgrade, fill, learnFuel, leave, restore } from './pool.ts';

/** Announces and looks for messages again this often: gossip is only a wake-up. Where no message is under way, looks come as seldom as the second. */
const REPEAT_MS = 1_000;
const LONGEST_PULL_MS = 4_000;
/** L1 makes something final every few minutes. */
const L1_LOOK_MS = 1_000;
/** A message waits no longer than that for a full block. */
const STALE_MS = 2_000;
/** Messages in one answer. */
const L1_PAGE = 64;
/** Certificates of one moment cause one look. */
const WAKE_MS = 20;

async function makeDurable({ ports, journal }: Context, block: SealedBlock, draft: Draft): Promise<Tip> {
  // Blobs share the store's log, so the synced batch after them makes them durable too.
  await ports.blobs.put(block.body);
  await ports.blobs.put(block.result);
  return journal.seal(block.announcement, draft.records);
}

/** Asks a member what is in some lanes, the next member every time. */
function pull(context: Context, cursors: Cursor[]): void {
  const { env, ports, options } = context;
  const nodes = membersOf(options);
  const turn = context.pulls++ % nodes.length;
  env.call(
    () => askAny(ports.bus, [...nodes.slice(turn), ...nodes.slice(0, turn)], inboxRequest, { to: options.rollup, cursors }),
    (pulled) => ({ type: 'PULLED', cursors, ...pulled }),
    () => ({ type: 'PULLED', cursors: [], deliveries: [], sources: [], heights: [] }),
  );
}

/** Looks once for all certificates of a moment: what gossip told last does not put off what it told before. */
function wake(context: Context): void {
  if (context.isWaking) return;
  context.isWaking = true;
  context.env.timer('wake', context.wakeMs, { type: 'WAKE' });
}

export const microRollup = setup({
  types: { context: {} as Context, events: {} as MicroRollupEvent, input: {} as Input },
  actions: {
    recover: ({ context }) =>
      context.env.call(
        () => open(context),
        (opened) => ({ type: 'RECOVERED', ...opened }),
        (error) => ({ type: 'FAILED', error }),
      ),
    adopt: ({ context, event }) => {
      if (event.type !== 'RECOVERED') return;
      context.tip = event.tip;
      context.book = event.book;
      context.pool = emptyPool(event.tip.height, event.recovered.nextSeq);
      for (const record of event.recovered.pending) restore(context.pool, record);
      context.uncertified = [...event.recovered.uncertified];
      context.inbox = emptyInbox();
      context.isWaking = false;
      for (const [rollup, next] of event.lanes) context.inbox.next.set(rollup, next);
      context.isRepeating = true;
      context.env.timer('announce', 0, { type: 'ANNOUNCE' });
      context.env.timer('pull', 0, { type: 'PULL' });
      context.env.timer('look', 0, { type: 'LOOK' });
      context.options.log('operator-ready', { height: event.tip.height, pending: context.pool.pending.size });
    },
    check: ({ context, event }) => {
      const { book } = context;
      if (event.type !== 'SUBMIT' || book === undefined) return;
      const { actions, reply, refuse } = event;
      if (hasUpgrade(context.inbox.waiting)) return void reply({ outcomes: actions.map(() => TAKING_OVER), signature: undefined });
      context.env.call(
        () => checkBatch({ ...context.ports, book, session: context.session, journal: context.journal, pool: context.pool }, actions),
        (batch) => ({ type: 'CHECKED', batch, reply, refuse }),
        (error) => void refuse(error),
      );
    },
    admit: ({ context, event }) => {
      if (event.type !== 'CHECKED') return;
      const admitted: AdmittedBatch = admitBatch(context.pool, event.batch);
      const { reply, refuse } = event;
      context.env.call(
        () => context.journal.acknowledge(admitted.records),
        () => {
          const { rollup, progress } = context.options;
          reply(answerOf(context.options, admitted.outcomes));
          if (admitted.records.length > 0) progress?.({ event: 'acknowledged', rollup, records: admitted.records });
          return undefined;
        },
        // The disk refused: nothing was promised, and the pool forgets by starting over from the journal.
        (error) => {
          refuse(error);
          return { type: 'FAILED', error };
        },
      );
    },
    tellNonces: ({ context, event }) => {
      if (event.type !== 'NONCES') return;
      const { accounts, reply, refuse } = event;
      context.env.call(
        () => context.ports.executor.nonces(context.session, accounts),
        (nonces) => void reply(accounts.map((account, at) => context.pool.nonces.get(account) ?? nonces[at] ?? 0n)),
        (error) => void refuse(error),
      );
    },
    turnAway: ({ event }) => {
      if (event.type === 'SUBMIT' || event.type === 'NONCES' || event.type === 'CHECKED') event.refuse(new Error('the operator is starting, try again'));
    },
    turnAwayForGood: ({ event }) => {
      if (event.type === 'SUBMIT' || event.type === 'NONCES' || event.type === 'CHECKED') event.refuse(new Error(FROZEN));
    },
    noteFrozen: ({ context }) => context.options.log('frozen', { height: context.tip?.height ?? 0 }),
    askSequencer: ({ context: { env, options, pool, tip, book } }) => {
      if (tip === undefined || book === undefined) return;
      const waiting = [...pool.pending.values()];
      env.send(options.sequencer, { type: 'ORDER', from: env.self, waiting, height: tip.height + 1, seed: tip.hash, book } satisfies SequencerEvent);
    },
    execute: ({ context, event }) => {
      if (event.type !== 'ORDERED' || context.tip === undefined) return;
      const deliveries = deliveriesFor(context.inbox.waiting, Math.min(256, context.options.blockActions), context.pool.pending.size);
      const records = fill(context.pool, event.order, context.options.blockActions - deliveries.length);
      execute(context, draftBlock(context.tip, context.env.now(), deliveries, records));
    },
    /** An entry that this block has no room for (its events, say) waits with all behind it. */
    executeShorter: ({ context, event }) => {
      if (event.type !== 'EXECUTED' || event.execution.kind !== 'invalid') return;
      context.options.log('block-shortened', { height: event.draft.input.height, entry: event.execution.entry, code: event.execution.code });
      execute(context, shorten(event.draft, event.execution.entry));
    },
    /** What cannot even be the first entry of a block would halt the rollup for ever. Its promise is broken, loudly. */
    dropFirst: ({ context, event }) => {
      if (event.type !== 'EXECUTED' || event.execution.kind !== 'invalid') return;
      const { draft, execution } = event;
      const record = draft.deliveries.length === 0 ? draft.records[0] : undefined;
      const error = new Error(`the first entry can be in no block: ${execution.code}, ${execution.reason}`);
      context.options.log('promise-broken', { action: record?.id, reason: error.message });
      context.env.call(
        async () => record && context.journal.drop(record),
        () => ({ type: 'FAILED', error }),
        (failure) => ({ type: 'FAILED', error: failure }),
      );
    },
    seal: ({ context, event }) => {
      if (event.type !== 'EXECUTED' || event.execution.kind !== 'executed' || context.tip === undefined) return;
      const { draft, execution } = event;
      const block = sealBlock(
        { ...context.options, next: context.options.committees.current.id, commit: (body, committee) => context.ports.data.commit(body, committee) },
        context.tip,
        draft,
        execution,
      );
      execution.result.receipts.slice(draft.deliveries.length).forEach((receipt, at) => {
        const record = draft.records[at];
        if (record) learnFuel(context.pool, record.action.transition, receipt.fuel);
      });
      const { version } = execution;
      context.env.call(
        async () => {
          const book = version === undefined ? undefined : context.options.bookOf(await fetched(context, version));
          return { book, tip: await makeDurable(context, block, draft) };
        },
        (made) => ({ type: 'SEALED', block, draft, ...made }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    announceNew: ({ context, event }) => {
      if (event.type !== 'SEALED') return;
      context.tip = event.tip;
      if (event.book !== undefined) context.book = event.book;
      noteUpgrade(context, event.draft, event.book !== undefined);
      leave(context.pool, event.draft.records, event.tip.height);
      consume(context.inbox, event.draft.deliveries.length, context.env.now());
      context.uncertified.push(event.block.announcement);
      publish(context, event.block.announcement);
      context.options.progress?.({ event: 'announced', announcement: event.block.announcement });
      if (!context.isRepeating) repeatLater(context);
    },
    announceAgain: ({ context }) => {
      for (const announcement of context.uncertified.slice(0, 4)) publish(context, announcement);
      context.isRepeating = false;
      if (context.uncertified.length > 0) repeatLater(context);
    },
    certified: ({ context, event }) => {
      if (event.type !== 'CERTIFICATE') return;
      const { rollup, height, header, committee } = event.certificate;
      if (rollup !== context.options.rollup) {
        const { heard } = context.inbox;
        heard.set(rollup, Math.max(heard.get(rollup) ?? 0, height));
        context.wakeMs = WAKE_MS;
        return wake(context);
      }
      // A certificate covers everything below it, so a missed one does not matter.
      if (!context.uncertified.some((each) => each.header.height === height && each.header.committee === committee && hashOf(each) === header)) return;
      context.uncertified = context.uncertified.filter((each) => each.header.height > height);
      context.env.call(
        () => context.journal.certify(event.certificate).then(() => context.ports.executor.settle(context.session, height)),
        () => undefined,
        (error) => ({ type: 'FAILED', error }),
      );
    },
    /** What gossip told of is looked for at once; beside that all lanes, from time to time. */
    pullNew: ({ context }) => {
      const cursors = cursorsOf(context.inbox, false);
      if (cursors.length > 0) pull(context, cursors);
      else context.isWaking = false;
    },
    pull: ({ context }) => {
      const cursors = cursorsOf(context.inbox, true);
      if (cursors.length === 0) return;
      context.env.timer('pull', context.pullMs, { type: 'PULL' });
      context.pullMs = slower(context.pullMs, LONGEST_PULL_MS);
      pull(context, cursors);
    },
    lookAtL1: ({ context }) => {
      const { settlement } = context.ports;
      if (settlement === undefined) return;
      context.env.timer('look', L1_LOOK_MS, { type: 'LOOK' });
      context.env.call(
        () => settlement.inbox(context.options.rollup, context.inbox.next.get(L1) ?? 0, L1_PAGE),
        (messages) => ({ type: 'INBOX', messages }),
        () => undefined,
      );
    },
    takeFromL1: ({ context, event }) => {
      if (event.type !== 'INBOX') return;
      const expected = hasUpgrade(context.inbox.waiting);
      receiveFromL1(context.inbox, context.options.rollup, event.messages);
      if (!expected && hasUpgrade(context.inbox.waiting)) expectUpgrade(context.pool);
    },
    learnLane: ({ context, event }) => {
      if (event.type !== 'NEIGHBOUR' || context.inbox.next.has(event.rollup)) return;
      const { rollup } = event;
      context.env.call(
        () => context.ports.executor.lanes(context.session, [rollup]),
        ([next = 0]) => ({ type: 'LANE', rollup, next }),
        () => undefined,
      );
    },
    openLane: ({ context, event }) => {
      if (event.type !== 'LANE' || context.inbox.next.has(event.rollup)) return;
      const isFirst = cursorsOf(context.inbox, true).length === 0;
      context.inbox.next.set(event.rollup, event.next);
      if (isFirst) context.env.timer('pull', 0, { type: 'PULL' });
    },
    receive: ({ context, event }) => {
      if (event.type !== 'PULLED') return;
      const { chain, committees, rollup } = context.options;
      const { cursors, deliveries, sources, heights } = event;
      if (deliveries.length > 0) context.pullMs = REPEAT_MS;
      receive(context.inbox, rollup, deliveries, trustedSources(chain, committees, sources));
      noteWaiting(context.inbox, context.env.now());
      noteSeen(context.inbox, cursors, heights, deliveries);
      // The member that was asked may hear of a certificate after this node does.
      context.isWaking = false;
      if (cursorsOf(context.inbox, false).length === 0) return;
      context.wakeMs = slower(context.wakeMs, REPEAT_MS);
      wake(context);
    },
    tellHandover: ({ context }) => context.options.log('committee-changes', { to: context.options.committees.current.id }),
    noteCredit: ({ context, event }) => {
      if (event.type !== 'PAID' || context.tip === undefined) return;
      const credit = creditOf(context.tip, event.work);
      if (credit !== context.credit) context.options.log('escrow', { credit, work: context.tip.work, paid: event.work });
      context.credit = credit;
    },
    reportFault: ({ context, event }) => context.options.log('operator-fault', { event: event.type, error: 'error' in event ? String(event.error) : '' }),
  },
  guards: {
    hasWork: ({ context }) => knowsCommittee(context) && mayBuild(readiness(context)),
    isExecuted: ({ event }) => event.type === 'EXECUTED' && event.execution.kind === 'executed',
    isTooLong: ({ event }) => event.type === 'EXECUTED' && event.execution.kind === 'invalid' && event.execution.entry > 0,
  },
  delays: { blockMs: ({ context }) => context.options.blockMs, retryMs: REPEAT_MS },
}).createMachine({
  id: 'micro-rollup',
  context: ({ input }) => ({
    ...input,
    journal: createJournal(input.ports.store, input.options.rollup),
    session: input.env.self,
    pool: emptyPool(0, 1),
    inbox: emptyInbox(),
    tip: undefined,
    book: undefined,
    uncertified: [],
    isRepeating: false,
    pulls: 0,
    pullMs: REPEAT_MS,
    wakeMs: WAKE_MS,
    isWaking: false,
    credit: 'paid',
  }),
  initial: 'recovering',
  states: {
    recovering: {
      entry: 'recover',
      on: {
        RECOVERED: { target: 'serving', actions: 'adopt' },
        FAILED: { target: 'broken', actions: 'reportFault' },
        SUBMIT: { actions: 'turnAway' },
        NONCES: { actions: 'turnAway' },
        CHECKED: { actions: 'turnAway' },
      },
    },
    broken: {
      after: { retryMs: 'recovering' },
      on: { SUBMIT: { actions: 'turnAway' }, NONCES: { actions: 'turnAway' }, CHECKED: { actions: 'turnAway' } },
    },
    serving: {
      on: {
        SUBMIT: { actions: 'check' },
        CHECKED: { actions: 'admit' },
        NONCES: { actions: 'tellNonces' },
        CERTIFICATE: { actions: 'certified' },
        ANNOUNCE: { actions: 'announceAgain' },
        COMMITTEE: { actions: 'tellHandover' },
        PAID: { actions: 'noteCredit' },
        NEIGHBOUR: { actions: 'learnLane' },
        LANE: { actions: 'openLane' },
        PULL: { actions: 'pull' },
        WAKE: { actions: 'pullNew' },
        PULLED: { actions: 'receive' },
        LOOK: { actions: 'lookAtL1' },
        INBOX: { actions: 'takeFromL1' },
        FROZEN: { target: 'frozen' },
        FAILED: { target: 'broken', actions: 'reportFault' },
      },
      initial: 'idle',
      states: {
        idle: { always: { guard: 'hasWork', target: 'filling' } },
        /** More entries for the price of one header. */
        filling: { after: { blockMs: [{ guard: 'hasWork', target: 'ordering' }, { target: 'idle' }] } },
        ordering: { entry: 'askSequencer', on: { ORDERED: { target: 'executing', actions: 'execute' } } },
        executing: {
          on: {
            EXECUTED: [{ guard: 'isExecuted', target: 'sealing', actions: 'seal' }, { guard: 'isTooLong', target: 'executing', actions: 'executeShorter' }, { actions: 'dropFirst' }],
          },
        },
        sealing: { on: { SEALED: { target: 'idle', actions: 'announceNew' } } },
      },
    },
    /** On L1, for good: nothing is promised and no block is made any more. */
    frozen: {
      entry: 'noteFrozen',
      on: { SUBMIT: { actions: 'turnAwayForGood' }, NONCES: { actions: 'turnAwayForGood' }, CHECKED: { actions: 'turnAwayForGood' } },
    },
  },
});

const FROZEN = 'the app is frozen on L1 and takes nothing in any more: mru exit takes out what is there';

/** After a start, L1 may not have shown yet who certifies the next block. */
const knowsCommittee = ({ tip, options }: Context): boolean => tip !== undefined && options.committees.of(tip.committee) !== undefined;

const handsOver = ({ tip, options }: Context): boolean => tip !== undefined && options.committees.current.id > tip.committee;

const readiness = (context: Context): Readiness => ({
  waiting: context.pool.pending.size + context.inbox.waiting.length,
  fromL1: context.inbox.waiting.filter(({ message }) => message.from === L1).length,
  isStale: context.inbox.since !== undefined && context.env.now() - context.inbox.since >= STALE_MS,
  uncertified: context.uncertified.length,
  blockActions: context.options.blockActions,
  handsOver: handsOver(context),
});

const TAKING_OVER: Outcome = { kind: 'refused', code: 'busy', reason: 'another version of the app is taking over, try again' };

function noteUpgrade({ options }: Context, { input }: Draft, tookOver: boolean): void {
  const code = upgradeOf(input.entries);
  if (code !== undefined) options.log(tookOver ? 'upgraded' : 'upgrade-reverted', { height: input.height, code });
}

function execute(context: Context, draft: Draft): void {
  const { env, ports, session } = context;
  const version = upgradeOf(draft.input.entries);
  env.call(
    async () => ports.executor.execute(session, { ...draft.input, code: version && (await fetched(context, version)) }),
    (execution) => ({ type: 'EXECUTED', draft, execution }),
    (error) => ({ type: 'FAILED', error }),
  );
}

function repeatLater(context: Context): void {
  context.isRepeating = true;
  context.env.timer('announce', REPEAT_MS, { type: 'ANNOUNCE' });
}

/** Gossip is best effort: what is lost is announced again until it is certified. */
function publish({ env, ports, options }: Context, announcement: Announcement): void {
  const topic = blocksTopic(options.chain, options.rollup);
  env.call(
    () => ports.bus.publish(topic.name, encode(topic.codec, announcement)),
    () => undefined,
    (error) => void options.log('announce-failed', { error: String(error) }),
  );
}
