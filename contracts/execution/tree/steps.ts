/** The way over one block, there and back: what its keys hold after it, and what they held before. */
import type { Hex } from '../../../protocols/bytes.ts';
import { bytes, decode, encode, hash32, record, u53 } from '../../../protocols/codec.ts';
import { Log, Writes } from '../../guest/writes.ts';
import { type Cells, DamagedState } from './cells.ts';

export interface Step {
  /** Where it leads, and the root there. */
  readonly height: number;
  readonly root: Hex;
  readonly writes: Writes;
}

/** One cell each, by the height of the block. */
export type Direction = 'back' | 'on';
export const stepId = (direction: Direction, block: number): string => `${direction === 'back' ? 'u' : 'r'}${block}`;

const stepOf = record('Step', { height: u53, root: hash32, count: u53, writes: bytes(2 ** 32 - 1) });

export const writeStep = ({ height, root, writes: { log, from, to, length } }: Step): Uint8Array => encode(stepOf, { height, root, count: length, writes: log.bytes.subarray(from, to) });

/** Throws `DamagedState`. */
export function readStep(cells: Cells, direction: Direction, block: number): Step {
  const cell = cells.get(stepId(direction, block));
  const decoded = cell && decode(stepOf, cell);
  if (!decoded?.ok) throw new DamagedState(`the step ${direction} over block ${block} is ${cell === undefined ? 'missing' : 'damaged'}`);
  const { height, root, count, writes } = decoded.value;
  const log = new Log(writes.length);
  log.append(writes, 0, writes.length);
  return { height, root, writes: new Writes(log, 0, count) };
}
