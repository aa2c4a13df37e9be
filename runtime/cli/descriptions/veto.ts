/** What `mru veto` is called, takes and says of itself. */
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const vetoCommand = {
  name: 'veto',
  summary:
    'Voids a block of an app that is settled and not final yet, and all above it, and ends the app with the block below: its users leave with what they had there. For the operator of an app that was found to do wrong. Without --yes it only says what it would do.',
  positionals: ['rollup'],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: NETWORK_FLAGS.bootstrap,
    'l1-block-ms': NETWORK_FLAGS['l1-block-ms'],
    ...KEY_FLAGS,
    height: { kind: 'whole', value: 'N', help: 'the first block that does not count', fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER },
    yes: { kind: 'boolean', help: 'go ahead: the app is frozen for ever' },
    json: JSON_FLAG,
  },
  examples: ['mru veto bank --height 812 --keys ./op --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/… --yes'],
} as const;
