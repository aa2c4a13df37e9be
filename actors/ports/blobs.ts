import type { Hex } from '../../protocols/bytes.ts';

/** Byte strings named by their sha256: WASM modules, block bodies, results. Nothing here needs to be trusted. */
export interface Blobs {
  /** Keeps a blob (not synced: it can be fetched again) and answers its name. */
  put(bytes: Uint8Array): PromiseLike<Hex>;
  get(name: Hex): PromiseLike<Uint8Array | undefined>;
  /** The blob from here or else from the first of `peers` that has it, checked against its name and kept. Rejects with `BusError`. */
  fetch(name: Hex, peers: readonly Hex[], deadlineMs: number): PromiseLike<Uint8Array>;
}
