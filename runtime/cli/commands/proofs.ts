/** `mru proofs setup`: keys for proving the blocks of an app. */
import { KEY_FOLDER, makeKeys } from '../../proofs/keys.ts';
import { hashOfKey } from '../../settlement/proofs.ts';
import type { Parsed } from '../flags.ts';
import { openProgress } from '../progress.ts';
import { EXIT, print, printJson } from '../result.ts';

export const proofsSetupCommand = {
  name: 'proofs setup',
  summary:
    'Makes keys for mru operator --proofs groth16: compiles the circuit, and draws the secret that its keys come from. The secret is forgotten, but nobody can check that: whoever makes the keys is trusted. Needs the packages circom2 and snarkjs.',
  positionals: [],
  flags: {
    out: { kind: 'text', value: 'DIR', help: `where to put them (${KEY_FOLDER})` },
    moves: { kind: 'whole', value: 'N', help: 'moves in one proof: more take longer, and cost less on L1 for each', fallback: 1, min: 1, max: 16 },
    json: { kind: 'boolean', help: 'print the result as one JSON object' },
  },
  examples: ['mru proofs setup --out ./proof-keys'],
} as const;

export async function proofsSetup({ values: { out = KEY_FOLDER, moves, json } }: Parsed<typeof proofsSetupCommand.flags>): Promise<number> {
  const progress = openProgress(process.stderr);
  const begun = performance.now();
  const keys = await makeKeys(out, moves, (done, all) => progress.show(`made ${done} of ${all} points`));
  progress.clear();
  const seconds = Number(((performance.now() - begun) / 1_000).toFixed(1));
  const { constraints, circuit, verifying } = keys;
  if (json) printJson({ ok: true, folder: out, moves, constraints, circuit, key: hashOfKey(verifying), seconds });
  else print(`${constraints} constraints for ${moves} ${moves === 1 ? 'move' : 'moves'} in a proof; keys in ${out} after ${seconds} s, of which the verifier's has the hash ${hashOfKey(verifying)}`);
  return EXIT.done;
}
