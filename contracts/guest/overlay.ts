/** What a block changes, above the state it began with: one slot per key, with a journal so that an action commits or reverts as a whole. */
import { nameOf } from '../../protocols/bytes.ts';
import type { StateReader, Write } from './host.ts';

interface Slot {
  readonly name: string;
  readonly key: Uint8Array;
  value: Uint8Array | undefined;
  /** The block wrote it. */
  written: boolean;
  /** The action that wrote it last, so that it is journaled once. */
  action: number;
}

interface Before {
  readonly slot: Slot;
  readonly value: Uint8Array | undefined;
  readonly written: boolean;
}

/** Keys that were only read are remembered up to this many: a block that walks a large state must not hold all of it. */
const REMEMBERED = 65_536;

const byName = (a: Slot, b: Slot): number => (a.name < b.name ? -1 : 1);

export class Overlay {
  readonly #base: StateReader;
  readonly #slots = new Map<string, Slot>();
  /** Written keys in order; made when a scan first needs it. */
  #order: Slot[] | undefined;
  #journal: Before[] = [];
  #action = 0;

  constructor(base: StateReader) {
    this.#base = base;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.getAt(key, 0, key.length);
  }

  /** The value of the key that lies in `memory` from `from` to `to`. */
  getAt(memory: Uint8Array, from: number, to: number): Uint8Array | undefined {
    return this.#slotOf(memory, from, to).value;
  }

  #slotOf(memory: Uint8Array, from: number, to: number): Slot {
    const name = nameOf(memory, from, to);
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    const key = memory.slice(from, to);
    const slot: Slot = { name, key, value: this.#base.get(key, name), written: false, action: -1 };
    if (this.#slots.size < REMEMBERED) this.#slots.set(name, slot);
    return slot;
  }

  set(key: Uint8Array, value: Uint8Array | undefined): void {
    this.setAt(key, 0, key.length, value);
  }

  /** Sets the key that lies in `memory` from `from` to `to`; `value` is kept as it is. */
  setAt(memory: Uint8Array, from: number, to: number, value: Uint8Array | undefined): void {
    const slot = this.#slotOf(memory, from, to);
    if (slot.action !== this.#action) {
      this.#journal.push({ slot, value: slot.value, written: slot.written });
      slot.action = this.#action;
    }
    if (!slot.written) this.#wrote(slot);
    slot.value = value;
  }

  #wrote(slot: Slot): void {
    slot.written = true;
    this.#slots.set(slot.name, slot);
    if (this.#order !== undefined) this.#order.splice(this.#place(slot.name), 0, slot);
  }

  /** Where a name is, or would be, in the order. */
  #place(name: string): number {
    const order = this.#ordered();
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle] as Slot).name < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #ordered(): Slot[] {
    this.#order ??= [...this.#slots.values()].filter((slot) => slot.written).sort(byName);
    return this.#order;
  }

  /** Ends an action: its writes, in order of keys. */
  commit(): Write[] {
    const slots = this.#journal.map(({ slot }) => slot);
    if (slots.length > 1) slots.sort(byName);
    this.#next();
    return slots.map(({ name, key, value }) => ({ name, key, value }));
  }

  /** Ends an action as if it had not been. A key that was written before is still in the order with its old value. */
  revert(): void {
    for (const { slot, value, written } of this.#journal) {
      slot.value = value;
      if (slot.written && !written) this.#unwrite(slot);
    }
    this.#next();
  }

  #unwrite(slot: Slot): void {
    slot.written = false;
    if (this.#order !== undefined) this.#order.splice(this.#place(slot.name), 1);
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
      const slot = found && this.#slots.get(nameOf(found));
      if (found === undefined || !slot?.written) return { key: nearer(found, own.key, reverse), passed };
      if (slot.value !== undefined) return { key: nearer(found, own.key, reverse), passed };
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
      const slot = order[at];
      if (slot === undefined || (reverse ? slot.name < from : slot.name >= until)) return { key: undefined, passed };
      if (slot.value !== undefined) return { key: slot.key, passed };
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
