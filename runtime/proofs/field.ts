/** Arithmetic in the scalar field of BN254, as far as setting up needs it. */
import { FIELD } from '../../contracts/proofs/mimc.ts';

export const modulo = (value: bigint): bigint => ((value % FIELD) + FIELD) % FIELD;

export function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let [square, left] = [modulo(base), exponent]; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % FIELD;
    square = (square * square) % FIELD;
  }
  return result;
}

export const inverse = (value: bigint): bigint => power(value, FIELD - 2n);

/** Of all at once, for one inversion and three products each. None may be zero. */
export function inverses(values: readonly bigint[]): bigint[] {
  const products: bigint[] = [];
  let product = 1n;
  for (const value of values) {
    products.push(product);
    product = (product * value) % FIELD;
  }
  let rest = inverse(product);
  const result = new Array<bigint>(values.length);
  for (let at = values.length - 1; at >= 0; at--) {
    result[at] = (rest * (products[at] as bigint)) % FIELD;
    rest = (rest * (values[at] as bigint)) % FIELD;
  }
  return result;
}

/** p - 1 is 2^28 times an odd number, and 5 is the smallest non-residue: the root of unity that provers of this field agree on. */
const TWO_ADICITY = 28;
export const rootOfUnity = (log: number): bigint => power(power(5n, (FIELD - 1n) >> BigInt(TWO_ADICITY)), 1n << BigInt(TWO_ADICITY - log));

/** The Lagrange polynomials of the domain of 2^log roots of unity, at a place outside of it. */
export function lagrangeAt(place: bigint, log: number): bigint[] {
  const size = 1 << log;
  const root = rootOfUnity(log);
  const roots = [1n];
  while (roots.length < size) roots.push(((roots.at(-1) as bigint) * root) % FIELD);
  const factor = (modulo(power(place, BigInt(size)) - 1n) * inverse(BigInt(size))) % FIELD;
  const below = inverses(roots.map((each) => modulo(place - each)));
  return roots.map((each, at) => (((factor * each) % FIELD) * (below[at] as bigint)) % FIELD);
}
