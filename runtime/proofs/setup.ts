/**
 * Makes the keys of a circuit: Groth16 over BN254, by whoever runs it and nobody else. What it draws at random is enough to prove anything; it stays in
 * this function and is gone with it, but nobody can show that. Knowing the secret, no ceremony with its transforms of points is needed: every point
 * of a key is a number times a generator.
 */
import { FIELD } from '../../contracts/proofs/mimc.ts';
import { inverse, lagrangeAt, modulo } from './field.ts';
import { type Affine, createMultiples, type Fp2 } from './points.ts';
import type { Constraints, Terms } from './r1cs.ts';

export type PointG1 = Affine<bigint>;
export type PointG2 = Affine<Fp2>;

export interface VerifyingKey {
  readonly alpha: PointG1;
  readonly beta: PointG2;
  readonly gamma: PointG2;
  readonly delta: PointG2;
  /** For the one, and for each public input. */
  readonly inputs: readonly PointG1[];
}

export interface ProvingKey {
  readonly log: number;
  readonly constraints: Constraints;
  readonly verifying: VerifyingKey;
  readonly beta: PointG1;
  readonly delta: PointG1;
  readonly a: readonly PointG1[];
  readonly b: readonly PointG1[];
  readonly b2: readonly PointG2[];
  /** Of the private wires. */
  readonly c: readonly PointG1[];
  /** Of the odd roots of unity in the domain of twice the size. */
  readonly h: readonly PointG1[];
}

export interface SetupOptions {
  /** A number below the field, unpredictable and never zero. */
  readonly random: () => bigint;
  /** Points that are made, of how many. */
  readonly progress: (done: number, all: number) => void;
}

/** Numbers whose points make a key. */
interface Factors {
  readonly inputs: bigint[];
  readonly a: bigint[];
  readonly b: bigint[];
  readonly c: bigint[];
  readonly h: bigint[];
}

/** A secret that is drawn, and forgotten. */
type Secret = Readonly<Record<'tau' | 'alpha' | 'beta' | 'gamma' | 'delta', bigint>>;

export function setUp(constraints: Constraints, { random, progress }: SetupOptions): ProvingKey {
  const log = Math.ceil(Math.log2(constraints.rows.length + constraints.publics + 1));
  const secret: Secret = { tau: random(), alpha: random(), beta: random(), gamma: random(), delta: random() };
  const factors = factorsOf(constraints, log, secret);
  const all = 2 * factors.b.length + factors.a.length + factors.c.length + factors.h.length;
  let done = 0;
  const { g1, g2 } = createMultiples((count) => {
    done += count;
    progress(Math.min(done, all), all);
  });
  const [alpha, beta, delta] = g1([secret.alpha, secret.beta, secret.delta]);
  const [beta2, gamma2, delta2] = g2([secret.beta, secret.gamma, secret.delta]);
  const verifying = { alpha, beta: beta2, gamma: gamma2, delta: delta2, inputs: g1(factors.inputs) };
  return { log, constraints, verifying, beta, delta, a: g1(factors.a), b: g1(factors.b), b2: g2(factors.b), c: g1(factors.c), h: g1(factors.h) };
}

function factorsOf(constraints: Constraints, log: number, { tau, alpha, beta, gamma, delta }: Secret): Factors {
  const { publics } = constraints;
  const { a, b, c } = wiresAt(constraints, lagrangeAt(tau, log));
  const joint = c.map((each, wire) => modulo(beta * (a[wire] as bigint) + alpha * (b[wire] as bigint) + each));
  const over = (factors: readonly bigint[], divisor: bigint): bigint[] => {
    const factor = inverse(divisor);
    return factors.map((each) => (each * factor) % FIELD);
  };
  const odd = lagrangeAt(tau, log + 1).filter((_, at) => at % 2 === 1);
  return { inputs: over(joint.slice(0, publics + 1), gamma), a, b, c: over(joint.slice(publics + 1), delta), h: over(odd, delta) };
}

/** The polynomials of each wire at a place. Rows for the public wires come after the constraints: they keep their polynomials apart. */
function wiresAt({ wires, publics, rows }: Constraints, lagrange: readonly bigint[]): { readonly a: bigint[]; readonly b: bigint[]; readonly c: bigint[] } {
  const none = (): bigint[] => new Array<bigint>(wires).fill(0n);
  const [a, b, c] = [none(), none(), none()];
  const add = (to: bigint[], terms: Terms, at: bigint): void => {
    for (const [wire, coefficient] of terms) to[wire] = ((to[wire] as bigint) + coefficient * at) % FIELD;
  };
  for (const [row, each] of rows.entries()) {
    const at = lagrange[row] as bigint;
    add(a, each.a, at);
    add(b, each.b, at);
    add(c, each.c, at);
  }
  for (let wire = 0; wire <= publics; wire++) add(a, [[wire, 1n]], lagrange[rows.length + wire] as bigint);
  return { a, b, c };
}
