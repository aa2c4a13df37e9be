/** What `mru vulcan` is called, takes and says of itself. */
import { ENCLAVE_FLAGS } from './enclave.ts';
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const vulcanDeployCommand = {
  name: 'vulcan deploy',
  summary: 'Founds a network: deploys its contracts. Nobody owns them afterwards; whoever stakes can join.',
  positionals: [],
  flags: {
    l1: NETWORK_FLAGS.l1,
    ...KEY_FLAGS,
    'min-stake': { kind: 'text', value: 'ETHER', help: 'least stake of a member (1)' },
    'min-members': { kind: 'whole', value: 'N', help: 'members of a committee at least', fallback: 4, min: 1, max: 128 },
    'max-members': {
      kind: 'whole',
      value: 'N',
      help: 'members of a committee at most; above 16 every member needs a BLS key and certificates have one signature for all',
      fallback: 16,
      min: 1,
      max: 128,
    },
    'epoch-blocks': { kind: 'whole', value: 'N', help: 'L1 blocks between two committees at least', fallback: 225, min: 1, max: 1_000_000 },
    unbonding: { kind: 'whole', value: 'SECONDS', help: 'between leaving and withdrawing', fallback: 1_209_600, min: 1, max: 31_536_000 },
    'lent-unbonding': { kind: 'text', value: 'SECONDS', help: 'others may lend stake to members, and it unbonds in this time, not below --unbonding; without it, nobody lends' },
    price: { kind: 'text', value: 'ETHER', help: 'what apps pay for a billion units of work, from a deposit (0: they are verified for nothing)' },
    notice: {
      kind: 'whole',
      value: 'SECONDS',
      help: 'between asking for a deposit and getting it, before bodies go into blobs no more, and before another version of an app takes over',
      fallback: 86_400,
      min: 1,
      max: 31_536_000,
    },
    answer: { kind: 'whole', value: 'SECONDS', help: 'an operator has so long to show that it takes in what L1 sent, once demanded, or its app freezes', fallback: 86_400, min: 1, max: 31_536_000 },
    showing: { kind: 'whole', value: 'SECONDS', help: 'for showing the newest final block of a frozen app, after its dispute window', fallback: 86_400, min: 1, max: 31_536_000 },
    'demand-bond': { kind: 'text', value: 'ETHER', help: 'goes with a demand, and to whoever answers it (0.01)' },
    'l1-block-ms': NETWORK_FLAGS['l1-block-ms'],
    json: JSON_FLAG,
  },
  examples: ['mru vulcan deploy --l1 http://127.0.0.1:8545 --keys ./keys --epoch-blocks 10 --unbonding 60'],
} as const;

export const vulcanShowCommand = {
  name: 'vulcan show',
  summary: 'Shows the terms, the committee and the apps of a network.',
  positionals: [],
  flags: { l1: NETWORK_FLAGS.l1, contract: NETWORK_FLAGS.contract, ...ENCLAVE_FLAGS, json: JSON_FLAG },
  examples: ['mru vulcan show --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
