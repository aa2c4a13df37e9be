/** What a block changes, above the state it began with: noted at the state's own keys, with a journal so that an action commits or reverts as a whole. */
import { nameOf } from '../../protocols/bytes.ts';
import type { StateReader, Write } from './host.ts';
import { byKey, type Known, KnownKeys } from './known.ts';

/** A key before the action changed it. */
interface Before {
  readonly known: Known;
  readonly value: Uint8Array | undefined;
  /** The block had written it. */
  readonly written: boolean;
}

export class Overlay {
  readonly #base: StateReader;
  readonly #keys: KnownKeys;
  /** Marks the keys that the block wrote. */
  readonly #run: number;
  /** Keys the block wrote, and some that were reverted since. */
  readonly #changed: Known[] = [];
  /** Written keys in order; made when a scan first needs it. */
  #order: Known[] | undefined;
  #journal: Before[] = [];
  #action = 0;

  constructor(base: StateReader) {
    this.#base = base;
    this.#keys = base.keys ?? new KnownKeys(({ key }) => base.get(key));
    this.#run = this.#keys.begin();
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.getAt(key, 0, key.length);
  }

  /** The value of the key that lies in `memory` from `from` to `to`. */
  getAt(memory: Uint8Array, from: number, to: number): Uint8Array | undefined {
    const known = this.#keys.find(memory, from, to);
    return known.run === this.#run ? known.next : known.value;
  }

  set(key: Uint8Array, value: Uint8Array | undefined): void {
    this.setAt(key, 0, key.length, value);
  }

  /** Sets the key that lies in `memory` from `from` to `to`; `value` is kept as it is. */
  setAt(memory: Uint8Array, from: number, to: number, value: Uint8Array | undefined): void {
    const known = this.#keys.find(memory, from, to);
    const written = known.run === this.#run;
    if (!written) this.#wrote(known);
    if (known.action !== this.#action) {
      this.#journal.push({ known, value: known.next, written });
      known.action = this.#action;
    }
    known.next = value;
  }

  #wrote(known: Known): void {
    known.run = this.#run;
    known.next = known.value;
    known.action = -1;
    if (this.#order === undefined) this.#changed.push(known);
    else this.#order.splice(this.#place(known.name), 0, known);
  }

  /** Where a name is, or would be, in the order. */
  #place(name: string): number {
    const order = this.#ordered();
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle] as Known).name < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #ordered(): Known[] {
    this.#order ??= [...new Set(this.#changed)].filter((known) => known.run === this.#run).sort(byKey);
    return this.#order;
  }

  /** Ends an action: its writes, in order of keys. */
  commit(): Write[] {
    const journal = this.#journal;
    if (journal.length > 1) journal.sort((a, b) => byKey(a.known, b.known));
    this.#next();
    return journal.map(({ known }) => ({ key: known.key, value: known.next, known }));
  }

  /** Ends an action as if it had not been. A key that was written before is still in the order with its old value. */
  revert(): void {
    for (const { known, value, written } of this.#journal) {
      known.next = value;
      if (!written) this.#unwrite(known);
    }
    this.#next();
  }

  #unwrite(known: Known): void {
    if (this.#order !== undefined) this.#order.splice(this.#place(known.name), 1);
    known.run = 0;
  }

  #next(): void {
    this.#journal = [];
    this.#action++;
  }

  /**
   * The first key in [from, until) that exists, or the last one when `reverse`. `passed` counts keys that the block deleted and that
   * had to be passed over: work that the guest pays for.
   */
  scan(from: Uint8Array, until: Uint8Array, reverse: boolean): { readonly key: Uint8Array | undefined; readonly passed: number } {
    const own = this.#written(nameOf(from), nameOf(until), reverse);
    let [low, high] = [from, until];
    for (let passed = own.passed; ; passed++) {
      const found = this.#base.next(low, high, reverse);
      const known = found && this.#keys.peek(found);
      if (found === undefined || known?.run !== this.#run || known.next !== undefined) return { key: nearer(found, own.key, reverse), passed };
      if (reverse) high = found;
      else low = after(found);
    }
  }

  /** The nearest key that the block wrote and did not delete. */
  #written(from: string, until: string, reverse: boolean): { readonly key: Uint8Array | undefined; readonly passed: number } {
    const order = this.#ordered();
    const step = reverse ? -1 : 1;
    let passed = 0;
    for (let at = reverse ? this.#place(until) - 1 : this.#place(from); ; at += step, passed++) {
      const known = order[at];
      if (known === undefined || (reverse ? known.name < from : known.name >= until)) return { key: undefined, passed };
      if (known.next !== undefined) return { key: known.key, passed };
    }
  }
}

/** The smallest key above another one. */
function after(key: Uint8Array): Uint8Array {
  const next = new Uint8Array(key.length + 1);
  next.set(key);
  return next;
}

function nearer(a: Uint8Array | undefined, b: Uint8Array | undefined, reverse: boolean): Uint8Array | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return nameOf(a) < nameOf(b) !== reverse ? a : b;
}
