/** What executing blocks costs a verifier, but for signatures, and what of it are fresh instances and the state root. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import orderbook from '../../contracts/apps/orderbook/machine.ts';
import token from '../../contracts/apps/token/machine.ts';
import { blockCosts, fillState } from '../../contracts/execution/bench.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { plainDriver } from '../../contracts/guest/driver.ts';
import { freshInstances } from '../../contracts/guest/fresh.ts';
import { type Guest, type GuestExports, instantiate, loadGuest } from '../../contracts/guest/host.ts';
import { meter } from '../../contracts/guest/meter.ts';
import { nativeGuest } from '../../contracts/guest/native.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { type LevelCells, openLevelCells } from '../../runtime/state/level.ts';
import { BenchError, type BenchResult, cpuMs, type Measured, measure, note } from './bench.ts';
import { type BlockBench, blockBench } from './blocks.ts';
import { ORDERBOOK_GENESIS, orders } from './orders.ts';
import { fillBalances, TOKEN_GENESIS, transfers } from './transfers.ts';

const SMALL = 10_000;
const LARGE = 1_000_000;
const CHANGES = 1000;
/** Instances, or roots, of one run. */
const REPEATS = 20;

const wasmOf = async (app: string): Promise<Uint8Array> => (await compileApp(join(import.meta.dirname, `../../contracts/apps/${app}/machine.ts`))).wasm;

async function tokenBench(name: string, guest: Guest): Promise<BlockBench> {
  const state = new LayeredState();
  await fillBalances(state, SMALL);
  return blockBench({ name, guest, genesis: TOKEN_GENESIS, state, next: transfers(SMALL) });
}

/** On disk: a million accounts are more than a node keeps in memory. */
async function largeTokenBench(guest: Guest, cells: LevelCells): Promise<BlockBench> {
  note(`a state of ${LARGE} accounts is being made`);
  const state = new LayeredState(cells);
  const flush = () => cells.flush();
  await fillBalances(state, LARGE, flush);
  return blockBench({ name: 'token.metered.1m', guest, genesis: TOKEN_GENESIS, state, next: transfers(LARGE), flush });
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

function rootBench(): Measured {
  note(`a state of ${LARGE} entries is being made`);
  const state = new LayeredState();
  fillState(state, LARGE);
  let seed = 0;
  const run = (): number => blockCosts(state, { entries: LARGE, reads: 0, changes: CHANGES, seeds: Array.from({ length: REPEATS }, () => ++seed) }).reduce((sum, each) => sum + each, 0) / REPEATS;
  return { name: `state.root.${CHANGES}of1m`, unit: 'ms', run };
}

/** Both did the same actions: with another state, one of the figures would be of something else. */
async function measureBoth(metered: BlockBench, native: BlockBench, ...more: readonly BlockBench[]): Promise<BenchResult[]> {
  const results = await measure([metered, native, ...more]);
  if (metered.stateRoot() !== native.stateRoot()) throw new BenchError(`${metered.name} and ${native.name} came to different states`);
  return results;
}

async function tokenBenches(wasm: Uint8Array): Promise<BenchResult[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mru-bench-'));
  const cells = await openLevelCells(folder);
  try {
    const guest = loadGuest(wasm);
    const large = await largeTokenBench(guest, cells);
    return await measureBoth(await tokenBench('token.metered', guest), await tokenBench('token.native', nativeGuest(token)), large);
  } finally {
    await cells.close();
    await rm(folder, { recursive: true });
  }
}

/** Takes a minute or two: a million entries are made twice. Throws `BenchError`. */
export async function guestBench(): Promise<BenchResult[]> {
  installNativeCrypto();
  const [tokenWasm, orderbookWasm] = [await wasmOf('token'), await wasmOf('orderbook')];
  const instances = await measure(instanceBenches(tokenWasm));
  const tokens = await tokenBenches(tokenWasm);
  const books = await measureBoth(orderbookBench('orderbook.metered', loadGuest(orderbookWasm)), orderbookBench('orderbook.native', nativeGuest(orderbook)));
  return [...tokens, ...books, ...instances, ...(await measure([rootBench()]))];
}
