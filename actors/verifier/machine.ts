/**
 * Verifier: one member's judgement of one rollup.
 *
 * It follows announcements in height order: fetch the body, check it, execute it again, compare, and vote or refuse with the
 * first failing entry. Beside that it turns certificates into its own certified chain, and asks peers for what it missed.
 * A vote is claimed in the sign state, durably, before the key is touched. Faults of this node end in trying again, never in a refusal.
 */
import { setup } from 'xstate';
import { type Statement, signRefusal, signStatement } from '../../protocols/attestation.ts';
import { type Announcement, type Header, headerHash } from '../../protocols/block.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import { memberIndex } from '../../protocols/committee.ts';
import { PROOF_SYSTEMS } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { creditOf } from '../escrow.ts';
import { slower } from '../pace.ts';
import { type Tip, tipOf } from '../records.ts';
import { certify, keepCertified, keepConflict, keepWrong } from './chain.ts';
import { compare } from './compare.ts';
import { type Context, type Executed, executes, type Input, others, type VerifierEvent, type VerifierProgress } from './context.ts';
import { noted, waitingLanes } from './lanes.ts';
import { leftOut, noteOverdue, takenFromL1 } from './overdue.ts';
import { executed, fetchLinked, open, refuse, sync, takenBy } from './work.ts';

export type { VerifierEvent, VerifierOptions, VerifierPorts, VerifierProgress } from './context.ts';

/** Pause before trying again what failed here, and between two rounds of asking peers: the longest when nothing is known to be missing. */
const RETRY_MS = 250;
const SYNC_MS = 1_000;
const LONGEST_SYNC_MS = 4_000;
/** Without a certificate for that long, somebody should look. */
const STALL_MS = 10_000;

const nobody: Tip = { height: -1, hash: '0x', stateRoot: '0x', time: 0, committee: 0, work: 0n };

/** Place of this node in the committee that certifies a block, -1 when it only follows. */
function seatAt({ options, ports }: Context, { committee }: Header): number {
  const of = options.committees.of(committee);
  return of === undefined ? -1 : memberIndex(of, ports.bus.self);
}

const sizeAt = ({ options }: Context, { committee }: Header): number => options.committees.of(committee)?.members.length ?? 0;

/** What was heard first and lost is not executed, again and again after each restart: the certified block comes with the next look. */
function forgetLoser({ announced }: Context, { height, header, committee }: Certificate): void {
  const heard = announced.get(height);
  if (heard !== undefined && heard.header.committee <= committee && headerHash(heard.header) !== header) announced.delete(height);
}

/** A block that others certified and this node holds wrong is for L1 to judge, where its app lets blocks be signed before they are executed. */
function noteWrong({ env, ports, options, certificates, refused }: Context, { height, header }: Pick<Certificate, 'height' | 'header'>): void {
  const found = refused.get(header);
  if (PROOF_SYSTEMS[options.proofs].executesFirst || found === undefined || certificates.get(height)?.header !== header) return;
  const { announcement, refusal } = found;
  env.call(
    () => keepWrong(ports.store, { announcement, entry: refusal.entry ?? announcement.header.count }),
    () => undefined,
    (error) => ({ type: 'LOST', error }),
  );
}

/** Something below is missing, or waits for others: peers are asked no later than a round from now. */
function syncSoon(context: Context): void {
  if (context.syncMs === SYNC_MS) return;
  context.syncMs = SYNC_MS;
  context.env.timer('sync', SYNC_MS, { type: 'SYNC' });
}

/** Of the committee that the chain itself named for it. */
function nextCertificate({ certificates, certified }: Context): Certificate | undefined {
  const certificate = certificates.get(certified.height + 1);
  return certificate?.committee === certified.committee ? certificate : undefined;
}

/** More than f members are away or see it otherwise: said once, when it has lasted. */
function noteStall(context: Context): void {
  const { env, tip, certified, waitsSince, options } = context;
  if (tip.height <= certified.height) context.waitsSince = undefined;
  else if (waitsSince === undefined) context.waitsSince = env.now();
  else if (env.now() - waitsSince >= STALL_MS) {
    options.log('stalled', { height: certified.height + 1, ms: env.now() - waitsSince });
    context.waitsSince = Number.POSITIVE_INFINITY;
  }
}

