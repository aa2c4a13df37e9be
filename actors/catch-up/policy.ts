/** Which events may wait for catch-up: all are its own. */
import { inboxPolicy } from '../host/policy.ts';
import type { CatchUpEvent } from './machine.ts';

export const catchUpInbox = inboxPolicy<CatchUpEvent>({ LOOK: 'own', SHOWN: 'own' });
