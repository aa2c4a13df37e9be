import type { BlobContent, BlobSeal } from '../../protocols/batch.ts';

export interface Sealed {
  /** What the blobs carry. */
  readonly packed: Uint8Array;
  readonly blobs: readonly BlobSeal[];
}

/** Packs blocks into blobs of L1, and tells what is in them. Sealing takes a core about a second per blob. */
export interface BlobCarrier {
  /** How many of the blocks, from the first on, fit into the blobs of one batch. */
  fitting(content: BlobContent): number;
  /** Rejects with `RangeError` when they do not fit. */
  seal(content: BlobContent): PromiseLike<Sealed>;
  /** What packed bytes are; `undefined` when these are none or the blobs do not carry exactly them. Never rejects for bad bytes. */
  open(packed: Uint8Array, blobs: readonly BlobSeal[]): PromiseLike<BlobContent | undefined>;
}
