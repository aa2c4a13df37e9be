/** Takes deliveries to their receiver, one after the other, each until it is taken. */
import type { Delivery, Outbox } from './outbox.ts';
import { signatureOf } from './signature.ts';

export interface CourierOptions {
  readonly outbox: Outbox;
  readonly url: string;
  readonly secret: string | undefined;
  readonly answerMs: number;
  /** Pause after the first failure; each after it is twice as long, up to `longestMs`. */
  readonly retryMs: number;
  readonly longestMs: number;
  readonly log: (event: string, detail: object) => void;
}

export class Courier {
  readonly #options: CourierOptions;
  readonly #ending = new AbortController();
  #running: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  /** Failures in a row. */
  failures = 0;

  constructor(options: CourierOptions) {
    this.#options = options;
  }

  /** There is something to deliver. */
  go(): void {
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** What was not delivered stays for the next time. */
  async stop(): Promise<void> {
    this.#ending.abort();
    this.#wake?.();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { outbox } = this.#options;
    for (let next = outbox.first(); next !== undefined && !this.#ending.signal.aborted; next = outbox.first()) {
      const fault = await this.#deliver(next);
      // Told to end meanwhile: whether it arrived is not known, so it comes again.
      if (fault === undefined) this.#delivered(next);
      else if (!this.#ending.signal.aborted) await this.#failed(next, fault);
    }
  }

  #delivered({ id }: Delivery): void {
    this.#options.outbox.remove(id);
    this.failures = 0;
  }

  async #failed({ id, kind }: Delivery, fault: string): Promise<void> {
    const { retryMs, longestMs, log } = this.#options;
    const pauseMs = Math.min(longestMs, retryMs * 2 ** Math.min(this.failures, 20));
    this.failures++;
    log('delivery-failed', { id, kind, fault, failures: this.failures, againInMs: pauseMs });
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Answers what went wrong. A receiver that sends it elsewhere has not taken it. */
  async #deliver({ id, key, body }: Delivery): Promise<string | undefined> {
    const { url, secret, answerMs } = this.#options;
    const signature = secret === undefined ? {} : { 'mru-signature': signatureOf(secret, Math.floor(Date.now() / 1_000), body) };
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', 'idempotency-key': key, 'mru-delivery': String(id), ...signature },
        body,
        signal: AbortSignal.any([this.#ending.signal, AbortSignal.timeout(answerMs)]),
      });
      await response.body?.cancel();
      return response.ok ? undefined : `answered ${response.status}`;
    } catch (error) {
      const { message, cause } = error as Error;
      return cause instanceof Error ? `${message}: ${cause.message}` : message;
    }
  }
}
