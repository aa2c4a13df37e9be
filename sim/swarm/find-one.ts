/** One planted defect in a process of its own: `node --import ./mutate.ts find-one.ts NAME SEEDS`. Prints a `Finding` as JSON. */
import { printJson } from '../../runtime/cli/result.ts';
import { installCachedCrypto } from '../world/crypto.ts';
import { makePlan, type Scenario } from '../world/plan.ts';
import { type RunHooks, runPlan } from '../world/world.ts';
import { MUTANTS } from './mutants.ts';
import { shrink } from './shrink.ts';
import { SOURCE_MUTANTS } from './source-mutants.ts';

export interface Finding {
  readonly mutant: string;
  /** The first seed that finds it. */
  readonly seed?: number;
  readonly invariant?: number;
  readonly message?: string;
  /** Of the smallest list that still finds it. */
  readonly faults?: number;
}

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

async function find(mutant: string, seeds: number): Promise<Finding> {
  const { scenario, hooks } = planted(mutant);
  for (let seed = 1; seed <= seeds; seed++) {
    const plan = makePlan(seed, { scenario, rollups: 2 });
    const outcome = await runPlan(plan, hooks);
    if (outcome.violation === undefined) continue;
    const { faults } = await shrink(plan, outcome, hooks);
    return { mutant, seed, invariant: outcome.violation.invariant, message: outcome.violation.message, faults: faults.length };
  }
  return { mutant };
}

installCachedCrypto();
const [, , name = '', seeds = ''] = process.argv;
printJson(await find(name, Number(seeds)));
