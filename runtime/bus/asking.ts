/** The asking side of requests: one long-lived stream per peer and protocol, many questions on it at once. */
import { BusError } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import { Channel } from './channel.ts';
import type { Kind } from './frames.ts';
import type { Stream } from './libp2p-types.ts';
import type { BusLimits } from './options.ts';

interface Waiting {
  readonly resolve: (answer: Uint8Array) => void;
  readonly reject: (error: BusError) => void;
}

/** The questions of this node to one peer about one protocol. */
export class Line {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, Waiting>();
  readonly #name: string;
  #nextId = 1;

  constructor(stream: Stream, name: string, limits: BusLimits, closed: () => void) {
    this.#name = name;
    const wants = (_: Kind, id: number): boolean => this.#waiting.has(id);
    const message = (kind: Kind, id: number, payload: Uint8Array): void => this.#settle(kind, id, payload);
    const end = (): void => {
      this.#failAll();
      closed();
    };
    // We asked for every byte that arrives here, so what we hold is bounded by what we asked.
    this.#channel = new Channel(stream, { ...limits, arrivingBytes: Number.POSITIVE_INFINITY }, { wants, message, closed: end });
  }

  get isOpen(): boolean {
    return this.#channel.isOpen;
  }

  ask(question: Uint8Array, waiting: Waiting): () => void {
    if (!this.isOpen) {
      waiting.reject(new BusError('unreachable', `${this.#name}: the stream ended before the question`));
      return () => undefined;
    }
    const id = this.#nextId;
    this.#nextId = id === 0xffff_ffff ? 1 : id + 1;
    this.#waiting.set(id, waiting);
    this.#channel.send('question', id, question);
    return () => this.#cancel(id);
  }

  close(): void {
    this.#channel.close();
  }

  /** The answer is no longer wanted: saves the peer from sending the rest of it. */
  #cancel(id: number): void {
    if (!this.#waiting.delete(id)) return;
    this.#channel.drop(id);
    this.#channel.send('cancel', id, new Uint8Array());
  }

  #settle(kind: Kind, id: number, payload: Uint8Array): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (kind === 'answer') waiting?.resolve(payload);
    else waiting?.reject(new BusError('refused', new TextDecoder().decode(payload.subarray(0, 1024))));
  }

  #failAll(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const each of waiting) each.reject(new BusError('unreachable', `${this.#name}: the stream ended before the answer`));
  }
}

/** Every line of this node. `open` makes a stream to a peer, connecting first if it must; it rejects with `BusError`. */
export class Asking {
  readonly #limits: BusLimits;
  readonly #clock: Clock;
  readonly #open: (peer: string, protocol: string) => Promise<Stream>;
  readonly #lines = new Map<string, Promise<Line>>();
  readonly #asked = new Map<string, number>();
  readonly #failures = new Set<(error: BusError) => void>();

  constructor(limits: BusLimits, clock: Clock, open: (peer: string, protocol: string) => Promise<Stream>) {
    this.#limits = limits;
    this.#clock = clock;
    this.#open = open;
  }

  request(peer: string, protocol: string, question: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
    const name = `${protocol} of ${peer}`;
    if (question.length > this.#limits.messageBytes) return Promise.reject(new BusError('too-large', `${question.length} bytes asked of ${name}`));
    const asked = this.#asked.get(name) ?? 0;
    if (asked >= this.#limits.askedAtOnce) return Promise.reject(new BusError('outbox-full', `${asked} questions wait for ${name}`));
    this.#asked.set(name, asked + 1);
    return this.#exchange(peer, protocol, name, question, deadlineMs).finally(() => this.#countDown(name));
  }

  /** Ends everything: what still waits is rejected. */
  close(): void {
    for (const fail of [...this.#failures]) fail(new BusError('closed', 'the bus was stopped'));
    for (const line of this.#lines.values())
      line.then(
        (each) => each.close(),
        () => {},
      );
    this.#lines.clear();
  }

  #countDown(name: string): void {
    const left = (this.#asked.get(name) ?? 1) - 1;
    if (left === 0) this.#asked.delete(name);
    else this.#asked.set(name, left);
  }

  #exchange(peer: string, protocol: string, name: string, question: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      let isOver = false;
      let cancelQuestion = (): void => {};
      const finish = (settle: () => void): void => {
        if (isOver) return;
        isOver = true;
        cancelTimer();
        this.#failures.delete(fail);
        cancelQuestion();
        settle();
      };
      const fail = (error: BusError): void => finish(() => reject(error));
      const cancelTimer = this.#clock.after(deadlineMs, () => fail(new BusError('deadline', `no answer about ${name} in ${deadlineMs} ms`)));
      this.#failures.add(fail);
      const ask = (line: Line): void => {
        if (!isOver) cancelQuestion = line.ask(question, { resolve: (answer) => finish(() => resolve(answer)), reject: fail });
      };
      this.#line(peer, protocol, name).then(ask, fail);
    });
  }

  /** The line in use, or a new one when there is none or it broke. */
  async #line(peer: string, protocol: string, name: string): Promise<Line> {
    const known = this.#lines.get(name);
    const line = await known;
    if (line?.isOpen) return line;
    // Who waited for the same broken line may have been here first; and a line that breaks leaves its place.
    const current = this.#lines.get(name);
    return current === undefined || current === known ? this.#openLine(peer, protocol, name) : current;
  }

  #openLine(peer: string, protocol: string, name: string): Promise<Line> {
    const forget = (): void => {
      if (this.#lines.get(name) === opened) this.#lines.delete(name);
    };
    const opened = this.#open(peer, protocol).then((stream) => new Line(stream, name, this.#limits, forget));
    this.#lines.set(name, opened);
    opened.catch(forget);
    return opened;
  }
}
