/** keccak256 in WebAssembly: node:crypto has none, and in JavaScript it is the largest part of checking an action. */
import { createKeccak } from 'hash-wasm';

const hasher = await createKeccak(256);

export const wasmKeccak256 = (bytes: Uint8Array): Uint8Array => hasher.init().update(bytes).digest('binary');
