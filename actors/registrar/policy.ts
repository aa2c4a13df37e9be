/** Which events may wait for a registrar: all are its own. */
import { inboxPolicy } from '../host/policy.ts';
import type { RegistrarEvent } from './machine.ts';

export const registrarInbox = inboxPolicy<RegistrarEvent>({ SEEN: 'own', ADVANCED: 'own', FAILED: 'own' });
