/**
 * One block on every engine, each over a state of its own, and the first clash between them.
 *
 * The first engine is metered and the measure of all. What it ends for want of resources (fuel, depth, memory) is kept from
 * engines that have no such limits; a reverted call leaves nothing, so the rest of the block is the same without it.
 *
 * Hidden memory is what outlives an action outside of state. An instance lives for one block, so the same actions at the same
 * height and time must leave the same receipts when they are run as one block and as two; fuel alone may differ, for a used
 * instance allocates otherwise than a fresh one.
 */
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { LayeredState } from '../execution/state.ts';
import { CODE } from '../guest/abi.ts';
import type { Call, CallResult, Write } from '../guest/host.ts';
import { firstDifference } from './compare.ts';
import type { Engine } from './engines.ts';
import type { Finding } from './report.ts';

/** The rollup the app believes to be: none of those that send it messages. */
const SELF: Hex = `0x${'5e'.repeat(32)}`;
const ENTROPY: Hex = `0x${'e7'.repeat(32)}`;
const FOR_WANT: ReadonlySet<number> = new Set([CODE.outOfFuel, CODE.tooDeep, CODE.trap, CODE.guestFault]);

export interface Block {
  readonly height: number;
  readonly time: number;
  readonly calls: readonly Call[];
}

export interface Side {
  readonly engine: Engine;
  readonly results: readonly CallResult[];
  readonly root: Hex;
}

/** The first difference of a block, with the calls both sides ran. */
export interface Clash {
  readonly kind: Finding['kind'];
  readonly what: string;
  readonly action: number;
  readonly sides: readonly [Side, Side];
  readonly calls: readonly Call[];
  readonly cutAfter?: number;
}

/** A non-empty list of engines, the first of them metered. */
export type Engines = readonly [Engine, ...Engine[]];

/** One engine with the state its blocks left. */
class Lane {
  readonly engine: Engine;
  readonly #state = new LayeredState();

  constructor(engine: Engine) {
    this.engine = engine;
  }

  run(block: Block): Side {
    const results = this.#push(block);
    this.#state.settle(this.#state.height);
    return { engine: this.engine, results, root: this.#state.root };
  }

  /** Runs a block in two halves, and takes both back. */
  runCut(block: Block, after: number): Side {
    const height = this.#state.height;
    const results = [block.calls.slice(0, after), block.calls.slice(after)].flatMap((calls, half) => this.#push({ ...block, calls }, half * after));
    const { root } = this.#state;
    this.#state.rollback(height);
    return { engine: this.engine, results, root };
  }

  #push({ height, time, calls }: Block, first = 0): readonly CallResult[] {
    const results = calls.length === 0 ? [] : this.engine.guest.apply({ rollup: SELF, height, time, entropy: ENTROPY, first, calls }, this.#state);
    const writes = new Map<string, Write>();
    for (const result of results) for (const write of result.writes) writes.set(toHex(write.key), write);
    this.#state.push([...writes.values()]);
    return results;
  }
}

export class Lanes {
  readonly #first: Lane;
  readonly #others: readonly Lane[];
  readonly #cut: number;

  constructor([first, ...others]: Engines, cut: number) {
    this.#first = new Lane(first);
    this.#others = others.map((engine) => new Lane(engine));
    this.#cut = cut;
  }

  /** Runs a block everywhere: what the first engine answered, and the first clash. */
  run(block: Block): { readonly results: readonly CallResult[]; readonly clash: Clash | undefined } {
    const measure = this.#first.run(block);
    const { results } = measure;
    const isFree = (at: number): boolean => !FOR_WANT.has((results[at] as CallResult).code);
    const free: Block = { ...block, calls: block.calls.filter((_, at) => isFree(at)) };
    const freeMeasure: Side = { ...measure, results: results.filter((_, at) => isFree(at)) };
    for (const [at, lane] of this.#others.entries()) {
      const { metered } = lane.engine;
      const clash = this.#clash(lane, metered ? block : free, metered ? measure : freeMeasure, at === 0);
      if (clash) return { results, clash };
    }
    return { results, clash: undefined };
  }

  /** Hidden memory first: it makes engines differ too, and says more. Looking for it on one engine is enough. */
  #clash(lane: Lane, block: Block, measure: Side, alsoCut: boolean): Clash | undefined {
    const cutAfter = 1 + (this.#cut % Math.max(1, block.calls.length - 1));
    const cut = alsoCut && block.calls.length > 1 ? lane.runCut(block, cutAfter) : undefined;
    const side = lane.run(block);
    const hidden = cut && isJudged(side) ? firstDifference(side.results, cut.results, false) : undefined;
    if (cut && hidden) return { kind: 'hidden-memory', ...hidden, sides: [side, cut], calls: block.calls, cutAfter };
    const found = differenceOf(measure, side);
    return found && { kind: 'engines-differ', ...found, sides: [measure, side], calls: block.calls };
  }
}

/** Two halves have twice the room for messages: a block near that limit says nothing about memory. */
const isJudged = ({ results }: Side): boolean => results.reduce((sum, each) => sum + each.messages.length, 0) < LIMITS.blockMessages / 2;

function differenceOf(left: Side, right: Side): { readonly what: string; readonly action: number } | undefined {
  const found = firstDifference(left.results, right.results, left.engine.metered && right.engine.metered);
  return found ?? (left.root === right.root ? undefined : { action: left.results.length - 1, what: 'state root' });
}
