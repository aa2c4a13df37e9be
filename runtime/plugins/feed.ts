/**
 * From what a node hears of its network to what plugins are told. Blocks of a rollup come in order, decoded by the version that made them;
 * what is said of a block comes after it.
 */
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { type Manifest, readManifest } from '../../contracts/guest/manifest.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import type { ClientEvent, SeenBlock } from '../client/client.ts';
import { idsOf } from '../client/follow.ts';
import { type Description, describe } from '../gateway/description.ts';
import { entryView, hookViews } from '../gateway/views.ts';
import type { Log } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import type { Block, Evidence, Kind, Of, Told } from './events.ts';
import type { Plugins } from './plugins.ts';

export interface FeedOptions {
  readonly network: Network;
  /** What the version in force of each rollup says of itself; the others are not told of. */
  readonly manifests: ReadonlyMap<Hex, Manifest>;
  /** A version as it was published. */
  readonly code: (rollup: Hex, code: Hex) => PromiseLike<Uint8Array>;
  readonly plugins: Pick<Plugins, 'tell' | 'wants'>;
  readonly log: Log;
}

type Level = Extract<ClientEvent, { kind: 'level' }>;

const LEVEL_KINDS: Readonly<Record<Level['level'], Kind | undefined>> = { C1: undefined, C2: 'certified', C3a: 'published', C3b: 'final', C4: 'undisputed' };
/** Levels of blocks that were not read yet; a higher one says the same of those below. */
const HELD = 4_096;
/** Blocks that wait for a version's manifest; a client reads on meanwhile. */
const WAITING = 1_024;
const RETRY_MS = 2_000;

export class Feed {
  readonly #options: FeedOptions;
  readonly #lines = new Map<Hex, Line>();

  constructor(options: FeedOptions) {
    this.#options = options;
    for (const record of options.network.rollups) {
      const manifest = options.manifests.get(record.rollup);
      if (manifest !== undefined) this.#lines.set(record.rollup, new Line(options, record, manifest));
    }
  }

  /** Where a rollup's blocks begin: what is said of those up to there is told at once. */
  startAfter(after: ReadonlyMap<Hex, number>): void {
    for (const [rollup, height] of after) this.#lines.get(rollup)?.startAfter(height);
  }

  /** What the version of a rollup that is read now says of itself. */
  description(rollup: Hex): Description | undefined {
    return this.#lines.get(rollup)?.description;
  }

  take(event: ClientEvent): void {
    if (event.kind === 'block') return this.#lines.get(event.block.rollup)?.block(event.block);
    if (event.kind === 'level') return this.#lines.get(event.rollup)?.level(event);
    if (event.kind === 'app') return void this.#lines.set(event.record.rollup, new Line(this.#options, event.record, event.manifest));
    const told = this.#translate(event);
    if (told !== undefined) this.#options.plugins.tell(told);
  }

  close(): void {
    for (const line of this.#lines.values()) line.close();
  }

  #translate(event: Exclude<ClientEvent, { kind: 'block' | 'level' | 'app' }>): Told | undefined {
    const { kind, ...rest } = event;
    const of = 'rollup' in event ? this.#lines.get(event.rollup)?.of : undefined;
    if (event.kind === 'settlement') return { kind: 'settled', event: withoutKind(event) };
    if (event.kind === 'withdrawn') return of && ({ kind, event: { ...of, ...rest } } as Told);
    if (event.kind === 'versions') return of && { kind: 'versions', event: { ...of, versions: event.versions, announced: event.announced ?? null, atMs: event.atMs } };
    return event.kind === 'announced' ? undefined : { kind: 'evidence', event: evidenceOf(event) };
  }
}

const withoutKind = <E extends { readonly kind: string }>({ kind: _, ...rest }: E): Omit<E, 'kind'> => rest;

function evidenceOf(event: Extract<ClientEvent, { kind: 'refusal' | 'equivocation' | 'liar' }>): Evidence {
  const { kind, atMs } = event;
  if (event.kind === 'liar') return { kind, rollup: null, height: null, member: event.member < 0 ? null : event.member, reason: event.reason, atMs };
  if (event.kind === 'equivocation') return { kind, rollup: event.rollup, height: event.height, member: null, reason: `two blocks for height ${event.height}: ${event.headers.join(' and ')}`, atMs };
  const { rollup, height, member, code, reason } = event.refusal;
  return { kind, rollup, height, member, reason: `${code}: ${reason}`, atMs };
}

