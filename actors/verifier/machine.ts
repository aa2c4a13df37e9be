/**
 * Verifier: one member's judgement of one rollup.
 *
 * It follows announcements in height order: fetch the body, check it, execute it again, compare, and vote or refuse with the
 * first failing entry. Beside that it turns certificates into its own certified chain, and asks peers for what it missed.
 * A vote is claimed in the sign state, durably, before the key is touched. Faults of this node end in trying again, never in a refusal.
 */
import { setup } from 'xstate';
import { type Refusal, type Statement, signRefusal, signStatement } from '../../protocols/attestation.ts';
import { type Announcement, type BlockResult, type Body, blockResult, type Header, headerHash, receiptsRoot } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import { decode } from '../../protocols/codec.ts';
import { type Committees, memberIndex } from '../../protocols/committee.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { blocksRequest, certifiedRequest, deploymentRequest } from '../../protocols/requests.ts';
import { ask, askAny } from '../ask.ts';
import type { Environment } from '../host/host.ts';
import { messageIsProven } from '../micro-rollup/inbox.ts';
import { slower } from '../pace.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Bus } from '../ports/bus.ts';
import type { DataLayer } from '../ports/data-layer.ts';
import type { Execution, Executor } from '../ports/executor.ts';
import type { Claim, SignState } from '../ports/sign-state.ts';
import type { Store } from '../ports/store.ts';
import { type Tip, tipOf } from '../records.ts';
import { type KnownChain, replay } from '../replay.ts';
import { announced as announcedOf, certify, keepCertified, keepGenesis, loadCertified, loadDeployment, loadTip } from './chain.ts';
import { compare, type Fault, firstDifference, linkFault, readBody } from './compare.ts';

export interface VerifierPorts {
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly store: Store;
  readonly executor: Executor;
  readonly data: Pick<DataLayer, 'commit'>;
  readonly signState: SignState;
}

export interface VerifierOptions {
  readonly chain: number;
  readonly rollup: Hex;
  readonly codeHash: Hex;
  readonly genesisRoot: Hex;
  /** Node key of the operator: where bodies and the deployment come from first. */
  readonly operatorNode: Hex;
  readonly committees: Committees;
  /** Certifies the first block. */
  readonly committee: number;
  /** Signs votes and refusals, where this node is a member. */
  readonly voteKey: Uint8Array;
  /** Address of the actor that tallies votes. */
  readonly aggregator: string;
  /** Told whenever this node's view moves. */
  readonly progress: (progress: VerifierProgress) => void;
  /** Actors that want to know of each certified block once it is kept. */
  readonly listeners: readonly string[];
  readonly log: (event: string, detail: object) => void;
}

export interface VerifierProgress {
  readonly rollup: Hex;
  /** Heights executed and certified, and the state root at the certified one. */
  readonly executed: number;
  readonly certified: number;
  readonly stateRoot: Hex;
  readonly event: 'opened' | 'attested' | 'followed' | 'refused' | 'certified';
}

interface Input {
  readonly env: Environment;
  readonly ports: VerifierPorts;
  readonly options: VerifierOptions;
}

/** A block this node executed and found right. */
interface Executed {
  readonly announcement: Announcement;
  readonly execution: Extract<Execution, { kind: 'executed' }>;
}

interface Context extends Input {
  readonly session: string;
  /** The certified tip, on disk, and the tip this node executed up to. */
  certified: Tip;
  tip: Tip;
  /** First valid announcement per height above the tip. */
  readonly announced: Map<number, Announcement>;
  readonly executed: Map<number, Executed>;
  readonly certificates: Map<number, Certificate>;
  /** Hashes found wrong, with the refusal that says why. */
  readonly refused: Map<Hex, Refusal>;
  /** Counts rollbacks; outcomes of work begun before one are dropped. */
  generation: number;
  retries: number;
  /** Pause until peers are asked the next time. */
  syncMs: number;
}

