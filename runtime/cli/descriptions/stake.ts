/** What `mru stake` is called, takes and says of itself. */
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

const { l1, contract } = NETWORK_FLAGS;
export const READ_FLAGS = { l1, contract, json: JSON_FLAG } as const;
export const FLAGS = { ...READ_FLAGS, 'l1-block-ms': NETWORK_FLAGS['l1-block-ms'], ...KEY_FLAGS } as const;
const AMOUNT = { kind: 'text', value: 'ETHER', help: 'how much' } as const;

export const stakeOpenCommand = {
  name: 'stake open',
  summary: 'Takes delegators, or says another commission: a lower one counts at once, a higher one after the time that lent stake unbonds in.',
  positionals: [],
  flags: { ...FLAGS, commission: { kind: 'text', value: 'PERCENT', help: 'what this member keeps of what its delegators’ stake earns, like 10 or 2.5' } },
  examples: ['mru stake open --commission 10 --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const stakeDelegateCommand = {
  name: 'stake delegate',
  summary: 'Lends stake to a member: it counts for its seat, earns with it, and is lost with it when it votes twice.',
  positionals: ['member'],
  flags: { ...FLAGS, amount: AMOUNT },
  examples: ['mru stake delegate 0x… --amount 5 --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const stakeUndelegateCommand = {
  name: 'stake undelegate',
  summary: 'Takes lent stake back: it counts and earns no more, and unbonds, with whatever of it unbonds already.',
  positionals: ['member'],
  flags: { ...FLAGS, amount: AMOUNT },
  examples: ['mru stake undelegate 0x… --amount 5 --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const stakeWithdrawCommand = {
  name: 'stake withdraw',
  summary: 'Pays out what has unbonded of stake lent to a member, and what it earned.',
  positionals: ['member'],
  flags: FLAGS,
  examples: ['mru stake withdraw 0x… --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const stakeShowCommand = {
  name: 'stake show',
  summary: 'Shows what is lent to a member; with --of, what one account lent it.',
  positionals: ['member'],
  flags: { ...READ_FLAGS, of: { kind: 'text', value: 'ADDRESS', help: 'account that lends' } },
  examples: ['mru stake show 0x… --of 0x… --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
