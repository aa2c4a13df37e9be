/**
 * How long C0 takes for one client through a gateway, alone and beside others that abuse it: the gateway of `mru dev`, which is a process of its own with a whole
 * network in it. All kinds of company take turns, so that a slow minute of the machine hits all alike; what counts is the ratio to being alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import token from '../../contracts/apps/token/machine.ts';
import { toHex } from '../../protocols/bytes.ts';
import { createClient } from '../../runtime/client/http/index.ts';
import { developmentAccounts } from '../../runtime/playground/accounts.ts';
import { start } from '../cli/cli.ts';
import { appPath } from '../founded.fixture.ts';
import { quantile } from '../tracker.ts';
import { type BenchResult, note, resultOf } from './bench.ts';
import type { Abuse } from './gateway-abuse.ts';

const ROUNDS = Number(process.env['RUNS'] ?? 5);
/** Actions in a turn, one after the other. */
const ACTIONS = 40;
/** Between two actions: well below what the gateway allows an address. */
const PACE_MS = 20;
/** Abuse is under way before anything is measured. */
const SETTLE_MS = 500;

const COMPANY: Readonly<Record<string, Omit<Abuse, 'port'> | undefined>> = {
  alone: undefined,
  flood: { flood: true, slow: false },
  slow: { flood: false, slow: true },
  both: { flood: true, slow: true },
};

export async function gatewayBench(): Promise<BenchResult[]> {
  const data = mkdtempSync(join(tmpdir(), 'mru-bench-gateway-'));
  const running = start('dev', appPath('token'), '--port', '0', '--data', data);
  try {
    const [, url = ''] = await running.said(/gateway +(http:\S+)\/v1\/network/);
    return await measured(url);
  } finally {
    running.interrupt();
    await running.ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function measured(url: string): Promise<BenchResult[]> {
  const [alice, bob] = developmentAccounts();
  if (alice === undefined || bob === undefined) throw new Error('no development accounts');
  const client = createClient({ url, machine: token, signer: toHex(alice.privateKey) });
  const acknowledged = async (): Promise<number> => {
    const began = performance.now();
    await client.transfer({ to: bob.address, amount: 1n });
    return performance.now() - began;
  };
  await beside(undefined, acknowledged);
  const times = new Map(Object.keys(COMPANY).map((name) => [name, { p50: [] as number[], p99: [] as number[] }]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, abuse] of Object.entries(COMPANY)) {
      const turn = await beside(abuse && { ...abuse, port: Number(new URL(url).port) }, acknowledged);
      times.get(name)?.p50.push(quantile(turn, 0.5));
      times.get(name)?.p99.push(quantile(turn, 0.99));
      note(`run ${round + 1} ${name}: ${quantile(turn, 0.5).toFixed(1)} ms`);
    }
  return [...times].flatMap(([name, { p50, p99 }]) => {
    const ratios = p50.map((value, round) => value / (times.get('alone')?.p50[round] ?? Number.NaN));
    const own = [resultOf({ name: `c0.${name}.p50`, unit: 'ms', figures: p50 }), resultOf({ name: `c0.${name}.p99`, unit: 'ms', figures: p99 })];
    return name === 'alone' ? own : [...own, resultOf({ name: `c0.${name}.ratio`, unit: 'of alone', figures: ratios })];
  });
}

/** Times of a turn, ascending. */
async function beside(abuse: Abuse | undefined, once: () => Promise<number>): Promise<number[]> {
  const worker = abuse && new Worker(new URL('./gateway-abuse.ts', import.meta.url), { workerData: abuse });
  if (worker !== undefined) await sleep(SETTLE_MS);
  const turn: number[] = [];
  for (let at = 0; at < ACTIONS; at++) {
    turn.push(await once());
    await sleep(PACE_MS);
  }
  if (worker !== undefined) {
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.once('message', (asked: number) => note(`  the others asked ${asked} times`));
    worker.postMessage('end');
    await ended;
  }
  return turn.sort((a, b) => a - b);
}
