/** How fast worlds run in virtual time, on one core: the default swarm, which has crashes, partitions and liars. */
import { installCachedCrypto } from '../world/crypto.ts';
import { makePlan } from '../world/plan.ts';
import { runPlan } from '../world/world.ts';
import { BenchError, type BenchResult, cpuMs, note, resultOf } from './bench.ts';

/** Seeds of one run, others each time: what is measured is the swarm, not its luckiest worlds. */
const SEEDS = 12;
const WARM_UP = 6;
const RUNS = 5;

interface Batch {
  readonly seconds: number;
  readonly virtual: number;
  readonly events: number;
}

async function batch(from: number, to: number): Promise<Batch> {
  const sums = { virtual: 0, events: 0 };
  const ms = await cpuMs(async () => {
    for (let seed = from; seed <= to; seed++) {
      const { violation, virtualSeconds, events } = await runPlan(makePlan(seed, { scenario: 'swarm' }));
      if (violation !== undefined) throw new BenchError(`seed ${seed}: ${violation.message}`);
      sums.virtual += virtualSeconds;
      sums.events += events;
    }
  });
  return { ...sums, seconds: ms / 1000 };
}

export async function simBench(): Promise<BenchResult[]> {
  installCachedCrypto();
  await batch(1, WARM_UP);
  const batches: Batch[] = [];
  for (let run = 0; run < RUNS; run++) {
    const first = 1 + WARM_UP + run * SEEDS;
    const done = await batch(first, first + SEEDS - 1);
    batches.push(done);
    note(`run ${run + 1}: ${SEEDS} seeds in ${done.seconds.toFixed(1)} CPU seconds`);
  }
  const figures = (of: (batch: Batch) => number): number[] => batches.map((each) => of(each) / each.seconds);
  return [
    resultOf({ name: 'seeds.perCoreHour', unit: 'seeds/core-h', figures: figures(() => SEEDS * 3600) }),
    resultOf({ name: 'virtual.perReal', unit: 'virtual s/core-s', figures: figures(({ virtual }) => virtual) }),
    resultOf({ name: 'events.perCoreSecond', unit: 'events/core-s', figures: figures(({ events }) => events) }),
  ];
}
