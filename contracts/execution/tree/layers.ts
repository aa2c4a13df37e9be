/** Changes of blocks above the base cells: a read looks in one map, however many blocks are on top. */
import type { BaseCells, CellChanges, Cells } from './cells.ts';

interface Slot {
  readonly bytes: Uint8Array | undefined;
  readonly height: number;
  /** What this block found; of no use once this block is settled. */
  before: Slot | undefined;
}

interface Layer {
  readonly height: number;
  readonly slots: readonly (readonly [id: string, Slot])[];
}

export class Layers implements Cells {
  readonly base: BaseCells;
  readonly #top = new Map<string, Slot>();
  #layers: Layer[] = [];

  constructor(base: BaseCells) {
    this.base = base;
  }

  /** Of the newest layer. */
  get height(): number | undefined {
    return this.#layers.at(-1)?.height;
  }

  get(id: string): Uint8Array | undefined {
    const slot = this.#top.get(id);
    return slot === undefined ? this.base.get(id) : slot.bytes;
  }

  push(height: number, changes: CellChanges): void {
    const slots: [string, Slot][] = [];
    for (const [id, bytes] of changes) {
      const slot = { bytes, height, before: this.#top.get(id) };
      slots.push([id, slot]);
      this.#top.set(id, slot);
    }
    this.#layers.push({ height, slots });
  }

  /** Drops layers above `height`. */
  rollback(height: number): void {
    for (let layer = this.#layers.at(-1); layer !== undefined && layer.height > height; layer = this.#layers.at(-1)) {
      for (const [id, { before }] of layer.slots) before === undefined ? this.#top.delete(id) : this.#top.set(id, before);
      this.#layers.pop();
    }
  }

  /** Folds layers up to `height` into the base, and answers the height of the last one. */
  settle(height: number): number | undefined {
    const settled = this.#layers.filter((layer) => layer.height <= height);
    const changes: CellChanges = new Map();
    for (const { slots } of settled) for (const [id, slot] of slots) this.#fold(id, slot, changes);
    this.#layers = this.#layers.slice(settled.length);
    if (settled.length > 0) this.base.write(changes);
    return settled.at(-1)?.height;
  }

  #fold(id: string, slot: Slot, changes: CellChanges): void {
    changes.set(id, slot.bytes);
    slot.before = undefined;
    if (this.#top.get(id) === slot) this.#top.delete(id);
  }

  clear(): void {
    this.#top.clear();
    this.#layers = [];
    this.base.clear();
  }
}
