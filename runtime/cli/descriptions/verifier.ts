/** What `mru verifier` is called, takes and says of itself. */
import { DOPPELGANGER_MS, SNAPSHOT_BLOCKS } from '../../node/defaults.ts';
import { NODE_PLUGIN_FLAGS } from './plugins.ts';
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS, NODE_FLAGS } from './shared.ts';

export const verifierCommand = {
  name: 'verifier',
  summary: 'Runs a peer verifier: joins with a stake, follows every rollup, executes it again and votes. Ctrl-C stops it; it goes on where it was.',
  positionals: [],
  flags: {
    ...NODE_FLAGS,
    stake: { kind: 'text', value: 'ETHER', help: 'join with this stake; without it, a node that has not joined only follows' },
    attest: { kind: 'text', value: 'FILE', help: 'show everybody this enclave document (mru enclave document) about the keys' },
    workers: { kind: 'whole', value: 'N', help: 'threads that execute', fallback: 1, min: 1, max: 64 },
    watch: { kind: 'boolean', help: 'execute blocks of optimistic apps, too, and challenge those that are wrong: a bond goes with it, and a part of the operator’s deposit comes back' },
    'from-genesis': { kind: 'boolean', help: 'execute every block from the first on, and do not begin with a state that others offer' },
    'snapshot-blocks': { kind: 'whole', value: 'N', help: 'certified blocks between two snapshots of a rollup, for those who join later', fallback: SNAPSHOT_BLOCKS, min: 1, max: 1_000_000 },
    'settle-ms': { kind: 'whole', value: 'MS', help: 'between two batches that it proposes at least: fewer are cheaper', fallback: 0, min: 0, max: 3_600_000 },
    'doppelganger-ms': { kind: 'whole', value: 'MS', help: 'how long the first vote waits for signs of another process with these keys', fallback: DOPPELGANGER_MS, min: 0, max: 600_000 },
    ...NODE_PLUGIN_FLAGS,
    'dry-run': { kind: 'boolean', help: 'check options, keys, L1 and the account, and do nothing' },
    json: JSON_FLAG,
  },
  examples: ['mru verifier --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys --data ./node --stake 1 --bootstrap /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…', 'mru verifier --config verifier.json'],
} as const;

export const STAKE_FLAGS = { l1: NETWORK_FLAGS.l1, contract: NETWORK_FLAGS.contract, 'l1-block-ms': NETWORK_FLAGS['l1-block-ms'], ...KEY_FLAGS, json: JSON_FLAG } as const;

export const verifierExitCommand = {
  name: 'verifier exit',
  summary: 'Leaves: the next committee has no seat for this member, and its stake unbonds. Keep it running until then.',
  positionals: [],
  flags: STAKE_FLAGS,
  examples: ['mru verifier exit --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys'],
} as const;

export const verifierWithdrawCommand = {
  name: 'verifier withdraw',
  summary: 'Pays out the stake of a member that left, once it has unbonded.',
  positionals: [],
  flags: STAKE_FLAGS,
  examples: ['mru verifier withdraw --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys'],
} as const;

export const verifierStakeCommand = {
  name: 'verifier stake',
  summary: 'Shows the stake of these keys.',
  positionals: [],
  flags: STAKE_FLAGS,
  examples: ['mru verifier stake --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys --json'],
} as const;
