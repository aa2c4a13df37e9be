/** Host-side state of one rollup: cells that are settled, a layer per block above them, and the root at each height. */
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import { pathOf, type StateEntry } from '../../protocols/state-tree.ts';
import type { StateReader, Write } from '../guest/host.ts';
import { KNOWN_BYTES, type Known, KnownKeys } from '../guest/known.ts';
import { type BaseCells, memoryCells } from './tree/cells.ts';
import { type ChunkPlace, type ExportedChunk, exportChunk } from './tree/export.ts';
import { NO_KEYS, nextKey, updateKeys } from './tree/keys.ts';
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
  /** What is known at the tip of keys that were used lately. */
  readonly keys: KnownKeys;
  #meta: Meta;
  #baseHeight: number;

  /** Goes on from what the cells hold. Throws `DamagedState`. */
  constructor(base: BaseCells = memoryCells(), { recentBytes = KNOWN_BYTES }: StateOptions = {}) {
    this.#cells = new Layers(base);
    this.#reader = new TreeReader(this.#cells);
    this.keys = new KnownKeys((known) => this.#reader.get(placeOf(known)), recentBytes);
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
    return this.keys.find(key).value;
  }

  /** The first key in [from, until), or the last one when `reverse`. */
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    return nextKey(this.#cells, this.#meta.keys, from, until, reverse);
  }

  /** Shows that a key has its value at the tip, or that it is absent. */
  prove(key: Uint8Array): StateProof {
    return prove(this.#cells, pathOf(key));
  }

  /** Entries of the tip that prove themselves, from a place on. Throws `RangeError` for a cursor that is none. */
  chunk(place?: ChunkPlace): ExportedChunk {
    return exportChunk(this.#cells, place);
  }

  /** Puts a block's writes on top; they must be distinct keys. */
  push(writes: readonly Write[]): void {
    const changes = writes.map(({ key, value, known = this.keys.peek(key) }): Change => ({ key, value, path: known === undefined ? pathOf(key) : placeOf(known) }));
    this.#commit(this.#meta.height + 1, changes);
    for (const { key, value, known } of writes) {
      const kept = known === undefined ? this.keys.peek(key) : this.keys.still(known);
      if (kept !== undefined) this.keys.set(kept, value);
    }
  }

  #commit(height: number, changes: readonly Change[]): void {
    const meta = this.#meta;
    const { root, extent, cells, appeared, gone } = changes.length === 0 ? unchanged(meta) : updateTree(this.#cells, changes);
    const keys = updateKeys(this.#cells, meta.keys, appeared, gone);
    for (const [id, bytes] of keys.cells) cells.set(id, bytes);
    this.#meta = { height, root, entries: extent.entries, keys: keys.index };
    putMeta(cells, this.#meta);
    this.#cells.push(
      height,
      cells,
      changes.map(({ key }) => key),
    );
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
    this.#meta = NOTHING;
    this.#baseHeight = 0;
  }

  rollback(height: number): void {
    for (const key of this.#cells.rollback(height)) this.keys.forget(key);
    this.#meta = readMeta(this.#cells) ?? NOTHING;
  }

  /** Folds layers up to `height` into the base. */
  settle(height: number): void {
    this.#baseHeight = this.#cells.settle(height) ?? this.#baseHeight;
  }
}

const unchanged = ({ root, entries }: Meta) => ({ root, extent: { entries, bytes: 0 }, cells: new Map<string, Uint8Array | undefined>(), appeared: [], gone: [] });

function placeOf(known: Known): Uint8Array {
  known.path ??= pathOf(known.key);
  return known.path;
}
