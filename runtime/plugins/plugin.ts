/** What a plugin is: a description of itself, and a function that starts it. */
import type { FastifyInstance } from 'fastify';
import type { ActorHost } from '../../actors/host/host.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Libp2pBus } from '../bus/libp2p.ts';
import type { Flags, FlagValues } from '../cli/flags.ts';
import type { OpenHost } from '../node/host.ts';
import { type Events, KINDS, type Kind } from './events.ts';

/** Of the interface between node and plugin: another one is refused. It changes when a plugin written for it would break. */
export const API = 1;

/** A plugin that cannot be used, and what to do about it. */
export class PluginError extends Error {
  override readonly name = 'PluginError';
  readonly code: 'unknown' | 'not-a-plugin' | 'other-api' | 'bad-options' | 'twice';
  constructor(code: PluginError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Batches, never single events: at most 64 of one kind, in order. Each may come again after a fault or a restart. */
export type Hooks = { readonly [K in Kind]?: (events: readonly Events[K][]) => Promise<void> | void } & {
  /** The node is up and follows. */
  readonly ready?: () => Promise<void> | void;
  /** The node ends: nothing else is told after this. */
  readonly stopping?: () => Promise<void> | void;
};
export type HookName = keyof Hooks;
export const HOOKS: readonly HookName[] = [...KINDS, 'ready', 'stopping'];

/** A page of the plugin that the playground links to: a path below the plugin's own. */
export interface Panel {
  readonly title: string;
  readonly path: string;
}

/** The node itself, for plugins with actors of their own; `subscribe` and `publish` take it. */
export interface PluginNode extends Pick<OpenHost, 'onStop'> {
  readonly actors: ActorHost;
  readonly bus: Libp2pBus;
}

export interface PluginContext<O> {
  readonly options: O;
  /** A folder of its own, which is there and stays. */
  readonly folder: string;
  readonly chain: number;
  readonly rollups: readonly { readonly rollup: Hex; readonly name: string }[];
  /** Into the node's log, under the plugin's name; at most 100 lines a second. */
  readonly log: (event: string, detail?: object) => void;
  /** Aborts when it has to end. */
  readonly signal: AbortSignal;
  /** Where the plugin runs inside of a node (`place: 'node'`). */
  readonly node: PluginNode | undefined;
}

/** What a plugin that has started gives the node. All of it may be left out. */
export interface Started {
  readonly hooks?: Hooks;
  /** A Fastify plugin; its routes are below `/plugins/NAME`. */
  readonly routes?: (app: FastifyInstance) => Promise<void> | void;
  readonly panels?: readonly Panel[];
  /** The height of a rollup after which it wants blocks; those to come, unless said. */
  readonly after?: (rollup: Hex) => number | undefined;
  /** Ends timers, files and connections. */
  readonly stop?: () => Promise<void> | void;
}

/** `home`: routes of a page at `/`, which one plugin may have that runs inside of a node. */
export interface StartedInNode extends Started {
  readonly home?: (app: FastifyInstance) => Promise<void>;
}

export interface Plugin<F extends Flags = Flags> {
  /** 1 to 40 of a-z, 0-9 and '-'. */
  readonly name: string;
  readonly version: string;
  readonly api: typeof API;
  /** One sentence for lists. */
  readonly summary: string;
  /** As flags of a command are described: parsing, checks, defaults, help and types come from this. */
  readonly options: F;
  /** A thread of its own unless said; `node`: the node's own, for actors. Then nothing stands between its faults and the node. */
  readonly place?: 'thread' | 'node';
  start(context: PluginContext<FlagValues<F>>): Promise<StartedInNode> | StartedInNode;
}

/** Types the options in `start` by their description. */
export const definePlugin = <const F extends Flags>(plugin: Plugin<F>): Plugin<F> => plugin;

/** A plugin's description, as it travels between threads. */
export interface Described {
  readonly name: string;
  readonly version: string;
  readonly summary: string;
  readonly options: Flags;
  readonly place: 'thread' | 'node';
}

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** Looks at what a module exports by default. Throws `PluginError`. */
export function describePlugin(exported: unknown, from: string): Described {
  if (typeof exported !== 'object' || exported === null) throw new PluginError('not-a-plugin', `${from} exports no plugin by default: export default definePlugin({ ... })`);
  const { name, version, api, summary = '', options = {}, place = 'thread', start } = exported as Partial<Plugin>;
  if (api !== API) throw new PluginError('other-api', `${from} is written for version ${String(api)} of the plugin interface, and this is version ${API}: take a release of it for that`);
  if (typeof name !== 'string' || !NAME.test(name)) throw new PluginError('not-a-plugin', `${from}: its name is 1 to 40 of a-z, 0-9 and -, got ${JSON.stringify(name)}`);
  if (typeof version !== 'string' || version === '') throw new PluginError('not-a-plugin', `${from}: it needs a version, as '1.0.0'`);
  if (typeof start !== 'function') throw new PluginError('not-a-plugin', `${from}: it needs a function start(context)`);
  if (place !== 'thread' && place !== 'node') throw new PluginError('not-a-plugin', `${from}: its place is "thread" or "node"`);
  return { name, version, summary: String(summary), options, place };
}

/** Unknown hooks are slips of a person: nothing would ever call them. Throws `PluginError`. */
export function hooksOf({ hooks = {} }: Started): ReadonlySet<HookName> {
  const unknown = Object.keys(hooks).find((each) => !HOOKS.includes(each as HookName));
  if (unknown !== undefined) throw new PluginError('not-a-plugin', `there is no hook "${unknown}"; there is ${HOOKS.join(', ')}`);
  return new Set(HOOKS.filter((each) => hooks[each] !== undefined));
}
