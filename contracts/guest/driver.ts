/**
 * Who makes instances of a metered module. Both drivers end in an instance of this process's own engine, so they give the same results
 * and the same fuel; that they do is tested, not assumed.
 */
import { SECTION, textBytes, writeSections } from './wasm-binary.ts';

/** The host's functions by their names in module `mru`. */
export type HostFunctions = Record<string, (...parameters: never[]) => unknown>;

export interface Driver {
  readonly name: 'plain' | 'wasmer';
  /** A fresh instance. Throws `WebAssembly.RuntimeError` when its segments do not fit, `RangeError` when the host has no memory for it. */
  instantiate(module: WebAssembly.Module, imports: HostFunctions): WebAssembly.Exports;
}

/** Metering refuses calls of it, so it never runs. */
const WASI = 'wasi_snapshot_preview1';
const unreachable = (): never => {
  throw new Error('proc_exit was called');
};

export const plainDriver: Driver = {
  name: 'plain',
  instantiate: (module, mru) => new WebAssembly.Instance(module, { mru, [WASI]: { proc_exit: unreachable } }).exports,
};

/** `(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32))) (memory (export "memory") 0))` */
function wasiModule(): WebAssembly.Module {
  const sections = [
    { id: SECTION.type, body: Uint8Array.of(1, 0x60, 1, 0x7f, 0) },
    { id: SECTION.import, body: Uint8Array.from([1, ...textBytes(WASI), ...textBytes('proc_exit'), 0, 0]) },
    { id: SECTION.memory, body: Uint8Array.of(1, 0, 0) },
    { id: SECTION.export, body: Uint8Array.from([1, ...textBytes('memory'), 2, 0]) },
  ];
  return new WebAssembly.Module(writeSections(sections));
}

/**
 * wasmer-js. It finds out the version of WASI from a module's imports and refuses a module without any, which most guests are; so it
 * reads the version off a module that has nothing else, and then takes over the guest's instance. Costs 30 ms once and 0.15 ms an instance.
 */
export async function wasmerDriver(): Promise<Driver> {
  const { init, WASI: Wasi } = await import('@wasmer/wasi');
  await init();
  const wasi = wasiModule();
  return {
    name: 'wasmer',
    instantiate(module, mru) {
      const session = new Wasi({ preopens: {} });
      try {
        const instance = new WebAssembly.Instance(module, { ...(session.getImports(wasi) as object), mru });
        return session.instantiate(instance, undefined).exports;
      } finally {
        // Its table of objects lives outside of the collector; the instance is the engine's and lives on.
        session.free();
      }
    },
  };
}

/** True when the host was at its end, not the guest: whatever the guest did then says nothing about the block. */
export const isHostFault = (error: unknown): boolean => error instanceof RangeError && /call stack|could not allocate/i.test(error.message);
