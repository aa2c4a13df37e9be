/**
 * One plugin's life in a node: an ordered, bounded queue of what it is told, a deadline for each call, and an end for what goes wrong too often.
 * Nothing here waits for a plugin but the plugin's own queue, so nothing that it does or leaves undone is felt by the rollup.
 */
import type { Hex } from '../../protocols/bytes.ts';
import type { Log } from '../node/host.ts';
import type { Kind, Told } from './events.ts';
import type { Described, HookName, Panel } from './plugin.ts';
import type { Answer, Request, Running, Start } from './running.ts';

/** Calls in a row that may fail: the same batch is given again after each, a little later every time. */
export const FAULTS = 5;
export const LIFE_LIMITS = {
  /** A plugin reads its files before it says that it has started. */
  startMs: 20_000,
  /** What takes longer belongs into a queue of the plugin's own. */
  hookMs: 10_000,
  stopMs: 5_000,
  answerMs: 10_000,
  retryMs: 100,
  /** Some minutes of blocks at full speed, and their bodies. */
  queued: 4_096,
  queuedBytes: 64 * 1024 * 1024,
  /** Events in one call. */
  batch: 64,
  /** Lines of log in a second. */
  lines: 100,
} as const;
export type LifeLimits = { readonly [K in keyof typeof LIFE_LIMITS]: number };

export type Condition = 'starting' | 'running' | 'disabled' | 'stopped';

/** How a plugin is, for people. */
export interface PluginView {
  readonly name: string;
  readonly version: string;
  readonly summary: string;
  readonly place: Described['place'];
  readonly condition: Condition;
  /** Why it was disabled. */
  readonly why: string | null;
  readonly waiting: number;
  readonly faults: number;
  readonly panels: readonly Panel[];
}

export interface LifeOptions {
  readonly described: Described;
  readonly start: Start;
  /** Ends one that has not started. */
  readonly abandon: () => Promise<void>;
  readonly log: Log;
  /** Shorter ones for tests. */
  readonly limits?: Partial<LifeLimits>;
}

interface Call {
  readonly hook: HookName;
  readonly events: unknown[];
  bytes: number;
}

export class Life {
  readonly described: Described;
  readonly #options: LifeOptions;
  readonly #limits: LifeLimits;
  readonly #lines: Lines;
  #running: Running | undefined;
  #condition: Condition = 'starting';
  #why: string | null = null;
  #calls: Call[] = [];
  #bytes = 0;
  #waiting = 0;
  #faults = 0;
  #inRow = 0;
  #isCalling = false;
  #after: ReadonlyMap<Hex, number> = new Map();
  #idle: (() => void)[] = [];
  #ending: Promise<void> | undefined;

  constructor(options: LifeOptions) {
    this.#options = options;
    this.described = options.described;
    this.#limits = { ...LIFE_LIMITS, ...options.limits };
    this.#lines = new Lines(this.#limits.lines);
  }

