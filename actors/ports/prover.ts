import type { Hex } from '../../protocols/bytes.ts';

/** What one proof says: that moves lead from one root of accounts to another. `input` is what the circuit is given, by names. */
export interface Transition {
  readonly before: bigint;
  readonly after: bigint;
  readonly input: Readonly<Record<string, unknown>>;
}

/**
 * Makes proofs that L1 takes. A rejected promise is a fault of this node (a process lost, keys that do not fit) or of its caller: a transition that
 * the circuit has no witness for. Nothing follows from it about a block.
 */
export interface Prover {
  /** Moves that one proof takes. */
  readonly places: number;
  /** The proof as its verifier on L1 takes it. One after the other; more wait. */
  prove(transition: Transition): PromiseLike<Hex>;
  close(): PromiseLike<void>;
}
