/** Plugins as commands that run something take them. */
import { join } from 'node:path';
import type { Log } from '../node/host.ts';
import type { NodePlugins } from '../plugins/attach.ts';
import type { Wanted } from '../plugins/load.ts';
import { parsePlugin } from '../plugins/options.ts';
import { PluginError } from '../plugins/plugin.ts';
import { openPlugins } from '../plugins/plugins.ts';
import { UsageError } from './flags.ts';

/** What is wrong with a plugin is a matter of how it was asked for. */
export async function usage<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof PluginError ? new UsageError(error.message) : error;
  }
}

/** Rejects with `UsageError`. */
export const pluginsIn = (given: readonly string[]): Promise<readonly Wanted[]> =>
  usage(() =>
    given.map((text) => {
      const { from, options } = parsePlugin(text);
      return { plugin: from, options };
    }),
  );

/** Rejects with `UsageError`; `undefined` when none was asked for. */
export async function nodePlugins(values: { readonly plugin: readonly string[]; readonly 'plugin-port': string | undefined }, data: string, log: Log): Promise<NodePlugins | undefined> {
  const { plugin, 'plugin-port': port } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) throw new UsageError(`--plugin-port wants a port, got "${port}"`);
  if (plugin.length === 0) return undefined;
  const wanted = await pluginsIn(plugin);
  const plugins = await usage(() => openPlugins({ folder: join(data, 'plugins'), log, wanted }));
  return { plugins, port: port === undefined ? undefined : Number(port) };
}
