import type { Hex } from '../../protocols/bytes.ts';

/** The shares of bodies that this node ought to keep, by rows: its own, and those of members that left and whose place it took. */
export interface Custody {
  /** Rows of a body's shares that ought to be here and are not, or are damaged. Throws `RangeError` for a committee that this node does not know. */
  lacks(commitment: Hex, committee: number): Promise<readonly number[]>;
  /** Makes them of the body and keeps them. Rejects a body of another commitment. */
  repair(commitment: Hex, committee: number, body: Uint8Array): Promise<void>;
}
