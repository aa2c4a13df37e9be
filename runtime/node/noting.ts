/**
 * Notes the newest final block of quiet apps on L1 before its batch is forgotten: a frozen app's users can only leave by a block that L1 still
 * knows. The contract remembers `RING` batches; one of half that age is noted, by one member after the other until it is done.
 */
import { disputeOver, type KnownBatch } from '../../actors/finalizer/follow.ts';
import type { L1Event } from '../../actors/finalizer/machine.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { Store } from '../../actors/ports/store.ts';
import { keys, load } from '../../actors/records.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { certifiedHeader } from '../../protocols/certificate.ts';
import { type Bridge, spotIn } from '../settlement/bridge.ts';
import { isRefusal } from '../settlement/l1.ts';
import type { Log } from './open.ts';

/** Batches that the contract remembers. */
export const RING = 65_536;
/** Of the age at which a block is noted, what one member leaves to the one before it; and between two looks through all batches. */
const TURNS = 128;

export interface NotingOptions {
  readonly store: Store;
  readonly bridge: Pick<Bridge, 'isNoted' | 'note'>;
  /** Apps by now, and whose turn it is: this member's index, or a number above all. */
  readonly around: () => Promise<{ readonly apps: readonly AppRecord[]; readonly turn: number }>;
  /** Batches after which a block is noted. */
  readonly after?: number;
  readonly log: Log;
}

/** Hears of every look at L1. */
export function noteQuietApps({ store, bridge, around, after = RING / 2, log }: NotingOptions): (event: Pick<L1Event, 'head' | 'known' | 'nextBatch'>) => Promise<void> {
  const step = Math.max(1, Math.floor(after / TURNS));
  const noted = new Map<Hex, number>();
  let looked = 0;
  let isBusy = false;

  async function note(app: AppRecord, { batch, at }: Newest): Promise<void> {
    const head = batch.heads[at] as KnownBatch['heads'][number];
    if (noted.get(app.rollup) === head.height) return;
    const certified = await load(store, keys.certified(app.rollup, head.height), certifiedHeader);
    if (certified === undefined) return;
    if (!(await bridge.isNoted(certified.header))) {
      const hashes = batch.heads.map(({ header }) => header);
      try {
        await bridge.note(certified.header, spotIn(batch.settled, hashes, at));
        log('noted', { rollup: app.rollup, height: head.height });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        log('note-fault', { rollup: app.rollup, reason: error.message });
        // A vetoed block, or one that was settled after a freeze, never will be; others may wait for a verdict or for a proof.
        if (app.proofs !== 'pessimistic') return;
      }
    }
    noted.set(app.rollup, head.height);
  }

  return async ({ head, known, nextBatch }) => {
    if (isBusy || nextBatch - looked < step) return;
    isBusy = true;
    try {
      const newest = newestOf(known);
      const { apps, turn } = await around();
      for (const app of apps) {
        const found = newest.get(app.rollup);
        const isOld = found !== undefined && nextBatch - found.batch.settled.batchId > after + turn * step;
        if (isOld && disputeOver(found.batch, app.disputeWindowMs, head)) await note(app, found);
      }
      looked = nextBatch;
    } catch (error) {
      log('note-fault', { reason: (error as Error).message });
    } finally {
      isBusy = false;
    }
  };
}

interface Newest {
  readonly batch: KnownBatch;
  /** Index in it. */
  readonly at: number;
}

function newestOf(known: readonly KnownBatch[]): Map<Hex, Newest> {
  const newest = new Map<Hex, Newest>();
  for (const batch of known) for (const [at, { rollup }] of batch.heads.entries()) newest.set(rollup, { batch, at });
  return newest;
}
