/**
 * An app as one script that runs natively, in a realm of its own. For an app that this program's owner trusts: a realm has the globals
 * of the language alone, but it is no sandbox. What somebody else published is run as a metered module, never like this.
 */
import { createContext, Script } from 'node:vm';
import { bundleApp } from './bundling.ts';
import { entryOf, own } from './compile.ts';
import type { CallResult, Guest } from './host.ts';
import type { Manifest } from './manifest.ts';
import { Overlay } from './overlay.ts';
import { Writes } from './writes.ts';

const nativeEntry = (entry: string): string => `
    import ${JSON.stringify(own('prelude'))};
    import { nativeGuest } from ${JSON.stringify(own('native'))};
    import machine from ${JSON.stringify(entry)};
    globalThis.__guest = nativeGuest(machine);`;

/** The script of the machine that `file` exports by default. Throws `CompileError`. */
export async function bundleNative(file: string): Promise<string> {
  const entry = entryOf(file);
  return new TextDecoder().decode((await bundleApp(entry, nativeEntry(entry))).script);
}

/**
 * The guest that a script of `bundleNative` is. Each block runs in a new realm: like an instance it begins where loading the module
 * ended. Fuel is 0 and nothing ends an endless loop. Throws what the script throws.
 */
export function nativeRealm(source: string): Guest {
  const script = new Script(source, { filename: 'app' });
  const open = (): Guest => {
    const realm = createContext({}) as { readonly __guest?: Guest };
    script.runInContext(realm);
    if (realm.__guest === undefined) throw new TypeError('the script is no app: bundleNative makes one');
    return realm.__guest;
  };
  const manifest = JSON.parse(JSON.stringify(open().manifest)) as Manifest;
  return {
    manifest,
    apply(input, state) {
      const results = open()
        .apply(input, { get: (key) => state.get(key), next: (from, until, reverse) => state.next(from, until, reverse) })
        .map(ours);
      if (state instanceof Overlay) for (const { writes } of results) for (const { key, value } of writes) state.set(key, value);
      return results;
    },
  };
}

/** What comes out of a realm is made of its own classes. */
const ours = ({ writes, ...rest }: CallResult): CallResult => ({ ...structuredClone(rest), writes: Writes.of(structuredClone([...writes])) });
