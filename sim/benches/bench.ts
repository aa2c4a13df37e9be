/** What benches share: one result's shape, and interleaved runs by process CPU time, since wall time belongs to whoever shares the machine. */

export interface BenchResult {
  readonly name: string;
  /** Median of the runs, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** (highest - lowest) / median of the runs. */
  readonly spread: number;
  readonly runs: number;
}

export interface Measured {
  readonly name: string;
  readonly unit: string;
  /** One run; answers the figure from the CPU milliseconds it took. */
  readonly run: () => number;
}

const RUNS = 5;
const WARM_UPS = 2;

/** CPU milliseconds of this process that `step` took, all threads. */
export function cpuMs(step: () => void): number {
  const before = process.cpuUsage();
  step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Runs all in turn, so that a slow minute of the machine hits all alike. */
export function measure(all: readonly Measured[]): BenchResult[] {
  const figures = all.map((): number[] => []);
  for (let round = -WARM_UPS; round < RUNS; round++) {
    for (const [at, each] of all.entries()) {
      const figure = each.run();
      process.stderr.write(`${round < 0 ? 'warm-up' : `run ${round + 1}`} ${each.name}: ${figure.toFixed(2)} ${each.unit}\n`);
      if (round >= 0) figures[at]?.push(figure);
    }
  }
  return all.map(({ name, unit }, at) => ({ name, unit, ...middle(figures[at] ?? []) }));
}

function middle(figures: readonly number[]): Pick<BenchResult, 'value' | 'spread' | 'runs'> {
  const sorted = figures.toSorted((a, b) => a - b);
  const value = sorted[sorted.length >> 1] ?? Number.NaN;
  return { value, spread: ((sorted.at(-1) ?? value) - (sorted[0] ?? value)) / value, runs: sorted.length };
}
