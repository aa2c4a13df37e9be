/** States that many seeds together must come through: a batch that never did would pass whatever the code does there. */
import type { Scenario } from '../world/plan.ts';

/** From so many seeds on, a state that none of them reached fails the batch. Each is reached by one seed in thirty or more. */
export const ENOUGH_SEEDS = 200;

const ALWAYS = ['settled', 'message-applied', 'verifier-waits'];
const FAULTS = ['crash', 'operator-fault', 'l1-waits', 'publish-failed', ...['crash', 'partition', 'cut', 'slow', 'pause', 'full-disk', 'withhold', 'halt-l1', 'reorg'].map((kind) => `fault:${kind}`)];
const LIES = ['equivocation', 'refusal', 'double-vote', 'vote-withheld', 'liar'];

const WANTED: Readonly<Record<Scenario, readonly string[]>> = {
  calm: ['settled', 'message-applied'],
  faults: [...ALWAYS, ...FAULTS],
  byzantine: [...ALWAYS, ...LIES],
  swarm: [...ALWAYS, ...FAULTS, ...LIES],
  hard: [...ALWAYS, ...FAULTS, ...LIES],
};

export const unreached = (scenario: Scenario, reached: Readonly<Record<string, number>>): string[] => WANTED[scenario].filter((name) => !Object.hasOwn(reached, name));
