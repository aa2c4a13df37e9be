/** Money is spent only when somebody says so: with --yes, or at a terminal. */
import { createInterface } from 'node:readline/promises';
import { UsageError } from './flags.ts';

/** Rejects with `UsageError` where nobody can be asked, and with an `AbortError` on Ctrl-C. */
export async function consent(question: string, isGiven: boolean): Promise<boolean> {
  if (isGiven) return true;
  if (!process.stdin.isTTY) throw new UsageError('this spends money: say --yes, or run it at a terminal, where it asks');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
