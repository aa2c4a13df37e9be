/**
 * Many multiples of a generator of BN254 at once. Factors are cut into bytes, whose multiples are in tables; all sums advance together, so that one inversion
 * serves all of them. Not in constant time: it is for keys that one person makes alone.
 */
import { bn254 } from '@noble/curves/bn254.js';

/** Coordinates; `undefined` is the point at infinity. */
export type Affine<T> = readonly [x: T, y: T] | undefined;
export type Fp2 = { readonly c0: bigint; readonly c1: bigint };

interface Field<T> {
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  sqr(a: T): T;
  invertBatch(all: T[]): (T | undefined)[];
}

interface Point<T> {
  readonly Z: T;
  add(other: this): this;
  toAffine(inverse?: T): { readonly x: T; readonly y: T };
}

const WINDOWS = 32;
const DIGITS = 256;
/** Sums that advance together: what keeps the memory small and progress visible. */
const GROUP = 1_024;

/** For each window the multiples of its base. */
function tablesOf<T, P extends Point<T>>(generator: P, field: Field<T>): Affine<T>[][] {
  let base = generator;
  return Array.from({ length: WINDOWS }, () => {
    const row = [base];
    while (row.length < DIGITS) row.push((row.at(-1) as P).add(base));
    base = row.pop() as P;
    const inverses = field.invertBatch(row.map(({ Z }) => Z));
    return [undefined, ...row.map((each, at) => pair(each.toAffine(inverses[at])))];
  });
}

const pair = <T>({ x, y }: { readonly x: T; readonly y: T }): Affine<T> => [x, y];

/** Adds in pairs. No sum meets itself or its opposite: one is a smaller multiple of the generator than the other, and both together are below the order. */
function addAll<T>(sums: Affine<T>[], others: readonly Affine<T>[], field: Field<T>): void {
  const both = sums.flatMap((sum, at) => (sum !== undefined && others[at] !== undefined ? [at] : []));
  const inverses = field.invertBatch(both.map((at) => field.sub((others[at] as [T, T])[0], (sums[at] as [T, T])[0])));
  for (const [index, at] of both.entries()) sums[at] = sumOf(sums[at] as [T, T], others[at] as [T, T], inverses[index] as T, field);
  for (const [at, other] of others.entries()) sums[at] ??= other;
}

function sumOf<T>([x, y]: readonly [T, T], [otherX, otherY]: readonly [T, T], inverse: T, field: Field<T>): Affine<T> {
  const slope = field.mul(field.sub(otherY, y), inverse);
  const third = field.sub(field.sub(field.sqr(slope), x), otherX);
  return [third, field.sub(field.mul(slope, field.sub(x, third)), y)];
}

export type Multiples<T> = (factors: readonly bigint[]) => Affine<T>[];

function multiplesOf<T>(tables: Affine<T>[][], field: Field<T>, made: (count: number) => void): Multiples<T> {
  const group = (factors: readonly bigint[]): Affine<T>[] => {
    const sums: Affine<T>[] = factors.map(() => undefined);
    for (const [window, table] of tables.entries()) {
      const digits = factors.map((factor) => Number((factor >> BigInt(8 * window)) & 0xffn));
      addAll(
        sums,
        digits.map((digit) => table[digit]),
        field,
      );
    }
    made(factors.length);
    return sums;
  };
  return (factors) => Array.from({ length: Math.ceil(factors.length / GROUP) }, (_, at) => group(factors.slice(at * GROUP, (at + 1) * GROUP))).flat();
}

const [FP, FP2] = [bn254.fields.Fp as unknown as Field<bigint>, bn254.fields.Fp2 as unknown as Field<Fp2>];

/** Made when they are first needed: a second's work. */
let tables: { readonly g1: Affine<bigint>[][]; readonly g2: Affine<Fp2>[][] } | undefined;

/** Multiples of the generators by factors below the order; `made` hears how many more there are. */
export function createMultiples(made: (count: number) => void): { readonly g1: Multiples<bigint>; readonly g2: Multiples<Fp2> } {
  tables ??= { g1: tablesOf(bn254.G1.Point.BASE as unknown as Point<bigint>, FP), g2: tablesOf(bn254.G2.Point.BASE as unknown as Point<Fp2>, FP2) };
  return { g1: multiplesOf(tables.g1, FP, made), g2: multiplesOf(tables.g2, FP2, made) };
}
