/**
 * Rewrites one function body so that it pays for what it runs.
 *
 * A region is a stretch of code that runs as a whole. Its cost (instructions, more for calls and loop turns) is taken from the fuel
 * counter where it begins; cheap regions that only run after another one are paid there in advance, which keeps the cost
 * deterministic and most counters out of the hot path. The sign of the counter is checked at function entry and at every
 * loop turn, so no run goes on for more than one acyclic stretch without fuel. Memory instructions pay for their length. NaNs are made
 * canonical where their bits could be seen. Functions on a call cycle count their depth.
 */
import { skipLocals } from './locals.ts';
import type { FunctionType } from './module.ts';
import { BULK, type Instruction, OP, walk } from './walk.ts';
import { sleb, uleb, WasmError, WasmReader } from './wasm-binary.ts';

/** Regions of at most this cost are paid in advance. Part of the protocol: other values give other fuel. */
const ADVANCE = 24;
const COST = { call: 3, callIndirect: 6, loop: 8, growPage: 1024, bytesShift: 1 } as const;

const I32 = 0x7f;
const F32 = 0x7d;
const F64 = 0x7c;

export interface Counters {
  /** Global indices of the fuel and depth counters. */
  readonly fuel: number;
  readonly depth: number;
  readonly depthLimit: number;
}

interface Region {
  cost: number;
  /** Function entry or loop: the counter's sign is checked, and the region is never paid elsewhere. */
  readonly checked: boolean;
  readonly parent: Region | undefined;
}

type Piece = Uint8Array | Region;

interface Frame {
  readonly start: number;
  readonly op: number;
  readonly region: Region;
}

const trapIfOut = (counters: Counters): number[] => [0x23, ...uleb(counters.fuel), 0x42, 0, 0x53, 0x04, 0x40, 0x00, 0x0b];
const charge = (counters: Counters, cost: number): number[] => [0x23, ...uleb(counters.fuel), 0x42, ...sleb(cost), 0x7d, 0x24, ...uleb(counters.fuel)];

/** Blocks that some branch jumps to, by where they start: what follows their end is a region of its own. */
function branchTargets(body: Uint8Array, from: number): Set<number> {
  const targets = new Set<number>();
  const open: number[] = [-1];
  walk(new WasmReader(body, from), ({ op, start, labels }) => {
    if (op === OP.block || op === OP.loop || op === OP.if) open.push(start);
    else if (op === OP.end) open.pop();
    for (const label of labels) targets.add(open[open.length - 1 - label] ?? -1);
  });
  return targets;
}

class Injector {
  readonly #counters: Counters;
  readonly #body: Uint8Array;
  readonly #recursive: boolean;
  readonly #firstTemporary: number;
  readonly #targets: Set<number>;
  readonly #temporaries: number[] = [];
  readonly #pieces: Piece[] = [];
  readonly #regions: Region[] = [];
  readonly #frames: Frame[] = [];
  #region: Region;
  #copied: number;

  constructor(body: Uint8Array, codeAt: number, locals: number, counters: Counters, recursive: boolean) {
    this.#body = body;
    this.#counters = counters;
    this.#recursive = recursive;
    this.#firstTemporary = locals;
    this.#targets = branchTargets(body, codeAt);
    this.#copied = codeAt;
    this.#region = this.#begin(true, undefined);
  }

