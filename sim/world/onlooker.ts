/** An actor beside a member's own, that hears what its finalizer makes of L1. */
import { fromTransition } from 'xstate';
import type { L1Event } from '../../actors/finalizer/machine.ts';
import type { Blueprint } from '../../actors/host/host.ts';
import { backPressure, inboxPolicy } from '../../actors/host/policy.ts';

export const ONLOOKER = 'onlooker';

/** Looks come one at a time. */
const WAITING = 8;

export const onlooker = (hear: (event: L1Event) => void): Blueprint => ({
  machine: fromTransition((state: object, event: L1Event) => {
    hear(event);
    return state;
  }, {}),
  input: {},
  inbox: inboxPolicy<L1Event>({ L1: backPressure(WAITING) }),
});
