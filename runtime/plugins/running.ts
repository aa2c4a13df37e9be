/** A plugin that runs, wherever that is: what the node may ask of it. */
import type { FastifyInstance } from 'fastify';
import type { Hex } from '../../protocols/bytes.ts';
import type { FlagValues } from '../cli/flags.ts';
import type { HookName, Panel, Plugin, Started } from './plugin.ts';

/** Plain data: it goes to another thread. */
export interface Setup {
  readonly options: FlagValues<Plugin['options']>;
  readonly folder: string;
  readonly chain: number;
  readonly rollups: readonly { readonly rollup: Hex; readonly name: string }[];
}

/** What a plugin said when it had started. */
export interface Introduced {
  readonly hooks: ReadonlySet<HookName>;
  readonly panels: readonly Panel[];
  readonly hasRoutes: boolean;
  /** For each rollup that it wants blocks of from a height on. */
  readonly after: ReadonlyMap<Hex, number>;
}

export interface Request {
  readonly method: string;
  /** Path and query below the plugin's own path. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Everything rejects with what the plugin threw. */
export interface Running extends Introduced {
  call(hook: HookName, events: readonly unknown[]): Promise<void>;
  /** Of a plugin in another thread. */
  readonly answer?: (request: Request) => Promise<Answer>;
  /** Of a plugin inside of the node. */
  readonly routes?: Started['routes'];
  readonly home?: (app: FastifyInstance) => Promise<void>;
  /** Resolves with the kinds of what the plugin left behind, as Node names them: `Timeout`, `TCPSERVERWRAP` and so on. */
  stop(): Promise<readonly string[]>;
  /** Ends it at once, if it can be ended at all. */
  kill(): Promise<void>;
}

export interface Callbacks {
  readonly log: (event: string, detail: object) => void;
  /** It ended by itself. */
  readonly died: (reason: string) => void;
}

export type Start = (callbacks: Callbacks) => Promise<Running>;

/** Heights after which a plugin wants blocks. */
export const afterOf = (started: Started, rollups: Setup['rollups']): Map<Hex, number> =>
  new Map(
    rollups.flatMap(({ rollup }) => {
      const height = started.after?.(rollup);
      return height === undefined ? [] : [[rollup, height] as const];
    }),
  );
