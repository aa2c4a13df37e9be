/** Which events may wait for a watchtower, and what becomes of more. */
import { dropOldest, inboxPolicy } from '../host/policy.ts';
import type { WatchtowerEvent } from './machine.ts';

export const watchtowerInbox = inboxPolicy<WatchtowerEvent>({
  // What is dropped is asked for again.
  EVIDENCE: dropOldest(64),
  SHOWN: 'own',
  LOOK: 'own',
  OPENED: 'own',
  KEPT: 'own',
  DUE: 'own',
  ANSWERED: 'own',
  CLOSED: 'own',
  FAILED: 'own',
});
