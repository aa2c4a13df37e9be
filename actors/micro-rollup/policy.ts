/** Which events may wait for a micro-rollup, and what becomes of more. */
import { backPressure, dropOldest, inboxPolicy, refuse } from '../host/policy.ts';
import type { MicroRollupEvent } from './context.ts';

export const microRollupInbox = inboxPolicy<MicroRollupEvent>({
  // Up to 256 actions each; a wallet that is refused hears of it and tries again.
  SUBMIT: refuse(256),
  NONCES: refuse(256),
  // The machine waits for it.
  ORDERED: backPressure(16),
  // A certificate covers everything below it.
  CERTIFICATE: dropOldest(256),
  // Says only that there is something to look at.
  COMMITTEE: dropOldest(1),
  // Said again with every look at L1.
  PAID: dropOldest(1),
  FROZEN: dropOldest(1),
  NEIGHBOUR: dropOldest(256),
  RECOVERED: 'own',
  FAILED: 'own',
  CHECKED: 'own',
  EXECUTED: 'own',
  SEALED: 'own',
  PULL: 'own',
  PULLED: 'own',
  WAKE: 'own',
  LOOK: 'own',
  INBOX: 'own',
  LANE: 'own',
  ANNOUNCE: 'own',
});
