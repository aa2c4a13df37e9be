/** `mru build`: an app to a module, or to the bundle that a module is rebuilt from. */
import { type CompiledApp, compileApp } from '../../../contracts/guest/compile.ts';
import type { Manifest } from '../../../contracts/guest/manifest.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { encode } from '../../../protocols/codec.ts';
import { codecOf, fromJson, SchemaError } from '../../../protocols/schema.ts';
import { createOperations } from '../../executor/operations.ts';
import type { buildCommand } from '../descriptions/build.ts';
import { readText, writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { EXIT, print, printJson } from '../result.ts';
import { type AdoptedModule, adoptModule, isModule } from './foreign.ts';

/** Genesis input from a file, or an empty one. Throws `UsageError` that names the bad field. */
export function genesisFrom(manifest: Manifest, file: string | undefined): Uint8Array | undefined {
  if (file === undefined) return Object.keys(manifest.genesis).length === 0 ? encode(codecOf(manifest.genesis), {} as never) : undefined;
  const text = readText(file);
  try {
    return encode(codecOf(manifest.genesis), fromJson(manifest.genesis, JSON.parse(text)) as never);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof SchemaError ? `genesis ${error.message}` : (error as Error).message}`);
  }
}

type Built = AdoptedModule & Partial<Pick<CompiledApp, 'bundle' | 'bundleHash'>>;

async function appFrom(file: string, manifest: string | undefined): Promise<Built> {
  if (isModule(file)) return adoptModule(file, manifest);
  if (manifest !== undefined) throw new UsageError(`--manifest is for a module of another toolchain; ${file} brings its own`);
  return compileApp(file);
}

/** What is written: the bundle where the file's name asks for it. Throws `UsageError` when there is none. */
function formOf({ wasm, codeHash, bundle, bundleHash }: Built, out: string): { readonly form: 'bundle' | 'module'; readonly bytes: Uint8Array; readonly hash: Hex } {
  if (!out.endsWith('.mru')) return { form: 'module', bytes: wasm, hash: codeHash };
  if (bundle === undefined || bundleHash === undefined) throw new UsageError(`${out}: only TypeScript apps have bundles; a module of another toolchain is published whole, as .wasm`);
  return { form: 'bundle', bytes: bundle, hash: bundleHash };
}

export const NO_ROLLUP = `0x${'00'.repeat(32)}` as const;

export async function build({ values, positionals }: Parsed<typeof buildCommand.flags>): Promise<number> {
  const startedAt = performance.now();
  const app = await appFrom(positionals[0] as string, values.manifest);
  const buildMs = Math.round(performance.now() - startedAt);
  const { wasm, bundle, manifest } = app;
  const out = values.out ?? 'app.wasm';
  const { form, bytes, hash: codeHash } = formOf(app, out);
  const genesis = genesisFrom(manifest, values.genesis);
  const genesisRoot = genesis && (await createOperations().open('build', { chain: 1, rollup: NO_ROLLUP, wasm, genesis })).genesisRoot;
  writeBytes(out, bytes);
  const sizes = { bytes: bytes.length, bundleBytes: bundle?.length ?? null, moduleBytes: wasm.length };
  const actions = manifest.actions.map((each) => each.name);
  if (values.json) printJson({ ok: true, out, form, name: manifest.name, ...sizes, codeHash, moduleHash: app.codeHash, genesisRoot: genesisRoot ?? null, actions, buildMs });
  else {
    print(
      `${manifest.name} -> ${out}`,
      `  size          ${bundle === undefined ? '' : `bundle ${bundle.length} bytes, `}module ${wasm.length} bytes; this is the ${form}`,
      `  code hash     ${codeHash}`,
      `  genesis root  ${genesisRoot ?? `unknown: give --genesis with ${Object.keys(manifest.genesis).join(', ')}`}`,
      `  actions       ${actions.join(', ')}`,
      `  built in      ${buildMs} ms`,
    );
  }
  return EXIT.done;
}
