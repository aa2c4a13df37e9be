/** Cells that were read lately, up to a number of bytes: the least recently used go first. */

/** What a cell takes beside its bytes: the id, the array and a place in the map. */
const CELL_BYTES = 250;

export class CellCache {
  readonly #most: number;
  readonly #cells = new Map<string, Uint8Array>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(id: string): Uint8Array | undefined {
    const cell = this.#cells.get(id);
    if (cell === undefined) return undefined;
    this.#cells.delete(id);
    this.#cells.set(id, cell);
    return cell;
  }

  set(id: string, cell: Uint8Array): void {
    this.delete(id);
    this.#cells.set(id, cell);
    this.#bytes += cell.length + CELL_BYTES;
    for (const [oldest, { length }] of this.#cells) {
      if (this.#bytes <= this.#most) return;
      this.#cells.delete(oldest);
      this.#bytes -= length + CELL_BYTES;
    }
  }

  delete(id: string): void {
    const cell = this.#cells.get(id);
    if (cell === undefined) return;
    this.#cells.delete(id);
    this.#bytes -= cell.length + CELL_BYTES;
  }

  clear(): void {
    this.#cells.clear();
    this.#bytes = 0;
  }
}
