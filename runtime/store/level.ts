/** The Store port on LevelDB: framed values, and one synced write for all that is asked in one tick. */
import { crc32 } from 'node:zlib';
import { Level } from 'level';
import { type Range, type Store, StoreError, type StoreErrorCode, type StoreOperation } from '../../actors/ports/store.ts';

export interface ClosableStore extends Store {
  close(): Promise<void>;
}

const VERSION = 1;
const FRAME = 5;

function frame(value: Uint8Array): Uint8Array {
  const framed = new Uint8Array(FRAME + value.length);
  framed[0] = VERSION;
  new DataView(framed.buffer).setUint32(1, crc32(value), true);
  framed.set(value, FRAME);
  return framed;
}

function unframe(key: string, framed: Uint8Array): Uint8Array {
  if (framed[0] !== VERSION) throw new StoreError('corrupt', `${key}: record version ${framed[0]}`);
  const value = new Uint8Array(framed.subarray(FRAME));
  const sum = new DataView(framed.buffer, framed.byteOffset, framed.byteLength).getUint32(1, true);
  if (crc32(value) !== sum) throw new StoreError('corrupt', `${key}: checksum`);
  return value;
}

interface Waiting {
  readonly operations: readonly StoreOperation[];
  readonly sync: boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const CODES: Readonly<Record<string, StoreErrorCode>> = { LEVEL_LOCKED: 'locked', LEVEL_CORRUPTION: 'corrupt', LEVEL_DATABASE_NOT_OPEN: 'closed', ENOSPC: 'full' };

function translate(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code, message, cause } = error as { code?: string; message: string; cause?: { code?: string; message: string } };
  const found = CODES[cause?.code ?? ''] ?? CODES[code ?? ''] ?? 'failed';
  return new StoreError(found, cause?.message ?? message);
}

/** Opens or creates a store in a folder. Rejects with `StoreError`: `locked` when another process has it open. */
export async function openLevelStore(folder: string): Promise<ClosableStore> {
  const db = new Level<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
  try {
    await db.open();
  } catch (error) {
    const known = translate(error);
    throw known.code === 'locked' ? new StoreError('locked', `${folder} is in use by another process`) : known;
  }
  return new LevelStore(db);
}

class LevelStore implements ClosableStore {
  readonly #db: Level<string, Uint8Array>;
  #queue: Waiting[] = [];
  #writing = false;

  constructor(db: Level<string, Uint8Array>) {
    this.#db = db;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    const framed = await this.#guard(() => this.#db.get(key));
    return framed && unframe(key, framed);
  }

  async range({ from, to, limit = -1, reverse = false }: Range): Promise<readonly (readonly [string, Uint8Array])[]> {
    const found = await this.#guard(() => this.#db.iterator({ gte: from, lt: to, limit, reverse }).all());
    return found.map(([key, value]) => [key, unframe(key, value)] as const);
  }

  batch(operations: readonly StoreOperation[], { sync }: { readonly sync: boolean }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ operations, sync, resolve, reject });
      if (!this.#writing) void this.#drain();
    });
  }

  /** Group commit: what was asked while the last write was under way goes out as one, in the order it was asked. */
  async #drain(): Promise<void> {
    this.#writing = true;
    // Let the rest of this tick join the first group too.
    await Promise.resolve();
    while (this.#queue.length > 0) await this.#write(this.#queue.splice(0));
    this.#writing = false;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const operations = group.flatMap((each) => each.operations.map((operation) => (operation.type === 'put' ? { ...operation, value: frame(operation.value) } : operation)));
    try {
      await this.#db.batch(operations, { sync: group.some((each) => each.sync) });
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(translate(error));
    }
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw translate(error);
    }
  }

  async close(): Promise<void> {
    await this.#db.close();
  }
}
