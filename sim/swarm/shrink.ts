/** The smallest list of faults that still breaks the same rule: delta debugging over the plan's faults, by their numbers. */
import type { Plan } from '../world/plan.ts';
import { type Outcome, type RunHooks, runPlan } from '../world/world.ts';

export interface Shrunk {
  /** Places in the plan's list of faults. */
  readonly faults: readonly number[];
  readonly outcome: Outcome;
  readonly runs: number;
}

/** Runs that shrinking may take: a second each at most. */
const BUDGET = 200;

export async function shrink(plan: Plan, failed: Outcome, hooks: RunHooks = {}): Promise<Shrunk> {
  let best = plan.faults.map((_, at) => at);
  let outcome = failed;
  let runs = 0;
  const stillFails = async (kept: readonly number[]): Promise<boolean> => {
    if (runs >= BUDGET) return false;
    runs++;
    const tried = await runPlan({ ...plan, faults: kept.map((at) => plan.faults[at] as Plan['faults'][number]) }, hooks);
    if (tried.violation?.checker !== failed.violation?.checker) return false;
    outcome = tried;
    return true;
  };
  for (let size = best.length; size >= 1 && best.length > 0; ) {
    const cut = await firstCut(best, size, stillFails);
    if (cut !== undefined) best = cut;
    else if (size === 1) break;
    size = Math.min(best.length, cut === undefined ? Math.ceil(size / 2) : size);
  }
  return { faults: best, outcome, runs };
}

/** The list without its first part of `size` that can be spared, or `undefined` when every part is needed. */
async function firstCut(list: readonly number[], size: number, stillFails: (kept: readonly number[]) => Promise<boolean>): Promise<number[] | undefined> {
  for (let from = 0; from < list.length; from += size) {
    const kept = [...list.slice(0, from), ...list.slice(from + size)];
    if (await stillFails(kept)) return kept;
  }
  return undefined;
}
