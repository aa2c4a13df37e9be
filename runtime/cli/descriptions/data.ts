/** What `mru data` is called, takes and says of itself. */
import { JSON_FLAG, KEY_FLAGS, NETWORK_FLAGS } from './shared.ts';

const { l1, contract, bootstrap } = NETWORK_FLAGS;
export const FLAGS = {
  ...{ l1, contract, bootstrap },
  height: { kind: 'whole', value: 'N', help: 'which block; 0: the newest certified one', fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER },
  json: JSON_FLAG,
} as const;
const REACH = '--l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/…';

export const dataSampleCommand = {
  name: 'data sample',
  summary: 'Asks for random shares of a block: shows that its body is there without fetching it. Exit code 1 when one is missing.',
  positionals: ['rollup'],
  flags: { ...FLAGS, samples: { kind: 'whole', value: 'N', help: 'different shares to ask for', fallback: 20, min: 1, max: 128 } },
  examples: [`mru data sample token --samples 20 ${REACH}`],
} as const;

export const dataGetCommand = {
  name: 'data get',
  summary: 'Fetches the body of a block from the shares of members, or from blobs of L1, and checks it against the header.',
  positionals: ['rollup'],
  flags: {
    ...FLAGS,
    from: { kind: 'text', value: 'WHERE', help: 'shares: of the members; blobs: those that its batch carried (shares)', choices: ['shares', 'blobs'] },
    beacon: { kind: 'text', value: 'URL', help: 'beacon API for --from blobs (the first URL of --l1, as anvil has it)' },
    out: { kind: 'text', value: 'FILE', help: 'where to write it' },
  },
  examples: [`mru data get token --height 7 --out body.bin ${REACH}`],
} as const;

export const dataUseCommand = {
  name: 'data use',
  summary: 'Says where the bodies of an app go besides the members: blobs (of L1, with its batches) or embedded (nowhere). Needs the keys of its operator.',
  positionals: ['rollup', 'layer'],
  flags: { l1, contract, 'l1-block-ms': NETWORK_FLAGS['l1-block-ms'], ...KEY_FLAGS, json: FLAGS.json },
  examples: ['mru data use token blobs --keys ./keys --l1 http://127.0.0.1:8545 --contract 0x…'],
} as const;
