/** Orders of a pool. A strategy is a pure function: waiting actions in, their numbers in the wanted order out. */
import type { PendingRecord } from '../records.ts';

export type Strategy = (waiting: readonly PendingRecord[]) => readonly number[];

/** First in, first out: the order of acknowledgement. */
export const fifo: Strategy = (waiting) => waiting.map((record) => record.seq).sort((a, b) => a - b);
