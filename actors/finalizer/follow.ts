/** What changed on L1 since the last look: pure, so that reorgs are cases of a function and not of a night. */
import { historyAfter, NO_HISTORY } from '../../contracts/settlement/model.ts';
import type { Batch } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { L1Head, SettledBatch } from '../ports/settlement.ts';

/** A batch this node knows of, with its content. */
export interface KnownBatch {
  readonly settled: SettledBatch;
  readonly heads: Batch['heads'];
  /** In a finalized L1 block (C3b). */
  readonly final: boolean;
  /** Of all batches up to this one. */
  readonly history: Hex;
}

/** A batch as it is on L1 now. */
export type CurrentBatch = Pick<KnownBatch, 'settled' | 'heads'>;

export type L1Change =
  | { readonly kind: 'settled' | 'final'; readonly batch: KnownBatch }
  /** A reorg took a batch out of the chain. */
  | { readonly kind: 'withdrawn'; readonly batch: KnownBatch };

export interface Followed {
  readonly known: readonly KnownBatch[];
  readonly changes: readonly L1Change[];
}

const isSame = (a: SettledBatch, b: SettledBatch | undefined): boolean => b !== undefined && a.root === b.root && a.bodyHash === b.bodyHash;

/** What the next batch goes on from. */
export const historyOf = (known: readonly KnownBatch[]): Hex => known.at(-1)?.history ?? NO_HISTORY;

/** L1 blocks below the newest final one that are looked at again: what is final there is not taken back, but other chains promise less. */
const DEEP_BLOCKS = 64;

/** From which known batch on the chain has to be looked at again. */
export function firstOpen(known: readonly KnownBatch[], head: L1Head): number {
  const at = known.findIndex(({ final, settled }) => !final || settled.l1Block > head.finalized - DEEP_BLOCKS);
  return at < 0 ? known.length : at;
}

/**
 * `current` is the chain's list of batches from number `from` on, with content. A known batch that is gone, differs, or was final and is no
 * more, is withdrawn, with everything after it.
 */
export function follow(known: readonly KnownBatch[], from: number, current: readonly CurrentBatch[], head: L1Head): Followed {
  const open = known.slice(from);
  let history = historyOf(known.slice(0, from));
  const next = current.map((batch) => {
    history = historyAfter(history, batch.settled);
    return { ...batch, history, final: batch.settled.l1Block <= head.finalized };
  });
  const stays = (batch: KnownBatch, at: number): boolean => isSame(batch.settled, next[at]?.settled) && (!batch.final || next[at]?.final === true);
  const split = open.findIndex((batch, at) => !stays(batch, at));
  const kept = split < 0 ? open.length : split;
  const changes: L1Change[] = [
    ...open.slice(kept).map((batch) => ({ kind: 'withdrawn', batch }) as const),
    ...next.slice(kept).map((batch) => ({ kind: 'settled', batch }) as const),
    ...next.filter((batch, at) => batch.final && !(at < kept && open[at]?.final)).map((batch) => ({ kind: 'final', batch }) as const),
  ];
  return { known: [...known.slice(0, from), ...next], changes };
}

/** Batches whose dispute window ended (C4): L1's own time counts, and only finalized blocks. */
export const disputeOver = (batch: Pick<KnownBatch, 'settled' | 'final'>, windowMs: number, head: L1Head): boolean => batch.final && head.finalizedTimeMs >= batch.settled.l1TimeMs + windowMs;
