/**
 * Instances as good as new. Making one costs milliseconds, most of it for pages of memory that the host has to map and the collector
 * to free; putting one back to what it was when it was new costs a copy of its memory. What code can change is memory and variable
 * globals, nothing else: tables cannot be written, and a module that can drop data segments is never put back.
 */
import type { GuestExports } from './host.ts';
import { VARIABLE_EXPORT } from './meter.ts';

/** A guest that begins with more memory than this is made anew: the copy would cost more, and it is kept once per guest. */
const MOST_BYTES = 16 * 1024 * 1024;

interface Kept {
  readonly exports: GuestExports;
  readonly memory: Uint8Array;
  readonly globals: readonly (readonly [WebAssembly.Global, number | bigint])[];
}

/** What has to be put back of a new instance; `undefined` when that is not all that can change, or too much. */
function remember(exports: GuestExports): Kept | undefined {
  const variables = Object.entries(exports).filter(([name]) => name.startsWith(VARIABLE_EXPORT));
  if (variables.length === 0 || exports.memory.buffer.byteLength > MOST_BYTES) return undefined;
  return { exports, memory: new Uint8Array(exports.memory.buffer).slice(), globals: variables.map(([, each]) => [each, each.value as number | bigint]) };
}

/** False when the guest's memory has grown: it cannot shrink. */
function putBack({ exports, memory, globals }: Kept): boolean {
  if (exports.memory.buffer.byteLength !== memory.length) return false;
  new Uint8Array(exports.memory.buffer).set(memory);
  for (const [global, value] of globals) global.value = value;
  return true;
}

/** Answers an instance that is new, or like new, each time; it is the caller's until the next call. */
export function freshInstances(make: () => GuestExports): () => GuestExports {
  let kept: Kept | undefined;
  return () => {
    if (kept !== undefined && putBack(kept)) return kept.exports;
    const exports = make();
    kept = remember(exports);
    return exports;
  };
}
