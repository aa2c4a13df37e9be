/** Who reaches whom, when: latency with a tail, loss, duplicates, cuts, slow nodes. */
import type { Hex } from '../../protocols/bytes.ts';
import { type Chance, chance } from '../random.ts';
import type { Plan } from './plan.ts';

export class Links {
  readonly #plan: Plan;
  readonly #draw: Chance;
  readonly #cuts = new Map<string, number>();
  readonly #slow = new Map<string, number>();
  #healed = false;
  readonly #nameOf: (node: Hex) => string;

  constructor(plan: Plan, nameOf: (node: Hex) => string) {
    this.#plan = plan;
    this.#draw = chance(plan.seed, 'net');
    this.#nameOf = nameOf;
  }

  /** Cuts count: two faults may cut the same way, and it opens when both are over. */
  cut(from: string, to: string, by: 1 | -1): void {
    if (this.#healed) return;
    const way = `${from}>${to}`;
    this.#cuts.set(way, (this.#cuts.get(way) ?? 0) + by);
  }
  slow(node: string, delay: number): void {
    if (!this.#healed) this.#slow.set(node, delay);
  }
  /** From now on messages are only delayed. */
  heal(): void {
    this.#healed = true;
    this.#cuts.clear();
    this.#slow.clear();
  }

  /** When copies of a message arrive. */
  readonly route = (fromNode: Hex, toNode: Hex): readonly number[] | undefined => {
    const [from, to] = [this.#nameOf(fromNode), this.#nameOf(toNode)];
    const { lossPermille, duplicatePermille } = this.#plan;
    const lost = this.#draw.below(1_000) < lossPermille;
    const doubled = this.#draw.below(1_000) < duplicatePermille;
    const delay = this.#delay(from, to);
    if (this.#healed) return [delay];
    if (lost || (this.#cuts.get(`${from}>${to}`) ?? 0) > 0) return undefined;
    return doubled ? [delay, this.#delay(from, to)] : [delay];
  };

  #delay(from: string, to: string): number {
    const { latencyMs, tailMs } = this.#plan;
    let steps = 1;
    while (steps < 16 && this.#draw.below(2) === 0) steps++;
    return latencyMs + Math.floor((this.#draw.below(tailMs + 1) * steps) / 2) + (this.#slow.get(from) ?? 0) + (this.#slow.get(to) ?? 0);
  }
}
