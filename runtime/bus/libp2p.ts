/** The Bus port over libp2p. */
import { type Message, TopicValidatorResult } from '@libp2p/gossipsub';
import type { Connection, PeerId } from '@libp2p/interface';
import { multiaddr } from '@multiformats/multiaddr';
import { type Bus, BusError, type Stop } from '../../actors/ports/bus.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { type Envelope, openEnvelope, sealEnvelope } from '../../protocols/envelope.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import { createNode, type MruNode, nodeKeyOfPeer, peerIdOf, topicScore } from './node.ts';
import { type Answerer, ASK_PROTOCOL, Asker, serveStream } from './requests.ts';

export interface Libp2pBusOptions {
  /** The node's 32-byte Ed25519 seed: its identity on the network and the signature on its envelopes. */
  readonly seed: Uint8Array;
  readonly chain: number;
  /** Multiaddr to listen on; port 0 lets the system choose. */
  readonly listen?: string;
  /** First envelope number; must be above any used before. */
  readonly firstSeq: number;
  /** Told when a judge throws: a fault here, not the sender's. */
  readonly onFault: (error: unknown) => void;
}

export interface Libp2pBus extends Bus {
  /** Where others reach this node. */
  addresses(): readonly string[];
  /** Peers to stay connected to, by node key; replaces the earlier book. */
  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void;
  /** Resolves when `topic` has at least `peers` subscribers connected. Rejects with `BusError` at the deadline. */
  ready(topic: string, peers: number, deadlineMs: number): Promise<void>;
  stop(): Promise<void>;
}

/** Bytes on their way out through gossip. Nothing in the transport bounds them. */
const OUTBOX_BYTES = 32 * 1024 * 1024;
const REDIAL_MS = 300;

const RESULT: Readonly<Record<Verdict, TopicValidatorResult>> = { accept: TopicValidatorResult.Accept, ignore: TopicValidatorResult.Ignore, reject: TopicValidatorResult.Reject };

export async function createLibp2pBus(options: Libp2pBusOptions): Promise<Libp2pBus> {
  const node = await createNode(options.seed, options.listen ?? '/ip4/127.0.0.1/tcp/0');
  return new Libp2pAdapter(node, options);
}

class Libp2pAdapter implements Libp2pBus {
  readonly self: Hex;
  readonly #node: MruNode;
  readonly #options: Libp2pBusOptions;
  readonly #services = new Map<string, Answerer>();
  readonly #askers = new Map<string, Asker>();
  readonly #topics = new Set<string>();
  #book: ReadonlyMap<Hex, readonly string[]> = new Map();
  readonly #dialing = new Set<Hex>();
  readonly #redial: NodeJS.Timeout;
  #seq: number;
  #outbox = 0;

