/** A client of a network: its own node, no more trusted than any other. */
import { Subject } from 'rxjs';
import { ask } from '../../actors/ask.ts';
import { disputeOver, type KnownBatch, type L1Change } from '../../actors/finalizer/follow.ts';
import { finalizer, type L1Event } from '../../actors/finalizer/machine.ts';
import type { AppRecord, FrozenApp, Settlement } from '../../actors/ports/settlement.ts';
import { registrar } from '../../actors/registrar/machine.ts';
import { onBlocks, onCommittee, onDecisions } from '../../actors/routes.ts';
import { acknowledgementSigner } from '../../protocols/acknowledgement.ts';
import type { ActionBook, SignedAction } from '../../protocols/action.ts';
import type { Batch } from '../../protocols/batch.ts';
import { headerHash } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { memberIndex, quorumOf } from '../../protocols/committee.ts';
import type { Evidence } from '../../protocols/evidence.ts';
import { PROOF_SYSTEMS } from '../../protocols/l1.ts';
import { noncesRequest, readRequest, statusRequest, submitRequest } from '../../protocols/requests.ts';
import { committeeTopic } from '../../protocols/topics.ts';
import { createHost, type OpenHost, type RunningHost } from '../node/host.ts';
import { listenerOf } from '../node/listener.ts';
import { type Network, type NetworkView, viewOf, worldOf } from '../node/network.ts';
import type { NodeOptions } from '../node/open.ts';
import { repeat } from '../node/repeat.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { bookOf } from './books.ts';
import type { Client, ClientEvent, MemberStatus, SubmitOutcome } from './client.ts';
import { type Fetch, fetchWith } from './fetch.ts';
import { type FollowOptions, RollupFollower } from './follow.ts';
import { newestSettled } from './settled.ts';

export interface ClientOptions extends NodeOptions {
  readonly network: Network;
  /** How to read the actions of each rollup; or how to find that out, once there is a node to ask with. */
  readonly books: ReadonlyMap<Hex, ActionBook> | ((host: OpenHost) => Promise<ReadonlyMap<Hex, ActionBook>>);
}

export interface ConnectedClient extends Client, Fetch {
  readonly node: Hex;
  addresses(): readonly string[];
  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void;
  /** Resolves when the gossip of enough members for a certificate reaches this node. */
  ready(deadlineMs: number): Promise<void>;
  /** Headers of all batches on L1 as it is now, newest batch first. Rejects when no member shows the content of one. */
  settled(): Promise<Batch['heads'][]>;
}

/** Members to be connected with before anything is sent: of a large committee the others hear by gossip. */
const ENOUGH_PEERS = 11;
const POLL_MS = 1_000;
/** Between two looks at games about blocks: shorter than a window should be. */
const GAMES_MS = 1_000;
const SUBMIT_MS = 10_000;
const STATUS_MS = 2_000;

/** Rejects with what is missing or failed, and leaves nothing behind then. */
export async function connectClient(options: ClientOptions): Promise<ConnectedClient> {
  const node = await createHost(options);
  try {
    return await clientOn(node, options);
  } catch (error) {
    await node.stop(0);
    throw error;
  }
}

