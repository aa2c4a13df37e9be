/** What became of every action: recorded from what the client saw, counted as it comes, summed up at the end. */
import type { Observable, Subscription } from 'rxjs';
import type { Hex } from '../protocols/bytes.ts';
import { LEVELS, type Level } from '../protocols/confirmation.ts';
import type { ClientEvent, SeenBlock, SubmitOutcome } from '../runtime/client/client.ts';
import type { Expectation } from './load/plan.ts';

export type ChainLevel = Exclude<Level, 'C0'>;

interface TrackedAction {
  readonly sentAt: number;
  readonly acknowledgedAt: number;
  /** Height promised in the acknowledgement. */
  readonly includedBy: number;
  readonly expect: Expectation;
}

interface TrackedBlock {
  readonly rollup: Hex;
  readonly height: number;
  /** Acknowledged actions of this run in it. */
  readonly actions: Hex[];
  readonly entries: number;
  readonly messages: number;
  readonly applied: number;
  readonly levels: Map<ChainLevel, number>;
}

export interface RollupTotals {
  blocks: number;
  executed: number;
  certified: number;
  available: number;
  final: number;
}

export interface Notice {
  readonly atMs: number;
  readonly kind: 'refusal' | 'liar' | 'equivocation' | 'settlement' | 'problem' | 'note';
  readonly text: string;
}

export interface Settlement {
  readonly headers: number;
  readonly gasUsed: number;
}

const REFUSALS: ReadonlySet<Expectation> = new Set(['bad-signature', 'bad-schema', 'nonce-used']);

const placeOf = (rollup: Hex, height: number): string => `${rollup}/${height}`;

export class Tracker {
  readonly startedAt = Date.now();
  readonly actions = new Map<Hex, TrackedAction>();
  readonly blocks = new Map<string, TrackedBlock>();
  readonly counts: Record<Level, number> = { C0: 0, C1: 0, C2: 0, C3a: 0, C3b: 0, C4: 0 };
  readonly refused = new Map<string, number>();
  readonly reverted = new Map<string, number>();
  readonly votes = new Map<number, number>();
  readonly liars = new Map<number, string>();
  readonly settlements: Settlement[] = [];
  readonly problems = new Set<string>();
  readonly notices: Notice[] = [];
  readonly rollups = new Map<Hex, RollupTotals>();
  readonly #included = new Map<Hex, 'executed' | 'reverted'>();
  readonly #early = new Map<string, Map<ChainLevel, number>>();
  readonly #names: ReadonlyMap<Hex, string>;
  readonly #onBlock: (block: SeenBlock) => void;
  submitted = 0;
  retries = 0;
  certificates = 0;
  messages = 0;
  messagesApplied = 0;
  bodyBytes = 0;
  /** Blocks that were final on L1 and were not any more. */
  withdrawn = 0;
  lastProgressAt = Date.now();
  lastCertificateAt = Date.now();
  firstSentAt = 0;
  lastC2At = 0;
  loadDone = false;

  /** `onBlock` sees every block once, those of a rollup in order. */
  constructor(names: ReadonlyMap<Hex, string>, onBlock: (block: SeenBlock) => void = () => undefined) {
    this.#names = names;
    this.#onBlock = onBlock;
    for (const rollup of names.keys()) this.rollups.set(rollup, { blocks: 0, executed: 0, certified: 0, available: 0, final: 0 });
  }

