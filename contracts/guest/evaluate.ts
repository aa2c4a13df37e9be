/**
 * From a script to a module: the script is evaluated once inside the engine, and memory and globals are written back as data. The module
 * that comes out starts where evaluation ended. The engine that evaluates is metered, for authors as for verifiers who rebuild: same
 * script, same bytes, and a script that does not end is stopped at the same step everywhere.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { concat, type Hex, utf8 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { IMPORTS } from './abi.ts';
import { isHostFault } from './driver.ts';
import { MANIFEST_SECTION } from './manifest.ts';
import { DEPTH_EXPORT, FUEL_EXPORT, meter } from './meter.ts';
import { MODULE_LIMITS } from './module.ts';
import { snapshot } from './snapshot.ts';
import { customSection, readSections, WasmError, writeSections } from './wasm-binary.ts';

/** A build of the engine, by the hash of its bytes. */
export interface Engine {
  readonly hash: Hex;
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** The same, metered. */
  readonly metered: WebAssembly.Module;
}

let shipped: Engine | undefined;

/** The engine that comes with this package; metered when it is first asked for. */
export function shippedEngine(): Engine {
  if (shipped === undefined) {
    const wasm = new Uint8Array(readFileSync(join(import.meta.dirname, 'engine/engine.wasm')));
    shipped = { hash: sha256Hex(wasm), wasm, metered: new WebAssembly.Module(meter(wasm) as Uint8Array<ArrayBuffer>) };
  }
  return shipped;
}

export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
  readonly code: 'threw' | 'out-of-fuel' | 'trap' | 'too-large';
  constructor(code: EvaluationError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

interface EngineExports {
  readonly memory: WebAssembly.Memory;
  readonly mru_boot: (source: number, length: number) => bigint;
  readonly mru_gc: () => void;
  readonly [FUEL_EXPORT]: WebAssembly.Global;
  readonly [DEPTH_EXPORT]: WebAssembly.Global;
}

const PAGE = 65_536;

function inert(): never {
  throw new EvaluationError('threw', 'state, events and messages exist only inside handlers, not while the module loads');
}

interface Loaded {
  readonly instance: WebAssembly.Instance;
  /** The value of the script, as text. */
  readonly value: string;
}

/** Evaluates a script that nobody checked. Throws `EvaluationError`. */
export function load(engine: Engine, script: Uint8Array): Loaded {
  if (script.length > LIMITS.scriptBytes) throw new EvaluationError('too-large', `the script has ${script.length} bytes, at most ${LIMITS.scriptBytes} allowed`);
  const instance = new WebAssembly.Instance(engine.metered, { mru: Object.fromEntries(IMPORTS.map((name) => [name, inert])) });
  const exports = instance.exports as unknown as EngineExports;
  exports[FUEL_EXPORT].value = LIMITS.buildFuel;
  try {
    return { instance, value: boot(exports, concat(script, Uint8Array.of(0))) };
  } catch (error) {
    throw explained(error, exports);
  }
}

/** Evaluates a script that ends with a zero; its value as text. Throws `EvaluationError`, or whatever a trap throws. */
export function boot({ memory, mru_boot, mru_gc }: Pick<EngineExports, 'memory' | 'mru_boot' | 'mru_gc'>, source: Uint8Array): string {
  // There is no allocator before booting: the source goes into pages of its own.
  const at = memory.grow(Math.ceil(source.length / PAGE)) * PAGE;
  new Uint8Array(memory.buffer).set(source, at);
  const outcome = BigInt.asUintN(64, mru_boot(at, source.length - 1));
  const text = new TextDecoder().decode(new Uint8Array(memory.buffer, Number((outcome >> 32n) & 0x7fffffffn), Number(outcome & 0xffffffffn)));
  if (outcome >> 63n) throw new EvaluationError('threw', text);
  mru_gc();
  new Uint8Array(memory.buffer).fill(0, at, at + source.length);
  return text;
}

function explained(error: unknown, exports: EngineExports): unknown {
  if (error instanceof EvaluationError || isHostFault(error)) return error;
  if ((exports[FUEL_EXPORT].value as bigint) < 0n) return new EvaluationError('out-of-fuel', `loading takes more than ${LIMITS.buildFuel} fuel: is there an endless loop outside of handlers?`);
  return new EvaluationError('trap', `loading ended in a trap: ${(error as Error).message}`);
}

/** The module of a script whose value is the app's manifest. Throws `EvaluationError`. */
export function evaluate(engine: Engine, script: Uint8Array): Uint8Array {
  const { instance, value } = load(engine, script);
  const wasm = writeSections([...readSections(snapshotOf(engine, instance)), customSection(MANIFEST_SECTION, utf8(value))]);
  if (wasm.length > MODULE_LIMITS.bytes) throw tooLarge();
  return wasm;
}

const tooLarge = (): EvaluationError => new EvaluationError('too-large', `the module has more than ${MODULE_LIMITS.bytes} bytes: what is there before the first action is part of it`);

function snapshotOf(engine: Engine, instance: WebAssembly.Instance): Uint8Array {
  try {
    return snapshot(engine.wasm, instance, MODULE_LIMITS.bytes);
  } catch (error) {
    throw error instanceof WasmError ? tooLarge() : error;
  }
}
