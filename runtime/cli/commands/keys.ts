/** `mru keys`: the keys of a node. */
import { nodeWords } from '../../bus/node-key.ts';
import { KEY_ROLES, type KeyRole, keepKey, makeKeys, type PublicKeys, parseSecret, publicKeys } from '../../keys/keys.ts';
import { readText } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';

const JSON_FLAG = { kind: 'boolean', help: 'print the result as one JSON object' } as const;
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

function show(folder: string, keys: PublicKeys, json: boolean): number {
  const peer = nodeWords(keys.node);
  if (json) printJson({ ok: true, folder, ...keys, peer });
  else print(`keys in ${folder}`, `  node      ${keys.node}  (peer ${peer})`, `  vote      ${keys.vote}`, `  operator  ${keys.operator}  (stakes and pays: it needs ether)`);
  return EXIT.done;
}

export async function keysNew({ values, positionals: [folder = ''] }: Parsed<typeof keysNewCommand.flags>): Promise<number> {
  return show(folder, await makeKeys(folder, await passwordFrom(values['password-file'], { isNew: true })), values.json);
}

export async function keysImport({ values, positionals: [folder = ''] }: Parsed<typeof keysImportCommand.flags>): Promise<number> {
  if (values.role === undefined || values.secret === undefined) throw new UsageError('keys import needs --role and --secret');
  const role = values.role as KeyRole;
  const shown = await keepKey(folder, role, parseSecret(readText(values.secret)), await passwordFrom(values['password-file']));
  if (values.json) printJson({ ok: true, folder, role, public: shown });
  else print(`${role} key ${shown} is in ${folder}`);
  return EXIT.done;
}

export const keysShow = ({ values, positionals: [folder = ''] }: Parsed<typeof keysShowCommand.flags>): number => show(folder, publicKeys(folder), values.json);