  follow(events: Observable<ClientEvent>): Subscription {
    return events.subscribe((event) => this.#hear(event));
  }

  nameOf(rollup: Hex): string {
    return this.#names.get(rollup) ?? rollup.slice(0, 10);
  }

  problem(text: string): void {
    if (this.problems.has(text)) return;
    this.problems.add(text);
    this.note('problem', text);
  }

  note(kind: Notice['kind'], text: string): void {
    this.notices.push({ atMs: Date.now(), kind, text });
    if (this.notices.length > 200) this.notices.shift();
  }

  retry(_rollup: Hex, _error: unknown): void {
    this.retries++;
  }

  answered(rollup: Hex, expect: Expectation, outcome: SubmitOutcome, sentAt: number, atMs: number): void {
    this.submitted++;
    this.firstSentAt ||= sentAt;
    if (outcome.kind === 'refused') return this.#refusedAtAdmission(rollup, expect, outcome);
    if (REFUSALS.has(expect)) this.problem(`${this.nameOf(rollup)} acknowledged an action that must be refused as ${expect}`);
    const { includedBy } = outcome.acknowledgement;
    const known = this.actions.get(outcome.id);
    if (known !== undefined && known.includedBy !== includedBy) this.problem(`${this.nameOf(rollup)} promised block ${known.includedBy} for an action, and ${includedBy} when it was sent again`);
    if (known !== undefined) return;
    if (expect === 'duplicate') return this.problem(`${this.nameOf(rollup)} gave a repeated action another id`);
    this.actions.set(outcome.id, { sentAt, acknowledgedAt: atMs, includedBy, expect });
    this.counts.C0++;
    this.lastProgressAt = atMs;
    // The block may have been quicker than the acknowledgement.
    const block = this.#waitingFor.get(outcome.id);
    if (block !== undefined) this.#join(block, outcome.id);
  }

  readonly #waitingFor = new Map<Hex, TrackedBlock>();

  #refusedAtAdmission(rollup: Hex, expect: Expectation, { code, reason }: { readonly code: string; readonly reason: string }): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
    if (code !== expect && expect !== 'any') this.problem(`${this.nameOf(rollup)} refused an action that must be ${expect}: ${code}, ${reason}`);
  }

