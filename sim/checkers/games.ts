/** Invariants of apps whose blocks are signed before anybody has executed them. */
import { type Batch, batchRoot } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Fact, MakeChecker } from '../world/facts.ts';

/** A wrong block is overturned so long after it was settled, when all is healed. */
const OVERTURNED_MS = 15_000;

export const undone: MakeChecker = ({ watched, nameOfRollup, now }) => {
  /** Of each rollup, the lowest block that is not what executing gives. */
  const wrong = new Map<Hex, number>();
  const batches = new Map<Hex, Batch>();
  /** Those of them that L1 has, as of its last block, and where their rollups end. */
  let settled = new Map<Hex, { readonly cut: number | undefined; readonly at: number }>();
  function look({ batches: all, games }: Extract<Fact, { kind: 'l1' }>): string | undefined {
    const before = settled;
    settled = new Map();
    for (const batch of all)
      for (const { rollup, height } of batches.get(batch.root)?.heads ?? []) {
        if (height < (wrong.get(rollup) ?? Number.POSITIVE_INFINITY)) continue;
        settled.set(rollup, { cut: games.cutOf(rollup), at: before.get(rollup)?.at ?? now() });
        if (games.isFinal(rollup, height, batch)) return `block ${height} of ${nameOfRollup(rollup)} is`;
      }
    return undefined;
  }
  return {
    number: 37,
    name: 'no wrong block of an optimistic app becomes final, and one that is settled ends its app below it',
    see(fact) {
      if (fact.kind === 'replayed' && fact.block.fault !== undefined) {
        const { rollup, height } = fact.block.announcement.header;
        wrong.set(rollup, Math.min(height, wrong.get(rollup) ?? height));
      }
      if (fact.kind === 'proposed') batches.set(batchRoot(fact.batch), fact.batch);
      return fact.kind === 'l1' && wrong.size > 0 ? look(fact) : undefined;
    },
    end() {
      if (!watched) return undefined;
      const stands = [...settled].find(([rollup, { cut, at }]) => at < now() - OVERTURNED_MS && (cut === undefined || cut > (wrong.get(rollup) as number)));
      return stands === undefined ? undefined : `block ${wrong.get(stands[0])} of ${nameOfRollup(stands[0])} stands`;
    },
  };
};
