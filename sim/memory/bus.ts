/** One node's bus on a network in memory: the same promises, limits and errors as the real one. */
import { type Bus, BusError, type Stop } from '../../actors/ports/bus.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Envelope, sealEnvelope } from '../../protocols/envelope.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import { Seen } from '../../runtime/bus/seen.ts';
import type { MemoryNetwork, Station } from './network.ts';

type Judge = (envelope: Envelope) => Verdict;
type Answerer = (from: Hex, question: Uint8Array) => PromiseLike<Uint8Array> | Uint8Array;

export interface MemoryBusInput {
  readonly network: MemoryNetwork;
  readonly seed: Uint8Array;
  readonly self: Hex;
  readonly firstSeq: number;
  readonly onFault: (error: unknown) => void;
}

export class MemoryBus implements Bus {
  readonly self: Hex;
  readonly station: Station;
  readonly #input: MemoryBusInput;
  readonly #judges = new Map<string, Judge>();
  readonly #answerers = new Map<string, Answerer>();
  readonly #seen = new Seen(65_536);
  readonly #waiting = new Set<(error: BusError) => void>();
  #seq: number;
  #isStopped = false;

  constructor(input: MemoryBusInput) {
    this.#input = input;
    this.self = input.self;
    this.#seq = input.firstSeq;
    this.station = {
      self: this.self,
      listensTo: (topic) => this.#judges.has(topic),
      hear: (envelope) => this.#hear(envelope),
      answer: (from, protocol, question) => this.#answer(from, protocol, question),
    };
  }

  async publish(topic: string, payload: Uint8Array): Promise<void> {
    this.#checkOpen();
    if (payload.length > LIMITS.gossipBytes) throw new BusError('too-large', `${payload.length} bytes on ${topic}, at most ${LIMITS.gossipBytes}`);
    const { network, seed } = this.#input;
    network.gossip(this.self, topic, sealEnvelope({ chain: network.chain, topic, seq: this.#seq++, payload }, seed));
  }

  subscribe(topic: string, judge: Judge): Stop {
    this.#checkOpen();
    if (this.#judges.has(topic)) throw new Error(`${topic} has a subscriber already`);
    this.#judges.set(topic, judge);
    return () => {
      if (this.#judges.get(topic) === judge) this.#judges.delete(topic);
    };
  }

  async request(peer: Hex, protocol: string, payload: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
    this.#checkOpen();
    const question = payload.slice();
    const answer = peer === this.self ? this.#askSelf(protocol, question) : this.#input.network.ask(this.self, peer, protocol, question);
    return this.#within(answer, protocol, deadlineMs);
  }

  serve(protocol: string, answer: Answerer): Stop {
    this.#checkOpen();
    if (this.#answerers.has(protocol)) throw new Error(`${protocol} is served already`);
    this.#answerers.set(protocol, answer);
    return () => {
      if (this.#answerers.get(protocol) === answer) this.#answerers.delete(protocol);
    };
  }

  peers(): readonly Hex[] {
    return this.#input.network.nodes().filter((node) => node !== this.self);
  }

  /** Leaves the network; what still waits is rejected. */
  async stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#input.network.leave(this.self);
    for (const fail of [...this.#waiting]) fail(new BusError('closed', 'the bus was stopped'));
  }

  #checkOpen(): void {
    if (this.#isStopped) throw new BusError('closed', 'the bus was stopped');
  }

  #hear(envelope: Envelope): Verdict | undefined {
    const judge = this.#judges.get(envelope.topic);
    const isNew = judge !== undefined && envelope.from !== this.self && this.#seen.add(`${envelope.from}/${envelope.seq}`);
    if (!isNew) return undefined;
    try {
      return judge(envelope);
    } catch (error) {
      this.#input.onFault(error);
      return 'ignore';
    }
  }

  async #answer(from: Hex, protocol: string, question: Uint8Array): Promise<Uint8Array> {
    const answerer = this.#answerers.get(protocol);
    if (answerer === undefined) throw new Error(`${this.self} does not serve ${protocol}`);
    return (await answerer(from, question)).slice();
  }

  async #askSelf(protocol: string, question: Uint8Array): Promise<Uint8Array> {
    try {
      return await this.#answer(this.self, protocol, question);
    } catch (error) {
      throw new BusError('refused', error instanceof Error ? error.message : String(error));
    }
  }

  #within(answer: Promise<Uint8Array>, protocol: string, deadlineMs: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        cancel();
        this.#waiting.delete(fail);
        settle();
      };
      const fail = (error: BusError): void => finish(() => reject(error));
      const cancel = this.#input.network.clock.after(deadlineMs, () => fail(new BusError('deadline', `no answer about ${protocol} in ${deadlineMs} ms`)));
      this.#waiting.add(fail);
      answer.then((bytes) => finish(() => resolve(bytes)), fail);
    });
  }
}
