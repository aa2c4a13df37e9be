/**
 * sha256 of short inputs, and of many pairs of hashes at once: what a state tree is made of. In WebAssembly by default; where a page
 * forbids that, in JavaScript. A host may install a native way for pairs.
 */
import { newInstance, type WasmContext } from '@chainsafe/as-sha256/lib/wasm.js';
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';

/** Longest input that is short: above it, an engine's own sha256 wins even with the price of calling it. */
const SHORT = 448;

interface Module {
  readonly context: WasmContext;
  readonly input: Uint8Array;
  readonly output: Uint8Array;
}

const module = instantiated();

function instantiated(): Module | undefined {
  try {
    const context = newInstance();
    const { buffer } = context.memory;
    // A WebAssembly global, whatever its type says.
    const input = new Uint8Array(buffer, context.input.value, Number(context.INPUT_LENGTH));
    return { context, input, output: new Uint8Array(buffer, context.output.value, 128) };
  } catch {
    return undefined;
  }
}

let hashLong: (bytes: Uint8Array) => Uint8Array = nobleSha256;
let hashMany: (input: Uint8Array, output: Uint8Array) => void = module === undefined ? pairsOneByOne : pairsByFours;

/** Installs a faster sha256 of longer inputs for the whole process. */
export function useSha256(other: (bytes: Uint8Array) => Uint8Array): void {
  hashLong = other;
}

/** Installs a faster `hashPairs` for the whole process. */
export function useHashPairs(other: (input: Uint8Array, output: Uint8Array) => void): void {
  hashMany = other;
}

export function sha256Of(bytes: Uint8Array): Uint8Array {
  if (module === undefined || bytes.length > SHORT) return hashLong(bytes);
  module.input.set(bytes);
  module.context.digest(bytes.length);
  return module.output.slice(0, 32);
}

/** The same, written to 32 bytes of `output` from `at`: no allocation. */
export function sha256Into(bytes: Uint8Array, output: Uint8Array, at: number): void {
  if (module === undefined || bytes.length > SHORT) {
    output.set(hashLong(bytes), at);
    return;
  }
  const { input, output: digest, context } = module;
  input.set(bytes);
  context.digest(bytes.length);
  for (let i = 0; i < 32; i++) output[at + i] = digest[i] as number;
}

/** sha256 of each 64 bytes of `input`, as 32 bytes each of `output`. Throws `RangeError` when their lengths do not fit. */
export function hashPairs(input: Uint8Array, output: Uint8Array): void {
  if (input.length % 64 !== 0 || output.length * 2 !== input.length) throw new RangeError(`${input.length} bytes are not pairs for ${output.length} bytes`);
  if (input.length > 0) hashMany(input, output);
}

function pairsOneByOne(input: Uint8Array, output: Uint8Array): void {
  for (let at = 0; at < output.length; at += 32) output.set(nobleSha256(input.subarray(at * 2, at * 2 + 64)), at);
}

function pairsByFours(input: Uint8Array, output: Uint8Array): void {
  const { context, input: room, output: digests } = module as Module;
  for (let at = 0; at < output.length; at += 128) {
    const pairs = Math.min(4, (output.length - at) / 32);
    room.set(input.subarray(at * 2, at * 2 + pairs * 64));
    context.batchHash4UintArray64s(context.output.value);
    output.set(digests.subarray(0, pairs * 32), at);
  }
}
