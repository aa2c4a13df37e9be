/** Which events may wait for an archivist. */
import { dropOldest, inboxPolicy } from '../host/policy.ts';
import type { ArchivistEvent } from './machine.ts';

export const archivistInbox = inboxPolicy<ArchivistEvent>({
  // The next one says the same, and more.
  KEPT: dropOldest(256),
  MADE: 'own',
  FAILED: 'own',
});
