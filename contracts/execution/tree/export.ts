/** Cuts a state into chunks that prove themselves, in the order of paths. */
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { encodeChunk } from '../../../protocols/state-chunk.ts';
import { bitOf, type StateEntry, subtreeOf } from '../../../protocols/state-tree.ts';
import { type Cells, DamagedState } from './cells.ts';
import { checkedPage, childId, countOf, extentOf, isBranch, keyOf, pathAt, ROOT_ID, recordAt } from './page.ts';
import { hashIn, leavesIn, pageAt, valueIn } from './read.ts';

/** What to export: everything, or the balance subtree alone. */
export type ChunkScope = 'all' | 'balances';

export interface ChunkPlace {
  readonly scope?: ChunkScope;
  /** Where to begin, as the chunk before said; the first chunk when absent. */
  readonly cursor?: string;
  /** Bytes of keys and values that a chunk may have, unless a single page has more. */
  readonly bytes?: number;
}

export interface ExportedChunk {
  /** `undefined` when there is nothing: the state, or the subtree, is empty. */
  readonly chunk: Uint8Array | undefined;
  /** Where the next chunk begins; `undefined` after the last one. */
  readonly next: string | undefined;
}

/** A MiB: some twenty thousand small entries, a small part of what one blob carries. */
export const CHUNK_BYTES = 1 << 20;

/** Throws `RangeError` for a cursor that is none, and `DamagedState`. */
export function exportChunk(cells: Cells, { scope = 'all', cursor = '', bytes = CHUNK_BYTES }: ChunkPlace = {}): ExportedChunk {
  if (!/^[0-9a-f]{0,64}$/.test(cursor)) throw new RangeError(`not a cursor: ${cursor}`);
  const start = scope === 'balances' && cursor < '8' ? '8' : cursor;
  const root = cells.get(ROOT_ID);
  if (root !== undefined && scope === 'balances' && !isBranch(checkedPage(ROOT_ID, root))) return { chunk: halfOf(cells, root), next: undefined };
  const unit = nextUnit(cells, '', start, bytes);
  if (unit === undefined) return { chunk: undefined, next: undefined };
  const after = successor(unit);
  const more = after === undefined ? undefined : nextUnit(cells, '', after, bytes);
  return { chunk: chunkOf(cells, unit), next: more === undefined ? undefined : after };
}

/** Digits of the first subtree at or after `start` that is not empty and not too large, or one page. */
function nextUnit(cells: Cells, digits: string, start: string, bytes: number): string | undefined {
  const id = ROOT_ID + digits;
  const page = cells.get(id);
  if (page === undefined) return undefined;
  checkedPage(id, page);
  const isWhole = start.length <= digits.length || start < digits;
  if (!isBranch(page) || (isWhole && extentOf(page).bytes <= bytes)) return digits;
  const first = isWhole ? 0 : Number.parseInt(start[digits.length] as string, 16);
  for (let digit = first; digit < 16; digit++) {
    const unit = nextUnit(cells, digits + digit.toString(16), digit === first ? start : '', bytes);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** The first prefix after all that begin with this one. */
function successor(digits: string): string | undefined {
  const kept = digits.replace(/f*$/, '');
  if (kept === '') return undefined;
  return kept.slice(0, -1) + (Number.parseInt(kept.at(-1) as string, 16) + 1).toString(16);
}

const bitsOf = (digits: string): string => Array.from(digits, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');

function chunkOf(cells: Cells, digits: string): Uint8Array {
  const entries: StateEntry[] = [];
  collect(cells, ROOT_ID + digits, entries);
  return encodeChunk({ prefix: bitsOf(digits), siblings: siblingsOf(cells, digits), entries });
}

function collect(cells: Cells, id: string, entries: StateEntry[]): void {
  const page = pageAt(cells, id);
  if (!isBranch(page)) {
    for (let at = 0; at < countOf(page); at++) entries.push(entryIn(cells, page, at));
    return;
  }
  for (let digit = 0; digit < 16; digit++) if (cells.get(childId(id, digit)) !== undefined) collect(cells, childId(id, digit), entries);
}

const entryIn = (cells: Cells, bucket: Uint8Array, at: number): StateEntry => ({ key: keyOf(bucket, recordAt(bucket, at)), value: valueIn(cells, bucket, at) });

function siblingsOf(cells: Cells, digits: string): Hex[] {
  const siblings: Hex[] = [];
  for (let depth = 0; depth < digits.length; depth++) {
    const branch = pageAt(cells, ROOT_ID + digits.slice(0, depth));
    if (!isBranch(branch)) throw new DamagedState(`page ${ROOT_ID}${digits.slice(0, depth)} has no pages below it`);
    const child = 16 + Number.parseInt(digits[depth] as string, 16);
    for (let level = 3; level >= 0; level--) siblings.push(hashIn(branch, (child >> level) ^ 1));
  }
  return siblings;
}

/** The balances of a state that is a single page. */
function halfOf(cells: Cells, bucket: Uint8Array): Uint8Array | undefined {
  const isBalance = (at: number): boolean => bitOf(bucket.subarray(pathAt(at), pathAt(at + 1)), 0) === 1;
  const entries = Array.from({ length: countOf(bucket) }, (_, at) => at)
    .filter(isBalance)
    .map((at) => entryIn(cells, bucket, at));
  const others = leavesIn(bucket).filter(({ path }) => bitOf(path, 0) === 0);
  return entries.length === 0 ? undefined : encodeChunk({ prefix: '1', siblings: [toHex(subtreeOf(others, 1).hash)], entries });
}
