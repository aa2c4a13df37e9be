/**
 * How long a block waits for its certificate: blocks of 500 transfers, four members, gossip and LevelDB and workers as in a real network,
 * all of it in one process. What a client sees: from the operator's announcement to the certificate. Wall time, as waiting is what it is about.
 */
import { type SignedAction, signAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { ClientEvent } from '../../runtime/client/client.ts';
import { keysOf, type NodeKeys } from '../local/keys.ts';
import { startLocalNetwork } from '../local/network.ts';
import type { LocalNetwork, LocalRollup } from '../local/types.ts';
import { BenchError, type BenchResult, note, resultOf } from './bench.ts';

const SEED = 1;
const MEMBERS = 4;
const BLOCK_ACTIONS = 500;
/** What one request may carry. */
const REQUEST_ACTIONS = 250;
const WALLETS = 20;
/** Long enough for all of a block's actions to arrive. */
const BLOCK_MS = 150;
const WARM_UP = 20;
const BLOCKS = 100;
const LIMIT_MS = 20_000;

export async function c2Bench(): Promise<BenchResult[]> {
  const wallets = Array.from({ length: WALLETS }, (_, at) => keysOf(SEED, `wallet/${at}`));
  const network = await startLocalNetwork({
    seed: SEED,
    verifiers: MEMBERS,
    tokenRollups: 1,
    wallets: wallets.map(({ address }) => address),
    processes: false,
    blockMs: BLOCK_MS,
    signal: new AbortController().signal,
    onPhase: (phase, detail) => note(`${phase}: ${detail}`),
    onLog: () => undefined,
  });
  try {
    return figuresOf(await waits(network, wallets));
  } finally {
    await network.stop();
  }
}

/** Milliseconds of each block after the warm-up. */
async function waits({ client, rollups }: LocalNetwork, wallets: readonly NodeKeys[]): Promise<number[]> {
  const rollup = rollups[0] as LocalRollup;
  const measured: number[] = [];
  client.follow();
  for (let round = 0; round < WARM_UP + BLOCKS; round++) {
    const actions = transfersOf(rollup, wallets, round);
    const seen = certifiedBlock(client, rollup);
    const halves = [actions.slice(0, REQUEST_ACTIONS), actions.slice(REQUEST_ACTIONS)];
    await Promise.all(halves.map((half) => client.submit(rollup.id, half)));
    const ms = await seen;
    if (round >= WARM_UP) measured.push(ms);
    if (round % 20 === 19) note(`${round + 1} of ${WARM_UP + BLOCKS} blocks, the last after ${ms} ms`);
  }
  return measured;
}

/** A wallet's actions in order, and each wallet's all in one half. */
function transfersOf({ book }: LocalRollup, wallets: readonly NodeKeys[], round: number): SignedAction[] {
  const each = BLOCK_ACTIONS / WALLETS;
  const to = (wallets[0] as NodeKeys).address;
  return wallets.flatMap((wallet) => Array.from({ length: each }, (_, at) => signAction(book, 'transfer', { to, amount: 1n }, BigInt(round * each + at), wallet)));
}

/** Of one block. */
interface Seen {
  announced?: number;
  certified?: number;
  entries?: number;
}

function take(event: ClientEvent, rollup: Hex, seen: Seen): void {
  if (event.kind === 'announced' && event.rollup === rollup) seen.announced = event.atMs;
  if (event.kind === 'level' && event.rollup === rollup && event.level === 'C2') seen.certified = event.atMs;
  if (event.kind === 'block' && event.block.rollup === rollup) seen.entries = event.block.entries.length;
}

/** Resolves when the next block is certified, with how long that took; rejects when it is none of the wanted size. */
function certifiedBlock({ events }: LocalNetwork['client'], { id }: LocalRollup): Promise<number> {
  return new Promise((resolve, reject) => {
    const seen: Seen = {};
    const timer = setTimeout(() => end(() => reject(new BenchError(`no certificate in ${LIMIT_MS} ms`))), LIMIT_MS);
    const following = events.subscribe((event) => {
      take(event, id, seen);
      const { announced, certified, entries } = seen;
      if (announced === undefined || certified === undefined || entries === undefined) return;
      if (entries === BLOCK_ACTIONS) end(() => resolve(certified - announced));
      else end(() => reject(new BenchError(`a block of ${entries} actions`)));
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      following.unsubscribe();
      settle();
    };
  });
}

function figuresOf(measured: readonly number[]): BenchResult[] {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  const one = (name: string, value: number): BenchResult => ({ ...resultOf({ name, unit: 'ms', figures: sorted }), value });
  return [one('c2.p50', at(0.5)), one('c2.p99', at(0.99))];
}
