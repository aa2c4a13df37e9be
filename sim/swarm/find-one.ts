/** One planted defect in a process of its own: `node --import ./mutate.ts find-one.ts NAME SEEDS`. Prints a `Finding` as JSON. */
import { printJson } from '../../runtime/cli/result.ts';
import { installCachedCrypto } from '../world/crypto.ts';
import { makePlan } from '../world/plan.ts';
import type { Scenario } from '../world/scenarios.ts';
import { type RunHooks, runPlan } from '../world/world.ts';
import { FEW, type Finding } from './finding.ts';
import { MUTANTS } from './mutants.ts';
import { shrink } from './shrink.ts';
import { SOURCE_MUTANTS } from './source-mutants.ts';

interface Planted {
  readonly scenario: Scenario;
  readonly hooks: RunHooks;
}

function planted(name: string): Planted {
  const mutant = MUTANTS.find((each) => each.name === name);
  if (mutant !== undefined) return { scenario: mutant.scenario ?? 'faults', hooks: { plant: mutant.plant } };
  const source = SOURCE_MUTANTS.find((each) => each.name === name);
  if (source === undefined || process.env['MRU_MUTANT'] !== name) throw new Error(`mutant ${name} is not planted here`);
  return { scenario: source.scenario, hooks: {} };
}

/** A first finding that takes more than a few faults is only the first: later seeds may show the same with less. */
async function find(mutant: string, seeds: number): Promise<Finding> {
  const { scenario, hooks } = planted(mutant);
  let best: Finding = { mutant };
  for (let seed = 1; seed <= seeds && !((best.faults ?? Number.POSITIVE_INFINITY) <= FEW); seed++) {
    const plan = makePlan(seed, { scenario, rollups: 2 });
    const outcome = await runPlan(plan, hooks);
    if (outcome.violation === undefined) continue;
    const { faults } = await shrink(plan, outcome, hooks);
    const { invariant, message } = outcome.violation;
    if (faults.length < (best.faults ?? Number.POSITIVE_INFINITY)) best = { mutant, seed: best.seed ?? seed, smallest: seed, invariant, message, faults: faults.length };
  }
  return best;
}

installCachedCrypto();
const [, , name = '', seeds = ''] = process.argv;
printJson(await find(name, Number(seeds)));
