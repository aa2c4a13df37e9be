/** `mru plugins`: what plugins there are, what they take, and which ones run. */

import { KNOWN } from '../../plugins/known.ts';
import type { PluginView } from '../../plugins/life.ts';
import { describePlugins } from '../../plugins/load.ts';
import type { Described } from '../../plugins/plugin.ts';
import type { pluginsCommand } from '../descriptions/plugins.ts';
import { flagLines, type Parsed } from '../flags.ts';
import { asking, gatewayAt } from '../gateway-link.ts';
import { usage } from '../plugin-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

type Given = Parsed<typeof pluginsCommand.flags>;

export async function plugins({ values, positionals }: Given): Promise<number> {
  if (values.gateway !== undefined) return showRunning(values);
  const described = await usage(() => describePlugins(positionals.length === 0 ? Object.keys(KNOWN) : positionals));
  if (values.json) printJson({ ok: true, plugins: described });
  else print(...described.flatMap(linesOf));
  return EXIT.done;
}

const linesOf = ({ name, version, summary, place, options }: Described): string[] => [
  `${name} ${version}${place === 'node' ? ', inside of the node' : ''}`,
  `  ${summary}`,
  ...flagLines(options).map((line) => line.replace('--', '')),
  '',
];

type Listed = Omit<PluginView, 'panels'> & { readonly panels: readonly { readonly title: string; readonly url: string }[] };

async function showRunning(values: Given['values']): Promise<number> {
  const { url, requests } = gatewayAt(values);
  const running = await asking(url, () => requests.get<readonly Listed[]>('/v1/plugins'));
  if (values.json) printJson({ ok: true, plugins: running });
  else if (running.length === 0) print('no plugins run there');
  else
    for (const { name, version, condition, why, waiting, faults, panels } of running)
      print(
        `${name.padEnd(16)}${version.padEnd(10)}${condition}${why === null ? '' : `: ${why}`}, ${waiting} waiting, ${faults} faults`,
        ...panels.map((panel) => `  ${panel.title}  ${url}${panel.url}`),
      );
  return EXIT.done;
}
