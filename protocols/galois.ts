/**
 * GF(2^8), and the additive Fourier transform over it: from values at some points to those at others in n log n steps.
 *
 * The points are the numbers 0..255 themselves, the basis of polynomials is the one of Lin, Chung and Han, "Novel Polynomial Basis
 * and Its Application to Reed-Solomon Erasure Codes", 2014.
 */

const EXP = new Uint8Array(512);
const LOG = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x;
  EXP[i + 255] = x;
  LOG[x] = i;
  x <<= 1;
  if (x & 0x100) x ^= 0x11d;
}

export const multiply = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : (EXP[(LOG[a] as number) + (LOG[b] as number)] as number));
/** Of 1..255. */
export const inverse = (a: number): number => EXP[255 - (LOG[a] as number)] as number;

/** Products of each factor with every byte. */
const PRODUCTS = Array.from({ length: 256 }, (_, factor) => Uint8Array.from({ length: 256 }, (_, byte) => multiply(byte, factor)));

/** s_i(x), zero exactly where x < 2^i: the polynomial of a subspace, which is linear in x. */
export const vanishing = (i: number, x: number): number => (i === 0 ? x : product(vanishing(i - 1, x), vanishing(i - 1, 1 << (i - 1))));

/** value * (value + atUnit) */
const product = (value: number, atUnit: number): number => multiply(value, value ^ atUnit);

/** s_i(x) / s_i(2^i): by level and point. */
const TWISTS = Array.from({ length: 8 }, (_, i) => {
  const scale = inverse(vanishing(i, 1 << i));
  return Uint8Array.from({ length: 256 }, (_, x) => multiply(vanishing(i, x), scale));
});

/** Bytes that one call of an inner loop works on: short calls, because V8 optimises a function that is called often well, and one endless loop only by chance. */
const CHUNK = 4096;

/** target += factor * source, byte by byte. */
export function addScaled(target: Uint8Array, source: Uint8Array, factor: number): void {
  if (factor === 0) return;
  const products = PRODUCTS[factor] as Uint8Array;
  for (let from = 0; from < target.length; from += CHUNK) addChunk(target, source, products, from, Math.min(from + CHUNK, target.length));
}

function addChunk(target: Uint8Array, source: Uint8Array, products: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) target[i] = (target[i] as number) ^ (products[source[i] as number] as number);
}

/** a += factor * b, then b += a, of `count` bytes at two places. */
function forwardPair(bytes: Uint8Array, products: Uint8Array, a: number, b: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = (bytes[a + i] as number) ^ (products[bytes[b + i] as number] as number);
    bytes[a + i] = value;
    bytes[b + i] = (bytes[b + i] as number) ^ value;
  }
}

/** b += a, then a += factor * b. */
function backwardPair(bytes: Uint8Array, products: Uint8Array, a: number, b: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const value = (bytes[b + i] as number) ^ (bytes[a + i] as number);
    bytes[b + i] = value;
    bytes[a + i] = (bytes[a + i] as number) ^ (products[value] as number);
  }
}

/** Calls `pair` for all pairs of one level: values that lie 2^level apart, at the points from `offset` on. */
function level(bytes: Uint8Array, size: number, i: number, offset: number, pair: typeof forwardPair): void {
  const [half, rows] = [1 << i, bytes.length / size];
  for (let block = 0; block < rows; block += 2 * half) {
    const products = PRODUCTS[(TWISTS[i] as Uint8Array)[offset + block] as number] as Uint8Array;
    for (let row = block; row < block + half; row++) for (let from = 0; from < size; from += CHUNK) pair(bytes, products, row * size + from, (row + half) * size + from, Math.min(CHUNK, size - from));
  }
}

/** In place, from 2^levels coefficients to as many values at the points from `offset` on; each is `size` bytes, transformed side by side. */
export function transform(bytes: Uint8Array, size: number, levels: number, offset: number): void {
  for (let i = levels - 1; i >= 0; i--) level(bytes, size, i, offset, forwardPair);
}

/** In place, from 2^levels values at the points from zero on to coefficients. */
export function transformBack(bytes: Uint8Array, size: number, levels: number): void {
  for (let i = 0; i < levels; i++) level(bytes, size, i, 0, backwardPair);
}
