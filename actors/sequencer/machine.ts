/**
 * Sequencer: answers "in which order?" for one app, or for several that share it.
 *
 * It decides nothing else: what is admitted and how much fits a block is the micro-rollup's business.
 */
import { setup } from 'xstate';
import type { Environment } from '../host/host.ts';
import { lawful } from './lawful.ts';
import { fifo, type Strategy, type Waiting } from './strategies.ts';

export type SequencerEvent = { readonly type: 'ORDER'; readonly from: string } & Waiting;

/** What it sends back to `from`. */
export type Ordered = { readonly type: 'ORDERED'; readonly order: readonly number[] };

interface Input {
  readonly env: Environment;
  readonly strategy?: Strategy;
  readonly log?: (event: string, detail: object) => void;
}

interface Context {
  readonly env: Environment;
  readonly strategy: Strategy;
  readonly log: (event: string, detail: object) => void;
}

/** A strategy that throws costs its block the wanted order, and not the app its blocks; the log says so. */
function orderOf({ strategy, log }: Context, event: SequencerEvent): readonly number[] {
  try {
    return lawful(event, strategy(event));
  } catch (error) {
    log('strategy-failed', { of: event.from, height: event.height, error: String(error) });
    return fifo(event);
  }
}

export const sequencer = setup({
  types: { context: {} as Context, events: {} as SequencerEvent, input: {} as Input },
  actions: {
    order: ({ context, event }) => context.env.send(event.from, { type: 'ORDERED', order: orderOf(context, event) } satisfies Ordered),
  },
}).createMachine({
  id: 'sequencer',
  context: ({ input: { env, strategy = fifo, log = () => undefined } }) => ({ env, strategy, log }),
  initial: 'ordering',
  states: { ordering: { on: { ORDER: { actions: 'order' } } } },
});
