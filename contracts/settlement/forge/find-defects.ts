/** `npm run mutants:contracts`: plants each defect, and says which promise it broke. Ends with 1 when one lives. Some minutes. */
import { DEFECTS } from './defects.ts';
import { type Defect, type Kept, keptPromises } from './run.ts';

/** A defect that needs more than this to be seen is hidden too well. Which calls a seed brings changes with every change of a contract. */
const EFFORT = { runs: 64, depth: 150 } as const;
const SEEDS = [1, 2, 3];

async function promiseBrokenBy(defect: Defect): Promise<Kept[string] | undefined> {
  for (const seed of SEEDS) {
    const broken = Object.values(await keptPromises({ ...EFFORT, seed, defect })).find(({ kept }) => !kept);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

let alive = 0;
for (const defect of DEFECTS) {
  const broken = await promiseBrokenBy(defect);
  if (broken === undefined) alive++;
  process.stdout.write(`${broken === undefined ? 'ALIVE ' : 'killed'}  ${defect.name}${broken === undefined ? '' : `: ${broken.reason}`}\n`);
}
process.stdout.write(`${DEFECTS.length - alive} of ${DEFECTS.length} killed\n`);
process.exitCode = alive === 0 ? 0 : 1;
