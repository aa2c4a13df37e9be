/** What `mru load` is called, takes and says of itself. */
import { JSON_FLAG, NETWORK_FLAGS } from '../../../runtime/cli/descriptions/shared.ts';

export const loadCommand = {
  name: 'load',
  summary: 'Sends token transfers to a running network and waits until they are final on L1. Its wallets are drawn from a seed: not for real money.',
  positionals: [],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: NETWORK_FLAGS.bootstrap,
    rollups: { kind: 'text', value: 'NAMES', help: 'names on L1, separated by commas; all when not given' },
    actions: { kind: 'whole', value: 'N', help: 'transfers, over all rollups', fallback: 1_000, min: 1, max: 10_000_000 },
    rate: { kind: 'whole', value: 'N', help: 'transfers per second; 0: as fast as they are answered', fallback: 0, min: 0, max: 1_000_000 },
    wallets: { kind: 'whole', value: 'N', help: 'wallets that send them', fallback: 50, min: 2, max: 10_000 },
    seed: { kind: 'whole', value: 'N', help: 'draws the wallets', fallback: 1, min: 0, max: Number.MAX_SAFE_INTEGER },
    holders: { kind: 'boolean', help: 'print the genesis input that gives these wallets tokens, and do nothing else' },
    json: JSON_FLAG,
  },
  examples: ['mru load --wallets 50 --holders > genesis.json', 'mru load --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/… --actions 10000'],
} as const;
