/**
 * TypeScript to WebAssembly: bundle the app with the guest runtime, evaluate it once inside the engine, and write memory and
 * globals back as data. The module that comes out starts where evaluation ended. Same input, same bytes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type BuildFailure, build, type Message } from 'esbuild';
import { concat, type Hex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { IMPORTS } from './abi.ts';
import { MANIFEST_SECTION, type Manifest, readManifest } from './manifest.ts';
import { snapshot } from './snapshot.ts';
import { customSection, readSections, writeSections } from './wasm-binary.ts';

export interface CompiledApp {
  readonly wasm: Uint8Array;
  /** sha256 of `wasm`: the app's identity on L1. */
  readonly codeHash: Hex;
  readonly manifest: Manifest;
  /** Size of the bundled JavaScript, bytes. */
  readonly bundleBytes: number;
}

export class CompileError extends Error {
  override readonly name = 'CompileError';
}

/** A module of this folder, as source or as built. */
export const own = (name: string): string => {
  const source = join(import.meta.dirname, `${name}.ts`);
  return existsSync(source) ? source : join(import.meta.dirname, `${name}.js`);
};

/** Compiles the machine that `file` exports by default. Throws `CompileError` with file and line. */
export async function compileApp(file: string): Promise<CompiledApp> {
  const entry = resolve(file);
  if (!existsSync(entry)) throw new CompileError(`${file}: no such file`);
  const script = concat(await bundleApp(entry, guestEntry(entry)), new TextEncoder().encode(';__manifest\0'));
  const engine = readFileSync(join(import.meta.dirname, 'engine/engine.wasm'));
  const { module, manifest } = evaluate(engine, script, file);
  const wasm = writeSections([...readSections(module), customSection(MANIFEST_SECTION, new TextEncoder().encode(manifest))]);
  return { wasm, codeHash: sha256Hex(wasm), manifest: readManifest(wasm), bundleBytes: script.length };
}

const explain = (message: Message): string => {
  const where = message.location ? `${message.location.file}:${message.location.line}:${message.location.column}: ` : '';
  return [where + message.text, ...message.notes.map((note) => `  ${note.text}`)].join('\n');
};

const guestEntry = (entry: string): string => `
    import ${JSON.stringify(own('prelude'))};
    import { manifestOf } from ${JSON.stringify(own('describe'))};
    import { start } from ${JSON.stringify(own('runtime'))};
    import machine from ${JSON.stringify(entry)};
    globalThis.__manifest = JSON.stringify(manifestOf(machine));
    start(machine);`;

/** One script of an app and all it needs, begun by `contents`, a module beside the file `entry`. Throws `CompileError`. */
export async function bundleApp(entry: string, contents: string): Promise<Uint8Array> {
  try {
    const result = await build({
      stdin: { contents, resolveDir: dirname(entry), sourcefile: 'guest-entry.ts', loader: 'ts' },
      bundle: true,
      format: 'iife',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      target: 'es2023',
      minify: true,
      write: false,
      logLevel: 'silent',
      legalComments: 'none',
      absWorkingDir: dirname(entry),
    });
    return (result.outputFiles[0] as { contents: Uint8Array }).contents;
  } catch (error) {
    throw new CompileError((error as BuildFailure).errors?.map(explain).join('\n') ?? String(error));
  }
}

interface EngineExports {
  readonly memory: WebAssembly.Memory;
  readonly mru_boot: (source: number, length: number) => bigint;
  readonly mru_gc: () => void;
}

const inert = (): number => {
  throw new CompileError('state, events and messages exist only inside handlers, not while the module loads');
};

function evaluate(engine: Uint8Array<ArrayBuffer>, script: Uint8Array, file: string): { readonly module: Uint8Array; readonly manifest: string } {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(engine), { mru: Object.fromEntries(IMPORTS.map((name) => [name, inert])) });
  const exports = instance.exports as unknown as EngineExports;
  // There is no allocator before booting: the source goes into pages of its own.
  const source = exports.memory.grow(Math.ceil(script.length / 65_536)) * 65_536;
  new Uint8Array(exports.memory.buffer).set(script, source);
  const outcome = BigInt.asUintN(64, exports.mru_boot(source, script.length - 1));
  const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, Number((outcome >> 32n) & 0x7fffffffn), Number(outcome & 0xffffffffn)));
  if (outcome >> 63n) throw new CompileError(`${file}: ${text}`);
  exports.mru_gc();
  new Uint8Array(exports.memory.buffer).fill(0, source, source + script.length);
  return { module: snapshot(engine, instance), manifest: text };
}
