/**
 * Pages of the tree. The page of a path prefix holds everything below it: in a bucket while it is little, else in a branch of sixteen.
 *
 * bucket: 2, count u8, 0, 0 | paths, 32 each, ascending | leaf hashes, 32 each | ends u32 each | records: key length u16, key, value.
 *   A large value (bit 15 of the key length) is a cell of its own; in its place are its hash and its length u32.
 * branch: 1, 0, 0, 0 | entries u32 | bytes f64 | kinds u8 of nodes 0 to 31 | hashes, 32 each, of nodes 1 to 31. Node 1 is the page's
 *   own, nodes 2i and 2i + 1 are the children of node i, and node 16 + d is the page of the next path digit d.
 */
import { DamagedState } from './cells.ts';

export const KIND = { empty: 0, leaf: 1, inner: 2 } as const;

export const isBranch = (page: Uint8Array): boolean => page[0] === 1;
const viewOf = (page: Uint8Array): DataView => new DataView(page.buffer, page.byteOffset, page.byteLength);

/** Ids are readable: t, then the digits of the prefix. */
export const ROOT_ID = 't';
const DIGITS = '0123456789abcdef';
const BYTES: readonly string[] = Array.from({ length: 256 }, (_, byte) => `${DIGITS[byte >> 4]}${DIGITS[byte & 15]}`);
export const childId = (id: string, digit: number): string => id + DIGITS[digit];
export const digitOf = (path: Uint8Array, depth: number): number => ((path[depth >> 1] as number) >> (depth & 1 ? 0 : 4)) & 15;
export function valueId(path: Uint8Array): string {
  let id = 'v';
  for (let at = 0; at < 32; at++) id += BYTES[path[at] as number];
  return id;
}

/** Longer values are cells of their own: a page is rewritten whole. */
export const INLINE_BYTES = 256;
const LARGE = 0x8000;
const STUB_BYTES = 36;

/** A page of nothing, which is never written. */
export const EMPTY_BUCKET = Uint8Array.of(2, 0, 0, 0);

export const countOf = (bucket: Uint8Array): number => bucket[1] as number;
export const pathAt = (index: number): number => 4 + 32 * index;
export const leafAt = (count: number, index: number): number => 4 + 32 * (count + index);
const endAt = (count: number, index: number): number => 4 + 64 * count + 4 * index;

const u32 = (page: Uint8Array, at: number): number => (((page[at + 3] as number) << 24) | ((page[at + 2] as number) << 16) | ((page[at + 1] as number) << 8) | (page[at] as number)) >>> 0;
const setU32 = (page: Uint8Array, at: number, value: number): void => {
  page[at] = value;
  page[at + 1] = value >>> 8;
  page[at + 2] = value >>> 16;
  page[at + 3] = value >>> 24;
};

/** Where record `index` begins in its bucket; one past the last ends the page. */
export function recordAt(bucket: Uint8Array, index: number): number {
  const count = countOf(bucket);
  return 4 + 68 * count + (index === 0 ? 0 : u32(bucket, endAt(count, index - 1)));
}

const keyLengthOf = (page: Uint8Array, record: number): number => ((page[record + 1] as number) & 0x7f) * 256 + (page[record] as number);
export const isLarge = (page: Uint8Array, record: number): boolean => ((page[record + 1] as number) & 0x80) !== 0;
export const keyOf = (page: Uint8Array, record: number): Uint8Array => page.slice(record + 2, record + 2 + keyLengthOf(page, record));
/** Where the value of a record begins, or what stands in for it. */
export const valueAt = (page: Uint8Array, record: number): number => record + 2 + keyLengthOf(page, record);
/** Bytes of key and value. */
export function sizeOf(page: Uint8Array, record: number, end: number): number {
  const value = valueAt(page, record);
  return value - record - 2 + (isLarge(page, record) ? u32(page, value + 32) : end - value);
}

/** The bytes of a record. `hash` is that of the value, and needed for a large one. */
export function recordOf(key: Uint8Array, value: Uint8Array, hash: Uint8Array | undefined): Uint8Array {
  const large = hash !== undefined;
  const record = new Uint8Array(2 + key.length + (large ? STUB_BYTES : value.length));
  const length = key.length | (large ? LARGE : 0);
  record[0] = length;
  record[1] = length >> 8;
  record.set(key, 2);
  record.set(large ? hash : value, 2 + key.length);
  if (large) setU32(record, 2 + key.length + 32, value.length);
  return record;
}

