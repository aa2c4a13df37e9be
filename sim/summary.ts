/** The run in one object: what `--json` prints and the table at the end shows. Names stay once published. */
import { LEVELS } from '../protocols/confirmation.ts';
import { spreadOver } from '../protocols/shares.ts';
import { percentiles, type Tracker } from './tracker.ts';

export interface SummaryInput {
  readonly seed: number;
  readonly verifiers: number;
  readonly rollups: number;
  /** State root per rollup name, one per living member. */
  readonly roots: Readonly<Record<string, readonly string[]>>;
}

export type Summary = ReturnType<typeof summarise>;

const round = (value: number): number => Math.round(value * 10) / 10;

export function summarise(tracker: Tracker, { seed, verifiers, rollups, roots }: SummaryInput) {
  const gas = tracker.settlements.reduce((sum, each) => sum + each.gasUsed, 0);
  const headers = tracker.settlements.reduce((sum, each) => sum + each.headers, 0);
  const seconds = (Date.now() - tracker.startedAt) / 1000;
  const spread = spreadOver(verifiers);
  const busy = (tracker.lastC2At - tracker.firstSentAt) / 1000;
  return {
    ok: tracker.problems.size === 0,
    seed,
    rollups,
    verifiers,
    actions: tracker.submitted,
    refused: [...tracker.refused.values()].reduce((sum, each) => sum + each, 0),
    reverted: [...tracker.reverted.values()].reduce((sum, each) => sum + each, 0),
    ...(Object.fromEntries(LEVELS.map((level) => [level.toLowerCase(), tracker.counts[level]])) as Record<'c0' | 'c1' | 'c2' | 'c3a' | 'c3b' | 'c4', number>),
    blocks: tracker.blocks.size,
    certificates: tracker.certificates,
    settlements: tracker.settlements.length,
    withdrawn: tracker.withdrawn,
    messages: tracker.messages,
    messagesApplied: tracker.messagesApplied,
    /** From the first action sent to the last one certified. */
    actionsPerSecond: busy > 0 ? round(tracker.counts.C2 / busy) : 0,
    latencyMs: percentiles(tracker),
    gasPerBlock: headers > 0 ? Math.round(gas / headers) : 0,
    gasPerAction: tracker.counts.C3b > 0 ? round(gas / tracker.counts.C3b) : 0,
    /** Erasure-coded, over all members. */
    bytesToDataLayer: Math.round((tracker.bodyBytes * spread.n) / spread.k),
    refusedReasons: Object.fromEntries(tracker.refused),
    revertedReasons: Object.fromEntries(tracker.reverted),
    votes: Object.fromEntries(tracker.votes),
    liars: Object.fromEntries(tracker.liars),
    roots,
    problems: [...tracker.problems],
    rssBytes: process.memoryUsage.rss(),
    elapsedSeconds: round(seconds),
  };
}
