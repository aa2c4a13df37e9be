/**
 * A proving key in the file format of snarkjs, which proves with it: sections of points whose coordinates are in Montgomery form, lowest byte first, zeros
 * for no point; coefficients carry the square of the Montgomery factor, as that prover wants them.
 */
import { bn254 } from '@noble/curves/bn254.js';
import { FIELD } from '../../contracts/proofs/mimc.ts';
import { concat } from '../../protocols/bytes.ts';
import type { PointG1, PointG2, ProvingKey } from './setup.ts';

const BASE_FIELD = bn254.fields.Fp.ORDER;
const FACTOR = 1n << 256n;

function little(value: bigint, size: number): Uint8Array {
  const out = new Uint8Array(size);
  for (let [at, left] = [0, value]; at < size; at++, left >>= 8n) out[at] = Number(left & 0xffn);
  return out;
}
const u32 = (value: number): Uint8Array => little(BigInt(value), 4);
const coordinate = (value: bigint): Uint8Array => little((value * FACTOR) % BASE_FIELD, 32);
const g1 = (point: PointG1): Uint8Array => (point === undefined ? new Uint8Array(64) : concat(...point.map(coordinate)));
const g2 = (point: PointG2): Uint8Array => (point === undefined ? new Uint8Array(128) : concat(...point.flatMap(({ c0, c1 }) => [c0, c1]).map(coordinate)));
/** However many there are: they are more than a call takes arguments. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}
const section = (kind: number, parts: readonly Uint8Array[]): Uint8Array => {
  const content = joined(parts);
  return concat(u32(kind), little(BigInt(content.length), 8), content);
};

export function zkeyOf(key: ProvingKey): Uint8Array {
  const { constraints, verifying, log } = key;
  const sizes = [u32(32), little(BASE_FIELD, 32), u32(32), little(FIELD, 32), u32(constraints.wires), u32(constraints.publics), u32(1 << log)];
  return concat(
    concat(new TextEncoder().encode('zkey'), u32(1), u32(10)),
    section(1, [u32(1)]),
    section(2, [...sizes, g1(verifying.alpha), g1(key.beta), g2(verifying.beta), g2(verifying.gamma), g1(key.delta), g2(verifying.delta)]),
    section(3, verifying.inputs.map(g1)),
    section(4, coefficients(key)),
    section(5, key.a.map(g1)),
    section(6, key.b.map(g1)),
    section(7, key.b2.map(g2)),
    section(8, key.c.map(g1)),
    section(9, key.h.map(g1)),
    // No contributions, and no hash to chain them to: there was no ceremony.
    section(10, [new Uint8Array(64), u32(0)]),
  );
}

/** matrix (0: A, 1: B), row, wire, coefficient; the rows of the public wires last. */
function coefficients({ constraints: { rows, publics } }: ProvingKey): Uint8Array[] {
  const entries: [matrix: number, row: number, wire: number, coefficient: bigint][] = [];
  for (const [row, { a, b }] of rows.entries()) for (const [matrix, terms] of [a, b].entries()) for (const [wire, coefficient] of terms) entries.push([matrix, row, wire, coefficient]);
  for (let wire = 0; wire <= publics; wire++) entries.push([0, rows.length + wire, wire, 1n]);
  const square = (FACTOR * FACTOR) % FIELD;
  return [u32(entries.length), ...entries.map(([matrix, row, wire, coefficient]) => concat(u32(matrix), u32(row), u32(wire), little((coefficient * square) % FIELD, 32)))];
}
