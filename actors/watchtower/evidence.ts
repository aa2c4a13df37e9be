/** Evidence as a node keeps it. */
import { bool, record } from '../../protocols/codec.ts';
import { type Evidence, evidence as evidenceCodec, liarIn } from '../../protocols/evidence.ts';
import type { Store } from '../ports/store.ts';
import { below, loadRange, put } from '../records.ts';

const kept = record('Kept', { evidence: evidenceCodec, isClosed: bool });

/** Durable when it resolves. Closed is what there is nothing more to do about. */
export const keepEvidence = (store: Store, evidence: Evidence, isClosed: boolean): PromiseLike<void> =>
  store.batch([put(`evidence/${liarIn(evidence)}`, kept, { evidence, isClosed })], { sync: true });

export const loadEvidence = (store: Store): Promise<{ readonly evidence: Evidence; readonly isClosed: boolean }[]> => loadRange(store, below('evidence'), kept);
