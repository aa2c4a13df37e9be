/**
 * Disconnects peers that gossip no longer works with: liars, and zombies.
 *
 * Gossipsub stops listening to a peer with a bad score but keeps it connected; and when one of the two gossip streams of a
 * connection breaks, it never opens another, while everything else on that connection goes on working.
 */
import type { Clock } from '../../actors/ports/clock.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { GRAYLIST_SCORE } from './gossip-options.ts';
import type { Connection, Node, PeerId } from './libp2p-types.ts';
import { NEGOTIATION_MS } from './node.ts';
import { keyOf } from './node-key.ts';
import { BusFault } from './options.ts';

export interface HealthInput {
  readonly node: Node;
  readonly clock: Clock;
  readonly banMs: number;
  readonly score: (peer: PeerId) => number;
  readonly onFault: (fault: BusFault) => void;
}

/** Both gossip streams are open by then, or never will be. */
const SETTLE_MS = NEGOTIATION_MS + 5_000;

const isGossip = (protocol: string): boolean => protocol.startsWith('/meshsub/');

/** Who is kept out, and until when. Asked by the connection gater, which exists before the node does. */
export class Bans {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }
  add(peer: PeerId, ms: number): void {
    this.#until.set(peer.toString(), this.#clock.now() + ms);
  }
  has(peer: PeerId): boolean {
    const until = this.#until.get(peer.toString());
    if (until === undefined) return false;
    if (this.#clock.now() < until) return true;
    this.#until.delete(peer.toString());
    return false;
  }
}

export class Health {
  readonly #input: HealthInput;
  readonly #bans: Bans;

  constructor(input: HealthInput, bans: Bans) {
    this.#input = input;
    this.#bans = bans;
  }

  /** Once per heartbeat. */
  check(): void {
    for (const peer of this.#input.node.getPeers()) {
      const key = keyOf(peer);
      const score = this.#input.score(peer);
      if (score < GRAYLIST_SCORE) this.#ban(peer, key, score);
      else if (key !== undefined && this.#isStalled(peer)) this.#drop(peer, new BusFault('gossip-stalled', key));
    }
  }

  #ban(peer: PeerId, key: Hex | undefined, score: number): void {
    this.#bans.add(peer, this.#input.banMs);
    this.#drop(peer, new BusFault('peer-banned', `${key ?? peer} with score ${Math.round(score)}`));
  }

  #drop(peer: PeerId, fault: BusFault): void {
    this.#input.onFault(fault);
    // Not a polite close: it waits for a peer that has no reason to answer.
    for (const connection of this.#input.node.getConnections(peer)) connection.abort(fault);
  }

  /** A peer that speaks gossip, is connected long enough, and has not both streams on any of its connections. */
  #isStalled(peer: PeerId): boolean {
    const connections = this.#input.node.getConnections(peer);
    const streams = connections.flatMap((each) => each.streams).filter((each) => isGossip(each.protocol));
    const isSettled = connections.every((each) => this.#ageOf(each) > SETTLE_MS);
    const directions = new Set(streams.map((each) => each.direction));
    // One stream of two: the other was there and broke. No stream at all: a peer without gossip, such as a wallet.
    return isSettled && directions.size === 1;
  }

  #ageOf(connection: Connection): number {
    return this.#input.clock.now() - connection.timeline.open;
  }
}
