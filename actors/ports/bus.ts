import type { Hex } from '../../protocols/bytes.ts';
import type { Envelope } from '../../protocols/envelope.ts';
import type { Verdict } from '../../protocols/verdict.ts';

/** Ends a subscription or a service. */
export type Stop = () => void;

/**
 * Everything between nodes. A peer is named by its Ed25519 node key.
 *
 * The bus promises little: messages may be lost, doubled or reordered. It signs what is published, and opens (checks chain,
 * topic and signature of) an envelope once per node before any subscriber sees it.
 */
export interface Bus {
  readonly self: Hex;
  /**
   * Signs and gossips a payload of at most `LIMITS.gossipBytes`. Resolves when it was handed to the transport; rejects with
   * `BusError` when it is too large or the outbox is full. Not delivered to this node itself.
   */
  publish(topic: string, payload: Uint8Array): PromiseLike<void>;
  /** `judge` decides whether the message is worth relaying, and is also how it is received. It must not throw. */
  subscribe(topic: string, judge: (envelope: Envelope) => Verdict): Stop;
  /** Asks one peer over a direct stream. Rejects with `BusError` (code says why) at the deadline at the latest. */
  request(peer: Hex, protocol: string, payload: Uint8Array, deadlineMs: number): PromiseLike<Uint8Array>;
  /** Answers requests of one protocol; a rejection reaches the asker as a refusal with its message. */
  serve(protocol: string, answer: (from: Hex, payload: Uint8Array) => PromiseLike<Uint8Array> | Uint8Array): Stop;
  /** The peers that are connected now. */
  peers(): readonly Hex[];
}

export type BusErrorCode = 'too-large' | 'outbox-full' | 'unreachable' | 'deadline' | 'refused' | 'closed' | 'dead-bus';

export class BusError extends Error {
  override readonly name = 'BusError';
  readonly code: BusErrorCode;
  constructor(code: BusErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
