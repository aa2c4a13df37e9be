import type { Hex } from './bytes.ts';

/** The account that a rollup has in every other rollup: the last 20 bytes of its id. */
export const rollupAddress = (rollup: Hex): Hex => `0x${rollup.slice(26)}`;

/** The target of messages to L1, where no rollup can be: withdrawals go there. */
export const L1: Hex = `0x${'00'.repeat(32)}`;
