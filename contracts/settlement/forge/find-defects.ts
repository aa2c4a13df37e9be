/** `npm run mutants:contracts`: plants each defect, and says which promise it broke. Ends with 1 when one lives. Some minutes. */
import { DEFECTS } from './defects.ts';
import { keptPromises } from './run.ts';

/** A defect that needs more than this to be seen is hidden too well. */
const EFFORT = { runs: 64, depth: 150, seed: 1 } as const;

let alive = 0;
for (const defect of DEFECTS) {
  const broken = Object.values(await keptPromises({ ...EFFORT, defect })).find(({ kept }) => !kept);
  if (broken === undefined) alive++;
  process.stdout.write(`${broken === undefined ? 'ALIVE ' : 'killed'}  ${defect.name}${broken === undefined ? '' : `: ${broken.reason}`}\n`);
}
process.stdout.write(`${DEFECTS.length - alive} of ${DEFECTS.length} killed\n`);
process.exitCode = alive === 0 ? 0 : 1;
