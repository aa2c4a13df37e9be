/** Messages between rollups, as blocks show them: how many were sent and taken in on each lane, and how long they were on their way. */
import { replyIn } from '../../protocols/ask.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { OutcomeName } from '../../protocols/outcome.ts';
import type { Watch } from './watch.ts';
import type { KeptBlock } from './watched.ts';

interface Lane {
  readonly from: Hex;
  readonly to: Hex;
  sent: number;
  consumed: number;
  /** When messages that are on their way were first seen, by number. */
  readonly sentAtMs: Map<number, number>;
  /** The newest of them, ms. */
  readonly latencies: number[];
  /** What came of asks in it, as their answers say. */
  readonly outcomes: Record<OutcomeName, number>;
}

export interface LaneView {
  readonly from: Hex;
  readonly to: Hex;
  readonly sent: number;
  readonly consumed: number;
  readonly inFlight: number;
  readonly latencyMs: { readonly p50: number; readonly p99: number } | null;
  readonly outcomes: Readonly<Record<OutcomeName, number>>;
}

/** Lanes with one end among the rollups of this gateway: an app may send to any id it likes. */
const MOST_LANES = 4_096;
/** Messages of one lane whose time is being taken. */
const ON_THE_WAY = 4_096;
const LATENCIES = 512;

export class Lanes {
  readonly #lanes = new Map<string, Lane>();

  constructor({ events }: Pick<Watch, 'events'>) {
    events.subscribe((event) => {
      if (event.kind === 'kept') this.#take(event.kept, event.atMs);
    });
  }

  get view(): LaneView[] {
    return [...this.#lanes.values()].map(({ from, to, sent, consumed, latencies, outcomes }) => ({
      ...{ from, to, sent, consumed, outcomes },
      inFlight: Math.max(0, sent - consumed),
      latencyMs: quantiles(latencies),
    }));
  }

  #take({ block }: KeptBlock, atMs: number): void {
    for (const message of block.result.messages) {
      const { from, to, seq } = message;
      const status = replyIn(message)?.outcome.status;
      const asked = status && this.#lane(to, from);
      if (asked !== undefined) asked.outcomes[status as OutcomeName]++;
      const lane = this.#lane(from, to);
      if (lane === undefined) continue;
      lane.sent = Math.max(lane.sent, seq + 1);
      if (seq >= lane.consumed && lane.sentAtMs.size < ON_THE_WAY) lane.sentAtMs.set(seq, atMs);
    }
    for (const entry of block.entries) {
      if (entry.kind !== 'message') continue;
      const { from, to, seq } = entry.delivered.message;
      const lane = this.#lane(from, to);
      if (lane === undefined) continue;
      lane.consumed = Math.max(lane.consumed, seq + 1);
      // L1's end of a lane is not seen here: what came out of it was sent.
      lane.sent = Math.max(lane.sent, lane.consumed);
      const sentAtMs = lane.sentAtMs.get(seq);
      if (sentAtMs === undefined) continue;
      lane.sentAtMs.delete(seq);
      lane.latencies.push(atMs - sentAtMs);
      if (lane.latencies.length > LATENCIES) lane.latencies.shift();
    }
  }

  #lane(from: Hex, to: Hex): Lane | undefined {
    const name = `${from}>${to}`;
    const known = this.#lanes.get(name);
    if (known !== undefined || this.#lanes.size >= MOST_LANES) return known;
    const lane: Lane = { from, to, sent: 0, consumed: 0, sentAtMs: new Map(), latencies: [], outcomes: { executed: 0, reverted: 0, refused: 0, expired: 0, undelivered: 0 } };
    this.#lanes.set(name, lane);
    return lane;
  }
}

function quantiles(latencies: readonly number[]): { readonly p50: number; readonly p99: number } | null {
  if (latencies.length === 0) return null;
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
  return { p50: at(0.5), p99: at(0.99) };
}
