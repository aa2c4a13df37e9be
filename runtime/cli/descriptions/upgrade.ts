/** What `mru upgrade` is called, takes and says of itself. */
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const PLACE_FLAGS = {
  l1: NETWORK_FLAGS.l1,
  contract: NETWORK_FLAGS.contract,
  'l1-block-ms': NETWORK_FLAGS['l1-block-ms'],
  ...KEY_FLAGS,
  json: JSON_FLAG,
} as const;

export const upgradeCommand = {
  name: 'upgrade',
  summary:
    'Announces another version of an app, which takes over once its users have had notice: what they have forced by then is still done by the version they know. Its state goes on, moved by `migrate` if the version has one. The running operator serves the code and sends it when it is time. Without --yes it only checks, and says what it would do.',
  positionals: ['rollup', 'app.ts', 'next.ts'],
  flags: {
    ...PLACE_FLAGS,
    data: { kind: 'text', value: 'DIR', help: "folder of the operator's node, where the code of the version is put" },
    yes: { kind: 'boolean', help: 'go ahead: announces it on L1' },
  },
  examples: ['mru upgrade bank bank.ts bank-2.ts --keys ./op --data ./rollup --l1 http://127.0.0.1:8545 --contract 0x… --yes'],
} as const;

export const upgradeCancelCommand = {
  name: 'upgrade cancel',
  summary: 'Withdraws the version that was announced, while it has not been sent to the app.',
  positionals: ['rollup'],
  flags: PLACE_FLAGS,
  examples: ['mru upgrade cancel bank --keys ./op --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
