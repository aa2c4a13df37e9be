import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';

export interface Submission {
  readonly committee: number;
  readonly rollup: Hex;
  readonly height: number;
  readonly epoch: number;
  readonly header: Hex;
  readonly commitment: Hex;
  readonly body: Uint8Array;
}

/** Where block bodies are stored so that the rollup can be rebuilt without its operator. */
export interface DataLayer {
  readonly id: string;
  /** Largest body, bytes. */
  readonly maxBytes: number;
  /** Commitment to a body that a committee certifies: what the header carries. The same everywhere; throws `RangeError` for a committee that this node does not know. */
  commit(body: Uint8Array, committee: number): Hex;
  /** Stores a body; resolves with the proof that enough of the network keeps it (C3a). Rejects with `BusError` when too few answered: try again. */
  submit(submission: Submission): PromiseLike<Certificate>;
  /** The body behind a commitment, rebuilt from what is reachable and checked. Rejects when too little is. */
  retrieve(commitment: Hex, committee: number): PromiseLike<Uint8Array>;
}
