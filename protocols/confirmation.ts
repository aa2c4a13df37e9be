/** The ladder of confirmations. Levels only rise, but for C3b, which an L1 reorg may take back. */
export const LEVELS = ['C0', 'C1', 'C2', 'C3a', 'C3b', 'C4'] as const;
export type Level = (typeof LEVELS)[number];

/** C3a and C3b are independent facts, so progress is a set; its name is the highest level reached without a gap. */
export const highestOf = (reached: ReadonlySet<Level>): Level | undefined => {
  const firstMissing = LEVELS.findIndex((level) => !reached.has(level));
  return LEVELS[(firstMissing < 0 ? LEVELS.length : firstMissing) - 1];
};
