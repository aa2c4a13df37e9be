/** `npm run bench -- NAME [--json]`: progress on stderr, one JSON object on the last line of stdout. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { EXIT, print, printJson } from '../../runtime/cli/result.ts';
import type { BenchResult } from './bench.ts';
import { guestBench } from './guest.ts';

const BENCHES: Readonly<Record<string, () => Promise<BenchResult[]>>> = { guest: guestBench };

const machine = () => ({ cpu: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), memoryBytes: totalmem(), node: process.version });

function usage(reason: string): number {
  process.stderr.write(`${reason}; benches: ${Object.keys(BENCHES).join(', ')}\n`);
  return EXIT.usage;
}

/** Answers the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [name = '', ...more] = positionals;
  const bench = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (bench === undefined || more.length > 0) return usage(name === '' ? 'which bench?' : `no bench "${positionals.join(' ')}"`);
  const results = await bench();
  if (values.json) printJson({ bench: name, machine: machine(), results });
  else print(...results.map((each) => `${each.name}: ${each.value.toFixed(2)} ${each.unit}, spread ${(each.spread * 100).toFixed(0)} %, ${each.runs} runs`));
  return EXIT.done;
}

const isUsage = (error: unknown): error is Error => error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isUsage(error)) throw error;
  process.exitCode = usage(error.message);
}
