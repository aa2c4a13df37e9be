/** A finalizer listens to L1 alone: nothing is sent to it. */
import { inboxPolicy } from '../host/policy.ts';
import type { FinalizerEvent } from './machine.ts';

export const finalizerInbox = inboxPolicy<FinalizerEvent>({ SEEN: 'own', FAILED: 'own' });
