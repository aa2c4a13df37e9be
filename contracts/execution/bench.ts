/** What the state costs, in CPU time of this thread: entries of 21 byte keys and 32 byte values, blocks of 3,000 reads and 3,000 changes. */
import { threadCpuUsage } from 'node:process';
import type { Write } from '../guest/host.ts';
import { LayeredState, type StateOptions } from './state.ts';
import { type BaseCells, memoryCells } from './tree/cells.ts';

export interface StateBench {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB';
}

/** The key of an entry: as of a map of addresses. */
export function benchKey(at: number): Uint8Array {
  const key = new Uint8Array(21).fill(at % 251);
  key[0] = 1;
  new DataView(key.buffer).setUint32(1, at);
  return key;
}

const benchValue = (at: number): Uint8Array => new Uint8Array(32).fill(at);

/** Puts `count` entries into a state, and settles them. */
export function fillState(state: LayeredState, count: number): void {
  for (let from = 0; from < count; from += 50_000) {
    const size = Math.min(50_000, count - from);
    state.push(Array.from({ length: size }, (_, at) => ({ key: benchKey(from + at), value: benchValue(from + at) })));
    state.settle(state.height);
  }
}

/** Milliseconds of CPU that a step takes. */
function cpuOf(step: () => void): number {
  const before = threadCpuUsage();
  step();
  const { user, system } = threadCpuUsage(before);
  return (user + system) / 1000;
}

function* numbers(seed: number, most: number): Generator<number> {
  for (let at = seed >>> 0; ; ) {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    yield at % most;
  }
}

/** Distinct entries. */
function picks(seed: number, entries: number, count: number): Uint8Array[] {
  const found = new Set<number>();
  for (const at of numbers(seed, entries)) {
    found.add(at);
    if (found.size === count) break;
  }
  return Array.from(found, benchKey);
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

/** One block per seed: its reads, its changes of the same keys, and its root. */
export function blockCosts(state: LayeredState, { entries, reads = 3_000, changes = 3_000, seeds }: { entries: number; reads?: number; changes?: number; seeds: readonly number[] }): number[] {
  return seeds.map((seed, nth) => {
    const keys = picks(seed, entries, Math.max(reads, changes));
    const writes: Write[] = keys.slice(0, changes).map((key) => ({ key, value: benchValue(seed + nth) }));
    const cost = cpuOf(() => {
      for (const key of keys.slice(0, reads)) state.get(key);
      state.push(writes);
    });
    state.settle(state.height - 4);
    return cost;
  });
}

/** The state's work at `entries`, cold (nothing cached) and warm (every entry was used before). */
export function benchState(entries: number, name: string, base: BaseCells = memoryCells(), options: StateOptions = {}): StateBench[] {
  fillState(new LayeredState(base, options), entries);
  const cold = blockCosts(new LayeredState(base, options), { entries, seeds: [1] });
  const state = new LayeredState(base, options);
  const warmUp = Array.from({ length: 30 }, (_, at) => at + 100);
  blockCosts(state, { entries, seeds: warmUp });
  const warm = blockCosts(state, { entries, seeds: warmUp.slice(0, 21) });
  const roots = blockCosts(state, { entries, reads: 0, changes: 1_000, seeds: warmUp.slice(0, 21) });
  return [
    { name: `state.block.cold.${name}`, value: median(cold), unit: 'ms' },
    { name: `state.block.${name}`, value: median(warm), unit: 'ms' },
    { name: `state.root.1000of${name}`, value: median(roots), unit: 'ms' },
  ];
}
