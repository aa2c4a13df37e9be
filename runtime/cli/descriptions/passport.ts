/** What `mru passport` is called, takes and says of itself. */
import { GATEWAY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const passportGetCommand = {
  name: 'passport get',
  summary: "Writes an action's passport to stdout or a file, as a gateway makes it; it is checked here before. Of a rollup, or of whichever at the gateway has the action.",
  positionals: ['id', '[rollup]'],
  flags: { ...GATEWAY_FLAGS, out: { kind: 'text', value: 'FILE', short: 'o', help: 'where to; stdout unless said' } },
  examples: ['mru passport get 0x5474cf59… > transfer.passport', 'mru passport get 0x5474cf59… token --out transfer.passport'],
} as const;

export const passportVerifyCommand = {
  name: 'passport verify',
  summary:
    'Checks a passport, each part by its name, and asks nobody: all of it holds if the block of L1 that it names is one of L1. With --block that is the one you know; with --l1 the nodes of L1 are asked, and have to agree. Exit code 1 when a check fails.',
  positionals: ['file'],
  flags: {
    block: { kind: 'text', value: 'HASH', help: 'hash of the L1 block that it has to be made under' },
    contract: { kind: 'text', value: 'ADDRESS', help: 'settlement contract that it has to be of' },
    chain: { kind: 'text', value: 'ID', help: 'of L1, that it has to be of' },
    l1: NETWORK_FLAGS.l1,
    json: { kind: 'boolean', help: 'print the result as one JSON object' },
  },
  examples: [
    'mru passport verify transfer.passport',
    'mru passport verify transfer.passport --l1 https://… --contract 0x…',
    'mru passport verify transfer.passport --block 0x… --contract 0x… --chain 1 --json',
  ],
} as const;
