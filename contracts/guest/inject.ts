/**
 * Rewrites one function body so that it pays for what it runs.
 *
 * A region is a stretch of code that runs as a whole. Its cost (instructions, more for calls and loop turns) is taken from the fuel
 * counter where it begins; cheap regions that only run after another one are paid there in advance, which keeps the cost
 * deterministic and most counters out of the hot path. The sign of the counter is checked at function entry and at every
 * loop turn, so no run goes on for more than one acyclic stretch without fuel. Memory instructions pay for their length. NaNs are made
 * canonical where their bits could be seen. Functions that may take much stack count it. Calls of the host go through wrappers.
 */
import { trapIfOut } from './host-calls.ts';
import { skipLocals } from './locals.ts';
import type { FunctionType } from './module.ts';
import { OP, SUB } from './opcodes.ts';
import { COST } from './prices.ts';
import { type Instruction, walk } from './walk.ts';
import { sleb, uleb, WasmError, WasmReader, type WasmWriter } from './wasm-binary.ts';

/** Regions of at most this cost are paid in advance. Part of the protocol: other values give other fuel. */
const ADVANCE = 24;

const I32 = 0x7f;
const F32 = 0x7d;
const F64 = 0x7c;

export interface Injection {
  /** Global indices of the counters of fuel and of stack. */
  readonly fuel: number;
  readonly depth: number;
  /** Bytes of stack that the counter may reach. */
  readonly depthLimit: number;
  /** Imports come first; their wrappers begin at this index, in the same order. */
  readonly imports: number;
  readonly wrappers: number;
}

interface Region {
  cost: number;
  /** Function entry or loop: the counter's sign is checked, and the region is never paid elsewhere. */
  readonly checked: boolean;
  readonly parent: Region | undefined;
}

/** Code to write at a place of the body, instead of `skip` bytes of it. */
interface Edit {
  readonly at: number;
  readonly skip: number;
  readonly code: readonly number[] | Region;
}

interface Frame {
  readonly op: number;
  readonly region: Region;
  /** Some branch jumps to its end: what follows is a region of its own. */
  targeted: boolean;
}

const charge = (fuel: number, cost: number): number[] => [0x23, ...uleb(fuel), 0x42, ...sleb(cost), 0x7d, 0x24, ...uleb(fuel)];

const isDivision = (op: number): boolean => (op >= 0x6d && op <= 0x70) || (op >= 0x7f && op <= 0x82) || op === 0x91 || op === 0x95 || op === 0x9f || op === 0xa3;

class Injector {
  readonly #to: Injection;
  /** Bytes of its frame, when the function counts them. */
  readonly #frame: number | undefined;
  readonly #firstTemporary: number;
  readonly #temporaries: number[] = [];
  readonly #edits: Edit[] = [];
  readonly #regions: Region[] = [];
  readonly #frames: Frame[] = [];
  #region: Region;

  constructor(codeAt: number, variables: number, locals: number, to: Injection, frame: number | undefined) {
    this.#to = to;
    this.#frame = frame;
    this.#firstTemporary = variables;
    this.#region = this.#begin(codeAt, true, undefined);
    this.#region.cost = locals >> COST.localsShift;
  }

