/** What `mru types` is called, takes and says of itself. */
import { NETWORK_FLAGS } from './shared.ts';

const { l1, contract, bootstrap } = NETWORK_FLAGS;

export const typesCommand = {
  name: 'types',
  summary: 'Writes the actions of another app as a TypeScript module, for messages to it. APP is a file, or with --bootstrap the name or id of a rollup.',
  positionals: ['app'],
  flags: {
    ...{ l1, contract, bootstrap },
    out: { kind: 'text', value: 'FILE', help: 'where to write it (stdout)' },
    json: { kind: 'boolean', help: 'print one JSON object' },
  },
  examples: ['mru types contracts/apps/hub/machine.ts --out hub.ts', 'mru types hub --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/… --out hub.ts'],
} as const;