/** The entry with a path in a bucket, or -1. */
export function indexOfPath(bucket: Uint8Array, path: Uint8Array): number {
  const count = countOf(bucket);
  const [a, b] = [path[6], path[7]];
  for (let index = 0, at = 4; index < count; index++, at += 32) if (bucket[at + 7] === b && bucket[at + 6] === a && isPathAt(bucket, at, path)) return index;
  return -1;
}

function isPathAt(bucket: Uint8Array, at: number, path: Uint8Array): boolean {
  for (let i = 0; i < 32; i++) if (bucket[at + i] !== path[i]) return false;
  return true;
}

/** One entry on its way into a bucket, still where it comes from. */
export interface Item {
  readonly from: Uint8Array;
  readonly path: number;
  readonly leaves: Uint8Array;
  readonly leaf: number;
  readonly source: Uint8Array;
  readonly record: number;
  readonly end: number;
}

/** Where an item's path is. */
export const itemBit = ({ from, path }: Item, depth: number): number => ((from[path + (depth >> 3)] as number) >> (7 - (depth & 7))) & 1;
export const itemDigit = ({ from, path }: Item, depth: number): number => ((from[path + (depth >> 1)] as number) >> (depth & 1 ? 0 : 4)) & 15;
export const itemSize = ({ source, record, end }: Item): number => sizeOf(source, record, end);

export function itemsOf(bucket: Uint8Array): Item[] {
  const count = countOf(bucket);
  return Array.from({ length: count }, (_, index) => ({
    from: bucket,
    path: pathAt(index),
    leaves: bucket,
    leaf: leafAt(count, index),
    source: bucket,
    record: recordAt(bucket, index),
    end: recordAt(bucket, index + 1),
  }));
}

/** A bucket of items `from` to `to`, in order of paths. */
export function bucketOf(items: readonly Item[], from: number, to: number): Uint8Array {
  const count = to - from;
  let records = 0;
  for (let at = from; at < to; at++) records += (items[at] as Item).end - (items[at] as Item).record;
  const page = new Uint8Array(4 + 68 * count + records);
  page[0] = 2;
  page[1] = count;
  let end = 0;
  for (let index = 0; index < count; index++) {
    const item = items[from + index] as Item;
    page.set(item.from.subarray(item.path, item.path + 32), pathAt(index));
    page.set(item.leaves.subarray(item.leaf, item.leaf + 32), leafAt(count, index));
    page.set(item.source.subarray(item.record, item.end), 4 + 68 * count + end);
    end += item.end - item.record;
    setU32(page, endAt(count, index), end);
  }
  return page;
}

/** Bytes of a branch page. */
const BRANCH_BYTES = 16 + 32 * 32;
export const kindAt = (node: number): number => 16 + node;
export const hashAt = (node: number): number => 16 + 32 * node;
export const newBranch = (): Uint8Array => {
  const page = new Uint8Array(BRANCH_BYTES);
  page[0] = 1;
  return page;
};

/** What lies below a page. */
export interface Extent {
  readonly entries: number;
  /** Of keys and values. */
  readonly bytes: number;
}

export function extentOf(page: Uint8Array | undefined): Extent {
  if (page === undefined) return { entries: 0, bytes: 0 };
  if (isBranch(page)) return { entries: viewOf(page).getUint32(4, true), bytes: viewOf(page).getFloat64(8, true) };
  const entries = countOf(page);
  let bytes = 0;
  for (let index = 0; index < entries; index++) bytes += sizeOf(page, recordAt(page, index), recordAt(page, index + 1));
  return { entries, bytes };
}

export function setExtent(branch: Uint8Array, { entries, bytes }: Extent): void {
  viewOf(branch).setUint32(4, entries, true);
  viewOf(branch).setFloat64(8, bytes, true);
}

/** A page as it is read: enough is checked that walking it stays inside. */
export function checkedPage(id: string, page: Uint8Array): Uint8Array {
  const whole = page[0] === 1 ? page.length === BRANCH_BYTES : page[0] === 2 && page.length >= 4 + 68 * countOf(page) && recordAt(page, countOf(page)) === page.length;
  if (!whole) throw new DamagedState(`page ${id} is not a page`);
  return page;
}
