/** Command-line flags from one description: parsing, checks, defaults and help. */
import { parseArgs } from 'node:util';

export type Flag =
  | { readonly kind: 'boolean'; readonly help: string }
  /** `short` is one letter: `-o` for `--out`. */
  | { readonly kind: 'text'; readonly help: string; readonly value: string; readonly short?: string; readonly choices?: readonly string[] }
  /** May be given more than once. */
  | { readonly kind: 'list'; readonly help: string; readonly value: string }
  | { readonly kind: 'whole'; readonly help: string; readonly value: string; readonly fallback: number; readonly min: number; readonly max: number };

export type Flags = Readonly<Record<string, Flag>>;

export type FlagValues<F extends Flags> = {
  readonly [K in keyof F]: F[K] extends { kind: 'boolean' } ? boolean : F[K] extends { kind: 'whole' } ? number : F[K] extends { kind: 'list' } ? readonly string[] : string | undefined;
};

/** Exit code 2: the command was not understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Command<F extends Flags> {
  readonly name: string;
  readonly summary: string;
  /** Names of positional arguments; all are required. The last may end in `...`: one or more; in brackets, `[file...]`: or none. */
  readonly positionals: readonly string[];
  readonly flags: F;
  readonly examples: readonly string[];
}

export interface Parsed<F extends Flags> {
  readonly values: FlagValues<F>;
  readonly positionals: readonly string[];
  /** Names of the flags that were on the command line. */
  readonly given: ReadonlySet<string>;
}

/** Throws `UsageError` that says what to do. */
export function parseFlags<F extends Flags>(command: Command<F>, args: readonly string[]): Parsed<F> {
  const { values, positionals } = read(command, args);
  const [least, most] = countOf(command.positionals);
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(`${command.name} takes ${command.positionals.length === 0 ? 'no arguments' : command.positionals.map(shown).join(' ')}, got ${positionals.length}`);
  }
  const checked = Object.entries(command.flags).map(([name, flag]) => [name, check(name, flag, values[name])]);
  return { values: Object.fromEntries(checked) as FlagValues<F>, positionals, given: new Set(Object.keys(values)) };
}

const isOptional = (positional: string): boolean => positional.startsWith('[');
/** A positional argument in help. */
const shown = (positional: string): string => (isOptional(positional) ? positional : `<${positional}>`);

/** How many positional arguments there may be. */
function countOf(positionals: readonly string[]): readonly [number, number] {
  const isMany = positionals.at(-1)?.replace(/\]$/, '').endsWith('...') === true;
  return [positionals.filter((each) => !isOptional(each)).length, isMany ? Number.POSITIVE_INFINITY : positionals.length];
}

function read<F extends Flags>(command: Command<F>, args: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries(Object.entries(command.flags).map(([name, flag]) => [name, optionOf(flag)]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(inWords((error as Error).message));
  }
}

function optionOf(flag: Flag): { readonly type: 'boolean' | 'string'; readonly short?: string; readonly multiple?: boolean } {
  if (flag.kind === 'boolean') return { type: 'boolean' };
  if (flag.kind === 'list') return { type: 'string', multiple: true };
  return flag.kind === 'text' && flag.short !== undefined ? { type: 'string', short: flag.short } : { type: 'string' };
}

/** Node explains at length how a value could start with a dash; no flag here takes one. */
function inWords(message: string): string {
  const ambiguous = /^Option '(?:-\w, )?(--[\w-]+).* argument is ambiguous/.exec(message);
  return ambiguous ? `${ambiguous[1]} wants a value, and none starts with a dash` : (message.split(/\. |\n/)[0] as string);
}

/** Digits only: an empty text, `0x10` and `1e3` are numbers to `Number`, and slips of a person. */
const wholeOf = (given: unknown): number => (/^\d+$/.test(String(given)) ? Number(given) : Number.NaN);

function check(name: string, flag: Flag, given: unknown): boolean | string | number | readonly string[] | undefined {
  if (flag.kind === 'boolean') return given === true;
  if (flag.kind === 'list') return (given as readonly string[] | undefined) ?? [];
  if (flag.kind === 'whole') {
    const value = given === undefined ? flag.fallback : wholeOf(given);
    if (!Number.isInteger(value) || value < flag.min || value > flag.max) throw new UsageError(`--${name} wants a whole number from ${flag.min} to ${flag.max}, got "${String(given)}"`);
    return value;
  }
  if (given !== undefined && flag.choices && !flag.choices.includes(given as string)) throw new UsageError(`--${name} wants one of ${flag.choices.join(', ')}, got "${String(given)}"`);
  return given as string | undefined;
}

/** One line for each flag, with what it is for. */
export function flagLines(flags: Flags): string[] {
  const short = (flag: Flag): string => (flag.kind === 'text' && flag.short !== undefined ? `-${flag.short}, ` : '');
  const label = ([name, flag]: [string, Flag]): string => `${short(flag)}--${name}${flag.kind === 'boolean' ? '' : ` ${flag.value}`}`;
  const entries = Object.entries(flags);
  const width = Math.max(0, ...entries.map((entry) => label(entry).length));
  const describe = (flag: Flag): string => flag.help + (flag.kind === 'whole' ? ` (${flag.fallback})` : '');
  return entries.map((entry) => `  ${label(entry).padEnd(width)}  ${describe(entry[1])}`);
}

export function helpOf(command: Command<Flags>): string {
  return [
    `mru ${command.name}${command.positionals.map((each) => ` ${shown(each)}`).join('')} [flags]`,
    '',
    `  ${command.summary}`,
    '',
    ...flagLines(command.flags),
    '',
    ...command.examples.map((each) => `  $ ${each}`),
  ].join('\n');
}
