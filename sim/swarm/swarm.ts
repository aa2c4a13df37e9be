/** Many seeds on all cores. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlanOptions } from '../world/plan.ts';
import type { Outcome } from '../world/world.ts';
import { ENOUGH_SEEDS, unreached } from './sometimes.ts';
import type { FromWorker } from './worker.ts';

export interface SwarmResult {
  readonly ok: boolean;
  /** Stopped before the last seed: what was not run proves nothing. */
  readonly interrupted: boolean;
  readonly seeds: number;
  readonly failures: readonly { readonly seed: number; readonly invariant: number; readonly message: string }[];
  /** How many seeds came through each interesting state. */
  readonly reached: Readonly<Record<string, number>>;
  /** States that none of them came through and some should; from `ENOUGH_SEEDS` on that is a failure. */
  readonly unreached: readonly string[];
  readonly events: number;
  readonly virtualSeconds: number;
  readonly elapsedSeconds: number;
}

export interface SwarmOptions extends PlanOptions {
  readonly from: number;
  readonly to: number;
  readonly cores?: number;
  readonly onSeed: (done: number, failures: number) => void;
  readonly signal: AbortSignal;
}

/** A crash of the simulator itself, not a broken invariant. */
const BROKE = 0;

/** Resolves when all seeds ran or the signal aborts it. */
export async function swarm({ from, to, cores = availableParallelism(), onSeed, signal, scenario, verifiers, rollups, seconds }: SwarmOptions): Promise<SwarmResult> {
  const began = performance.now();
  const reached: Record<string, number> = {};
  const failures: { seed: number; invariant: number; message: string }[] = [];
  const sums = { seeds: 0, events: 0, virtualSeconds: 0 };
  let next = from;
  const count = (outcome: Outcome): void => {
    for (const name of Object.keys(outcome.reached)) reached[name] = (reached[name] ?? 0) + 1;
    sums.events += outcome.events;
    sums.virtualSeconds += outcome.virtualSeconds;
    if (outcome.violation !== undefined) failures.push({ seed: outcome.seed, invariant: outcome.violation.invariant, message: outcome.violation.message });
  };
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(join(import.meta.dirname, `worker${import.meta.filename.slice(-3)}`), { workerData: { scenario, verifiers, rollups, seconds } satisfies PlanOptions });
      const goOn = (): void => {
        if (next > to || signal.aborted) void worker.terminate().then(() => resolve());
        else worker.postMessage(next++);
      };
      worker.on('error', reject);
      worker.on('message', (message: FromWorker) => {
        if (message.kind === 'done') count(message.outcome);
        if (message.kind === 'broke') failures.push({ seed: message.seed, invariant: BROKE, message: message.error });
        if (message.kind !== 'ready') onSeed(++sums.seeds, failures.length);
        goOn();
      });
    });
  await Promise.all(Array.from({ length: Math.min(cores, to - from + 1) }, work));
  failures.sort((a, b) => a.seed - b.seed);
  const missed = unreached({ scenario, verifiers, rollups }, reached);
  const interrupted = sums.seeds < to - from + 1;
  const ok = !interrupted && failures.length === 0 && (missed.length === 0 || sums.seeds < ENOUGH_SEEDS);
  return { ok, interrupted, failures, reached, unreached: missed, ...sums, elapsedSeconds: (performance.now() - began) / 1_000 };
}
