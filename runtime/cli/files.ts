/** Files that a person named on the command line: what cannot be read or written is a wrong name, so exit code 2. */
import { readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from './flags.ts';

const MEANING: Readonly<Record<string, string>> = { ENOENT: 'no such file or folder', EACCES: 'not allowed', EISDIR: 'is a folder', ENOTDIR: 'a part of the path is no folder' };

function named<T>(verb: string, file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot ${verb} ${file}: ${MEANING[code ?? ''] ?? message}`);
  }
}

export const readText = (file: string): string => named('read', file, () => readFileSync(file, 'utf8'));
export const readBytes = (file: string): Uint8Array => named('read', file, () => new Uint8Array(readFileSync(file)));
export const writeBytes = (file: string, content: Uint8Array): void => named('write', file, () => writeFileSync(file, content));
