/** `mru sim --net virtual`: one seed, or a swarm of them, in virtual time. */

import { utf8 } from '../../protocols/bytes.ts';
import { writeBytes } from '../../runtime/cli/files.ts';
import { UsageError } from '../../runtime/cli/flags.ts';
import { EXIT, print, printJson } from '../../runtime/cli/result.ts';
import { record } from '../report/collect.ts';
import { page } from '../report/page.ts';
import { diagram } from '../swarm/diagram.ts';
import { type Shrunk, shrink } from '../swarm/shrink.ts';
import { ENOUGH_SEEDS } from '../swarm/sometimes.ts';
import { type SwarmResult, swarm } from '../swarm/swarm.ts';
import { installCachedCrypto } from '../world/crypto.ts';
import { describeFault, makePlan, type Plan } from '../world/plan.ts';
import type { Scenario } from '../world/scenarios.ts';
import { type Outcome, runPlan } from '../world/world.ts';

export interface VirtualFlags {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly verifiers: number | undefined;
  readonly rollups: number | undefined;
  readonly seconds: number | undefined;
  /** Numbers of the plan's faults to keep; all when undefined. */
  readonly faults: string | undefined;
  /** `A..B`: a swarm instead of one seed. */
  readonly seeds: string | undefined;
  readonly json: boolean;
  /** File for a page about the run. */
  readonly report: string | undefined;
}

export function planOf(flags: VirtualFlags): Plan {
  const plan = makePlan(flags.seed, flags);
  const faults = keptFaults(flags);
  if (faults === undefined) return plan;
  const kept = new Set(faults);
  for (const at of kept) if (plan.faults[at] === undefined) throw new UsageError(`--faults: seed ${flags.seed} has no fault ${at}`);
  return { ...plan, faults: plan.faults.filter((_, at) => kept.has(at)) };
}

export async function runVirtual(flags: VirtualFlags, signal: AbortSignal): Promise<number> {
  installCachedCrypto();
  if (flags.seeds !== undefined) return runSwarm(flags, flags.seeds, signal);
  const plan = planOf(flags);
  const began = performance.now();
  const outcome = flags.report === undefined ? await runPlan(plan) : await writeReport(flags.report, plan, flags);
  if (flags.json) printJson(outcome);
  else print(...describe(plan, outcome, performance.now() - began));
  return outcome.ok ? EXIT.done : EXIT.no;
}

/** Runs a plan and writes a page about it. */
async function writeReport(file: string, plan: Plan, flags: VirtualFlags): Promise<Outcome> {
  const recording = await record(plan);
  writeBytes(file, utf8(page(recording, reproduction(flags, plan.seed, keptFaults(flags)))));
  if (!flags.json) process.stderr.write(`wrote ${file}\n`);
  return recording.outcome;
}

/** Numbers of the faults that were asked for; `undefined` when all are. */
const keptFaults = ({ faults }: VirtualFlags): readonly number[] | undefined =>
  faults
    ?.split(',')
    .filter((each) => each !== '')
    .map(Number);

function rangeOf(text: string): { readonly from: number; readonly to: number } {
  const found = /^(\d+)\.\.(\d+)$/.exec(text);
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || to < from) throw new UsageError(`--seeds wants A..B, got "${text}"`);
  return { from, to };
}

async function runSwarm(flags: VirtualFlags, seeds: string, signal: AbortSignal): Promise<number> {
  const { from, to } = rangeOf(seeds);
  const result = await swarm({ ...flags, from, to, signal, onSeed: progress(to - from + 1, performance.now()) });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const first = result.failures.find((each) => each.invariant > 0);
  const shrunk = first && (await shrinkSeed(flags, first.seed));
  if (flags.report !== undefined && first && shrunk)
    await writeReport(flags.report, planOf({ ...flags, seed: first.seed, faults: shrunk.faults.join(',') }), { ...flags, faults: shrunk.faults.join(',') });
  if (flags.json) printJson({ ...result, ...(first && shrunk && { shrunk: { seed: first.seed, faults: shrunk.faults, command: reproduction(flags, first.seed, shrunk.faults) } }) });
  else print(...describeSwarm(result, (seed) => reproduction(flags, seed, undefined)), ...(first && shrunk ? await describeShrunk(flags, first.seed, shrunk) : []));
  if (result.interrupted && result.failures.length === 0) return EXIT.interrupted;
  return result.ok ? EXIT.done : EXIT.no;
}

