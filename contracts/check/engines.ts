/** The engines an app is compared on. */
import { createContext, Script } from 'node:vm';
import { bundleApp } from '../guest/bundling.ts';
import { compileApp, entryOf, own } from '../guest/compile.ts';
import { type Guest, loadGuest } from '../guest/host.ts';
import type { Manifest } from '../guest/manifest.ts';

export interface Engine {
  readonly name: string;
  readonly guest: Guest;
  /** It counts fuel, as every other metered engine does, and ends what does not end by itself. */
  readonly metered: boolean;
}

const nativeEntry = (entry: string): string => `
    import ${JSON.stringify(own('prelude'))};
    import { nativeGuest } from ${JSON.stringify(own('native'))};
    import machine from ${JSON.stringify(entry)};
    globalThis.__guest = nativeGuest(machine);`;

/**
 * The app run natively, each block in a realm of its own: like a guest's instance it begins where loading the module ended, and
 * has the globals of the language alone. Throws `CompileError`.
 */
export async function nativeRealm(file: string): Promise<Guest> {
  const entry = entryOf(file);
  const script = new Script(new TextDecoder().decode((await bundleApp(entry, nativeEntry(entry))).script), { filename: 'app' });
  const open = (): Guest => {
    const realm = createContext({}) as { readonly __guest: Guest };
    script.runInContext(realm);
    return realm.__guest;
  };
  const manifest = JSON.parse(JSON.stringify(open().manifest)) as Manifest;
  return { manifest, apply: (input, state) => open().apply(input, state) };
}

/** The metered guest, which every other engine is compared with, the same guest unmetered, and native V8. */
export async function enginesOf(file: string): Promise<readonly [Engine, ...Engine[]]> {
  const { wasm } = await compileApp(file);
  return [
    { name: 'guest', guest: loadGuest(wasm), metered: true },
    { name: 'unmetered guest', guest: loadGuest(wasm, { metered: false }), metered: false },
    { name: 'native V8', guest: await nativeRealm(file), metered: false },
  ];
}