export type VerifierEvent =
  | { readonly type: 'OPENED'; readonly tip: Tip }
  | { readonly type: 'ANNOUNCED'; readonly announcement: Announcement }
  | { readonly type: 'CERTIFICATE'; readonly certificate: Certificate }
  | { readonly type: 'FETCHED'; readonly announcement: Announcement; readonly body: Body; readonly generation: number }
  | { readonly type: 'EXECUTED'; readonly announcement: Announcement; readonly execution: Execution; readonly generation: number }
  | { readonly type: 'WRONG'; readonly announcement: Announcement; readonly fault: Fault; readonly generation: number }
  | { readonly type: 'REFUSED'; readonly announcement: Announcement; readonly fault: Fault }
  | { readonly type: 'CLAIMED'; readonly announcement: Announcement; readonly claim: Claim | 'no-seat' }
  | { readonly type: 'KEPT'; readonly tip: Tip }
  | { readonly type: 'FAILED'; readonly error: unknown }
  | { readonly type: 'LOST'; readonly error: unknown }
  | { readonly type: 'SYNC' | 'LOOK' };

/** Pause before trying again what failed here, and between two rounds of asking peers: the longest when nothing is known to be missing. */
const RETRY_MS = 250;
const SYNC_MS = 1_000;
const LONGEST_SYNC_MS = 4_000;
/** A fetch that takes longer has met a dead peer. */
const FETCH_MS = 4_000;

const others = ({ options, ports }: Context): Hex[] => options.committees.current.members.map((each) => each.node).filter((node) => node !== ports.bus.self);
const sources = (context: Context): Hex[] => [context.options.operatorNode, ...others(context)];
const nobody: Tip = { height: -1, hash: '0x', stateRoot: '0x', time: 0, committee: 0 };

/** Place of this node in the committee that certifies a block, -1 when it only follows. */
function seatAt({ options, ports }: Context, { committee }: Header): number {
  const of = options.committees.of(committee);
  return of === undefined ? -1 : memberIndex(of, ports.bus.self);
}

/** Kept here since the first time; then from whoever has it. What it leads to is checked against L1 either way. */
async function genesisOf(context: Context): Promise<Uint8Array> {
  const { ports, options } = context;
  const { rollup } = options;
  const kept = await loadDeployment(ports.store, rollup);
  return kept ?? (await askAny(ports.bus, sources(context), deploymentRequest, { rollup })).genesis;
}

/** The app from its operator, checked against what L1 says of it; the chain from this node's own store; the state from the executor. */
async function open(context: Context): Promise<Tip> {
  const { ports, options, session } = context;
  const { chain, rollup, genesisRoot, log } = options;
  const genesis = await genesisOf(context);
  const wasm = await ports.blobs.fetch(options.codeHash, sources(context), FETCH_MS);
  const kept = await loadTip(ports.store, rollup);
  const input = { chain, rollup, wasm, genesis };
  const tip = await replay({ executor: ports.executor, session, input, chain: certifiedChain(context, kept), genesisRoot, genesisCommittee: options.committee, log });
  if (kept === undefined) await keepGenesis(ports.store, rollup, tip, genesis);
  return tip;
}

/** What is kept here is certified, all of it. */
const certifiedChain = (context: Context, tip: Tip | undefined): KnownChain => ({
  tip,
  certifiedHeight: tip?.height ?? 0,
  announcement: async (height) => {
    const head = await loadCertified(context.ports.store, context.options.rollup, height);
    return head && announcedOf(head);
  },
  body: (hash) => context.ports.blobs.fetch(hash, sources(context), FETCH_MS),
});

/** Fetches and checks what can be checked before executing. */
async function fetchBody(context: Context, announcement: Announcement): Promise<{ readonly body: Body } | { readonly fault: Fault }> {
  const bytes = await context.ports.blobs.fetch(announcement.body, sources(context), FETCH_MS);
  const read = readBody(announcement, bytes, (body, committee) => context.ports.data.commit(body, committee));
  if (!('body' in read)) return { fault: read };
  const fault = await messageFault(context, read.body);
  return fault ? { fault } : read;
}

/** A block on another parent is wrong only when this node's own tip is certified: until then the other parent may be the right one. */
async function fetchLinked(context: Context, announcement: Announcement): Promise<{ readonly body: Body } | { readonly fault: Fault }> {
  const fault = linkFault(context.tip, announcement);
  const { next } = announcement.header;
  // L1 may have shown a committee to the operator and not yet here.
  if (fault === undefined && context.options.committees.of(next) === undefined) throw new Error(`committee ${next} is not known here yet`);
  if (fault === undefined) return fetchBody(context, announcement);
  if (context.tip.height > context.certified.height) throw new Error(`${fault.reason}, and neither is certified yet`);
  return { fault };
}

