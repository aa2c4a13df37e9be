/** Runs one random case on every engine: genesis, then block by block until the first clash, which is told as a finding. */
import { toJson } from '../../protocols/schema.ts';
import type { Call, CallResult } from '../guest/host.ts';
import type { Manifest } from '../guest/manifest.ts';
import type { DraftBlock, DraftCase } from './arbitrary.ts';
import { receiptJson } from './compare.ts';
import { callJson, callOf, genesisCall, hookCall, nameOf, resolve, SeenValues } from './concrete.ts';
import { type Block, type Clash, type Engines, Lanes } from './lanes.ts';
import type { BlockJson, Finding, Tally } from './report.ts';

const START_TIME = 1_700_000_000_000;

export interface CaseResult {
  readonly finding?: Finding;
  readonly actions: number;
  readonly blocks: number;
}

class CaseRun {
  readonly #manifest: Manifest;
  readonly #lanes: Lanes;
  readonly #seen = new SeenValues();
  readonly #genesis: unknown;
  readonly #tally: Record<string, Tally>;
  readonly #story: BlockJson[] = [];
  #time = START_TIME;
  #actions = 0;

  constructor(engines: Engines, draft: DraftCase, genesis: unknown, tally: Record<string, Tally>) {
    this.#manifest = engines[0].guest.manifest;
    this.#lanes = new Lanes(engines, draft.cut);
    this.#genesis = genesis ?? resolve(draft.genesis, this.#seen);
    this.#tally = tally;
  }

  run(blocks: readonly DraftBlock[]): CaseResult {
    const genesis = genesisCall(this.#manifest, this.#genesis);
    const { results, clash } = this.#lanes.run({ height: 0, time: this.#time, calls: [genesis] });
    this.#note('genesis', genesis, results);
    if (clash) return this.#told(clash, -1);
    if (results[0]?.status === 'reverted') return { actions: 0, blocks: 0 };
    for (const block of blocks) {
      const found = this.#block(block);
      if (found) return found;
    }
    return { actions: this.#actions, blocks: this.#story.length };
  }

  #block({ wait, calls: drafts }: DraftBlock): CaseResult | undefined {
    if (drafts.length === 0) return undefined;
    this.#time += wait;
    const calls = [...this.#hook('beforeBlock'), ...drafts.map((draft) => callOf(this.#manifest, draft, this.#seen)), ...this.#hook('afterBlock')];
    const block: Block = { height: this.#story.length + 1, time: this.#time, calls };
    const { results, clash } = this.#lanes.run(block);
    this.#actions += drafts.length;
    this.#story.push(this.#shown(clash ? { ...block, calls: clash.calls } : block));
    for (const [at, result] of results.entries()) this.#note(nameOf(this.#manifest, calls[at] as Call), calls[at] as Call, [result]);
    return clash && this.#told(clash, this.#story.length - 1);
  }

  #hook(name: 'beforeBlock' | 'afterBlock'): Call[] {
    return this.#manifest.hooks?.includes(name) ? [hookCall(name)] : [];
  }

  /** Remembers ids the app has shown, and counts. */
  #note(action: string | undefined, { sender }: Call, results: readonly CallResult[]): void {
    for (const result of results) {
      this.#seen.note(this.#manifest, result, sender);
      if (action === undefined) continue;
      this.#tally[action] ??= { executed: 0, reverted: 0 };
      (this.#tally[action] as Tally)[result.status]++;
    }
  }

  #shown({ height, time, calls }: Block): BlockJson {
    return { height, time, actions: calls.map((call) => callJson(this.#manifest, call)) };
  }

  #told({ kind, what, action, sides, cutAfter }: Clash, block: number): CaseResult {
    const shown = sides.map(({ engine, results, root }, side) => ({
      engine: kind === 'hidden-memory' && side === 1 ? `${engine.name}, cut` : engine.name,
      receipt: what === 'state root' ? { stateRoot: root } : receiptJson(results[action], engine.metered),
    }));
    const finding: Finding = { kind, what, at: { block, action }, genesis: toJson(this.#genesis), blocks: this.#story, ...(cutAfter !== undefined && { cutAfter }), sides: shown };
    return { finding, actions: this.#actions, blocks: this.#story.length };
  }
}

/** Runs a case; the same case gives the same result. `genesis` replaces the case's own when it is given; `tally` is added to. */
export const runCase = (engines: Engines, draft: DraftCase, genesis: unknown, tally: Record<string, Tally>): CaseResult => new CaseRun(engines, draft, genesis, tally).run(draft.blocks);
