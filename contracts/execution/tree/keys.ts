/**
 * All keys of a state in order: a B+tree over cells, so that the next key is found without walking the others. It changes only when
 * keys appear or disappear.
 *
 * page: kind u8 (1 leaf, 2 inner), 0, count u16 | ends u16 each | inner: children u32 each | keys. The key of an inner page's child is
 * the lowest that may be below it; that of the first child is not looked at.
 */
import { compareBytes } from '../../../protocols/bytes.ts';
import { type CellChanges, type Cells, DamagedState } from './cells.ts';

export interface KeyIndex {
  /** Number of the root page; 0 when there are no keys. */
  readonly root: number;
  /** The first number that no page ever had. */
  readonly next: number;
}

export const NO_KEYS: KeyIndex = { root: 0, next: 1 };

/** Keys of a page: of 22 bytes, they are 3 kB. */
const MOST = 128;
/** Two neighbours with no more than this become one. */
const JOINED = 64;

const idOf = (page: number): string => `k${page}`;
const u16 = (page: Uint8Array, at: number): number => ((page[at + 1] as number) << 8) | (page[at] as number);
const countOf = (page: Uint8Array): number => u16(page, 2);
const isLeaf = (page: Uint8Array): boolean => page[0] === 1;
const blobOf = (page: Uint8Array): number => 4 + countOf(page) * (isLeaf(page) ? 2 : 6);
const endOf = (page: Uint8Array, index: number): number => blobOf(page) + (index < 0 ? 0 : u16(page, 4 + 2 * index));
const keyAt = (page: Uint8Array, index: number): Uint8Array => page.slice(endOf(page, index - 1), endOf(page, index));
const childAt = (page: Uint8Array, index: number): number => {
  const at = 4 + 2 * countOf(page) + 4 * index;
  return (u16(page, at) | (u16(page, at + 2) << 16)) >>> 0;
};

function compareAt(page: Uint8Array, index: number, key: Uint8Array): number {
  const start = endOf(page, index - 1);
  const length = endOf(page, index) - start;
  for (let i = 0, most = Math.min(length, key.length); i < most; i++) {
    const difference = (page[start + i] as number) - (key[i] as number);
    if (difference !== 0) return difference;
  }
  return length - key.length;
}

