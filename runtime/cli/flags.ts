/** Command-line flags from one description: parsing, checks, defaults and help. */
import { parseArgs } from 'node:util';

export type Flag =
  | { readonly kind: 'boolean'; readonly help: string }
  | { readonly kind: 'text'; readonly help: string; readonly value: string; readonly choices?: readonly string[] }
  | { readonly kind: 'whole'; readonly help: string; readonly value: string; readonly fallback: number; readonly min: number; readonly max: number };

export type Flags = Readonly<Record<string, Flag>>;

export type FlagValues<F extends Flags> = { readonly [K in keyof F]: F[K] extends { kind: 'boolean' } ? boolean : F[K] extends { kind: 'whole' } ? number : string | undefined };

/** Exit code 2: the command was not understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Command<F extends Flags> {
  readonly name: string;
  readonly summary: string;
  /** Names of positional arguments; all are required. */
  readonly positionals: readonly string[];
  readonly flags: F;
  readonly examples: readonly string[];
}

export interface Parsed<F extends Flags> {
  readonly values: FlagValues<F>;
  readonly positionals: readonly string[];
}

/** Throws `UsageError` that says what to do. */
export function parseFlags<F extends Flags>(command: Command<F>, args: readonly string[]): Parsed<F> {
  const { values, positionals } = read(command, args);
  if (positionals.length !== command.positionals.length) {
    throw new UsageError(`${command.name} takes ${command.positionals.length === 0 ? 'no arguments' : command.positionals.map((each) => `<${each}>`).join(' ')}, got ${positionals.length}`);
  }
  const checked = Object.entries(command.flags).map(([name, flag]) => [name, check(name, flag, values[name])]);
  return { values: Object.fromEntries(checked) as FlagValues<F>, positionals };
}

function read<F extends Flags>(command: Command<F>, args: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries(Object.entries(command.flags).map(([name, flag]) => [name, { type: flag.kind === 'boolean' ? ('boolean' as const) : ('string' as const) }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] as string);
  }
}

function check(name: string, flag: Flag, given: unknown): boolean | string | number | undefined {
  if (flag.kind === 'boolean') return given === true;
  if (flag.kind === 'whole') {
    const value = given === undefined ? flag.fallback : Number(given);
    if (!Number.isInteger(value) || value < flag.min || value > flag.max) throw new UsageError(`--${name} wants a whole number from ${flag.min} to ${flag.max}, got "${String(given)}"`);
    return value;
  }
  if (given !== undefined && flag.choices && !flag.choices.includes(given as string)) throw new UsageError(`--${name} wants one of ${flag.choices.join(', ')}, got "${String(given)}"`);
  return given as string | undefined;
}

export function helpOf(command: Command<Flags>): string {
  const label = ([name, flag]: [string, Flag]): string => `--${name}${flag.kind === 'boolean' ? '' : ` ${flag.value}`}`;
  const entries = Object.entries(command.flags);
  const width = Math.max(0, ...entries.map((entry) => label(entry).length));
  const describe = (flag: Flag): string => flag.help + (flag.kind === 'whole' ? ` (${flag.fallback})` : '');
  return [
    `mru ${command.name}${command.positionals.map((each) => ` <${each}>`).join('')} [flags]`,
    '',
    `  ${command.summary}`,
    '',
    ...entries.map((entry) => `  ${label(entry).padEnd(width)}  ${describe(entry[1])}`),
    '',
    ...command.examples.map((each) => `  $ ${each}`),
  ].join('\n');
}
