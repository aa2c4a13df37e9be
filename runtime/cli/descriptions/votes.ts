/** What `mru votes` is called, takes and says of itself. */
import { JSON_FLAG, KEY_FLAGS, NODE_FLAGS } from './shared.ts';

export const FLAGS = { keys: KEY_FLAGS.keys, data: NODE_FLAGS.data, json: JSON_FLAG } as const;

export const votesExportCommand = {
  name: 'votes export',
  summary: 'Writes what a key has signed to a file. Its verifier has to be stopped, and must not run here again once the file is used elsewhere.',
  positionals: ['file'],
  flags: FLAGS,
  examples: ['mru votes export votes.json --keys ./keys --data ./node'],
} as const;

export const votesImportCommand = {
  name: 'votes import',
  summary: 'Adds what a key has signed elsewhere, before its verifier runs here; never forgets or lowers anything.',
  positionals: ['file'],
  flags: FLAGS,
  examples: ['mru votes import votes.json --keys ./keys --data ./node'],
} as const;
