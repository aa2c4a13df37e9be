/** Keys of the circuit in a folder: made once (`mru proofs setup`), and checked whenever they are opened. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD } from '../../contracts/proofs/mimc.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import type { VerifierKey } from '../settlement/proofs.ts';
import { type Circuit, compileCircuit } from './circuit.ts';
import { ProofError } from './errors.ts';
import { readR1cs } from './r1cs.ts';
import { type PointG1, type PointG2, type SetupOptions, setUp, type VerifyingKey } from './setup.ts';
import { zkeyOf } from './zkey.ts';

const [KEY, PROVING, WITNESS] = ['key.json', 'transfers.zkey', 'transfers.wasm'] as const;

/** What is in `key.json`: the verifier's key, and what it belongs to. */
export interface ProofKeys {
  readonly moves: number;
  readonly constraints: number;
  /** sha256 of the constraints, of the proving key and of what computes witnesses. */
  readonly circuit: Hex;
  readonly proving: Hex;
  readonly witness: Hex;
  readonly verifying: VerifierKey;
}

export interface OpenKeys extends ProofKeys {
  /** Files. */
  readonly provingFile: string;
  readonly witnessFile: string;
}

/** A number below the field that nobody can foresee. */
const secret = (): bigint => (BigInt(`0x${randomBytes(48).toString('hex')}`) % (FIELD - 1n)) + 1n;

/** Makes keys for so many moves in one proof, and answers what was made. Nothing of a folder is replaced before all of it is there. */
export const makeKeys = async (folder: string, moves: number, progress: SetupOptions['progress']): Promise<OpenKeys> => keysOf(folder, moves, await compileCircuit(moves), progress);

/** Keys that are in the folder, or new ones where they are of another circuit, or of none. */
export async function ensureKeys(folder: string, moves: number, progress: SetupOptions['progress']): Promise<OpenKeys> {
  const circuit = await compileCircuit(moves);
  try {
    const kept = openKeys(folder);
    if (kept.circuit === sha256Hex(circuit.r1cs)) return kept;
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
  }
  return keysOf(folder, moves, circuit, progress);
}

function keysOf(folder: string, moves: number, { r1cs, wasm }: Circuit, progress: SetupOptions['progress']): OpenKeys {
  const constraints = readR1cs(r1cs);
  const made = setUp(constraints, { random: secret, progress });
  const zkey = zkeyOf(made);
  const keys: ProofKeys = { moves, constraints: constraints.rows.length, circuit: sha256Hex(r1cs), proving: sha256Hex(zkey), witness: sha256Hex(wasm), verifying: verifierKeyOf(made.verifying) };
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(keys, (_, value: unknown) => (typeof value === 'bigint' ? `0x${value.toString(16)}` : value), 1);
  const files = [
    [WITNESS, wasm],
    [PROVING, zkey],
    [KEY, text],
  ] as const;
  for (const [name, content] of files) {
    writeFileSync(join(folder, `${name}.tmp`), content);
    renameSync(join(folder, `${name}.tmp`), join(folder, name));
  }
  return filesOf(folder, keys);
}

const filesOf = (folder: string, keys: ProofKeys): OpenKeys => ({ ...keys, provingFile: join(folder, PROVING), witnessFile: join(folder, WITNESS) });

/** Throws `ProofError` `no-keys` when there are none, or files of different makings. */
export function openKeys(folder: string): OpenKeys {
  if (!existsSync(join(folder, KEY))) throw new ProofError('no-keys', `there are no keys in ${folder}: mru proofs setup makes them`);
  const keys = parseKeys(readFileSync(join(folder, KEY), 'utf8'), folder);
  const opened = filesOf(folder, keys);
  for (const [file, hash] of [
    [opened.provingFile, keys.proving],
    [opened.witnessFile, keys.witness],
  ] as const)
    if (!existsSync(file) || sha256Hex(readFileSync(file)) !== hash) throw new ProofError('no-keys', `${file} is not what ${KEY} beside it was made with: mru proofs setup makes both anew`);
  return opened;
}

function parseKeys(text: string, folder: string): ProofKeys {
  try {
    const keys = JSON.parse(text, (_, value: unknown) => value) as ProofKeys & { readonly verifying: unknown };
    return { ...keys, verifying: numbersIn(keys.verifying) as VerifierKey };
  } catch (error) {
    throw new ProofError('no-keys', `${join(folder, KEY)} cannot be read: ${(error as Error).message}`);
  }
}

/** Coordinates are written in hex. */
function numbersIn(of: unknown): unknown {
  if (typeof of === 'string') return BigInt(of);
  if (Array.isArray(of)) return of.map(numbersIn);
  if (of === null || typeof of !== 'object') throw new Error('no key');
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, numbersIn(value)]));
}

/** Points as the contract takes them. A key with the point at infinity is none. */
function verifierKeyOf({ alpha, beta, gamma, delta, inputs }: VerifyingKey): VerifierKey {
  const g1 = (point: PointG1) => ({ x: point?.[0] ?? 0n, y: point?.[1] ?? 0n });
  const g2 = (point: PointG2) => ({ x: [point?.[0].c1 ?? 0n, point?.[0].c0 ?? 0n], y: [point?.[1].c1 ?? 0n, point?.[1].c0 ?? 0n] }) as const;
  const [one, before, after] = inputs.map(g1);
  if (one === undefined || before === undefined || after === undefined) throw new ProofError('bad-circuit', 'the circuit has not two public inputs');
  return { alpha: g1(alpha), beta: g2(beta), gamma: g2(gamma), delta: g2(delta), inputs: [one, before, after] };
}
