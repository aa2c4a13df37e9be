/**
 * What a gateway remembers of one rollup: its newest blocks, the levels they reached, the actions in them, and those that wait for one.
 * Everything here is bounded; what was forgotten is asked of the network again or is `unknown-block`.
 */
import type { Announced, AppRecord } from '../../actors/ports/settlement.ts';
import type { Acknowledgement } from '../../protocols/acknowledgement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LEVELS, type Level } from '../../protocols/confirmation.ts';
import type { ClientEvent, SeenBlock } from '../client/client.ts';
import type { Description } from './description.ts';

export type BlockLevel = Exclude<Level, 'C0'>;
export const BLOCK_LEVELS = LEVELS.slice(1) as readonly BlockLevel[];

/** How far a block has come, and when. */
export interface Marks {
  /** `null`: before this gateway looked. */
  readonly levelAtMs: Partial<Record<BlockLevel, number | null>>;
  /** Members whose votes are in its certificate. */
  certifiedBy: readonly number[] | null;
}

export interface KeptBlock {
  readonly block: SeenBlock;
  readonly marks: Marks;
  /** How to read it; `undefined` while the manifest of its version is not known. */
  description: Description | undefined;
  /** How many of its entries reverted. */
  readonly reverted: number;
}

export interface PendingAction {
  readonly id: Hex;
  readonly action: string;
  readonly sender: Hex;
  readonly nonce: bigint;
  readonly input: unknown;
  /** The operator's promise of a block of at most a height. */
  readonly acknowledgement: Acknowledgement;
}

/** Where an action is. */
export interface Spot {
  readonly height: number;
  readonly index: number;
  /** The operator's promise, of an action that was submitted here. */
  readonly acknowledgement: Acknowledgement | undefined;
}

/** Acknowledged actions that wait for their block: 64 blocks of them at the most that an operator may promise. */
const PENDING = 65_536;
/** Levels of blocks that were not read yet: the client reads at most this many ahead. */
const AHEAD = 512;

export class Watched {
  readonly record: AppRecord;
  /** Of the newest version that is known. */
  description: Description;
  /** Blocks above this height are of a version whose manifest is still asked for. */
  #unreadFrom = Number.POSITIVE_INFINITY;
  announced: Announced | undefined;
  readonly tips: Record<BlockLevel, number> = { C1: 0, C2: 0, C3a: 0, C3b: 0, C4: 0 };
  /** Since this gateway began, exactly. */
  readonly counts = { actions: 0, reverted: 0 };
  readonly #blocks = new Map<number, KeptBlock>();
  readonly #marks = new Map<number, Marks>();
  readonly #spots = new Map<Hex, Spot>();
  readonly #bySender = new Map<Hex, Hex[]>();
  readonly #pending = new Map<Hex, PendingAction>();
  bytes = 0;

  constructor(record: AppRecord, description: Description) {
    this.record = record;
    this.description = description;
    this.announced = record.announced;
  }

  get blockCount(): number {
    return this.#blocks.size;
  }
  get pendingCount(): number {
    return this.#pending.size;
  }

  block(height: number): KeptBlock | undefined {
    return this.#blocks.get(height);
  }

  /** Kept blocks below a height, newest first. */
  below(height: number, limit: number): KeptBlock[] {
    const found: KeptBlock[] = [];
    for (let at = Math.min(height - 1, this.tips.C1); at > 0 && found.length < limit; at--) {
      const kept = this.#blocks.get(at);
      if (kept === undefined) break;
      found.push(kept);
    }
    return found;
  }

  spot(id: Hex): Spot | undefined {
    return this.#spots.get(id);
  }
  pending(id: Hex): PendingAction | undefined {
    return this.#pending.get(id);
  }

