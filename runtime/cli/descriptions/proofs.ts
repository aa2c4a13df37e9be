/** What `mru proofs` is called, takes and says of itself. */
import { KEY_FOLDER } from '../../proofs/folder.ts';
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const proofsSetupCommand = {
  name: 'proofs setup',
  summary:
    'Makes keys for mru operator --proofs groth16: compiles the circuit, and draws the secret that its keys come from. The secret is forgotten, but nobody can check that: whoever makes the keys is trusted. Needs the packages circom2 and snarkjs.',
  positionals: [],
  flags: {
    out: { kind: 'text', value: 'DIR', help: `where to put them (${KEY_FOLDER})` },
    moves: { kind: 'whole', value: 'N', help: 'moves in one proof: more take longer, and cost less on L1 for each', fallback: 1, min: 1, max: 8 },
    json: JSON_FLAG,
  },
  examples: ['mru proofs setup --out ./proof-keys'],
} as const;

export const proofsFreezeCommand = {
  name: 'proofs freeze',
  summary:
    'Freezes an app of which nobody has proven a block, the answer time after its dispute window: users of an app that never becomes final leave with what its newest proven block says (mru exit). Without --yes it only says what it would do.',
  positionals: ['rollup'],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: NETWORK_FLAGS.bootstrap,
    'l1-block-ms': NETWORK_FLAGS['l1-block-ms'],
    ...KEY_FLAGS,
    height: { kind: 'whole', value: 'N', help: 'the block that has no proof', fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER },
    yes: { kind: 'boolean', help: 'go ahead: the app is frozen for ever' },
    json: JSON_FLAG,
  },
  examples: ['mru proofs freeze transfers-zk --height 7 --keys ./me --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/… --yes'],
} as const;