  #hear(event: ClientEvent): void {
    switch (event.kind) {
      case 'block':
        return this.#block(event.block, event.atMs);
      case 'level':
        return this.#level(event.rollup, event.height, event.level, event.members, event.atMs);
      case 'withdrawn':
        return this.#lower(event.rollup, event.height, event.level, event.why);
      case 'refusal': {
        const { rollup, height, member, code, entry, reason } = event.refusal;
        return this.note('refusal', `member ${member} refuses ${this.nameOf(rollup)} block ${height}: ${code}${entry === undefined ? '' : ` at action ${entry}`}, ${reason}`);
      }
      case 'equivocation':
        return this.note('equivocation', `the operator of ${this.nameOf(event.rollup)} signed two blocks at height ${event.height}`);
      case 'liar':
        return this.#liar(event.member, event.reason);
      case 'settlement':
        this.settlements.push({ headers: event.headers, gasUsed: event.gasUsed });
        return this.note('settlement', `batch ${event.batchId} settled ${event.headers} headers for ${event.gasUsed} gas`);
    }
  }

  #liar(member: number, reason: string): void {
    if (this.liars.has(member)) return;
    this.liars.set(member, reason);
    this.note('liar', `member ${member} ${reason}`);
  }

  #block(block: SeenBlock, atMs: number): void {
    const place = placeOf(block.rollup, block.header.height);
    if (this.blocks.has(place)) return;
    const tracked: TrackedBlock = {
      rollup: block.rollup,
      height: block.header.height,
      actions: [],
      entries: block.ids.length,
      messages: block.result.messages.length,
      applied: block.entries.filter((entry) => entry.kind === 'message').length,
      levels: new Map([['C1', atMs]]),
    };
    this.blocks.set(place, tracked);
    this.#onBlock(block);
    this.bodyBytes += block.bodyBytes;
    this.messages += tracked.messages;
    this.messagesApplied += tracked.applied;
    const totals = this.#totals(block.rollup);
    totals.blocks++;
    totals.executed = Math.max(totals.executed, block.header.height);
    block.ids.forEach((id, at) => this.#entry(tracked, id, block, at));
    for (const [level, at] of this.#early.get(place) ?? []) this.#raise(tracked, level, at);
    this.#early.delete(place);
    this.lastProgressAt = atMs;
  }

  #entry(block: TrackedBlock, id: Hex, seen: SeenBlock, at: number): void {
    const status = seen.receipts[at]?.status ?? 'reverted';
    if (this.#included.has(id)) this.problem(`${this.nameOf(block.rollup)} executed one action twice`);
    this.#included.set(id, status);
    if (status === 'reverted') {
      const reason = seen.result.reasons[at]?.replace(/\d{2,}/g, '…') ?? '';
      this.reverted.set(reason, (this.reverted.get(reason) ?? 0) + 1);
    }
    if (seen.entries[at]?.kind !== 'action') return;
    if (this.actions.has(id)) this.#join(block, id);
    else this.#waitingFor.set(id, block);
  }

  /** An action is known both from its acknowledgement and from its block. */
  #join(block: TrackedBlock, id: Hex): void {
    this.#waitingFor.delete(id);
    block.actions.push(id);
    for (const level of block.levels.keys()) this.counts[level]++;
    const expect = this.actions.get(id)?.expect;
    const status = this.#included.get(id);
    if (expect !== 'any' && expect !== status) this.problem(`an action of ${this.nameOf(block.rollup)} was ${status}, it must be ${expect}`);
  }

  #level(rollup: Hex, height: number, level: ChainLevel, members: readonly number[], atMs: number): void {
    const place = placeOf(rollup, height);
    if (level === 'C2') {
      this.certificates++;
      this.lastCertificateAt = atMs;
      for (const member of members) this.votes.set(member, (this.votes.get(member) ?? 0) + 1);
    }
    const totals = this.#totals(rollup);
    if (level === 'C2') totals.certified = Math.max(totals.certified, height);
    if (level === 'C3a') totals.available = Math.max(totals.available, height);
    if (level === 'C3b') totals.final = Math.max(totals.final, height);
    const block = this.blocks.get(place);
    if (block !== undefined) return this.#raise(block, level, atMs);
    this.#early.set(place, (this.#early.get(place) ?? new Map()).set(level, atMs));
  }

  #raise(block: TrackedBlock, level: ChainLevel, atMs: number): void {
    if (block.levels.has(level)) return;
    block.levels.set(level, atMs);
    if (level === 'C2') this.lastC2At = atMs;
    this.counts[level] += block.actions.length;
    this.lastProgressAt = atMs;
  }

  /** L1 forgot it, and it has to come again; or it never will. */
  #lower(rollup: Hex, height: number, level: 'C3b' | 'C4', why: string): void {
    const place = placeOf(rollup, height);
    this.#early.get(place)?.delete(level);
    const block = this.blocks.get(place);
    if (block?.levels.delete(level)) this.counts[level] -= block.actions.length;
    if (level !== 'C3b') return;
    this.withdrawn++;
    this.note('note', `L1 took back ${this.nameOf(rollup)} block ${height}${why === 'reorganised' ? '' : `, for good: ${why}`}`);
  }

  #totals(rollup: Hex): RollupTotals {
    const known = this.rollups.get(rollup) ?? { blocks: 0, executed: 0, certified: 0, available: 0, final: 0 };
    this.rollups.set(rollup, known);
    return known;
  }

  /** Every acknowledged action is at the top, and every message arrived. */
  get finished(): boolean {
    const settled = [...this.blocks.values()].every((block) => block.levels.has('C3b') && block.levels.has('C4'));
    return this.loadDone && this.counts.C3b === this.counts.C0 && this.counts.C4 === this.counts.C0 && this.messages === this.messagesApplied && settled;
  }

  /** Milliseconds from sending to each level, over all actions that reached it. */
  latencies(level: Level): number[] {
    if (level === 'C0') return [...this.actions.values()].map((action) => action.acknowledgedAt - action.sentAt).sort((a, b) => a - b);
    const found: number[] = [];
    for (const block of this.blocks.values()) {
      const at = block.levels.get(level);
      if (at !== undefined) for (const id of block.actions) found.push(Math.max(0, at - (this.actions.get(id)?.sentAt ?? at)));
    }
    return found.sort((a, b) => a - b);
  }
}

/** Milliseconds of the longest time that a rollup with a block to certify got no certificate. */
export function longestStall({ blocks }: Pick<Tracker, 'blocks'>): number {
  const lastAt = new Map<Hex, number>();
  let longest = 0;
  for (const { rollup, levels } of [...blocks.values()].sort((a, b) => a.height - b.height)) {
    const [executedAt, certifiedAt] = [levels.get('C1'), levels.get('C2')];
    if (executedAt === undefined || certifiedAt === undefined) continue;
    longest = Math.max(longest, certifiedAt - Math.max(executedAt, lastAt.get(rollup) ?? 0));
    lastAt.set(rollup, certifiedAt);
  }
  return longest;
}

export const quantile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const percentiles = (tracker: Tracker): Record<string, { p50: number; p99: number }> =>
  Object.fromEntries(
    LEVELS.map((level) => {
      const sorted = tracker.latencies(level);
      return [level.toLowerCase(), { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) }];
    }),
  );
