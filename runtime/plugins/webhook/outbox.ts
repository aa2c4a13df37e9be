/** What is to be delivered, on the disk until it was: in order, and no more than there is room for. */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

export interface Delivery {
  readonly id: number;
  readonly kind: string;
  /** The same for the same content. */
  readonly key: string;
  readonly body: string;
}

export class Outbox {
  readonly #database: DatabaseSync;
  readonly #most: number;

  constructor(file: string, most: number) {
    this.#most = most;
    this.#database = new DatabaseSync(file);
    this.#database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL)',
    );
  }

  get size(): number {
    return Number(this.#database.prepare('SELECT count(*) AS count FROM outbox').get()?.['count']);
  }

  /** Durable when it returns. Answers whether there was room; what waits already is there once. */
  add(kind: string, events: readonly object[]): boolean {
    if (this.size >= this.#most) return false;
    const body = JSON.stringify({ kind, events });
    this.#database.prepare('INSERT OR IGNORE INTO outbox (kind, key, body) VALUES (?, ?, ?)').run(kind, createHash('sha256').update(body).digest('hex'), body);
    return true;
  }

  first(): Delivery | undefined {
    return this.#database.prepare('SELECT id, kind, key, body FROM outbox ORDER BY id LIMIT 1').get() as unknown as Delivery | undefined;
  }

  remove(id: number): void {
    this.#database.prepare('DELETE FROM outbox WHERE id = ?').run(id);
  }

  close(): void {
    this.#database.close();
  }
}
