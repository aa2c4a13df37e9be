/** What `mru doctor` is called, takes and says of itself. */
import { KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

export const doctorCommand = {
  name: 'doctor',
  summary: 'Looks at what a node or a developer needs: Node, ports, disk, keys, data, L1, clocks and peers. Says what to do about what is wrong; changes nothing.',
  positionals: [],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: NETWORK_FLAGS.bootstrap,
    keys: KEY_FLAGS.keys,
    data: { kind: 'text', value: 'DIR', help: 'folder of a node, to be read through' },
    port: { kind: 'text', value: 'LIST', help: 'ports that have to be free, separated by commas (looks at 8080 and 8545, which have substitutes)' },
    json: { kind: 'boolean', help: 'print the findings as one JSON object' },
  },
  examples: ['mru doctor', 'mru doctor --keys ./keys --data ./node --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/… --port 9000'],
} as const;
