/** Which events may wait for a verifier, and what becomes of more. */
import { dropOldest, inboxPolicy } from '../host/policy.ts';
import type { VerifierEvent } from './machine.ts';

export const verifierInbox = inboxPolicy<VerifierEvent>({
  // What gossip brought and was dropped is asked for once a second.
  ANNOUNCED: dropOldest(512),
  CERTIFICATE: dropOldest(512),
  // One is enough.
  CONFLICT: dropOldest(4),
  // Said again with every look at L1.
  PAID: dropOldest(1),
  DUE: dropOldest(1),
  FROZEN: dropOldest(1),
  OPENED: 'own',
  FETCHED: 'own',
  EXECUTED: 'own',
  WRONG: 'own',
  REFUSED: 'own',
  CLAIMED: 'own',
  KEPT: 'own',
  LANES: 'own',
  FAILED: 'own',
  LOST: 'own',
  SYNC: 'own',
  LOOK: 'own',
});