async function clientOn(node: RunningHost, options: ClientOptions): Promise<ConnectedClient> {
  const { network } = options;
  const view = viewOf(network);
  const world = worldOf(view);
  const { bus, blobs } = node;
  const books = typeof options.books === 'function' ? await options.books(node) : options.books;
  let poll: NodeJS.Timeout | undefined;
  const events = new Subject<ClientEvent>();
  const emit = (event: ClientEvent): void => events.next(event);
  const following = (): boolean => poll !== undefined;
  const members = (): Hex[] => view.committees.current.members.map((each) => each.node);
  const followed = (record: AppRecord): FollowOptions => {
    const book = books.get(record.rollup) as ActionBook;
    return { bus, blobs, world, record, book, emit, bookOf: (code) => bookOf(node, network, record, code) };
  };
  const followers = new Map(network.rollups.map((record) => [record.rollup, new RollupFollower(followed(record))]));
  for (const [rollup, follower] of followers)
    onBlocks(bus, world, rollup, (announcement) => {
      if (following()) follower.announce(announcement);
    });
  onCommittee(bus, world, { heard: () => undefined, liar: (node, reason) => emit({ kind: 'liar', member: memberIndex(view.committees.current, node), reason, atMs: Date.now() }) });
  onDecisions(bus, world, (decision) => {
    if (!following()) return;
    const atMs = Date.now();
    if (decision.kind === 'certificate') followers.get(decision.certificate.rollup)?.certificate(decision.certificate);
    else if (decision.kind === 'refusal') emit({ kind: 'refusal', refusal: decision.refusal, atMs });
    else emit({ ...lieIn(decision.evidence), atMs });
  });
  const settlement = await createViemSettlement({ url: network.l1Url ?? '', contract: network.contract, privateKey: toHex(options.seed) });

  let turn = 0;
  let batches: readonly KnownBatch[] = [];
  // What gossip said before is asked for again: polling begins at the first block.
  const follow = (after: ReadonlyMap<Hex, number> = new Map()): void => {
    if (poll !== undefined) return;
    for (const [rollup, height] of after) followers.get(rollup)?.startAfter(height);
    followL1(options, node, emit, settlement, view, (known) => {
      batches = known;
    });
    poll = setInterval(() => {
      turn++;
      for (const follower of followers.values()) void follower.poll(turn).catch(() => undefined);
    }, POLL_MS);
  };

  const operators = new Map(network.rollups.map((record) => [record.rollup, record]));
  async function submit(rollup: Hex, actions: readonly SignedAction[]): Promise<readonly SubmitOutcome[]> {
    const record = operators.get(rollup);
    if (record === undefined) throw new Error(`no rollup ${rollup} in this network`);
    const answers = await ask(bus, record.operatorNode, submitRequest, { rollup, actions: [...actions] }, SUBMIT_MS);
    return answers.map((each): SubmitOutcome => {
      if (each.kind === 'refused') return each;
      const { acknowledgement } = each;
      const signed = acknowledgementSigner(network.chain, acknowledgement) === record.operator;
      return signed ? { kind: 'acknowledged', id: acknowledgement.action, acknowledgement } : { kind: 'refused', code: 'bad-acknowledgement', reason: 'the receipt is not signed by the operator' };
    });
  }
  const statusOf = (node: Hex): Promise<MemberStatus> => ask(bus, node, statusRequest, {}, STATUS_MS);
  async function tips(): Promise<ReadonlyMap<Hex, number>> {
    const nodes = members();
    const answers = await Promise.allSettled(nodes.map(statusOf));
    const statuses = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    return new Map(network.rollups.map(({ rollup }) => [rollup, honestHeight(statuses, rollup, nodes.length)]));
  }
  const memberNode = (member: number): Hex => members()[member] as Hex;

  return {
    node: bus.self,
    addresses: () => bus.addresses(),
    keepConnected: (book) => bus.keepConnected(book),
    ready: (deadlineMs) => bus.ready(committeeTopic(network.chain).name, Math.min(quorumOf(members().length), ENOUGH_PEERS), deadlineMs),
    async settled() {
      const found: Batch['heads'][] = [];
      for await (const { content } of newestSettled({ host: node, network, settlement }, Number.POSITIVE_INFINITY)) found.push(content.heads);
      return found;
    },
    ...fetchWith({ host: node, network, followers, batches: () => batches }),
    submit,
    nonces: (rollup, accounts) => ask(bus, operators.get(rollup)?.operatorNode as Hex, noncesRequest, { rollup, accounts: [...accounts] }),
    events: events.asObservable(),
    follow,
    tips,
    status: async (member) => statusOf(memberNode(member)),
    read: (member, rollup, keys) => ask(bus, memberNode(member), readRequest, { rollup, keys: [...keys] }),
    async close() {
      clearInterval(poll);
      events.complete();
      await node.stop(0);
    },
  };
}

/** The highest that more members claim than may lie. */
function honestHeight(statuses: readonly MemberStatus[], rollup: Hex, members: number): number {
  const claims = statuses.map(({ rollups }) => rollups.find((each) => each.rollup === rollup)?.certified ?? 0).sort((a, b) => b - a);
  const height = claims[members - quorumOf(members)];
  if (height === undefined) throw new Error(`${statuses.length} of ${members} members answer: too few to know how far the chain is`);
  return height;
}

function lieIn(evidence: Evidence): Omit<Extract<ClientEvent, { kind: 'equivocation' }>, 'atMs'> | Omit<Extract<ClientEvent, { kind: 'liar' }>, 'atMs'> {
  if (evidence.kind === 'double-vote') return { kind: 'liar', member: evidence.first.member, reason: `votes for two headers at height ${evidence.first.height}` };
  const [first, second] = [evidence.first.header, evidence.second.header];
  return { kind: 'equivocation', rollup: first.rollup, height: first.height, headers: [headerHash(first), headerHash(second)] };
}

