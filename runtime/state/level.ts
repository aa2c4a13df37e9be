/**
 * The cells of a rollup's state in LevelDB, with bounded memory.
 *
 * Blocks execute synchronously, so reads are synchronous too, and a write is seen at once but reaches the disk later: it waits in a
 * buffer until that is flushed. A flush is one atomic batch, so what is on disk is always the whole state of some settled height.
 */
import { Level } from 'level';
import type { BaseCells, CellChanges } from '../../contracts/execution/tree/cells.ts';
import { readMeta } from '../../contracts/execution/tree/meta.ts';
import { frameValue, unframeValue } from '../store/frame.ts';
import { CellCache } from './cache.ts';
import { StateError, stateErrorOf } from './errors.ts';

export interface LevelCellsOptions {
  /** What cells that were read lately may take, bytes. */
  readonly cacheBytes?: number;
  /** Changes wait for the disk up to this many bytes. */
  readonly bufferBytes?: number;
  /** And up to this many writes, so that a quiet rollup has few blocks to repeat after a crash. */
  readonly bufferWrites?: number;
  /** A flush that nobody waits for failed; the changes wait for the next one. */
  readonly onError?: (error: StateError) => void;
}

export interface LevelCells extends BaseCells {
  /** The height that a process that starts now would find on disk; `undefined` when that is empty. */
  readonly settledHeight: number | undefined;
  /** Resolves at once, unless far more waits than should: then when it is on disk. Rejects with `StateError`. */
  drain(): Promise<void>;
  /** Resolves when all that was written is on disk, without a sync: a crash of the process loses nothing, one of the machine may. */
  flush(): Promise<void>;
  /** Flushes, then frees the folder. May be called twice. */
  close(): Promise<void>;
}

export const CACHE_BYTES = 64 * 1024 * 1024;
export const BUFFER_BYTES = 8 * 1024 * 1024;
export const BUFFER_WRITES = 4;
/** Buffers that may be waiting while one is written. */
const MOST_BUFFERS = 4;

type Database = Level<string, Uint8Array>;

