/** One block's changes on their way into the tree: structure first, then all hashes in batches. */
import { sha256 } from '../../../protocols/crypto/hash.ts';
import { EMPTY_NODE } from '../../../protocols/state-tree.ts';
import type { CellChanges } from './cells.ts';
import type { Change } from './change.ts';
import { hashBranches, hashBuckets, leafHashes, markDirty } from './hashing.ts';
import {
  bucketOf,
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
  recordAt,
  recordOf,
  setExtent,
  valueAt,
  valueId,
} from './page.ts';
import type { Tree } from './tree.ts';
import type { TreePage } from './tree-page.ts';

/** More entries than this split a bucket; a branch of no more than that many becomes one again. Apart, so that pages do not flap. */
const BUCKET_MOST = 32;
const BRANCH_LEAST = 16;

const NOTHING: Extent = { entries: 0, bytes: 0 };
const sum = (a: Extent, b: Extent): Extent => ({ entries: a.entries + b.entries, bytes: a.bytes + b.bytes });
const difference = (a: Extent, b: Extent): Extent => ({ entries: a.entries - b.entries, bytes: a.bytes - b.bytes });

export class Update {
  readonly #tree: Tree;
  readonly #changes: readonly Change[];
  readonly #leaves: Uint8Array;
  readonly values: CellChanges = new Map();
  readonly appeared: Uint8Array[] = [];
  readonly gone: Uint8Array[] = [];
  readonly #buckets: TreePage[] = [];
  /** By depth. */
  readonly #branches: TreePage[][] = [];
  readonly #removed: TreePage[] = [];

  constructor(tree: Tree, changes: readonly Change[]) {
    this.#tree = tree;
    this.#changes = changes;
    this.#leaves = leafHashes(changes);
  }

  run(root: TreePage): void {
    if (this.#changes.length > 0) this.#visit(root, 0, this.#changes.length);
  }

  /** Every page that is not what it was. */
  get touched(): TreePage[] {
    return [...this.#removed, ...this.#buckets, ...this.#branches.flat()];
  }

  hash(): Uint8Array {
    let root = hashBuckets(this.#buckets);
    for (const branches of this.#branches.toReversed()) root = hashBranches(branches ?? []) ?? root;
    return (root ?? EMPTY_NODE).hash;
  }

  /** Applies changes `from` to `to`, all below this page. Answers by how much it grew. */
  #visit(page: TreePage, from: number, to: number): Extent {
    if (isBranch(page.bytes)) return this.#visitBranch(page, from, to);
    return this.#overwrite(page, from, to) ? NOTHING : this.#rebuild(page, from, to);
  }

  /** The usual case: values of the same length in place of others. When it is not that, what it did is done again by who does it all. */
  #overwrite(page: TreePage, from: number, to: number): boolean {
    const { bytes } = page;
    const count = countOf(bytes);
    for (let at = from; at < to; at++) {
      const { path, value } = this.#changes[at] as Change;
      const index = value === undefined ? -1 : indexOfPath(bytes, path);
      if (value === undefined || index < 0) return false;
      const record = recordAt(bytes, index);
      const start = valueAt(bytes, record);
      if (isLarge(bytes, record) || recordAt(bytes, index + 1) - start !== value.length || value.length > INLINE_BYTES) return false;
      for (let i = 0; i < value.length; i++) bytes[start + i] = value[i] as number;
      const leaf = leafAt(count, index);
      for (let i = 0; i < 32; i++) bytes[leaf + i] = this.#leaves[at * 32 + i] as number;
    }
    this.#buckets.push(page);
    return true;
  }

  #rebuild(page: TreePage, from: number, to: number): Extent {
    const before = extentOf(page.bytes);
    const old = itemsOf(page.bytes);
    const items: Item[] = [];
    let next = 0;
    for (let at = from; at < to; at++) {
      const change = this.#changes[at] as Change;
      while (next < old.length && compareItem(old[next] as Item, change) < 0) items.push(old[next++] as Item);
      const found = next < old.length && compareItem(old[next] as Item, change) === 0 ? old[next++] : undefined;
      const item = this.#itemOf(change, at, found);
      if (item !== undefined) items.push(item);
    }
    while (next < old.length) items.push(old[next++] as Item);
    return difference(this.#put(page, items, 0, items.length), before);
  }

  /** The entry that a change makes, and what it means for large values and the order of keys. */
  #itemOf(change: Change, at: number, found: Item | undefined): Item | undefined {
    const { path, value } = change;
    const large = value !== undefined && value.length > INLINE_BYTES;
    if (large) this.values.set(valueId(path), value);
    else if (found !== undefined && isLarge(found.source, found.record)) this.values.set(valueId(path), undefined);
    if (value === undefined) {
      if (found !== undefined) this.gone.push(change.key);
      return undefined;
    }
    const { key } = change;
    if (found === undefined) this.appeared.push(key);
    const source = recordOf(key, value, large ? sha256(value) : undefined);
    return { from: path, path: 0, leaves: this.#leaves, leaf: at * 32, source, record: 0, end: source.length };
  }

  /** Items `from` to `to`, in order of paths, become the page: a bucket, or a branch of them. Answers what they are. */
  #put(page: TreePage, items: readonly Item[], from: number, to: number): Extent {
    const { depth } = page;
    if (to - from <= BUCKET_MOST || depth === 64) return this.#putBucket(page, items, from, to);
    page.become(newBranch());
    let extent = NOTHING;
    for (let digit = 0, start = from; digit < 16; digit++) {
      let end = start;
      while (end < to && itemDigit(items[end] as Item, depth) === digit) end++;
      if (end > start) extent = sum(extent, this.#put(page.newChild(digit), items, start, end));
      if (end > start) markDirty(page, digit);
      start = end;
    }
    return this.#putBranch(page, extent);
  }

  #putBucket(page: TreePage, items: readonly Item[], from: number, to: number): Extent {
    page.become(bucketOf(items, from, to));
    this.#buckets.push(page);
    return extentOf(page.bytes);
  }

  #putBranch(page: TreePage, extent: Extent): Extent {
    setExtent(page.bytes, extent);
    this.#listBranch(page);
    return extent;
  }

