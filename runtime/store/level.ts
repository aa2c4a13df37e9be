/** The store on disk: LevelDB. */
import { Level } from 'level';
import { type Range, type Store, StoreError, type StoreOperation } from '../../actors/ports/store.ts';
import { type CommitGroup, Commits } from './commits.ts';
import { storeErrorOf } from './errors.ts';
import { frameValue, unframeValue } from './frame.ts';

export interface ClosableStore extends Store {
  /** Waits for what is being written, then frees the folder. May be called twice. */
  close(): Promise<void>;
}

type Database = Level<string, Uint8Array>;

/** Rejects with `StoreError`: 'locked' when another process has the folder open. */
export async function openLevelStore(folder: string): Promise<ClosableStore> {
  const database: Database = new Level(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
  try {
    await database.open();
  } catch (error) {
    throw storeErrorOf(error, folder);
  }
  return new LevelFolder(database, folder);
}

/** ASCII only: there, the byte order of the disk is the code unit order of the port. */
const KEY = /^[\x20-\x7e]+$/;

/** Checked and framed at once: the caller may reuse its buffers, and a bad key cannot fail a whole group later. */
function framed(operation: StoreOperation): StoreOperation {
  if (!KEY.test(operation.key)) throw new TypeError(`not a key: ${JSON.stringify(operation.key)}`);
  return operation.type === 'put' ? { ...operation, value: frameValue(operation.key, operation.value) } : operation;
}

class LevelFolder implements ClosableStore {
  readonly #database: Database;
  readonly #folder: string;
  readonly #commits: Commits;
  #closing: Promise<void> | undefined;

  constructor(database: Database, folder: string) {
    this.#database = database;
    this.#folder = folder;
    this.#commits = new Commits((group) => this.#write(group));
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    this.#checkOpen();
    const value = await this.#guard(this.#database.get(key));
    return value === undefined ? undefined : unframeValue(key, value);
  }

  async batch(operations: readonly StoreOperation[], options: { readonly sync: boolean }): Promise<void> {
    this.#checkOpen();
    await this.#commits.add(operations.map(framed), options);
  }

  async range({ from, to, limit, reverse }: Range): Promise<(readonly [string, Uint8Array])[]> {
    this.#checkOpen();
    const entries = await this.#guard(this.#database.iterator({ gte: from, lt: to, limit: limit ?? -1, reverse: reverse ?? false }).all());
    return entries.map(([key, value]) => [key, unframeValue(key, value)] as const);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#commits.idle();
    await this.#guard(this.#database.close());
  }

  #write({ operations, sync }: CommitGroup): Promise<void> {
    return this.#guard(this.#database.batch([...operations], { sync }));
  }

  #checkOpen(): void {
    if (this.#closing !== undefined) throw new StoreError('closed', `${this.#folder} was closed`);
  }

  async #guard<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw storeErrorOf(error, this.#folder);
    }
  }
}
