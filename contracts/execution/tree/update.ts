/** Applies a block's changes to the pages of the tree: structure first, then all hashes in batches. */
import { compareBytes, type Hex, toHex } from '../../../protocols/bytes.ts';
import { sha256 } from '../../../protocols/crypto/hash.ts';
import { EMPTY_NODE } from '../../../protocols/state-tree.ts';
import type { CellChanges, Cells } from './cells.ts';
import { type ChangedBranch, type ChangedPage, hashBranches, hashBuckets, leafHashes, markDirty } from './hashing.ts';
import {
  bucketOf,
  checkedPage,
  childId,
  countOf,
  digitOf,
  type Extent,
  extentOf,
  INLINE_BYTES,
  type Item,
  indexOfPath,
  isBranch,
  isLarge,
  itemDigit,
  itemsOf,
  leafAt,
  newBranch,
  ROOT_ID,
  recordAt,
  recordOf,
  setExtent,
  valueAt,
  valueId,
} from './page.ts';

/** One key's new value; `undefined` deletes. `path` is that of the key. */
export interface Change {
  readonly key: Uint8Array;
  readonly path: Uint8Array;
  readonly value: Uint8Array | undefined;
}

export interface Updated {
  readonly root: Hex;
  readonly extent: Extent;
  readonly cells: CellChanges;
  /** Keys that were not there before, and keys that are there no more. */
  readonly appeared: readonly Uint8Array[];
  readonly gone: readonly Uint8Array[];
}

/** More entries than this split a bucket; a branch of no more than that many becomes one again. Apart, so that pages do not flap. */
const BUCKET_MOST = 32;
const BRANCH_LEAST = 16;

/** Changes of distinct keys. Throws `DamagedState` for pages that are none. */
export function updateTree(cells: Cells, changes: readonly Change[]): Updated {
  const sorted = inOrder(changes);
  return new Update(cells, sorted, leafHashes(sorted)).run();
}

class Update {
  readonly #cells: Cells;
  readonly #changes: readonly Change[];
  readonly #hashes: Uint8Array;
  readonly #changed: CellChanges = new Map();
  readonly #buckets: ChangedPage[] = [];
  /** By depth. */
  readonly #branches: ChangedBranch[][] = [];
  readonly #appeared: Uint8Array[] = [];
  readonly #gone: Uint8Array[] = [];

  constructor(cells: Cells, changes: readonly Change[], hashes: Uint8Array) {
    this.#cells = cells;
    this.#changes = changes;
    this.#hashes = hashes;
  }

  run(): Updated {
    this.#visit({ id: ROOT_ID, depth: 0, digit: 0, parent: undefined }, 0, this.#changes.length);
    const extent = extentOf(this.#read(ROOT_ID));
    let root = hashBuckets(this.#buckets);
    for (const branches of this.#branches.toReversed()) root = hashBranches(branches) ?? root;
    return { root: toHex((root ?? EMPTY_NODE).hash), extent, cells: this.#changed, appeared: this.#appeared, gone: this.#gone };
  }

  #read(id: string): Uint8Array | undefined {
    const page = this.#changed.has(id) ? this.#changed.get(id) : this.#cells.get(id);
    return page && checkedPage(id, page);
  }

  /** Applies changes `from` to `to`, all below this place. Answers by how much it grew. */
  #visit(place: Place, from: number, to: number): Extent {
    const page = this.#read(place.id);
    if (page !== undefined && isBranch(page)) return this.#visitBranch(place, page, from, to);
    return (page && this.#overwrite(place, page, from, to)) ?? this.#rebuild(place, page, from, to);
  }

  /** The usual case: values of the same length in place of others. `undefined` when it is not that. */
  #overwrite(place: Place, page: Uint8Array, from: number, to: number): Extent | undefined {
    const [count, copy] = [countOf(page), page.slice()];
    for (let at = from; at < to; at++) {
      const { path, value } = this.#changes[at] as Change;
      const index = value === undefined ? -1 : indexOfPath(page, path);
      if (value === undefined || index < 0) return undefined;
      const [record, end] = [recordAt(page, index), recordAt(page, index + 1)];
      const start = valueAt(page, record);
      if (isLarge(page, record) || end - start !== value.length || value.length > INLINE_BYTES) return undefined;
      copy.set(value, start);
      const leaf = leafAt(count, index);
      for (let i = 0; i < 32; i++) copy[leaf + i] = this.#hashes[at * 32 + i] as number;
    }
    this.#putBucket(place, copy);
    return NOTHING;
  }

  #rebuild(place: Place, page: Uint8Array | undefined, from: number, to: number): Extent {
    const old = page === undefined ? [] : itemsOf(page);
    const items: Item[] = [];
    let next = 0;
    for (let at = from; at < to; at++) {
      const change = this.#changes[at] as Change;
      while (next < old.length && compareItem(old[next] as Item, change) < 0) items.push(old[next++] as Item);
      const found = next < old.length && compareItem(old[next] as Item, change) === 0 ? old[next++] : undefined;
      const item = this.#itemOf(change, at, found);
      if (item !== undefined) items.push(item);
    }
    return difference(this.#put(place, items.concat(old.slice(next))), extentOf(page));
  }

  /** The entry that a change makes, and what it means for large values and the order of keys. */
  #itemOf({ key, path, value }: Change, at: number, found: Item | undefined): Item | undefined {
    const large = value !== undefined && value.length > INLINE_BYTES;
    if (large) this.#changed.set(valueId(path), value);
    else if (found !== undefined && isLarge(found.source, found.record)) this.#changed.set(valueId(path), undefined);
    if (value === undefined) {
      if (found !== undefined) this.#gone.push(key);
      return undefined;
    }
    if (found === undefined) this.#appeared.push(key);
    const source = recordOf(key, value, large ? sha256(value) : undefined);
    return { from: path, path: 0, leaves: this.#hashes, leaf: at * 32, source, record: 0, end: source.length };
  }

  /** Items in order of paths become a bucket, or a branch of them. Answers what they are. */
  #put(place: Place, items: readonly Item[]): Extent {
    if (items.length <= BUCKET_MOST || place.depth === 64) return extentOf(this.#putBucket(place, bucketOf(items)));
    const branch = this.#newBranch(place, newBranch());
    const extents: Extent[] = [];
    for (let digit = 0, from = 0; digit < 16; digit++) {
      let to = from;
      while (to < items.length && itemDigit(items[to] as Item, place.depth) === digit) to++;
      if (to > from) {
        extents.push(this.#put(childOf(place, branch, digit), items.slice(from, to)));
        markDirty(branch, digit);
      }
      from = to;
    }
    return this.#putBranch(place, branch, extents.reduce(sum, NOTHING));
  }

  #putBucket({ id, depth, digit, parent }: Place, page: Uint8Array): Uint8Array {
    this.#changed.set(id, countOf(page) === 0 ? undefined : page);
    this.#buckets.push({ page, depth, digit, parent });
    return page;
  }

  #newBranch({ depth, digit, parent }: Place, page: Uint8Array): ChangedBranch {
    const branch: ChangedBranch = { page, words: new Int32Array(page.buffer), dirty: 0, depth, digit, parent };
    return branch;
  }

  #putBranch(place: Place, branch: ChangedBranch, extent: Extent): Extent {
    setExtent(branch.page, extent);
    this.#changed.set(place.id, branch.page);
    this.#branches[place.depth] ??= [];
    this.#branches[place.depth]?.push(branch);
    return extent;
  }

