/** `mru keys`: the keys of a node. */
import { nodeWords } from '../../bus/node-key.ts';
import { keepKey, makeKeys, type PublicKeys, parseSecret, publicKeys } from '../../keys/keys.ts';
import type { KeyRole } from '../../keys/roles.ts';
import type { keysImportCommand, keysNewCommand, keysShowCommand } from '../descriptions/keys.ts';
import { readText } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';

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
