/** `npm run bench -- NAME [--json]`: progress and a table on stderr, one JSON object on the last line of stdout. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { EXIT, printJson } from '../../runtime/cli/result.ts';
import { type Bench, BenchError, type BenchResult, note } from './bench.ts';

const machine = () => ({ cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), memoryBytes: totalmem(), node: process.version });

const lineOf = ({ name, value, unit, spread, runs }: BenchResult): string => `${name}: ${value.toFixed(2)} ${unit}, spread ${(spread * 100).toFixed(0)} %, ${runs} runs`;

/** Answers the exit code: 2 for a name that is none, 1 when a bench did something else than it should, 3 when something outside is missing. */
export async function runBench(benches: Readonly<Record<string, Bench>>, args: readonly string[]): Promise<number> {
  const usage = (reason: string): number => {
    note(`${reason}; benches: ${Object.keys(benches).join(', ')}`);
    return EXIT.usage;
  };
  const asked = read(args);
  if ('reason' in asked) return usage(asked.reason);
  const bench = Object.hasOwn(benches, asked.name) ? benches[asked.name] : undefined;
  if (bench === undefined) return usage(asked.name === '' ? 'which bench?' : `no bench "${asked.name}"`);
  return measured(asked, bench);
}

interface Asked {
  readonly name: string;
  readonly isJson: boolean;
}

function read(args: readonly string[]): Asked | { readonly reason: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
    return { name: positionals.join(' '), isJson: values.json === true };
  } catch (error) {
    return { reason: (error as Error).message };
  }
}

async function measured({ name, isJson }: Asked, bench: Bench): Promise<number> {
  try {
    const results = await bench();
    if (!isJson) for (const each of results) note(lineOf(each));
    printJson({ bench: name, machine: machine(), results });
    return EXIT.done;
  } catch (error) {
    note((error as Error).stack ?? String(error));
    return error instanceof BenchError ? EXIT.no : EXIT.outside;
  }
}
