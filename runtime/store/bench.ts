/** How many claims a second the sign state grants, each durable before it is granted: `node runtime/store/bench.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hex } from '../../protocols/bytes.ts';
import { openSignState } from './sign-state.ts';

export interface StoreBench {
  readonly name: string;
  readonly unit: 'claims/s';
  /** One per run. */
  readonly figures: readonly number[];
}

const RUNS = 5;
const CLAIMS = 1000;
const ROLLUPS = [1, 16, 128];

const hash = (value: number): Hex => `0x${value.toString(16).padStart(64, '0')}`;

/** `rollups` members' chains, each claiming its next height when the last claim is granted. */
async function run(state: Awaited<ReturnType<typeof openSignState>>, rollups: number, base: number): Promise<number> {
  const heights = Math.ceil(CLAIMS / rollups);
  const began = performance.now();
  const chain = async (rollup: number): Promise<void> => {
    for (let height = 0; height < heights; height++) await state.claim(hash(base + rollup), height, 0, hash(height));
  };
  await Promise.all(Array.from({ length: rollups }, (_, rollup) => chain(rollup)));
  return (rollups * heights * 1000) / (performance.now() - began);
}

/** By the wall clock, for what it costs is waiting for the disk. */
export async function benchStore(): Promise<StoreBench[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mru-bench-'));
  const state = await openSignState(folder);
  const figures = ROLLUPS.map((): number[] => []);
  try {
    for (let round = -1, base = 0; round < RUNS; round++) {
      for (const [at, rollups] of ROLLUPS.entries()) {
        const figure = await run(state, rollups, base);
        base += rollups;
        if (round >= 0) figures[at]?.push(figure);
      }
    }
  } finally {
    await state.close();
    rmSync(folder, { recursive: true });
  }
  return ROLLUPS.map((rollups, at) => ({ name: `sign-state.claims.${rollups}`, unit: 'claims/s', figures: figures[at] ?? [] }));
}

if (process.argv[1] === import.meta.filename) {
  for (const { name, unit, figures } of await benchStore()) process.stdout.write(`${name}: ${figures.map((each) => each.toFixed(0)).join(' ')} ${unit}\n`);
}
