/**
 * `checkApp`: random actions through an app on several engines. A handler that depends on anything but its input, its sender, its
 * block and the state will sooner or later make two nodes disagree; here it makes two engines disagree, and the shortest way to
 * see it is reported.
 */
import fc from 'fast-check';
import { fromJson } from '../../protocols/schema.ts';
import { casesOf, type DraftCase } from './arbitrary.ts';
import { CHECK_DEFAULTS } from './defaults.ts';
import { enginesOf } from './engines.ts';
import type { Engines } from './lanes.ts';
import type { CheckReport, Finding, Tally } from './report.ts';
import { runCase } from './run.ts';

export interface CheckOptions {
  /** At least so many actions are run, unless something is found. */
  readonly actions?: number;
  /** Most blocks of one run from genesis. */
  readonly blocks?: number;
  /** A whole number; the same seed gives the same actions. */
  readonly seed?: number;
  /** Genesis input as JSON; without it, random ones. */
  readonly genesis?: unknown;
  /** Texts that mean something to the app, as moves do to chess. */
  readonly strings?: readonly string[];
  /** The first is metered and the measure of the others; by default those of `enginesOf`. */
  readonly engines?: Engines;
  readonly signal?: AbortSignal;
  /** Hears after every run from genesis how many actions have been run. */
  readonly onProgress?: (actions: number) => void;
}

/** A check that could not be made: not the app's answer, but a fault of its options. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
}

/** Runs spent on making a finding smaller. */
const SHRINK_RUNS = 1_500;
/** Runs from genesis in a row that ran no action. */
const PATIENCE = 200;

/** Checks the app that `file` exports by default. Throws `CompileError`, `CheckError`, or `SchemaError` for genesis. */
export async function checkApp(file: string, options: CheckOptions = {}): Promise<CheckReport> {
  const engines = options.engines ?? (await enginesOf(file));
  const seed = options.seed ?? Math.floor(Math.random() * 0x7fffffff);
  return await new Check(engines, seed, options).run();
}

/** Neighbouring seeds must not share the rounds of one another. */
const seedOf = (seed: number, round: number): number => (Math.imul(seed, 0x9e3779b1) + round) | 0;

class Check {
  readonly #engines: Engines;
  readonly #seed: number;
  readonly #options: CheckOptions;
  readonly #genesis: unknown;
  readonly #cases: fc.Arbitrary<DraftCase>;
  readonly #tally: Record<string, Tally> = {};
  #actions = 0;
  #blocks = 0;

  constructor(engines: Engines, seed: number, options: CheckOptions) {
    const { manifest } = engines[0].guest;
    const { blocks = CHECK_DEFAULTS.blocks, strings = [], genesis } = options;
    this.#engines = engines;
    this.#seed = seed;
    this.#options = options;
    this.#genesis = genesis === undefined ? undefined : fromJson(manifest.genesis, genesis, 'genesis');
    this.#cases = casesOf(manifest, { blocks, blockActions: CHECK_DEFAULTS.blockActions, strings }, genesis !== undefined);
  }

  async run(): Promise<CheckReport> {
    const { actions = CHECK_DEFAULTS.actions, signal, onProgress } = this.#options;
    let finding: Finding | undefined;
    let idle = 0;
    for (let round = 0; this.#actions < actions && finding === undefined; round++) {
      const before = this.#actions;
      finding = await this.#round(round);
      signal?.throwIfAborted();
      if (this.#genesis !== undefined && this.#tally['genesis']?.reverted) throw new CheckError('genesis reverts with the input that was given');
      idle = this.#actions > before ? 0 : idle + 1;
      if (idle > PATIENCE) throw new CheckError(`no action ran in ${PATIENCE} attempts: genesis reverts; give one that does not`);
      onProgress?.(this.#actions);
    }
    return this.#report(finding);
  }

  /** One run from genesis; when it finds something, smaller and smaller ones that find the same. */
  async #round(round: number): Promise<Finding | undefined> {
    let found: Finding | undefined;
    let shrinks = 0;
    const holds = async (draft: DraftCase): Promise<boolean> => {
      // A run is synchronous: signals come in between two.
      await new Promise((resume) => setImmediate(resume));
      if (this.#options.signal?.aborted || (found !== undefined && shrinks++ >= SHRINK_RUNS)) return true;
      const { finding, actions, blocks } = runCase(this.#engines, draft, this.#genesis, found ? {} : this.#tally);
      if (found === undefined) {
        this.#actions += actions;
        this.#blocks += blocks;
      }
      if (finding === undefined || (found !== undefined && found.kind !== finding.kind)) return true;
      found = finding;
      return false;
    };
    await fc.check(fc.asyncProperty(this.#cases, holds), { seed: seedOf(this.#seed, round), numRuns: 1, unbiased: true });
    return found;
  }

  #report(finding: Finding | undefined): CheckReport {
    const [{ guest }] = this.#engines;
    const engines = this.#engines.map(({ name }) => name);
    const { actions, hooks = [] } = guest.manifest;
    const names = ['genesis', ...hooks.filter((hook) => hook !== 'migrate'), ...actions.map(({ name }) => name)];
    const known = Object.fromEntries(names.map((name) => [name, this.#tally[name] ?? { executed: 0, reverted: 0 }]));
    const sums = { actions: this.#actions, blocks: this.#blocks, tally: known };
    return { ok: finding === undefined, app: guest.manifest.name, seed: this.#seed, engines, ...sums, ...(finding && { finding }) };
  }
}
