/** What changed on L1 since the last look: pure, so that reorgs are cases of a function and not of a night. */
import type { Batch } from '../../protocols/batch.ts';
import type { L1Head, SettledBatch } from '../ports/settlement.ts';

/** A batch this node knows of, with its content. */
export interface KnownBatch {
  readonly settled: SettledBatch;
  readonly heads: Batch['heads'];
  /** In a finalized L1 block (C3b). */
  readonly final: boolean;
}

export type L1Change =
  | { readonly kind: 'settled' | 'final'; readonly batch: KnownBatch }
  /** A reorg took a batch out of the chain. */
  | { readonly kind: 'withdrawn'; readonly batch: KnownBatch };

export interface Followed {
  readonly known: readonly KnownBatch[];
  readonly changes: readonly L1Change[];
}

const isSame = (a: SettledBatch, b: SettledBatch | undefined): boolean => b !== undefined && a.root === b.root && a.bodyHash === b.bodyHash;

/**
 * `current` is the chain's list of batches from the first known one that is not final, with content. A known batch that is gone or
 * differs is withdrawn, with everything after it.
 */
export function follow(known: readonly KnownBatch[], current: readonly Omit<KnownBatch, 'final'>[], head: L1Head): Followed {
  const final = known.filter((batch) => batch.final);
  const open = known.filter((batch) => !batch.final);
  const split = open.findIndex((batch, at) => !isSame(batch.settled, current[at]?.settled));
  const withdrawn = split < 0 ? [] : open.slice(split);
  const kept = open.length - withdrawn.length;
  const next = current.map((batch) => ({ ...batch, final: batch.settled.l1Block <= head.finalized }));
  const changes: L1Change[] = [
    ...withdrawn.map((batch) => ({ kind: 'withdrawn', batch }) as const),
    ...next.slice(kept).map((batch) => ({ kind: 'settled', batch }) as const),
    ...next.filter((batch) => batch.final).map((batch) => ({ kind: 'final', batch }) as const),
  ];
  return { known: [...final, ...next], changes };
}

/** Batches whose dispute window ended (C4): L1's own time counts, and only finalized blocks. */
export const disputeOver = (batch: KnownBatch, windowMs: number, head: L1Head): boolean => batch.final && head.finalizedTimeMs >= batch.settled.l1TimeMs + windowMs;
