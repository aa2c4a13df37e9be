/** Questions between local actors: each is answered, refused, or ends at its deadline. */
import type { Clock } from '../ports/clock.ts';
import { type ActorEvent, type Address, HostError, type HostErrorCode, type Question } from './types.ts';

interface Open {
  readonly to: Address;
  readonly refuse: (error: unknown) => void;
  isDelivered: boolean;
}

export class Asks {
  readonly #open = new Map<ActorEvent, Open>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  ask<A>(to: Address, question: Question<A>, deadlineMs: number, send: (event: ActorEvent) => void): Promise<A> {
    return new Promise<A>((resolve, reject) => {
      const settle = (end: () => void): void => {
        if (!this.#open.delete(event)) return;
        cancel();
        end();
      };
      const refuse = (error: unknown): void => settle(() => reject(error));
      const event = question((answer) => settle(() => resolve(answer)), refuse);
      const cancel = this.#clock.after(deadlineMs, () => refuse(new HostError('deadline', `${to} did not answer ${event.type} in ${deadlineMs} ms`)));
      this.#open.set(event, { to, refuse, isDelivered: false });
      send(event);
    });
  }

  delivered(event: ActorEvent): void {
    const open = this.#open.get(event);
    if (open !== undefined) open.isDelivered = true;
  }

  /** This event will never be answered. */
  lost(event: ActorEvent, code: HostErrorCode): void {
    const open = this.#open.get(event);
    open?.refuse(new HostError(code, `${open.to} will not answer ${event.type}: ${code}`));
  }

  /** An actor's life ended: what it was asked in it is not remembered in the next. */
  ended(address: Address): void {
    for (const [event, open] of this.#open) if (open.to === address && open.isDelivered) this.lost(event, 'fault');
  }

  stop(): void {
    for (const event of [...this.#open.keys()]) this.lost(event, 'stopped');
  }
}