  #begin(checked: boolean, parent: Region | undefined): Region {
    const region: Region = { cost: 0, checked, parent };
    this.#regions.push(region);
    this.#pieces.push(region);
    this.#region = region;
    return region;
  }

  #copyTo(end: number): void {
    if (end > this.#copied) this.#pieces.push(this.#body.subarray(this.#copied, end));
    this.#copied = end;
  }

  #insert(code: readonly number[]): void {
    this.#pieces.push(Uint8Array.from(code));
  }

  /** A local of a type for injected code; one per type is enough, its value never lives long. */
  #temporary(type: number): number[] {
    if (!this.#temporaries.includes(type)) this.#temporaries.push(type);
    return uleb(this.#firstTemporary + this.#temporaries.indexOf(type));
  }

  visit(instruction: Instruction): void {
    const { op, start, end } = instruction;
    this.#region.cost++;
    if (op === OP.block) this.#frames.push({ start, op, region: this.#region });
    else if (op === OP.loop) this.#enterLoop(start, end);
    else if (op === OP.if) this.#enterIf(start, end);
    else if (op === OP.else) this.#enterElse(end);
    else if (op === OP.end) this.#leave(start, end);
    else if (op === OP.brIf) this.#split(end, this.#region);
    else if (op === OP.return && this.#recursive) this.#returnThroughDepth(start, end);
    else if (op === OP.call) this.#region.cost += COST.call;
    else if (op === OP.callIndirect) this.#region.cost += COST.callIndirect;
    else this.#special(instruction);
  }

  #split(end: number, parent: Region): void {
    this.#copyTo(end);
    this.#begin(false, parent);
  }
  #enterLoop(start: number, end: number): void {
    this.#frames.push({ start, op: OP.loop, region: this.#region });
    this.#copyTo(end);
    this.#begin(true, undefined).cost = COST.loop;
  }
  #enterIf(start: number, end: number): void {
    this.#frames.push({ start, op: OP.if, region: this.#region });
    this.#split(end, this.#region);
  }
  #enterElse(end: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) throw new WasmError('else without if');
    this.#split(end, frame.region);
  }
  #leave(start: number, end: number): void {
    const frame = this.#frames.pop();
    if (frame === undefined) {
      // The end of the function itself is written with its wrapping.
      this.#copyTo(start);
      this.#copied = end;
    } else if (frame.op === OP.loop) this.#region = frame.region;
    else if (frame.op === OP.if || this.#targets.has(frame.start)) this.#split(end, frame.region);
  }
  /** Leaves by the block that takes the depth back. */
  #returnThroughDepth(start: number, end: number): void {
    this.#copyTo(start);
    this.#insert([0x0c, ...uleb(this.#frames.length)]);
    this.#copied = end;
  }

  #special({ op, sub, start }: Instruction): void {
    if (op === OP.memoryGrow || (op === OP.prefixed && BULK.has(sub))) this.#payForLength(start, op);
    else if (op === OP.f64Store || op === OP.i64ReinterpretF64) this.#canonical(start, F64);
    else if (op === OP.f32Store || op === OP.i32ReinterpretF32) this.#canonical(start, F32);
  }

  /** The length is on top of the stack: keep it, and take its price. */
  #payForLength(start: number, op: number): void {
    const { fuel } = this.#counters;
    const temporary = this.#temporary(I32);
    const price = op === OP.memoryGrow ? [0x42, ...sleb(COST.growPage), 0x7e] : [0x42, COST.bytesShift, 0x88];
    this.#copyTo(start);
    this.#insert([0x22, ...temporary, 0x1a, 0x23, ...uleb(fuel), 0x20, ...temporary, 0xad, ...price, 0x7d, 0x24, ...uleb(fuel), ...trapIfOut(this.#counters), 0x20, ...temporary]);
  }

  /** A value that is not equal to itself becomes the one NaN. */
  #canonical(start: number, type: number): void {
    const t = this.#temporary(type);
    const [nan, equal] = type === F64 ? [[0x44, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f], 0x61] : [[0x43, 0, 0, 0xc0, 0x7f], 0x5b];
    this.#copyTo(start);
    this.#insert([0x22, ...t, ...nan, 0x20, ...t, 0x20, ...t, equal, 0x1b]);
  }

  /** Children come after their parents, so walking backwards moves cheap costs all the way up. */
  #payInAdvance(): void {
    for (let i = this.#regions.length - 1; i > 0; i--) {
      const region = this.#regions[i] as Region;
      if (region.checked || region.cost > ADVANCE || region.parent === undefined) continue;
      region.parent.cost += region.cost;
      region.cost = 0;
    }
  }

  #codeOf(region: Region): number[] {
    return [...(region.cost > 0 ? charge(this.#counters, region.cost) : []), ...(region.checked ? trapIfOut(this.#counters) : [])];
  }

  finish(type: FunctionType): { readonly code: number[][] | Uint8Array[]; readonly temporaries: readonly number[] } {
    this.#payInAdvance();
    const code = this.#pieces.map((piece) => (piece instanceof Uint8Array ? piece : Uint8Array.from(this.#codeOf(piece))));
    const [before, after] = this.#recursive ? depthWrapping(this.#counters, type) : [[], [0x0b]];
    return { code: [Uint8Array.from(before), ...code, Uint8Array.from(after)], temporaries: this.#temporaries };
  }
}

/** Counts the depth up at entry and down at every way out: the body becomes a block that returns leave by. */
function depthWrapping({ depth, depthLimit }: Counters, type: FunctionType): [number[], number[]] {
  if (type.results.length > 1) throw new WasmError('a recursive function with several results');
  const d = uleb(depth);
  const enter = [0x23, ...d, 0x41, 1, 0x6a, 0x24, ...d, 0x23, ...d, 0x41, ...sleb(depthLimit), 0x4a, 0x04, 0x40, 0x00, 0x0b, 0x02, type.results[0] ?? 0x40];
  return [enter, [0x0b, 0x23, ...d, 0x41, 1, 0x6b, 0x24, ...d, 0x0b]];
}

/** The rewritten body, with its size in front as the code section wants it. */
export function meterBody(body: Uint8Array, type: FunctionType, counters: Counters, recursive: boolean): Uint8Array[] {
  const reader = new WasmReader(body);
  const { groups, count } = skipLocals(reader);
  const codeAt = reader.at;
  const injector = new Injector(body, codeAt, type.parameters.length + count, counters, recursive);
  walk(reader, (instruction) => injector.visit(instruction));
  const { code, temporaries } = injector.finish(type);
  const head = new WasmReader(body);
  head.u32();
  const locals = [Uint8Array.from(uleb(groups + temporaries.length)), body.subarray(head.at, codeAt), Uint8Array.from(temporaries.flatMap((each) => [1, each]))];
  const parts = [...locals, ...(code as Uint8Array[])];
  return [Uint8Array.from(uleb(parts.reduce((sum, part) => sum + part.length, 0))), ...parts];
}
