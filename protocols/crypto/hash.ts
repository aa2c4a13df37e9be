/** Hashes. sha256 for what only nodes read (state tree, data shares), keccak256 for what wallets sign and L1 reads. */
import { keccak_256 } from '@noble/hashes/sha3.js';
import { concat, fromHex, type Hex, toHex } from '../bytes.ts';
import { sha256Of } from './sha256.ts';

export { hashPairs, sha256Into, useHashPairs, useSha256 } from './sha256.ts';

let hashKeccak: (bytes: Uint8Array) => Uint8Array = keccak_256;

/** Installs a faster keccak256 for the whole process. */
export function useKeccak256(other: (bytes: Uint8Array) => Uint8Array): void {
  hashKeccak = other;
}

export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => sha256Of(parts.length === 1 ? (parts[0] as Uint8Array) : concat(...parts));
export const keccak256 = (...parts: readonly Uint8Array[]): Uint8Array => hashKeccak(parts.length === 1 ? (parts[0] as Uint8Array) : concat(...parts));

export const sha256Hex = (bytes: Uint8Array): Hex => toHex(sha256(bytes));
export const keccakHex = (bytes: Uint8Array): Hex => toHex(keccak256(bytes));

/** A 32-byte word of the L1's ABI. */
export const word = (value: bigint | number): Uint8Array => fromHex(`0x${BigInt(value).toString(16).padStart(64, '0')}`);
