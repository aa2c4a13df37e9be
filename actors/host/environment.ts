/** What one life of an actor gets from its host. */
import type { Cell } from './cell.ts';
import type { Host } from './host.ts';
import { type ActorEvent, type Deadlines, type Environment, HostError } from './types.ts';

export function createEnvironment(host: Host, cell: Cell, life: number): Environment {
  const { clock } = host.options;
  const isAlive = (): boolean => cell.life === life;
  const outcome = (event: ActorEvent): void => host.route(cell.address, event, cell, 'outcome');

  /** Turns an outcome into an event. A throw in that belongs to the actor: without this it would end the process. */
  function settle(toEvent: () => ActorEvent | undefined): void {
    if (!isAlive()) return;
    cell.calls--;
    try {
      const event = toEvent();
      if (event !== undefined && isAlive()) outcome(event);
    } catch (error) {
      host.fault(cell, life, error, { type: 'outcome' });
    }
    host.drainSoon();
  }

  return {
    self: cell.address,
    now: () => clock.now(),
    send: (to, event) => host.route(to, event, cell, to === cell.address ? 'self' : 'other'),
    call(work, done, failed) {
      cell.calls++;
      attempt(work).then(
        (value) => settle(() => done(value)),
        (error: unknown) => settle(() => failed(error)),
      );
    },
    timer(name, ms, event) {
      cell.timers.get(name)?.();
      const ring = (): void => {
        cell.timers.delete(name);
        if (host.isOpen && isAlive()) outcome(event);
      };
      cell.timers.set(name, clock.after(ms, ring));
    },
    ask: (to, question, deadlineMs) => host.ask(to, question, deadlineMs, cell),
    deadlines: cell.deadlines ?? NONE,
  };
}

const NONE: Deadlines = {
  set: (name) => Promise.reject(new HostError('no-store', `deadline ${name}: this host has no store`)),
  clear: (name) => Promise.reject(new HostError('no-store', `deadline ${name}: this host has no store`)),
};

/** Work that throws before it returns a promise fails like a rejected one. */
function attempt<T>(work: () => PromiseLike<T>): PromiseLike<T> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error);
  }
}
