/**
 * The tree at the tip. Pages that were used are kept as objects and change in place, so a block that comes again and again to the same
 * entries neither looks for pages nor copies them; what changed is taken from time to time and written. A block's changes go in
 * structure first, then all hashes in batches.
 */
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { sha256 } from '../../../protocols/crypto/hash.ts';
import { EMPTY_NODE } from '../../../protocols/state-tree.ts';
import { type CellChanges, type Cells, DamagedState } from './cells.ts';
import { type Change, inOrder } from './change.ts';
import { hashBranches, hashBuckets, leafHashes, markDirty } from './hashing.ts';
import {
  bucketOf,
  checkedPage,
  childId,
  countOf,
  digitOf,
  EMPTY_BUCKET,
  type Extent,
  extentOf,
  INLINE_BYTES,
  type Item,
  indexOfPath,
  isBranch,
  isLarge,
  itemDigit,
  itemsOf,
  KIND,
  kindAt,
  leafAt,
  newBranch,
  ROOT_ID,
  recordAt,
  recordOf,
  setExtent,
  valueAt,
  valueId,
} from './page.ts';
import { TreePage } from './tree-page.ts';

export interface Updated {
  readonly root: Hex;
  readonly extent: Extent;
  /** Keys that were not there before, and keys that are there no more. */
  readonly appeared: readonly Uint8Array[];
  readonly gone: readonly Uint8Array[];
}

/** More entries than this split a bucket; a branch of no more than that many becomes one again. Apart, so that pages do not flap. */
const BUCKET_MOST = 32;
const BRANCH_LEAST = 16;

/** What pages in memory may take: a state of half a million small entries is all there. */
export const PAGE_BYTES = 128 * 1024 * 1024;
/** A page's object, beside its bytes. */
const OBJECT_BYTES = 250;

const NOTHING: Extent = { entries: 0, bytes: 0 };
const sum = (a: Extent, b: Extent): Extent => ({ entries: a.entries + b.entries, bytes: a.bytes + b.bytes });
const difference = (a: Extent, b: Extent): Extent => ({ entries: a.entries - b.entries, bytes: a.bytes - b.bytes });

export class Tree implements Cells {
  readonly #base: Cells;
  readonly #most: number;
  #root: TreePage | undefined;
  #held = 0;
  /** Pages that are not what the base has, in the order in which they came to be so. */
  #changed: TreePage[] = [];
  /** Large values that are not what the base has. */
  #values: CellChanges = new Map();

  /** Over the pages of `base`, of which it keeps up to about `bytes` in memory, and all that changed. */
  constructor(base: Cells, bytes = PAGE_BYTES) {
    this.#base = base;
    this.#most = bytes;
  }

  /** The bytes of a page or of a large value, as they are at the tip; a page's may change with the next update. Throws `DamagedState`. */
  get(id: string): Uint8Array | undefined {
    if (!id.startsWith(ROOT_ID)) return this.#values.has(id) ? this.#values.get(id) : this.#base.get(id);
    let page: TreePage | undefined = this.#rootPage();
    for (let at = ROOT_ID.length; page !== undefined && at < id.length; at++) page = isBranch(page.bytes) ? this.#child(page, Number.parseInt(id[at] as string, 16)) : undefined;
    return page === undefined || isEmpty(page) ? undefined : page.bytes;
  }

  /** The bucket that a path lies in, if it is anywhere. Throws `DamagedState`. */
  bucket(path: Uint8Array): Uint8Array | undefined {
    let page: TreePage | undefined = this.#rootPage();
    for (let depth = 0; page !== undefined && isBranch(page.bytes); depth++) page = this.#child(page, digitOf(path, depth));
    return page?.bytes;
  }

  /** Applies changes of distinct keys, of which there is at least one unless the tree is empty. When it throws `DamagedState`, the tree is of no use any more. */
  update(changes: readonly Change[]): Updated {
    const root = this.#rootPage();
    const update = new Update(this, inOrder(changes));
    update.run(root);
    for (const page of update.touched) this.#note(page);
    for (const [id, value] of update.values) this.#values.set(id, value);
    return { root: toHex(update.hash()), extent: extentOf(root.bytes), appeared: update.appeared, gone: update.gone };
  }

  #note(page: TreePage): void {
    if (page.isChanged) return;
    page.isChanged = true;
    this.#changed.push(page);
    this.#held += page.bytes.length + OBJECT_BYTES;
  }

  #rootPage(): TreePage {
    this.#root ??= this.#load(ROOT_ID, undefined, 0) ?? new TreePage(ROOT_ID, undefined, 0, EMPTY_BUCKET.slice());
    return this.#root;
  }

  #load(id: string, parent: TreePage | undefined, digit: number): TreePage | undefined {
    const bytes = this.#base.get(id);
    if (bytes === undefined) return undefined;
    this.#held += bytes.length + OBJECT_BYTES;
    // What the base answers is the base's.
    return new TreePage(id, parent, digit, Uint8Array.from(checkedPage(id, bytes)));
  }

  /** For `Update`. */
  child(branch: TreePage, digit: number): TreePage | undefined {
    return this.#child(branch, digit);
  }

  #child(branch: TreePage, digit: number): TreePage | undefined {
    const known = branch.children[digit];
    if (known !== undefined || branch.bytes[kindAt(16 + digit)] === KIND.empty) return known;
    const page = this.#load(childId(branch.id, digit), branch, digit);
    if (page === undefined) throw new DamagedState(`page ${childId(branch.id, digit)} is missing`);
    branch.children[digit] = page;
    return page;
  }

  /** What changed since this was asked last: copies, for the base. */
  take(): CellChanges {
    const cells = this.#values;
    for (const page of this.#changed) {
      page.isChanged = false;
      const isThere = !page.isRemoved && !isEmpty(page);
      cells.set(page.id, isThere ? page.bytes.slice() : undefined);
      if (!isThere && page.parent?.children[page.digit] === page) page.parent.children[page.digit] = undefined;
    }
    this.#changed = [];
    this.#values = new Map();
    return cells;
  }

  /** Whether memory holds more than it should. */
  get isFull(): boolean {
    return this.#held > this.#most;
  }
  /** Pages that wait to be taken. */
  get changed(): number {
    return this.#changed.length;
  }

  /** Lets go of pages that are what the base has. */
  trim(): void {
    if (this.#root === undefined || this.#changed.length > 0) return;
    this.#root = undefined;
    this.#held = 0;
  }

  clear(): void {
    this.#changed = [];
    this.#values = new Map();
    this.trim();
  }
}

const isEmpty = ({ bytes }: TreePage): boolean => !isBranch(bytes) && countOf(bytes) === 0;

/** One block's changes on their way into the tree. */
class Update {
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

/** Changes of distinct keys to the tree of some cells, as changes of cells. Throws `DamagedState`. */
export function updateTree(cells: Cells, changes: readonly Change[]): Updated & { readonly cells: CellChanges } {
  const tree = new Tree(cells);
  const updated = tree.update(changes);
  return { ...updated, cells: tree.take() };
}
