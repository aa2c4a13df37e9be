/** A module that another toolchain built, made an app: its manifest attached, and checked as a verifier would check it. */
import { GuestError, loadGuest } from '../../../contracts/guest/host.ts';
import { attachManifest, type Manifest, ManifestError } from '../../../contracts/guest/manifest.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { readBytes, readText } from '../files.ts';
import { UsageError } from '../flags.ts';

export const isModule = (file: string): boolean => file.endsWith('.wasm');

function manifestFrom(file: string): Manifest {
  const text = readText(file);
  try {
    return JSON.parse(text) as Manifest;
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** A module as it is to be published, and its app. */
export interface AdoptedModule {
  readonly wasm: Uint8Array;
  readonly codeHash: Hex;
  readonly manifest: Manifest;
}

/** `manifestFile` may be left out for a module that has its manifest already. Throws `UsageError` that names the cause. */
export function adoptModule(file: string, manifestFile: string | undefined): AdoptedModule {
  const bare = readBytes(file);
  try {
    const wasm = manifestFile === undefined ? bare : attachManifest(bare, manifestFrom(manifestFile));
    return { wasm, codeHash: sha256Hex(wasm), manifest: loadGuest(wasm).manifest };
  } catch (error) {
    if (error instanceof ManifestError) throw new UsageError(`${manifestFile ?? file}: ${error.message}`);
    if (error instanceof GuestError) throw new UsageError(`${file}: ${error.code}, ${error.message}`);
    throw error;
  }
}
