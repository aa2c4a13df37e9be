/** Everything the gateway knows of its network, kept up to date by one client's events. */
import { Subject } from 'rxjs';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { type Manifest, readManifest } from '../../contracts/guest/manifest.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import type { ClientEvent, SeenBlock } from '../client/client.ts';
import type { Log } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import { describe } from './description.ts';
import { GatewayError } from './errors.ts';
import type { GatewayClient } from './port.ts';
import { type KeptBlock, Watched } from './watched.ts';

/** How much of the past is kept in memory. */
export interface Keep {
  /** Of each rollup. */
  readonly blocks: number;
  /** Encoded bodies of all rollups together; in memory they take some eight times as much. */
  readonly bytes: number;
}
export const KEEP: Keep = { blocks: 1_000, bytes: 32 * 1024 * 1024 };

export interface WatchOptions {
  readonly client: GatewayClient;
  readonly network: Network;
  readonly manifests: ReadonlyMap<Hex, Manifest>;
  readonly keep: Keep;
  readonly log: Log;
}

/** What happened, after it was taken in. */
export type WatchEvent = { readonly kind: 'kept'; readonly watched: Watched; readonly kept: KeptBlock; readonly atMs: number } | Exclude<ClientEvent, { kind: 'block' | 'announced' }>;

/** Between two tries for a manifest that nobody shows yet. */
const RETRY_MS = 2_000;

export class Watch {
  readonly rollups = new Map<Hex, Watched>();
  readonly events = new Subject<WatchEvent>();
  readonly #options: WatchOptions;
  readonly #subscription: { unsubscribe(): void };
  readonly #retries = new Set<NodeJS.Timeout>();

  constructor(options: WatchOptions) {
    this.#options = options;
    const { client, network, manifests } = options;
    for (const record of network.rollups) {
      const manifest = manifests.get(record.rollup);
      // An app whose code nobody shows cannot be read.
      if (manifest !== undefined) this.#begin(record, manifest);
      else options.log('rollup-not-shown', { rollup: record.rollup, name: record.name });
    }
    this.#subscription = client.events.subscribe((event) => this.#take(event));
  }

  /** By id, or by a name that only one has. Throws `GatewayError`. */
  find(wanted: string): Watched {
    const byId = this.rollups.get(wanted.toLowerCase() as Hex);
    if (byId !== undefined) return byId;
    const named = [...this.rollups.values()].filter(({ record }) => record.name === wanted);
    if (named.length > 1) throw new GatewayError('ambiguous-name', `${named.length} rollups are called "${wanted}": use an id`);
    if (named[0] === undefined) throw new GatewayError('unknown-rollup', `no rollup "${wanted}" here`);
    return named[0];
  }

  close(): void {
    this.#subscription.unsubscribe();
    for (const timer of this.#retries) clearTimeout(timer);
    this.events.complete();
  }

  #begin(record: AppRecord, manifest: Manifest): void {
    this.rollups.set(record.rollup, new Watched(record, describe(this.#options.network.chain, record.rollup, manifest)));
  }

  #take(event: ClientEvent): void {
    if (event.kind === 'announced') return;
    if (event.kind === 'app') this.#begin(event.record, event.manifest);
    if (event.kind === 'block') return this.#block(event.block, event.atMs);
    const watched = 'rollup' in event ? this.rollups.get(event.rollup) : undefined;
    if (event.kind === 'level') watched?.level(event);
    if (event.kind === 'withdrawn') watched?.withdrawn(event);
    if (event.kind === 'versions' && watched !== undefined) watched.announced = event.announced;
    this.events.next(event);
  }

  #block(block: SeenBlock, atMs: number): void {
    const watched = this.rollups.get(block.rollup);
    if (watched === undefined) return;
    const kept = watched.add(block, atMs);
    this.#forget(watched);
    const code = upgradeOf(block.entries);
    if (code !== undefined && block.receipts[block.entries.length - 1]?.status === 'executed') {
      watched.changes(block.header.height);
      void this.#changeVersion(watched, code);
    }
    this.events.next({ kind: 'kept', watched, kept, atMs });
  }

  #forget(grown: Watched): void {
    const { blocks, bytes } = this.#options.keep;
    while (grown.blockCount > blocks && grown.forgetOldest());
    const total = (): number => [...this.rollups.values()].reduce((sum, each) => sum + each.bytes, 0);
    for (let most = this.#largest(); total() > bytes && most.blockCount > 1; most = this.#largest()) most.forgetOldest();
  }

  #largest(): Watched {
    return [...this.rollups.values()].reduce((most, each) => (each.bytes > most.bytes ? each : most));
  }

  /** Blocks that come before the new manifest is here are shown without inputs until it is. */
  async #changeVersion(watched: Watched, code: Hex): Promise<void> {
    const { network, client, log } = this.#options;
    const { rollup, name } = watched.record;
    try {
      if (client.code === undefined) throw new Error('this client cannot ask for it');
      watched.changed(describe(network.chain, rollup, readManifest(toModule(await client.code(rollup, code)))));
    } catch (error) {
      log('version-not-shown', { rollup, name, code, error: String(error) });
      if (client.code === undefined) return;
      const timer = setTimeout(() => {
        this.#retries.delete(timer);
        void this.#changeVersion(watched, code);
      }, RETRY_MS);
      this.#retries.add(timer);
    }
  }
}
