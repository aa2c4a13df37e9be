/** Time in an actor's life: the delays of its machine, and its durable deadlines. Both come through the queue like any event. */
import type { Cell } from './cell.ts';
import { ActorDeadlines } from './deadlines.ts';
import type { Host } from './host.ts';
import type { ActorEvent } from './types.ts';

const DELAY: ActorEvent = { type: 'xstate.after' };

/** A machine's own delayed transition: queued, so that a fault in it is seen, and dropped when its state was left meanwhile. */
export function delayed(host: Host, cell: Cell, ms: number, run: () => void): () => void {
  const { life } = cell;
  let isCancelled = false;
  const runUnlessCancelled = (): void => {
    if (!isCancelled && cell.life === life) run();
  };
  const cancel = host.options.clock.after(ms, () => {
    if (host.isOpen && cell.life === life) host.route(cell.address, DELAY, cell, 'outcome', { run: runUnlessCancelled });
  });
  return () => {
    isCancelled = true;
    cancel();
  };
}

/** Arms what an earlier life of the process left. */
export function recoverDeadlines(host: Host, cell: Cell): void {
  const { store, clock, report } = host.options;
  if (store === undefined) return;
  const fault = (error: unknown): void => report({ kind: 'store-fault', actor: cell.address, error });
  cell.deadlines = new ActorDeadlines(cell.address, { store, clock }, (event, after) => host.isOpen && host.route(cell.address, event, cell, 'outcome', { after }), fault);
  cell.deadlines.recover().then(undefined, fault);
}