/** Messages count only when this node holds the certificate of the block that sent them. Rejects while it does not: try again later. */
async function messageFault({ ports }: Context, body: Body): Promise<Fault | undefined> {
  for (const [entry, each] of body.entries.entries()) {
    if (each.kind !== 'message') continue;
    const { message, sourceHeight, source } = each.delivered;
    const certified = await loadCertified(ports.store, message.from, sourceHeight);
    if (certified === undefined) throw new Error(`block ${sourceHeight} of ${message.from} is not certified here yet`);
    if (certified.certificate.header !== source || !messageIsProven(each.delivered, certified.header)) {
      return { code: 'bad-message', entry, reason: `no such message in block ${sourceHeight} of ${message.from}` };
    }
  }
  return undefined;
}

/** The operator's own receipts, if it shows the ones its header promises. */
async function operatorReceipts(context: Context, { header, result }: Announcement): Promise<BlockResult['receipts'] | undefined> {
  const shown = await context.ports.blobs.fetch(result, sources(context), FETCH_MS).then(
    (bytes) => decode(blockResult, bytes),
    () => undefined,
  );
  return shown?.ok && receiptsRoot(shown.value.receipts) === header.receiptsRoot ? shown.value.receipts : undefined;
}

async function refuse(context: Context, announcement: Announcement, fault: Fault | undefined, execution: Execution | undefined): Promise<Fault> {
  await context.ports.executor.rollback(context.session, announcement.header.height - 1);
  if (fault !== undefined || execution?.kind !== 'executed') return fault as Fault;
  return firstDifference(execution.result.receipts, await operatorReceipts(context, announcement));
}

/** Announcements and certificates that gossip did not bring; a dead operator's chain comes from the members. */
async function sync({ env, ports, options, certified, tip }: Context, peers: readonly Hex[]): Promise<void> {
  const { rollup } = options;
  const [heads, blocks] = await Promise.allSettled([
    askAny(ports.bus, peers, certifiedRequest, { rollup, from: certified.height + 1, limit: 64 }),
    ask(ports.bus, options.operatorNode, blocksRequest, { rollup, from: tip.height + 1, limit: 64 }),
  ]);
  for (const head of heads.status === 'fulfilled' ? heads.value : []) {
    env.send(env.self, { type: 'ANNOUNCED', announcement: announcedOf(head) });
    env.send(options.aggregator, { type: 'CERTIFICATE_SEEN', certificate: head.certificate });
  }
  for (const announcement of blocks.status === 'fulfilled' ? blocks.value : []) env.send(env.self, { type: 'ANNOUNCED', announcement });
}