  constructor(node: MruNode, options: Libp2pBusOptions) {
    this.#node = node;
    this.#options = options;
    this.#seq = options.firstSeq;
    this.self = toHex(nodeKeyOf(options.seed));
    void node.handle(ASK_PROTOCOL, (stream, connection) => this.#serve(stream, connection), { maxInboundStreams: 64, maxOutboundStreams: 64 });
    this.#redial = setInterval(() => this.#dialMissing(), REDIAL_MS);
  }

  addresses(): readonly string[] {
    return this.#node.getMultiaddrs().map(String);
  }

  peers(): readonly Hex[] {
    return this.#node.getPeers().flatMap((peer) => nodeKeyOfPeer(peer) ?? []);
  }

  async publish(topic: string, payload: Uint8Array): Promise<void> {
    if (payload.length > LIMITS.gossipBytes - 1024) throw new BusError('too-large', `${payload.length} bytes on ${topic}, at most ${LIMITS.gossipBytes - 1024}`);
    if (this.#outbox + payload.length > OUTBOX_BYTES) throw new BusError('outbox-full', `${this.#outbox} bytes are on their way out`);
    const wire = sealEnvelope({ chain: this.#options.chain, topic, seq: this.#seq++, payload }, this.#options.seed);
    this.#outbox += wire.length;
    try {
      await this.#node.services.pubsub.publish(topic, wire);
    } finally {
      this.#outbox -= wire.length;
    }
  }

  subscribe(topic: string, judge: (envelope: Envelope) => Verdict): Stop {
    if (this.#topics.has(topic)) throw new Error(`two subscriptions to ${topic}`);
    this.#topics.add(topic);
    const { pubsub } = this.#node.services;
    pubsub.topicValidators.set(topic, (_peer: PeerId, message: Message) => RESULT[this.#judge(topic, message, judge)]);
    (pubsub as unknown as { opts: { scoreParams: { topics: Record<string, unknown> } } }).opts.scoreParams.topics[topic] = topicScore();
    pubsub.subscribe(topic);
    return () => {
      this.#topics.delete(topic);
      pubsub.unsubscribe(topic);
      pubsub.topicValidators.delete(topic);
    };
  }

  #judge(topic: string, message: Message, judge: (envelope: Envelope) => Verdict): Verdict {
    const opened = openEnvelope(message.data, { chain: this.#options.chain, topic });
    if (!opened.ok) return opened.verdict;
    try {
      return judge(opened.envelope);
    } catch (error) {
      this.#options.onFault(error);
      return 'ignore';
    }
  }

  async request(peer: Hex, protocol: string, payload: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
    if (peer === this.self) return this.#askSelf(protocol, payload);
    return this.#askerOf(peer).ask(protocol, payload, deadlineMs);
  }

  /** A committee member may publish to itself: no network needed. */
  async #askSelf(protocol: string, payload: Uint8Array): Promise<Uint8Array> {
    const answerer = this.#services.get(protocol);
    if (answerer === undefined) throw new BusError('refused', `nobody answers ${protocol} here`);
    return answerer(this.self, payload);
  }

  #askerOf(peer: Hex): Asker {
    const connection = this.#node.getConnections(peerIdOf(peer)).find((each) => each.status === 'open');
    if (connection === undefined) throw new BusError('unreachable', `not connected to ${peer}`);
    const known = this.#askers.get(connection.id);
    if (known !== undefined && !known.closed) return known;
    const asker = new Asker(connection);
    this.#askers.set(connection.id, asker);
    connection.addEventListener('close', () => this.#askers.delete(connection.id), { once: true });
    return asker;
  }

  serve(protocol: string, answer: Answerer): Stop {
    if (this.#services.has(protocol)) throw new Error(`two services for ${protocol}`);
    this.#services.set(protocol, answer);
    return () => this.#services.delete(protocol);
  }

  async #serve(stream: Parameters<typeof serveStream>[0], connection: Connection): Promise<void> {
    const from = nodeKeyOfPeer(connection.remotePeer);
    if (from === undefined) return stream.abort(new Error('only Ed25519 peers are answered'));
    await serveStream(stream, from, (name) => this.#services.get(name)).catch(() => undefined);
  }

  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void {
    this.#book = book;
    this.#dialMissing();
  }

  /** Of two nodes the one with the lower key dials, so that they do not meet twice. */
  #dialMissing(): void {
    const connected = new Set(this.peers());
    for (const [peer, addresses] of this.#book) {
      if (peer <= this.self || connected.has(peer) || this.#dialing.has(peer) || addresses.length === 0) continue;
      this.#dialing.add(peer);
      this.#node
        .dial(
          addresses.map((each) => multiaddr(each)),
          { signal: AbortSignal.timeout(5_000) },
        )
        .catch(() => undefined)
        .finally(() => this.#dialing.delete(peer));
    }
  }

  async ready(topic: string, peers: number, deadlineMs: number): Promise<void> {
    const until = performance.now() + deadlineMs;
    while (this.#node.services.pubsub.getSubscribers(topic).length < peers) {
      if (performance.now() > until) throw new BusError('deadline', `${topic}: ${this.#node.services.pubsub.getSubscribers(topic).length} of ${peers} peers after ${deadlineMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#redial);
    await this.#node.stop();
  }
}
