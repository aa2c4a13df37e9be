/** The engines an app is compared on. */
import { compileApp } from '../guest/compile.ts';
import { wasmerDriver } from '../guest/driver.ts';
import { type Guest, loadGuest } from '../guest/host.ts';
import { bundleNative, nativeRealm } from '../guest/native-realm.ts';
import { ENGINE_NAMES, type EngineName } from './defaults.ts';

export interface Engine {
  readonly name: string;
  readonly guest: Guest;
  /** It counts fuel, as every other metered engine does, and ends what does not end by itself. */
  readonly metered: boolean;
}

type Open = (file: string, wasm: Uint8Array) => Promise<Engine>;

const OTHERS: Readonly<Record<Exclude<EngineName, 'guest'>, Open>> = {
  unmetered: async (_file, wasm) => ({ name: 'unmetered guest', guest: loadGuest(wasm, { metered: false }), metered: false }),
  native: async (file) => ({ name: 'native V8', guest: nativeRealm(await bundleNative(file)), metered: false }),
  wasmer: async (_file, wasm) => ({ name: 'guest under wasmer', guest: loadGuest(wasm, { driver: await wasmerDriver() }), metered: true }),
};

/** The metered guest first, then the others named. Throws `CompileError`. */
export async function enginesOf(file: string, names: readonly EngineName[] = ENGINE_NAMES): Promise<readonly [Engine, ...Engine[]]> {
  const { wasm } = await compileApp(file);
  const others: Engine[] = [];
  for (const name of ENGINE_NAMES) if (name !== 'guest' && names.includes(name)) others.push(await OTHERS[name](file, wasm));
  return [{ name: 'guest', guest: loadGuest(wasm), metered: true }, ...others];
}
