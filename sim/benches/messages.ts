/**
 * Messages between rollups, side by side with plain actions, on real gossip, disks and workers, four members and all operators in one process.
 * Latency is what a client sees between the block that sends a message and the block that takes it in, a few at a time; the others are how many in a
 * second are certified there, from the first request on. Wall time, as waiting is part of it: one machine, a few minutes.
 */
import { type MessageNetwork, send, startMessages, until } from '../messages/run.ts';
import { quantile } from '../tracker.ts';
import { type BenchResult, note, resultOf } from './bench.ts';

const SEED = 1;
const MEMBERS = 4;
const BRANCHES = 11;
const WALLETS = 20;
const RUNS = Number(process.env['RUNS'] ?? 5);
const MANY = Number(process.env['MANY'] ?? 3_000);
const FEW = 2;
const ROUNDS = 40;

export async function messagesBench(): Promise<BenchResult[]> {
  const on = await startMessages({
    ...{ seed: SEED, branches: BRANCHES, members: MEMBERS, wallets: WALLETS, processes: false, signal: new AbortController().signal },
    onPhase: (phase, detail) => note(`${phase}: ${detail}`),
  });
  try {
    await perSecond(on, 'warm-up', { share: 1, lanes: 100 });
    const waits = await latencies(on);
    const rates = { lane1: { share: 1, lanes: 1 }, lanes100: { share: 1, lanes: 100 }, plain: { share: 0, lanes: 100 } };
    const figures = new Map(Object.keys(rates).map((name) => [name, [] as number[]]));
    for (let run = 0; run < RUNS; run++) for (const [name, of] of Object.entries(rates)) figures.get(name)?.push(await perSecond(on, name, of));
    const rate = (name: string, what: string): BenchResult => resultOf({ name: `${name}.${what}`, unit: 'per second', figures: figures.get(name) ?? [] });
    return [...waits, rate('lane1', 'messages'), rate('lanes100', 'messages'), rate('plain', 'actions')];
  } finally {
    await on.stop();
  }
}

let round = SEED;

/** Actions in a second until all are certified, and all that they sent is taken in and answered. */
async function perSecond(on: MessageNetwork, name: string, of: { readonly share: number; readonly lanes: number }): Promise<number> {
  const { auditor } = on;
  const [certified, asked, began] = [on.certifiedActions(), auditor.asked, performance.now()];
  const sent = await send(on, { seed: ++round, actions: MANY, ...of, isSound: true });
  await until(on, () => on.certifiedActions() - certified >= sent && auditor.asked - asked >= sent * of.share && auditor.arrived === auditor.asked);
  const rate = sent / ((performance.now() - began) / 1_000);
  note(`${name}: ${rate.toFixed(0)} in a second`);
  await until(on, () => auditor.under === 0);
  return rate;
}

async function latencies(on: MessageNetwork): Promise<BenchResult[]> {
  const { auditor } = on;
  const from = auditor.latencies.length;
  for (let at = 0; at < ROUNDS; at++) {
    await send(on, { seed: ++round, actions: FEW, share: 1, isSound: true });
    await until(on, () => auditor.under === 0);
  }
  const sorted = auditor.latencies.slice(from).toSorted((a, b) => a - b);
  note(`${sorted.length} messages, from ${sorted[0]} to ${sorted.at(-1)} ms`);
  const one = (name: string, share: number): BenchResult => ({ ...resultOf({ name, unit: 'ms', figures: sorted }), value: quantile(sorted, share) });
  return [one('latency.certified.p50', 0.5), one('latency.certified.p99', 0.99)];
}
