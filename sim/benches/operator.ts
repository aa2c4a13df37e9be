/**
 * What one operator takes in and executes, with everything durable: C0 and C1 by direct calls and over HTTP, beside what one core checks of signatures;
 * and how long people wait at a half and at nine tenths of that. `ACTIONS` in the environment says otherwise than 20,000 for each run.
 */
import { Worker } from 'node:worker_threads';
import { checkAction, type SignedAction, signAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import type { SubmitAnswer } from '../../protocols/requests.ts';
import { toJson } from '../../protocols/schema.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { connectGateway } from '../../runtime/gateway/connect.ts';
import type { Part } from '../../runtime/node/host.ts';
import { actorOf } from '../../runtime/node/wire-operator.ts';
import { keysOf, type NodeKeys } from '../local/keys.ts';
import { BenchError, type BenchResult, cpuMs, note, resultOf } from './bench.ts';
import type { HttpLoad, Sent } from './http-load.ts';
import { type Solo, startSolo } from './solo.ts';

const ACTIONS = Number(process.env['ACTIONS'] ?? 20_000);
const WALLETS = 1_000;
const RUNS = 5;
const BATCH = 250;
const LANES = 4;
const BLOCK_MS = 50;
const CHECKED = 2_000;
/** Of the rate that was reached, for runs that measure waiting. */
const SHARES = [0.5, 0.9] as const;
/** For all blocks after the last answer. */
const BLOCKS_MS = 60_000;

/** Sends batches in order, the next one `everyMs` after the one before, or as soon as answers come when that is 0. */
type Send = (batches: readonly (readonly SignedAction[])[], everyMs: number) => Promise<readonly Sent[]>;

export interface Bench {
  readonly solo: Solo;
  readonly wallets: readonly NodeKeys[];
  /** Of one run; every lane has as many. */
  readonly batches: number;
  /** Batches that were signed until now. */
  signed: number;
}

export async function operatorBench(): Promise<BenchResult[]> {
  installNativeCrypto();
  const wallets = Array.from({ length: WALLETS }, (_, at) => keysOf(1, `wallet/${at}`));
  const solo = await startSolo(
    wallets.map(({ address }) => address),
    BLOCK_MS,
  );
  try {
    const bench: Bench = { solo, wallets, batches: LANES * Math.ceil(ACTIONS / BATCH / LANES), signed: 0 };
    const results = await benchWay(bench, 'direct', directly(solo));
    return [...results, ...(await overGateway(bench))];
  } finally {
    await solo.stop();
  }
}

async function overGateway(bench: Bench): Promise<BenchResult[]> {
  const { network, introduce, tip, book } = bench.solo;
  const plans = { keys: new Map(), anonymous: { name: 'load', rate: 1_000_000 } };
  const joins: Part = ({ bus }) => introduce({ node: bus.self, addresses: () => bus.addresses(), keepConnected: (book) => bus.keepConnected(book) });
  const gateway = await connectGateway({
    chain: network.chain,
    network,
    seed: keysOf(1, 'gateway').seed,
    folder: bench.solo.folderOf('gateway'),
    parts: [joins],
    plans,
    after: new Map([[book.rollup, tip()]]),
    log: () => undefined,
  });
  try {
    return await benchWay(bench, 'http', byHttp(bench.solo, gateway.url));
  } finally {
    await gateway.close();
  }
}

/** Straight to the actor, in this process. */
export const directly =
  ({ host, book }: Solo): Send =>
  async (batches, everyMs) => {
    const first = now();
    const send = async (actions: readonly SignedAction[], at: number): Promise<Sent> => {
      const due = await startOf(first, at, everyMs);
      const { outcomes } = await host.actors.ask<SubmitAnswer>(actorOf(book.rollup), (reply, refuse) => ({ type: 'SUBMIT', actions, reply, refuse }), BLOCKS_MS);
      return { sentMs: due, answeredMs: now(), acknowledged: outcomes.filter(({ kind }) => kind === 'acknowledged').length };
    };
    return inLanes(batches, send);
  };

async function startOf(first: number, at: number, everyMs: number): Promise<number> {
  if (everyMs === 0) return now();
  const due = first + at * everyMs;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - now())));
  return due;
}

/** Every `LANES`th item is of one lane, one after the other. */
async function inLanes<T, R>(items: readonly T[], work: (item: T, at: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const lane = async (first: number): Promise<void> => {
    for (let at = first; at < items.length; at += LANES) done[at] = await work(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: LANES }, (_, at) => lane(at)));
  return done;
}

/** As JSON, from a thread of its own; its CPU counts too. */
const byHttp =
  ({ book }: Solo, url: string): Send =>
  async (batches, everyMs) => {
    const jsonOf = ({ transition, sender, nonce, payload, signature }: SignedAction): object => {
      const { name, codec } = book.actions[transition] as (typeof book.actions)[number];
      const input = decode(codec, payload);
      if (!input.ok) throw new BenchError(input.error.message);
      return { action: name, sender, nonce: String(nonce), input: toJson(input.value), signature };
    };
    const bodies = batches.map((actions) => JSON.stringify({ actions: actions.map(jsonOf) }));
    const load: HttpLoad = { url: `${url}/v1/rollups/${book.rollup}/actions`, bodies, lanes: LANES, everyMs };
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./http-load.ts', import.meta.url), { workerData: load });
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  };

const now = (): number => performance.timeOrigin + performance.now();
const rate = (count: number, ms: number): number => (count * 1_000) / ms;

