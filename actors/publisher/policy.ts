/** Which events may wait for a publisher, and what becomes of more. */
import { dropOldest, inboxPolicy } from '../host/policy.ts';
import type { PublisherEvent } from './machine.ts';

export const publisherInbox = inboxPolicy<PublisherEvent>({
  // What is missed is found again by looking into the store.
  KEPT: dropOldest(256),
  AVAILABLE: dropOldest(256),
  FOUND: 'own',
  FAILED: 'own',
  LOOK: 'own',
});
