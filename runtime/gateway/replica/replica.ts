/**
 * The gateway's own copy of every rollup's state: certified blocks, executed again from genesis on, each of which has to give the roots of its header.
 * Its height is the newest certified one, so what it proves is proven under a certificate.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Trace } from '../../../contracts/execution/trace.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { upgradeOf } from '../../../protocols/inbound.ts';
import type { SeenBlock } from '../../client/client.ts';
import type { Log } from '../../node/host.ts';
import { GatewayError } from '../errors.ts';
import type { GatewayClient } from '../port.ts';
import type { Watch, WatchEvent } from '../watch.ts';
import type { Watched } from '../watched.ts';
import type { Listing, Proven } from './rollups.ts';
import type { ReplicaThread } from './thread.ts';

/** Blocks that wait to be executed: a replica that is further behind than this is slower than the network, and says so. */
const QUEUE = 16_384;
/** Between two tries to get an app, or the code of a version. */
const RETRY_MS = 2_000;
/** How long an answer waits for blocks that were just certified, and how often it looks. */
const CURRENT_MS = 1_000;
const LOOK_MS = 5;
const ROOTS = ['stateRoot', 'actionsRoot', 'receiptsRoot', 'outboxRoot', 'fuel'] as const;

export interface Replica {
  /** The height that a rollup was executed up to; throws `GatewayError` while it is not there. */
  heightOf(rollup: Hex): number;
  traces(rollup: Hex, height: number): Promise<readonly Trace[] | undefined>;
  prove(rollup: Hex, key: Uint8Array): Promise<Proven>;
  list(rollup: Hex, from: Uint8Array, until: Uint8Array, limit: number): Promise<Listing>;
  /** The same for whoever only looks; `undefined` while it is not there. */
  executed(rollup: Hex): number | undefined;
  /** Whether every rollup is at its certified height. */
  readonly isReady: boolean;
  close(): Promise<void>;
}

/** One rollup on its way. */
class Copy {
  readonly watched: Watched;
  readonly queue: SeenBlock[] = [];
  height = 0;
  certified: number;
  isOpen = false;
  isBusy = false;
  /** Why it goes no further. */
  stopped: string | undefined;

  constructor(watched: Watched, certified: number) {
    this.watched = watched;
    this.certified = certified;
  }

  /** The next block, if it is certified. */
  get next(): SeenBlock | undefined {
    const [block] = this.queue;
    return block !== undefined && block.header.height <= this.certified ? block : undefined;
  }
}

export interface ReplicaOptions {
  readonly watch: Watch;
  readonly client: GatewayClient;
  readonly chain: number;
  readonly log: Log;
  /** Ended with the replica. */
  readonly thread: ReplicaThread;
  /** Up to which height blocks are certified, as far as that is known already: below, it is behind. */
  readonly certified?: ReadonlyMap<Hex, number>;
}