/** From batch `first` on. Each lane has wallets of its own, which send in turn: whatever overtakes what, no nonce leaves a gap. */
function signedBatches({ solo, wallets }: Bench, first: number, count: number, to: Hex): SignedAction[][] {
  const each = wallets.length / LANES;
  const one = (lane: number, at: number): SignedAction => signAction(solo.book, 'transfer', { to, amount: 1n }, BigInt(Math.floor(at / each)), wallets[lane * each + (at % each)] as NodeKeys);
  const batch = (at: number): SignedAction[] => Array.from({ length: BATCH }, (_, place) => one(at % LANES, Math.floor(at / LANES) * BATCH + place));
  return Array.from({ length: count }, (_, at) => batch(first + at));
}

/** What one core checks of such signatures in a second. */
async function signatureLimit(bench: Bench): Promise<number> {
  // To somebody else: a signature that was checked once is remembered.
  const actions = signedBatches(bench, bench.signed, CHECKED / BATCH, (bench.wallets[1] as NodeKeys).address).flat();
  const took = await cpuMs(() => {
    for (const action of actions) if (!checkAction(bench.solo.book, action).ok) throw new BenchError('a signature of the load is wrong');
  });
  return rate(CHECKED, took);
}

export interface Taken {
  /** Actions a second, until acknowledged and until in a block. */
  readonly c0: number;
  readonly c1: number;
  readonly cpuUs: number;
  /** For each request: to its answer, and to the block with the last of its actions. */
  readonly c0Ms: readonly number[];
  readonly c1Ms: readonly number[];
}

/** Rejects when an action is refused. */
export async function taken(bench: Bench, send: Send, everyMs: number): Promise<Taken> {
  const actions = bench.batches * BATCH;
  const batches = signedBatches(bench, bench.signed, bench.batches, (bench.wallets[0] as NodeKeys).address);
  bench.signed += bench.batches;
  const blocks: { readonly total: number; readonly atMs: number }[] = [];
  const all = Promise.withResolvers<void>();
  const stop = bench.solo.onBlock((entries, atMs) => {
    blocks.push({ total: (blocks.at(-1)?.total ?? 0) + entries, atMs });
    if ((blocks.at(-1)?.total ?? 0) >= actions) all.resolve();
  });
  const late = setTimeout(() => all.reject(new BenchError(`blocks with ${blocks.at(-1)?.total ?? 0} of ${actions} actions`)), BLOCKS_MS * 2);
  try {
    let sent: readonly Sent[] = [];
    const cpu = await cpuMs(async () => {
      sent = await send(batches, everyMs);
      const refused = actions - sent.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
      if (refused > 0) throw new BenchError(`${refused} of ${actions} actions were refused`);
      await all.promise;
    });
    return figuresOf(actions, sent, blocks, cpu);
  } finally {
    clearTimeout(late);
    stop();
  }
}

function figuresOf(actions: number, sent: readonly Sent[], blocks: readonly { readonly total: number; readonly atMs: number }[], cpu: number): Taken {
  const first = Math.min(...sent.map(({ sentMs }) => sentMs));
  const last = Math.max(...sent.map(({ answeredMs }) => answeredMs));
  const blockOf = (at: number): number => blocks.find(({ total }) => total >= (at + 1) * BATCH)?.atMs ?? Number.NaN;
  return {
    c0: rate(actions, last - first),
    c1: rate(actions, (blocks.at(-1)?.atMs ?? 0) - first),
    cpuUs: (cpu * 1_000) / actions,
    c0Ms: sent.map(({ sentMs, answeredMs }) => answeredMs - sentMs),
    c1Ms: sent.map(({ sentMs }, at) => blockOf(at) - sentMs),
  };
}

async function benchWay(bench: Bench, way: string, send: Send): Promise<BenchResult[]> {
  const runs: (Taken & { readonly limit: number })[] = [];
  for (let run = -1; run < RUNS; run++) {
    const figures = { limit: await signatureLimit(bench), ...(await taken(bench, send, 0)) };
    const { c0, c1, cpuUs, limit } = figures;
    note(
      `${run < 0 ? 'warm-up' : `run ${run + 1}`} ${way}: ${c0.toFixed(0)} acknowledged, ${c1.toFixed(0)} executed a second, ${cpuUs.toFixed(0)} us of CPU each; a core checks ${limit.toFixed(0)} signatures`,
    );
    if (run >= 0) runs.push(figures);
  }
  const all = (name: string, unit: string, figures: readonly number[]): BenchResult => resultOf({ name: `${way}.${name}`, unit, figures });
  const rates = [
    all(
      'signatures',
      'signatures/core-s',
      runs.map(({ limit }) => limit),
    ),
    all(
      'c0',
      'actions/s',
      runs.map(({ c0 }) => c0),
    ),
    all(
      'c1',
      'actions/s',
      runs.map(({ c1 }) => c1),
    ),
    all(
      'cpu',
      'us/action',
      runs.map(({ cpuUs }) => cpuUs),
    ),
  ];
  const [, , c1] = rates as [BenchResult, BenchResult, BenchResult];
  const waits: BenchResult[] = [];
  for (const share of SHARES) {
    const { c0Ms, c1Ms } = await taken(bench, send, (BATCH * 1_000) / (c1.value * share));
    const at = (name: string, of: readonly number[], part: number): BenchResult => ({
      ...all(`${name}.${share * 100}%`, 'ms', of),
      value: of.toSorted((a, b) => a - b)[Math.floor(part * of.length)] ?? Number.NaN,
    });
    waits.push(at('c0.p50', c0Ms, 0.5), at('c0.p99', c0Ms, 0.99), at('c1.p50', c1Ms, 0.5), at('c1.p99', c1Ms, 0.99));
  }
  return [...rates, ...waits];
}
