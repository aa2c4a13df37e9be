/** Which events may wait for a custodian: it hears nobody but itself. */
import { inboxPolicy } from '../host/policy.ts';
import type { CustodianEvent } from './machine.ts';

export const custodianInbox = inboxPolicy<CustodianEvent>({ WALKED: 'own', REPAIRED: 'own', FAILED: 'own' });
