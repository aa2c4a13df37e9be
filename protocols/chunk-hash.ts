/**
 * Hashes of many short byte strings at once: each is a tree over its 32 byte chunks, as SSZ merkleizes a list of bytes.
 *
 *     chunks  32 bytes each, the last one filled up with zeros, then chunks of zeros up to a power of two; at least one
 *     inner   sha256(left | right)
 *     hash    sha256(top | length)     length: 32 bytes, lowest byte first
 *
 * A thousand receipts are a thousand small trees, and their pairs are hashed together: several times faster than one message after
 * the other, on every machine. Source: https://github.com/ethereum/consensus-specs/blob/dev/ssz/simple-serialize.md
 */
import { hashPairs } from './crypto/hash.ts';

/** Room that grows and stays: blocks come one after the other. */
class Room {
  #bytes = new Uint8Array(0);

  /** The first `length` bytes, with anything in them. */
  take(length: number): Uint8Array {
    if (this.#bytes.length < length) this.#bytes = new Uint8Array(Math.max(length, this.#bytes.length * 2));
    return this.#bytes.subarray(0, length);
  }
}

const [below, above, last] = [new Room(), new Room(), new Room()];

const levelsOf = (length: number): number => (length <= 32 ? 0 : 32 - Math.clz32(Math.ceil(length / 32) - 1));

/** The hash of each part of `bytes`, 32 bytes each; part `i` ends before `ends[i]`, where part `i + 1` begins. */
export function chunkHashes(bytes: Uint8Array, ends: readonly number[]): Uint8Array {
  const pairs = last.take(ends.length * 64).fill(0);
  const byLevels: number[][] = [];
  for (let part = 0; part < ends.length; part++) {
    const length = (ends[part] as number) - startOf(ends, part);
    for (let i = 0, rest = length; rest > 0; i++, rest = Math.floor(rest / 256)) pairs[part * 64 + 32 + i] = rest;
    const levels = levelsOf(length);
    while (byLevels.length <= levels) byLevels.push([]);
    (byLevels[levels] as number[]).push(part);
  }
  for (const [levels, parts] of byLevels.entries()) placeTops(bytes, ends, parts, levels, pairs);
  const hashes = new Uint8Array(ends.length * 32);
  hashPairs(pairs, hashes);
  return hashes;
}

const startOf = (ends: readonly number[], part: number): number => (part === 0 ? 0 : (ends[part - 1] as number));

/** Puts the tops of parts of equally many levels where their last pairs are. */
function placeTops(bytes: Uint8Array, ends: readonly number[], parts: readonly number[], levels: number, pairs: Uint8Array): void {
  const size = 32 << levels;
  let nodes = below.take(parts.length * size).fill(0);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as number;
    nodes.set(bytes.subarray(startOf(ends, part), ends[part] as number), at * size);
  }
  for (let level = 0; level < levels; level++) {
    const next = (level % 2 === 0 ? above : below).take(nodes.length / 2);
    hashPairs(nodes, next);
    nodes = next;
  }
  for (let at = 0; at < parts.length; at++) for (let i = 0; i < 32; i++) pairs[(parts[at] as number) * 64 + i] = nodes[at * 32 + i] as number;
}

/** The hash of one byte string. */
export const chunkHash = (bytes: Uint8Array): Uint8Array => chunkHashes(bytes, [bytes.length]);