export function startReplica({ watch, client, chain, log, thread, certified = new Map() }: ReplicaOptions): Replica {
  const copies = new Map<Hex, Copy>();
  const retries = new Set<NodeJS.Timeout>();
  let closed = false;

  const later = (copy: Copy): void => {
    const timer = setTimeout(() => {
      retries.delete(timer);
      void go(copy);
    }, RETRY_MS);
    retries.add(timer);
  };
  async function advance(copy: Copy): Promise<void> {
    if (!copy.isOpen) await open(copy, thread, client, chain);
    for (let block = copy.next; block !== undefined; block = copy.next) {
      await execute(copy, block, thread, client);
      copy.queue.shift();
    }
  }
  /** What fails outside is tried again, what is wrong stops it. */
  function failed(copy: Copy, error: unknown): false {
    if (closed) return false;
    const isWrong = error instanceof WrongReplica;
    log(isWrong ? 'replica-stopped' : 'replica-waits', { rollup: copy.watched.record.rollup, height: copy.height, error: String(error) });
    if (isWrong) copy.stopped = error.message;
    else later(copy);
    return false;
  }
  /** As far as it can. */
  async function go(copy: Copy): Promise<void> {
    if (copy.isBusy || copy.stopped !== undefined || closed) return;
    copy.isBusy = true;
    const isDone = await advance(copy).then(
      () => true,
      (error: unknown) => failed(copy, error),
    );
    copy.isBusy = false;
    // Certified after the last look, and before this was heard to have ended: nobody tells again.
    if (isDone && copy.next !== undefined) void go(copy);
  }
  const hear = (event: WatchEvent): void => {
    if (event.kind === 'app') return begin(event.record.rollup);
    const copy = 'rollup' in event ? copies.get(event.rollup) : event.kind === 'kept' ? copies.get(event.watched.record.rollup) : undefined;
    if (copy === undefined || copy.stopped !== undefined) return;
    if (event.kind === 'kept') copy.queue.push(event.kept.block);
    else if (event.kind === 'level' && event.level === 'C2') copy.certified = Math.max(copy.certified, event.height);
    else return;
    if (copy.queue.length > QUEUE) copy.stopped = `more than ${QUEUE} blocks behind`;
    void go(copy);
  };
  const begin = (rollup: Hex): void => {
    const watched = watch.rollups.get(rollup);
    if (watched === undefined || copies.has(rollup)) return;
    const copy = new Copy(watched, certified.get(rollup) ?? 0);
    copies.set(rollup, copy);
    void go(copy);
  };
  const subscription = watch.events.subscribe(hear);
  const ready = (rollup: Hex): Copy => {
    const copy = copies.get(rollup);
    if (copy?.stopped !== undefined) throw new GatewayError('unavailable', `the replica of this rollup stopped at height ${copy.height}: ${copy.stopped}`);
    if (copy === undefined || !copy.isOpen) throw new GatewayError('unavailable', 'the replica of this rollup is not open yet: try again');
    return copy;
  };
  /** What was certified when somebody asks is executed before it is answered, if that takes no longer than a moment. */
  async function current(rollup: Hex): Promise<Hex> {
    const copy = ready(rollup);
    const wanted = copy.certified;
    for (const end = performance.now() + CURRENT_MS; copy.height < wanted && performance.now() < end && !closed; ) await pause(LOOK_MS);
    return ready(rollup).watched.record.rollup;
  }
  for (const rollup of watch.rollups.keys()) begin(rollup);
  return {
    executed: (rollup) => (copies.get(rollup)?.isOpen ? copies.get(rollup)?.height : undefined),
    heightOf: (rollup) => ready(rollup).height,
    traces: async (rollup, height) => thread.traces(await current(rollup), height),
    prove: async (rollup, key) => thread.prove(await current(rollup), key),
    list: async (rollup, from, until, limit) => thread.list(await current(rollup), from, until, limit),
    get isReady() {
      return [...copies.values()].every(({ isOpen, height, certified, stopped }) => stopped === undefined && isOpen && height >= certified);
    },
    async close() {
      closed = true;
      subscription.unsubscribe();
      for (const timer of retries) clearTimeout(timer);
      await thread.close();
    },
  };
}

/** Trying again gives the same. */
class WrongReplica extends Error {
  override readonly name = 'WrongReplica';
}

async function open(copy: Copy, thread: ReplicaThread, { code, genesis }: GatewayClient, chain: number): Promise<void> {
  const { rollup, codeHash, genesisRoot } = copy.watched.record;
  if (code === undefined || genesis === undefined) throw new WrongReplica('this client cannot fetch what a replica is made of');
  const [wasm, input] = await Promise.all([code(rollup, codeHash), genesis(rollup)]);
  const root = await thread.open({ chain, rollup, wasm, genesis: input });
  // Whoever showed another genesis may be asked again, and somebody else may answer.
  if (root !== genesisRoot) throw new Error(`genesis gives ${root}, and L1 has ${genesisRoot}`);
  copy.isOpen = true;
}

async function execute(copy: Copy, { header, entries }: SeenBlock, thread: ReplicaThread, client: GatewayClient): Promise<void> {
  const { rollup, height, time } = header;
  if (height !== copy.height + 1) throw new WrongReplica(`block ${copy.height + 1} was never seen`);
  const version = upgradeOf(entries);
  const code = version === undefined ? undefined : await client.code?.(rollup, version);
  const roots = await thread.execute(rollup, { height, time, entries, code }).catch((error: Error) => {
    throw new WrongReplica(error.message);
  });
  const differs = ROOTS.find((root) => roots[root] !== header[root]);
  if (differs !== undefined) throw new WrongReplica(`block ${height} was certified, and executing it gives another ${differs}`);
  copy.height = height;
}
