/** `mru`: the command line. */
import { CompileError } from '../../contracts/guest/compile-error.ts';
import { ActionsFileError } from '../../protocols/actions-file-error.ts';
import { helpOf, UsageError } from '../../runtime/cli/flags.ts';
import { EXIT, print, printJson } from '../../runtime/cli/result.ts';
import { version } from '../../runtime/cli/version.ts';
import { KeyError } from '../../runtime/keys/key-error.ts';
import { COMMANDS, type Entry } from './commands.ts';

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ command }) => command.name.length));
  return [
    'mru <command> [flags]',
    '',
    ...COMMANDS.map(({ command }) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    '  mru <command> --help says more; mru --version prints the version.',
  ].join('\n');
}

function say(text: string, code: number): number {
  print(text);
  return code;
}

/** The first Ctrl-C asks everything to stop, the second ends the process. */
function interruption(): AbortController {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort(new Error('interrupted'));
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller;
}

/** Names of two words come before those that they begin with. */
const entryFor = ([first, second]: readonly string[]): Entry | undefined =>
  COMMANDS.find(({ command }) => command.name === `${first} ${second}`) ?? COMMANDS.find(({ command }) => command.name === first);

/** Of a name of two words, the first may have been right. */
function unknown(name: string): string {
  const names = COMMANDS.map(({ command }) => command.name);
  const begun = names.filter((each) => each.startsWith(`${name} `));
  return begun.length > 0 ? `${name} needs a second word: ${begun.join(', ')}` : `no command "${name}"; there is ${names.join(', ')}`;
}

async function main(args: readonly string[]): Promise<number> {
  const [name] = args;
  if (name === undefined || name === '--help' || name === 'help') return say(overview(), name === undefined ? EXIT.usage : EXIT.done);
  if (name === '--version') return say(version(), EXIT.done);
  const entry = entryFor(args);
  if (entry === undefined) throw new UsageError(unknown(name));
  const rest = args.slice(entry.command.name.split(' ').length);
  if (rest.includes('--help')) return say(helpOf(entry.command), EXIT.done);
  const { signal } = interruption();
  try {
    return await entry.run(rest, signal);
  } catch (error) {
    // The second is Ctrl-C at a question.
    if (signal.aborted || (error as Error).name === 'AbortError') return EXIT.interrupted;
    throw error;
  }
}

/** A reader that has seen enough (`| head`) is no fault of ours. */
function ignoreClosedPipes(): void {
  const closed =
    (then: () => void) =>
    (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EPIPE') throw error;
      then();
    };
  process.stdout.on(
    'error',
    closed(() => process.exit(EXIT.done)),
  );
  // Progress that nobody reads: the run goes on, its result may still be wanted.
  process.stderr.on(
    'error',
    closed(() => undefined),
  );
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof ActionsFileError || error instanceof KeyError) return EXIT.usage;
  return error instanceof CompileError ? EXIT.no : EXIT.outside;
}

/** A finished command ends, whatever still ticks. */
const LINGER_MS = 1_500;

try {
  ignoreClosedPipes();
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (process.argv.includes('--json')) printJson({ ok: false, error: (error as Error).message });
  process.stderr.write(`mru: ${(error as Error).message}\n`);
  if (error instanceof UsageError) process.stderr.write('mru: see mru --help\n');
  process.exitCode = exitCodeOf(error);
}
setTimeout(() => process.exit(), LINGER_MS).unref();