  #visitBranch(place: Place, page: Uint8Array, from: number, to: number): Extent {
    const branch = this.#newBranch(place, page.slice());
    const before = extentOf(page);
    let extent = before;
    for (let at = from; at < to; ) {
      const digit = digitOf((this.#changes[at] as Change).path, place.depth);
      let end = at + 1;
      while (end < to && digitOf((this.#changes[end] as Change).path, place.depth) === digit) end++;
      extent = sum(extent, this.#visit(childOf(place, branch, digit), at, end));
      markDirty(branch, digit);
      at = end;
    }
    if (extent.entries > BRANCH_LEAST) this.#putBranch(place, branch, extent);
    else this.#fold(place);
    return difference(extent, before);
  }

  /** A branch with little left below it becomes a bucket. What was noted for pages below it goes to a branch that is no more. */
  #fold(place: Place): void {
    this.#putBucket(place, bucketOf(this.#takeItems(place.id)));
  }

  #takeItems(id: string): Item[] {
    const items: Item[] = [];
    for (let digit = 0; digit < 16; digit++) {
      const child = childId(id, digit);
      const page = this.#read(child);
      if (page === undefined) continue;
      for (const item of isBranch(page) ? this.#takeItems(child) : itemsOf(page)) items.push(item);
      this.#changed.set(child, undefined);
    }
    return items;
  }
}

interface Place {
  readonly id: string;
  readonly depth: number;
  readonly digit: number;
  readonly parent: ChangedBranch | undefined;
}

const NOTHING: Extent = { entries: 0, bytes: 0 };
const sum = (a: Extent, b: Extent): Extent => ({ entries: a.entries + b.entries, bytes: a.bytes + b.bytes });
const difference = (a: Extent, b: Extent): Extent => ({ entries: a.entries - b.entries, bytes: a.bytes - b.bytes });
const childOf = ({ id, depth }: Place, parent: ChangedBranch, digit: number): Place => ({ id: childId(id, digit), depth: depth + 1, digit, parent });

function compareItem({ from, path }: Item, { path: other }: Change): number {
  for (let i = 0; i < 32; i++) {
    const difference = (from[path + i] as number) - (other[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers sort ten times faster than paths: the first 40 bits of a path and its place among the changes fit one. */
const PLACES = 8192;

function inOrder(changes: readonly Change[]): readonly Change[] {
  const byPath = (a: Change, b: Change): number => compareBytes(a.path, b.path);
  if (changes.length > PLACES || changes.length < 8) return [...changes].sort(byPath);
  const numbers = new Float64Array(changes.length);
  for (const [at, { path }] of changes.entries()) numbers[at] = first40(path) * PLACES + at;
  const sorted = Array.from(numbers.sort(), (number) => changes[number % PLACES] as Change);
  // Almost never: two paths that begin alike.
  for (let at = 1; at < sorted.length; at++) if (byPath(sorted[at - 1] as Change, sorted[at] as Change) > 0) return sorted.sort(byPath);
  return sorted;
}

const first40 = (path: Uint8Array): number => (path[0] as number) * 2 ** 32 + ((((path[1] as number) << 24) | ((path[2] as number) << 16) | ((path[3] as number) << 8) | (path[4] as number)) >>> 0);
