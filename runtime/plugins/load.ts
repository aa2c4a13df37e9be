/** From what was named to plugins that can be started: found, of this interface, with options that hold, each name once. */
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hex } from '../../protocols/bytes.ts';
import type { Log } from '../node/host.ts';
import { startInline } from './inline.ts';
import { KNOWN } from './known.ts';
import { Life, type LifeLimits } from './life.ts';
import { type Given, optionsOf } from './options.ts';
import { type Described, describePlugin, type Plugin, PluginError, type PluginNode } from './plugin.ts';
import type { Setup } from './running.ts';
import { type LoadedThread, loadThread } from './thread.ts';

/** A plugin to run: by its name or the path of its module, or, within a program, itself. Itself runs in the node, as functions do not travel to threads. */
export interface Wanted {
  readonly plugin: string | Plugin;
  readonly options?: Given;
}

export interface LoadOptions {
  readonly wanted: readonly Wanted[];
  /** Each plugin gets a folder of its own in it. */
  readonly folder: string;
  readonly log: Log;
  readonly limits?: Partial<LifeLimits>;
}

/** Where a plugin will run. */
export interface Surroundings {
  readonly chain: number;
  readonly rollups: readonly { readonly rollup: Hex; readonly name: string }[];
  /** Where plugins may have actors. */
  readonly node: Omit<PluginNode, 'onStop'> | undefined;
}

/** Checked, and not started. */
export interface Loaded {
  readonly described: Described;
  life(around: Surroundings): Life;
  discard(): Promise<void>;
}

interface Found {
  readonly described: Described;
  readonly plugin: Plugin | undefined;
  readonly thread: LoadedThread | undefined;
  options: Setup['options'];
}

/** Rejects with `PluginError`, and leaves nothing behind then. */
export async function loadPlugins(options: LoadOptions): Promise<readonly Loaded[]> {
  const found: Found[] = [];
  try {
    for (const { plugin, options: given = {} } of options.wanted) {
      const next = await find(plugin);
      const { name, options: flags } = next.described;
      const isTwice = found.some(({ described }) => described.name === name);
      found.push(next);
      if (isTwice) throw new PluginError('twice', `the plugin ${name} is named twice: leave one out, or give the other a name of its own`);
      next.options = optionsOf(name, flags, given);
    }
    return found.map((each) => ({ described: each.described, discard: () => discard(each), life: (around) => lifeOf(each, options, around) }));
  } catch (error) {
    await Promise.all(found.map(discard));
    throw error;
  }
}

const discard = async ({ thread }: Found): Promise<void> => thread?.discard();

function lifeOf(found: Found, { folder, log, limits }: LoadOptions, { node, ...around }: Surroundings): Life {
  const { described, plugin, thread, options } = found;
  const setup = { options, ...around, folder: folderOf(folder, described.name) };
  return new Life({
    ...{ described, log },
    ...(limits && { limits }),
    start: async (callbacks) => (thread === undefined ? startInline(plugin as Plugin, setup, node, callbacks) : thread.start(setup, callbacks)),
    abandon: () => discard(found),
  });
}

function folderOf(folder: string, name: string): string {
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  return own;
}

/** Its module is first looked at in a thread: whatever it does when it is loaded, it does not do to the node. */
async function find(wanted: string | Plugin): Promise<Found> {
  if (typeof wanted !== 'string') return { described: { ...describePlugin(wanted, wanted.name), place: 'node' }, plugin: wanted, thread: undefined, options: {} };
  const url = urlOf(wanted);
  const thread = await loadThread({ url, from: wanted });
  if (thread.described.place === 'thread') return { described: thread.described, plugin: undefined, thread, options: {} };
  await thread.discard();
  const { default: plugin } = (await import(url)) as { readonly default: Plugin };
  return { described: thread.described, plugin, thread: undefined, options: {} };
}

/** Throws `PluginError`. */
function urlOf(wanted: string): string {
  const known = Object.hasOwn(KNOWN, wanted) ? KNOWN[wanted] : undefined;
  if (known !== undefined) return known.href;
  const file = resolve(wanted);
  if (/[./\\]/.test(wanted) && existsSync(file)) return pathToFileURL(file).href;
  throw new PluginError('unknown', `there is no plugin "${wanted}": ${Object.keys(KNOWN).join(', ')}, or the path of a module that exports one by default`);
}

/** What plugins say of themselves. Rejects with `PluginError`. */
export async function describePlugins(names: readonly string[]): Promise<readonly Described[]> {
  const described: Described[] = [];
  for (const name of names) {
    const thread = await loadThread({ url: urlOf(name), from: name });
    described.push(thread.described);
    await thread.discard();
  }
  return described;
}
