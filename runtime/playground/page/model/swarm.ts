/**
 * The picture of the pipeline: dots that stand for actions, each at a station (C0 to C4) or on its way to the next. Only a sample is
 * drawn, so that a thousand actions a second are as smooth as ten; how many actions a dot stands for is said beside it.
 */
import type { BlockLevel, Level } from '../net/types.ts';
import { LEVELS, rankOf } from './live.ts';

export interface Dot {
  /** Station it came from, and where it is or goes to. */
  from: number;
  to: number;
  /** Its place within the station, 0..1 each. */
  readonly u: number;
  readonly v: number;
  /** When it set out, and how long it takes, in milliseconds. */
  startMs: number;
  travelMs: number;
  /** Block it belongs to; `undefined` while it waits for one. */
  height: number | undefined;
  /** Of an action of the person who looks. */
  readonly id: string | undefined;
  /** When it disappears; for those that arrived at the last station, or had no room. */
  endMs: number;
}

/** Dots at one station beyond which some of each block are left out. */
const ROOM = 220;
/** New dots a second, at most. */
const PER_SECOND = 150;
const TRAVEL_MS = 700;
const STAGGER_MS = 350;
const FADE_MS = 600;
/** How long an action that is done is still seen. */
const REST_MS = 2_500;
const LAST = LEVELS.length - 1;

export class Swarm {
  readonly dots: Dot[] = [];
  /** Actions that one dot stands for. */
  share = 1;
  #seed = 1;
  #arrived = 0;
  #secondMs = 0;

  /** Between 0 and 1; no chance is needed, only an even spread. */
  #next(): number {
    this.#seed = (this.#seed * 1_664_525 + 1_013_904_223) >>> 0;
    return this.#seed / 2 ** 32;
  }

  /** So many actions wait for a block. */
  pending(many: number, nowMs: number): void {
    const waiting = this.dots.filter((dot) => dot.height === undefined && dot.id === undefined && dot.endMs === Infinity);
    const due = many === 0 ? 0 : Math.min(ROOM, Math.max(1, Math.round(many / this.share)));
    for (let more = waiting.length; more < due; more++) this.#add(-1, 0, undefined, nowMs, undefined);
    for (const dot of waiting.slice(due)) dot.endMs = nowMs + FADE_MS;
  }

  /** An action of the person who looks: it is drawn larger, and never left out. */
  own(id: string, nowMs: number): void {
    if (!this.dots.some((dot) => dot.id === id)) this.#add(-1, 0, undefined, nowMs, id);
  }

  /** It came into a block, or further. */
  include(id: string, height: number, level: BlockLevel, nowMs: number): void {
    for (const dot of this.dots) {
      if (dot.id !== id || dot.height !== undefined) continue;
      dot.height = height;
      this.#send(dot, rankOf(level), nowMs);
      this.#makeRoom(height);
    }
  }

  /** Where every action has a dot, this one had two. */
  #makeRoom(height: number): void {
    const other = this.share === 1 ? this.dots.findIndex((dot) => dot.height === height && dot.id === undefined) : -1;
    if (other >= 0) this.dots.splice(other, 1);
  }

  /** A block of `entries` was made; dots that wait go into it, oldest first. */
  block(height: number, entries: number, nowMs: number): void {
    this.#pace(entries, nowMs);
    let left = entries === 0 ? 0 : Math.max(1, Math.round(entries / this.share));
    for (const dot of this.dots) {
      if (left === 0) return;
      if (dot.height !== undefined || dot.id !== undefined || dot.endMs !== Infinity) continue;
      dot.height = height;
      this.#send(dot, 1, nowMs);
      left--;
    }
    for (; left > 0; left--) this.#add(0, 1, height, nowMs, undefined);
  }

  /** A block reached a level, or fell back to one. */
  level(height: number, level: BlockLevel, nowMs: number): void {
    const rank = rankOf(level);
    for (const dot of this.dots) if (dot.height === height && dot.to !== rank) this.#send(dot, rank, nowMs);
  }

  /** Drops what is done and thins out what is too much. Once per frame. */
  step(nowMs: number): void {
    const at = new Array<number>(LEVELS.length).fill(0);
    let kept = 0;
    for (const dot of this.dots) {
      if (nowMs >= dot.endMs) continue;
      at[dot.to] = (at[dot.to] as number) + 1;
      this.dots[kept++] = dot;
    }
    this.dots.length = kept;
    for (const [station, many] of at.entries()) if (many > ROOM) this.#thin(station, ROOM / many, nowMs);
  }

  /** Whether a picture of a moment later would be another one. */
  isMoving(nowMs: number): boolean {
    return this.dots.some(({ startMs, travelMs, endMs }) => endMs !== Infinity || nowMs < startMs + travelMs);
  }

  /** Everything is at once where it goes. */
  settle(nowMs: number): void {
    for (const dot of this.dots) dot.startMs = nowMs - dot.travelMs;
  }

  /** How many dots are at a station or on the way to it. */
  at(level: Level): number {
    return this.dots.filter((dot) => dot.to === rankOf(level)).length;
  }

  clear(): void {
    this.dots.length = 0;
  }

  #thin(station: number, share: number, nowMs: number): void {
    for (const dot of this.dots) if (dot.to === station && dot.id === undefined && dot.endMs === Infinity && this.#next() > share) dot.endMs = nowMs + FADE_MS;
  }

  #pace(weight: number, nowMs: number): void {
    this.#arrived += weight;
    if (nowMs - this.#secondMs < 1_000) {
      this.share = Math.max(this.share, Math.ceil(this.#arrived / PER_SECOND));
      return;
    }
    this.share = Math.max(1, Math.ceil(this.#arrived / ((nowMs - this.#secondMs) / 1_000) / PER_SECOND));
    this.#secondMs = nowMs;
    this.#arrived = 0;
  }

  #add(from: number, to: number, height: number | undefined, nowMs: number, id: string | undefined): void {
    this.dots.push({ from, to, u: this.#next(), v: this.#next(), startMs: nowMs + this.#next() * STAGGER_MS, travelMs: TRAVEL_MS, height, id, endMs: Infinity });
  }

  #send(dot: Dot, station: number, nowMs: number): void {
    dot.from = dot.to;
    dot.to = station;
    dot.startMs = nowMs + this.#next() * STAGGER_MS;
    if (station === LAST) dot.endMs = nowMs + TRAVEL_MS + STAGGER_MS + REST_MS * (0.5 + this.#next());
  }
}

/** How far a dot is on its way, 0..1, eased at both ends. */
export function progressOf({ startMs, travelMs }: Dot, nowMs: number): number {
  const t = Math.min(1, Math.max(0, (nowMs - startMs) / travelMs));
  return t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2;
}

/** How much of a dot is seen, 0..1. */
export const presenceOf = ({ startMs, endMs, from }: Dot, nowMs: number): number => Math.max(0, Math.min(1, (endMs - nowMs) / FADE_MS, from < 0 ? (nowMs - startMs) / 200 + 0.2 : 1));
