/** What `mru state` is called, takes and says of itself. */
import { GATEWAY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const stateGetCommand = {
  name: 'state get',
  summary: "Shows a rollup's state: which entries there are, one of them, or one key of a map. Keys are JSON; an address needs no quotes.",
  positionals: ['rollup', '[entry]', '[key]'],
  flags: {
    ...GATEWAY_FLAGS,
    after: { kind: 'text', value: 'KEY', help: 'keys of a map after this one' },
    limit: { kind: 'whole', value: 'N', help: 'keys of a map to show', fallback: 50, min: 1, max: 200 },
  },
  examples: ['mru state get token', 'mru state get token balances 0x170b3d5cd2bc2edf41a2571cf016221ff567808c'],
} as const;

export const stateProofCommand = {
  name: 'state proof',
  summary: 'Shows one entry with its proof, checked here: against the root that a certificate covers, and with --l1 and --contract the certificate against the committees of L1.',
  positionals: ['rollup', 'entry', '[key]'],
  flags: { ...GATEWAY_FLAGS, l1: NETWORK_FLAGS.l1, contract: NETWORK_FLAGS.contract },
  examples: ['mru state proof token supply', 'mru state proof token balances 0x170b… --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
