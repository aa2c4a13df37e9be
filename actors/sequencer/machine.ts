/**
 * Sequencer: answers "in which order?" for one app, or for several that share it.
 *
 * It decides nothing else: what is admitted and how much fits a block is the micro-rollup's business.
 */
import { setup } from 'xstate';
import type { Environment } from '../host/host.ts';
import type { PendingRecord } from '../records.ts';
import { fifo, type Strategy } from './strategies.ts';

export type SequencerEvent = { readonly type: 'ORDER'; readonly from: string; readonly waiting: readonly PendingRecord[] };

/** What it sends back to `from`. */
export type Ordered = { readonly type: 'ORDERED'; readonly order: readonly number[] };

interface Input {
  readonly env: Environment;
  readonly strategy?: Strategy;
}

export const sequencer = setup({
  types: { context: {} as { env: Environment; strategy: Strategy }, events: {} as SequencerEvent, input: {} as Input },
  actions: {
    order: ({ context: { env, strategy }, event }) => env.send(event.from, { type: 'ORDERED', order: strategy(event.waiting) } satisfies Ordered),
  },
}).createMachine({
  id: 'sequencer',
  context: ({ input }) => ({ env: input.env, strategy: input.strategy ?? fifo }),
  initial: 'ordering',
  states: { ordering: { on: { ORDER: { actions: 'order' } } } },
});
