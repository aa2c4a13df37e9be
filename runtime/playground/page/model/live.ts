/** What the stream has told of one rollup so far: exact counts, times, and the newest of what came. All of it bounded. */
import { LEVELS } from '../../../../protocols/confirmation.ts';
import type { BlockBrief, BlockLevel, Level } from '../net/types.ts';
import { Newest, PerSecond } from './series.ts';
import type { ActionEvent, LevelEvent, StatsEvent, WithdrawnEvent } from './stream-events.ts';

export { LEVELS };
export const rankOf = (level: Level): number => LEVELS.indexOf(level);

export type Counts = Record<Level, number>;
const none = (): Counts => ({ C0: 0, C1: 0, C2: 0, C3a: 0, C3b: 0, C4: 0 });

export interface LiveBlock extends Omit<BlockBrief, 'level' | 'levelAtMs'> {
  readonly level: BlockLevel;
  readonly levelAtMs: Readonly<Partial<Record<BlockLevel, number>>>;
}

/** Blocks that are kept: what the slowest level may wait for at a block a second. */
const BLOCKS = 1_024;
const ACTIONS = 64;
const SECONDS = 300;
const DELAYS = 512;

export type Delays = Readonly<Record<Exclude<BlockLevel, 'C1'>, Newest<number>>>;

export class LiveRollup {
  readonly blocks = new Map<number, LiveBlock>();
  readonly actions = new Newest<ActionEvent>(ACTIONS);
  readonly rates: Readonly<Record<Level, PerSecond>> = {
    C0: new PerSecond(SECONDS),
    C1: new PerSecond(SECONDS),
    C2: new PerSecond(SECONDS),
    C3a: new PerSecond(SECONDS),
    C3b: new PerSecond(SECONDS),
    C4: new PerSecond(SECONDS),
  };
  /** From a block to each level, milliseconds by the gateway's clock. */
  readonly delays: Delays = { C2: new Newest(DELAYS), C3a: new Newest(DELAYS), C3b: new Newest(DELAYS), C4: new Newest(DELAYS) };
  /** Actions of the counted blocks that have come to each level; those of C0 wait for their block, too. */
  readonly counts: Counts = none();
  #pending = 0;
  /** The first block that is counted. */
  from: number | undefined;
  tip = 0;

  /** One of the actions in a block; only some are told. */
  action(event: ActionEvent): void {
    this.actions.push(event);
  }

  stats({ pending = 0 }: Pick<StatsEvent, 'pending'>, nowMs: number): void {
    this.#pending = pending;
    this.#countC0(nowMs);
  }

  /** A block, new or known; `isNow` when it was told just now, and so belongs into the rates. */
  block(brief: BlockBrief, nowMs: number, isNow: boolean): void {
    const { height, entries, level } = brief;
    if (this.blocks.has(height)) return this.level({ height, level }, nowMs);
    this.blocks.set(height, { ...brief, level: 'C1' });
    this.from = Math.min(this.from ?? height, height);
    this.tip = Math.max(this.tip, height);
    this.#pending = Math.max(0, this.#pending - entries);
    this.#reach('C1', entries, isNow ? nowMs : (brief.levelAtMs.C1 ?? brief.time));
    this.#raise(height, level, nowMs, isNow);
    this.#forget();
  }

  level({ height, level, atMs }: Pick<LevelEvent, 'height' | 'level' | 'atMs'>, nowMs: number): void {
    const block = this.blocks.get(height);
    if (block === undefined || rankOf(level) <= rankOf(block.level)) return;
    this.blocks.set(height, { ...block, levelAtMs: { ...block.levelAtMs, [level]: block.levelAtMs[level] ?? atMs ?? nowMs } });
    this.#raise(height, level, nowMs, true);
  }

  withdrawn({ height, level }: Pick<WithdrawnEvent, 'height' | 'level'>): void {
    const block = this.blocks.get(height);
    if (block === undefined || rankOf(block.level) < rankOf(level)) return;
    const back = LEVELS[rankOf(level) - 1] as BlockLevel;
    for (let rank = rankOf(level); rank <= rankOf(block.level); rank++) this.counts[LEVELS[rank] as Level] -= block.entries;
    this.blocks.set(height, { ...block, level: back });
  }

  /** Newest first. */
  newest(most: number): LiveBlock[] {
    const found: LiveBlock[] = [];
    for (let height = this.tip; height > 0 && found.length < most && height > this.tip - BLOCKS; height--) {
      const block = this.blocks.get(height);
      if (block !== undefined) found.push(block);
    }
    return found;
  }

  #raise(height: number, level: BlockLevel, nowMs: number, isNow: boolean): void {
    const block = this.blocks.get(height) as LiveBlock;
    for (let rank = rankOf(block.level) + 1; rank <= rankOf(level); rank++) this.#pass(block, LEVELS[rank] as Exclude<BlockLevel, 'C1'>, nowMs, isNow);
    this.blocks.set(height, { ...block, level });
  }

  #pass(block: LiveBlock, level: Exclude<BlockLevel, 'C1'>, nowMs: number, isNow: boolean): void {
    this.#reach(level, block.entries, isNow ? nowMs : (block.levelAtMs[level] ?? nowMs));
    const [from, to] = [block.levelAtMs.C1 ?? block.time, block.levelAtMs[level]];
    if (to !== undefined && to >= from) this.delays[level].push(to - from);
  }

  #reach(level: BlockLevel, entries: number, atMs: number): void {
    this.counts[level] += entries;
    this.rates[level].add(Math.floor(atMs / 1_000), entries);
    if (level === 'C1') this.#countC0(atMs);
  }

  /** What is in a block was acknowledged, whoever heard of it. */
  #countC0(atMs: number): void {
    const more = this.counts.C1 + this.#pending - this.counts.C0;
    this.counts.C0 += more;
    if (more > 0) this.rates.C0.add(Math.floor(atMs / 1_000), more);
  }

  #forget(): void {
    if (this.blocks.size <= BLOCKS + BLOCKS / 4) return;
    for (const height of this.blocks.keys()) if (height <= this.tip - BLOCKS) this.blocks.delete(height);
  }
}
