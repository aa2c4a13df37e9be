/** What `mru deploy` is called, takes and says of itself. */
import { PROOFS } from '../../../protocols/l1.ts';
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const deployCommand = {
  name: 'deploy',
  summary: 'Brings an app onto an L1: registers it, fills its deposit, and hands its code to the members. Says what it will spend, and asks. Doing it again does only what is missing.',
  positionals: ['app.ts'],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: { kind: 'text', value: 'MULTIADDR', help: 'peers to hand the code to, separated by commas; without them mru operator hands it over later' },
    'l1-block-ms': NETWORK_FLAGS['l1-block-ms'],
    ...KEY_FLAGS,
    name: { kind: 'text', value: 'NAME', help: "name of the rollup on L1 (the app's own)" },
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON' },
    window: { kind: 'whole', value: 'SECONDS', help: 'dispute window', fallback: 3_600, min: 0, max: 604_800 },
    proofs: { kind: 'text', value: 'HOW', help: 'how its blocks are believed, for ever (pessimistic)', choices: PROOFS },
    deposit: { kind: 'text', value: 'ETHER', help: 'what its deposit for verification should have at least (0)' },
    data: { kind: 'text', value: 'DIR', help: 'folder of the operator node, with --bootstrap: mru operator goes on with it' },
    yes: { kind: 'boolean', help: 'spend it without asking' },
    config: { kind: 'text', value: 'FILE', help: 'these options as one JSON object; MRU_L1 and so on in the environment, and flags, win over it' },
    json: JSON_FLAG,
  },
  examples: ['mru deploy machine.ts --genesis genesis.json --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys --data ./rollup --bootstrap /ip4/… --yes'],
} as const;
