/** `mru build`: an app to a module, or to the bundle that a module is rebuilt from. */
import { compileApp } from '../../../contracts/guest/compile.ts';
import type { Manifest } from '../../../contracts/guest/manifest.ts';
import { encode } from '../../../protocols/codec.ts';
import { codecOf, fromJson, SchemaError } from '../../../protocols/schema.ts';
import { createOperations } from '../../executor/operations.ts';
import { readText, writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { EXIT, print, printJson } from '../result.ts';

export const buildCommand = {
  name: 'build',
  summary: 'Compiles an app to a WASM module (.wasm), or to a bundle of a few KB that rebuilds it (.mru).',
  positionals: ['app.ts'],
  flags: {
    out: { kind: 'text', value: 'FILE', short: 'o', help: 'where to write it (app.wasm); a name that ends with .mru asks for the bundle' },
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON; gives the genesis root' },
    json: { kind: 'boolean', help: 'print the result as one JSON object' },
  },
  examples: ['mru build contracts/apps/token/machine.ts -o token.wasm', 'mru build contracts/apps/token/machine.ts -o token.mru', 'mru build app.ts --genesis genesis.json --json'],
} as const;

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

export const NO_ROLLUP = `0x${'00'.repeat(32)}` as const;

export async function build({ values, positionals }: Parsed<typeof buildCommand.flags>): Promise<number> {
  const startedAt = performance.now();
  const app = await compileApp(positionals[0] as string);
  const buildMs = Math.round(performance.now() - startedAt);
  const { wasm, bundle, manifest } = app;
  const out = values.out ?? 'app.wasm';
  const form = out.endsWith('.mru') ? 'bundle' : 'module';
  const codeHash = form === 'bundle' ? app.bundleHash : app.codeHash;
  const genesis = genesisFrom(manifest, values.genesis);
  const genesisRoot = genesis && createOperations().open('build', { chain: 1, rollup: NO_ROLLUP, wasm, genesis }).genesisRoot;
  writeBytes(out, form === 'bundle' ? bundle : wasm);
  const sizes = { bytes: form === 'bundle' ? bundle.length : wasm.length, bundleBytes: bundle.length, moduleBytes: wasm.length };
  const actions = manifest.actions.map((each) => each.name);
  if (values.json) printJson({ ok: true, out, form, name: manifest.name, ...sizes, codeHash, moduleHash: app.codeHash, genesisRoot: genesisRoot ?? null, actions, buildMs });
  else {
    print(
      `${manifest.name} -> ${out}`,
      `  size          bundle ${bundle.length} bytes, module ${wasm.length} bytes; this is the ${form}`,
      `  code hash     ${codeHash}`,
      `  genesis root  ${genesisRoot ?? `unknown: give --genesis with ${Object.keys(manifest.genesis).join(', ')}`}`,
      `  actions       ${actions.join(', ')}`,
      `  built in      ${buildMs} ms`,
    );
  }
  return EXIT.done;
}