/** Rejects with `StateError`: 'state-locked' when somebody else has the folder open, 'damaged-state' when it does not say what it holds. */
export async function openLevelCells(folder: string, options: LevelCellsOptions = {}): Promise<LevelCells> {
  const database: Database = new Level(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
  try {
    await database.open();
    return new LevelFolder(database, folder, options);
  } catch (error) {
    await database.close().catch(() => undefined);
    throw stateErrorOf(error, folder);
  }
}

/** Changes that belong together; with `replaces`, nothing of what was before them is left. */
interface Buffer {
  readonly cells: CellChanges;
  replaces: boolean;
}

const newBuffer = (replaces = false): Buffer => ({ cells: new Map(), replaces });

class LevelFolder implements LevelCells {
  readonly #database: Database;
  readonly #folder: string;
  readonly #options: Required<LevelCellsOptions>;
  readonly #cache: CellCache;
  /** Not on disk yet. */
  #waiting = newBuffer();
  #waitingBytes = 0;
  #waitingWrites = 0;
  /** On its way to the disk. */
  #leaving = newBuffer();
  #settledHeight: number | undefined;
  #flushing: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  constructor(database: Database, folder: string, { cacheBytes = CACHE_BYTES, bufferBytes = BUFFER_BYTES, bufferWrites = BUFFER_WRITES, onError = () => undefined }: LevelCellsOptions) {
    this.#database = database;
    this.#folder = folder;
    this.#options = { cacheBytes, bufferBytes, bufferWrites, onError };
    this.#cache = new CellCache(cacheBytes);
    this.#settledHeight = readMeta(this)?.settled;
  }

  get settledHeight(): number | undefined {
    return this.#settledHeight;
  }

  get(id: string): Uint8Array | undefined {
    for (const { cells, replaces } of [this.#waiting, this.#leaving]) {
      const cell = cells.get(id);
      if (cell !== undefined || replaces || cells.has(id)) return cell;
    }
    return this.#cache.get(id) ?? this.#read(id);
  }

  #read(id: string): Uint8Array | undefined {
    try {
      const framed = this.#database.getSync(id);
      if (framed === undefined) return undefined;
      const cell = unframeValue(id, framed);
      this.#cache.set(id, cell);
      return cell;
    } catch (error) {
      throw stateErrorOf(error, this.#folder);
    }
  }

  write(changes: CellChanges): void {
    this.#checkOpen();
    for (const [id, cell] of changes) {
      this.#waitingBytes += (cell?.length ?? 0) - (this.#waiting.cells.get(id)?.length ?? 0);
      this.#waiting.cells.set(id, cell);
      this.#cache.delete(id);
    }
    this.#waitingWrites++;
    const isFull = this.#waitingBytes > this.#options.bufferBytes || this.#waitingWrites >= this.#options.bufferWrites;
    if (isFull && this.#flushing === undefined) this.flush().catch((error: StateError) => this.#options.onError(error));
  }

  clear(): void {
    this.#checkOpen();
    this.#waiting = newBuffer(true);
    this.#waitingBytes = 0;
    this.#cache.clear();
  }

  #checkOpen(): void {
    if (this.#closing !== undefined) throw new StateError('state-closed', `${this.#folder} was closed`);
  }

  async drain(): Promise<void> {
    if (this.#waitingBytes > MOST_BUFFERS * this.#options.bufferBytes) await this.flush();
  }

  /** One at a time; what is written meanwhile goes with the next one. */
  async flush(): Promise<void> {
    while (this.#flushing !== undefined) await this.#flushing.catch(() => undefined);
    if (this.#waiting.cells.size === 0 && !this.#waiting.replaces) return;
    this.#flushing = this.#flush();
    try {
      await this.#flushing;
    } finally {
      this.#flushing = undefined;
    }
  }

  async #flush(): Promise<void> {
    const leaving = this.#waiting;
    this.#leaving = leaving;
    this.#waiting = newBuffer();
    this.#waitingBytes = 0;
    this.#waitingWrites = 0;
    try {
      await this.#database.batch([...(await this.#removals(leaving)), ...operationsOf(leaving.cells)], { sync: false });
    } catch (error) {
      this.#takeBack(leaving);
      throw stateErrorOf(error, this.#folder);
    }
    this.#arrived(leaving);
  }

  /** What is on disk and replaced. In one batch with what replaces it, so that a crash leaves the old state or the new one. */
  async #removals({ cells, replaces }: Buffer): Promise<{ readonly type: 'del'; readonly key: string }[]> {
    const old = replaces ? await this.#database.keys().all() : [];
    return old.filter((id) => !cells.has(id)).map((key) => ({ type: 'del', key }));
  }

  #arrived({ cells, replaces }: Buffer): void {
    this.#leaving = newBuffer();
    if (!this.#waiting.replaces) for (const [id, cell] of cells) if (cell !== undefined && !this.#waiting.cells.has(id)) this.#cache.set(id, cell);
    this.#settledHeight = readMeta({ get: (id) => cells.get(id) })?.settled ?? (replaces ? undefined : this.#settledHeight);
  }

  /** Nothing of it is on disk: it waits again, below what was written since. */
  #takeBack({ cells, replaces }: Buffer): void {
    this.#leaving = newBuffer();
    if (this.#waiting.replaces) return;
    this.#waiting.replaces = replaces;
    for (const [id, cell] of cells) if (!this.#waiting.cells.has(id)) this.#waiting.cells.set(id, cell);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.#database.close();
    }
  }
}

const operationsOf = (cells: CellChanges) => [...cells].map(([key, cell]) => (cell === undefined ? ({ type: 'del', key } as const) : ({ type: 'put', key, value: frameValue(key, cell) } as const)));
