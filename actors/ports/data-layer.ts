import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';

export interface Submission {
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
  /** Commitment to a body: what the header carries. Pure and the same everywhere. */
  commit(body: Uint8Array): Hex;
  /** Stores a body; resolves with the proof that enough of the network keeps it (C3a). Rejects with `BusError` when too few answered: try again. */
  submit(submission: Submission): PromiseLike<Certificate>;
  /** The body behind a commitment, rebuilt from what is reachable and checked. Rejects when too little is. */
  retrieve(commitment: Hex): PromiseLike<Uint8Array>;
}
