import type { BlobSeal } from '../../protocols/batch.ts';

export interface Sealed {
  /** How many of the bodies, from the first on: as many as fit. */
  readonly count: number;
  /** What the blobs carry. */
  readonly packed: Uint8Array;
  readonly blobs: readonly BlobSeal[];
}

/** Packs bodies into blobs of L1, and tells what is in them. Sealing takes a core about a second per blob. */
export interface BlobCarrier {
  /** Rejects with `RangeError` when the first body alone is too large. */
  seal(bodies: readonly Uint8Array[]): PromiseLike<Sealed>;
  /** The bodies in packed bytes; `undefined` when these are not packed bytes or the blobs do not carry exactly them. Never rejects for bad bytes. */
  open(packed: Uint8Array, blobs: readonly BlobSeal[]): PromiseLike<readonly Uint8Array[] | undefined>;
}
