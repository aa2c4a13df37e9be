/** `mru actors`: every actor's machine, drawn from the machine itself. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTORS, type ActorName } from '../../../actors/catalogue.ts';
import { chartOf } from '../../../actors/charts/chart.ts';
import { mermaidOf } from '../../../actors/charts/mermaid.ts';
import { withChart } from '../../../actors/charts/readme.ts';
import type { actorsCommand } from '../descriptions/actors.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { EXIT, print, printJson } from '../result.ts';

const NAMES = Object.keys(ACTORS) as ActorName[];

export function actors({ values }: Parsed<typeof actorsCommand.flags>): number {
  if (values.write) return write();
  const charts = NAMES.map((name) => chartOf(name, ACTORS[name].machine));
  if (values.json) printJson({ ok: true, actors: charts.map((chart) => ({ ...chart, inbox: ACTORS[chart.name as ActorName].inbox })) });
  else if (values.mermaid) print(...charts.map((chart) => `%% ${chart.name}\n${mermaidOf(chart)}\n`));
  else
    for (const { name, states, transitions } of charts)
      print(
        `${name.padEnd(14)}${states.length - 1} states, ${transitions.filter((each) => each.to).length} arrows, ${Object.keys(ACTORS[name as ActorName].inbox).length} kinds of events`,
        ...tree(states),
      );
  return EXIT.done;
}

/** State names, inner ones indented. */
const tree = (states: readonly { readonly path: readonly string[] }[]): string[] => states.slice(1).map(({ path }) => `${'  '.repeat(path.length)}${path.at(-1)}`);

function write(): number {
  for (const name of NAMES) {
    const file = join('actors', name, 'README.md');
    if (!existsSync(file)) throw new UsageError(`${file} is not here: run this at the root of the repository`);
    const before = readFileSync(file, 'utf8');
    const fresh = withChart(before, name);
    if (fresh !== before) writeFileSync(file, fresh);
    print(`${file}  ${fresh === before ? 'fresh' : 'written'}`);
  }
  return EXIT.done;
}
