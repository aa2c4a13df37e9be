/** What goes wrong in virtual time: known without loading a world. */

/** `swarm` draws what `faults` and sometimes what `byzantine` has; `hard` has both, and clients that cheat. */
export const SCENARIOS = ['calm', 'faults', 'byzantine', 'swarm', 'hard'] as const;
export type Scenario = (typeof SCENARIOS)[number];
