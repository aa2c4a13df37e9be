/** All plugins of a node: started together, told the same, looked at by people, stopped together. */
import type { FastifyInstance } from 'fastify';
import type { Hex } from '../../protocols/bytes.ts';
import type { Log } from '../node/host.ts';
import type { Kind, Told } from './events.ts';
import type { Life, PluginView } from './life.ts';
import { type Loaded, type LoadOptions, loadPlugins, type Surroundings } from './load.ts';
import { PluginError } from './plugin.ts';
import { mountPlugins } from './routes.ts';

export interface Plugins {
  /** Every plugin runs then, or is disabled. Called once. */
  begin(around: Surroundings): Promise<void>;
  /** Whether anybody is told of it. */
  wants(kind: Kind): boolean;
  tell(told: Told): void;
  /** The node follows its network. */
  ready(): Promise<void>;
  /** Of heights that the node has, those to follow from: lower where a plugin has to catch up. Called once, before blocks are told. */
  startAt(tips: ReadonlyMap<Hex, number>): ReadonlyMap<Hex, number>;
  views(): readonly PluginView[];
  /** Their routes, below `/plugins/NAME`, and the page at `/` that one of them may have. */
  mount(app: FastifyInstance): Promise<void>;
  stop(): Promise<void>;
}

/** Checks everything that can be checked before a node starts. Rejects with `PluginError`, and leaves nothing behind then. */
export async function openPlugins(options: LoadOptions): Promise<Plugins> {
  return new PluginSet(await loadPlugins(options), options.log);
}

class PluginSet implements Plugins {
  readonly #loaded: readonly Loaded[];
  readonly #log: Log;
  #lives: readonly Life[] = [];
  #stopping: Promise<void> | undefined;

  constructor(loaded: readonly Loaded[], log: Log) {
    this.#loaded = loaded;
    this.#log = log;
  }

  async begin(around: Surroundings): Promise<void> {
    if (this.#stopping !== undefined) return;
    this.#lives = this.#loaded.map((each) => each.life(around));
    await Promise.all(this.#lives.map((life) => life.begin()));
    for (const { name, version, condition } of this.views()) if (condition === 'running') this.#log('plugin-running', { plugin: name, version });
  }

  wants(kind: Kind): boolean {
    return this.#lives.some((life) => life.wants(kind));
  }

  tell(told: Told): void {
    for (const life of this.#lives) life.tell(told);
  }

  async ready(): Promise<void> {
    await Promise.all(this.#lives.map((life) => life.call('ready')));
  }

  startAt(tips: ReadonlyMap<Hex, number>): ReadonlyMap<Hex, number> {
    const wanted = this.#lives.filter(({ running }) => running !== undefined).map((life) => life.startAt(tips));
    return new Map([...tips].map(([rollup, tip]) => [rollup, Math.min(tip, ...wanted.map((after) => after.get(rollup) ?? tip))] as const));
  }

  views(): readonly PluginView[] {
    return this.#lives.map(({ view }) => view);
  }

  async mount(app: FastifyInstance): Promise<void> {
    const homes = this.#lives.filter(({ running }) => running?.home !== undefined);
    if (homes.length > 1) throw new PluginError('twice', `${homes.map(({ described }) => described.name).join(' and ')} both have a page at /: leave one out`);
    await mountPlugins(app, this.#lives);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  /** Those that were never begun have threads, too. */
  async #stop(): Promise<void> {
    if (this.#lives.length === 0) await Promise.all(this.#loaded.map((each) => each.discard()));
    await Promise.all(this.#lives.map((life) => life.stop()));
  }
}
