/** One actor's place in its host: its inbox, its present life, and who waits for room. */
import { type AnyActorRef, createActor } from 'xstate';
import type { ActorDeadlines } from './deadlines.ts';
import { type Entry, Inbox } from './inbox.ts';
import type { AnyInspection } from './inspection.ts';
import { Queue } from './queue.ts';
import { Restarts } from './supervision.ts';
import type { ActorMetrics, Address, Blueprint, Environment, HostErrorCode } from './types.ts';

/** Events of one sender that may wait for one receiver's room: what it sends in one turn. */
const PARK_LIMIT = 256;

export interface Parked {
  readonly entry: Entry;
  /** The actor that handles nothing more until the event is taken; a producer outside has only `settle`. */
  readonly from: Cell | undefined;
  readonly settle?: (failure?: HostErrorCode) => void;
}

export class Cell {
  readonly address: Address;
  readonly blueprint: Blueprint;
  readonly inbox: Inbox;
  readonly restarts: Restarts;
  readonly timers = new Map<string, () => void>();
  readonly parked = new Queue<Parked>();
  /** Receivers without room for what this actor sent, and how many events wait there. */
  readonly blockers = new Map<Cell, number>();
  deadlines: ActorDeadlines | undefined;
  /** Counts lives; whatever belongs to an earlier one is dropped. */
  life = 0;
  /** Asynchronous work under way. */
  calls = 0;
  actor: AnyActorRef | undefined;
  condition: ActorMetrics['condition'] = 'restarting';
  handled = 0;
  faults = 0;
  deadLetters = 0;

  constructor(address: Address, blueprint: Blueprint) {
    this.address = address;
    this.blueprint = blueprint;
    this.inbox = new Inbox(blueprint.inbox);
    this.restarts = new Restarts(blueprint.supervision);
  }

  /** Events that are not handled yet. */
  get waiting(): number {
    return this.inbox.length + this.parked.length;
  }

  get isIdle(): boolean {
    return this.calls === 0 && this.waiting === 0;
  }

  /** `now` only where arrivals were noted. */
  metrics(now: number | undefined): ActorMetrics {
    const { address: actor, condition, handled, faults, deadLetters, inbox } = this;
    const oldestMs = now === undefined || inbox.oldest === undefined ? undefined : now - inbox.oldest;
    return { actor, condition, handled, faults, deadLetters, depth: inbox.length, oldestMs };
  }

  /** Whether a sender may wait for room here: not for ever, and only one that can. */
  letsWait(from: Cell | undefined, isOffer: boolean): boolean {
    if (from === undefined) return isOffer && this.parked.length < PARK_LIMIT;
    return from !== this && !this.waitsFor(from) && (from.blockers.get(this) ?? 0) < PARK_LIMIT;
  }

  /** Whether this actor may not go on before `other` does. */
  waitsFor(other: Cell): boolean {
    for (const blocker of this.blockers.keys()) if (blocker === other || blocker.waitsFor(other)) return true;
    return false;
  }

  block(on: Cell): void {
    this.blockers.set(on, (this.blockers.get(on) ?? 0) + 1);
  }

  /** True when this was the last thing it waited for. */
  unblock(on: Cell): boolean {
    const left = (this.blockers.get(on) ?? 0) - 1;
    if (left > 0) this.blockers.set(on, left);
    else this.blockers.delete(on);
    return this.blockers.size === 0;
  }

  begin(env: Environment, after: (ms: number, run: () => void) => () => void, inspect: ((event: AnyInspection) => void) | undefined): AnyActorRef {
    const { machine, input } = this.blueprint;
    this.life++;
    const clock = { setTimeout: (run: () => void, ms: number) => after(ms, run), clearTimeout: (cancel: (() => void) | undefined) => cancel?.() };
    const actor = createActor(machine, { id: this.address, input: { ...input, env }, clock: clock as never, ...(inspect && { inspect }) });
    this.actor = actor;
    this.condition = 'running';
    // Without an error observer XState turns a fault into an uncaught exception of the whole process.
    actor.subscribe({ error: () => undefined });
    actor.start();
    return actor;
  }

  end(condition: ActorMetrics['condition']): void {
    this.life++;
    this.condition = condition;
    this.calls = 0;
    this.actor?.stop();
    this.actor = undefined;
    for (const cancel of this.timers.values()) cancel();
    this.timers.clear();
  }
}
