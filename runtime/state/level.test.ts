import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { Level } from 'level';
import { LayeredState } from '../../contracts/execution/state.ts';
import { memoryCells } from '../../contracts/execution/tree/cells.ts';
import { utf8 } from '../../protocols/bytes.ts';
import { CellCache } from './cache.ts';
import { blockAt } from './crash.fixture.ts';
import { StateError, type StateErrorCode } from './errors.ts';
import { openLevelCells } from './level.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mru-state-'));
const failsWith = (code: StateErrorCode, message: RegExp) => (error: unknown) => error instanceof StateError && error.code === code && message.test(error.message);

/** The root that a state has after blocks 1 to `height`. */
function rootAfter(height: number): string {
  const state = new LayeredState();
  for (let at = 1; at <= height; at++) {
    state.push(blockAt(at));
    state.settle(at);
  }
  return state.root;
}

const IDS = ['a', 'b', 'c', 'd', 't0', 't01'];
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...IDS), fc.option(fc.uint8Array({ maxLength: 8 }), { nil: undefined })).map(([key, cell]) => ({ kind: 'write', key, cell }) as const),
  },
  { weight: 2, arbitrary: fc.constantFrom('flush', 'start a flush', 'restart', 'clear').map((kind) => ({ kind }) as const) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const SMALL = { cacheBytes: 600, bufferBytes: 20 };

/** Does steps on disk and in memory, and compares after each. */
async function agrees(steps: readonly Step[]): Promise<void> {
  const folder = newFolder();
  const memory = memoryCells();
  let cells = await openLevelCells(folder, SMALL);
  const started: Promise<void>[] = [];
  const perform = async (each: Step): Promise<void> => {
    if (each.kind === 'write') for (const to of [memory, cells]) to.write(new Map([[each.key, each.cell]]));
    if (each.kind === 'clear') for (const to of [memory, cells]) to.clear();
    if (each.kind === 'flush') await cells.flush();
    if (each.kind === 'start a flush') started.push(cells.flush());
    if (each.kind !== 'restart') return;
    await cells.close();
    cells = await openLevelCells(folder, SMALL);
  };
  const compare = (): void => {
    for (const id of IDS) assert.deepEqual(cells.get(id), memory.get(id));
  };
  for (const each of steps) {
    await perform(each);
    compare();
  }
  await Promise.all(started);
  compare();
  await cells.close();
  rmSync(folder, { recursive: true });
}

describe('state on disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is what memory is, through any writes, clears, flushes and restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), (steps) => agrees(steps)),
      { numRuns: 60 },
    );
  });

  it('opens at the last height that was settled, and says which', async () => {
    const cells = await openLevelCells(folder);
    assert.equal(cells.settledHeight, undefined);
    const state = new LayeredState(cells);
    for (let height = 1; height <= 9; height++) state.push(blockAt(height));
    state.settle(6);
    assert.deepEqual([cells.settledHeight, state.height], [undefined, 9]);
    state.flush();
    await cells.flush();
    assert.equal(cells.settledHeight, 6);
    state.settle(8);
    state.flush();
    await cells.close();
    await cells.close();
    assert.throws(() => cells.write(new Map([['a', utf8('b')]])), failsWith('state-closed', /closed/));
    const again = await openLevelCells(folder);
    const kept = new LayeredState(again);
    assert.deepEqual([again.settledHeight, kept.height, kept.root], [8, 8, rootAfter(8)]);
    for (let height = 9; height <= 12; height++) kept.push(blockAt(height));
    assert.equal(kept.root, rootAfter(12));
    await again.close();
  });

  it('flushes by itself, by bytes and by writes', async () => {
    for (const options of [{ bufferBytes: 100 }, { bufferWrites: 2 }]) {
      const own = newFolder();
      const cells = await openLevelCells(own, options);
      const state = new LayeredState(cells);
      for (let height = 1; height <= 4; height++) {
        state.push(blockAt(height));
        state.settle(height);
        state.flush();
      }
      while (cells.settledHeight === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
      await cells.close();
      rmSync(own, { recursive: true });
    }
  });

  it('is whole after kill -9, at the height it had said or a later one', async () => {
    let before = 0;
    for (let life = 0; life < 3; life++) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'crash.fixture.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      let said = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        said = Number(line);
        if (said > before + 60 + life * 17) child.kill('SIGKILL');
      }
      await ended;
      const cells = await openLevelCells(folder);
      const state = new LayeredState(cells);
      assert.ok(cells.settledHeight !== undefined && cells.settledHeight >= said && said > before, `${cells.settledHeight} on disk, ${said} said`);
      assert.equal(state.root, rootAfter(state.height));
      before = state.height;
      await cells.close();
    }
  });

  it('is free and whole after its worker was terminated', async () => {
    const worker = new Worker(join(import.meta.dirname, 'crash.fixture.ts'), { argv: [folder], stdout: true });
    for await (const line of createInterface({ input: worker.stdout })) if (Number(line) > 30) break;
    await worker.terminate();
    const cells = await openLevelCells(folder);
    const state = new LayeredState(cells);
    assert.ok(state.height > 30);
    assert.equal(state.root, rootAfter(state.height));
    await cells.close();
  });

  it('names a cell that was damaged', async () => {
    const cells = await openLevelCells(folder);
    const state = new LayeredState(cells, { stepBytes: 0 });
    for (let height = 1; height <= 60; height++) state.push(blockAt(height));
    state.settle(60);
    await cells.close();
    const raw = new Level<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
    const page = (await raw.get('t35')) as Uint8Array;
    page[40] = (page[40] as number) ^ 8;
    await raw.put('t35', page);
    await raw.close();
    const again = await openLevelCells(folder);
    const read = (): void => {
      const kept = new LayeredState(again);
      for (let number = 0; number < 2_000; number++) kept.get(Uint8Array.of(1, number >> 8, number));
    };
    assert.throws(read, failsWith('damaged-state', /t35/));
    await again.close();
    await raw.open();
    await raw.put('m', utf8('nonsense'));
    await raw.close();
    await assert.rejects(openLevelCells(folder), failsWith('damaged-state', /m/));
  });

  it('says who is in the way', async () => {
    const cells = await openLevelCells(folder);
    await assert.rejects(openLevelCells(folder), failsWith('state-locked', /another process/));
    await cells.close();
  });

  it('keeps a hundred thousand entries in little memory, and opens without reading them', async () => {
    const cacheBytes = 1 << 20;
    const cells = await openLevelCells(folder, { cacheBytes, bufferBytes: 1 << 20 });
    const state = new LayeredState(cells, { recentBytes: 100_000 });
    const keyOf = (at: number): Uint8Array => Uint8Array.of(1, at >> 16, at >> 8, at);
    for (let height = 1; height <= 20; height++) {
      state.push(Array.from({ length: 5_000 }, (_, at) => ({ key: keyOf(height * 5_000 + at), value: new Uint8Array(32).fill(at) })));
      state.settle(height);
      state.flush();
      await cells.flush();
    }
    const { root } = state;
    await cells.close();
    const began = performance.now();
    const again = await openLevelCells(folder, { cacheBytes });
    const kept = new LayeredState(again, { recentBytes: 100_000 });
    assert.deepEqual([kept.root, kept.entries, kept.get(keyOf(77_777))], [root, 100_000, new Uint8Array(32).fill(77_777 % 5_000)]);
    assert.ok(performance.now() - began < 2_000);
    for (let at = 5_000; at < 105_000; at += 3) assert.equal(kept.get(keyOf(at))?.length, 32);
    assert.deepEqual(kept.next(keyOf(50_000), keyOf(60_000), false), keyOf(50_000));
    await again.close();
  });
});

describe('cell cache', () => {
  it('stays below its bytes, and lets the least recently used go first', () => {
    const cache = new CellCache(2_000);
    for (let at = 0; at < 50; at++) {
      cache.set(`t${at}`, new Uint8Array(150));
      cache.get('t0');
      assert.ok(cache.bytes <= 2_000);
    }
    assert.ok(cache.get('t0') !== undefined && cache.get('t49') !== undefined && cache.get('t1') === undefined);
    cache.set('huge', new Uint8Array(9_000));
    assert.deepEqual([cache.get('huge'), cache.bytes], [undefined, 0]);
  });
});
