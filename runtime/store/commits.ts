/**
 * Group commit: batches that are asked for while another one is being written go to disk together, in the order they were asked for.
 *
 * A sync costs a fraction of a millisecond whatever its size, so one sync for all actors of a tick is the difference between
 * hundreds and tens of thousands of durable batches a second. A batch without sync that rides along is synced for free.
 */
import type { Store, StoreOperation } from '../../actors/ports/store.ts';

export interface CommitGroup {
  readonly operations: readonly StoreOperation[];
  readonly sync: boolean;
}

interface Waiting {
  readonly operations: readonly StoreOperation[];
  readonly bytes: number;
  readonly sync: boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A group larger than this gains nothing by growing and delays those in it. */
const GROUP_BYTES = 4 * 1024 * 1024;

const sizeOf = (operations: readonly StoreOperation[]): number => operations.reduce((sum, each) => sum + each.key.length + (each.type === 'put' ? each.value.length : 0), 0);

export class Commits {
  readonly #write: (group: CommitGroup) => Promise<void>;
  #queue: Waiting[] = [];
  #isWriting = false;

  constructor(write: (group: CommitGroup) => Promise<void>) {
    this.#write = write;
  }

  add(operations: readonly StoreOperation[], { sync }: Parameters<Store['batch']>[1]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ operations, bytes: sizeOf(operations), sync, resolve, reject });
      if (!this.#isWriting) this.#begin();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async idle(): Promise<void> {
    while (this.#isWriting) await new Promise((resolve) => setImmediate(resolve));
  }

  #begin(): void {
    this.#isWriting = true;
    // After the current tick, so that all its batches are in the first group already.
    queueMicrotask(() => void this.#drain());
  }

  /** Never rejects: each batch hears of its own fate. */
  async #drain(): Promise<void> {
    while (this.#queue.length > 0) await this.#commit(this.#takeGroup());
    this.#isWriting = false;
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      await this.#write({ operations: group.flatMap((each) => each.operations), sync: group.some((each) => each.sync) });
      for (const each of group) each.resolve();
    } catch (error) {
      for (const each of group) each.reject(error);
    }
  }

  /** At least one batch, whatever its size: a batch is never cut. */
  #takeGroup(): Waiting[] {
    let bytes = 0;
    const end = this.#queue.findIndex((each, at) => {
      bytes += each.bytes;
      return at > 0 && bytes > GROUP_BYTES;
    });
    const group = end < 0 ? this.#queue : this.#queue.slice(0, end);
    this.#queue = end < 0 ? [] : this.#queue.slice(end);
    return group;
  }
}
