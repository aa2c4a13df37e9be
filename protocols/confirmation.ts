/** The ladder of confirmations. Levels only rise, but for C3b, which an L1 reorg may take back. */
export const LEVELS = ['C0', 'C1', 'C2', 'C3a', 'C3b', 'C4'] as const;
export type Level = (typeof LEVELS)[number];
