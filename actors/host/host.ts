/**
 * Runs XState actors the way a distributed program needs them run.
 *
 * Each actor has an address of ours, one ordered bounded inbox, and a supervisor that starts it again after a fault. All sends go
 * through the host's queue, never from actor to actor, so no chain of actors can overflow the stack and order is the order of sending.
 * What XState lacks and this adds is listed, with a test each, in `pitfalls.test.ts`.
 */
import { Asks } from './asks.ts';
import { Cell, type Parked } from './cell.ts';
import { delayed, recoverDeadlines } from './delays.ts';
import { createEnvironment } from './environment.ts';
import type { Entry, Origin } from './inbox.ts';
import { createInspection } from './inspection.ts';
import { Queue } from './queue.ts';
import {
  type ActorEvent,
  type ActorHost,
  type ActorMetrics,
  type Address,
  type Blueprint,
  type DeadLetterReason,
  HostError,
  type HostErrorCode,
  type HostOptions,
  type Poisoned,
  type Question,
} from './types.ts';

export * from './types.ts';

/** Events handled before the host lets other work of the process run. */
const TURN = 256;
/** Events that broke an actor, kept for people. */
const POISONED_LIMIT = 64;

export function createActorHost(options: HostOptions): ActorHost {
  return new Host(options);
}

class Host implements ActorHost {
  readonly options: HostOptions;
  readonly #cells = new Map<Address, Cell>();
  readonly #ready = new Queue<Cell>();
  readonly #asks: Asks;
  readonly #poisoned: Poisoned[] = [];
  readonly #inspect: ReturnType<typeof createInspection> | undefined;
  #source: Address | undefined;
  #isDraining = false;
  #phase: 'open' | 'closing' | 'stopped' = 'open';
  #onIdle: (() => void) | undefined;

  constructor(options: HostOptions) {
    this.options = options;
    this.#asks = new Asks(options.clock);
    this.#inspect =
      options.inspect &&
      createInspection(
        () => options.clock.now(),
        options.inspect,
        () => this.#source,
      );
  }

