/** States that many seeds together must come through: a batch that never did would pass whatever the code does there. */
import { faultTolerance } from '../../protocols/committee.ts';
import type { PlanOptions } from '../world/plan.ts';
import type { Scenario } from '../world/scenarios.ts';

/** From so many seeds on, a state that none of them reached fails the batch. Each is reached by one seed in thirty or more. */
export const ENOUGH_SEEDS = 200;

const MESSAGES = ['message-applied', 'ask-executed', 'ask-reverted'];
const ALWAYS = ['settled', ...MESSAGES, 'verifier-waits'];
const FAULTS = [
  'crash',
  'operator-fault',
  'ask-expired',
  'l1-silent',
  'publish-failed',
  'handed-over',
  ...['crash', 'partition', 'cut', 'slow', 'pause', 'full-disk', 'withhold', 'halt-l1', 'reorg', 'rotate'].map((kind) => `fault:${kind}`),
];
const FROM_L1 = ['deposit-taken', 'deposit-returned', 'upgraded', 'verdict'];
const STOPS = ['stopped', 'fault:stop'];
const DISKS_AND_FEES = ['fault:rot', 'record-damaged', 'fault:dear-l1', 'fee-replaced'];
const LIES_OF_MEMBERS = ['double-vote', 'liar', 'slashed'];
const LIES = ['equivocation', 'refusal', 'vote-withheld', ...LIES_OF_MEMBERS];

const WANTED: Readonly<Record<Scenario, readonly string[]>> = {
  calm: ['settled', ...MESSAGES],
  faults: [...ALWAYS, ...FAULTS],
  byzantine: [...ALWAYS, ...LIES],
  swarm: [...ALWAYS, ...FAULTS, ...STOPS, ...DISKS_AND_FEES, ...LIES, ...FROM_L1],
  hard: [...ALWAYS, ...FAULTS, ...STOPS, ...DISKS_AND_FEES, ...LIES, ...FROM_L1],
};

/** What some lie, or some message, brings about cannot come up where nobody lies, or nobody sends. */
function canReach(name: string, { verifiers, rollups }: PlanOptions): boolean {
  if (name === 'message-applied' || name.startsWith('ask-')) return rollups !== 1;
  return !LIES_OF_MEMBERS.includes(name) || verifiers === undefined || faultTolerance(verifiers) > 0;
}

export const unreached = (options: PlanOptions, reached: Readonly<Record<string, number>>): string[] =>
  WANTED[options.scenario].filter((name) => canReach(name, options) && !Object.hasOwn(reached, name));
