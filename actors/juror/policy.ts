/** Which events may wait for a juror. */
import { dropOldest, inboxPolicy } from '../host/policy.ts';
import type { JurorEvent } from './machine.ts';

export const jurorInbox = inboxPolicy<JurorEvent>({
  // The newest view of L1 holds all of the older ones.
  L1: dropOldest(8),
  PLAYED: 'own',
  FAILED: 'own',
});
