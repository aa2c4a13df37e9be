/** A module that another toolchain built, made an app: its manifest attached, and checked as a verifier would check it. */
import type { CompiledApp } from '../../../contracts/guest/compile.ts';
import { GuestError, loadGuest } from '../../../contracts/guest/host.ts';
import { attachManifest, type Manifest, ManifestError } from '../../../contracts/guest/manifest.ts';
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

/** `manifestFile` may be left out for a module that has its manifest already. Throws `UsageError` that names the cause. */
export function adoptModule(file: string, manifestFile: string | undefined): CompiledApp {
  const bare = readBytes(file);
  try {
    const wasm = manifestFile === undefined ? bare : attachManifest(bare, manifestFrom(manifestFile));
    return { wasm, codeHash: sha256Hex(wasm), manifest: loadGuest(wasm).manifest, bundleBytes: bare.length };
  } catch (error) {
    if (error instanceof ManifestError) throw new UsageError(`${manifestFile ?? file}: ${error.message}`);
    if (error instanceof GuestError) throw new UsageError(`${file}: ${error.code}, ${error.message}`);
    throw error;
  }
}
