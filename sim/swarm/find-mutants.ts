/** `npm run mutants`: which planted defects does the swarm find, and in how many seeds? */
import { print, printJson } from '../../runtime/cli/result.ts';
import { installCachedCrypto } from '../world/crypto.ts';
import { makePlan } from '../world/plan.ts';
import { runPlan } from '../world/world.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import { shrink } from './shrink.ts';

/** Seeds before a defect counts as not found. */
const SEEDS = Number(process.argv.find((each) => /^--seeds=\d+$/.test(each))?.slice(8) ?? 40);

interface Finding {
  readonly mutant: string;
  readonly seed: number | undefined;
  readonly invariant?: number;
  readonly faults?: number;
}

async function find({ name, plant }: Mutant): Promise<Finding> {
  for (let seed = 1; seed <= SEEDS; seed++) {
    const plan = makePlan(seed, { scenario: 'faults', rollups: 2 });
    const outcome = await runPlan(plan, { plant });
    if (outcome.violation === undefined) continue;
    const { faults } = await shrink(plan, outcome, { plant });
    return { mutant: name, seed, invariant: outcome.violation.invariant, faults: faults.length };
  }
  return { mutant: name, seed: undefined };
}

installCachedCrypto();
const findings: Finding[] = [];
for (const mutant of MUTANTS) {
  const finding = await find(mutant);
  findings.push(finding);
  print(`${finding.seed === undefined ? 'NOT FOUND' : `seed ${finding.seed}, invariant ${finding.invariant}, ${finding.faults} faults`}: ${mutant.name} (${mutant.defect})`);
}
const found = findings.filter((each) => each.seed !== undefined).length;
printJson({ ok: found === findings.length, found, total: findings.length, seeds: SEEDS, findings });
process.exitCode = found === findings.length ? 0 : 1;