/** C3b and C4 come from L1 itself, by the finalizer that every node runs. */
function followL1(
  { network, log }: ClientOptions,
  { actors: host, blobs, bus, onStop }: OpenHost,
  emit: (event: ClientEvent) => void,
  settlement: Settlement,
  { committees }: NetworkView,
  knows: (known: readonly KnownBatch[]) => void,
): void {
  const windows = new Map(network.rollups.map((record) => [record.rollup, record.disputeWindowMs]));
  const told = new Set<string>();
  const stopped = new Map<Hex, FrozenApp>();
  const [challenged, isProven] = [challengedIn(network, settlement, onStop), provenIn(network, settlement, onStop)];
  const level = (rollup: Hex, height: number, name: 'C3b' | 'C4', { settled }: KnownBatch): void => {
    const key = `${rollup}/${height}/${name}`;
    if (told.has(key) || whyNot(stopped.get(rollup), settled.l1TimeMs, height) !== undefined) return;
    told.add(key);
    emit({ kind: 'level', rollup, height, level: name, members: [], atMs: Date.now() });
  };
  const tell = ({ kind, batch }: L1Change): void => {
    const { batchId, gasUsed, l1Block } = batch.settled;
    if (kind === 'settled') emit({ kind: 'settlement', batchId, headers: batch.heads.length, gasUsed, l1Block, atMs: Date.now() });
    for (const { rollup, height } of batch.heads) {
      if (kind === 'final') level(rollup, height, 'C3b', batch);
      if (kind === 'withdrawn') lower(rollup, height, 'reorganised');
    }
  };
  const lower = (rollup: Hex, height: number, why: Extract<ClientEvent, { kind: 'withdrawn' }>['why']): void => {
    for (const name of ['C4', 'C3b'] as const) if (told.delete(`${rollup}/${height}/${name}`)) emit({ kind: 'withdrawn', rollup, height, level: name, why, atMs: Date.now() });
  };
  const hear = ({ head, known, changes }: L1Event): void => {
    knows(known);
    changes.forEach(tell);
    for (const batch of known)
      for (const { rollup, height, header } of batch.heads) {
        const why = whyNot(stopped.get(rollup), batch.settled.l1TimeMs, height);
        if (why !== undefined) lower(rollup, height, why);
        else if (!challenged().has(rollup) && isProven(rollup, header) && disputeOver(batch, windows.get(rollup) ?? 0, head)) level(rollup, height, 'C4', batch);
      }
  };
  const frozen = (rollup: Hex, how: FrozenApp): void => void stopped.set(rollup, how);
  const heardOf = ({ rollup, versions, announced }: AppRecord): void => {
    if (windows.has(rollup) && (announced !== undefined || versions.length > 0)) emit({ kind: 'versions', rollup, versions, announced, atMs: Date.now() });
  };
  host.spawn('listener', { machine: listenerOf(hear), input: {} });
  const members = (): Hex[] => committees.current.members.map((each) => each.node);
  host.spawn('registrar', {
    machine: registrar,
    input: { ports: { settlement, bus }, options: { committees, advances: false, pollMs: 1_000, listeners: [], heardOf, paid: () => undefined, due: () => undefined, frozen, log } },
  });
  host.spawn('finalizer', { machine: finalizer, input: { ports: { settlement, blobs }, options: { members, listeners: ['listener'], pollMs: 400, log } } });
}

/** Apps of which a block is challenged now: nothing of theirs becomes final. Asked only where blocks may be signed before anybody has executed them. */
function challengedIn({ rollups }: Network, settlement: Settlement, onStop: OpenHost['onStop']): () => ReadonlySet<Hex> {
  let challenged: ReadonlySet<Hex> = new Set();
  if (!rollups.some(({ proofs }) => proofs === 'optimistic')) return () => challenged;
  const look = async (): Promise<void> => {
    challenged = new Set((await settlement.games.open()).map(({ rollup }) => rollup));
  };
  const looking = repeat(look, GAMES_MS, () => undefined);
  onStop(() => looking.stop());
  return () => challenged;
}

/** Whether a block has the proof that its app's blocks need. Asked only where there is such an app. */
function provenIn({ rollups }: Network, settlement: Settlement, onStop: OpenHost['onStop']): (rollup: Hex, header: Hex) => boolean {
  const needing = new Set(rollups.flatMap(({ rollup, proofs }) => (PROOF_SYSTEMS[proofs].needsProof ? [rollup] : [])));
  let proven: ReadonlySet<Hex> = new Set();
  if (needing.size === 0) return () => true;
  const look = async (): Promise<void> => {
    proven = await settlement.proven();
  };
  const looking = repeat(look, GAMES_MS, () => undefined);
  onStop(() => looking.stop());
  return (rollup, header) => !needing.has(rollup) || proven.has(header);
}

/** Why a settled block of a frozen app does not count; `undefined` when it does. */
function whyNot(how: FrozenApp | undefined, l1TimeMs: number, height: number): 'voided' | 'frozen' | undefined {
  if (how?.cut !== undefined && height >= how.cut) return 'voided';
  return how !== undefined && l1TimeMs > how.atMs ? 'frozen' : undefined;
}
