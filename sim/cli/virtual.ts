/** `mru sim --net virtual`: one seed, or a swarm of them, in virtual time. */
import { UsageError } from '../../runtime/cli/flags.ts';
import { EXIT, print, printJson } from '../../runtime/cli/result.ts';
import { installCachedCrypto } from '../world/crypto.ts';
import { describeFault, makePlan, type Plan, type Scenario } from '../world/plan.ts';
import { type Outcome, runPlan } from '../world/world.ts';

export interface VirtualFlags {
  readonly seed: number;
  readonly scenario: Scenario;
  readonly verifiers: number | undefined;
  readonly rollups: number | undefined;
  readonly seconds: number | undefined;
  /** Numbers of the plan's faults to keep; all when undefined. */
  readonly faults: string | undefined;
  readonly json: boolean;
}

export function planOf(flags: VirtualFlags): Plan {
  const plan = makePlan(flags.seed, flags);
  if (flags.faults === undefined) return plan;
  const kept = new Set(
    flags.faults
      .split(',')
      .filter((each) => each !== '')
      .map(Number),
  );
  for (const at of kept) if (plan.faults[at] === undefined) throw new UsageError(`--faults: seed ${flags.seed} has no fault ${at}`);
  return { ...plan, faults: plan.faults.filter((_, at) => kept.has(at)) };
}

export async function runVirtual(flags: VirtualFlags): Promise<number> {
  installCachedCrypto();
  const plan = planOf(flags);
  const began = performance.now();
  const outcome = await runPlan(plan);
  if (flags.json) printJson(outcome);
  else print(...describe(plan, outcome, performance.now() - began));
  return outcome.ok ? EXIT.done : EXIT.no;
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
