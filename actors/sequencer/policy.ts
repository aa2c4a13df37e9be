/** Which events may wait for a sequencer: one order at a time per rollup that shares it. */
import { backPressure, inboxPolicy } from '../host/policy.ts';
import type { SequencerEvent } from './machine.ts';

export const sequencerInbox = inboxPolicy<SequencerEvent>({ ORDER: backPressure(256) });
