/** `npm run mutants [-- --seeds=N --only=NAME,NAME]`: which planted defects does the swarm find, and in how many seeds? */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { print, printJson } from '../../runtime/cli/result.ts';
import { FEW, type Finding } from './finding.ts';
import { MUTANTS } from './mutants.ts';
import { SOURCE_MUTANTS } from './source-mutants.ts';

const option = (name: string): string | undefined => process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Seeds before a defect counts as not found. */
const SEEDS = Number(option('seeds') ?? 80);
const only = option('only')?.split(',');

interface Listed {
  readonly name: string;
  readonly defect: string;
}

const extension = import.meta.filename.slice(-3);
const own = (name: string): string => join(import.meta.dirname, name + extension);

/** In a process of its own: a defect in a module is there from its loading on. */
async function find({ name }: Listed): Promise<Finding> {
  const run = promisify(execFile)(process.execPath, ['--import', own('mutate'), own('find-one'), name, String(SEEDS)], { env: { ...process.env, MRU_MUTANT: name }, maxBuffer: 1 << 24 });
  const { stdout } = await run;
  return JSON.parse(stdout.trim().split('\n').at(-1) as string) as Finding;
}

const shown = ({ seed, smallest, invariant, faults }: Finding): string =>
  seed === undefined ? `NOT FOUND in ${SEEDS} seeds` : `seed ${seed}, invariant ${invariant}, ${faults} faults${smallest === seed ? '' : ` at seed ${smallest}`}`;

const listed: Listed[] = [...MUTANTS, ...SOURCE_MUTANTS].filter(({ name }) => only === undefined || only.includes(name));
const queue = [...listed];
const findings: Finding[] = [];

async function work(): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const finding = await find(next);
    findings.push(finding);
    print(`${findings.length}/${listed.length} ${shown(finding)}: ${next.name} (${next.defect})`);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
const found = findings.filter((each) => each.seed !== undefined).length;
const few = findings.filter(({ faults }) => faults !== undefined && faults <= FEW).length;
const ok = few === findings.length;
printJson({ ok, found, few, total: findings.length, seeds: SEEDS, findings });
process.exitCode = ok ? 0 : 1;
