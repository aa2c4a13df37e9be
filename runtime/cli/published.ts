/** An app as its operator published it, from its source or from what was built of it. */
import { toModule } from '../../contracts/guest/bundle.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { type Manifest, readManifest } from '../../contracts/guest/manifest.ts';
import { genesisFrom } from './commands/build.ts';
import { isModule } from './commands/foreign.ts';
import { readBytes } from './files.ts';
import { UsageError } from './flags.ts';

export interface PublishedCode {
  /** A module or a bundle: its hash is the code hash on L1. */
  readonly wasm: Uint8Array;
  readonly manifest: Manifest;
}

export interface PublishedApp extends PublishedCode {
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
}

export async function publishedCode(file: string): Promise<PublishedCode> {
  const compiled = isModule(file) || file.endsWith('.mru') ? undefined : await compileApp(file);
  const wasm = compiled === undefined ? readBytes(file) : (compiled.bundle ?? compiled.wasm);
  return { wasm, manifest: compiled?.manifest ?? readManifest(toModule(wasm)) };
}

/** Throws `UsageError` when it needs a genesis that was not given. */
export async function publishedApp(file: string, genesisFile: string | undefined): Promise<PublishedApp> {
  const { wasm, manifest } = await publishedCode(file);
  const genesis = genesisFrom(manifest, genesisFile);
  if (genesis === undefined) throw new UsageError(`${file} needs --genesis FILE with ${Object.keys(manifest.genesis).join(', ')}`);
  return { wasm, manifest, genesis };
}
