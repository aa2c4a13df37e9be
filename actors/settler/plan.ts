/** Which headers may be settled next, from what this node keeps. */
import { type Batch, batchBodyHash, batchRoot, type Endorsement } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { certificate as certificateCodec, certifiedHeader } from '../../protocols/certificate.ts';
import { isLarge, quorumOf } from '../../protocols/committee.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { KnownBatch } from '../finalizer/follow.ts';
import type { Store } from '../ports/store.ts';
import { below, keys, load, loadRange } from '../records.ts';

/** Highest settled height per rollup, by L1's own account. */
export function settledHeights(known: readonly KnownBatch[]): Map<Hex, number> {
  const heights = new Map<Hex, number>();
  for (const { heads } of known) for (const head of heads) heights.set(head.rollup, Math.max(head.height, heights.get(head.rollup) ?? 0));
  return heights;
}

/** Certified and available headers that go on from what is settled, in height order per rollup. */
export async function readyHeads(store: Store, rollups: readonly Hex[], settled: ReadonlyMap<Hex, number>): Promise<Batch['heads']> {
  const share = Math.max(1, Math.floor(LIMITS.batchHeaders / Math.max(1, rollups.length)));
  const heads: Batch['heads'][number][] = [];
  for (const rollup of rollups) {
    const from = (settled.get(rollup) ?? 0) + 1;
    const certified = await loadRange(store, { ...below(`certified/${rollup.slice(2)}`), from: keys.certified(rollup, from), limit: Math.min(64, share) }, certifiedHeader);
    for (const [at, each] of certified.entries()) {
      if (each.header.height !== from + at || !(await load(store, keys.available(rollup, each.header.height), certificateCodec))) break;
      heads.push({ rollup, height: each.header.height, header: each.certificate.header });
    }
  }
  return heads;
}

/** What a member knows of L1. */
export interface L1View {
  /** The newest. */
  readonly committee: number;
  readonly nextBatch: number;
  readonly history: Hex;
  /** Highest settled height per rollup. */
  readonly settled: ReadonlyMap<Hex, number>;
}

export type BatchOpinion = 'sound' | 'not-yet' | 'unsound';

/** What this member thinks of a proposed batch: it endorses only what it holds certificates for. */
export async function judgeBatch(store: Store, { committee, nextBatch, history, settled }: L1View, batch: Batch): Promise<BatchOpinion> {
  if (batch.committee !== committee || batch.heads.length === 0) return 'unsound';
  if (batch.batchId !== nextBatch) return batch.batchId > nextBatch ? 'not-yet' : 'unsound';
  // One of the two has not seen the newest reorganisation.
  if (batch.history !== history) return 'not-yet';
  const expected = new Map(settled);
  for (const head of batch.heads) {
    if (head.height !== (expected.get(head.rollup) ?? 0) + 1) return 'unsound';
    expected.set(head.rollup, head.height);
    const certified = await load(store, keys.certified(head.rollup, head.height), certifiedHeader);
    const available = await load(store, keys.available(head.rollup, head.height), certificateCodec);
    if (certified === undefined || available === undefined) return 'not-yet';
    if (certified.certificate.header !== head.header) return 'unsound';
  }
  return 'sound';
}

export const isAbout = (endorsement: Endorsement, batch: Batch): boolean =>
  endorsement.committee === batch.committee &&
  endorsement.batchId === batch.batchId &&
  endorsement.history === batch.history &&
  endorsement.root === batchRoot(batch) &&
  endorsement.bodyHash === batchBodyHash(batch);

/** Enough endorsements of distinct members of a committee of some size, or `undefined`. On L1 a signature costs, but of those that are summed up it is a missing one that does. */
export function enough(size: number, endorsements: ReadonlyMap<number, Endorsement>): Endorsement[] | undefined {
  const sorted = [...endorsements.values()].sort((a, b) => a.member - b.member);
  const quorum = quorumOf(size);
  if (sorted.length < quorum) return undefined;
  return isLarge(size) ? sorted : sorted.slice(0, quorum);
}
