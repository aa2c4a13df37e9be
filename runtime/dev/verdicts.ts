/** What an operator says of versions that were sent to its apps, for whoever waits for it. */
import type { Hex } from '../../protocols/bytes.ts';
import type { Log } from '../node/host.ts';
import type { Verdict } from './takeover.ts';

export class Verdicts {
  readonly #waiting = new Map<Hex, (verdict: Verdict) => void>();

  /** Hears what an operator logs. */
  readonly log: Log = (event, detail) => {
    if (event !== 'upgraded' && event !== 'upgrade-reverted') return;
    const { code, height } = detail as { readonly code: Hex; readonly height: number };
    this.#waiting.get(code)?.({ code, height, tookOver: event === 'upgraded' });
  };

  /** Rejects when nothing is said in time. */
  of(code: Hex, ms: number): Promise<Verdict> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(code);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`the operator did not take version ${code.slice(0, 10)}… in within ${ms / 1_000} s`));
      }, ms);
      this.#waiting.set(code, (verdict) => {
        done();
        resolve(verdict);
      });
    });
  }
}