/** What was heard first and lost is not executed, again and again after each restart: the certified block comes with the next look. */
function forgetLoser({ announced }: Context, { height, header, committee }: Certificate): void {
  const heard = announced.get(height);
  if (heard !== undefined && heard.header.committee <= committee && headerHash(heard.header) !== header) announced.delete(height);
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
        (tip) => ({ type: 'OPENED', tip }),
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
        (read) => ('fault' in read ? { type: 'WRONG', announcement, fault: read.fault, generation } : { type: 'FETCHED', announcement, body: read.body, generation }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    execute: ({ context, event }) => {
      if (event.type !== 'FETCHED') return;
      const { announcement, body, generation } = event;
      const { height, time } = announcement.header;
      context.env.call(
        () => context.ports.executor.execute(context.session, { height, time, entries: body.entries }),
        (execution) => ({ type: 'EXECUTED', announcement, execution, generation }),
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
      context.refused.set(refusal.header, refusal);
      context.announced.delete(announcement.header.height);
      if (member >= 0) context.env.send(context.options.aggregator, { type: 'REFUSAL', refusal });
      tell(context, 'refused');
      context.options.log('refused', { height: refusal.height, code: refusal.code, entry: refusal.entry, reason: refusal.reason });
    },
    claim: ({ context, event }) => {
      if (event.type !== 'EXECUTED' || event.execution.kind !== 'executed') return;
      const { announcement } = event;
      context.executed.set(announcement.header.height, { announcement, execution: event.execution });
      const { rollup, height, epoch, header } = statement(context, announcement);
      if (seatAt(context, announcement.header) < 0) return context.env.send(context.env.self, { type: 'CLAIMED', announcement, claim: 'no-seat' });
      context.env.call(
        () => context.ports.signState.claim(rollup, height, epoch, header),
        (claim) => ({ type: 'CLAIMED', announcement, claim }),
        (error) => ({ type: 'LOST', error }),
      );
    },
    vote: ({ context, event }) => {
      if (event.type !== 'CLAIMED') return;
      const { announcement, claim } = event;
      context.tip = tipOf(announcement.header);
      context.announced.delete(announcement.header.height);
      context.retries = 0;
      // A conflict means this key signed another header at this height in an earlier life: never again.
      if (claim === 'conflict') return context.options.log('vote-withheld', { height: announcement.header.height });
      if (claim === 'no-seat' || claim === 'muted') return tell(context, 'followed');
      const { chain, voteKey } = context.options;
      const attestation = signStatement('attest', chain, statement(context, announcement), seatAt(context, announcement.header), voteKey);
      context.env.send(context.options.aggregator, { type: 'VOTE', attestation });
      tell(context, 'attested');
    },
    rememberCertificate: ({ context, event }) => {
      if (event.type !== 'CERTIFICATE' || event.certificate.height <= context.certified.height) return;
      if (event.certificate.height > context.certified.height + 4 * LIMITS.uncertifiedBlocks) return;
      // A committee whose time is over may certify anything: the newer one's word stays.
      if ((context.certificates.get(event.certificate.height)?.committee ?? 0) > event.certificate.committee) return;
      context.certificates.set(event.certificate.height, event.certificate);
      forgetLoser(context, event.certificate);
      syncSoon(context);
      context.env.send(context.env.self, { type: 'LOOK' });
    },
    keep: ({ context }) => {
      const height = context.certified.height + 1;
      const { announcement, execution } = context.executed.get(height) as Executed;
      const head = certify(announcement, context.certificates.get(height) as Certificate);
      const keepAll = async (): Promise<Tip> => {
        await keepCertified(context.ports.store, head, execution.result);
        await context.ports.executor.settle(context.session, height);
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
      tell(context, 'certified');
      for (const listener of context.options.listeners) context.env.send(listener, { type: 'KEPT', announcement: kept.announcement });
    },
    sync: ({ context }) => {
      const peers = others(context);
      const turn = Math.max(0, context.generation + context.retries++) % Math.max(1, peers.length);
      context.env.call(
        () => sync(context, [...peers.slice(turn), ...peers.slice(0, turn)]),
        () => undefined,
        () => undefined,
      );
      context.syncMs = isBehind(context) ? SYNC_MS : slower(context.syncMs, LONGEST_SYNC_MS);
      context.env.timer('sync', context.syncMs, { type: 'SYNC' });
    },
    reportFault: ({ context, event }) => context.options.log('verifier-waits', { event: event.type, error: 'error' in event ? String(event.error) : '' }),
  },
  guards: {
    hasNext: ({ context }) => {
      const ahead = context.tip.height - context.certified.height;
      return ahead < LIMITS.uncertifiedBlocks && context.announced.has(context.tip.height + 1);
    },
    isCurrent: ({ context, event }) => 'generation' in event && event.generation === context.generation,
    isRight: ({ context, event }) => event.type === 'EXECUTED' && event.generation === context.generation && compare(event.announcement, event.execution).kind === 'right',
    canKeep: ({ context }) => {
      const certificate = nextCertificate(context);
      const mine = context.executed.get(context.certified.height + 1);
      return certificate !== undefined && mine !== undefined && context.tip.height > context.certified.height && headerHash(mine.announcement.header) === certificate.header;
    },
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
  }),
  initial: 'opening',
  on: { CERTIFICATE: { actions: 'rememberCertificate' } },
  states: {
    opening: { entry: 'open', on: { OPENED: { target: 'following', actions: 'begin' }, FAILED: { target: 'waiting', actions: 'reportFault' } } },
    /** A local fault: nothing is said about the rollup, everything is read again. Also how a losing block is dropped. */
    waiting: { after: { reopenMs: 'opening' } },
    following: {
      type: 'parallel',
      on: { ANNOUNCED: { actions: 'hear' }, SYNC: { actions: 'sync' }, LOST: { target: 'waiting', actions: 'reportFault' } },
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
              },
            },
            claiming: { on: { CLAIMED: { target: 'idle', actions: 'vote' } } },
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
