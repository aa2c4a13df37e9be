/** The tables of the index, and how they are filled. Everything in them follows from blocks and what was said of them: a lost file is made again. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Hex } from '../../../protocols/bytes.ts';
import type { EventView } from '../../gateway/views.ts';
import type { Block, Of, Reached, Withdrawn } from '../events.ts';

/** Raised when tables change: an index of another version is made anew. */
export const SCHEMA_VERSION = 1;

/** JSON is text. Big integers inside of it are decimal texts, as the gateway has them. */
export const TABLES = `
  CREATE TABLE rollups (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE blocks (
    rollup TEXT NOT NULL, height INTEGER NOT NULL, hash TEXT NOT NULL, parent TEXT NOT NULL, time INTEGER NOT NULL, state_root TEXT NOT NULL,
    fuel INTEGER NOT NULL, body_bytes INTEGER NOT NULL, entries INTEGER NOT NULL, reverted INTEGER NOT NULL, PRIMARY KEY (rollup, height)
  ) WITHOUT ROWID;
  CREATE TABLE actions (
    rollup TEXT NOT NULL, height INTEGER NOT NULL, entry INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, action TEXT, sender TEXT, nonce INTEGER,
    input TEXT NOT NULL, source TEXT, seq INTEGER, status TEXT NOT NULL, code INTEGER NOT NULL, reason TEXT NOT NULL, fuel INTEGER NOT NULL, PRIMARY KEY (rollup, height, entry)
  ) WITHOUT ROWID;
  CREATE INDEX actions_by_id ON actions (id);
  CREATE INDEX actions_by_sender ON actions (sender, rollup, height);
  CREATE INDEX actions_by_name ON actions (rollup, action, height);
  CREATE TABLE events (rollup TEXT NOT NULL, height INTEGER NOT NULL, entry INTEGER NOT NULL, place INTEGER NOT NULL, name TEXT, fields TEXT NOT NULL, PRIMARY KEY (rollup, height, entry, place)) WITHOUT ROWID;
  CREATE INDEX events_by_name ON events (rollup, name, height);
  CREATE TABLE messages (rollup TEXT NOT NULL, height INTEGER NOT NULL, place INTEGER NOT NULL, receiver TEXT NOT NULL, seq INTEGER NOT NULL, action TEXT NOT NULL, payload TEXT NOT NULL, PRIMARY KEY (rollup, height, place)) WITHOUT ROWID;
  CREATE TABLE confirmations (rollup TEXT NOT NULL, level TEXT NOT NULL, height INTEGER NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (rollup, level, height)) WITHOUT ROWID;
  CREATE VIEW levels AS SELECT rollup, level, max(height) AS height FROM confirmations WHERE level <> 'C3a' GROUP BY rollup, level;
`;

const OF_BLOCKS = ['blocks', 'actions', 'events', 'messages'] as const;
/** A confirmation covers all blocks below; those of bodies (C3a) do not. */
export type Level = 'C2' | 'C3a' | 'C3b' | 'C4';

export class IndexError extends Error {
  override readonly name = 'IndexError';
}

export class Tables {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** All or nothing, and one write to the disk. */
  within(work: () => void): void {
    this.#database.exec('BEGIN');
    try {
      work();
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  name({ rollup, name }: Of): void {
    this.#run('INSERT OR REPLACE INTO rollups VALUES (?, ?)', rollup, name);
  }

  /** The same block again changes nothing; another one at its height takes the place of that and of all above. Throws `IndexError` when it follows none that is here. */
  add(block: Block): void {
    const { rollup, height, hash, parent } = block;
    const known = this.#hashAt(rollup, height);
    if (known === hash) return;
    const below = this.#hashAt(rollup, height - 1);
    if (below !== undefined && below !== parent) throw new IndexError(`block ${height} of ${rollup} does not follow the one below it: restart, and what is not certified is read again`);
    if (known !== undefined) this.cut(rollup, height);
    this.#insert(block);
  }

  /** Forgets blocks from a height on, and what was said of them. */
  cut(rollup: Hex, height: number): void {
    for (const table of [...OF_BLOCKS, 'confirmations']) this.#run(`DELETE FROM ${table} WHERE rollup = ? AND height >= ?`, rollup, height);
  }

  reached({ rollup, height, atMs }: Reached, level: Level): void {
    this.#run('INSERT OR IGNORE INTO confirmations VALUES (?, ?, ?, ?)', rollup, level, height, atMs);
  }

  withdrawn({ rollup, height, level }: Withdrawn): void {
    this.#run('DELETE FROM confirmations WHERE rollup = ? AND level = ? AND height >= ?', rollup, level, height);
  }

  /** What is certified stays; the rest may be another block by now. */
  forgetUncertified(rollup: Hex): void {
    this.cut(rollup, this.certified(rollup) + 1);
  }

  certified(rollup: Hex): number {
    const found = this.#statement('SELECT height FROM levels WHERE rollup = ? AND level = ?').get(rollup, 'C2');
    return Math.min(Number(found?.['height'] ?? 0), this.height(rollup));
  }

  height(rollup: Hex): number {
    return Number(this.#statement('SELECT max(height) AS height FROM blocks WHERE rollup = ?').get(rollup)?.['height'] ?? 0);
  }

  #hashAt(rollup: Hex, height: number): string | undefined {
    return this.#statement('SELECT hash FROM blocks WHERE rollup = ? AND height = ?').get(rollup, height)?.['hash'] as string | undefined;
  }

  #insert({ rollup, height, hash, parent, time, stateRoot, fuel, bodyBytes, entries, hooks, sent }: Block): void {
    const reverted = entries.filter(({ status }) => status === 'reverted').length;
    this.#run('INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', rollup, height, hash, parent, time, stateRoot, BigInt(fuel), bodyBytes, entries.length, reverted);
    for (const { index, id, kind, action, sender, nonce, input, from, seq, status, code, reason, fuel: used, events } of entries) {
      const of = [rollup, height, index, id, kind, action, sender, nonce === null ? null : BigInt(nonce), JSON.stringify(input), from, seq, status, code, reason, BigInt(used)] as const;
      this.#run('INSERT INTO actions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', ...of);
      this.#events(rollup, height, index, events);
    }
    for (const [at, { events }] of hooks.entries()) this.#events(rollup, height, entries.length + at, events);
    for (const [place, { to, seq, action, payload }] of sent.entries()) this.#run('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?)', rollup, height, place, to, seq, action, payload);
  }

  #events(rollup: Hex, height: number, entry: number, events: readonly EventView[]): void {
    for (const [place, { name, fields }] of events.entries()) this.#run('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)', rollup, height, entry, place, name, JSON.stringify(fields));
  }

  #run(sql: string, ...values: readonly (string | number | bigint | null)[]): void {
    this.#statement(sql).run(...values);
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }
}