  #begin(at: number, checked: boolean, parent: Region | undefined): Region {
    const region: Region = { cost: 0, checked, parent };
    this.#regions.push(region);
    this.#edits.push({ at, skip: 0, code: region });
    this.#region = region;
    return region;
  }

  #insert(at: number, code: readonly number[], skip = 0): void {
    this.#edits.push({ at, skip, code });
  }

  /** A local of a type for injected code; one per type is enough, its value never lives long. */
  #temporary(type: number): number[] {
    if (!this.#temporaries.includes(type)) this.#temporaries.push(type);
    return uleb(this.#firstTemporary + this.#temporaries.indexOf(type));
  }

  visit(instruction: Instruction): void {
    const { op } = instruction;
    this.#region.cost++;
    if (op >= OP.firstNumeric) this.#numeric(instruction);
    else if (op <= OP.callIndirect) this.#control(instruction);
    else if (op === OP.f64Store) this.#canonical(instruction.start, F64);
    else if (op === OP.f32Store) this.#canonical(instruction.start, F32);
    else if (op === OP.memoryGrow) this.#payForLength(instruction.start, COST.grow, [0x42, ...sleb(COST.growPage), 0x7e]);
  }

  #control({ op, start, end, index, labels }: Instruction): void {
    if (op === OP.call) this.#call(start, end, index);
    else if (op === OP.block) this.#frames.push({ op, region: this.#region, targeted: false });
    else if (op === OP.end) this.#leave(start, end);
    else if (op === OP.brIf) this.#branch(end, index);
    else if (op === OP.br) this.#target(index);
    else if (op === OP.brTable) for (const label of labels) this.#target(label);
    else if (op === OP.loop) this.#enterLoop(end);
    else if (op === OP.if) this.#enterIf(end);
    else if (op === OP.else) this.#enterElse(end);
    else if (op === OP.callIndirect) this.#region.cost += COST.callIndirect;
    else if (op === OP.return && this.#frame !== undefined) this.#insert(start, [0x0c, ...uleb(this.#frames.length)], end - start);
  }

  #numeric({ op, sub, start }: Instruction): void {
    if (isDivision(op)) this.#region.cost += COST.division;
    else if (op === OP.i64ReinterpretF64 || op === OP.f64Copysign) this.#canonical(start, F64);
    else if (op === OP.i32ReinterpretF32 || op === OP.f32Copysign) this.#canonical(start, F32);
    else if (op !== OP.prefixed || sub < SUB.memoryInit) return;
    else if (sub === SUB.dataDrop) this.#region.cost += COST.copy;
    else this.#payForLength(start, sub === SUB.memoryFill ? COST.fill : COST.copy, [0x42, COST.bytesShift, 0x88]);
  }

  #target(label: number): void {
    const frame = this.#frames[this.#frames.length - 1 - label];
    if (frame !== undefined) frame.targeted = true;
  }
  #branch(end: number, label: number): void {
    this.#target(label);
    this.#begin(end, false, this.#region);
  }
  #call(start: number, end: number, index: number): void {
    this.#region.cost += COST.call;
    if (index < this.#to.imports) this.#insert(start, [0x10, ...uleb(this.#to.wrappers + index)], end - start);
  }
  #enterLoop(end: number): void {
    this.#frames.push({ op: OP.loop, region: this.#region, targeted: false });
    this.#begin(end, true, undefined).cost = COST.loop;
  }
  #enterIf(end: number): void {
    this.#frames.push({ op: OP.if, region: this.#region, targeted: false });
    this.#begin(end, false, this.#region);
  }
  #enterElse(end: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) throw new WasmError('else without if');
    this.#begin(end, false, frame.region);
  }
  #leave(start: number, end: number): void {
    const frame = this.#frames.pop();
    // The end of the function itself is written with its wrapping.
    if (frame === undefined) this.#insert(start, [], end - start);
    else if (frame.op === OP.loop) this.#region = frame.region;
    else if (frame.op === OP.if || frame.targeted) this.#begin(end, false, frame.region);
  }

  /** The length is on top of the stack: keep it, and take its price. */
  #payForLength(start: number, base: number, price: readonly number[]): void {
    const fuel = uleb(this.#to.fuel);
    const temporary = this.#temporary(I32);
    this.#region.cost += base;
    this.#insert(start, [0x21, ...temporary, 0x23, ...fuel, 0x20, ...temporary, 0xad, ...price, 0x7d, 0x24, ...fuel, ...trapIfOut(this.#to.fuel), 0x20, ...temporary]);
  }

  /** A value that is not equal to itself becomes the one NaN. */
  #canonical(start: number, type: number): void {
    const t = this.#temporary(type);
    const [nan, equal] = type === F64 ? [[0x44, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f], 0x61] : [[0x43, 0, 0, 0xc0, 0x7f], 0x5b];
    this.#insert(start, [0x22, ...t, ...nan, 0x20, ...t, 0x20, ...t, equal, 0x1b]);
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

  #codeOf({ cost, checked }: Region): number[] {
    return [...(cost > 0 ? charge(this.#to.fuel, cost) : []), ...(checked ? trapIfOut(this.#to.fuel) : [])];
  }

  /** Writes the new code, without the size. */
  finish(body: Uint8Array, codeAt: number, type: FunctionType, out: WasmWriter): void {
    this.#payInAdvance();
    const [before, after] = this.#frame === undefined ? [[], [0x0b]] : depthWrapping(this.#to, this.#frame, type);
    out.push(before);
    let copied = codeAt;
    for (const { at, skip, code } of this.#edits) {
      out.copy(body, copied, at);
      out.push('cost' in code ? this.#codeOf(code) : code);
      copied = at + skip;
    }
    out.push(after);
  }

  get temporaries(): readonly number[] {
    return this.#temporaries;
  }
}

/** Counts the stack up at entry and down at every way out: the body becomes a block that returns leave by. */
function depthWrapping({ depth, depthLimit }: Injection, frame: number, type: FunctionType): [number[], number[]] {
  if (type.results.length > 1) throw new WasmError('a recursive function with several results');
  const d = uleb(depth);
  const bytes = sleb(frame);
  const enter = [0x23, ...d, 0x41, ...bytes, 0x6a, 0x24, ...d, 0x23, ...d, 0x41, ...sleb(depthLimit), 0x4a, 0x04, 0x40, 0x00, 0x0b, 0x02, type.results[0] ?? 0x40];
  return [enter, [0x0b, 0x23, ...d, 0x41, ...bytes, 0x6b, 0x24, ...d, 0x0b]];
}

/** Appends the rewritten body, with its size in front as the code section wants it. `scratch` is emptied and used. */
export function meterBody(body: Uint8Array, type: FunctionType, injection: Injection, frame: number | undefined, out: WasmWriter, scratch: WasmWriter): void {
  const reader = new WasmReader(body);
  const { groups, count } = skipLocals(reader);
  const codeAt = reader.at;
  const injector = new Injector(codeAt, type.parameters.length + count, count, injection, frame);
  walk(reader, (instruction) => injector.visit(instruction));
  scratch.clear();
  injector.finish(body, codeAt, type, scratch);
  const head = new WasmReader(body);
  head.u32();
  const { temporaries } = injector;
  const added = temporaries.flatMap((each) => [1, each]);
  const groupBytes = uleb(groups + temporaries.length);
  out.push(uleb(groupBytes.length + codeAt - head.at + added.length + scratch.length));
  out.push(groupBytes);
  out.copy(body, head.at, codeAt);
  out.push(added);
  out.push(scratch.bytes);
}
