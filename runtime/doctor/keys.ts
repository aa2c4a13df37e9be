/** The keys of a node, as far as anybody sees them without the password. */
import { existsSync, statSync } from 'node:fs';
import { KeyError } from '../keys/key-error.ts';
import { keyFile, publicKeys } from '../keys/keys.ts';
import { KEY_ROLES } from '../keys/roles.ts';
import type { Finding } from './node-version.ts';

/** Read, write or search by others than the owner. */
const OTHERS = 0o077;
const isOpen = (path: string): boolean => process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0;

export function keysFinding(folder: string): Finding {
  if (!existsSync(folder)) return { check: 'keys', status: 'problem', found: `there is no folder ${folder}`, advice: `mru keys new ${folder}` };
  try {
    const { node, operator } = publicKeys(folder);
    const open = [folder, ...KEY_ROLES.map((role) => keyFile(folder, role))].filter(isOpen);
    if (open.length === 0) return { check: 'keys', status: 'ok', found: `keys of node ${node.slice(0, 12)}…, operator ${operator}` };
    return { check: 'keys', status: 'problem', found: `others on this machine can read ${open.join(', ')}`, advice: `chmod 700 ${folder} && chmod 600 ${folder}/*.json` };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof KeyError) && code === undefined) throw error;
    return { check: 'keys', status: 'problem', found: message, advice: 'if there were keys: bring the key files back from where you keep copies; keys that are lost cannot be made again' };
  }
}
