/** Options of a command about a network: from a file, from the environment, from flags; the later one wins. All are named as the flags are. */
import { readText } from './files.ts';
import { type Command, type Flags, type FlagValues, type Parsed, parseFlags, UsageError } from './flags.ts';

const variableOf = (name: string): string => `MRU_${name.toUpperCase().replaceAll('-', '_')}`;

/** What a value of a file or a variable would be on the command line. */
function asFlag(flags: Flags, name: string, value: unknown, from: string): string[] {
  const flag = flags[name];
  if (flag === undefined) throw new UsageError(`${from}: there is no option "${name}"; there is ${Object.keys(flags).join(', ')}`);
  if (flag.kind === 'boolean') {
    if (value !== true && value !== false && value !== 'true' && value !== 'false') throw new UsageError(`${from}: ${name} is true or false`);
    return String(value) === 'true' ? [`--${name}`] : [];
  }
  if (flag.kind === 'list' && Array.isArray(value)) return value.flatMap((each) => asFlag(flags, name, each, from));
  if (typeof value !== 'string' && typeof value !== 'number') throw new UsageError(`${from}: ${name} is a text or a number`);
  return [`--${name}=${value}`];
}

function fromFile(flags: Flags, file: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} is no JSON: ${(error as Error).message}`);
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new UsageError(`${file} should be one JSON object of options`);
  return fromObject(flags, parsed, file);
}

const fromObject = (flags: Flags, given: object, from: string): string[] => Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : asFlag(flags, name, value, from)));

/** Options that are an object already. Throws `UsageError` for an unknown one, wherever it came from. */
export function readOptions<F extends Flags>(flags: F, given: object, from: string): FlagValues<F> {
  return parseFlags({ name: from, summary: '', positionals: [], flags, examples: [] }, fromObject(flags, given, from)).values;
}

/** Throws `UsageError` for an unknown option, wherever it stands. A flag `config` names the file. */
export function parseLayers<F extends Flags>(command: Command<F>, args: readonly string[], environment: Readonly<Record<string, string | undefined>> = process.env): Parsed<F> {
  const variables = Object.keys(command.flags).flatMap((name) => {
    const value = environment[variableOf(name)];
    return value === undefined ? [] : asFlag(command.flags, name, value, variableOf(name));
  });
  const { values } = parseFlags(command, [...variables, ...args]);
  const { config } = values as { readonly config?: string };
  return parseFlags(command, [...(config === undefined ? [] : fromFile(command.flags, config)), ...variables, ...args]);
}
