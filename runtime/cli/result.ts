/** How a command ends: one JSON object on the last line of stdout, or lines for people; and an exit code that scripts may rely on. */
import { toJson } from '../../protocols/schema.ts';

export const EXIT = { done: 0, no: 1, usage: 2, outside: 3, interrupted: 130 } as const;

export function printJson(result: object): void {
  process.stdout.write(`${JSON.stringify(toJson(result))}\n`);
}

export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
