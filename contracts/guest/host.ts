/**
 * The host's side of the ABI: runs blocks of calls in a metered guest over state that the host keeps.
 *
 * Every call commits or reverts as a whole. A trap inside a call reverts that call alone: the rest of the block goes on in a fresh
 * instance. Every block begins in a fresh instance too, so nothing a guest hides in its memory can matter later.
 */
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { ABI_VERSION, TRANSITION } from './abi.ts';
import { BlockRunner, type Make } from './block-run.ts';
import { type Driver, type HostFunctions, plainDriver } from './driver.ts';
import type { KnownKeys } from './known.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { DEPTH_EXPORT, FUEL_EXPORT, meter } from './meter.ts';
import { readSections } from './wasm-binary.ts';
import type { Writes } from './writes.ts';

export interface StateReader {
  get(key: Uint8Array): Uint8Array | undefined;
  /** The first existing key in [from, until), or the last one when `reverse`. */
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined;
  /** What it remembers of keys that were used lately, where it does. */
  readonly keys?: KnownKeys;
}

export interface Call {
  readonly transition: number;
  readonly sender: Hex;
  /** The rollup that sent this call as a message. */
  readonly from?: Hex | undefined;
  readonly payload: Uint8Array;
}

export interface BlockInput {
  readonly rollup: Hex;
  readonly height: number;
  readonly time: number;
  /** What chance is derived from. */
  readonly entropy: Hex;
  /** Number of the first of these calls within its block; 0 when there are none before. */
  readonly first?: number;
  readonly calls: readonly Call[];
}

export interface Write {
  readonly key: Uint8Array;
  /** `undefined` deletes. */
  readonly value: Uint8Array | undefined;
}

export interface GuestEvent {
  readonly id: number;
  readonly data: Uint8Array;
}

export interface OutMessage {
  readonly to: Hex;
  readonly action: string;
  readonly payload: Uint8Array;
}

export interface CallResult {
  readonly status: 'executed' | 'reverted';
  /** 0 when executed, else the author's code or one of `CODE`. */
  readonly code: number;
  /** For people; engines word it differently, so it is part of no hash. */
  readonly reason: string;
  readonly fuel: bigint;
  /** In order of keys, each once. */
  readonly writes: Writes;
  readonly events: readonly GuestEvent[];
  readonly messages: readonly OutMessage[];
}

export interface Guest {
  readonly manifest: Manifest;
  /**
   * Runs the calls in order; later ones see the writes of earlier ones. Over an `Overlay`, what they write stays in it. Never throws for anything the guest does, only when the host
   * has no stack or memory left (`isHostFault`).
   */
  apply(input: BlockInput, state: StateReader): readonly CallResult[];
}

export class GuestError extends Error {
  override readonly name = 'GuestError';
  readonly code: 'bad-module' | 'bad-manifest' | 'bad-abi';
  constructor(code: 'bad-module' | 'bad-manifest' | 'bad-abi', message: string) {
    super(message);
    this.code = code;
  }
}

export interface GuestExports {
  readonly memory: WebAssembly.Memory;
  readonly mru_abi: () => number;
  readonly mru_alloc: (size: number) => number;
  readonly mru_apply: (pointer: number, length: number) => bigint;
  readonly [FUEL_EXPORT]: WebAssembly.Global;
  readonly [DEPTH_EXPORT]: WebAssembly.Global;
}

const REQUIRED = { memory: 'memory', mru_abi: 'function', mru_alloc: 'function', mru_apply: 'function' } as const;

export interface LoadOptions {
  readonly driver?: Driver;
  /** `false` is for comparing engines only: the module runs as it was built, its fuel is 0, and nothing ends an endless loop. */
  readonly metered?: boolean;
}

/** Checks, meters and compiles a module somebody sent. Throws `GuestError`. */
export function loadGuest(wasm: Uint8Array, { driver = plainDriver, metered = true }: LoadOptions = {}): Guest {
  attempt('bad-module', () => readSections(wasm));
  const manifest = attempt('bad-manifest', () => readManifest(wasm));
  const module = attempt('bad-module', () => new WebAssembly.Module(metered ? meter(wasm) : wasm));
  const exported = new Map(WebAssembly.Module.exports(module).map(({ name, kind }) => [name, kind]));
  for (const [name, kind] of Object.entries(REQUIRED)) if (exported.get(name) !== kind) throw new GuestError('bad-abi', `the module does not export a ${kind} ${name}`);
  const make: Make = (functions) => instantiate(driver, module, functions);
  checkVersion(make);
  const runner = new BlockRunner(make, manifest.replies?.length ?? 0);
  return { manifest, apply: (input, state) => runner.run(input, state) };
}

function attempt<T>(code: 'bad-module' | 'bad-manifest', step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new GuestError(code, (error as Error).message);
  }
}

function checkVersion(make: Make): void {
  const exports = attempt('bad-module', () => make({}));
  exports[FUEL_EXPORT].value = LIMITS.actionFuel;
  const version = attempt('bad-module', () => exports.mru_abi());
  if (version !== ABI_VERSION) throw new GuestError('bad-abi', `ABI ${version}, this host speaks ${ABI_VERSION}`);
}

/** An instance of a metered module whose host functions are `functions`, and for the others one that does nothing. */
export function instantiate(driver: Driver, module: WebAssembly.Module, functions: HostFunctions): GuestExports {
  const all = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, () => 0]));
  // An unmetered module has no counters: these stay as the host sets them.
  return { [FUEL_EXPORT]: { value: 0n }, [DEPTH_EXPORT]: { value: 0 }, ...driver.instantiate(module, { ...all, ...functions }) } as unknown as GuestExports;
}

export const GENESIS_TRANSITION = TRANSITION.genesis;
