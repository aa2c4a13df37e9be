/**
 * Erasure coding: `n` shares of a body of which any `k` rebuild it.
 *
 * Reed-Solomon over GF(2^8), systematic: the first `k` shares are the data itself, as values of a polynomial at the points 0..k-1 (zero at
 * the points up to the next power of two, `width`); the others are its values at the points from `width` on.
 */
import { concat } from './bytes.ts';
import { addScaled, inverse, multiply, transform, transformBack, vanishing } from './galois.ts';

export interface Shape {
  /** Shares that rebuild the body, and shares in all. */
  readonly k: number;
  readonly n: number;
}

/** Points there are: those below `width`, and one for each other share. */
const POINTS = 256;

const levelsOf = (k: number): number => Math.ceil(Math.log2(k));

/** Bytes of each share of a body. */
export const shareBytes = (bodyBytes: number, { k }: Shape): number => Math.ceil((bodyBytes + 4) / k);

/** The shares of a body, each of the same length: a u32 of the body's size, the body, zeros. Throws `RangeError` for a shape that is none. */
export function encodeShares(body: Uint8Array, shape: Shape): Uint8Array[] {
  const { k, n } = shape;
  const levels = levelsOf(k);
  const width = 1 << levels;
  if (!Number.isInteger(k) || !Number.isInteger(n) || k < 1 || n < k || width + n - k > POINTS) throw new RangeError(`${k} of ${n} shares`);
  const size = shareBytes(body.length, shape);
  const framed = new Uint8Array(width * size);
  new DataView(framed.buffer).setUint32(0, body.length, true);
  framed.set(body, 4);
  const rows = (bytes: Uint8Array, count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  const coefficients = framed.slice();
  transformBack(coefficients, size, levels);
  const shares = rows(framed, k);
  for (let offset = width; shares.length < n; offset += width) {
    const values = coefficients.slice();
    transform(values, size, levels, offset);
    shares.push(...rows(values, Math.min(width, n - shares.length)));
  }
  return shares;
}

/** Share `index` as a sum of the data shares: their factors, by Lagrange over the points below `width`. */
function row(index: number, k: number): number[] {
  if (index < k) return Array.from({ length: k }, (_, column) => Number(index === column));
  const levels = levelsOf(k);
  const point = (1 << levels) + index - k;
  // The product of all points below `width` but zero: the same for each of them, since their differences are the points again.
  let scale = 1;
  for (let each = 1; each < 1 << levels; each++) scale = multiply(scale, each);
  const above = multiply(vanishing(levels, point), inverse(scale));
  return Array.from({ length: k }, (_, column) => multiply(above, inverse(point ^ column)));
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
  const given = chosen.map(([, share]) => share);
  const isWhole = chosen.every(([index], at) => index === at);
  const framed = concat(...(isWhole ? given : invert(chosen.map(([index]) => row(index, k))).map((factors, at) => shares.get(at) ?? combine(factors, given, size))));
  const length = new DataView(framed.buffer, framed.byteOffset).getUint32(0, true);
  return length + 4 <= framed.length ? framed.slice(4, 4 + length) : undefined;
}
