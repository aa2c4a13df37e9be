/** What actors and their hosts say to each other. */
import type { AnyActorLogic } from 'xstate';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { InspectionEvent } from './inspection.ts';
import type { InboxPolicy } from './policy.ts';
import type { Supervision } from './supervision.ts';

/** `role/instance`, as `verifier/token-1`. */
export type Address = string;

export interface ActorEvent {
  readonly type: string;
}

/** Makes the event that asks; whoever receives it calls one of both, once. */
export type Question<A> = (reply: (answer: A) => void, refuse: (error: unknown) => void) => ActorEvent;

/** Deadlines of one actor that outlive the process. */
export interface Deadlines {
  /** Durable when it resolves: `{ type, name, payload }` reaches this actor at `at` (ms since 1970) or at the next start after it, at least once. Setting a name again moves it. */
  set(name: string, at: number, type: string, payload?: Uint8Array): PromiseLike<void>;
  clear(name: string): PromiseLike<void>;
}

/** The event that a durable deadline becomes. */
export interface DeadlineEvent extends ActorEvent {
  readonly name: string;
  readonly payload: Uint8Array;
}

/** What an actor gets from its host: the only way out. */
export interface Environment {
  readonly self: Address;
  readonly now: () => number;
  /** Queues an event for a local actor; never runs it before the current event is done. */
  send<E extends ActorEvent>(to: Address, event: E): void;
  /** Turns the outcome of asynchronous work into an event for this actor, if any; outcomes of an earlier life are dropped. */
  call<T>(work: () => PromiseLike<T>, done: (value: T) => ActorEvent | undefined, failed: (error: unknown) => ActorEvent | undefined): void;
  /** Sends this actor an event after `ms`; setting a name again moves it. Lost with the process. */
  timer<E extends ActorEvent>(name: string, ms: number, event: E): void;
  /** Asks a local actor; rejects with `HostError` at the deadline, or as soon as nobody can answer. For use in `call`. */
  ask<A>(to: Address, question: Question<A>, deadlineMs: number): Promise<A>;
  readonly deadlines: Deadlines;
}

export interface Blueprint {
  readonly machine: AnyActorLogic;
  /** The machine's input; `env` is added by the host. */
  readonly input: object;
  /** What becomes of events that find the inbox full; refused when nothing is said. */
  readonly inbox?: InboxPolicy;
  readonly supervision?: Partial<Supervision>;
}

export type DeadLetterReason = 'no-actor' | 'inbox-full' | 'displaced' | 'unknown-kind' | 'not-own' | 'gave-up' | 'done' | 'closed';

export type HostReport =
  | { readonly kind: 'fault'; readonly actor: Address; readonly error: unknown; readonly event: string; readonly restart: number }
  | { readonly kind: 'gave-up'; readonly actor: Address }
  | { readonly kind: 'escalated'; readonly actor: Address; readonly error: unknown }
  | { readonly kind: 'store-fault'; readonly actor: Address; readonly error: unknown }
  | { readonly kind: 'dead-letter'; readonly actor: Address; readonly event: string; readonly reason: DeadLetterReason };

export interface HostOptions {
  readonly clock: Clock;
  readonly report: (report: HostReport) => void;
  /** Runs queued work soon; the host's default is a microtask. */
  readonly schedule: (work: () => void) => void;
  /** Keeps durable deadlines; without it, setting one rejects. */
  readonly store?: Store;
  /** Told of every event and transition, in the format of the XState inspector. */
  readonly inspect?: (event: InspectionEvent) => void;
  /** Notes when events arrive, so that metrics know their age. */
  readonly measure?: boolean;
  /** An actor that nobody may do without was given up. */
  readonly escalate?: (actor: Address, error: unknown) => void;
}

/** An event that broke its actor: skipped, and kept for people to look at. */
export interface Poisoned {
  readonly actor: Address;
  readonly event: ActorEvent;
  readonly error: unknown;
  readonly at: number;
}

export interface ActorMetrics {
  readonly actor: Address;
  readonly condition: 'running' | 'restarting' | 'gave-up' | 'done';
  readonly handled: number;
  readonly faults: number;
  readonly deadLetters: number;
  /** Events waiting, and how long the oldest has waited (`undefined` unless measured). */
  readonly depth: number;
  readonly oldestMs: number | undefined;
}

export interface ActorHost {
  spawn(address: Address, blueprint: Blueprint): void;
  send<E extends ActorEvent>(to: Address, event: E): void;
  /** Resolves once the inbox has taken the event: how a producer outside feels back-pressure. Rejects with `HostError`. */
  offer<E extends ActorEvent>(to: Address, event: E): Promise<void>;
  ask<A>(to: Address, question: Question<A>, deadlineMs: number): Promise<A>;
  /** The state an actor is in, for people. */
  stateOf(address: Address): unknown;
  addresses(): readonly Address[];
  metrics(): readonly ActorMetrics[];
  poisoned(): readonly Poisoned[];
  /** Takes nothing more from outside, lets actors finish what waits and what they called for, then stops. Says how many events were left. */
  close(deadlineMs: number): Promise<{ readonly left: number }>;
  stop(): void;
}

export type HostErrorCode = 'deadline' | 'fault' | 'stopped' | 'no-store' | DeadLetterReason;

export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;
  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