  /** It is to be hashed, and did not grow. */
  #listBranch(page: TreePage): Extent {
    this.#branches[page.depth] ??= [];
    this.#branches[page.depth]?.push(page);
    return NOTHING;
  }

  #visitBranch(page: TreePage, from: number, to: number): Extent {
    let grown = NOTHING;
    for (let at = from; at < to; ) {
      const digit = digitOf((this.#changes[at] as Change).path, page.depth);
      let end = at + 1;
      while (end < to && digitOf((this.#changes[end] as Change).path, page.depth) === digit) end++;
      const by = this.#visit(this.#tree.child(page, digit) ?? page.newChild(digit), at, end);
      if (by !== NOTHING) grown = sum(grown, by);
      markDirty(page, digit);
      at = end;
    }
    if (grown === NOTHING) return this.#listBranch(page);
    const extent = sum(extentOf(page.bytes), grown);
    if (extent.entries > BRANCH_LEAST) this.#putBranch(page, extent);
    else this.#fold(page);
    return grown;
  }

  /** A branch with little left below it becomes a bucket. */
  #fold(page: TreePage): void {
    const items = this.#takeItems(page);
    this.#putBucket(page, items, 0, items.length);
  }

  #takeItems(page: TreePage): Item[] {
    const items: Item[] = [];
    for (let digit = 0; digit < 16; digit++) {
      const child = this.#tree.child(page, digit);
      if (child === undefined) continue;
      for (const item of isBranch(child.bytes) ? this.#takeItems(child) : itemsOf(child.bytes)) items.push(item);
      child.isRemoved = true;
      this.#removed.push(child);
    }
    return items;
  }
}

function compareItem({ from, path }: Item, { path: other }: Change): number {
  for (let i = 0; i < 32; i++) {
    const difference = (from[path + i] as number) - (other[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
