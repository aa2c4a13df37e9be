/** What benches share: the shape of a result, and interleaved runs by CPU time, since wall time belongs to whoever shares the machine. */

export interface BenchResult {
  readonly name: string;
  /** Median of the runs, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** (highest - lowest) / median of the runs. */
  readonly spread: number;
  readonly runs: number;
}

export type Bench = () => Promise<BenchResult[]>;

export interface Measured {
  readonly name: string;
  readonly unit: string;
  /** One run; answers its figure. */
  readonly run: () => number | Promise<number>;
}

export interface Rounds {
  readonly warmUps: number;
  readonly runs: number;
}

/** The bench did not do what its figures would be about. */
export class BenchError extends Error {
  override readonly name = 'BenchError';
}

const ROUNDS: Rounds = { warmUps: 4, runs: 5 };

/** CPU milliseconds of this process that `step` took, all threads. */
export async function cpuMs(step: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await step();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Runs all in turn, so that a slow minute of the machine hits all alike. */
export async function measure(all: readonly Measured[], { warmUps, runs }: Rounds = ROUNDS): Promise<BenchResult[]> {
  const figures = all.map((): number[] => []);
  for (let round = -warmUps; round < runs; round++) {
    for (const [at, { name, unit, run }] of all.entries()) {
      const figure = await run();
      note(`${round < 0 ? 'warm-up' : `run ${round + 1}`} ${name}: ${figure.toFixed(2)} ${unit}`);
      if (round >= 0) figures[at]?.push(figure);
    }
  }
  return all.map(({ name, unit }, at) => resultOf({ name, unit, figures: figures[at] ?? [] }));
}

export function resultOf({ name, unit, figures }: { readonly name: string; readonly unit: string; readonly figures: readonly number[] }): BenchResult {
  const sorted = figures.toSorted((a, b) => a - b);
  const value = sorted[sorted.length >> 1] ?? Number.NaN;
  return { name, value, unit, spread: ((sorted.at(-1) ?? value) - (sorted[0] ?? value)) / value, runs: sorted.length };
}

/** Progress, for people. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}
