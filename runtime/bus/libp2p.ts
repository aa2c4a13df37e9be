/** The bus over libp2p: TCP, noise, yamux and gossipsub. Behind the port, nothing else knows of libp2p. */
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr';
import { type Bus, BusError, type Stop } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { systemClock, systemRandom } from '../clock.ts';
import { type Answer, Desk } from './answering.ts';
import { Asking } from './asking.ts';
import { Contacts } from './contacts.ts';
import { Gossip, type Judge } from './gossip.ts';
import { Bans, Health } from './health.ts';
import type { Connection, Node, PeerId, Stream } from './libp2p-types.ts';
import { createNode } from './node.ts';
import { keyOf, peerIdOf } from './node-key.ts';
import { BUS_LIMITS, type BusLimits, DEFAULT_LISTEN, type Libp2pBusOptions } from './options.ts';
import { whenReady } from './ready.ts';

export interface Libp2pBus extends Bus {
  /** Where this node listens, as multiaddrs that end in its peer id. */
  addresses(): string[];
  /** Connects to every peer named by these multiaddrs, by one of its addresses. Rejects with `BusError` if one cannot be reached. */
  dial(addresses: readonly string[]): Promise<void>;
  /** From now on, keeps connected to these peers (node key to multiaddrs). Each call replaces the one before. */
  keepConnected(peers: ReadonlyMap<Hex, readonly string[]>): void;
  /** Resolves when at least this many peers listen to a topic and gossip reaches them. Rejects with `BusError` at the deadline. */
  ready(topic: string, minimumPeers: number, deadlineMs: number): Promise<void>;
  /** Ends everything; no timer or socket is left. May be called twice. */
  stop(): Promise<void>;
}

type Answerer = (from: Hex, question: Uint8Array) => ReturnType<Answer>;

const protocolOf = (name: string): string => `/mru/${name}/1`;

export async function createLibp2pBus(options: Libp2pBusOptions): Promise<Libp2pBus> {
  const limits: BusLimits = { ...BUS_LIMITS, ...options.limits };
  const bans = new Bans(options.clock ?? systemClock);
  const node = await createNode(options.seed, [options.listen ?? DEFAULT_LISTEN].flat(), limits, bans);
  const bus = new NodeBus(node, options, limits, bans);
  await node.start();
  return bus;
}

class NodeBus implements Libp2pBus {
  readonly self: Hex;
  readonly #node: Node;
  readonly #limits: BusLimits;
  readonly #gossip: Gossip;
  readonly #asking: Asking;
  readonly #contacts: Contacts;
  readonly #clock: Clock;
  readonly #served = new Map<string, Answerer>();
  #stopping: Promise<void> | undefined;

