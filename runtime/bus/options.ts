/** Options of the bus, every default with its reason. */
import type { Clock } from '../../actors/ports/clock.ts';
import type { Random } from '../../actors/ports/random.ts';
import { LIMITS } from '../../protocols/limits.ts';

export interface Libp2pBusOptions {
  /** 32 secret bytes of the node's Ed25519 key: its peer id and the key of its envelopes. */
  readonly seed: Uint8Array;
  readonly chain: number;
  /** Multiaddr to listen on, or several; none for a node that only dials. Port 0 lets the system choose. */
  readonly listen?: string | readonly string[];
  /** First envelope number; must be above any used before. The microsecond of the start unless said otherwise. */
  readonly firstSeq?: number;
  /** Topics that may exist at all; others are neither tracked nor relayed. */
  readonly topics?: RegExp;
  readonly limits?: Partial<BusLimits>;
  readonly clock?: Clock;
  readonly random?: Random;
  /** Told of what went wrong with nobody to tell it to. Must not throw. */
  readonly onFault?: (fault: BusFault) => void;
}

export type BusFaultKind =
  /** A subscriber broke its promise; the message counted as ignored. `cause` is what it threw. */
  | 'judge-threw'
  /** A peer sent too much that no honest node sends; it is disconnected for `banMs`. */
  | 'peer-banned'
  /** Gossip of a connected peer died without a sign; the connection is closed so that it can be made anew. */
  | 'gossip-stalled';

export class BusFault extends Error {
  override readonly name = 'BusFault';
  readonly kind: BusFaultKind;
  constructor(kind: BusFaultKind, about: string, cause?: unknown) {
    super(`${kind}: ${about}`, { cause });
    this.kind = kind;
  }
}

export interface BusLimits {
  /** Gossip bytes accepted for sending and not yet taken by the network. A stuck peer holds at most half of it. */
  readonly outboxBytes: number;
  /** Requests of this node to one peer and protocol that may wait for an answer at once. */
  readonly askedAtOnce: number;
  /** Requests of one peer and protocol that are answered at once; more are refused. */
  readonly answeredAtOnce: number;
  /** One question or answer. */
  readonly messageBytes: number;
  /** Answers of one peer and protocol that wait to be sent; above, more questions are refused. */
  readonly answerQueueBytes: number;
  /** One frame: what a small answer waits for at most while a large one is on its way. */
  readonly frameBytes: number;
  /** Envelopes remembered, so that a replay never reaches a subscriber. */
  readonly seenEnvelopes: number;
  /** How long a peer that lied is kept out. */
  readonly banMs: number;
  /** First and longest pause between attempts to reach a peer of the address book. */
  readonly redialMs: number;
  readonly redialMaxMs: number;
  /** Opening a connection or a stream. */
  readonly dialMs: number;
}

export const BUS_LIMITS: BusLimits = {
  outboxBytes: 32 * 1024 * 1024,
  askedAtOnce: 256,
  answeredAtOnce: 64,
  messageBytes: LIMITS.blobBytes + 64 * 1024,
  answerQueueBytes: 2 * LIMITS.blobBytes,
  frameBytes: 256 * 1024,
  seenEnvelopes: 65_536,
  banMs: 60_000,
  redialMs: 250,
  redialMaxMs: 10_000,
  dialMs: 10_000,
};

/** The network's own loop device: a node of production says where it listens. */
export const DEFAULT_LISTEN: readonly string[] = ['/ip4/127.0.0.1/tcp/0'];
