/**
 * Runs XState actors the way a distributed program needs them run.
 *
 * Each actor has an address of ours, one ordered bounded inbox, and a supervisor that starts it again after a fault. All sends go
 * through the host's queue, never from actor to actor, so no chain of actors can overflow the stack and order is the order of sending.
 * What XState lacks and this adds: `p2p-crypto` traps (f) a thrown action kills for good, (g) sends to stopped actors vanish.
 */
import { type AnyActorLogic, type AnyActorRef, createActor } from 'xstate';
import type { Clock } from '../ports/clock.ts';

/** `role/instance`, as `verifier/token-1`. */
export type Address = string;

export interface ActorEvent {
  readonly type: string;
}

/** What an actor gets from its host: the only way out. */
export interface Environment {
  readonly self: Address;
  readonly now: () => number;
  /** Queues an event for a local actor; never runs it before the current event is done. */
  send<E extends ActorEvent>(to: Address, event: E): void;
  /** Turns the outcome of asynchronous work into an event for this actor, if any; outcomes of an earlier life are dropped. */
  call<T>(work: () => PromiseLike<T>, done: (value: T) => ActorEvent | undefined, failed: (error: unknown) => ActorEvent | undefined): void;
  /** Sends this actor an event after `ms`; setting a name again moves it. */
  timer<E extends ActorEvent>(name: string, ms: number, event: E): void;
}

export interface Blueprint {
  readonly machine: AnyActorLogic;
  /** The machine's input; `env` is added by the host. */
  readonly input: object;
}

export type HostReport =
  | { readonly kind: 'fault'; readonly actor: Address; readonly error: unknown; readonly event: string; readonly restart: number }
  | { readonly kind: 'gave-up'; readonly actor: Address }
  | { readonly kind: 'dead-letter'; readonly actor: Address; readonly event: string; readonly reason: 'no-actor' | 'inbox-full' };

export interface HostOptions {
  readonly clock: Clock;
  readonly report: (report: HostReport) => void;
  /** Runs queued work soon; the host's default is a microtask. */
  readonly schedule: (work: () => void) => void;
}

/** Events waiting for one actor. Data travels in batches, so a thousand waiting events are a stuck actor. */
const INBOX_LIMIT = 4096;
/** Starts after a fault before the host gives an actor up, and the pause before the first of them (doubling). */
const RESTARTS = 5;
const RESTART_MS = 100;
/** Events handled before the host lets other work of the process run. */
const TURN = 256;

interface Cell {
  readonly blueprint: Blueprint;
  readonly inbox: ActorEvent[];
  readonly timers: Map<string, () => void>;
  /** Counts lives; whatever belongs to an earlier one is dropped. */
  life: number;
  restarts: number;
  actor: AnyActorRef | undefined;
}

export interface ActorHost {
  spawn(address: Address, blueprint: Blueprint): void;
  send<E extends ActorEvent>(to: Address, event: E): void;
  /** The state an actor is in, for people. */
  stateOf(address: Address): unknown;
  addresses(): readonly Address[];
  stop(): void;
}

export function createActorHost(options: HostOptions): ActorHost {
  const cells = new Map<Address, Cell>();
  const ready: Address[] = [];
  let draining = false;
  let stopped = false;

  function send(to: Address, event: ActorEvent): void {
    const cell = cells.get(to);
    if (cell === undefined) return deadLetter(to, event, 'no-actor');
    if (cell.inbox.length >= INBOX_LIMIT) return deadLetter(to, event, 'inbox-full');
    cell.inbox.push(event);
    ready.push(to);
    drainSoon();
  }

  function deadLetter(actor: Address, event: ActorEvent, reason: 'no-actor' | 'inbox-full'): void {
    if (!stopped) options.report({ kind: 'dead-letter', actor, event: event.type, reason });
  }

  function drainSoon(): void {
    if (draining || stopped) return;
    draining = true;
    options.schedule(drain);
  }

  function drain(): void {
    draining = false;
    for (let turns = 0; ready.length > 0 && !stopped; turns++) {
      if (turns === TURN) return yieldTurn();
      deliver(ready.shift() as Address);
    }
  }

  function yieldTurn(): void {
    draining = true;
    options.clock.after(0, drain);
  }

  function deliver(address: Address): void {
    const cell = cells.get(address);
    // A restarting actor keeps its inbox; `start` puts it back on the list.
    if (cell?.actor === undefined) return;
    const event = cell.inbox.shift();
    if (event === undefined) return;
    const life = cell.life;
    cell.actor.send(event);
    // XState reports a throw in an action as an error snapshot: the event is skipped, the actor starts again.
    if (cell.life === life && cell.actor?.getSnapshot().status === 'error') fault(address, cell, cell.actor.getSnapshot().error, event.type);
  }

  function fault(address: Address, cell: Cell, error: unknown, event: string): void {
    options.report({ kind: 'fault', actor: address, error, event, restart: cell.restarts });
    end(cell);
    if (cell.restarts++ >= RESTARTS) return options.report({ kind: 'gave-up', actor: address });
    cell.timers.set(
      'restart',
      options.clock.after(RESTART_MS * 2 ** cell.restarts, () => start(address, cell)),
    );
  }

  function environment(address: Address, cell: Cell): Environment {
    const life = cell.life;
    const sendSelf = (event: ActorEvent | undefined): void => {
      if (event !== undefined && cell.life === life && !stopped) send(address, event);
    };
    return {
      self: address,
      now: () => options.clock.now(),
      send,
      call(work, done, failed) {
        attempt(work).then(
          (value) => sendSelf(done(value)),
          (error: unknown) => sendSelf(failed(error)),
        );
      },
      timer(name, ms, event) {
        cell.timers.get(name)?.();
        cell.timers.set(
          name,
          options.clock.after(ms, () => sendSelf(event)),
        );
      },
    };
  }

  function start(address: Address, cell: Cell): void {
    if (stopped) return;
    cell.life++;
    const { machine, input } = cell.blueprint;
    const timers = { setTimeout: (run: () => void, ms: number) => options.clock.after(ms, run), clearTimeout: (cancel: () => void) => cancel() };
    const actor = createActor(machine, { id: address, input: { ...input, env: environment(address, cell) }, clock: timers as never });
    cell.actor = actor;
    // Without an error observer XState turns a fault into an uncaught exception of the whole process.
    actor.subscribe({ error: () => undefined });
    actor.start();
    if (actor.getSnapshot().status === 'error') return fault(address, cell, actor.getSnapshot().error, 'start');
    for (let waiting = cell.inbox.length; waiting > 0; waiting--) ready.push(address);
    drainSoon();
  }

  function end(cell: Cell): void {
    cell.life++;
    cell.actor?.stop();
    cell.actor = undefined;
    for (const cancel of cell.timers.values()) cancel();
    cell.timers.clear();
  }

  return {
    spawn(address, blueprint) {
      if (cells.has(address)) throw new Error(`two actors at ${address}`);
      const cell: Cell = { blueprint, inbox: [], timers: new Map(), life: 0, restarts: 0, actor: undefined };
      cells.set(address, cell);
      start(address, cell);
    },
    send,
    stateOf: (address) => (cells.get(address)?.actor?.getSnapshot() as { value?: unknown } | undefined)?.value,
    addresses: () => [...cells.keys()],
    stop() {
      stopped = true;
      for (const cell of cells.values()) end(cell);
      cells.clear();
    },
  };
}

/** Work that throws before it returns a promise fails like a rejected one. */
function attempt<T>(work: () => PromiseLike<T>): PromiseLike<T> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error);
  }
}
