/**
 * A hash that is cheap inside a circuit: MiMC with exponent 5 over the scalar field of BN254, as a compression of two field elements in the manner of
 * Miyaguchi and Preneel. `mimc.circom` says the same; their constants come of one rule (`write-constants.ts`).
 */
import { CONSTANTS } from './constants.ts';

/** The scalar field of BN254: what circuits compute in. */
export const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;

/** Left is the key of the cipher, right the text: E(left, right) + left + right. Both are below `FIELD`, and so is what comes out. */
export function compress(left: bigint, right: bigint): bigint {
  let state = right;
  for (const constant of CONSTANTS) {
    const sum = (state + left + constant) % FIELD;
    const square = (sum * sum) % FIELD;
    state = (((square * square) % FIELD) * sum) % FIELD;
  }
  // The cipher ends with its key.
  return (state + left + left + right) % FIELD;
}
