/** `mru build`: an app to WASM. */
import { type CompiledApp, compileApp } from '../../../contracts/guest/compile.ts';
import type { Manifest } from '../../../contracts/guest/manifest.ts';
import { encode } from '../../../protocols/codec.ts';
import { codecOf, fromJson, SchemaError } from '../../../protocols/schema.ts';
import { createOperations } from '../../executor/operations.ts';
import { readText, writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { EXIT, print, printJson } from '../result.ts';
import { adoptModule, isModule } from './foreign.ts';

export const buildCommand = {
  name: 'build',
  summary: 'Makes an app one self-contained WASM module: compiles TypeScript, or takes a module that another toolchain built.',
  positionals: ['app.ts|app.wasm'],
  flags: {
    out: { kind: 'text', value: 'FILE', short: 'o', help: 'where to write the module (app.wasm)' },
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON; gives the genesis root' },
    manifest: { kind: 'text', value: 'FILE', help: 'what the app says of itself, as JSON: for a module of another toolchain' },
    json: { kind: 'boolean', help: 'print the result as one JSON object' },
  },
  examples: ['mru build contracts/apps/token/machine.ts -o token.wasm', 'mru build app.ts --genesis genesis.json --json', 'mru build rust.wasm --manifest manifest.json -o app.wasm'],
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

async function appFrom(file: string, manifest: string | undefined): Promise<CompiledApp> {
  if (isModule(file)) return adoptModule(file, manifest);
  if (manifest !== undefined) throw new UsageError(`--manifest is for a module of another toolchain; ${file} brings its own`);
  return compileApp(file);
}

export const NO_ROLLUP = `0x${'00'.repeat(32)}` as const;

export async function build({ values, positionals }: Parsed<typeof buildCommand.flags>): Promise<number> {
  const startedAt = performance.now();
  const { wasm, codeHash, manifest, bundleBytes } = await appFrom(positionals[0] as string, values.manifest);
  const out = values.out ?? 'app.wasm';
  const genesis = genesisFrom(manifest, values.genesis);
  const genesisRoot = genesis && (await createOperations().open('build', { chain: 1, rollup: NO_ROLLUP, wasm, genesis })).genesisRoot;
  writeBytes(out, wasm);
  const seconds = Math.round(performance.now() - startedAt) / 1000;
  if (values.json)
    printJson({ ok: true, out, name: manifest.name, bytes: wasm.length, bundleBytes, codeHash, genesisRoot: genesisRoot ?? null, actions: manifest.actions.map((each) => each.name), seconds });
  else {
    print(
      `${manifest.name} -> ${out}`,
      `  size          ${wasm.length} bytes, of which the app's own code is ${bundleBytes}`,
      `  code hash     ${codeHash}`,
      `  genesis root  ${genesisRoot ?? `unknown: give --genesis with ${Object.keys(manifest.genesis).join(', ')}`}`,
      `  actions       ${manifest.actions.map((each) => each.name).join(', ')}`,
      `  built in      ${seconds} s`,
    );
  }
  return EXIT.done;
}