  constructor(node: Node, options: Libp2pBusOptions, limits: BusLimits, bans: Bans) {
    const { seed, chain, clock = systemClock, random = systemRandom, onFault = () => {} } = options;
    const firstSeq = options.firstSeq ?? clock.now() * 1000;
    this.self = toHex(nodeKeyOf(seed));
    this.#node = node;
    this.#limits = limits;
    this.#clock = clock;
    const topics = options.topics ?? new RegExp(`^mru/${chain}/`);
    const queuedBytes = (): number => gossipBytes(node);
    this.#gossip = new Gossip(node.services.pubsub, { self: this.self, seed, chain, topics, limits, firstSeq, onFault, queuedBytes });
    this.#asking = new Asking(limits, clock, (peer, protocol) => this.#openStream(peer as Hex, protocol));
    const isConnected = (peer: Hex): boolean => this.#connectionTo(peer) !== undefined;
    this.#contacts = new Contacts({
      self: this.self,
      clock,
      random,
      limits,
      isConnected,
      dial: (peer, addresses) => this.#dialPeer(peer, addresses.map(multiaddr)),
    });
    const health = new Health({ node, clock, banMs: limits.banMs, score: (peer) => this.#gossip.router.score(peer), onFault }, bans);
    node.services.pubsub.addEventListener('gossipsub:heartbeat', () => health.check());
    node.addEventListener('peer:disconnect', ({ detail }) => this.#lost(detail));
  }

  async publish(topic: string, payload: Uint8Array): Promise<void> {
    this.#checkOpen();
    await this.#gossip.publish(topic, payload);
  }

  subscribe(topic: string, judge: Judge): Stop {
    this.#checkOpen();
    return this.#gossip.subscribe(topic, judge);
  }

  async request(peer: Hex, protocol: string, payload: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
    this.#checkOpen();
    if (peer === this.self) return this.#askSelf(protocol, payload);
    return this.#asking.request(peer, protocol, payload, deadlineMs);
  }

  /** A member may be its own peer in a list; that needs no network. */
  async #askSelf(protocol: string, payload: Uint8Array): Promise<Uint8Array> {
    const answer = this.#served.get(protocol);
    if (answer === undefined) throw new BusError('refused', `${this.self} does not serve ${protocol}`);
    try {
      return await answer(this.self, payload);
    } catch (error) {
      throw new BusError('refused', error instanceof Error ? error.message : String(error));
    }
  }

  serve(protocol: string, answer: Answerer): Stop {
    this.#checkOpen();
    if (this.#served.has(protocol)) throw new Error(`${protocol} is served already`);
    this.#served.set(protocol, answer);
    const desks = new Set<Desk>();
    const welcome = (stream: Stream, connection: Connection): void => this.#welcome(desks, stream, connection, answer);
    // Registering writes to the node's own records in the background; asking works from the first moment.
    // One peer uses one stream; a few more are broken ones that are still closing.
    this.#background(this.#node.handle(protocolOf(protocol), welcome, { maxInboundStreams: 4 }));
    return () => {
      // Only its own service: by the second call the name may belong to somebody else.
      if (this.#served.get(protocol) !== answer) return;
      this.#served.delete(protocol);
      if (this.#stopping === undefined) this.#background(this.#node.unhandle(protocolOf(protocol)));
      for (const desk of desks) desk.close();
    };
  }

  peers(): readonly Hex[] {
    return this.#node.getPeers().flatMap((peer) => keyOf(peer) ?? []);
  }

  addresses(): string[] {
    return this.#node.getMultiaddrs().map(String);
  }

  async dial(addresses: readonly string[]): Promise<void> {
    this.#checkOpen();
    const parsed = addresses.map((each) => multiaddr(each));
    const peers = Map.groupBy(parsed, peerText);
    await Promise.all([...peers.values()].map((own) => this.#reach(own)));
  }

  keepConnected(peers: ReadonlyMap<Hex, readonly string[]>): void {
    this.#checkOpen();
    this.#contacts.replace(peers);
  }

  async ready(topic: string, minimumPeers: number, deadlineMs: number): Promise<void> {
    await whenReady({ pubsub: this.#node.services.pubsub, router: this.#gossip.router, clock: this.#clock }, topic, minimumPeers, deadlineMs);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.#contacts.stop();
    this.#asking.close();
    await this.#node.stop();
  }

  #checkOpen(): void {
    if (this.#stopping !== undefined) throw new BusError('closed', 'the bus was stopped');
  }

  /** Failures of the node's own bookkeeping: nothing a caller could do about them, and the next start cleans up. */
  #background(work: Promise<void>): void {
    work.catch(() => {});
  }

  #lost(peer: PeerId): void {
    const key = keyOf(peer);
    if (key !== undefined) this.#contacts.lost(key);
  }

  #welcome(desks: Set<Desk>, stream: Stream, connection: Connection, answer: Answerer): void {
    const from = keyOf(connection.remotePeer);
    if (from === undefined) {
      stream.abort(new Error('not a node of this network'));
      return;
    }
    const desk: Desk = new Desk(
      stream,
      this.#limits,
      (question) => answer(from, question),
      () => desks.delete(desk),
    );
    desks.add(desk);
  }

  #connectionTo(peer: Hex): Connection | undefined {
    const id = peerIdOf(peer);
    return id && this.#node.getConnections(id).find((each) => each.status === 'open');
  }

  async #openStream(peer: Hex, protocol: string): Promise<Stream> {
    const connection = this.#connectionTo(peer) ?? (await this.#connect(peer));
    const signal = AbortSignal.timeout(this.#limits.dialMs);
    return connection.newStream(protocolOf(protocol), { signal }).catch((error: Error) => {
      const isUnknown = error.name === 'UnsupportedProtocolError';
      throw isUnknown ? new BusError('refused', `${peer} does not serve ${protocol}`) : new BusError('unreachable', `${peer}: ${error.message}`);
    });
  }

  async #connect(peer: Hex): Promise<Connection> {
    await this.#dialPeer(peer, this.#contacts.addressesOf(peer).map(multiaddr)).catch((error: Error) => {
      throw new BusError('unreachable', `${peer}: ${error.message}`);
    });
    const connection = this.#connectionTo(peer);
    if (connection === undefined) throw new BusError('unreachable', `${peer} is not connected`);
    return connection;
  }

  /** By the given addresses, or by what the node learned of the peer otherwise. */
  async #dialPeer(peer: Hex, addresses: readonly Multiaddr[]): Promise<void> {
    const id = peerIdOf(peer);
    if (id === undefined) throw new BusError('unreachable', `${peer} is no node key`);
    const named = addresses.map((each) => (peerText(each) === undefined ? each.encapsulate(`/p2p/${id}`) : each));
    await this.#node.dial(named.length > 0 ? named : id, { signal: AbortSignal.timeout(this.#limits.dialMs) });
  }

  async #reach(addresses: Multiaddr[]): Promise<void> {
    await this.#node.dial(addresses, { signal: AbortSignal.timeout(this.#limits.dialMs) }).catch((error: Error) => {
      throw new BusError('unreachable', `${addresses.join(', ')}: ${error.message}`);
    });
  }
}

const peerText = (address: Multiaddr): string | undefined => address.getComponents().findLast((each) => each.name === 'p2p')?.value;

/** Gossip that waits in the node's streams for slower peers. */
const gossipBytes = (node: Node): number =>
  node
    .getConnections()
    .flatMap((connection) => connection.streams)
    .filter((stream) => stream.protocol.startsWith('/meshsub/'))
    .reduce((sum, stream) => sum + stream.writeBufferLength, 0);
