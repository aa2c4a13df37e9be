/** Anybody's check that a body is there, without fetching it: some shares of one's own choice, each with its proof. */
import { ask } from '../../actors/ask.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Committees } from '../../protocols/committee.ts';
import { areProven, keeperOf, spreadOf } from '../../protocols/shares.ts';
import { ANSWER_MS, known, shareGet } from './requests.ts';

export interface SamplingOptions {
  readonly bus: Bus;
  readonly committees: Committees;
  readonly commitment: Hex;
  readonly committee: number;
  /** How many different shares to ask for. */
  readonly samples: number;
  /** A number in [0, below), which nobody who keeps shares can foresee. */
  readonly random: (below: number) => number;
  readonly answerMs?: number;
  /** How often to ask again for what was not shown: a new node does not know everybody yet, and a new block is being spread. None unless said. */
  readonly again?: number;
}

export interface Sampled {
  readonly proven: readonly number[];
  readonly missing: readonly number[];
  /** Chance that all of these are shown though too few shares are there to rebuild the body; meaningful when none is missing. */
  readonly doubt: number;
}

/** Asks whoever keeps each share for it. Throws `RangeError` for a committee that is not known here, and for more samples than shares. */
export async function sampleShares(options: SamplingOptions): Promise<Sampled> {
  const { committees, commitment, samples, random } = options;
  const then = known(committees, options.committee);
  const { n, k, each } = spreadOf(then);
  if (!Number.isInteger(samples) || samples < 1 || samples > n) throw new RangeError(`${samples} samples of ${n} shares`);
  const numbers = choose(n, samples, random);
  const proven = new Set<number>();
  const missing = (): number[] => numbers.filter((number) => !proven.has(number));
  for (let round = 0; round <= (options.again ?? 0) && missing().length > 0; round++) {
    if (round > 0) await new Promise((resolve) => setTimeout(resolve, round * PAUSE_MS));
    const keepers = Map.groupBy(missing(), (number) => keeperOf(commitment, Math.floor(number / each), { then, now: committees.current }));
    const shown = await Promise.all([...keepers].map(([node, mine]) => shownBy(options, node, mine, n)));
    for (const number of shown.flat()) proven.add(number);
  }
  return { proven: [...proven], missing: missing(), doubt: doubtOf(n, k - 1, samples) };
}

const PAUSE_MS = 400;

async function shownBy({ bus, commitment, answerMs = ANSWER_MS }: SamplingOptions, node: Hex, numbers: readonly number[], total: number): Promise<number[]> {
  try {
    const rows = await ask(bus, node, shareGet, { commitment, numbers: [...numbers] }, answerMs);
    return rows.filter((row) => row.total === total && row.shares.length === 1 && areProven(commitment, row)).map(({ index }) => index);
  } catch {
    // Who does not answer does not show it.
    return [];
  }
}

/** Different numbers below `n`: the first of a shuffled deck. */
function choose(n: number, count: number, random: (below: number) => number): number[] {
  const deck = Array.from({ length: n }, (_, number) => number);
  for (let at = 0; at < count; at++) {
    const other = at + random(n - at);
    [deck[at], deck[other]] = [deck[other] as number, deck[at] as number];
  }
  return deck.slice(0, count);
}

/** Chance to draw only from the `there` of `n` shares. */
const doubtOf = (n: number, there: number, samples: number): number => Array.from({ length: samples }, (_, at) => Math.max(0, there - at) / (n - at)).reduce((product, each) => product * each, 1);
