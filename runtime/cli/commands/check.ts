/** `mru check`: random actions through apps on several engines, which must agree on everything. */
import { CheckError, checkApp } from '../../../contracts/check/check.ts';
import { ENGINE_NAMES, type EngineName } from '../../../contracts/check/defaults.ts';
import { enginesOf } from '../../../contracts/check/engines.ts';
import { type CheckReport, findingLines } from '../../../contracts/check/report.ts';
import { SchemaError } from '../../../protocols/schema.ts';
import type { checkCommand } from '../descriptions/check.ts';
import { readText } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { openProgress } from '../progress.ts';
import { EXIT, print, printJson } from '../result.ts';

type CheckFlags = Parsed<typeof checkCommand.flags>['values'];

interface Checked extends CheckReport {
  readonly file: string;
  /** Actions that never executed: nothing is known of them. */
  readonly unchecked: readonly string[];
  readonly seconds: number;
}

function engineNames(list: string | undefined): readonly EngineName[] {
  const names = list === undefined ? ENGINE_NAMES : list.split(',');
  for (const name of names) if (!ENGINE_NAMES.includes(name as EngineName)) throw new UsageError(`--engines: no engine "${name}", there is ${ENGINE_NAMES.join(', ')}`);
  if (names.every((name) => name === 'guest')) throw new UsageError('--engines: guest is compared with at least one other');
  return names as readonly EngineName[];
}

function genesisInputs(file: string | undefined, isOne: boolean): (app: string) => unknown {
  if (file === undefined) return () => undefined;
  const text = readText(file);
  try {
    const inputs = JSON.parse(text) as Record<string, unknown>;
    return (app) => (isOne ? inputs : Object.hasOwn(inputs, app) ? inputs[app] : undefined);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

/** A check that could not be made is a matter of how it was asked for. */
function inUsageTerms(error: unknown, file: string): unknown {
  return error instanceof SchemaError || error instanceof CheckError ? new UsageError(`${file}: ${error.message}`) : error;
}

async function checkFile(file: string, values: CheckFlags, names: readonly EngineName[], genesisOf: (app: string) => unknown, signal: AbortSignal): Promise<Checked> {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const engines = await enginesOf(file, names);
  const app = engines[0].guest.manifest.name;
  const progress = openProgress(process.stderr);
  const onProgress = (done: number): void => progress.show(progressLine(app, Math.min(done, values.actions), values.actions, seconds()));
  try {
    const genesis = genesisOf(app);
    const { actions, seed } = values;
    const report = await checkApp(file, { engines, actions, seed, strings: values.strings?.split(',') ?? [], signal, onProgress, ...(genesis !== undefined && { genesis }) });
    return { file, ...report, unchecked: uncheckedOf(report), seconds: Math.round(seconds() * 1000) / 1000 };
  } catch (error) {
    throw inUsageTerms(error, file);
  } finally {
    progress.clear();
  }
}

const uncheckedOf = ({ tally }: CheckReport): string[] => Object.entries(tally).flatMap(([name, { executed }]) => (executed === 0 ? [name] : []));

function progressLine(app: string, done: number, all: number, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001);
  return `${app}: ${done} of ${all} actions, ${Math.round(rate)}/s, about ${Math.ceil((all - done) / Math.max(rate, 0.001))} s to go`;
}

function reportLines({ app, file, ok, seed, engines, actions, blocks, tally, unchecked, seconds, finding }: Checked): string[] {
  const counts = Object.entries(tally).map(([name, { executed, reverted }]) => `${name} ${executed}+${reverted}`);
  const hint = '    they never executed: try more --actions, or a --genesis under which they can';
  return [
    `${app}: ${ok ? 'no difference' : 'NOT the same everywhere'} in ${actions} actions, ${blocks} blocks, ${seconds} s  (${file})`,
    `  engines  ${engines.join(', ')}`,
    `  seed     ${seed}`,
    `  executed+reverted  ${counts.join(', ')}`,
    ...(ok && unchecked.length > 0 ? [`  NOT CHECKED  ${unchecked.join(', ')}`, hint] : []),
    ...(finding ? findingLines(finding).map((line) => `  ${line}`) : []),
  ];
}

/** Exit code 1 when anything differs. Throws `UsageError`, `CompileError`, or the signal's reason. */
export async function check({ values, positionals }: Parsed<typeof checkCommand.flags>, signal: AbortSignal): Promise<number> {
  const names = engineNames(values.engines);
  const genesisOf = genesisInputs(values.genesis, positionals.length === 1);
  const apps: Checked[] = [];
  for (const file of positionals) {
    const checked = await checkFile(file, values, names, genesisOf, signal);
    apps.push(checked);
    if (!values.json) print(...reportLines(checked));
  }
  const ok = apps.every((each) => each.ok);
  if (values.json) printJson({ ok, actions: apps.reduce((sum, each) => sum + each.actions, 0), seconds: apps.reduce((sum, each) => sum + each.seconds, 0), apps });
  return ok ? EXIT.done : EXIT.no;
}
