/** What `mru send` is called, takes and says of itself. */
import { LEVELS } from '../../../protocols/confirmation.ts';
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const sendCommand = {
  name: 'send',
  summary: 'Signs an action with the operator key of a folder, sends it to a rollup, and waits until it is certain. Its input is JSON.',
  positionals: ['rollup', 'action', 'input'],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: NETWORK_FLAGS.bootstrap,
    ...KEY_FLAGS,
    until: { kind: 'text', value: 'LEVEL', help: `how far it has to rise: ${LEVELS.join(', ')} (C2)` },
    receipt: { kind: 'text', value: 'FILE', help: "keeps the operator's promise: mru receipt proves on L1 when it is broken" },
    timeout: { kind: 'whole', value: 'SECONDS', help: 'how long to wait for that', fallback: 120, min: 1, max: 86_400 },
    json: JSON_FLAG,
  },
  examples: [`mru send token transfer '{"to":"0x…","amount":"5"}' --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/…`],
} as const;