/** The first key of a page that is not below `key`. */
function lowerBound(page: Uint8Array, key: Uint8Array): number {
  let [low, high] = [0, countOf(page)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareAt(page, middle, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The child of an inner page that `key` is below, if it is anywhere. */
function childFor(page: Uint8Array, key: Uint8Array): number {
  const at = lowerBound(page, key);
  return at < countOf(page) && compareAt(page, at, key) === 0 ? at : Math.max(0, at - 1);
}

function pageOf(keys: readonly Uint8Array[], children?: readonly number[]): Uint8Array {
  const page = new Uint8Array(4 + keys.length * (children ? 6 : 2) + keys.reduce((sum, key) => sum + key.length, 0));
  const view = new DataView(page.buffer);
  page[0] = children ? 2 : 1;
  view.setUint16(2, keys.length, true);
  const blob = blobOf(page);
  let end = 0;
  for (const [at, key] of keys.entries()) {
    page.set(key, blob + end);
    end += key.length;
    view.setUint16(4 + 2 * at, end, true);
    if (children) view.setUint32(4 + 2 * keys.length + 4 * at, children[at] as number, true);
  }
  return page;
}

function readPage(cells: Cells, number: number): Uint8Array {
  const page = cells.get(idOf(number));
  const whole = page !== undefined && page.length >= 4 && page.length >= blobOf(page) && endOf(page, countOf(page) - 1) === page.length;
  if (!whole) throw new DamagedState(`key page ${idOf(number)} is ${page === undefined ? 'missing' : 'not a page'}`);
  return page;
}

/** Finds keys in order. A guest that walks asks for neighbours, so it looks where the last one was before it walks from the root. */
export class KeyReader {
  readonly #cells: Cells;
  #leaf: Uint8Array | undefined;

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  /** Pages may be other ones from now on. */
  forget(): void {
    this.#leaf = undefined;
  }

  /** The first key in [from, until), or the last one when `reverse`. Throws `DamagedState`. */
  next({ root }: KeyIndex, from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    if (root === 0) return undefined;
    const found = reverse ? this.#before(root, until) : this.#from(root, from);
    const isInside = found !== undefined && compareBytes(found, from) >= 0 && compareBytes(found, until) < 0;
    return isInside ? found : undefined;
  }

  #from(root: number, from: Uint8Array): Uint8Array | undefined {
    const leaf = this.#leaf;
    if (leaf !== undefined && compareAt(leaf, 0, from) <= 0 && compareAt(leaf, countOf(leaf) - 1, from) >= 0) return keyAt(leaf, lowerBound(leaf, from));
    return this.#firstFrom(root, from);
  }

  #firstFrom(number: number, from: Uint8Array): Uint8Array | undefined {
    const page = readPage(this.#cells, number);
    if (isLeaf(page)) {
      this.#leaf = page;
      const at = lowerBound(page, from);
      return at < countOf(page) ? keyAt(page, at) : undefined;
    }
    for (let at = childFor(page, from); at < countOf(page); at++) {
      const found = this.#firstFrom(childAt(page, at), from);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #before(root: number, until: Uint8Array): Uint8Array | undefined {
    const leaf = this.#leaf;
    if (leaf !== undefined && compareAt(leaf, 0, until) < 0 && compareAt(leaf, countOf(leaf) - 1, until) >= 0) return keyAt(leaf, lowerBound(leaf, until) - 1);
    return this.#lastBelow(root, until);
  }

  #lastBelow(number: number, until: Uint8Array): Uint8Array | undefined {
    const page = readPage(this.#cells, number);
    const below = lowerBound(page, until) - 1;
    if (isLeaf(page)) {
      this.#leaf = page;
      return below < 0 ? undefined : keyAt(page, below);
    }
    for (let at = Math.max(0, below); at >= 0; at--) {
      const found = this.#lastBelow(childAt(page, at), until);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

interface KeyChange {
  readonly key: Uint8Array;
  readonly isThere: boolean;
}

/** A page with the lowest key that may be below it. */
interface Child {
  readonly key: Uint8Array;
  readonly page: number;
}

export interface UpdatedKeys {
  readonly index: KeyIndex;
  readonly cells: CellChanges;
}

/** Adds and removes keys. Throws `DamagedState`. */
export function updateKeys(cells: Cells, index: KeyIndex, appeared: readonly Uint8Array[], gone: readonly Uint8Array[]): UpdatedKeys {
  const changes = [...appeared.map((key) => ({ key, isThere: true })), ...gone.map((key) => ({ key, isThere: false }))];
  const update = new KeyUpdate(cells, index.next);
  const root = update.run(
    index.root,
    changes.sort((a, b) => compareBytes(a.key, b.key)),
  );
  return { index: { root, next: update.next }, cells: update.changed };
}

const LOWEST = new Uint8Array(0);

class KeyUpdate {
  readonly #cells: Cells;
  readonly changed: CellChanges = new Map();
  next: number;

  constructor(cells: Cells, next: number) {
    this.#cells = cells;
    this.next = next;
  }

  run(root: number, changes: readonly KeyChange[]): number {
    if (changes.length === 0) return root;
    let children = root === 0 ? this.#putLeaves(this.next++, merged([], changes)) : this.#visit(root, changes);
    while (children.length > 1) children = this.#putInner(this.next++, children);
    return this.#withoutChains(children[0]?.page ?? 0);
  }

  /** An inner page with a single child is no use at the root. */
  #withoutChains(root: number): number {
    if (root === 0) return 0;
    const page = this.#read(root);
    if (isLeaf(page) || countOf(page) > 1) return root;
    this.#remove(root);
    return this.#withoutChains(childAt(page, 0));
  }

  #read(number: number): Uint8Array {
    const changed = this.changed.get(idOf(number));
    return changed ?? readPage(this.#cells, number);
  }

  #remove(number: number): void {
    this.changed.set(idOf(number), undefined);
  }

  /** What is in place of a page afterwards: nothing, itself, or itself and new ones. */
  #visit(number: number, changes: readonly KeyChange[]): Child[] {
    const page = this.#read(number);
    return isLeaf(page) ? this.#putLeaves(number, merged(keysOf(page), changes)) : this.#visitInner(number, page, changes);
  }

  #putLeaves(number: number, keys: readonly Uint8Array[]): Child[] {
    return this.#putParts(number, keys, (part) => ({ key: part[0] as Uint8Array, page: pageOf(part) }));
  }

  #putInner(number: number, children: readonly Child[]): Child[] {
    return this.#putParts(number, children, (part) => ({
      key: (part[0] as Child).key,
      page: pageOf(
        part.map(({ key }) => key),
        part.map(({ page }) => page),
      ),
    }));
  }

  /** Puts items into as many pages as they need, about equally full; the first one keeps its number. */
  #putParts<T>(number: number, items: readonly T[], make: (part: readonly T[]) => { key: Uint8Array; page: Uint8Array }): Child[] {
    if (items.length === 0) {
      this.#remove(number);
      return [];
    }
    const parts = Math.ceil(items.length / MOST);
    return Array.from({ length: parts }, (_, at) => {
      const { key, page } = make(items.slice(Math.floor((items.length * at) / parts), Math.floor((items.length * (at + 1)) / parts)));
      const own = at === 0 ? number : this.next++;
      this.changed.set(idOf(own), page);
      return { key, page: own };
    });
  }

  #visitInner(number: number, page: Uint8Array, changes: readonly KeyChange[]): Child[] {
    const placed = new Map<number, Child[]>();
    for (let from = 0; from < changes.length; ) {
      const at = childFor(page, (changes[from] as KeyChange).key);
      let to = from + 1;
      while (to < changes.length && (at + 1 === countOf(page) || compareAt(page, at + 1, (changes[to] as KeyChange).key) > 0)) to++;
      placed.set(at, this.#visit(childAt(page, at), changes.slice(from, to)));
      from = to;
    }
    if ([...placed.values()].every((children) => this.#isSettled(children))) return [{ key: LOWEST, page: number }];
    return this.#putInner(number, this.#joined(childrenAfter(page, placed)));
  }

  /** A child that is one page still, and not so small that a neighbour might take it in. */
  #isSettled(children: readonly Child[]): boolean {
    const [only] = children;
    return children.length === 1 && only !== undefined && countOf(this.#read(only.page)) > JOINED / 2;
  }

  /** Neighbours that changed and are small become one page. */
  #joined(children: readonly Child[]): Child[] {
    const joined: Child[] = [];
    for (const child of children) {
      const before = joined.at(-1);
      if (before !== undefined && this.#join(before, child)) continue;
      joined.push(child);
    }
    return joined;
  }

  #join(left: Child, right: Child): boolean {
    if (!this.changed.has(idOf(left.page)) && !this.changed.has(idOf(right.page))) return false;
    const [a, b] = [this.#read(left.page), this.#read(right.page)];
    if (countOf(a) + countOf(b) > JOINED) return false;
    const children = isLeaf(a) ? undefined : [...childrenOf(a), ...childrenOf(b)];
    const keys = isLeaf(a) ? [...keysOf(a), ...keysOf(b)] : [...keysOf(a), right.key, ...keysOf(b).slice(1)];
    this.changed.set(idOf(left.page), pageOf(keys, children));
    this.#remove(right.page);
    return true;
  }
}

/** The first child in a place keeps the separator that was there: what is removed below it does not change that. */
function childrenAfter(page: Uint8Array, placed: ReadonlyMap<number, readonly Child[]>): Child[] {
  return Array.from({ length: countOf(page) }, (_, at): readonly Child[] => {
    const own: Child = { key: at === 0 ? LOWEST : keyAt(page, at), page: childAt(page, at) };
    return placed.get(at)?.map((child, nth) => (nth === 0 ? { ...child, key: own.key } : child)) ?? [own];
  }).flat();
}

const keysOf = (page: Uint8Array): Uint8Array[] => Array.from({ length: countOf(page) }, (_, at) => keyAt(page, at));
const childrenOf = (page: Uint8Array): number[] => Array.from({ length: countOf(page) }, (_, at) => childAt(page, at));

/** Keys in order with changes in order. */
function merged(keys: readonly Uint8Array[], changes: readonly KeyChange[]): Uint8Array[] {
  const result: Uint8Array[] = [];
  let next = 0;
  for (const { key, isThere } of changes) {
    while (next < keys.length && compareBytes(keys[next] as Uint8Array, key) < 0) result.push(keys[next++] as Uint8Array);
    if (next < keys.length && compareBytes(keys[next] as Uint8Array, key) === 0) next++;
    if (isThere) result.push(key);
  }
  for (; next < keys.length; next++) result.push(keys[next] as Uint8Array);
  return result;
}
