/** When an actor that broke is started again, and when it is given up. */

export interface Supervision {
  /** Starts after a fault before the host gives an actor up. */
  readonly restarts: number;
  /** The pause before the first of them, doubling, and the longest pause. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  /** So long without a fault, and earlier faults are forgiven: a fault a week is no reason to give up. */
  readonly calmMs: number;
  /** Giving up one actor concerns only itself, or whoever runs the host must hear of it. */
  readonly givenUp: 'leave' | 'escalate';
}

export const SUPERVISION: Supervision = { restarts: 5, pauseMs: 200, longestPauseMs: 30_000, calmMs: 5 * 60_000, givenUp: 'leave' };

export class Restarts {
  readonly #rules: Supervision;
  #count = 0;
  #lastFault = Number.NEGATIVE_INFINITY;

  constructor(rules: Partial<Supervision> = {}) {
    this.#rules = { ...SUPERVISION, ...rules };
  }

  get escalates(): boolean {
    return this.#rules.givenUp === 'escalate';
  }

  /** Restarts so far that are not forgiven. */
  get count(): number {
    return this.#count;
  }

  /** The pause before the next start in ms, or `undefined` when there shall be none. */
  afterFault(now: number): number | undefined {
    const { restarts, pauseMs, longestPauseMs, calmMs } = this.#rules;
    if (now - this.#lastFault >= calmMs) this.#count = 0;
    this.#lastFault = now;
    if (this.#count >= restarts) return undefined;
    return Math.min(longestPauseMs, pauseMs * 2 ** this.#count++);
  }
}
