/** Which events may wait for an aggregator, and what becomes of more. */
import { backPressure, dropOldest, inboxPolicy, refuse } from '../host/policy.ts';
import type { AggregatorEvent } from './machine.ts';

export const aggregatorInbox = inboxPolicy<AggregatorEvent>({
  // Said once by this member's own actors.
  VOTE: backPressure(1024),
  REFUSAL: backPressure(256),
  DECIDE: backPressure(256),
  // Said again by those who said it, until it is certified.
  VOTES: dropOldest(1024),
  CERTIFICATE_SEEN: dropOldest(1024),
  SAY: dropOldest(256),
  // A later height prunes what is below, too.
  KEPT: dropOldest(256),
  // Remembered by whoever heard it, and one is enough.
  EQUIVOCATION: refuse(64),
  PUBLISH: 'own',
  FLUSH: 'own',
  REPEAT: 'own',
});
