/**
 * Host-side state of one rollup: the tree and the order of keys as they are at the tip, and what every block above the settled height
 * replaced. What is kept is written from time to time, all at once: the tip and the way back from it.
 */
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import { pathOf, type StateEntry } from '../../protocols/state-tree.ts';
import type { StateReader, Write } from '../guest/host.ts';
import { KNOWN_BYTES, KnownKeys } from '../guest/known.ts';
import { Overlay } from '../guest/overlay.ts';
import { type BaseCells, ChangedCells, DamagedState, memoryCells } from './tree/cells.ts';
import type { Change } from './tree/change.ts';
import { type ChunkPlace, type ExportedChunk, exportChunk } from './tree/export.ts';
import { KeyReader, NO_KEYS, updateKeys } from './tree/keys.ts';
import { type Meta, putMeta, readMeta, readUnfinished } from './tree/meta.ts';
import { prove, valueOf } from './tree/read.ts';
import { PAGE_BYTES, Tree } from './tree/tree.ts';
import { readUndo, type Undo, undoId, writeUndo } from './tree/undo.ts';

export interface StateOptions {
  /** What keys and values that were used lately may take, bytes. */
  readonly recentBytes?: number;
  /** What pages of the tree may take in memory. */
  readonly pageBytes?: number;
}

const ORIGIN_ID = 'o';

const NOTHING: Meta = { height: 0, settled: 0, root: ZERO32, entries: 0, keys: NO_KEYS };

/** Settled blocks between two writes: what a crash of the process makes a node repeat, and a hot page is written once for all of them. */
const WRITTEN_EVERY = 16;
/** Changed pages in memory, of a KiB or two. */
const MOST_CHANGED = 16_384;

export class LayeredState implements StateReader {
  readonly #base: BaseCells;
  readonly #tree: Tree;
  /** Pages of the order of keys. */
  readonly #order: ChangedCells;
  readonly #keyReader: KeyReader;
  /** What is known at the tip of keys that were used lately. */
  readonly keys: KnownKeys;
  #meta: Meta;
  /** The way back, from the block above the settled height to the tip. */
  #undo: Undo[] = [];
  /** Heights whose way back was written. */
  #written: number[] = [];
  #unwritten = 0;
  #isEmpty: boolean;
  /** Why nothing here may be used any more. */
  #damage: unknown;

