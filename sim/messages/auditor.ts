/**
 * The auditor of a currency with branches: follows the certified blocks of all of them as any client can, and holds that no unit is made or lost
 * after any of them, and that every ask ends once: done, or given back.
 */
import { askIn, replyIn } from '../../protocols/ask.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import type { Message } from '../../protocols/message.ts';
import type { OutcomeName } from '../../protocols/outcome.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { ClientEvent, SeenBlock } from '../../runtime/client/client.ts';

const PAYMENT = codecOf({ account: 'address', amount: 'uint256' });
const REMITTED = codecOf({ branch: 'bytes32', account: 'address', amount: 'uint256' });

/** The currency's events in the order of its manifest: what each does to what a branch holds. */
const EVENTS = [
  { codec: REMITTED, sign: -1n },
  { codec: PAYMENT, sign: 1n },
  { codec: PAYMENT, sign: 1n },
] as const;

interface Asked {
  readonly amount: bigint;
  readonly sentAt: number;
  /** What the receiver made of it, once it did. */
  outcome: OutcomeName | undefined;
  isOver: boolean;
}

interface Waiting {
  block?: { readonly of: SeenBlock; readonly atMs: number };
  isCertified: boolean;
}

const laneOf = (from: Hex, to: Hex, seq: number): string => `${from}/${to}/${seq}`;

export class Auditor {
  readonly #supply: bigint;
  readonly #held: Map<Hex, bigint>;
  readonly #asked = new Map<string, Asked>();
  /** Sent, and neither taken in nor given back. */
  #away = 0n;
  readonly #next = new Map<Hex, number>();
  readonly #waiting = new Map<string, Waiting>();
  readonly problems: string[] = [];
  /** Milliseconds from the sender's block to the receiver's, as a client saw both executed. */
  readonly latencies: number[] = [];
  readonly outcomes = new Map<OutcomeName, number>();
  /** Certified blocks after which the sum was right. */
  checked = 0;

  /** What each branch holds at its genesis. */
  constructor(branches: readonly Hex[], holding: bigint) {
    this.#held = new Map(branches.map((id) => [id, holding]));
    this.#supply = holding * BigInt(branches.length);
  }

  get asked(): number {
    return this.#asked.size;
  }
  get under(): number {
    return [...this.#asked.values()].filter(({ isOver }) => !isOver).length;
  }
  /** Asks that their receiver has taken in, whether it did them or not. */
  get arrived(): number {
    return [...this.#asked.values()].filter(({ outcome }) => outcome !== undefined).length;
  }
  held(branch: Hex): bigint {
    return this.#held.get(branch) ?? 0n;
  }

  hear(event: ClientEvent): void {
    if (event.kind === 'block') this.#wait(event.block.rollup, event.block.header.height).block = { of: event.block, atMs: event.atMs };
    else if (event.kind === 'level' && event.level === 'C2') this.#wait(event.rollup, event.height).isCertified = true;
    else return;
    while ([...this.#held.keys(), ...this.#others()].some((rollup) => this.#step(rollup)));
  }

  /** Rollups that are no branches: what they answer counts, too. */
  #others(): Hex[] {
    return [...this.#next.keys()].filter((rollup) => !this.#held.has(rollup));
  }

  #wait(rollup: Hex, height: number): Waiting {
    if (!this.#next.has(rollup)) this.#next.set(rollup, 1);
    const place = `${rollup}/${height}`;
    const known = this.#waiting.get(place) ?? { isCertified: false };
    this.#waiting.set(place, known);
    return known;
  }

  /** Takes the next certified block of a rollup, unless it takes in what is not known here yet. */
  #step(rollup: Hex): boolean {
    const height = this.#next.get(rollup) ?? 1;
    const { block, isCertified } = this.#waiting.get(`${rollup}/${height}`) ?? { isCertified: false };
    if (block === undefined || !isCertified || !block.of.entries.every((entry) => this.#isKnown(entry))) return false;
    this.#waiting.delete(`${rollup}/${height}`);
    this.#next.set(rollup, height + 1);
    block.of.entries.forEach((entry, at) => this.#takeIn(entry, block.of.receipts[at]?.status === 'executed', block.atMs));
    for (const message of block.of.result.messages) this.#send(message, block.atMs);
    if (this.#held.has(rollup)) this.#count(rollup, block.of);
    this.#check(`${rollup.slice(0, 10)} block ${height}`);
    return true;
  }

  #isKnown(entry: Entry): boolean {
    if (entry.kind !== 'message') return true;
    const { message } = entry.delivered;
    const [ask, answer] = [askIn(message), replyIn(message)];
    if (ask !== undefined) return this.#asked.has(laneOf(message.from, message.to, message.seq));
    return answer === undefined || this.#asked.get(laneOf(message.to, message.from, answer.seq))?.outcome !== undefined;
  }

  #takeIn(entry: Entry, isDone: boolean, atMs: number): void {
    if (entry.kind !== 'message') return;
    const { message } = entry.delivered;
    const answer = replyIn(message);
    if (answer !== undefined) return this.#over(laneOf(message.to, message.from, answer.seq), isDone);
    const asked = this.#asked.get(laneOf(message.from, message.to, message.seq));
    if (asked === undefined) return;
    if (asked.outcome !== undefined) this.problems.push(`message ${message.seq} was taken in twice`);
    this.latencies.push(atMs - asked.sentAt);
    asked.outcome = isDone ? 'executed' : 'reverted';
    if (isDone) this.#away -= asked.amount;
  }

  #over(lane: string, isDone: boolean): void {
    const asked = this.#asked.get(lane);
    if (asked === undefined || asked.isOver || !isDone) return void this.problems.push(`an answer to ${lane} was ${isDone ? 'taken in twice' : 'not taken in'}`);
    asked.isOver = true;
    if (asked.outcome !== 'executed') this.#away -= asked.amount;
  }

  #send(message: Message, atMs: number): void {
    const [ask, answer] = [askIn(message), replyIn(message)];
    if (answer !== undefined) return this.#answered(laneOf(message.to, message.from, answer.seq), answer.outcome.status);
    const payment = ask && decode(PAYMENT, ask.input);
    if (!payment?.ok) return;
    const { amount } = payment.value as { readonly amount: bigint };
    this.#asked.set(laneOf(message.from, message.to, message.seq), { amount, sentAt: atMs, outcome: undefined, isOver: false });
    this.#away += amount;
  }

  #answered(lane: string, status: OutcomeName): void {
    const asked = this.#asked.get(lane);
    if (asked === undefined || (asked.outcome === 'executed') !== (status === 'executed')) return void this.problems.push(`${lane} was answered with ${status}, and was not`);
    asked.outcome = status;
    this.outcomes.set(status, (this.outcomes.get(status) ?? 0) + 1);
  }

  /** What the branch says that it did. */
  #count(rollup: Hex, { result }: SeenBlock): void {
    for (const { id, payload } of result.events) {
      const fields = EVENTS[id] && decode(EVENTS[id].codec, payload);
      if (!fields?.ok) continue;
      const { amount } = fields.value as { readonly amount: bigint };
      this.#held.set(rollup, this.held(rollup) + (EVENTS[id]?.sign ?? 0n) * amount);
    }
  }

  #check(place: string): void {
    const sum = [...this.#held.values()].reduce((all, held) => all + held, this.#away);
    if (sum !== this.#supply) this.problems.push(`after ${place} there are ${sum} units of ${this.#supply}`);
    else this.checked++;
  }
}
