/** Plugins of a node: they are told what it hears of its network, in the background; the node neither waits for them nor fails with them. */
import type { FastifyInstance } from 'fastify';
import type { OperatorProgress } from '../../actors/micro-rollup/context.ts';
import type { Settlement } from '../../actors/ports/settlement.ts';
import { keys, load, tipRecord } from '../../actors/records.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { toJson } from '../../protocols/schema.ts';
import { manifestOf } from '../client/books.ts';
import type { ClientEvent } from '../client/client.ts';
import { fetchWith } from '../client/fetch.ts';
import { type Following, followNetwork } from '../client/following.ts';
import type { Log, OpenHost } from '../node/host.ts';
import { type Network, viewOf } from '../node/network.ts';
import { Feed } from './feed.ts';
import type { Plugins } from './plugins.ts';
import { servePlugins } from './serve.ts';

/** Events of a node's log that a person should look at. */
const ALARMS = new Set([
  'refused',
  'promise-broken',
  'engines-differ',
  'worker-lost',
  'liar',
  'operator-fault',
  'fault',
  'gave-up',
  'escalated',
  'store-fault',
  'strategy-failed',
  'frozen',
  'challenged',
  'replica-stopped',
  'plugin-disabled',
]);

/** The log, of which plugins hear the alarms. */
export const hearAlarms =
  (plugins: Pick<Plugins, 'tell'>, log: Log): Log =>
  (event, detail) => {
    log(event, detail);
    if (ALARMS.has(event)) plugins.tell({ kind: 'alarm', event: { event, detail: toJson(detail), atMs: Date.now() } });
  };

export interface AttachOptions {
  readonly plugins: Plugins;
  /** With the rollups that plugins are told of. */
  readonly network: Network;
  /** Without it, plugins hear nothing of L1. */
  readonly settlement: Settlement | undefined;
  /** On loopback, for their routes; none unless said, and 0 lets the system choose. */
  readonly port?: number | undefined;
}

/** Plugins of a node that finds everything else by L1. */
export type NodePlugins = Pick<AttachOptions, 'plugins' | 'port'>;

/** What an operator's part tells, until there is somebody to tell. */
export interface Attached {
  readonly progress: (made: OperatorProgress) => void;
}

/** Begins, and returns at once. Stopping the host stops the plugins. */
export function attachPlugins(host: OpenHost, options: AttachOptions): Attached {
  const attachment = new Attachment(host, options);
  host.onStop(() => attachment.stop());
  return { progress: (made) => attachment.heard(made) };
}

class Attachment {
  readonly #host: OpenHost;
  readonly #options: AttachOptions;
  readonly #began: Promise<void>;
  #following: Following | undefined;
  #feed: Feed | undefined;
  #app: FastifyInstance | undefined;
  #isOver = false;

  constructor(host: OpenHost, options: AttachOptions) {
    this.#host = host;
    this.#options = options;
    this.#began = this.#begin().catch((error: unknown) => host.log('plugins-failed', { error: String((error as Error).stack ?? error) }));
  }

  heard(made: OperatorProgress): void {
    if (made.event === 'announced') return this.#following?.announced(made.announcement);
    const { rollup, records } = made;
    const name = this.#options.network.rollups.find((each) => each.rollup === rollup)?.name ?? '';
    const book = this.#feed?.description(rollup)?.book;
    if (!this.#options.plugins.wants('acknowledged')) return;
    for (const { id, includedBy, action } of records)
      this.#options.plugins.tell({
        kind: 'acknowledged',
        event: { rollup, name, id, action: book?.actions[action.transition]?.name ?? null, sender: action.sender, nonce: action.nonce.toString(), by: includedBy },
      });
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#following?.close();
    this.#feed?.close();
    await this.#app?.close();
    await this.#options.plugins.stop();
    await this.#began;
    // What was opened while it ended.
    await this.#app?.close();
    this.#following?.close();
  }

  async #begin(): Promise<void> {
    const { plugins, network: all, settlement, port } = this.#options;
    const { actors, bus } = this.#host;
    const rollups = all.rollups.map(({ rollup, name }) => ({ rollup, name }));
    await plugins.begin({ chain: all.chain, rollups, node: { actors, bus } });
    if (port !== undefined) await this.#serve(port);
    const manifests = await this.#manifests();
    if (this.#isOver) return;
    const network = { ...all, rollups: all.rollups.filter(({ rollup }) => manifests.has(rollup)) };
    const books = new Map([...manifests].map(([rollup, { actions }]) => [rollup, actionBook(network.chain, rollup, actions)] as const));
    const following = followNetwork({ host: this.#host, network, view: viewOf(network), books, settlement, prefix: 'plugins/' });
    const { code } = fetchWith({ host: this.#host, network, followers: following.followers, batches: following.batches });
    const feed = new Feed({ network, manifests, code, plugins, log: this.#host.log });
    [this.#following, this.#feed] = [following, feed];
    const after = plugins.startAt(await this.#tips(network));
    if (this.#isOver) return following.close();
    feed.startAfter(after);
    following.events.subscribe((event: ClientEvent) => feed.take(event));
    following.follow(after);
    await plugins.ready();
  }

  /** A port that is taken costs the routes, and nothing else. */
  async #serve(port: number): Promise<void> {
    try {
      this.#app = await servePlugins(this.#options.plugins, port, this.#host.log);
    } catch (error) {
      this.#host.log('plugins-not-served', { port, error: String(error) });
    }
  }

  /** Of apps whose code somebody shows. */
  async #manifests(): Promise<ReadonlyMap<Hex, Manifest>> {
    const { network } = this.#options;
    const found = new Map<Hex, Manifest>();
    const find = async (app: Network['rollups'][number]): Promise<void> => {
      try {
        found.set(app.rollup, await manifestOf(this.#host, network, app));
      } catch (error) {
        this.#host.log('rollup-not-shown', { rollup: app.rollup, name: app.name, error: String(error) });
      }
    };
    await Promise.all(network.rollups.map(find));
    return found;
  }

  /** The end of what this node has. */
  async #tips({ rollups }: Network): Promise<ReadonlyMap<Hex, number>> {
    const height = async (rollup: Hex): Promise<number> => (await load(this.#host.store, keys.tip(rollup), tipRecord))?.height ?? 0;
    return new Map(await Promise.all(rollups.map(async ({ rollup }) => [rollup, await height(rollup)] as const)));
  }
}
