/**
 * Answers demands on L1 for an operator: whoever takes in what L1 sent shows it in time, and its app goes on. What is shown is a settled block
 * with a proof from its state; the state here is that of the tip, so the proof is made at once, and sent when the tip of then is settled.
 */
import type { ProvenEntry } from '../../actors/ports/executor.ts';
import { readLane } from '../../contracts/execution/reserved.ts';
import type { Header } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { refreshed, type SettledSource, spotOfHeader } from '../client/settled.ts';
import type { Escape } from '../settlement/escape.ts';
import { isRefusal } from '../settlement/l1.ts';
import type { Log } from './open.ts';
import { repeat } from './repeat.ts';

export interface DemandsOptions {
  readonly rollup: Hex;
  readonly escapes: Pick<Escape, 'demandOn' | 'answer'>;
  /** So long an answer may take. */
  readonly answerSeconds: number;
  readonly source: SettledSource;
  /** What the tip says of the messages of L1 that were taken in. */
  prove(): PromiseLike<ProvenEntry>;
  /** An own block. */
  header(height: number): PromiseLike<Header | undefined>;
  readonly log: Log;
}

/** Between two looks at L1: often enough to answer well in time, and no more than one question every few seconds. */
const LOOK_MS = 5_000;
const LOOKS = 10;

export function answerDemands(options: DemandsOptions): { stop(): Promise<void> } {
  const { rollup, escapes, answerSeconds, log } = options;
  let kept: ProvenEntry | undefined;
  let told = 0;

  async function look(): Promise<void> {
    const demand = await escapes.demandOn(rollup);
    if (demand === undefined) {
      kept = undefined;
      return;
    }
    if (demand.upTo !== told) log('demanded', { rollup, upTo: demand.upTo, until: demand.until });
    told = demand.upTo;
    kept = await answerOnce(options, demand.upTo, kept);
  }
  // L1 or a peer is away: the next look is soon.
  return repeat(look, Math.min(LOOK_MS, (answerSeconds * 1_000) / LOOKS), (reason) => log('demand-fault', { rollup, reason }));
}

/** Answers if it can by now; what it will answer with otherwise. */
export async function answerOnce({ rollup, escapes, source, prove, header, log }: DemandsOptions, upTo: number, kept: ProvenEntry | undefined): Promise<ProvenEntry | undefined> {
  const proven = kept !== undefined && readLane(kept.value) >= upTo ? kept : await prove();
  const taken = readLane(proven.value);
  if (taken < upTo) return undefined;
  const own = await header(proven.height);
  // The tip moved back since: another proof.
  if (own !== undefined && own.stateRoot !== proven.stateRoot) return undefined;
  const spot = own && (await spotOfHeader(await refreshed(source), own));
  if (own === undefined || spot === undefined) return proven;
  try {
    await escapes.answer(own, spot, { value: taken, proof: proven.proof });
    log('demand-answered', { rollup, height: own.height, taken });
  } catch (error) {
    // Somebody else was first.
    if (!isRefusal(error)) throw error;
    log('demand-fault', { rollup, reason: error.message });
  }
  return undefined;
}
