/** Prints how many claims a second the sign state grants: `node runtime/store/bench.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hex } from '../../protocols/bytes.ts';
import { openSignState } from './sign-state.ts';

const hash = (value: number): Hex => `0x${value.toString(16).padStart(64, '0')}`;
const folder = mkdtempSync(join(tmpdir(), 'mru-bench-'));
const state = await openSignState(folder);

/** `rollups` members' chains, each claiming its next height when the last claim is granted. */
async function run(rollups: number, heights: number, base: number): Promise<number> {
  const began = performance.now();
  const chain = async (rollup: number): Promise<void> => {
    for (let height = 0; height < heights; height++) await state.claim(hash(base + rollup), height, 0, hash(height));
  };
  await Promise.all(Array.from({ length: rollups }, (_, rollup) => chain(rollup)));
  return (rollups * heights * 1000) / (performance.now() - began);
}

await run(1, 100, 1);
for (const [rollups, base] of [
  [1, 1000],
  [16, 2000],
  [128, 3000],
] as const) {
  process.stdout.write(`sign state, ${rollups} rollups at once: ${(await run(rollups, Math.ceil(1000 / rollups), base)).toFixed(0)} claims/s\n`);
}
await state.close();
rmSync(folder, { recursive: true });
