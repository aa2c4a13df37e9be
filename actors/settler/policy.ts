/** Which events may wait for a settler, and what becomes of more. */
import { dropOldest, inboxPolicy } from '../host/policy.ts';
import type { SettlerEvent } from './machine.ts';

export const settlerInbox = inboxPolicy<SettlerEvent>({
  // The newest view of L1 holds all of the older ones.
  L1: dropOldest(8),
  // Proposers and endorsers repeat themselves while a batch is open.
  PROPOSED: dropOldest(64),
  ENDORSED: dropOldest(256),
  READY: 'own',
  NOT_READY: 'own',
  JUDGED: 'own',
  SUBMITTED: 'own',
  FAILED: 'own',
  LOOK: 'own',
});
