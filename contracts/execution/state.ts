/**
 * Host-side state of one rollup: the tree and the order of keys as they are at the tip, and the way over every block above the settled
 * height. What is kept is a checkpoint, which is all pages as they were at some tip, and the steps from there to the settled height, on
 * or back. A step is small and written often; pages are large, and each is written once for many blocks.
 */
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import { pathOf, type StateEntry } from '../../protocols/state-tree.ts';
import type { StateReader, Write } from '../guest/host.ts';
import { KNOWN_BYTES, KnownKeys } from '../guest/known.ts';
import { Overlay } from '../guest/overlay.ts';
import { type BaseCells, type CellChanges, ChangedCells, DamagedState, memoryCells } from './tree/cells.ts';
import type { Change } from './tree/change.ts';
import { type ChunkPlace, type ExportedChunk, exportChunk } from './tree/export.ts';
import { KeyReader, NO_KEYS, updateKeys } from './tree/keys.ts';
import { type Meta, putMeta, readMeta, readUnfinished } from './tree/meta.ts';
import { prove, valueAtPath } from './tree/read.ts';
import { readStep, type Step, stepId, writeStep } from './tree/steps.ts';
import { PAGE_BYTES, Tree } from './tree/tree.ts';

export interface StateOptions {
  /** What keys and values that were used lately may take, bytes. */
  readonly recentBytes?: number;
  /** What pages of the tree may take in memory. */
  readonly pageBytes?: number;
  /** What steps from one checkpoint may take before the next one is made. */
  readonly stepBytes?: number;
}

const ORIGIN_ID = 'o';

const NOTHING: Meta = { height: 0, settled: 0, root: ZERO32, entries: 0, keys: NO_KEYS };

/** Settled blocks between two writes of steps: what a crash of the process makes a node repeat. */
const WRITTEN_EVERY = 16;
/** Changed pages of a KiB or two wait for a checkpoint until they are about half of what pages may take in memory. */
const BYTES_PER_CHANGED = 4_096;
/** Bytes of steps from a checkpoint on: some hundred full blocks, which are taken again in a second or two. */
const STEP_BYTES = 32 * 1024 * 1024;

/** A block above the settled height. */
interface Above {
  readonly block: number;
  readonly on: Step;
  readonly back: Step;
}

export class LayeredState implements StateReader {
  readonly #base: BaseCells;
  readonly #tree: Tree;
  /** Pages of the order of keys. */
  readonly #order: ChangedCells;
  readonly #keyReader: KeyReader;
  /** What is known at the tip of keys that were used lately. */
  readonly keys: KnownKeys;
  #meta: Meta;
  /** From the block above the settled height to the tip. */
  #above: Above[] = [];
  /** Settled, not written. */
  #settled: Above[] = [];
  /** What is written: the checkpoint, cells of steps from there, and what those take. */
  #checkpoint: Meta = NOTHING;
  #steps: string[] = [];
  #stepBytes = 0;
  readonly #mostSteps: number;
  readonly #mostChanged: number;
  /** The checkpoint is not on the way to the tip any more. */
  #isAstray = false;
  #isEmpty: boolean;
  /** Why nothing here may be used any more. */
  #damage: unknown;

  /** Goes on from the settled state that the cells hold. Throws `DamagedState`. */
  constructor(base: BaseCells = memoryCells(), { recentBytes = KNOWN_BYTES, pageBytes = PAGE_BYTES, stepBytes = STEP_BYTES }: StateOptions = {}) {
    this.#base = base;
    this.#mostSteps = stepBytes;
    this.#mostChanged = pageBytes / BYTES_PER_CHANGED;
    this.#tree = new Tree(base, pageBytes);
    this.#order = new ChangedCells(base);
    this.#keyReader = new KeyReader(this.#order);
    this.keys = new KnownKeys((entry, keys) => valueAtPath(this.#tree, keys.pathOf(entry, pathOf)), recentBytes);
    const kept = readMeta(base);
    this.#isEmpty = kept === undefined;
    this.#meta = kept ?? NOTHING;
    this.#checkpoint = this.#meta;
    this.#goOn(this.#meta);
  }

  /** From the checkpoint to the settled height. */
  #goOn({ height, settled }: Meta): void {
    for (let block = height + 1; block <= settled; block++) this.#take(block, readStep(this.#base, 'on', block), stepId('on', block));
    for (let block = height; block > settled; block--) this.#take(block, readStep(this.#base, 'back', block), stepId('back', block));
    this.#isAstray = height > settled;
  }

  #take(block: number, step: Step, id: string): void {
    this.#steps.push(id);
    this.#stepBytes += step.writes.to - step.writes.from;
    this.#step(block, step);
  }