  /** Goes on from the settled state that the cells hold. Throws `DamagedState`. */
  constructor(base: BaseCells = memoryCells(), { recentBytes = KNOWN_BYTES, pageBytes = PAGE_BYTES }: StateOptions = {}) {
    this.#base = base;
    this.#tree = new Tree(base, pageBytes);
    this.#order = new ChangedCells(base);
    this.#keyReader = new KeyReader(this.#order);
    this.keys = new KnownKeys((entry, keys) => valueOf(this.#tree, keys.pathOf(entry, pathOf)), recentBytes);
    const kept = readMeta(base);
    this.#isEmpty = kept === undefined;
    this.#meta = kept ?? NOTHING;
    for (let height = this.#meta.settled + 1; height <= this.#meta.height; height++) this.#undo.push(readUndo(base, height));
    this.#written = this.#undo.map(({ height }) => height);
    this.rollback(this.#meta.settled);
  }

  /** Nothing below can be rolled back to. */
  get baseHeight(): number {
    return this.#meta.settled;
  }
  get height(): number {
    return this.#meta.height;
  }
  /** Whether nothing was ever put in. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }
  /** Whether the cells hold the beginning of a snapshot. */
  get isUnfinished(): boolean {
    return readUnfinished(this.#base) !== undefined;
  }
  /** What the owner of the state noted about it. */
  get origin(): Uint8Array | undefined {
    return this.#base.get(ORIGIN_ID);
  }
  set origin(bytes: Uint8Array) {
    this.#base.write(new Map([[ORIGIN_ID, bytes]]));
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
    this.#checkWhole();
    return prove(this.#tree, pathOf(key));
  }

  /** Entries of the tip that prove themselves, from a place on. Throws `RangeError` for a cursor that is none. */
  chunk(place?: ChunkPlace): ExportedChunk {
    this.#checkWhole();
    const chunk = exportChunk(this.#tree, place);
    if (this.#tree.isFull) this.flush();
    return chunk;
  }

  /** Puts writes on top as a block; they must be of distinct keys. */
  push(writes: readonly Write[]): void {
    const block = new Overlay(this);
    for (const { key, value } of writes) block.set(key, value);
    this.pushBlock(block);
  }

  /** Puts what a block wrote on top. The block must be one over this state as it is, and is of no use any more. */
  pushBlock(block: Overlay): void {
    const { keys } = this;
    const { height, root } = this.#meta;
    const records = block.written();
    const before = block.logBefore(records);
    this.#commit(
      height + 1,
      records.map((record) => new BlockChange(block, record)),
    );
    this.#undo.push({ height: height + 1, root, before });
    for (let at = 0; at < records.length; at++) block.copyTo(keys, records[at] as number);
    block.release();
    keys.tidy();
    if (this.#tree.changed > MOST_CHANGED || this.#tree.isFull) this.flush();
  }

  #commit(height: number, changes: readonly Change[]): void {
    this.#checkWhole();
    try {
      this.#isEmpty = false;
      this.#meta = { ...this.#meta, height, ...(changes.length > 0 && this.#update(changes)) };
    } catch (error) {
      // Half of it may be done.
      this.#damage = error;
      throw error;
    }
  }

  #update(changes: readonly Change[]): Pick<Meta, 'root' | 'entries' | 'keys'> {
    const { root, extent, appeared, gone } = this.#tree.update(changes);
    const keys = updateKeys(this.#order, this.#meta.keys, appeared, gone);
    this.#order.put(keys.cells);
    this.#keyReader.forget();
    return { root, entries: extent.entries, keys: keys.index };
  }

  #checkWhole(): void {
    if (this.#damage !== undefined) throw new DamagedState(`an update of the state ended early: ${(this.#damage as Error).message}`);
  }

  /** Starts anew at a height from all entries of distinct keys. */
  load(height: number, entries: Iterable<StateEntry>): void {
    this.clear();
    this.#commit(
      height,
      Array.from(entries, ({ key, value }): Change => ({ key, value, path: pathOf(key) })),
    );
    this.#meta = { ...this.#meta, settled: height };
    this.flush();
  }

  clear(): void {
    this.#base.clear();
    this.#tree.clear();
    this.#order.take();
    this.keys.clear();
    this.#keyReader.forget();
    this.#meta = NOTHING;
    this.#undo = [];
    this.#written = [];
    this.#isEmpty = true;
  }

  /** Goes back to a height that is not below the settled one. Throws `DamagedState` when that is not the state it was. */
  rollback(height: number): void {
    // Rare, and after it the values of all that changed would have to be read again.
    if (this.#undo.length > 0) this.keys.clear();
    for (let last = this.#undo.at(-1); last !== undefined && last.height > height; last = this.#undo.at(-1)) {
      this.#commit(
        last.height - 1,
        [...last.before].map(({ key, value }): Change => ({ key, value, path: pathOf(key) })),
      );
      if (this.root !== last.root) throw new DamagedState(`going back from height ${last.height} gives root ${this.root}, not ${last.root}`);
      this.#undo.pop();
    }
  }

  /** Blocks up to `height` are certain. */
  settle(height: number): void {
    const settled = Math.min(height, this.height);
    if (settled <= this.baseHeight) return;
    this.#unwritten += settled - this.baseHeight;
    this.#meta = { ...this.#meta, settled };
    this.#undo = this.#undo.filter((each) => each.height > settled);
    if (this.#unwritten >= WRITTEN_EVERY) this.flush();
  }

  /** Writes what is not written: after it, another one over the same cells goes on from the settled height. */
  flush(): void {
    this.#checkWhole();
    if (this.#isEmpty) return;
    const cells = this.#tree.take();
    for (const [id, bytes] of this.#order.take()) cells.set(id, bytes);
    for (const height of this.#written) cells.set(undoId(height), undefined);
    for (const undo of this.#undo) cells.set(undoId(undo.height), writeUndo(undo));
    putMeta(cells, this.#meta);
    this.#base.write(cells);
    this.#written = this.#undo.map((each) => each.height);
    this.#unwritten = 0;
    if (this.#tree.isFull) this.#tree.trim();
  }
}

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