  /** Ids of an account's actions, newest first: those that wait, then those in kept blocks. */
  idsOf(sender: Hex, limit: number): Hex[] {
    const waiting = [...this.#pending.values()].filter((each) => each.sender === sender).map(({ id }) => id);
    return [...waiting.reverse(), ...(this.#bySender.get(sender) ?? []).slice(-limit).reverse()].slice(0, limit);
  }

  /** Ids of the newest actions of all accounts. */
  newestIds(limit: number): Hex[] {
    const ids = [...this.#pending.keys()].slice(-limit).reverse();
    for (const { block } of this.below(this.tips.C1 + 1, this.#blocks.size)) {
      if (ids.length >= limit) break;
      for (let at = block.entries.length - 1; at >= 0 && ids.length < limit; at--) if (block.entries[at]?.kind === 'action') ids.push(block.ids[at] as Hex);
    }
    return ids.slice(0, limit);
  }

  wait(action: PendingAction): void {
    const spot = this.#spots.get(action.id);
    // Its block was faster.
    if (spot !== undefined) return void this.#spots.set(action.id, { ...spot, acknowledgement: action.acknowledgement });
    this.#pending.set(action.id, action);
    if (this.#pending.size > PENDING) this.#pending.delete(this.#pending.keys().next().value as Hex);
  }

  /** Takes in the next block. */
  add(block: SeenBlock, atMs: number): KeptBlock {
    const { height } = block.header;
    const kept: KeptBlock = { block, marks: this.#marksOf(height), description: height > this.#unreadFrom ? undefined : this.description, reverted: revertedIn(block) };
    this.#blocks.set(height, kept);
    this.bytes += block.bodyBytes;
    this.#mark(height, 'C1', atMs);
    this.counts.actions += block.entries.length;
    this.counts.reverted += kept.reverted;
    for (const [index, entry] of block.entries.entries()) {
      const id = block.ids[index] as Hex;
      this.#spots.set(id, { height, index, acknowledgement: this.#pending.get(id)?.acknowledgement });
      this.#pending.delete(id);
      if (entry.kind !== 'action') continue;
      const own = this.#bySender.get(entry.action.sender);
      if (own === undefined) this.#bySender.set(entry.action.sender, [id]);
      else own.push(id);
    }
    return kept;
  }

  /** Forgets the oldest block. Answers whether there was one. */
  forgetOldest(): boolean {
    const [height, kept] = this.#blocks.entries().next().value ?? [];
    if (height === undefined || kept === undefined) return false;
    this.#blocks.delete(height);
    this.#marks.delete(height);
    this.bytes -= kept.block.bodyBytes;
    for (const [index, entry] of kept.block.entries.entries()) {
      this.#spots.delete(kept.block.ids[index] as Hex);
      if (entry.kind === 'action') this.#forgetSenders(entry.action.sender);
    }
    return true;
  }

  /** An account's oldest action is in the oldest block. */
  #forgetSenders(sender: Hex): void {
    const own = this.#bySender.get(sender);
    own?.shift();
    if (own?.length === 0) this.#bySender.delete(sender);
  }

  /** Another version takes over behind this height. */
  changes(height: number): void {
    this.#unreadFrom = height;
  }

  /** And this is how to read it. */
  changed(description: Description): void {
    this.description = description;
    for (const [height, kept] of this.#blocks) if (height > this.#unreadFrom) kept.description ??= description;
    this.#unreadFrom = Number.POSITIVE_INFINITY;
  }

  level({ height, level, members, atMs }: Extract<ClientEvent, { kind: 'level' }>): void {
    this.#mark(height, level, atMs);
    if (level === 'C2' && this.#marks.has(height)) this.#marksOf(height).certifiedBy = members;
  }

  /** Heights are settled in order: what lies above one that was taken back is not settled either. */
  withdrawn({ height, level }: Extract<ClientEvent, { kind: 'withdrawn' }>): void {
    this.tips[level] = Math.min(this.tips[level], height - 1);
    delete this.#marks.get(height)?.levelAtMs[level];
  }

  #mark(height: number, level: BlockLevel, atMs: number): void {
    this.tips[level] = Math.max(this.tips[level], height);
    // Of blocks that were forgotten, or come too late to be read, nothing is kept.
    if (!this.#blocks.has(height) && (height <= this.tips.C1 || height > this.tips.C1 + AHEAD)) return;
    this.#marksOf(height).levelAtMs[level] ??= atMs;
  }

  /** Of a block that is not kept: the levels it must have, at times that nobody noted here. */
  marksBelow(height: number): Marks {
    const reached = BLOCK_LEVELS.filter((level) => this.tips[level] >= height);
    return { levelAtMs: Object.fromEntries(reached.map((level) => [level, null])), certifiedBy: null };
  }

  #marksOf(height: number): Marks {
    const known = this.#marks.get(height);
    if (known !== undefined) return known;
    const marks: Marks = { levelAtMs: {}, certifiedBy: null };
    this.#marks.set(height, marks);
    return marks;
  }
}

export const revertedIn = ({ entries, receipts }: SeenBlock): number => receipts.slice(0, entries.length).filter(({ status }) => status === 'reverted').length;
