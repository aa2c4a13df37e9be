/**
 * A disk that can lose power. What was synced stays; of the batches after that a prefix stays, each whole or not at all, as a torn
 * batch fails its checksum. One disk outlives the lives of its node; each life opens it anew.
 */
import { type Store, StoreError, type StoreOperation } from '../../actors/ports/store.ts';
import { frameValue, unframeValue } from '../../runtime/store/frame.ts';
import { MemoryStore } from '../memory/store.ts';
import type { Chance } from '../random.ts';
import type { Contents } from './facts.ts';

export interface DiskHooks {
  /** Delays a write by virtual time. */
  readonly after: (ms: number, run: () => void) => void;
  /** About to write, and written but not yet answered: where a plan may crash the node. */
  readonly point: (phase: 'before' | 'after') => void;
  readonly written: (operations: readonly StoreOperation[], sync: boolean) => void;
}

type Batch = readonly StoreOperation[];

export class Disk {
  #live = new MemoryStore();
  readonly #durable = new Map<string, Uint8Array>();
  #unsynced: Batch[] = [];
  readonly #chance: Chance;
  isFull = false;
  /** As they lie on the disk, where a bit flipped. */
  readonly #rotten = new Map<string, Uint8Array>();

  constructor(draws: Chance) {
    this.#chance = draws;
  }

  /** The power goes out. */
  crash(): void {
    const kept = this.#chance.below(this.#unsynced.length + 1);
    this.#commit(this.#unsynced.slice(0, kept));
    this.#unsynced = [];
    this.#live = new MemoryStore();
    void this.#live.batch(
      [...this.#durable].map(([key, value]) => ({ type: 'put', key, value })),
      { sync: true },
    );
  }

  /** A bit flips, in some record of any kind that lies on it. */
  rot(): void {
    const kinds = Map.groupBy(this.#durable.keys(), (key) => key.split('/')[0]);
    if (kinds.size === 0) return;
    const key = this.#chance.pick(kinds.get(this.#chance.pick([...kinds.keys()])) as string[]);
    const framed = frameValue(key, this.#durable.get(key) as Uint8Array);
    const bit = this.#chance.below(8 * framed.length);
    framed[bit >> 3] = (framed[bit >> 3] as number) ^ (1 << (bit & 7));
    this.#rotten.set(key, framed);
  }

  /** What reads well now, synced or not. */
  contents(): Contents {
    const [durable, rotten] = [this.#durable, this.#rotten];
    const later = new Map(this.#unsynced.flat().map((operation) => [operation.key, operation.type === 'put' ? operation.value : undefined]));
    const get = (key: string): Uint8Array | undefined => (rotten.has(key) ? undefined : later.has(key) ? later.get(key) : durable.get(key));
    function* keys(): Generator<string> {
      for (const key of durable.keys()) if (get(key) !== undefined) yield key;
      for (const key of later.keys()) if (!durable.has(key) && get(key) !== undefined) yield key;
    }
    return { keys, get, isSynced: this.#unsynced.length === 0 };
  }

  /** A life's view. Once `isAlive` says no, nothing is answered any more. */
  open(isAlive: () => boolean, hooks: DiskHooks): Store {
    const whileAlive = <T>(answer: Promise<T>): Promise<T> =>
      new Promise((resolve, reject) =>
        answer.then(
          (value) => isAlive() && resolve(value),
          (error: Error) => isAlive() && reject(error),
        ),
      );
    // Writes land in the order they were asked for, as in a log.
    const queue: (() => void)[] = [];
    return {
      get: (key) => whileAlive(this.#live.get(key).then((value) => value && this.#read(key, value))),
      range: (range) => whileAlive(this.#live.range(range).then((found) => found.map(([key, value]) => [key, this.#read(key, value)] as const))),
      batch: (operations, { sync }) =>
        new Promise((resolve, reject) => {
          const perform = (): void => this.#perform(operations, sync, isAlive, hooks, resolve, reject);
          if (!sync && queue.length === 0) return perform();
          queue.push(perform);
          hooks.after(sync ? 1 + this.#chance.below(4) : 1, () => queue.shift()?.());
        }),
    };
  }

  /** A crash on the way ends it without an answer, before or after the write. */
  #perform(operations: Batch, sync: boolean, isAlive: () => boolean, hooks: DiskHooks, resolve: () => void, reject: (error: StoreError) => void): void {
    if (this.isFull) return reject(new StoreError('full', 'no space left'));
    if (sync) hooks.point('before');
    if (!isAlive()) return;
    this.#write(operations, sync);
    hooks.written(operations, sync);
    if (sync) hooks.point('after');
    if (isAlive()) resolve();
  }

  /** Every record lies there with its checksum; it is compared where that can give another answer than the record. */
  #read(key: string, value: Uint8Array): Uint8Array {
    const framed = this.#rotten.get(key);
    return framed === undefined ? value : unframeValue(key, framed);
  }

  #write(operations: Batch, sync: boolean): void {
    for (const { key } of operations) this.#rotten.delete(key);
    const copies = operations.map((each) => (each.type === 'put' ? { ...each, value: each.value.slice() } : each));
    void this.#live.batch(copies, { sync: true });
    this.#unsynced.push(copies);
    if (!sync) return;
    this.#commit(this.#unsynced);
    this.#unsynced = [];
  }

  #commit(batches: readonly Batch[]): void {
    for (const operation of batches.flat()) {
      if (operation.type === 'put') this.#durable.set(operation.key, operation.value);
      else this.#durable.delete(operation.key);
    }
  }
}
