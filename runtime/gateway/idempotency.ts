/** The same request with the same key has the same answer, for a while: a client that lost an answer asks again. */

import { utf8 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { GatewayError } from './errors.ts';

interface Known<T> {
  readonly request: string;
  readonly answer: Promise<T>;
  readonly weight: number;
  readonly untilMs: number;
}

/** Longer than any client tries again. */
const KEPT_MS = 10 * 60_000;
/** Outcomes that are kept, some 400 bytes each. */
const MOST = 100_000;

export class Idempotency<T> {
  readonly #known = new Map<string, Known<T>>();
  #weight = 0;

  /**
   * Answers as before if `key` was used by the same asker for the same request, else by `work`. What failed is not kept: it may be tried again.
   * Rejects with `GatewayError` `other-request` when the key was used for another one.
   */
  async once(key: string, request: unknown, weight: number, work: () => Promise<T>): Promise<T> {
    const hash = sha256Hex(utf8(JSON.stringify(request)));
    this.#forget();
    const known = this.#known.get(key);
    if (known !== undefined && known.request !== hash) throw new GatewayError('other-request', 'this Idempotency-Key was used for another request');
    if (known !== undefined) return known.answer;
    const answer = work();
    const entry: Known<T> = { request: hash, answer, weight, untilMs: Date.now() + KEPT_MS };
    this.#known.set(key, entry);
    this.#weight += weight;
    answer.catch(() => this.#delete(key, entry));
    return answer;
  }

  /** Oldest first. */
  #forget(): void {
    const now = Date.now();
    for (const [key, known] of this.#known) {
      if (known.untilMs > now && this.#weight <= MOST) return;
      this.#delete(key, known);
    }
  }

  #delete(key: string, known: Known<T>): void {
    if (this.#known.get(key) !== known) return;
    this.#known.delete(key);
    this.#weight -= known.weight;
  }
}
