/** What a settlement transaction settles: headers of many rollups under one Merkle root. */
import { header } from './block.ts';
import { concat, fromHex, type Hex, toHex, ZERO32 } from './bytes.ts';
import { bytes, encode, fixed, hash32, list, option, record, u8, u32, u53, type ValueOf } from './codec.ts';
import { keccakHex, sha256, sha256Hex } from './crypto/hash.ts';
import { LIMITS } from './limits.ts';
import { merkleRoot } from './merkle.ts';
import { signedFields } from './quorum.ts';

/** One blob: KZG commitment to it, and the proof that the commitment is of these bytes. */
export const blobSeal = record('BlobSeal', { commitment: fixed(48), proof: fixed(48) });
export type BlobSeal = ValueOf<typeof blobSeal>;

/** sha256 of the packed bytes, and the blobs that carry them, in order. */
export const batchData = record('BatchData', { packed: hash32, blobs: list(blobSeal, LIMITS.batchBlobs, 96) });
export type BatchData = ValueOf<typeof batchData>;

/** Headers in order; per rollup the heights go on from the batch before, without a gap. */
export const batch = record('Batch', {
  committee: u32,
  batchId: u53,
  /** Of the batches before it, as L1 counts them: what it goes on from. */
  history: fixed(24),
  /** Bodies of those heads whose apps want them in blobs, packed and sealed. */
  data: option(batchData),
  heads: list(record('Head', { rollup: hash32, height: u53, header: hash32 }), LIMITS.batchHeaders, 72),
});
export type Batch = ValueOf<typeof batch>;

export const batchRoot = (of: Batch): Hex => merkleRoot(of.heads.map((head) => head.header));

/** What the blobs of a batch carry, so that nothing else is needed to prove a header of it or to execute its blocks again. */
export const blobContent = record('BlobContent', {
  /** Hashes of all headers of the batch, in order: its root is of them. */
  heads: list(hash32, LIMITS.batchHeaders, 32),
  /** Of those whose apps want it; with the code of a version that takes over with the block, if it is not too large. */
  blocks: list(record('CarriedBlock', { header, body: bytes(LIMITS.bodyBytes), code: option(bytes(LIMITS.carriedCodeBytes)) }), LIMITS.batchHeaders, 405),
});
export type BlobContent = ValueOf<typeof blobContent>;

/** Name of a blob on L1 (EIP-4844): version 1, and what is left of the hash of its commitment. */
export const blobName = ({ commitment }: Pick<BlobSeal, 'commitment'>): Hex => toHex(concat(Uint8Array.of(1), sha256(fromHex(commitment)).subarray(1)));

/** Hash of the names of a batch's blobs; zero for none. */
export const blobsHash = ({ data }: Pick<Batch, 'data'>): Hex => (data === undefined ? ZERO32 : keccakHex(concat(...data.blobs.map((blob) => fromHex(blobName(blob))))));

export const batchBodyHash = (of: Batch): Hex => sha256Hex(encode(batch, of));

/** "All of these are certified as far as I know": a member's signature over the settlement digest that L1 checks. */
export const endorsement = record('Endorsement', { committee: u32, batchId: u53, history: fixed(24), root: hash32, bodyHash: hash32, blobs: hash32, member: u8, ...signedFields });
export type Endorsement = ValueOf<typeof endorsement>;