const BAR = 30;

/** A bar with the time that is left, on a terminal only. */
function progress(total: number, began: number): (done: number, failures: number) => void {
  return (done, failures) => {
    if (!process.stderr.isTTY) return;
    const left = ((performance.now() - began) / done / 1_000) * (total - done);
    const filled = Math.round((done / total) * BAR);
    process.stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${done}/${total} seeds, ${failures} failed, ${Math.ceil(left)} s left  `);
  };
}

async function shrinkSeed(flags: VirtualFlags, seed: number): Promise<Shrunk> {
  const plan = makePlan(seed, flags);
  return shrink(plan, await runPlan(plan));
}

/** The command that brings a run again; all faults of the seed when `faults` is undefined. */
function reproduction({ scenario, verifiers, rollups, seconds }: VirtualFlags, seed: number, faults: readonly number[] | undefined): string {
  const size = Object.entries({ verifiers, rollups, seconds }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`]));
  return ['mru sim --net virtual', `--seed ${seed}`, `--scenario ${scenario}`, ...size, ...(faults === undefined ? [] : [`--faults ${faults.join(',') || '""'}`])].join(' ');
}

async function describeShrunk(flags: VirtualFlags, seed: number, shrunk: Shrunk): Promise<string[]> {
  const plan = planOf({ ...flags, seed, faults: shrunk.faults.join(',') });
  const { invariant, message } = shrunk.outcome.violation ?? { invariant: 0, message: '' };
  return [
    '',
    `seed ${seed} breaks invariant ${invariant}: ${message}`,
    `it takes ${shrunk.faults.length} faults (${shrunk.runs} runs to find out):`,
    ...plan.faults.map((fault) => `  ${describeFault(fault)}`),
    '',
    ...(await diagram(plan)),
    '',
    `  ${reproduction(flags, seed, shrunk.faults)}`,
  ];
}

function describeSwarm({ ok, interrupted, seeds, failures, reached, unreached, elapsedSeconds, virtualSeconds }: SwarmResult, brokenBy: (seed: number) => string): string[] {
  return [
    ...(interrupted ? ['interrupted:'] : []),
    `${seeds} seeds in ${elapsedSeconds.toFixed(0)} s, ${(virtualSeconds / elapsedSeconds).toFixed(0)} virtual seconds per second: ${failures.length === 0 ? 'no violation' : `${failures.length} failed`}${ok || interrupted || failures.length > 0 ? '' : ', but not every state was reached'}`,
    `  reached: ${Object.entries(reached)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    ...(unreached.length > 0 ? [`  reached by none${seeds < ENOUGH_SEEDS ? ` (some are rare: it counts from ${ENOUGH_SEEDS} seeds on)` : ''}: ${unreached.join(', ')}`] : []),
    ...failures.map(
      ({ seed, invariant, message }) => `  seed ${seed}: ${invariant > 0 ? `invariant ${invariant}` : 'the simulator broke'}, ${message.split('\n')[0]?.slice(0, 160)}\n    ${brokenBy(seed)}`,
    ),
  ];
}

function describe(plan: Plan, outcome: Outcome, ms: number): string[] {
  const { confirmations, violation } = outcome;
  return [
    `seed ${plan.seed}: ${plan.verifiers} verifiers, ${plan.rollups} rollups, ${outcome.virtualSeconds} virtual seconds in ${(ms / 1_000).toFixed(1)} s, ${outcome.events} events, trace ${outcome.traceHash}`,
    ...plan.faults.map((fault, at) => `  fault ${at}: ${describeFault(fault)}`),
    `  actions: ${Object.entries(confirmations)
      .map(([level, count]) => `${level.toUpperCase()} ${count}`)
      .join(', ')}`,
    `  reached: ${Object.entries(outcome.reached)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    violation ? `  BROKEN at ${violation.atMs} ms: invariant ${violation.invariant}, ${violation.message}` : `  ${outcome.invariantsChecked} checks, none failed`,
  ];
}
