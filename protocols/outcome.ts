/**
 * What came of an ask: done; undone by the receiver's own code; refused, as the receiver has no such action for messages or the input is not of its
 * type; expired, as its turn came after the deadline; never taken in, as the receiver's chain shows.
 */
export const OUTCOMES = ['executed', 'reverted', 'refused', 'expired', 'undelivered'] as const;
export type OutcomeName = (typeof OUTCOMES)[number];
