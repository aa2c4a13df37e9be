/** What `mru receipt` is called, takes and says of itself. */
import { HISTORY_FLAGS, JSON_FLAG } from './shared.ts';

export const receiptCommand = {
  name: 'receipt',
  summary:
    'Says whether an operator kept its promise (mru send --receipt FILE) to include an action, by the blocks that were settled. Exit code 1 when it did not, or not yet. With --yes a broken promise is proven on L1: the app is frozen, and a part of its deposit is for who was censored.',
  positionals: ['file', 'app.ts'],
  flags: {
    ...HISTORY_FLAGS,
    yes: { kind: 'boolean', help: 'prove it on L1 when it is broken; needs --keys, any account will do' },
    json: JSON_FLAG,
  },
  examples: ['mru receipt transfer.receipt contracts/apps/token/machine.ts --genesis genesis.json --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
