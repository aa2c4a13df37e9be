/** Sends a plan through a client, lane by lane, and tells the tracker what came back. */
import type { SignedAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { Client, ClientEvent, SubmitOutcome } from '../../runtime/client/client.ts';
import type { LocalRollup } from '../local/types.ts';
import type { Tracker } from '../tracker.ts';
import { type Expectation, fundedFact, openedFact } from './plan.ts';

export interface DriveStep {
  readonly rollup: number;
  readonly expect: Expectation;
  readonly after?: readonly string[] | undefined;
  readonly sign: () => SignedAction;
}

export interface DriveLane {
  readonly chunk: number;
  readonly steps: readonly DriveStep[];
}

export interface DriveOptions {
  readonly client: Client;
  readonly rollups: readonly LocalRollup[];
  readonly tracker: Tracker;
  readonly signal: AbortSignal;
  /** Actions per second over all lanes; 0 or nothing: as fast as they are answered. */
  readonly rate?: number;
}

const BUSY_MS = 250;
const UNREACHABLE_MS = 400;

export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}

/** What the chess rollup's blocks establish: games that exist and stakes that arrived. */
class Facts {
  readonly #known = new Set<string>();
  readonly #waiting = new Set<() => void>();
  readonly #rollups: readonly LocalRollup[];

  constructor(rollups: readonly LocalRollup[]) {
    this.#rollups = rollups;
  }

  hear(event: ClientEvent): void {
    if (event.kind !== 'block') return;
    const rollup = this.#rollups.find((each) => each.id === event.block.rollup);
    if (rollup?.app !== 'chess') return;
    for (const { id, payload } of event.block.result.events) this.#learn(rollup, id, payload);
    for (const wake of this.#waiting) wake();
  }

  #learn({ manifest }: LocalRollup, id: number, payload: Uint8Array): void {
    const description = manifest.events[id];
    const fields = description && decode(codecOf(description.fields), payload);
    if (!fields?.ok) return;
    const { game, player } = fields.value as unknown as { game: Hex; player?: Hex };
    if (description?.name === 'opened') this.#known.add(openedFact(game));
    if (description?.name === 'funded') this.#known.add(fundedFact(game, player as Hex));
  }

  has(facts: readonly string[]): boolean {
    return facts.every((fact) => this.#known.has(fact));
  }

  async until(facts: readonly string[], signal: AbortSignal): Promise<void> {
    while (!this.has(facts) && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        this.#waiting.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
    }
  }
}

/** Lets so many actions pass in a second, whoever sends them, and makes up for no time that passed unused. */
class Pace {
  readonly #msEach: number;
  #nextAt = 0;

  constructor(rate: number) {
    this.#msEach = rate === 0 ? 0 : 1000 / rate;
  }

  async pass(actions: number, signal: AbortSignal): Promise<void> {
    if (this.#msEach === 0) return;
    const now = Date.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + actions * this.#msEach;
    if (at > now) await sleep(at - now, signal);
  }
}

/** Resolves when every step was answered, or the signal says stop. */
export async function drive(lanes: readonly DriveLane[], options: DriveOptions): Promise<void> {
  const facts = new Facts(options.rollups);
  const pace = new Pace(options.rate ?? 0);
  const following = options.client.events.subscribe((event) => facts.hear(event));
  try {
    await Promise.all(lanes.map((lane) => driveLane(lane, facts, pace, options)));
  } finally {
    following.unsubscribe();
  }
}

async function driveLane({ steps, chunk }: DriveLane, facts: Facts, pace: Pace, options: DriveOptions): Promise<void> {
  for (let at = 0; at < steps.length && !options.signal.aborted; ) {
    await facts.until(steps[at]?.after ?? [], options.signal);
    const next = nextChunk(steps, at, chunk, facts);
    await pace.pass(next.length, options.signal);
    at += await sendChunk(next, options);
  }
}

/** Steps for the same rollup whose conditions hold already. */
function nextChunk(steps: readonly DriveStep[], from: number, size: number, facts: Facts): DriveStep[] {
  const chosen: DriveStep[] = [];
  for (const step of steps.slice(from, from + size)) {
    if (step.rollup !== steps[from]?.rollup || !facts.has(step.after ?? [])) break;
    chosen.push(step);
  }
  return chosen;
}

/** Refusals that end by themselves. A plan has no gaps, so one is the echo of an action sent again; somebody's own file may have some for good. */
const passes = (code: string, expect: Expectation): boolean => code === 'busy' || (code === 'nonce-gap' && expect !== 'any');

/** How many steps of a chunk are done with; the rest has to be sent again. */
async function sendChunk(chunk: readonly DriveStep[], { client, rollups, tracker, signal }: DriveOptions): Promise<number> {
  const rollup = rollups[chunk[0]?.rollup ?? 0] as LocalRollup;
  const actions = chunk.map((step) => step.sign());
  const sentAt = Date.now();
  let outcomes: readonly SubmitOutcome[];
  try {
    outcomes = await client.submit(rollup.id, actions);
    if (outcomes.length !== actions.length) throw new Error(`${outcomes.length} answers to ${actions.length} actions`);
  } catch (error) {
    tracker.retry(rollup.id, error);
    await sleep(UNREACHABLE_MS, signal);
    return 0;
  }
  for (const [at, outcome] of outcomes.entries()) {
    const step = chunk[at] as DriveStep;
    if (outcome.kind === 'refused' && passes(outcome.code, step.expect)) {
      await sleep(BUSY_MS, signal);
      return at;
    }
    tracker.answered(rollup.id, step.expect, outcome, sentAt, Date.now());
  }
  return chunk.length;
}