  get view(): PluginView {
    const { name, version, summary, place } = this.described;
    return { ...{ name, version, summary, place }, condition: this.#condition, why: this.#why, waiting: this.#waiting, faults: this.#faults, panels: this.#running?.panels ?? [] };
  }

  /** While it runs. */
  get running(): Running | undefined {
    return this.#condition === 'running' ? this.#running : undefined;
  }

  /** Resolves when it runs, or was disabled because it does not start. */
  async begin(): Promise<void> {
    const starting = this.#options.start({ log: (event, detail) => this.#line(event, detail), died: (reason) => this.#disable(`it ended: ${lineOf(reason)}`, reason) });
    try {
      this.#running = await within(starting, this.#limits.startMs, 'it had not started');
      if (this.#condition === 'starting') this.#condition = 'running';
    } catch (error) {
      this.#disable(`it does not start: ${lineOf(error)}`, error);
    }
  }

  /** Where it goes on, of tips that the node has: those are what it begins behind where it said nothing. */
  startAt(tips: ReadonlyMap<Hex, number>): ReadonlyMap<Hex, number> {
    this.#after = new Map([...tips].map(([rollup, tip]) => [rollup, this.running?.after.get(rollup) ?? tip] as const));
    return this.#after;
  }

  wants(kind: Kind): boolean {
    return this.running?.hooks.has(kind) === true;
  }

  /** Events are queued, and told soon; blocks that it has had are left out. */
  tell({ kind, event }: Told): void {
    if (!this.wants(kind)) return;
    if (kind === 'executed' && event.height <= (this.#after.get(event.rollup) ?? 0)) return;
    this.#push(kind, [event], kind === 'executed' ? event.bodyBytes : 0);
  }

  /** Resolves when what was told before is done with. */
  async call(hook: 'ready' | 'stopping'): Promise<void> {
    if (this.running?.hooks.has(hook)) this.#push(hook, [], 0);
    if (!this.#isCalling) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** A request to a plugin in another thread. Rejects when it is not there, or does not answer in time. */
  async answer(request: Request): Promise<Answer> {
    const { running } = this;
    if (running?.answer === undefined) throw new Error(`the plugin ${this.described.name} does not run`);
    return within(running.answer(request), this.#limits.answerMs, 'no answer');
  }

  async stop(): Promise<void> {
    if (this.#condition === 'starting') this.#disable('the node ended before it had started');
    if (this.#condition === 'running') await this.call('stopping');
    // A fault has disabled it, perhaps in the last hook.
    if (this.#condition !== 'running') return this.#ending;
    this.#condition = 'stopped';
    try {
      const left = await within(this.#running?.stop() ?? Promise.resolve([]), this.#limits.stopMs, 'it had not stopped');
      if (left.length > 0) this.#say('plugin-leaks', { left });
    } catch (error) {
      this.#say('plugin-stop-failed', { error: textOf(error) });
      await this.#kill();
    }
  }

  #push(hook: HookName, events: readonly unknown[], bytes: number): void {
    const last = this.#calls.at(-1);
    // The first is being told already.
    const canJoin = last !== undefined && last !== this.#calls[0] && last.hook === hook && last.events.length + events.length <= this.#limits.batch;
    if (canJoin) {
      last.events.push(...events);
      last.bytes += bytes;
    } else this.#calls.push({ hook, events: [...events], bytes });
    this.#waiting += events.length;
    this.#bytes += bytes;
    const { queued, queuedBytes } = this.#limits;
    if (this.#waiting > queued || this.#bytes > queuedBytes) return this.#disable(`it is too slow: ${this.#waiting} events of ${this.#bytes} bytes wait for it`);
    if (!this.#isCalling) void this.#work();
  }

  async #work(): Promise<void> {
    this.#isCalling = true;
    for (let call = this.#calls[0]; call !== undefined && this.#condition === 'running'; call = this.#calls[0]) {
      const isDone = await this.#try(call);
      if (!isDone) continue;
      this.#calls.shift();
      this.#waiting -= call.events.length;
      this.#bytes -= call.bytes;
    }
    this.#isCalling = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** Answers whether that is over: a batch that was refused comes again. */
  async #try({ hook, events }: Call): Promise<boolean> {
    const { hookMs, retryMs } = this.#limits;
    try {
      await within(this.#running?.call(hook, events) ?? Promise.resolve(), hookMs, `${hook} had not ended`);
      this.#inRow = 0;
      return true;
    } catch (error) {
      if (this.#condition !== 'running') return false;
      this.#faults++;
      this.#inRow++;
      this.#say('plugin-fault', { hook, events: events.length, inRow: this.#inRow, error: textOf(error) });
      // It may still be at it: nothing can be told in order any more.
      if (error instanceof LateError) this.#disable(`it hangs: ${error.message}`);
      else if (this.#inRow >= FAULTS) this.#disable(`${hook} failed ${FAULTS} times in a row: ${lineOf(error)}`);
      else await pause(retryMs * 2 ** this.#inRow);
      return false;
    }
  }

  #line(event: string, detail: object): void {
    if (this.#condition === 'disabled') return;
    if (this.#lines.take()) return this.#options.log('plugin', { plugin: this.described.name, event, detail });
    this.#disable(`it floods the log: more than ${this.#limits.lines} lines in a second`);
  }

  #disable(why: string, error?: unknown): void {
    if (this.#condition === 'disabled' || this.#condition === 'stopped') return;
    this.#condition = 'disabled';
    this.#why = why;
    this.#calls = [];
    this.#waiting = 0;
    this.#bytes = 0;
    this.#say('plugin-disabled', { why, ...(error !== undefined && { error: textOf(error) }) });
    this.#ending = this.#kill();
  }

  /** Never rejects. */
  async #kill(): Promise<void> {
    try {
      await within(this.#running?.kill() ?? this.#options.abandon(), this.#limits.stopMs, 'it had not ended');
    } catch (error) {
      this.#say('plugin-stop-failed', { error: textOf(error) });
    }
  }

  #say(event: string, detail: object): void {
    this.#options.log(event, { plugin: this.described.name, ...detail });
  }
}

/** How many lines of log came in this second. */
class Lines {
  readonly #most: number;
  #since = 0;
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  take(): boolean {
    const now = performance.now();
    if (now - this.#since >= 1_000) {
      this.#since = now;
      this.#count = 0;
    }
    this.#count++;
    return this.#count <= this.#most;
  }
}

class LateError extends Error {
  override readonly name = 'LateError';
}

/** Rejects with `LateError` when it takes too long; what comes of it then is nobody's business. */
export async function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError(`${what} after ${ms / 1_000} s`)), ms);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** For lists: the rest is in the log of faults. */
const lineOf = (error: unknown): string => textOf(error).split('\n')[0] as string;
const textOf = (error: unknown): string => String((error as Error | undefined)?.message ?? error).slice(0, 2_000);
