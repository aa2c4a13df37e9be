/**
 * A network in memory. Every pair of nodes is connected; a route decides what becomes of each message.
 *
 * Envelopes are really signed, and opened once for the whole network instead of once per node: the answer is the same everywhere.
 * Without delay a message arrives in a microtask; with one, when the clock says so. Nothing else here depends on time or chance.
 */
import { BusError } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { type Envelope, openEnvelope } from '../../protocols/envelope.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import { MemoryBus } from './bus.ts';

export interface MemoryNetworkOptions {
  readonly chain: number;
  readonly clock: Clock;
  /** Milliseconds until a message of some size arrives, or `undefined` when it is lost; several when it arrives that often. At once unless said otherwise. */
  readonly route?: (from: Hex, to: Hex, bytes: number) => number | readonly number[] | undefined;
  /** Told of every envelope that was gossiped, once. */
  readonly overhear?: (envelope: Envelope, wire: Uint8Array) => void;
  /** Told when a judge throws. */
  readonly onFault?: (error: unknown) => void;
}

/** What a node hears and does, as the network sees it. */
export interface Station {
  readonly self: Hex;
  listensTo(topic: string): boolean;
  /** `undefined` when it does not listen to the topic, or did hear this envelope. */
  hear(envelope: Envelope): Verdict | undefined;
  answer(from: Hex, protocol: string, question: Uint8Array): Promise<Uint8Array>;
}

export class MemoryNetwork {
  readonly chain: number;
  readonly clock: Clock;
  readonly #route: NonNullable<MemoryNetworkOptions['route']>;
  readonly #onFault: (error: unknown) => void;
  readonly #overhear: NonNullable<MemoryNetworkOptions['overhear']>;
  readonly #stations = new Map<Hex, Station>();

  constructor({ chain, clock, route = () => 0, onFault = () => {}, overhear = () => {} }: MemoryNetworkOptions) {
    this.chain = chain;
    this.clock = clock;
    this.#route = route;
    this.#onFault = onFault;
    this.#overhear = overhear;
  }

  /** A new node. `firstSeq` must be above any that this key used in an earlier life. */
  join(seed: Uint8Array, firstSeq = this.clock.now() * 1000): MemoryBus {
    const self = toHex(nodeKeyOf(seed));
    if (this.#stations.has(self)) throw new Error(`${self} is here already`);
    const bus = new MemoryBus({ network: this, seed, self, firstSeq, onFault: this.#onFault });
    this.#stations.set(self, bus.station);
    return bus;
  }

  leave(node: Hex): void {
    this.#stations.delete(node);
  }

  has(node: Hex): boolean {
    return this.#stations.has(node);
  }

  nodes(): Hex[] {
    return [...this.#stations.keys()];
  }

  /** Gossips bytes in the name of `from`, who need not be here nor follow the rules. */
  gossip(from: Hex, topic: string, wire: Uint8Array): void {
    const opened = openEnvelope(wire, { chain: this.chain, topic });
    if (!opened.ok) return;
    this.#overhear(opened.envelope, wire);
    for (const [to, station] of this.#stations) {
      if (to !== from && station.listensTo(topic)) this.carry(from, to, wire.length, () => void this.#stations.get(to)?.hear(opened.envelope));
    }
  }

  /** The answer of a node, after the way there and back. Rejects when there is no such node; never settles when a way is lost. */
  ask(from: Hex, to: Hex, protocol: string, question: Uint8Array): Promise<Uint8Array> {
    if (!this.#stations.has(to)) return Promise.reject(new BusError('unreachable', `${to} is not here`));
    return new Promise((resolve, reject) => {
      const back = (bytes: number, deliver: () => void): void => this.carry(to, from, bytes, deliver);
      const arrive = (): void => {
        const station = this.#stations.get(to);
        if (station === undefined) {
          reject(new BusError('unreachable', `${to} went away`));
          return;
        }
        station.answer(from, protocol, question).then(
          (answer) => back(answer.length, () => resolve(answer)),
          (error: Error) => back(0, () => reject(new BusError('refused', error.message))),
        );
      };
      this.carry(from, to, question.length, arrive);
    });
  }

  carry(from: Hex, to: Hex, bytes: number, deliver: () => void): void {
    const delays = this.#route(from, to, bytes);
    if (delays === undefined) return;
    if (typeof delays !== 'number') for (const delay of delays) this.#deliver(delay, deliver);
    else this.#deliver(delays, deliver);
  }

  #deliver(delay: number, deliver: () => void): void {
    if (delay <= 0) queueMicrotask(deliver);
    else this.clock.after(delay, deliver);
  }
}
