/** How far actions came: C0 to C4, and how long after their acknowledgement. */
import { disputeOver } from '../../actors/finalizer/follow.ts';
import type { L1Head, SettledBatch } from '../../actors/ports/settlement.ts';
import { type Batch, batchRoot } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Fact } from './facts.ts';

export interface Confirmations {
  c0: number;
  c1: number;
  c2: number;
  c3a: number;
  c3b: number;
  c4: number;
}

export class Levels {
  readonly counts: Confirmations = { c0: 0, c1: 0, c2: 0, c3a: 0, c3b: 0, c4: 0 };
  readonly #acknowledged = new Set<Hex>();
  readonly #taken = new Map<Hex, number>();
  readonly #announced = new Map<string, number>();
  readonly #actions = new Map<string, number>();
  readonly #batches = new Map<Hex, Batch>();
  readonly #final = new Set<string>();
  readonly #over = new Set<string>();
  readonly #windowMs: number;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  readonly see = (fact: Fact): void => {
    if (fact.kind === 'acknowledged' && !this.#acknowledged.has(fact.id)) {
      this.#acknowledged.add(fact.id);
      this.#taken.set(fact.rollup, this.taken(fact.rollup) + 1);
      this.counts.c0++;
    } else if (fact.kind === 'announced') this.#announce(fact.announcement.header.rollup, fact.announcement.header.height, fact.announcement.header.count);
    else if (fact.kind === 'replayed') this.#replayed(fact.block);
    else if (fact.kind === 'certified' && fact.certificate.kind === 'store') this.counts.c3a += this.#actions.get(placeOf(fact.certificate)) ?? 0;
    else if (fact.kind === 'proposed') this.#batches.set(batchRoot(fact.batch), fact.batch);
    else if (fact.kind === 'l1') this.#l1(fact.head, fact.batches);
  };

  /** Actions that a rollup acknowledged. */
  taken(rollup: Hex): number {
    return this.#taken.get(rollup) ?? 0;
  }

  #announce(rollup: Hex, height: number, count: number): void {
    const place = placeOf({ rollup, height });
    if (this.#announced.has(place)) return;
    this.#announced.set(place, count);
    this.counts.c1 += count;
  }

  #replayed({ announcement: { header }, entries }: Extract<Fact, { kind: 'replayed' }>['block']): void {
    this.#actions.set(placeOf(header), entries.length);
    this.counts.c2 += entries.length;
  }

  #l1(head: L1Head, batches: readonly SettledBatch[]): void {
    for (const settled of batches) {
      if (settled.l1Block > head.finalized) continue;
      const heads = this.#batches.get(settled.root)?.heads ?? [];
      for (const place of heads.map(placeOf)) {
        this.counts.c3b += this.#once(this.#final, place);
        if (disputeOver({ settled, final: true }, this.#windowMs, head)) this.counts.c4 += this.#once(this.#over, place);
      }
    }
  }

  #once(seen: Set<string>, place: string): number {
    if (seen.has(place)) return 0;
    seen.add(place);
    return this.#actions.get(place) ?? 0;
  }
}

const placeOf = ({ rollup, height }: { readonly rollup: Hex; readonly height: number }): string => `${rollup}/${height}`;
