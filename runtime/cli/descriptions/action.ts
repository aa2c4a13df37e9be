/** What `mru action` is called, takes and says of itself. */
import { LEVELS } from '../../../protocols/confirmation.ts';
import { ACCOUNT_NAMES } from '../../playground/account-names.ts';
import { GATEWAY_FLAGS, KEY_FLAGS } from './shared.ts';

const UNTIL = { kind: 'text', value: 'LEVEL', help: `how far it has to rise: ${LEVELS.join(', ')} (C2)`, choices: LEVELS } as const;
const TIMEOUT = { kind: 'whole', value: 'SECONDS', help: 'how long to wait for that', fallback: 120, min: 1, max: 86_400 } as const;

export const actionSendCommand = {
  name: 'action send',
  summary: 'Signs an action, sends it by a gateway and waits until it is certain. Its input is JSON.',
  positionals: ['rollup', 'action', '[input]'],
  flags: { ...GATEWAY_FLAGS, as: { kind: 'text', value: 'NAME', help: `a development account: ${ACCOUNT_NAMES.join(', ')}`, choices: ACCOUNT_NAMES }, ...KEY_FLAGS, until: UNTIL, timeout: TIMEOUT },
  examples: [`mru action send token transfer '{"to":"0x…","amount":"5"}' --as alice`, `mru action send bank withdraw '{…}' --keys ./keys --until C3b`],
} as const;

export const actionGetCommand = {
  name: 'action get',
  summary: 'Shows what came of an action: its block, level, fuel and events.',
  positionals: ['rollup', 'id'],
  flags: GATEWAY_FLAGS,
  examples: ['mru action get token 0x5474cf59… --json'],
} as const;

export const actionWatchCommand = {
  name: 'action watch',
  summary: 'Shows actions as they come into blocks, until Ctrl-C; of one, by its id, how it rises, until it is there. With --json one object a line.',
  positionals: ['rollup', '[id]'],
  flags: { ...GATEWAY_FLAGS, sender: { kind: 'text', value: 'ADDRESS', help: 'only those of this account' }, until: UNTIL, timeout: TIMEOUT },
  examples: ['mru action watch token', 'mru action watch token 0x5474cf59… --until C4'],
} as const;
