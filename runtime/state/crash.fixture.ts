/** A process that executes blocks and says what is on disk, until it is killed: `node crash.fixture.ts FOLDER`. */
import { LayeredState } from '../../contracts/execution/state.ts';
import type { Write } from '../../contracts/guest/host.ts';
import { openLevelCells } from './level.ts';

/** The writes of a block: the same in every life. */
export function blockAt(height: number): Write[] {
  return Array.from({ length: 50 }, (_, at) => {
    const number = (height * 37 + at * 11) % 2_000;
    return { key: Uint8Array.of(1, number >> 8, number), value: (height + at) % 9 === 0 ? undefined : new Uint8Array(at % 10 === 0 ? 300 : 20).fill(height) };
  });
}

/** Never ends by itself. */
async function run(folder: string): Promise<void> {
  const cells = await openLevelCells(folder, { bufferBytes: 50_000 });
  const state = new LayeredState(cells);
  for (let height = state.height + 1; ; height++) {
    state.push(blockAt(height));
    state.settle(height - 3);
    if (height % 20 === 0) {
      state.flush();
      await cells.flush();
    }
    if (height % 5 === 0) await new Promise((resolve) => setImmediate(resolve));
    process.stdout.write(`${cells.settledHeight ?? 0}\n`);
  }
}

const [, file, folder] = process.argv;
if (file === import.meta.filename && folder !== undefined) await run(folder);
