/** Prints what the state costs, in memory and on disk: `node runtime/state/bench.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchKey, benchState, fillState, type StateBench } from '../../contracts/execution/bench.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { installNativeCrypto } from '../crypto/native.ts';
import { openLevelCells } from './level.ts';

const MEGABYTE = 1024 * 1024;

/** Opening a state of `entries` on disk and reading one of them, and the memory that takes. */
export async function benchOpening(entries: number): Promise<StateBench[]> {
  const folder = mkdtempSync(join(tmpdir(), 'mru-state-bench-'));
  try {
    const cells = await openLevelCells(folder);
    for (let count = 50_000, state = new LayeredState(cells); count <= entries; count += 50_000) {
      fillState(state, 0);
      const at = count - 50_000;
      state.push(Array.from({ length: 50_000 }, (_, i) => ({ key: benchKey(at + i), value: new Uint8Array(32).fill(i) })));
      state.settle(state.height);
      await cells.flush();
    }
    await cells.close();
    const [began, rss] = [performance.now(), process.memoryUsage().rss];
    const again = await openLevelCells(folder);
    new LayeredState(again).get(benchKey(entries >> 1));
    const took = performance.now() - began;
    const grown = (process.memoryUsage().rss - rss) / MEGABYTE;
    await again.close();
    return [
      { name: 'state.open', value: took, unit: 'ms' },
      { name: 'state.open.memory', value: Math.max(0, grown), unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  installNativeCrypto();
  const results = [...benchState(20_000, '20k'), ...benchState(1_000_000, '1m', undefined, { recentBytes: 512 * MEGABYTE }), ...(await benchOpening(1_000_000))];
  for (const { name, value, unit } of results) process.stdout.write(`${name} ${value.toFixed(2)} ${unit}\n`);
}
