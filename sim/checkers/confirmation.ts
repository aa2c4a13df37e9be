/** Invariants of how far things came, as nodes see it. */
import type { KnownBatch } from '../../actors/finalizer/follow.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Fact, MakeChecker } from '../world/facts.ts';

type Looked = Extract<Fact, { kind: 'looked' }>;

/** What a node was told of L1 and does not hold any more, though nobody said that it was taken back. */
function lost(before: readonly KnownBatch[], { node, known, changes }: Looked): string | undefined {
  const withdrawn = new Set(changes.flatMap(({ kind, batch }) => (kind === 'withdrawn' ? [batch.settled.batchId] : [])));
  for (const { settled, final } of before) {
    const now = known[settled.batchId];
    const isThere = now?.settled.root === settled.root;
    if (final && !(isThere && now.final)) return `${node} took batch ${settled.batchId} for final, and does no more`;
    if (!isThere && !withdrawn.has(settled.batchId)) return `batch ${settled.batchId} is not settled any more for ${node}, and it did not say so`;
  }
  return undefined;
}

export const neverFalls: MakeChecker = ({ isHonest, nameOfRollup }) => {
  /** By node: batches after its last look, and the certified height of each rollup. */
  const looks = new Map<string, readonly KnownBatch[]>();
  const heights = new Map<string, Map<Hex, number>>();

  function fallen({ node, progress: { rollup, certified, event } }: Extract<Fact, { kind: 'stands' }>): string | undefined {
    const mine = heights.get(node) ?? new Map<Hex, number>();
    heights.set(node, mine);
    const before = mine.get(rollup) ?? 0;
    mine.set(rollup, certified);
    return certified >= before ? undefined : `${node} has ${nameOfRollup(rollup)} certified up to ${certified} (${event}), and had up to ${before}`;
  }

  return {
    number: 11,
    name: 'what a node holds for certified or settled stays so while it lives, but for batches that L1 took back and it says so',
    see(fact) {
      if (fact.kind === 'started') {
        looks.delete(fact.node);
        heights.delete(fact.node);
      }
      if (fact.kind === 'stands' && isHonest(fact.node)) return fallen(fact);
      if (fact.kind !== 'looked' || !isHonest(fact.node)) return undefined;
      const before = looks.get(fact.node) ?? [];
      looks.set(fact.node, fact.known);
      return lost(before, fact);
    },
  };
};
