/**
 * Round constants of the hash: constant i is sha256("mru/mimc5/i") as a big-endian number, modulo the field; the first is zero, since the key is added
 * anyway. 110 rounds: x^5 has degree 5^110 > p then. `node contracts/proofs/write-constants.ts` writes them for the machine and for the circuit.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n;
const ROUNDS = 110;

const constantOf = (round: number): bigint => (round === 0 ? 0n : BigInt(`0x${createHash('sha256').update(`mru/mimc5/${round}`).digest('hex')}`) % FIELD);

/** Texts of both files by name. */
export function constantFiles(): ReadonlyMap<string, string> {
  const constants = Array.from({ length: ROUNDS }, (_, round) => constantOf(round));
  const typescript = `/** Written by contracts/proofs/write-constants.ts; do not edit. */\nexport const CONSTANTS: readonly bigint[] = [\n${constants.map((each) => `  ${each}n,\n`).join('')}];\n`;
  const circom = `// SPDX-License-Identifier: Apache-2.0\n// Written by contracts/proofs/write-constants.ts; do not edit.\npragma circom 2.1.0;\n\nfunction mimcRounds() {\n    return ${ROUNDS};\n}\n\nfunction mimcConstants() {\n    return [\n${constants.map((each) => `        ${each}`).join(',\n')}\n    ];\n}\n`;
  return new Map([
    ['constants.ts', typescript],
    ['constants.circom', circom],
  ]);
}

if (process.argv[1] === import.meta.filename) for (const [name, text] of constantFiles()) writeFileSync(join(import.meta.dirname, name), text);
