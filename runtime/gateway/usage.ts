/** What each key used, day by day: a line of JSON now and then in a file of the day, from which a restart goes on. */
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../node/host.ts';

export interface Used {
  requests: number;
  actions: number;
}

/** Addresses and keys that are counted in one day; more than that are strangers who come once. */
const MOST = 100_000;
const WRITE_MS = 10_000;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export class Usage {
  readonly #folder: string | undefined;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;
  #day = dayOf(Date.now());
  /** Of today. */
  #used = new Map<string, Used>();
  /** Not written yet, by the name of the plan. */
  #unwritten = new Map<string, Used>();

  /** Without a folder, nothing is written. */
  constructor(folder: string | undefined, log: Log) {
    this.#folder = folder;
    this.#log = log;
    if (folder !== undefined) this.#goOn(folder);
    this.#timer = setInterval(() => this.write(), WRITE_MS);
    this.#timer.unref();
  }

  /** How much `who` has used today, requests and actions together. */
  of(who: string): number {
    this.#turn();
    const { requests = 0, actions = 0 } = this.#used.get(who) ?? {};
    return requests + actions;
  }

  /** `plan` is who pays; `who` is that, or one of many addresses without a key. */
  add(who: string, plan: string, requests: number, actions: number): void {
    this.#turn();
    for (const [map, name] of [
      [this.#used, who],
      [this.#unwritten, plan],
    ] as const) {
      const used = map.get(name) ?? { requests: 0, actions: 0 };
      if (map.size >= MOST && !map.has(name)) continue;
      used.requests += requests;
      used.actions += actions;
      map.set(name, used);
    }
  }

  write(): void {
    if (this.#folder === undefined || this.#unwritten.size === 0) return;
    const at = new Date().toISOString();
    const lines = [...this.#unwritten].map(([key, used]) => `${JSON.stringify({ at, key, ...used })}\n`);
    try {
      appendFileSync(join(this.#folder, `usage-${this.#day}.jsonl`), lines.join(''));
      this.#unwritten = new Map();
    } catch (error) {
      // Kept, and written with the next ones.
      this.#log('usage-not-written', { error: String(error) });
    }
  }

  close(): void {
    clearInterval(this.#timer);
    this.write();
  }

  #turn(): void {
    const day = dayOf(Date.now());
    if (day === this.#day) return;
    this.write();
    this.#day = day;
    this.#used = new Map();
  }

  /** What keys used today before this process. A torn last line is left out. */
  #goOn(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const line of linesOf(join(folder, `usage-${this.#day}.jsonl`))) {
      try {
        const { key, requests, actions } = JSON.parse(line) as { key: string } & Used;
        const used = this.#used.get(key) ?? { requests: 0, actions: 0 };
        this.#used.set(key, { requests: used.requests + requests, actions: used.actions + actions });
      } catch {
        this.#log('usage-line-skipped', { line: line.slice(0, 80) });
      }
    }
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
