/** What executing blocks costs a verifier, but for signatures, and what of it are fresh instances and the state root. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import orderbook from '../../contracts/apps/orderbook/machine.ts';
import token from '../../contracts/apps/token/machine.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { type BaseCells, memoryCells } from '../../contracts/execution/tree/cells.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { plainDriver } from '../../contracts/guest/driver.ts';
import { freshInstances } from '../../contracts/guest/fresh.ts';
import { type Guest, type GuestExports, instantiate, loadGuest, type Write } from '../../contracts/guest/host.ts';
import { meter } from '../../contracts/guest/meter.ts';
import { nativeGuest } from '../../contracts/guest/native.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { type LevelCells, openLevelCells } from '../../runtime/state/level.ts';
import { chance } from '../random.ts';
import { BenchError, type BenchResult, cpuMs, type Measured, measure, note } from './bench.ts';
import { type BlockBench, blockBench } from './blocks.ts';
import { ORDERBOOK_GENESIS, orders } from './orders.ts';
import { balanceOf, fillBalances, TOKEN_GENESIS, transfers } from './transfers.ts';

const SMALL = 10_000;
const LARGE = 1_000_000;
const CHANGES = 1000;
/** Of one run. The warm-ups touch nearly every page, so what is measured is a large state in use and not the reading of it from disk. */
const LARGE_BLOCKS = 20;
/** What a verifier gives to a rollup of a million accounts: keys and values, pages, and steps between two checkpoints (800 blocks or so). */
const LARGE_STATE = { recentBytes: 512 * 1024 * 1024, pageBytes: 1024 * 1024 * 1024, stepBytes: 256 * 1024 * 1024 };
/** Instances, or roots, of one run. */
const REPEATS = 20;

const wasmOf = async (app: string): Promise<Uint8Array> => (await compileApp(join(import.meta.dirname, `../../contracts/apps/${app}/machine.ts`))).wasm;

function tokenBench(name: string, guest: Guest): BlockBench {
  const state = new LayeredState();
  fillBalances(state, SMALL);
  return blockBench({ name, guest, genesis: TOKEN_GENESIS, state, next: transfers(SMALL) });
}

/** A state of a million accounts, and the cells it is made of. */
interface Large {
  readonly state: LayeredState;
  readonly copyTo: (cells: LevelCells) => Promise<void>;
}

function largeState(): Large {
  note(`a state of ${LARGE} accounts is being made`);
  const base = memoryCells();
  const ids = new Set<string>();
  const write: BaseCells['write'] = (changes) => {
    for (const id of changes.keys()) ids.add(id);
    base.write(changes);
  };
  const cells = { ...base, write };
  const filled = new LayeredState(cells, { ...LARGE_STATE, stepBytes: 0 });
  fillBalances(filled, LARGE);
  filled.flush();
  const copyTo = (disk: LevelCells): Promise<void> => {
    disk.write(new Map(Array.from(ids, (id) => [id, base.get(id)])));
    return disk.flush();
  };
  return { state: new LayeredState(cells, LARGE_STATE), copyTo };
}

/** On disk: a million accounts are more than a node keeps in memory. */
function largeTokenBench(guest: Guest, cells: LevelCells): BlockBench {
  return blockBench({ name: 'token.metered.1m', guest, genesis: TOKEN_GENESIS, state: new LayeredState(cells, LARGE_STATE), next: transfers(LARGE), blocks: LARGE_BLOCKS, flush: () => cells.flush() });
}

const orderbookBench = (name: string, guest: Guest): BlockBench => blockBench({ name, guest, genesis: ORDERBOOK_GENESIS, state: new LayeredState(), next: orders() });

/** One instance for a block: put back as it was, which is what blocks get, or made anew. */
function instanceBenches(wasm: Uint8Array): Measured[] {
  const module = new WebAssembly.Module(meter(wasm));
  const anew = (): GuestExports => instantiate(plainDriver, module, {});
  const bench = (name: string, step: () => GuestExports): Measured => ({
    name,
    unit: 'ms',
    run: async () => (await cpuMs(() => void Array.from({ length: REPEATS }, step))) / REPEATS,
  });
  return [bench('block.reset', freshInstances(anew)), bench('block.anew', anew)];
}

/** One block's changes, and the root they make. */
function rootBench({ state }: Large): Measured {
  const { below } = chance(2, 'roots');
  const changes = (): Write[] => Array.from(new Set(Array.from({ length: CHANGES }, () => below(LARGE))), balanceOf);
  const run = async (): Promise<number> => {
    const blocks = Array.from({ length: REPEATS }, changes);
    const took = await cpuMs(() => {
      for (const each of blocks) {
        state.push(each);
        state.settle(state.height);
      }
    });
    return took / REPEATS;
  };
  return { name: `state.root.${CHANGES}of1m`, unit: 'ms', run };
}

/** Both did the same actions: with another state, one of the figures would be of something else. */
async function measureBoth(metered: BlockBench, native: BlockBench): Promise<BenchResult[]> {
  const results = await measure([metered, native]);
  if (metered.stateRoot() !== native.stateRoot()) throw new BenchError(`${metered.name} and ${native.name} came to different states`);
  return results;
}

/** Leaves a copy of the state in `cells`. The state itself is gone afterwards: a heap that holds it twice is slow for whoever comes next. */
async function largeRoots(cells: LevelCells): Promise<BenchResult[]> {
  const large = largeState();
  await large.copyTo(cells);
  return measure([rootBench(large)]);
}

async function largeBenches(guest: Guest): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mru-bench-'));
  const cells = await openLevelCells(folder);
  try {
    const roots = await largeRoots(cells);
    return [...(await measure([largeTokenBench(guest, cells)])), ...roots];
  } finally {
    await cells.close();
    await rm(folder, { recursive: true });
  }
}

/** Takes some minutes, one of them for the state of a million accounts: last, for so full a heap slows down the others. Throws `BenchError`. */
export async function guestBench(): Promise<BenchResult[]> {
  installNativeCrypto();
  const [tokenWasm, orderbookWasm] = [await wasmOf('token'), await wasmOf('orderbook')];
  const guest = loadGuest(tokenWasm);
  const instances = await measure(instanceBenches(tokenWasm));
  const tokens = await measureBoth(tokenBench('token.metered', guest), tokenBench('token.native', nativeGuest(token)));
  const books = await measureBoth(orderbookBench('orderbook.metered', loadGuest(orderbookWasm)), orderbookBench('orderbook.native', nativeGuest(orderbook)));
  return [...tokens, ...books, ...instances, ...(await largeBenches(guest))];
}