/** One rollup's blocks, in order. */
class Line {
  readonly of: Of;
  description: Description;
  readonly #options: FeedOptions;
  readonly #record: AppRecord;
  readonly #versions = new Map<Hex, Description>();
  #waiting: SeenBlock[] = [];
  #held: { readonly height: number; readonly told: Told }[] = [];
  #tip = 0;
  /** The version that reads the next block; `undefined` until a first block told. */
  #isSure: boolean;
  #isReading = false;
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(options: FeedOptions, record: AppRecord, manifest: Manifest) {
    this.#options = options;
    this.#record = record;
    this.of = { rollup: record.rollup, name: record.name };
    this.description = describe(options.network.chain, record.rollup, manifest);
    this.#isSure = this.#record.versions.length === 0;
  }

  startAfter(height: number): void {
    this.#tip = height;
  }

  level({ height, level, members, atMs }: Level): void {
    const kind = LEVEL_KINDS[level];
    if (kind === undefined) return;
    const told = { kind, event: { ...this.of, height, members, atMs } } as Told;
    if (height <= this.#tip) return this.#options.plugins.tell(told);
    this.#held.push({ height, told });
    if (this.#held.length > HELD) this.#held.shift();
  }

  block(block: SeenBlock): void {
    if (this.#waiting.length >= WAITING) {
      this.#options.log('plugin-feed-stopped', { ...this.of, height: block.header.height, reason: `the version that reads it is not to be had, and ${WAITING} blocks wait` });
      return this.close();
    }
    if (this.#isClosed) return;
    this.#waiting.push(block);
    if (!this.#isReading) void this.#read();
  }

  close(): void {
    this.#isClosed = true;
    this.#waiting = [];
    this.#wake?.();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    for (let block = this.#waiting[0]; block !== undefined && !this.#isClosed; block = this.#waiting[0]) {
      if (!this.#isSure) await this.#findVersion(block);
      if (this.#isClosed) break;
      this.#waiting.shift();
      this.#tell(block);
      const code = upgradeOf(block.entries);
      if (code !== undefined && block.receipts[block.entries.length - 1]?.status === 'executed') this.description = await this.#versionOf(code);
    }
    this.#isReading = false;
  }

  #tell(block: SeenBlock): void {
    const { plugins } = this.#options;
    if (plugins.wants('executed')) plugins.tell({ kind: 'executed', event: blockOf(this.of, block, this.description) });
    this.#tip = block.header.height;
    const due = this.#held.filter(({ height }) => height <= this.#tip);
    this.#held = this.#held.filter(({ height }) => height > this.#tip);
    for (const { told } of due) plugins.tell(told);
  }

  /** An app with other versions is begun in the middle: the right one gives the root of the header. */
  async #findVersion(block: SeenBlock): Promise<void> {
    for (const code of [this.#record.codeHash, ...this.#record.versions].toReversed()) {
      const description = await this.#versionOf(code);
      const ids = idsOf(block.entries, description.book);
      if (ids === undefined || merkleRoot(ids) !== block.header.actionsRoot) continue;
      this.description = description;
      // A block without entries says nothing.
      this.#isSure = block.entries.some(({ kind }) => kind === 'action');
      return;
    }
  }

  /** Waits until somebody shows it. */
  async #versionOf(code: Hex): Promise<Description> {
    const known = this.#versions.get(code);
    if (known !== undefined) return known;
    for (;;) {
      try {
        const { network, code: fetch } = this.#options;
        const found = describe(network.chain, this.of.rollup, readManifest(toModule(await fetch(this.of.rollup, code))));
        this.#versions.set(code, found);
        return found;
      } catch (error) {
        if (this.#isClosed) return this.description;
        this.#options.log('version-not-shown', { ...this.of, code, error: String(error) });
        await this.#pause();
      }
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETRY_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** A block as plugins are told of it. */
export function blockOf(of: Of, block: SeenBlock, description: Description | undefined): Block {
  const { header, hash, bodyBytes, entries, result } = block;
  const { height, parent, time, stateRoot, receiptsRoot, outboxRoot, fuel } = header;
  return {
    ...of,
    ...{ height, hash, parent, time, stateRoot, receiptsRoot, outboxRoot, fuel: fuel.toString(), bodyBytes },
    entries: entries.map((_, index) => entryView({ block, description }, index)),
    hooks: hookViews({ block, description }),
    sent: result.messages.map(({ to, seq, action, payload }) => ({ to, seq, action, payload: toHex(payload) })),
  };
}
