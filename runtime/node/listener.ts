import { fromCallback } from 'xstate';
import type { L1Event } from '../../actors/finalizer/machine.ts';

/** An actor that is only an ear: hears of every look at L1. */
export const listenerOf = (hear: (event: L1Event) => void) => fromCallback<L1Event>(({ receive }) => receive(hear));
