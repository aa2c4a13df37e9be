/** What a settlement transaction settles: headers of many rollups under one Merkle root. */
import type { Hex } from './bytes.ts';
import { encode, fixed, hash32, list, record, u8, u32, u53, type ValueOf } from './codec.ts';
import { sha256Hex } from './crypto/hash.ts';
import { LIMITS } from './limits.ts';
import { merkleRoot } from './merkle.ts';
import { signedFields } from './quorum.ts';

/** Headers in order; per rollup the heights go on from the batch before, without a gap. */
export const batch = record('Batch', {
  committee: u32,
  batchId: u53,
  /** Of the batches before it, as L1 counts them: what it goes on from. */
  history: fixed(24),
  heads: list(record('Head', { rollup: hash32, height: u53, header: hash32 }), LIMITS.batchHeaders, 72),
});
export type Batch = ValueOf<typeof batch>;

export const batchRoot = (of: Batch): Hex => merkleRoot(of.heads.map((head) => head.header));
export const batchBodyHash = (of: Batch): Hex => sha256Hex(encode(batch, of));

/** "All of these are certified as far as I know": a member's signature over the settlement digest that L1 checks. */
export const endorsement = record('Endorsement', { committee: u32, batchId: u53, history: fixed(24), root: hash32, bodyHash: hash32, member: u8, ...signedFields });
export type Endorsement = ValueOf<typeof endorsement>;
