/**
 * Erasure coding: `n` shares of a body of which any `k` rebuild it, and a commitment to all of them.
 *
 * Reed-Solomon over GF(2^8) with a Cauchy matrix, systematic: the first `k` shares are the data itself. A share is proven by its
 * Merkle path under the commitment. Source: J. Bloemer et al., "An XOR-Based Erasure-Resilient Coding Scheme", 1995.
 */
import { concat, type Hex } from './bytes.ts';
import { bytes, hash32, list, record, u8, type ValueOf } from './codec.ts';
import { sha256Hex } from './crypto/hash.ts';
import { LIMITS } from './limits.ts';
import { merklePath, merkleRoot, verifyPath } from './merkle.ts';

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x;
  EXP[i + 255] = x;
  LOG[x] = i;
  x <<= 1;
  if (x & 0x100) x ^= 0x11d;
}

const multiply = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : (EXP[(LOG[a] as number) + (LOG[b] as number)] as number));
const inverse = (a: number): number => EXP[255 - (LOG[a] as number)] as number;

/** Bytes that one call of `addChunk` works on. */
const CHUNK = 4096;

/** target += factor * source, byte by byte, by one table of 256 products. */
function addScaled(target: Uint8Array, source: Uint8Array, factor: number): void {
  if (factor === 0) return;
  const product = Uint8Array.from({ length: 256 }, (_, byte) => multiply(byte, factor));
  for (let from = 0; from < target.length; from += CHUNK) addChunk(target, source, product, from, Math.min(from + CHUNK, target.length));
}

/** Short calls, because V8 optimises a function that is called often well, and one endless loop only by chance: five times slower. */
function addChunk(target: Uint8Array, source: Uint8Array, product: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) target[i] = (target[i] as number) ^ (product[source[i] as number] as number);
}

/** Row of share `index` in the coding matrix: identity, then Cauchy 1 / (x + y), of which every square part is invertible. */
const row = (index: number, k: number): number[] => Array.from({ length: k }, (_, column) => (index < k ? Number(index === column) : inverse(index ^ column)));

export interface Shape {
  /** Shares that rebuild the body, and shares in all; at most 255. */
  readonly k: number;
  readonly n: number;
}

/** The shares of a body, each of the same length: a u32 of the body's size, the body, zeros. Throws `RangeError` for a shape that is none. */
export function encodeShares(body: Uint8Array, { k, n }: Shape): Uint8Array[] {
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 1 || n < k || n > 255) throw new RangeError(`${k} of ${n} shares`);
  const framed = new Uint8Array(Math.ceil((body.length + 4) / k) * k);
  new DataView(framed.buffer).setUint32(0, body.length, true);
  framed.set(body, 4);
  const size = framed.length / k;
  const data = Array.from({ length: k }, (_, i) => framed.subarray(i * size, (i + 1) * size));
  const parity = Array.from({ length: n - k }, (_, i) => combine(row(k + i, k), data, size));
  return [...data, ...parity];
}

function combine(factors: readonly number[], shares: readonly Uint8Array[], size: number): Uint8Array {
  const out = new Uint8Array(size);
  factors.forEach((factor, i) => addScaled(out, shares[i] as Uint8Array, factor));
  return out;
}

/** Rows of the inverse of a square matrix, by Gauss-Jordan. */
function invert(matrix: number[][]): number[][] {
  const size = matrix.length;
  const work = matrix.map((each, i) => [...each, ...Array.from({ length: size }, (_, j) => Number(i === j))]);
  for (let column = 0; column < size; column++) {
    const pivot = work.findIndex((each, i) => i >= column && each[column] !== 0);
    [work[column], work[pivot]] = [work[pivot] as number[], work[column] as number[]];
    const scale = inverse((work[column] as number[])[column] as number);
    work[column] = (work[column] as number[]).map((value) => multiply(value, scale));
    for (let i = 0; i < size; i++) if (i !== column) eliminate(work[i] as number[], work[column] as number[], column);
  }
  return work.map((each) => each.slice(size));
}

function eliminate(target: number[], pivot: readonly number[], column: number): void {
  const factor = target[column] as number;
  if (factor !== 0) for (let j = 0; j < target.length; j++) target[j] = (target[j] as number) ^ multiply(factor, pivot[j] as number);
}

/** The body from any `k` shares by index, or `undefined` when there are too few or they do not fit together. */
export function rebuild(shares: ReadonlyMap<number, Uint8Array>, { k, n }: Shape): Uint8Array | undefined {
  const chosen = [...shares]
    .filter(([index]) => index >= 0 && index < n)
    .sort(([a], [b]) => a - b)
    .slice(0, k);
  const size = chosen[0]?.[1].length ?? 0;
  if (chosen.length < k || size === 0 || chosen.some(([, share]) => share.length !== size)) return undefined;
  const back = invert(chosen.map(([index]) => row(index, k)));
  const framed = concat(
    ...back.map((factors) =>
      combine(
        factors,
        chosen.map(([, share]) => share),
        size,
      ),
    ),
  );
  const length = new DataView(framed.buffer).getUint32(0, true);
  return length + 4 <= framed.length ? framed.slice(4, 4 + length) : undefined;
}

export const commitmentOf = (shares: readonly Uint8Array[]): Hex => merkleRoot(shares.map(sha256Hex));

/** Commitment to a body: recomputed by every member before it votes, so a wrong encoding is never certified. */
export const commitBody = (body: Uint8Array, shape: Shape): Hex => commitmentOf(encodeShares(body, shape));

/** A share with the path that ties it to its commitment. */
export const provenShare = record('Share', { index: u8, total: u8, path: list(hash32, 8, 32), share: bytes(LIMITS.bodyBytes + 4) });
export type ProvenShare = ValueOf<typeof provenShare>;

export function proveShares(shares: readonly Uint8Array[]): ProvenShare[] {
  const leaves = shares.map(sha256Hex);
  return shares.map((share, index) => ({ index, total: shares.length, path: merklePath(leaves, index), share }));
}

/** Whether a share is number `index` of `total` under a commitment. Never throws. */
export const shareIsProven = (commitment: Hex, of: ProvenShare): boolean => verifyPath(commitment, sha256Hex(of.share), of.index, of.total, of.path);
