/**
 * Keeps two processes with one key from voting side by side.
 *
 * A life's first vote waits a while. A certificate that carries a signature of this key which the sign state knows nothing of was
 * signed elsewhere: by a second process, or by an earlier life whose sign state was lost. Then this life votes no more. Neither does one whose
 * sign state is damaged.
 */
import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import { type Committees, memberIndex } from '../../protocols/committee.ts';
import { bitsOf } from '../../protocols/quorum.ts';
import type { Clock } from '../ports/clock.ts';
import type { Claim, SignState } from '../ports/sign-state.ts';
import { StoreError } from '../ports/store.ts';

export interface DoppelgangerOptions {
  readonly signState: SignState;
  readonly clock: Clock;
  readonly committees: Committees;
  /** Node key of this member. */
  readonly self: Hex;
  /** Milliseconds between the first wish to vote and the vote. */
  readonly waitMs: number;
  readonly log: (event: string, detail: object) => void;
}

export class DoppelgangerGuard implements SignState {
  readonly #options: DoppelgangerOptions;
  #waiting: Promise<void> | undefined;
  #isDoubled = false;
  #isDamaged = false;

  constructor(options: DoppelgangerOptions) {
    this.#options = options;
  }

  async claim(rollup: Hex, height: number, epoch: number, header: Hex): Promise<Claim> {
    this.#waiting ??= this.#wait();
    await this.#waiting;
    if (this.#isDoubled || this.#isDamaged) return 'muted';
    try {
      return await this.#options.signState.claim(rollup, height, epoch, header);
    } catch (error) {
      return this.#muted(error);
    }
  }

  knows(rollup: Hex, height: number, epoch: number, header: Hex): PromiseLike<boolean> {
    return this.#options.signState.knows(rollup, height, epoch, header);
  }

  /** Looks at a certificate whose signatures were checked. Rejects with `StoreError` when the disk fails. */
  async heard(certificate: Certificate): Promise<void> {
    if (this.#isDoubled || this.#isDamaged || !this.#signed(certificate)) return;
    const { rollup, height, epoch, header } = certificate;
    if (await this.knows(rollup, height, epoch, header)) return;
    this.#isDoubled = true;
    this.#options.log('doppelganger', { rollup, height });
  }

  /** Who cannot read what it signed signs no more; it goes on following. Another fault of the disk may pass. */
  #muted(error: unknown): 'muted' {
    if (!(error instanceof StoreError) || error.code !== 'corrupt') throw error;
    this.#isDamaged = true;
    this.#options.log('sign-state-damaged', { error: String(error) });
    return 'muted';
  }

  #signed({ committee, bitmap }: Certificate): boolean {
    const { committees, self } = this.#options;
    const of = committees.of(committee);
    return of !== undefined && bitsOf(bitmap).includes(memberIndex(of, self));
  }

  #wait(): Promise<void> {
    const { clock, waitMs } = this.#options;
    return waitMs === 0 ? Promise.resolve() : new Promise((resolve) => void clock.after(waitMs, resolve));
  }
}
