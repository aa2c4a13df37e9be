import type { Hex } from './bytes.ts';

/** The account that a rollup has in every other rollup: the last 20 bytes of its id. */
export const rollupAddress = (rollup: Hex): Hex => `0x${rollup.slice(26)}`;
