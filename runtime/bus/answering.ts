/** The answering side of requests: one stream of one peer, many questions on it at once. */
import { utf8 } from '../../protocols/bytes.ts';
import { Channel } from './channel.ts';
import type { Kind } from './frames.ts';
import type { Stream } from './libp2p-types.ts';
import type { BusLimits } from './options.ts';

export type Answer = (question: Uint8Array) => PromiseLike<Uint8Array> | Uint8Array;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 1000);

export class Desk {
  readonly #channel: Channel;
  readonly #limits: BusLimits;
  readonly #answer: Answer;
  /** Questions being answered. */
  readonly #open = new Set<number>();

  constructor(stream: Stream, limits: BusLimits, answer: Answer, closed: () => void) {
    this.#limits = limits;
    this.#answer = answer;
    const wants = (kind: Kind): boolean => kind === 'question' || kind === 'cancel';
    const message = (kind: Kind, id: number, payload: Uint8Array): void => this.#hear(kind, id, payload);
    this.#channel = new Channel(stream, { ...limits, arrivingBytes: 2 * limits.messageBytes }, { wants, message, closed });
  }

  close(): void {
    this.#channel.close();
  }

  #hear(kind: Kind, id: number, payload: Uint8Array): void {
    if (kind === 'cancel') {
      this.#open.delete(id);
      this.#channel.drop(id);
      return;
    }
    if (this.#open.has(id)) throw new RangeError(`question ${id} is already being answered`);
    const isBusy = this.#open.size >= this.#limits.answeredAtOnce || this.#channel.queuedBytes > this.#limits.answerQueueBytes;
    if (isBusy) {
      this.#channel.send('refusal', id, utf8('busy'));
      return;
    }
    this.#open.add(id);
    void this.#reply(id, payload);
  }

  /** Never rejects: whatever goes wrong is the refusal. */
  async #reply(id: number, question: Uint8Array): Promise<void> {
    try {
      const answer = await this.#answer(question);
      if (answer.length > this.#limits.messageBytes) throw new RangeError(`an answer of ${answer.length} bytes is too large to send`);
      this.#finish('answer', id, answer);
    } catch (error) {
      this.#finish('refusal', id, utf8(reasonOf(error)));
    }
  }

  #finish(kind: Kind, id: number, payload: Uint8Array): void {
    if (this.#open.delete(id)) this.#channel.send(kind, id, payload);
  }
}
