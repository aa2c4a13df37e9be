/** Virtual time: one heap of events, ordered by (time, seeded tie, sequence). */
import type { Clock } from '../../actors/ports/clock.ts';
import { type Chance, chance } from '../random.ts';

/** Where virtual time begins, milliseconds since 1970: far enough for everything that must be positive. */
export const BEGIN_MS = 1_700_000_000_000;

interface Job {
  readonly at: number;
  readonly tie: number;
  readonly sequence: number;
  run: (() => void) | undefined;
}

const isBefore = (a: Job, b: Job): boolean => (a.at !== b.at ? a.at < b.at : a.tie !== b.tie ? a.tie < b.tie : a.sequence < b.sequence);

export class Timeline implements Clock {
  #now = BEGIN_MS;
  #sequence = 0;
  #events = 0;
  readonly #heap: Job[] = [];
  readonly #ties: Chance;

  constructor(seed: number) {
    this.#ties = chance(seed, 'tie');
  }

  now(): number {
    return this.#now;
  }
  /** Events that ran so far. */
  get events(): number {
    return this.#events;
  }

  after(ms: number, callback: () => void): () => void {
    const at = this.#now + Math.max(0, Math.ceil(ms));
    const job: Job = { at, tie: this.#ties.below(2 ** 32), sequence: this.#sequence++, run: callback };
    this.#push(job);
    return () => {
      job.run = undefined;
    };
  }

  /** Runs the next event that is due by `until`; `false` when there is none, and then time stands at `until`. */
  step(until: number): boolean {
    for (let next = this.#heap[0]; next !== undefined && next.at <= until; next = this.#heap[0]) {
      this.#pop();
      if (next.run === undefined) continue;
      this.#now = next.at;
      this.#events++;
      next.run();
      return true;
    }
    this.#now = Math.max(this.#now, until);
    return false;
  }

  #push(job: Job): void {
    const heap = this.#heap;
    let at = heap.push(job) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(job, heap[parent] as Job)) break;
      heap[at] = heap[parent] as Job;
      at = parent;
    }
    heap[at] = job;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Job;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) break;
      const right = left + 1;
      const least = right < heap.length && isBefore(heap[right] as Job, heap[left] as Job) ? right : left;
      if (!isBefore(heap[least] as Job, last)) break;
      heap[at] = heap[least] as Job;
      at = least;
    }
    heap[at] = last;
  }
}
