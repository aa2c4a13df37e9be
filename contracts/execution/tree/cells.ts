/**
 * What state is kept in: small byte strings under short ASCII ids. Pages of the tree, pages of the key index and large values are all
 * cells, so caches and disks need to know nothing else.
 */

/** Cells are never changed in place: a change is a new cell under the same id. */
export interface Cells {
  get(id: string): Uint8Array | undefined;
}

/** `undefined` removes. */
export type CellChanges = Map<string, Uint8Array | undefined>;

/** What is kept. */
export interface BaseCells extends Cells {
  /** All of them or none, seen by `get` at once. */
  write(changes: CellChanges): void;
  /** Removes everything. */
  clear(): void;
}

/** Cells that change above others, until what changed is taken. */
export class ChangedCells implements Cells {
  readonly #base: Cells;
  #changed: CellChanges = new Map();

  constructor(base: Cells) {
    this.#base = base;
  }
  get(id: string): Uint8Array | undefined {
    return this.#changed.has(id) ? this.#changed.get(id) : this.#base.get(id);
  }
  put(changes: CellChanges): void {
    for (const [id, bytes] of changes) this.#changed.set(id, bytes);
  }
  get size(): number {
    return this.#changed.size;
  }
  take(): CellChanges {
    const changed = this.#changed;
    this.#changed = new Map();
    return changed;
  }
}

export function memoryCells(): BaseCells {
  const cells = new Map<string, Uint8Array>();
  return {
    get: (id) => cells.get(id),
    write(changes) {
      for (const [id, bytes] of changes) bytes === undefined ? cells.delete(id) : cells.set(id, bytes);
    },
    clear: () => cells.clear(),
  };
}

/** Something that was read is not what was written: this node's disk or memory is at fault, and no verdict may come of it. */
export class DamagedState extends Error {
  override readonly name = 'DamagedState';
  readonly code = 'damaged-state';
}
