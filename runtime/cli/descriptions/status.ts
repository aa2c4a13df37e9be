/** What `mru status` is called, takes and says of itself. */
import { JSON_FLAG, NETWORK_FLAGS } from './shared.ts';

export const statusCommand = {
  name: 'status',
  summary: 'Asks every member of the committee how it stands.',
  positionals: [],
  flags: { l1: NETWORK_FLAGS.l1, contract: NETWORK_FLAGS.contract, bootstrap: NETWORK_FLAGS.bootstrap, json: JSON_FLAG },
  examples: ['mru status --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…'],
} as const;