  spawn(address: Address, blueprint: Blueprint): void {
    if (this.#phase !== 'open') throw new HostError('stopped', `no actor starts in a host that is ${this.#phase}`);
    if (this.#cells.has(address)) throw new Error(`two actors at ${address}`);
    const cell = new Cell(address, blueprint);
    this.#cells.set(address, cell);
    recoverDeadlines(this, cell);
    this.#start(cell);
  }

  send<E extends ActorEvent>(to: Address, event: E): void {
    this.route(to, event, undefined, 'other');
  }

  offer<E extends ActorEvent>(to: Address, event: E): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (code?: HostErrorCode): void => (code === undefined ? resolve() : reject(new HostError(code, `${event.type} was not taken by ${to}: ${code}`)));
      this.route(to, event, undefined, 'other', { settle });
    });
  }

  ask<A>(to: Address, question: Question<A>, deadlineMs: number, from?: Cell): Promise<A> {
    if (this.#phase === 'stopped') return Promise.reject(new HostError('stopped', `${to} was stopped`));
    return this.#asks.ask(to, question, deadlineMs, (event) => this.route(to, event, from, 'other'));
  }

  stateOf(address: Address): unknown {
    return (this.#cells.get(address)?.actor?.getSnapshot() as { value?: unknown } | undefined)?.value;
  }

  addresses(): readonly Address[] {
    return [...this.#cells.keys()];
  }

  metrics(): readonly ActorMetrics[] {
    const now = this.options.measure ? this.options.clock.now() : undefined;
    return [...this.#cells.values()].map((cell) => cell.metrics(now));
  }

  poisoned(): readonly Poisoned[] {
    return [...this.#poisoned];
  }

  close(deadlineMs: number): Promise<{ readonly left: number }> {
    if (this.#phase !== 'open') return Promise.resolve({ left: 0 });
    this.#phase = 'closing';
    return new Promise((resolve) => {
      const finish = (): void => {
        this.#onIdle = undefined;
        cancel();
        const left = [...this.#cells.values()].reduce((sum, cell) => sum + cell.waiting, 0);
        this.stop();
        resolve({ left });
      };
      const cancel = this.options.clock.after(deadlineMs, finish);
      this.#onIdle = finish;
      this.drainSoon();
    });
  }

  stop(): void {
    this.#phase = 'stopped';
    for (const cell of this.#cells.values()) {
      cell.deadlines?.stop();
      cell.end(cell.condition);
      for (const { settle } of cell.parked.drain()) settle?.('stopped');
    }
    this.#asks.stop();
    this.#cells.clear();
    this.#ready.drain();
  }

  /** Whether timers ring: in a closing host only what began earlier goes on. */
  get isOpen(): boolean {
    return this.#phase === 'open';
  }

  /** Every event of every actor comes through here. */
  route(to: Address, event: ActorEvent, from: Cell | undefined, origin: Origin, extra: { readonly run?: () => void; readonly after?: () => void; readonly settle?: Parked['settle'] } = {}): void {
    const { settle, ...rest } = extra;
    const cell = this.#cells.get(to);
    const refusal = this.#refusal(cell, from, origin);
    if (cell === undefined || refusal !== undefined) return this.#deadLetter(to, event, refusal ?? 'no-actor', settle);
    const entry: Entry = { event, from: from?.address, at: this.options.measure ? this.options.clock.now() : 0, ...rest };
    this.#offer(cell, entry, from, origin, settle);
  }

  #refusal(cell: Cell | undefined, from: Cell | undefined, origin: Origin): DeadLetterReason | undefined {
    if (this.#phase === 'stopped') return 'closed';
    if (cell === undefined) return 'no-actor';
    if (cell.condition === 'gave-up' || cell.condition === 'done') return cell.condition;
    return this.#phase === 'closing' && from === undefined && origin === 'other' ? 'closed' : undefined;
  }

  #offer(cell: Cell, entry: Entry, from: Cell | undefined, origin: Origin, settle: Parked['settle']): void {
    // Behind what this sender has waiting already: order is the order of sending.
    const offered = from?.blockers.has(cell) ? ({ kind: 'wait' } as const) : cell.inbox.offer(entry, origin);
    if (offered.kind === 'wait') return this.#park(cell, entry, from, settle);
    if (offered.kind === 'refused') return this.#deadLetter(cell.address, entry.event, offered.reason, settle);
    // A displaced event leaves its turn to the new one.
    if (offered.kind === 'displaced') this.#deadLetter(cell.address, offered.entry.event, 'displaced');
    else this.#ready.push(cell);
    settle?.();
    this.drainSoon();
  }

  /** The sender waits for room, unless that would be for ever, or it is not one that can. */
  #park(cell: Cell, entry: Entry, from: Cell | undefined, settle: Parked['settle']): void {
    if (!cell.letsWait(from, settle !== undefined)) return this.#deadLetter(cell.address, entry.event, 'inbox-full', settle);
    cell.parked.push({ entry, from, ...(settle && { settle }) });
    from?.block(cell);
  }

  #admitParked(cell: Cell): void {
    for (let parked = cell.parked.peek(); parked !== undefined; parked = cell.parked.peek()) {
      if (cell.inbox.offer(parked.entry, 'other').kind === 'wait') return;
      cell.parked.shift();
      this.#ready.push(cell);
      this.#release(cell, parked);
    }
  }

  #release(cell: Cell, { from, settle }: Parked, failure?: HostErrorCode): void {
    settle?.(failure);
    if (from?.unblock(cell)) this.#readyAll(from);
  }

  #readyAll(cell: Cell): void {
    for (let waiting = cell.inbox.length; waiting > 0; waiting--) this.#ready.push(cell);
    this.drainSoon();
  }

  #deadLetter(actor: Address, event: ActorEvent, reason: DeadLetterReason, settle?: Parked['settle']): void {
    settle?.(reason);
    this.#asks.lost(event, reason);
    const cell = this.#cells.get(actor);
    if (cell !== undefined) cell.deadLetters++;
    if (this.#phase !== 'stopped') this.options.report({ kind: 'dead-letter', actor, event: event.type, reason });
  }

  drainSoon(): void {
    if (this.#isDraining || this.#phase === 'stopped') return;
    this.#isDraining = true;
    this.options.schedule(() => this.#drain());
  }

  #drain(): void {
    this.#isDraining = false;
    for (let turns = 0; this.#ready.length > 0 && this.#phase !== 'stopped'; turns++) {
      if (turns === TURN) return this.#yieldTurn();
      this.#deliver(this.#ready.shift() as Cell);
    }
    if (this.#phase === 'closing' && [...this.#cells.values()].every((cell) => cell.isIdle)) this.#onIdle?.();
  }

  #yieldTurn(): void {
    this.#isDraining = true;
    this.options.clock.after(0, () => this.#drain());
  }

  #deliver(cell: Cell): void {
    // A restarting or blocked actor keeps its inbox; it is put back on the list when it goes on.
    if (cell.actor === undefined || cell.blockers.size > 0) return;
    const entry = cell.inbox.shift();
    if (entry === undefined) return;
    cell.handled++;
    this.#asks.delivered(entry.event);
    this.#handle(cell, entry);
    entry.after?.();
    if (cell.parked.length > 0) this.#admitParked(cell);
  }

  /** XState reports a throw in an action as an error snapshot: the event is skipped, the actor starts again. */
  #handle(cell: Cell, entry: Entry): void {
    const { life, actor } = cell;
    this.#source = entry.from;
    try {
      if (entry.run === undefined) actor?.send(entry.event);
      else entry.run();
    } catch (error) {
      return this.fault(cell, life, error, entry.event);
    }
    if (cell.life !== life) return;
    const snapshot = actor?.getSnapshot() as { readonly status?: string; readonly error?: unknown } | undefined;
    if (snapshot?.status === 'error') this.fault(cell, life, snapshot.error, entry.event);
    else if (snapshot?.status === 'done') this.#abandon(cell, 'done');
  }

  /** Ends this life because of an event, unless it has ended already. */
  fault(cell: Cell, life: number, error: unknown, event: ActorEvent): void {
    if (cell.life !== life || this.#phase === 'stopped') return;
    const at = this.options.clock.now();
    this.options.report({ kind: 'fault', actor: cell.address, error, event: event.type, restart: cell.restarts.count });
    this.#poisoned.push({ actor: cell.address, event, error, at });
    if (this.#poisoned.length > POISONED_LIMIT) this.#poisoned.shift();
    cell.faults++;
    const pause = cell.restarts.afterFault(at);
    this.#asks.lost(event, 'fault');
    if (pause === undefined) return this.#giveUp(cell, error);
    cell.end('restarting');
    this.#asks.ended(cell.address);
    cell.timers.set(
      'restart',
      this.options.clock.after(pause, () => this.#start(cell)),
    );
  }

  #giveUp(cell: Cell, error: unknown): void {
    this.options.report({ kind: 'gave-up', actor: cell.address });
    this.#abandon(cell, 'gave-up');
    if (!cell.restarts.escalates) return;
    this.options.report({ kind: 'escalated', actor: cell.address, error });
    this.options.escalate?.(cell.address, error);
  }

  /** Nobody will handle what waits here, nor what comes. */
  #abandon(cell: Cell, condition: 'gave-up' | 'done'): void {
    cell.deadlines?.stop();
    cell.end(condition);
    this.#asks.ended(cell.address);
    for (const { event } of cell.inbox.drain()) this.#deadLetter(cell.address, event, condition);
    for (const parked of cell.parked.drain()) {
      this.#deadLetter(cell.address, parked.entry.event, condition);
      this.#release(cell, parked, condition);
    }
  }

  #start(cell: Cell): void {
    if (this.#phase === 'stopped') return;
    cell.timers.delete('restart');
    const life = cell.life + 1;
    const after = (ms: number, run: () => void): (() => void) => delayed(this, cell, ms, run);
    const actor = cell.begin(createEnvironment(this, cell, life), after, this.#inspect);
    const snapshot = actor.getSnapshot() as { readonly status?: string; readonly error?: unknown };
    if (snapshot.status === 'error') return this.fault(cell, life, snapshot.error, { type: 'start' });
    if (snapshot.status === 'done') return this.#abandon(cell, 'done');
    this.#readyAll(cell);
  }
}

export type { Host };
