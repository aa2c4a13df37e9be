/** What `mru rewards` is called, takes and says of itself. */
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

const { l1, contract } = NETWORK_FLAGS;
export const FLAGS = { l1, contract, 'l1-block-ms': NETWORK_FLAGS['l1-block-ms'], ...KEY_FLAGS, json: JSON_FLAG } as const;
export const CHARGE_FLAGS = { ...FLAGS, bootstrap: NETWORK_FLAGS.bootstrap, rollups: { kind: 'text', value: 'NAMES', help: 'apps by name or id, separated by commas; all when not given' } } as const;

export const rewardsShowCommand = {
  name: 'rewards show',
  summary: 'Shows what these keys have earned and not claimed.',
  positionals: [],
  flags: FLAGS,
  examples: ['mru rewards show --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const rewardsChargeCommand = {
  name: 'rewards charge',
  summary: 'Has apps charged for the work up to their newest settled block; the members who signed it share that. Anybody may.',
  positionals: [],
  flags: CHARGE_FLAGS,
  examples: ['mru rewards charge --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/…'],
} as const;

export const rewardsClaimCommand = {
  name: 'rewards claim',
  summary: 'Pays out what these keys have earned.',
  positionals: [],
  flags: FLAGS,
  examples: ['mru rewards claim --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
