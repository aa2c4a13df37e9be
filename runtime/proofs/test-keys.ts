/** For tests: keys of the circuit as it is now, made once and kept. */
import { join } from 'node:path';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { compileCircuit } from './circuit.ts';
import { KEY_FOLDER, makeKeys, type OpenKeys, openKeys } from './keys.ts';

export const TEST_KEYS = join(import.meta.dirname, '../..', KEY_FOLDER);

export async function testKeys(): Promise<OpenKeys> {
  const circuit = sha256Hex((await compileCircuit(1)).r1cs);
  try {
    const kept = openKeys(TEST_KEYS);
    if (kept.circuit === circuit) return kept;
  } catch {
    // None yet, or half of them.
  }
  return makeKeys(TEST_KEYS, 1, () => undefined);
}
