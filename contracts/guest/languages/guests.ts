/** The token app as a guest, in every language there is. */
import { type CompiledApp, compileApp } from '../compile.ts';
import { type Driver, plainDriver } from '../driver.ts';
import { type Guest, loadGuest } from '../host.ts';
import { attachManifest } from '../manifest.ts';
import { tokenApp } from '../vectors/make.ts';
import { committed, compileAssemblyScript, LANGUAGES } from './toolchains.ts';

/** Modules with their manifest, by language: what a verifier would receive. The manifest is the one that the TypeScript app has. */
export async function tokenModules(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { wasm, manifest }: CompiledApp = await compileApp(tokenApp);
  const others = LANGUAGES.map((language): [string, Uint8Array] => [language, attachManifest(committed(language), manifest)]);
  return new Map([['typescript', wasm], ['assemblyscript', attachManifest(await compileAssemblyScript(), manifest)], ...others]);
}

export async function tokenGuests(driver: Driver = plainDriver): Promise<ReadonlyMap<string, Guest>> {
  return new Map([...(await tokenModules())].map(([language, wasm]) => [language, loadGuest(wasm, { driver })]));
}
