/**
 * TypeScript to WebAssembly: bundle the app with the guest runtime, evaluate it once inside the engine, and write memory and globals back
 * as data (evaluate.ts). Same input, same bytes, wherever the files lie.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { concat, type Hex, utf8 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { packApp } from './bundle.ts';
import { bundleApp, nameOf, sourcesOf } from './bundling.ts';
import { CompileError } from './compile-error.ts';
import { EvaluationError, evaluate, load, shippedEngine } from './evaluate.ts';
import { checkManifest, type Manifest, ManifestError, readManifest } from './manifest.ts';
import { imported, type Problem, Source } from './source.ts';

export { CompileError } from './compile-error.ts';

export interface CompiledApp {
  readonly wasm: Uint8Array;
  /** sha256 of `wasm`: the app's identity on L1 when the module is published. */
  readonly codeHash: Hex;
  readonly manifest: Manifest;
  /** The form to publish in a few KB (bundle.ts): `wasm` can be rebuilt from it. */
  readonly bundle: Uint8Array;
  /** sha256 of `bundle`: the app's identity on L1 when the bundle is published. */
  readonly bundleHash: Hex;
  /** Size of the bundled JavaScript, bytes. */
  readonly bundleBytes: number;
  /** Files that it was made of, with absolute names; not those of packages. */
  readonly sources: readonly string[];
}

/** A module of this folder, as source or as built. */
export const own = (name: string): string => {
  const source = join(import.meta.dirname, `${name}.ts`);
  return existsSync(source) ? source : join(import.meta.dirname, `${name}.js`);
};

/** The app's file, to be imported. Throws `CompileError` when it is not there. */
export function entryOf(file: string): string {
  const entry = resolve(file);
  if (!existsSync(entry)) throw new CompileError(`${file}: no such file`);
  return entry;
}

const guestEntry = (entry: string): string => `
    import ${JSON.stringify(own('prelude'))};
    import { manifestOf } from ${JSON.stringify(own('describe'))};
    import { start } from ${JSON.stringify(own('runtime'))};
    import app from ${JSON.stringify(entry)};
    globalThis.__manifest = JSON.stringify(manifestOf(app));
    start(app);`;

/** What the script is worth in the end. */
const VALUE = utf8(';__manifest');

/** Compiles the machine or rollup that `file` exports by default. Throws `CompileError`, with file and line where they are known. */
export async function compileApp(file: string): Promise<CompiledApp> {
  const entry = entryOf(file);
  const bundled = await bundleApp(entry, guestEntry(entry));
  const source = new Source(entry, bundled);
  const problems = source.problems();
  if (problems.length > 0) throw new CompileError(listed(problems), problems[0]?.position);
  const script = concat(bundled.script, VALUE);
  const wasm = attempt(script, nameOf('.', file), source);
  const bundle = packApp({ engine: shippedEngine().hash, script });
  return { wasm, codeHash: sha256Hex(wasm), manifest: readManifest(wasm), bundle, bundleHash: sha256Hex(bundle), bundleBytes: script.length, sources: sourcesOf(bundled) };
}

/** One a line; the first one's place is put before it by the error itself. */
const listed = (problems: readonly Problem[]): string =>
  problems.map(({ text, position }, at) => (at === 0 || position === undefined ? text : `${position.file}:${position.line}:${position.column}: ${text}`)).join('\n');

function attempt(script: Uint8Array, file: string, source: Source): Uint8Array {
  try {
    const wasm = evaluate(shippedEngine(), script);
    readManifest(wasm);
    return wasm;
  } catch (error) {
    if (error instanceof ManifestError) throw described(error.message, error.path, file, source, (JSON.parse(load(shippedEngine(), script).value) as Manifest).machines ?? []);
    if (error instanceof EvaluationError) throw error.code === 'threw' ? thrown(script, file, source, error) : new CompileError(`${file}: ${error.message}`);
    throw error;
  }
}

interface Failure {
  readonly message: string;
  readonly stack: string;
  readonly manifest: string | undefined;
}

/** Loads a script that throws once more, to hear what it threw. */
function failureOf(script: Uint8Array): Failure | undefined {
  const notes = '\n}catch(e){globalThis.__failure=JSON.stringify({message:String(e?.message??e),stack:String(e?.stack??""),manifest:globalThis.__manifest})}globalThis.__failure';
  try {
    return JSON.parse(load(shippedEngine(), concat(utf8('"use strict";try{\n'), script, utf8(notes))).value) as Failure;
  } catch {
    return undefined;
  }
}

function thrown(script: Uint8Array, file: string, source: Source, error: EvaluationError): CompileError {
  const failure = failureOf(script);
  if (failure === undefined) return new CompileError(`${file}: ${error.message}`);
  // The description is there, and it is the engine that would not take it: the host's checks say more.
  const manifest = failure.manifest === undefined ? undefined : (JSON.parse(failure.manifest) as Manifest);
  try {
    if (manifest !== undefined) checkManifest(manifest);
  } catch (wrong) {
    if (wrong instanceof ManifestError) return described(wrong.message, wrong.path, file, source, manifest?.machines ?? []);
  }
  const at = source.thrownAt(failure.stack, 1);
  if (at !== undefined) return new CompileError(`${failure.message}${imported(at.chain)}`, at.position);
  return described(failure.message, /^([\w$]+(?:\.[\w$-]+)*): /.exec(failure.message)?.[1] ?? '', file, source, manifest?.machines ?? []);
}

/** An error in a description, at the place that its path names. */
function described(message: string, path: string, file: string, source: Source, machines: readonly string[]): CompileError {
  const [first = '', second = '', ...rest] = path.split('.');
  const isWithin = first === 'machines';
  const machine = isWithin ? second : machines.includes(second) ? second : undefined;
  const names = isWithin ? rest : machine === undefined ? path.split('.') : [first, ...rest];
  const position = path === '' ? undefined : source.described(names, machine);
  return position ? new CompileError(message, position) : new CompileError(`${file}: ${message}`);
}
