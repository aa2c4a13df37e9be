/** Apps that L1 gets to know while a client follows: each is taken in once somebody shows its code. */
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Log } from '../node/host.ts';

export interface NewcomersOptions {
  /** What an app says of itself; rejects when nobody shows its code, or it is none. */
  readonly read: (app: AppRecord) => Promise<Manifest>;
  readonly takeIn: (app: AppRecord, manifest: Manifest) => void;
  readonly log: Log;
}

/** Between two tries; twice as long after each, up to the last: an operator registers some seconds before it hands its code over, and whoever registers without code costs little. */
const RETRY_MS = 1_000;
const MOST_MS = 60_000;

export class Newcomers {
  readonly #options: NewcomersOptions;
  readonly #waiting = new Map<Hex, NodeJS.Timeout | undefined>();
  #isOver = false;

  constructor(options: NewcomersOptions) {
    this.#options = options;
  }

  /** Of each app again and again, if need be: it is taken in once. */
  heardOf(app: AppRecord): void {
    if (this.#isOver || this.#waiting.has(app.rollup)) return;
    this.#waiting.set(app.rollup, undefined);
    void this.#try(app, RETRY_MS);
  }

  stop(): void {
    this.#isOver = true;
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }

  async #try(app: AppRecord, againMs: number): Promise<void> {
    const { read, takeIn, log } = this.#options;
    try {
      const manifest = await read(app);
      if (!this.#isOver) takeIn(app, manifest);
    } catch (error) {
      if (this.#isOver) return;
      log('rollup-not-shown', { rollup: app.rollup, name: app.name, error: String(error) });
      const timer = setTimeout(() => void this.#try(app, Math.min(againMs * 2, MOST_MS)), againMs);
      this.#waiting.set(app.rollup, timer);
    }
  }
}
