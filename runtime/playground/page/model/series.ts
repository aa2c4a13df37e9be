/** Numbers over time, in a bounded place. */

/** Sums per second of the last `size` seconds; seconds are whole numbers that never go back. */
export class PerSecond {
  readonly #values: Float64Array;
  #last = -1;
  constructor(size: number) {
    this.#values = new Float64Array(size);
  }
  get size(): number {
    return this.#values.length;
  }
  add(second: number, amount: number): void {
    this.#advance(second);
    if (second > this.#last - this.size) this.#values[second % this.size] = this.at(second) + amount;
  }
  at(second: number): number {
    return second > this.#last || second <= this.#last - this.size ? 0 : (this.#values[second % this.size] as number);
  }
  /** The `length` seconds before `second`, oldest first. */
  before(second: number, length: number): number[] {
    return Array.from({ length }, (_, at) => this.at(second - length + at));
  }
  #advance(second: number): void {
    if (second <= this.#last) return;
    for (let at = Math.max(this.#last + 1, second - this.size + 1); at <= second; at++) this.#values[at % this.size] = 0;
    this.#last = second;
  }
}

/** The newest `size` of what came. */
export class Newest<T> {
  readonly #size: number;
  #items: T[] = [];
  constructor(size: number) {
    this.#size = size;
  }
  push(item: T): void {
    this.#items.push(item);
    // Cut seldom: cutting one by one would move everything each time.
    if (this.#items.length > 2 * this.#size) this.#items = this.#items.slice(-this.#size);
  }
  /** Oldest first. */
  all(): readonly T[] {
    return this.#items.slice(-this.#size);
  }
}

/** The value below which `share` of them lie. `undefined` of none. */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
