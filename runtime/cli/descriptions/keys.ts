/** What `mru keys` is called, takes and says of itself. */
import { KEY_ROLES } from '../../keys/roles.ts';
import { JSON_FLAG } from './shared.ts';

const PASSWORD = { kind: 'text', value: 'FILE', help: 'password of the keys; else MRU_PASSWORD, or asked for' } as const;

export const keysNewCommand = {
  name: 'keys new',
  summary: 'Makes the three keys of a node, encrypted: node (its name), vote (what it signs), operator (its money).',
  positionals: ['folder'],
  flags: { 'password-file': PASSWORD, json: JSON_FLAG },
  examples: ['mru keys new ./keys', 'mru keys new ./keys --password-file password.txt --json'],
} as const;

export const keysImportCommand = {
  name: 'keys import',
  summary: 'Takes a secret that you have, 64 hex digits in a file, as one of the keys.',
  positionals: ['folder'],
  flags: {
    role: { kind: 'text', value: 'ROLE', help: 'which key it is', choices: KEY_ROLES },
    secret: { kind: 'text', value: 'FILE', help: 'file with the secret' },
    'password-file': PASSWORD,
    json: JSON_FLAG,
  },
  examples: ['mru keys import ./keys --role operator --secret account.hex'],
} as const;

export const keysShowCommand = {
  name: 'keys show',
  summary: 'Shows what anybody may know of the keys in a folder. Needs no password.',
  positionals: ['folder'],
  flags: { json: JSON_FLAG },
  examples: ['mru keys show ./keys'],
} as const;
