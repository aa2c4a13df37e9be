/** Actions of one account on their way: signed one after the other with nonces in order, however many are wanted at once. */
import type { ActionBook } from '../../../protocols/action.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { fromJson, SchemaError, toJson } from '../../../protocols/schema.ts';
import { ActionRefused, ClientError } from './errors.ts';
import type { Requests } from './requests.ts';
import { messageOf, type Signer, type TypedData } from './signers.ts';
import type { Acknowledged } from './types.ts';

export interface SenderOptions {
  readonly requests: Requests;
  readonly signer: Signer;
  readonly book: ActionBook;
  readonly domain: TypedData['domain'];
}

interface Job {
  readonly action: string;
  readonly input: unknown;
  readonly resolve: (of: Acknowledged) => void;
  readonly reject: (error: Error) => void;
  attempts: number;
}
interface Signed {
  readonly job: Job;
  readonly nonce: bigint;
  readonly json: object;
}
type Outcome =
  | { readonly status: 'acknowledged'; readonly id: Hex; readonly by: number; readonly acknowledgement: Hex }
  | { readonly status: 'refused'; readonly code: string; readonly reason: string };

/** Actions of one request: they are signed first, and none should wait long for the others. */
const BATCH = 32;
/** Refusals that end by themselves: another program with the same key took the nonce, one before was not taken, or the operator wants to be asked again. */
const PASSING: ReadonlySet<string> = new Set(['nonce-used', 'nonce-gap', 'busy']);
/** A busy operator is asked again after a while, which is longer every time: some ten seconds in all. */
const ATTEMPTS = 7;
const BUSY_MS = 100;

export class Sender {
  readonly #options: SenderOptions;
  readonly #queue: Job[] = [];
  #isRunning = false;
  /** `undefined`: to be asked for. */
  #next: bigint | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  send(action: string, input: unknown): Promise<Acknowledged> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ action, input, resolve, reject, attempts: 0 });
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    // Calls of the same moment go together.
    await Promise.resolve();
    while (this.#queue.length > 0) await this.#batch(this.#queue.splice(0, BATCH));
    this.#isRunning = false;
  }

  async #batch(jobs: Job[]): Promise<void> {
    const signed: Signed[] = [];
    try {
      const sender = await this.#options.signer.address();
      this.#next ??= await this.nonce(sender);
      for (const job of jobs) {
        const one = await this.#sign(job, sender, this.#next).catch((error: Error) => job.reject(error));
        if (one === undefined) continue;
        signed.push(one);
        this.#next++;
      }
      if (signed.length > 0) await this.#post(signed);
    } catch (error) {
      // Whether it was taken is not known: the next one asks which nonce is due.
      this.#next = undefined;
      for (const job of jobs) job.reject(error as Error);
    }
  }

  async nonce(account: Hex): Promise<bigint> {
    const { requests, book } = this.#options;
    return BigInt((await requests.get<{ nonce: string }>(`/v1/rollups/${book.rollup}/nonces/${account}`)).nonce);
  }

  async #sign(job: Job, sender: Hex, nonce: bigint): Promise<Signed> {
    const { book, domain, signer } = this.#options;
    const known = book.actions.find(({ name }) => name === job.action);
    if (known === undefined) throw new SchemaError('', `no action "${job.action}"`);
    const value = fromJson(known.input, job.input, job.action);
    const { types, primaryType } = known.typed;
    const signature = await signer.sign({ domain, types, primaryType, message: { sender, nonce, ...messageOf(known.input, value) } }, known.typed.digest(book.domain, sender, nonce, value));
    return { job, nonce, json: { action: job.action, sender, nonce: nonce.toString(), input: toJson(value), signature } };
  }

  async #post(signed: readonly Signed[]): Promise<void> {
    const { requests, book } = this.#options;
    const { outcomes } = await requests.post<{ outcomes: readonly Outcome[] }>(`/v1/rollups/${book.rollup}/actions`, { actions: signed.map(({ json }) => json) });
    const again: Job[] = [];
    let pauseMs = 0;
    signed.forEach(({ job, nonce }, at) => {
      const outcome = outcomes[at];
      if (outcome?.status === 'acknowledged') return job.resolve({ id: outcome.id, by: outcome.by, nonce, acknowledgement: outcome.acknowledgement });
      // Nonces behind one that was not taken are not due yet.
      this.#next = undefined;
      if (outcome?.code === 'busy') pauseMs = Math.max(pauseMs, BUSY_MS * 2 ** job.attempts);
      if (outcome !== undefined && PASSING.has(outcome.code) && ++job.attempts < ATTEMPTS) again.push(job);
      else job.reject(outcome === undefined ? new ClientError('no-answer', 'the gateway left this action out of its answer') : new ActionRefused(outcome.code, outcome.reason, 200));
    });
    if (again.length > 0 && pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    this.#queue.unshift(...again);
  }
}
