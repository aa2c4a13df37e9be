/** For tests: time that moves when told to, a queue that runs when told to, and a host on both. */
import { setup } from 'xstate';
import type { Clock } from '../ports/clock.ts';
import { type ActorHost, createActorHost, type Environment, type HostOptions, type HostReport } from './host.ts';

/** Timers ring in order of time, then of setting; one set while another rings takes its turn. */
export class TestClock implements Clock {
  #timers: { at: number; run: () => void }[] = [];
  #now = 0;
  now(): number {
    return this.#now;
  }
  after(ms: number, run: () => void): () => void {
    const timer = { at: this.#now + ms, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }
  get waiting(): number {
    return this.#timers.length;
  }
  advance(ms: number, drain: () => void = () => undefined): void {
    const until = this.#now + ms;
    for (let due = this.#next(until); due; due = this.#next(until)) {
      this.#timers = this.#timers.filter((each) => each !== due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
      drain();
    }
    this.#now = until;
  }
  #next(until: number): { at: number; run: () => void } | undefined {
    return this.#timers.filter((each) => each.at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

export interface Bench {
  readonly clock: TestClock;
  readonly host: ActorHost;
  readonly reports: HostReport[];
  /** Runs what is queued, until nothing is. */
  drain(): void;
  /** Lets promises settle, and runs what they queue. */
  settle(): Promise<void>;
  advance(ms: number): void;
  /** Dead letters so far, as `actor event reason`. */
  letters(): string[];
}

export function makeBench(options: Partial<HostOptions> = {}): Bench {
  const clock = (options.clock as TestClock | undefined) ?? new TestClock();
  const reports: HostReport[] = [];
  const queue: (() => void)[] = [];
  const host = createActorHost({ clock, report: (report) => reports.push(report), schedule: (work) => queue.push(work), ...options });
  const drain = (): void => {
    for (let work = queue.shift(); work; work = queue.shift()) work();
  };
  return {
    clock,
    host,
    reports,
    drain,
    async settle() {
      for (let turn = 0; turn < 20; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
        drain();
      }
    },
    advance: (ms) => {
      clock.advance(ms, drain);
      drain();
    },
    letters: () => reports.flatMap((each) => (each.kind === 'dead-letter' ? `${each.actor} ${each.event} ${each.reason}` : [])),
  };
}

export type Act = (env: Environment, event: { readonly type: string; readonly [field: string]: unknown }) => void;

/** An actor that does what a function says, upon every event. */
export const acting = (act: Act) =>
  setup({ types: { context: {} as { env: Environment }, input: {} as { env: Environment } } }).createMachine({
    context: ({ input }) => input,
    on: { '*': { actions: ({ context, event }) => act(context.env, event) } },
  });

/** An actor that writes down what it hears. */
export const hearing = (heard: string[]) => acting((_, event) => heard.push('text' in event ? `${event.type} ${event['text']}` : event.type));
