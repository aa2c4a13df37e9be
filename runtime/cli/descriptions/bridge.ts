/** What `mru deposit`, `mru withdraw` and what goes with them are called, take and say of themselves. */
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

const { l1, contract, bootstrap } = NETWORK_FLAGS;
const L1_FLAGS = { l1, contract, json: JSON_FLAG } as const;
export const PAY_FLAGS = { ...L1_FLAGS, 'l1-block-ms': NETWORK_FLAGS['l1-block-ms'], ...KEY_FLAGS } as const;

export const depositCommand = {
  name: 'deposit',
  summary: 'Sends ether or tokens from L1 to an account in a rollup, where they arrive once L1 is final.',
  positionals: ['rollup'],
  flags: {
    ...PAY_FLAGS,
    amount: { kind: 'text', value: 'AMOUNT', help: 'how much, in ether or whole tokens: 1, 0.5' },
    asset: { kind: 'text', value: 'ADDRESS', help: 'ERC-20 contract (ether when not given)' },
    account: { kind: 'text', value: 'ADDRESS', help: 'who gets it in the rollup (the account that pays)' },
  },
  examples: ['mru deposit bank --amount 0.5 --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const forceCommand = {
  name: 'force',
  summary: 'Has an action of these keys done in a rollup through L1, where its operator cannot leave it out unseen. Its input is JSON.',
  positionals: ['rollup', 'action', 'input'],
  flags: { ...PAY_FLAGS, bootstrap },
  examples: [`mru force bank withdraw '{"asset":"0x…","amount":"5"}' --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/…`],
} as const;

export const demandCommand = {
  name: 'demand',
  summary:
    'Demands on L1 that an app takes in all that L1 sent to it, and shows it. A bond goes with it: to whoever answers, or back with the freeze when nobody does in time, which mru exit brings about.',
  positionals: ['rollup'],
  flags: PAY_FLAGS,
  examples: ['mru demand bank --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const withdrawalsCommand = {
  name: 'withdrawals',
  summary: 'Shows what a rollup gave back to L1, and whether it is paid. Needs no keys.',
  positionals: ['rollup'],
  flags: { ...L1_FLAGS, bootstrap, account: { kind: 'text', value: 'ADDRESS', help: 'only what this account gets' } },
  examples: ['mru withdrawals bank --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/…'],
} as const;

export const withdrawCommand = {
  name: 'withdraw',
  summary: 'Has L1 pay what a rollup gave back to the account of these keys: one transaction each.',
  positionals: ['rollup'],
  flags: { ...PAY_FLAGS, bootstrap },
  examples: ['mru withdraw bank --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/…'],
} as const;
