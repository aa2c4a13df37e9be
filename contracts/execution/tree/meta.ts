/** What a state says of itself, in a cell beside its pages. */
import type { Hex } from '../../../protocols/bytes.ts';
import { decode, encode, hash32, list, record, text, u32, u53 } from '../../../protocols/codec.ts';
import { type CellChanges, type Cells, DamagedState } from './cells.ts';
import type { KeyIndex } from './keys.ts';

export interface Meta {
  readonly height: number;
  /** Where what is opened again goes from `height`, on or back. */
  readonly settled: number;
  readonly root: Hex;
  readonly entries: number;
  readonly keys: KeyIndex;
}

/** A snapshot that is not whole yet. */
export interface Unfinished extends Meta {
  /** Of what is to be: `root` and `height` are those of the snapshot, the rest is of what is there. */
  readonly prefixes: readonly string[];
}

const META_ID = 'm';
const UNFINISHED_ID = 'i';
const meta = { height: u53, settled: u53, root: hash32, entries: u53, keysRoot: u32, keysNext: u32 } as const;
const metaOf = record('StateMeta', meta);
/** Chunks of a MiB: four TiB of state. */
const unfinishedOf = record('UnfinishedState', { ...meta, prefixes: list(text(256), 1 << 22, 4) });

const flat = ({ height, settled, root, entries, keys }: Meta) => ({ height, settled, root, entries, keysRoot: keys.root, keysNext: keys.next });

function read<T>(cells: Cells, id: string, of: typeof metaOf | typeof unfinishedOf): T | undefined {
  const bytes = cells.get(id);
  if (bytes === undefined) return undefined;
  const decoded = decode<ReturnType<typeof flat>>(of as never, bytes);
  if (!decoded.ok) throw new DamagedState(`cell ${id}: ${decoded.error.message}`);
  const { keysRoot, keysNext, ...rest } = decoded.value;
  return { ...rest, keys: { root: keysRoot, next: keysNext } } as T;
}

/** `undefined` for a state that is empty, or not whole. Both throw `DamagedState`. */
export const readMeta = (cells: Cells): Meta | undefined => read<Meta>(cells, META_ID, metaOf);
export const readUnfinished = (cells: Cells): Unfinished | undefined => read<Unfinished>(cells, UNFINISHED_ID, unfinishedOf);

export function putMeta(changes: CellChanges, of: Meta): void {
  changes.set(META_ID, encode(metaOf, flat(of)));
  changes.delete(UNFINISHED_ID);
}

export function putUnfinished(changes: CellChanges, { prefixes, ...of }: Unfinished): void {
  changes.set(UNFINISHED_ID, encode(unfinishedOf, { ...flat(of), prefixes: [...prefixes] }));
}

/** A snapshot that became whole. */
export function putFinished(changes: CellChanges, of: Meta): void {
  putMeta(changes, of);
  changes.set(UNFINISHED_ID, undefined);
}
