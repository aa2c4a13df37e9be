/** What `mru exit` is called, takes and says of itself. */
import { HISTORY_FLAGS, JSON_FLAG } from './shared.ts';

export const exitCommand = {
  name: 'exit',
  summary:
    'Leaves an app without anyone’s help: takes out balances, withdrawals and deposits with nothing but L1 and its blobs, or what nodes still keep. Without --yes it only says what it would do. What is interrupted goes on with the same command.',
  positionals: ['rollup', 'app.ts'],
  flags: {
    account: { kind: 'text', value: 'ADDRESS', help: 'who leaves (the account of the keys, which pays for it)' },
    ...HISTORY_FLAGS,
    yes: { kind: 'boolean', help: 'go ahead: sends transactions, and a bond with the demand' },
    json: JSON_FLAG,
  },
  examples: ['mru exit bank contracts/apps/bank/machine.ts --keys ./user --l1 http://127.0.0.1:8545 --contract 0x… --yes'],
} as const;