  #step(block: number, { height, root, writes }: Step): void {
    this.#commit(
      height,
      [...writes].map(({ key, value }): Change => ({ key, value, path: pathOf(key) })),
    );
    if (this.root === root) return;
    this.#damage = new DamagedState(`the step over block ${block} leads to root ${this.root}, not ${root}`);
    throw this.#damage;
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
    if (this.#tree.isFull) this.#writeAll();
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
    const back: Step = { height, root, writes: block.logBefore(records) };
    this.#commit(
      height + 1,
      records.map((record) => new BlockChange(block, record)),
    );
    this.#above.push({ block: height + 1, back, on: { height: height + 1, root: this.root, writes: block.logAfter(records) } });
    for (let at = 0; at < records.length; at++) block.give(records[at] as number);
    block.release();
    keys.tidy();
    if (this.#tree.changed + this.#order.size > this.#mostChanged || this.#tree.isFull) this.#writeAll();
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
    if (this.#damage !== undefined) throw new DamagedState(`the state is of no use any more: ${(this.#damage as Error).message}`);
  }

  /** Starts anew at a height from all entries of distinct keys. */
  load(height: number, entries: Iterable<StateEntry>): void {
    this.clear();
    this.#commit(
      height,
      Array.from(entries, ({ key, value }): Change => ({ key, value, path: pathOf(key) })),
    );
    this.#meta = { ...this.#meta, settled: height };
    this.#writeAll();
  }

  clear(): void {
    this.#base.clear();
    this.#tree.clear();
    this.#order.take();
    this.keys.clear();
    this.#keyReader.forget();
    this.#meta = NOTHING;
    this.#checkpoint = NOTHING;
    this.#above = [];
    this.#settled = [];
    this.#steps = [];
    this.#stepBytes = 0;
    this.#isAstray = false;
    this.#isEmpty = true;
  }

  /** Goes back to a height that is not below the settled one. Throws `DamagedState` when that is not the state it was. */
  rollback(height: number): void {
    // Rare, and after it the values of all that changed would have to be read again.
    if (this.#above.length > 0) this.keys.clear();
    for (let last = this.#above.at(-1); last !== undefined && last.block > height; last = this.#above.at(-1)) {
      this.#step(last.block, last.back);
      this.#above.pop();
    }
    this.#isAstray ||= this.height < this.#checkpoint.height;
  }

  /** Blocks up to `height` are certain. */
  settle(height: number): void {
    const settled = Math.min(height, this.height);
    if (settled <= this.baseHeight) return;
    for (const each of this.#above) if (each.block <= settled) this.#settled.push(each);
    this.#above = this.#above.filter(({ block }) => block > settled);
    this.#meta = { ...this.#meta, settled };
    if (this.#settled.length >= WRITTEN_EVERY) this.flush();
  }

  /** Writes what is settled: after it, another one over the same cells goes on from there. */
  flush(): void {
    this.#checkWhole();
    if (this.#isEmpty) return;
    if (this.#isAstray || this.#stepBytes >= this.#mostSteps) return this.#writeAll();
    const cells: CellChanges = new Map();
    for (const { block, on } of this.#settled) if (block > this.#checkpoint.height) this.#putStep(cells, stepId('on', block), on);
    putMeta(cells, { ...this.#checkpoint, settled: this.baseHeight });
    this.#base.write(cells);
    this.#settled = [];
  }

  #putStep(cells: CellChanges, id: string, step: Step): void {
    const bytes = writeStep(step);
    cells.set(id, bytes);
    this.#steps.push(id);
    this.#stepBytes += bytes.length;
  }

  /** A checkpoint of the tip, with the way back to the settled height. */
  #writeAll(): void {
    const cells = this.#tree.take();
    for (const [id, bytes] of this.#order.take()) cells.set(id, bytes);
    for (const id of this.#steps) cells.set(id, undefined);
    this.#steps = [];
    this.#stepBytes = 0;
    for (const { block, back } of this.#above) this.#putStep(cells, stepId('back', block), back);
    putMeta(cells, this.#meta);
    this.#base.write(cells);
    this.#checkpoint = this.#meta;
    this.#isAstray = false;
    this.#settled = [];
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
