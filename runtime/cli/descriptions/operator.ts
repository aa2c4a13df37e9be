/** What `mru operator` is called, takes and says of itself. */
import { DATA_LAYERS, PROOFS } from '../../../protocols/l1.ts';
import { BLOCK_MS } from '../../node/defaults.ts';
import { KEY_FOLDER } from '../../proofs/folder.ts';
import { NODE_PLUGIN_FLAGS } from './plugins.ts';
import { NODE_FLAGS } from './shared.ts';

export const operatorCommand = {
  name: 'operator',
  summary: 'Runs an app as a micro-rollup: registers it on L1 if it is not, takes actions, makes blocks. Ctrl-C stops it; it goes on where it was.',
  positionals: ['app.ts'],
  flags: {
    ...NODE_FLAGS,
    name: { kind: 'text', value: 'NAME', help: "name of the rollup on L1 (the app's own)" },
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON' },
    window: { kind: 'whole', value: 'SECONDS', help: 'dispute window', fallback: 3_600, min: 0, max: 604_800 },
    proofs: {
      kind: 'text',
      value: 'HOW',
      help: 'how its blocks are believed, for ever: members execute each before they sign; or sign first, and anybody may challenge; or execute it, and L1 wants a proof of it besides (pessimistic)',
      choices: PROOFS,
    },
    'proof-keys': { kind: 'text', value: 'DIR', help: `where mru proofs setup put the keys, for --proofs groth16 (${KEY_FOLDER})` },
    bodies: { kind: 'text', value: 'WHERE', help: 'where bodies go besides the members: blobs of L1, so that users can leave without anyone’s help, or nowhere (as L1 has it)', choices: DATA_LAYERS },
    'block-ms': { kind: 'whole', value: 'MS', help: 'how long actions are gathered for a block: longer is cheaper for verifiers', fallback: BLOCK_MS, min: 1, max: 60_000 },
    sequencer: {
      kind: 'text',
      value: 'ORDER',
      help: 'in which order actions go into blocks: fifo, fair (one of each sender in turn), random, fee:FIELD of the actions, or a file that exports a strategy (fifo)',
    },
    ...NODE_PLUGIN_FLAGS,
    json: { kind: 'boolean', help: 'print the rollup as one JSON object once it takes actions' },
  },
  examples: ['mru operator app.ts --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys --data ./rollup --genesis genesis.json --bootstrap /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…'],
} as const;
