/** The password of the keys: from a file, from the environment, or asked for on a terminal. It is never shown and never logged. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { readText } from './files.ts';
import { UsageError } from './flags.ts';

export const PASSWORD_VARIABLE = 'MRU_PASSWORD';

/** Reads a line without an echo. */
async function askFor(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

/** Throws `UsageError` when there is nowhere to take it from. New ones are asked for twice. */
export async function passwordFrom(file: string | undefined, { isNew = false } = {}): Promise<string> {
  if (file !== undefined) return checked(readText(file).replace(/\r?\n$/, ''));
  const given = process.env[PASSWORD_VARIABLE];
  if (given !== undefined) return checked(given);
  if (!process.stdin.isTTY) throw new UsageError(`no password: give --password-file FILE, or ${PASSWORD_VARIABLE} in the environment`);
  const password = checked(await askFor(isNew ? 'A password for the new keys: ' : 'Password of the keys: '));
  if (isNew && (await askFor('The same again: ')) !== password) throw new UsageError('these were two different passwords');
  return password;
}

function checked(password: string): string {
  if (password === '') throw new UsageError('an empty password protects nothing');
  return password;
}
