/** Publish and subscribe: envelopes in, verdicts out, sizes and amounts bounded. */
import type { GossipSub, Message, TopicValidatorFn } from '@libp2p/gossipsub';
import { BusError, type Stop } from '../../actors/ports/bus.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Envelope, openEnvelope, sealEnvelope } from '../../protocols/envelope.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import { BusFault, type BusLimits } from './options.ts';
import { Router } from './router.ts';
import { Seen } from './seen.ts';

export type Judge = (envelope: Envelope) => Verdict;

export interface GossipInput {
  readonly self: Hex;
  readonly seed: Uint8Array;
  readonly chain: number;
  readonly topics: RegExp;
  readonly limits: BusLimits;
  /** Above every number this node ever used: envelopes are counted upwards across restarts. */
  readonly firstSeq: number;
  readonly onFault: (fault: BusFault) => void;
  /** Gossip bytes that the transport holds and the network has not taken. */
  readonly queuedBytes: () => number;
}

export class Gossip {
  readonly #pubsub: GossipSub;
  readonly #input: GossipInput;
  readonly #judges = new Map<string, Judge>();
  readonly #seen: Seen;
  readonly router: Router;
  #seq: number;
  #publishingBytes = 0;

  constructor(pubsub: GossipSub, input: GossipInput) {
    this.#pubsub = pubsub;
    this.#input = input;
    this.#seen = new Seen(input.limits.seenEnvelopes);
    this.#seq = input.firstSeq;
    const validate = (_: unknown, message: Message): Verdict => this.#validate(message);
    // The package's verdict is an enum of these same words.
    this.router = new Router(pubsub, input.topics, validate as TopicValidatorFn);
  }

  async publish(topic: string, payload: Uint8Array): Promise<void> {
    this.#checkTopic(topic);
    if (payload.length > LIMITS.gossipBytes) throw new BusError('too-large', `${payload.length} bytes on ${topic}, at most ${LIMITS.gossipBytes}`);
    const wire = sealEnvelope({ chain: this.#input.chain, topic, seq: this.#seq++, payload }, this.#input.seed);
    this.#checkOutbox(wire.length);
    this.#publishingBytes += wire.length;
    try {
      await this.#pubsub.publish(topic, wire);
    } finally {
      this.#publishingBytes -= wire.length;
    }
  }

  subscribe(topic: string, judge: Judge): Stop {
    this.#checkTopic(topic);
    if (this.#judges.has(topic)) throw new Error(`${topic} has a subscriber already`);
    this.#judges.set(topic, judge);
    this.router.watch(topic);
    this.#pubsub.subscribe(topic);
    return () => {
      // Only its own subscription: by the second call the topic may belong to somebody else.
      if (this.#judges.get(topic) !== judge) return;
      this.#judges.delete(topic);
      this.#pubsub.unsubscribe(topic);
    };
  }

  #checkTopic(topic: string): void {
    if (!this.#input.topics.test(topic)) throw new Error(`${topic} is no topic of this network (${this.#input.topics})`);
  }

  /** Gossipsub itself never pushes back: it would buffer until memory ends. */
  #checkOutbox(size: number): void {
    const waiting = this.#publishingBytes + this.#input.queuedBytes();
    if (waiting + size > this.#input.limits.outboxBytes) throw new BusError('outbox-full', `${waiting} bytes wait to be sent`);
  }

  #validate({ topic, data }: Message): Verdict {
    const judge = this.#judges.get(topic);
    if (judge === undefined) return 'ignore';
    const opened = openEnvelope(data, { chain: this.#input.chain, topic });
    if (!opened.ok) return opened.verdict;
    const { from, seq } = opened.envelope;
    // Gossipsub forgets after two minutes and lets some duplicates race through; an author's number is used once.
    if (from === this.#input.self || !this.#seen.add(`${from}/${seq}`)) return 'ignore';
    return this.#ask(judge, opened.envelope);
  }

  #ask(judge: Judge, envelope: Envelope): Verdict {
    try {
      return judge(envelope);
    } catch (error) {
      this.#input.onFault(new BusFault('judge-threw', `${envelope.topic}: ${String(error)}`, error));
      return 'ignore';
    }
  }
}
