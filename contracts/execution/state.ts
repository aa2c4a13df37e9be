/** Host-side state of one rollup: cells that are settled, a layer per block above them, and the root at each height. */
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import { pathOf, type StateEntry } from '../../protocols/state-tree.ts';
import type { StateReader, Write } from '../guest/host.ts';
import { KNOWN_BYTES, KnownKeys } from '../guest/known.ts';
import { Overlay } from '../guest/overlay.ts';
import { type BaseCells, memoryCells } from './tree/cells.ts';
import { type ChunkPlace, type ExportedChunk, exportChunk } from './tree/export.ts';
import { KeyReader, NO_KEYS, updateKeys } from './tree/keys.ts';
import { Layers } from './tree/layers.ts';
import { type Meta, putMeta, readMeta, readUnfinished } from './tree/meta.ts';
import { prove, TreeReader } from './tree/read.ts';
import { type Change, updateTree } from './tree/update.ts';

export interface StateOptions {
  /** What values that were used lately may take, bytes. */
  readonly recentBytes?: number;
}

const ORIGIN_ID = 'o';

const NOTHING: Meta = { height: 0, root: ZERO32, entries: 0, keys: NO_KEYS };

export class LayeredState implements StateReader {
  readonly #cells: Layers;
  readonly #reader: TreeReader;
  readonly #keyReader: KeyReader;
  /** What is known at the tip of keys that were used lately. */
  readonly keys: KnownKeys;
  #meta: Meta;
  #baseHeight: number;

  /** Goes on from what the cells hold. Throws `DamagedState`. */
  constructor(base: BaseCells = memoryCells(), { recentBytes = KNOWN_BYTES }: StateOptions = {}) {
    this.#cells = new Layers(base);
    this.#reader = new TreeReader(this.#cells);
    this.#keyReader = new KeyReader(this.#cells);
    this.keys = new KnownKeys((entry, keys) => this.#reader.get(keys.pathOf(entry, pathOf)), recentBytes);
    this.#meta = readMeta(base) ?? NOTHING;
    this.#baseHeight = this.#meta.height;
  }

  /** Nothing below can be rolled back to. */
  get baseHeight(): number {
    return this.#baseHeight;
  }
  get height(): number {
    return this.#meta.height;
  }
  /** Whether nothing was ever put in. */
  get isEmpty(): boolean {
    return readMeta(this.#cells) === undefined;
  }
  /** Whether the cells hold the beginning of a snapshot. */
  get isUnfinished(): boolean {
    return readUnfinished(this.#cells) !== undefined;
  }
  /** What the owner of the state noted about it. */
  get origin(): Uint8Array | undefined {
    return this.#cells.get(ORIGIN_ID);
  }
  set origin(bytes: Uint8Array) {
    this.#cells.base.write(new Map([[ORIGIN_ID, bytes]]));
  }
  get root(): Hex {
    return this.#meta.root;
  }
  /** How many keys have a value. */
  get entries(): number {
    return this.#meta.entries;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.keys.valueOf(this.keys.find(key));
  }

  /** The first key in [from, until), or the last one when `reverse`. */
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    return this.#keyReader.next(this.#meta.keys, from, until, reverse);
  }

  /** Shows that a key has its value at the tip, or that it is absent. */
  prove(key: Uint8Array): StateProof {
    return prove(this.#cells, pathOf(key));
  }

  /** Entries of the tip that prove themselves, from a place on. Throws `RangeError` for a cursor that is none. */
  chunk(place?: ChunkPlace): ExportedChunk {
    return exportChunk(this.#cells, place);
  }

  /** Puts writes on top as a block; they must be of distinct keys. */
  push(writes: readonly Write[]): void {
    const block = new Overlay(this);
    for (const { key, value } of writes) block.set(key, value);
    this.pushBlock(block);
  }

  /** Puts what a block wrote on top. The block must be one over this state as it is. */
  pushBlock(block: Overlay): void {
    const { keys } = this;
    const records = block.written();
    const changes = records.map((record) => new BlockChange(block, record));
    this.#commit(this.#meta.height + 1, changes);
    for (let at = 0; at < records.length; at++) block.copyTo(keys, records[at] as number);
    keys.tidy();
  }

  #commit(height: number, changes: readonly Change[]): void {
    const meta = this.#meta;
    const { root, extent, cells, appeared, gone } = changes.length === 0 ? unchanged(meta) : updateTree(this.#cells, changes);
    const keys = updateKeys(this.#cells, meta.keys, appeared, gone);
    for (const [id, bytes] of keys.cells) cells.set(id, bytes);
    this.#meta = { height, root, entries: extent.entries, keys: keys.index };
    putMeta(cells, this.#meta);
    this.#cells.push(height, cells);
    this.#keyReader.forget();
  }

  /** Starts anew at a height from all entries of distinct keys. */
  load(height: number, entries: Iterable<StateEntry>): void {
    this.clear();
    const changes = Array.from(entries, ({ key, value }): Change => ({ key, value, path: pathOf(key) }));
    this.#commit(height, changes);
    this.settle(height);
  }

  clear(): void {
    this.#cells.clear();
    this.keys.clear();
    this.#keyReader.forget();
    this.#meta = NOTHING;
    this.#baseHeight = 0;
  }

  rollback(height: number): void {
    // Rare, and after it the values of all that changed would have to be read again.
    this.keys.clear();
    this.#keyReader.forget();
    this.#cells.rollback(height);
    this.#meta = readMeta(this.#cells) ?? NOTHING;
  }

  /** Folds layers up to `height` into the base. */
  settle(height: number): void {
    this.#baseHeight = this.#cells.settle(height) ?? this.#baseHeight;
  }
}

const unchanged = ({ root, entries }: Meta) => ({ root, extent: { entries, bytes: 0 }, cells: new Map<string, Uint8Array | undefined>(), appeared: [], gone: [] });

/** One key that a block wrote. */
class BlockChange implements Change {
  readonly #keys: KnownKeys;
  readonly #entry: number;
  readonly path: Uint8Array;
  readonly value: Uint8Array | undefined;

  constructor(block: Overlay, record: number) {
    this.#keys = block.keys;
    this.#entry = block.entryOf(record);
    this.path = this.#keys.pathOf(this.#entry, pathOf);
    this.value = block.valueOf(record);
  }
  /** Needed only where a key appears or goes. */
  get key(): Uint8Array {
    return this.#keys.keyOf(this.#entry);
  }
}
