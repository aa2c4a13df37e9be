/** A store in memory that can lose power. */
import { type Range, type Store, StoreError, type StoreOperation } from '../../actors/ports/store.ts';

export class MemoryStore implements Store {
  readonly #values = new Map<string, Uint8Array>();
  /** Keys in order, and keys added since they were; deleted ones are dropped at the next range. */
  #sorted: string[] = [];
  #added = new Set<string>();
  #hasDeleted = false;
  /** What each key was before the writes that were not synced. */
  readonly #before = new Map<string, Uint8Array | undefined>();
  #isClosed = false;

  async get(key: string): Promise<Uint8Array | undefined> {
    this.#checkOpen();
    return this.#values.get(key)?.slice();
  }

  async batch(operations: readonly StoreOperation[], { sync }: { readonly sync: boolean }): Promise<void> {
    this.#checkOpen();
    // All copies first: a batch that cannot be applied leaves nothing behind.
    const copies = operations.map((each) => (each.type === 'put' ? { ...each, value: each.value.slice() } : each));
    for (const each of copies) this.#apply(each);
    if (sync) this.#before.clear();
  }

  async range({ from, to, limit = Number.POSITIVE_INFINITY, reverse = false }: Range): Promise<(readonly [string, Uint8Array])[]> {
    this.#checkOpen();
    this.#sort();
    const found = this.#sorted.slice(this.#position(from), Math.max(this.#position(from), this.#position(to)));
    if (reverse) found.reverse();
    return found.slice(0, limit).map((key) => [key, (this.#values.get(key) as Uint8Array).slice()] as const);
  }

  /** The power goes out at the worst moment: everything since the last synced batch is gone. */
  loseUnsynced(): void {
    for (const [key, value] of [...this.#before]) this.#apply(value === undefined ? { type: 'del', key } : { type: 'put', key, value });
    this.#before.clear();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }

  #apply(operation: StoreOperation): void {
    const { key } = operation;
    const known = this.#values.get(key);
    if (!this.#before.has(key)) this.#before.set(key, known);
    if (operation.type === 'put') {
      if (known === undefined) this.#added.add(key);
      this.#values.set(key, operation.value);
    } else if (this.#values.delete(key)) this.#hasDeleted = true;
  }

  /** Brings the order up to date; cheap when little changed, as the sort finds sorted runs. */
  #sort(): void {
    if (this.#added.size === 0 && !this.#hasDeleted) return;
    const kept = this.#hasDeleted || this.#added.size > 0 ? this.#sorted.filter((key) => this.#values.has(key) && !this.#added.has(key)) : this.#sorted;
    const added = [...this.#added].filter((key) => this.#values.has(key));
    this.#sorted = [...kept, ...added].sort(byCodeUnit);
    this.#added = new Set();
    this.#hasDeleted = false;
  }

  /** Where the first key that is not below `key` stands. */
  #position(key: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as string) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #checkOpen(): void {
    if (this.#isClosed) throw new StoreError('closed', 'the store was closed');
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
