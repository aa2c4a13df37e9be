/**
 * The tree at the tip. Pages that were used are kept as objects and change in place, so a block that comes again and again to the same
 * entries neither looks for pages nor copies them; what changed is taken from time to time and written (`update.ts` says how it changes).
 */
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { type CellChanges, type Cells, DamagedState } from './cells.ts';
import { type Change, inOrder } from './change.ts';
import { checkedPage, childId, countOf, digitOf, EMPTY_BUCKET, type Extent, extentOf, isBranch, KIND, kindAt, ROOT_ID } from './page.ts';
import { TreePage } from './tree-page.ts';
import { Update } from './update.ts';

export interface Updated {
  readonly root: Hex;
  readonly extent: Extent;
  /** Keys that were not there before, and keys that are there no more. */
  readonly appeared: readonly Uint8Array[];
  readonly gone: readonly Uint8Array[];
}

/** What pages in memory may take: a state of half a million small entries is all there. */
export const PAGE_BYTES = 128 * 1024 * 1024;
/** A page's object, beside its bytes. */
const OBJECT_BYTES = 250;

export class Tree implements Cells {
  readonly #base: Cells;
  readonly #most: number;
  #root: TreePage | undefined;
  /** Weight of all pages, and at which one reading makes room. */
  #held = 0;
  #room: number;
  /** Pages that are not what the base has, in the order in which they came to be so. */
  #changed: TreePage[] = [];
  /** Large values that are not what the base has. */
  #values: CellChanges = new Map();

  /** Over the pages of `base`, of which it keeps up to about `bytes` in memory, and all that changed. */
  constructor(base: Cells, bytes = PAGE_BYTES) {
    this.#base = base;
    this.#most = bytes;
    this.#room = bytes;
  }

  /** The bytes of a page or of a large value, as they are at the tip; a page's may change with the next update. Throws `DamagedState`. */
  get(id: string): Uint8Array | undefined {
    if (!id.startsWith(ROOT_ID)) return this.#values.has(id) ? this.#values.get(id) : this.#base.get(id);
    this.#makeRoom();
    let page: TreePage | undefined = this.#rootPage();
    for (let at = ROOT_ID.length; page !== undefined && at < id.length; at++) page = isBranch(page.bytes) ? this.child(page, Number.parseInt(id[at] as string, 16)) : undefined;
    return page === undefined || isEmpty(page) ? undefined : page.bytes;
  }

  /** The bucket that a path lies in, if it is anywhere. Throws `DamagedState`. */
  bucket(path: Uint8Array): Uint8Array | undefined {
    this.#makeRoom();
    let page: TreePage | undefined = this.#rootPage();
    for (let depth = 0; page !== undefined && isBranch(page.bytes); depth++) page = this.child(page, digitOf(path, depth));
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
    this.#weigh(page);
    if (page.isChanged) return;
    page.isChanged = true;
    this.#changed.push(page);
  }

  #weigh(page: TreePage): TreePage {
    const weight = page.isRemoved ? 0 : page.bytes.length + OBJECT_BYTES;
    this.#held += weight - page.weight;
    page.weight = weight;
    return page;
  }

  #rootPage(): TreePage {
    this.#root ??= this.#load(ROOT_ID, undefined, 0) ?? new TreePage(ROOT_ID, undefined, 0, EMPTY_BUCKET.slice());
    return this.#root;
  }

  #load(id: string, parent: TreePage | undefined, digit: number): TreePage | undefined {
    const bytes = this.#base.get(id);
    if (bytes === undefined) return undefined;
    // What the base answers is the base's.
    return this.#weigh(new TreePage(id, parent, digit, Uint8Array.from(checkedPage(id, bytes))));
  }

  /** A branch's page of a digit, if there is anything below it. Throws `DamagedState`. */
  child(branch: TreePage, digit: number): TreePage | undefined {
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
      if (isThere) continue;
      this.#held -= page.weight;
      page.weight = 0;
      if (page.parent?.children[page.digit] === page) page.parent.children[page.digit] = undefined;
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
    if (this.#root !== undefined && this.#prune(this.#root)) this.#root = undefined;
  }

  /** Whether nothing is left of a page and of all below it. */
  #prune(page: TreePage): boolean {
    let isBare = true;
    for (const [digit, child] of page.children.entries()) {
      if (child === undefined) continue;
      if (this.#prune(child)) page.children[digit] = undefined;
      else isBare = false;
    }
    if (page.isChanged || !isBare) return false;
    this.#held -= page.weight;
    return true;
  }

  /** Before reading: nobody holds a page then. When little can go, the next try waits until there is twice as much. */
  #makeRoom(): void {
    if (this.#held <= this.#room) return;
    this.trim();
    this.#room = Math.max(this.#most, 2 * this.#held);
  }

  clear(): void {
    this.#changed = [];
    this.#values = new Map();
    this.#root = undefined;
    this.#held = 0;
  }
}

const isEmpty = ({ bytes }: TreePage): boolean => !isBranch(bytes) && countOf(bytes) === 0;

/** Changes of distinct keys to the tree of some cells, as changes of cells. Throws `DamagedState`. */
export function updateTree(cells: Cells, changes: readonly Change[]): Updated & { readonly cells: CellChanges } {
  const tree = new Tree(cells);
  const updated = tree.update(changes);
  return { ...updated, cells: tree.take() };
}
