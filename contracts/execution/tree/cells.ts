/**
 * What state is kept in: small byte strings under short ASCII ids. Pages of the tree, pages of the key index and large values are all
 * cells, so layers, caches and disks need to know nothing else.
 */

/** Cells are never changed in place: a change is a new cell under the same id. */
export interface Cells {
  get(id: string): Uint8Array | undefined;
}

/** `undefined` removes. */
export type CellChanges = Map<string, Uint8Array | undefined>;

/** The cells below all layers. */
export interface BaseCells extends Cells {
  /** All of them or none, seen by `get` at once. */
  write(changes: CellChanges): void;
  /** Removes everything. */
  clear(): void;
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
