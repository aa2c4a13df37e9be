/** The way back over one block: what its keys held before it. */

import type { Hex } from '../../../protocols/bytes.ts';
import { bytes, decode, encode, hash32, record, u53 } from '../../../protocols/codec.ts';
import { Log, Writes } from '../../guest/writes.ts';
import { type Cells, DamagedState } from './cells.ts';

export interface Undo {
  /** Of the block. */
  readonly height: number;
  /** Of the state below it. */
  readonly root: Hex;
  readonly before: Writes;
}

const undoOf = record('Undo', { root: hash32, count: u53, before: bytes(2 ** 32 - 1) });

export const undoId = (height: number): string => `u${height}`;

export const writeUndo = ({ root, before }: Undo): Uint8Array => encode(undoOf, { root, count: before.length, before: before.log.bytes.subarray(before.from, before.to) });

/** Throws `DamagedState`. */
export function readUndo(cells: Cells, height: number): Undo {
  const cell = cells.get(undoId(height));
  const decoded = cell && decode(undoOf, cell);
  if (!decoded?.ok) throw new DamagedState(`the way back from height ${height} is ${cell === undefined ? 'missing' : 'damaged'}`);
  const { root, count, before } = decoded.value;
  const log = new Log(0);
  log.append(before, 0, before.length);
  return { height, root, before: new Writes(log, 0, count) };
}
