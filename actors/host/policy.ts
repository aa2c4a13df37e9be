/** What becomes of an event that finds its actor's inbox full, declared per kind beside the actor's machine. */
import type { ActorEvent } from './types.ts';

/**
 * `drop-oldest`: the newest of its kind matters, or what is lost is asked for again.
 * `refuse`: the sender hears of it, or says it again by itself.
 * `back-pressure`: nothing may be lost, so the sender waits: an actor handles no more events until it was taken, a producer awaits `offer`.
 */
export type Overflow = 'drop-oldest' | 'refuse' | 'back-pressure';

export interface KindPolicy {
  readonly full: Overflow;
  /** Events of this kind that may wait, so that a flood of one kind leaves room for the others. */
  readonly limit: number;
}

/** `own`: only the actor makes it (outcomes of its calls, its timers). Never refused, as its machine waits for it; from others it is a dead letter. */
export type Rule = KindPolicy | 'own';

export type InboxPolicy = Readonly<Record<string, Rule>>;

/** A rule for every kind of event that a machine knows: a forgotten one is a type error. */
export const inboxPolicy = <E extends ActorEvent>(rules: { readonly [K in E['type']]: Rule }): InboxPolicy => rules;

export const dropOldest = (limit: number): KindPolicy => ({ full: 'drop-oldest', limit });
export const refuse = (limit: number): KindPolicy => ({ full: 'refuse', limit });
export const backPressure = (limit: number): KindPolicy => ({ full: 'back-pressure', limit });
