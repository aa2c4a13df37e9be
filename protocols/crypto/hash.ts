/** Hashes. sha256 for what only nodes read (state tree, data shares), keccak256 for what wallets sign and L1 reads. */
import { keccak_256 } from '@noble/hashes/sha3.js';
import { concat, fromHex, type Hex, toHex } from '../bytes.ts';
import { INPUT, keccakModule, MOST, OUTPUT } from './keccak-module.ts';
import { sha256Of } from './sha256.ts';

export { hashPairs, sha256Into, useHashPairs, useSha256 } from './sha256.ts';

const RATE = 136;

/** keccak256 of short inputs in WebAssembly; where a page forbids that, and for long inputs, in JavaScript. */
const hashKeccak = wasmKeccak() ?? keccak_256;

function wasmKeccak(): ((bytes: Uint8Array) => Uint8Array) | undefined {
  try {
    const { memory, hash } = new WebAssembly.Instance(new WebAssembly.Module(keccakModule())).exports as { memory: WebAssembly.Memory; hash: (length: number) => void };
    const room = new Uint8Array(memory.buffer);
    return (bytes) => {
      if (bytes.length > MOST) return keccak_256(bytes);
      const padded = bytes.length + RATE - (bytes.length % RATE);
      room.fill(0, INPUT + bytes.length, INPUT + padded);
      room.set(bytes, INPUT);
      room[INPUT + bytes.length] = 1;
      room[INPUT + padded - 1] = (room[INPUT + padded - 1] as number) | 0x80;
      hash(padded);
      return room.slice(OUTPUT, OUTPUT + 32);
    };
  } catch {
    return undefined;
  }
}

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => sha256Of(parts.length === 1 ? (parts[0] as Uint8Array) : concat(...parts));
export const keccak256 = (...parts: readonly Uint8Array[]): Uint8Array => hashKeccak(parts.length === 1 ? (parts[0] as Uint8Array) : concat(...parts));

export const sha256Hex = (bytes: Uint8Array): Hex => toHex(sha256(bytes));
export const keccakHex = (bytes: Uint8Array): Hex => toHex(keccak256(bytes));

/** A 32-byte word of the L1's ABI. */
export const word = (value: bigint | number): Uint8Array => fromHex(`0x${BigInt(value).toString(16).padStart(64, '0')}`);
