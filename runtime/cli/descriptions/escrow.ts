/** What `mru escrow` is called, takes and says of itself. */
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

const { l1, contract } = NETWORK_FLAGS;
export const SHOW_FLAGS = { l1, contract, json: JSON_FLAG } as const;
export const PAY_FLAGS = { l1, contract, 'l1-block-ms': NETWORK_FLAGS['l1-block-ms'], ...KEY_FLAGS, json: JSON_FLAG } as const;
export const AMOUNT_FLAGS = { ...PAY_FLAGS, amount: { kind: 'text', value: 'ETHER', help: 'how much' } } as const;

export const escrowShowCommand = {
  name: 'escrow show',
  summary: 'Shows the deposits that pay for the verification of apps. Needs no keys.',
  positionals: ['rollup...'],
  flags: SHOW_FLAGS,
  examples: ['mru escrow show token --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const escrowFundCommand = {
  name: 'escrow fund',
  summary: 'Adds to the deposit of an app, by name or id. Anybody may.',
  positionals: ['rollup'],
  flags: AMOUNT_FLAGS,
  examples: ['mru escrow fund token --amount 0.5 --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const escrowNoticeCommand = {
  name: 'escrow notice',
  summary: "Asks for part of the deposit back: its operator may take it once the network's notice has passed.",
  positionals: ['rollup'],
  flags: AMOUNT_FLAGS,
  examples: ['mru escrow notice token --amount 0.5 --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;

export const escrowWithdrawCommand = {
  name: 'escrow withdraw',
  summary: 'Pays back what notice was given of, as far as it has not been charged.',
  positionals: ['rollup'],
  flags: PAY_FLAGS,
  examples: ['mru escrow withdraw token --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