const isBehind = ({ tip, certified, announced, certificates }: Context): boolean =>
  tip.height > certified.height || certificates.size > 0 || [...announced.keys()].some((height) => height > tip.height);

function tell({ options, tip, certified }: Context, event: VerifierProgress['event']): void {
  options.progress({ rollup: options.rollup, executed: tip.height, certified: certified.height, stateRoot: certified.stateRoot, event });
}

const statement = ({ options }: Context, { header }: Announcement): Statement => ({
  committee: header.committee,
  rollup: options.rollup,
  height: header.height,
  epoch: header.epoch,
  header: headerHash(header),
});

export const verifier = setup({
  types: { context: {} as Context, events: {} as VerifierEvent, input: {} as Input },
  actions: {
    open: ({ context }) =>
      context.env.call(
        () => open(context),
        (opened) => ('first' in opened ? { type: 'CONFLICT', ...opened } : { type: 'OPENED', tip: opened }),
        (error) => ({ type: 'FAILED', error }),
      ),
    begin: ({ context, event }) => {
      if (event.type !== 'OPENED') return;
      context.certified = event.tip;
      context.tip = event.tip;
      context.executed.clear();
      context.generation++;
      context.syncMs = SYNC_MS;
      context.env.timer('sync', 0, { type: 'SYNC' });
      context.options.log('verifier-ready', { height: event.tip.height });
      tell(context, 'opened');
    },
    hear: ({ context, event }) => {
      if (event.type !== 'ANNOUNCED') return;
      const { announcement } = event;
      const { height } = announcement.header;
      const hash = headerHash(announcement.header);
      const known = context.executed.get(height)?.announcement ?? context.announced.get(height);
      const isSecond = known !== undefined && headerHash(known.header) !== hash;
      if (isSecond) context.env.send(context.options.aggregator, { type: 'EQUIVOCATION', first: known, second: announcement });
      // A certified header wins over the one that was merely heard first.
      const certified = context.certificates.get(height)?.header;
      const isWanted = certified === undefined ? known === undefined : certified === hash;
      const inWindow = height > context.tip.height && height <= context.certified.height + 4 * LIMITS.uncertifiedBlocks;
      if (!isWanted || !inWindow || context.refused.has(hash)) return;
      context.announced.set(height, announcement);
      syncSoon(context);
      context.env.send(context.env.self, { type: 'LOOK' });
    },
    fetch: ({ context }) => {
      const announcement = context.announced.get(context.tip.height + 1) as Announcement;
      const { generation } = context;
      context.env.call(
        () => fetchLinked(context, announcement),
        (read) => ('fault' in read ? { type: 'WRONG', announcement, fault: read.fault, generation } : { type: 'FETCHED', announcement, read, generation }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    execute: ({ context, event }) => {
      if (event.type !== 'FETCHED') return;
      const { announcement, read, generation } = event;
      const taken = executes(context) ? 0 : takenBy(read.body);
      context.env.call(
        () => executed(context, announcement, read),
        (execution) => ('kind' in execution ? { type: 'EXECUTED', announcement, execution, generation, taken } : { type: 'WRONG', announcement, fault: execution, generation }),
        (error) => ({ type: 'LOST', error }),
      );
    },
    examine: ({ context, event }) => {
      if (event.type !== 'EXECUTED' && event.type !== 'WRONG') return;
      const { announcement } = event;
      const execution = event.type === 'EXECUTED' ? event.execution : undefined;
      const compared = execution && compare(announcement, execution);
      const fault = event.type === 'WRONG' ? event.fault : compared?.kind === 'wrong' ? compared.fault : undefined;
      context.env.call(
        () => refuse(context, announcement, fault, execution),
        (found) => ({ type: 'REFUSED', announcement, fault: found }),
        (error) => ({ type: 'LOST', error }),
      );
    },
    sayRefusal: ({ context, event }) => {
      if (event.type !== 'REFUSED') return;
      const { announcement, fault } = event;
      const { chain, voteKey } = context.options;
      const member = seatAt(context, announcement.header);
      const refusal = signRefusal(chain, { ...statement(context, announcement), member: Math.max(0, member), code: fault.code, entry: fault.entry, reason: fault.reason.slice(0, 290) }, voteKey);
      context.refused.set(refusal.header, { refusal, announcement });
      noteWrong(context, refusal);
      context.announced.delete(announcement.header.height);
      if (member >= 0) context.env.send(context.options.aggregator, { type: 'REFUSAL', refusal });
      tell(context, 'refused');
      context.options.log('refused', { height: refusal.height, code: refusal.code, entry: refusal.entry, reason: refusal.reason });
    },
    claim: ({ context, event }) => {
      if (event.type !== 'EXECUTED' || event.execution.kind !== 'executed') return;
      const { announcement } = event;
      context.taken = Math.max(context.taken, event.taken);
      context.executed.set(announcement.header.height, { announcement, execution: event.execution, taken: context.taken });
      const { rollup, height, epoch, header } = statement(context, announcement);
      // Without a seat here, it may have one below: votes that wait there for what L1 sent.
      const hasNoVote = seatAt(context, announcement.header) < 0 && !context.isOverdue;
      const silent = context.isFrozen ? 'frozen' : hasNoVote ? 'no-seat' : creditOf(announcement.header, context.paid) === 'dry' ? 'unpaid' : undefined;
      if (silent !== undefined) return context.env.send(context.env.self, { type: 'CLAIMED', announcement, claim: silent });
      context.env.call(
        async () => {
          const taken = await takenFromL1(context);
          const left = await leftOut(context);
          // Votes go up: those below this block come first, and it is read again after them.
          const silent = context.due === undefined ? 'unseen' : taken < context.due || left.length > 0 ? 'overdue' : context.isOverdue ? 'taken-in' : undefined;
          return { taken, left, claim: silent ?? (await context.ports.signState.claim(rollup, height, epoch, header)) };
        },
        (made) => ({ type: 'CLAIMED', announcement, ...made }),
        (error) => ({ type: 'LOST', error }),
      );
    },
    noteFrozen: ({ context }) => {
      if (!context.isFrozen) context.options.log('frozen', { height: context.tip.height });
      context.isFrozen = true;
    },
    noteDue: ({ context, event }) => {
      if (event.type === 'DUE') context.due = event.count;
    },
    vote: ({ context, event }) => {
      if (event.type !== 'CLAIMED') return;
      const { announcement, claim } = event;
      context.tip = tipOf(announcement.header);
      context.announced.delete(announcement.header.height);
      context.retries = 0;
      noteOverdue(context, event);
      // A conflict means this key signed another header at this height in an earlier life: never again.
      if (claim === 'conflict') context.options.log('vote-withheld', { height: announcement.header.height });
      if (claim !== 'new' && claim !== 'same') return tell(context, 'followed');
      const { chain, voteKey } = context.options;
      const attestation = signStatement('attest', chain, statement(context, announcement), seatAt(context, announcement.header), voteKey, sizeAt(context, announcement.header));
      context.env.send(context.options.aggregator, { type: 'VOTE', attestation });
      tell(context, 'attested');
    },
    rememberCertificate: ({ context, event }) => {
      if (event.type !== 'CERTIFICATE' || event.certificate.height <= context.certified.height) return;
      if (event.certificate.height > context.certified.height + 4 * LIMITS.uncertifiedBlocks) return;
      // A committee whose time is over may certify anything: the newer one's word stays.
      if ((context.certificates.get(event.certificate.height)?.committee ?? 0) > event.certificate.committee) return;
      context.certificates.set(event.certificate.height, event.certificate);
      noteWrong(context, event.certificate);
      forgetLoser(context, event.certificate);
      syncSoon(context);
      context.env.send(context.env.self, { type: 'LOOK' });
    },
    keep: ({ context }) => {
      const height = context.certified.height + 1;
      const { announcement, execution, taken } = context.executed.get(height) as Executed;
      const head = certify(announcement, context.certificates.get(height) as Certificate);
      const now = context.env.now();
      const keepAll = async (): Promise<Tip> => {
        await keepCertified(context.ports.store, head, execution.result, { taken, now });
        if (executes(context)) await context.ports.executor.settle(context.session, height);
        return tipOf(announcement.header);
      };
      context.env.call(
        keepAll,
        (tip) => ({ type: 'KEPT', tip }),
        (error) => ({ type: 'LOST', error }),
      );
    },
    advance: ({ context, event }) => {
      if (event.type !== 'KEPT') return;
      const kept = context.executed.get(event.tip.height) as Executed;
      context.certified = event.tip;
      context.executed.delete(event.tip.height);
      context.certificates.delete(event.tip.height);
      context.waitsSince = undefined;
      tell(context, 'certified');
      for (const listener of context.options.listeners) context.env.send(listener, { type: 'KEPT', announcement: kept.announcement });
    },
    noteLanes: ({ context, event }) => {
      if (event.type === 'LANES') context.lanes = noted(context.lanes ?? new Map(), event.waiting, context.env.now());
    },
    lookAtLanes: ({ context }) => {
      if (!executes(context)) return;
      context.env.call(
        () => waitingLanes(context.ports, context.session, context.options.rollup),
        (waiting) => ({ type: 'LANES', waiting }),
        () => undefined,
      );
    },
    sync: ({ context }) => {
      const peers = others(context);
      const turn = Math.max(0, context.generation + context.retries++) % Math.max(1, peers.length);
      context.env.call(
        () => sync(context, [...peers.slice(turn), ...peers.slice(0, turn)]),
        () => undefined,
        () => undefined,
      );
      noteStall(context);
      context.syncMs = isBehind(context) ? SYNC_MS : slower(context.syncMs, LONGEST_SYNC_MS);
      context.env.timer('sync', context.syncMs, { type: 'SYNC' });
    },
    noteCredit: ({ context, event }) => {
      if (event.type !== 'PAID') return;
      context.paid = event.work;
      const credit = creditOf(context.tip, event.work);
      if (credit !== context.credit) context.options.log('escrow', { credit, work: context.tip.work, paid: event.work });
      context.credit = credit;
    },
    halt: ({ context, event }) => {
      if (event.type !== 'CONFLICT') return;
      const { first, second } = event;
      context.options.log('halted', { height: first.height, headers: [first.header, second.header] });
      context.env.call(
        () => keepConflict(context.ports.store, { first, second }),
        () => undefined,
        (error) => void context.options.log('conflict-not-kept', { error: String(error) }),
      );
    },
    reportFault: ({ context, event }) => context.options.log('verifier-waits', { event: event.type, error: 'error' in event ? String(event.error) : '' }),
  },
  guards: {
    hasNext: ({ context }) => {
      const ahead = context.tip.height - context.certified.height;
      // One more where the missing messages may be in it.
      return ahead < LIMITS.uncertifiedBlocks + Number(context.isOverdue) && context.announced.has(context.tip.height + 1);
    },
    isCurrent: ({ context, event }) => 'generation' in event && event.generation === context.generation,
    isRight: ({ context, event }) => event.type === 'EXECUTED' && event.generation === context.generation && compare(event.announcement, event.execution).kind === 'right',
    canKeep: ({ context }) => {
      const certificate = nextCertificate(context);
      const mine = context.executed.get(context.certified.height + 1);
      return certificate !== undefined && mine !== undefined && context.tip.height > context.certified.height && headerHash(mine.announcement.header) === certificate.header;
    },
    isFirstLook: ({ context }) => context.due === undefined && context.tip.height > context.certified.height,
    isPaidAgain: ({ context, event }) => event.type === 'PAID' && creditOf(context.tip, context.paid) === 'dry' && creditOf(context.tip, event.work) !== 'dry',
    /** What was left out is in this block: those below it get their votes now. */
    isTakenIn: ({ event }) => event.type === 'CLAIMED' && event.claim === 'taken-in',
    /** This node executed another block than the one that was certified: an equivocating operator showed it the loser. */
    isOvertaken: ({ context }) => {
      const certificate = nextCertificate(context);
      const mine = context.executed.get(context.certified.height + 1);
      return certificate !== undefined && mine !== undefined && headerHash(mine.announcement.header) !== certificate.header;
    },
  },
  delays: { retryMs: RETRY_MS, reopenMs: SYNC_MS },
}).createMachine({
  id: 'verifier',
  context: ({ input }) => ({
    ...input,
    session: input.env.self,
    certified: nobody,
    tip: nobody,
    announced: new Map(),
    executed: new Map(),
    certificates: new Map(),
    refused: new Map(),
    generation: 0,
    retries: 0,
    syncMs: SYNC_MS,
    waitsSince: undefined,
    paid: undefined,
    credit: 'paid',
    due: input.options.awaitsL1 ? undefined : 0,
    taken: 0,
    lanes: undefined,
    isOverdue: false,
    isFrozen: false,
  }),
  initial: 'opening',
  on: {
    CERTIFICATE: { actions: 'rememberCertificate' },
    CONFLICT: { target: '.halted', actions: 'halt' },
    PAID: { actions: 'noteCredit' },
    DUE: { actions: 'noteDue' },
    FROZEN: { actions: 'noteFrozen' },
  },
  states: {
    opening: { entry: 'open', on: { OPENED: { target: 'following', actions: 'begin' }, FAILED: { target: 'waiting', actions: 'reportFault' } } },
    /** A local fault: nothing is said about the rollup, everything is read again. Also how a losing block is dropped. */
    waiting: { after: { reopenMs: 'opening' } },
    /** The committee certified two blocks: whatever comes now, this node signs and follows nothing of this rollup. */
    halted: { on: { CERTIFICATE: {}, CONFLICT: {} } },
    following: {
      type: 'parallel',
      on: {
        // What was not voted for is read, executed and voted for again.
        PAID: [{ guard: 'isPaidAgain', target: 'waiting', actions: 'noteCredit' }, { actions: 'noteCredit' }],
        DUE: [{ guard: 'isFirstLook', target: 'waiting', actions: 'noteDue' }, { actions: 'noteDue' }],
        ANNOUNCED: { actions: 'hear' },
        SYNC: { actions: ['sync', 'lookAtLanes'] },
        LANES: { actions: 'noteLanes' },
        LOST: { target: 'waiting', actions: 'reportFault' },
      },
      states: {
        judging: {
          initial: 'idle',
          states: {
            idle: { always: { guard: 'hasNext', target: 'fetching' }, on: { LOOK: { guard: 'hasNext', target: 'fetching' }, KEPT: { guard: 'hasNext', target: 'fetching' } } },
            fetching: {
              entry: 'fetch',
              on: {
                FETCHED: { guard: 'isCurrent', target: 'executing', actions: 'execute' },
                WRONG: { guard: 'isCurrent', target: 'refusing', actions: 'examine' },
                FAILED: { target: 'pausing', actions: 'reportFault' },
              },
            },
            executing: {
              on: {
                EXECUTED: [
                  { guard: 'isRight', target: 'claiming', actions: 'claim' },
                  { guard: 'isCurrent', target: 'refusing', actions: 'examine' },
                ],
                WRONG: { guard: 'isCurrent', target: 'refusing', actions: 'examine' },
              },
            },
            claiming: {
              on: {
                CLAIMED: [
                  { guard: 'isTakenIn', target: '#verifier.waiting', actions: 'vote' },
                  { target: 'idle', actions: 'vote' },
                ],
              },
            },
            refusing: { on: { REFUSED: { target: 'idle', actions: 'sayRefusal' } } },
            pausing: { after: { retryMs: 'idle' } },
          },
        },
        certifying: {
          initial: 'idle',
          states: {
            idle: {
              always: [
                { guard: 'isOvertaken', target: '#verifier.waiting' },
                { guard: 'canKeep', target: 'keeping' },
              ],
              on: { LOOK: {}, CLAIMED: {} },
            },
            keeping: { entry: 'keep', on: { KEPT: { target: 'idle', actions: 'advance' } } },
          },
        },
      },
    },
  },
});
