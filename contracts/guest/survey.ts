/** One look at every function body before anything is rewritten: whom it calls, and how much a compiler has to keep for it. */
import { skipLocals } from './locals.ts';
import { functionType, type GuestModule, typeAt } from './module.ts';
import { EFFECTS, OP } from './opcodes.ts';
import { EMPTY_BLOCK, type Instruction, ONE_RESULT, walk } from './walk.ts';
import { WasmError, WasmReader } from './wasm-binary.ts';

/**
 * What keeps compiling linear. A baseline compiler notes where every variable and operand is at each place where control flow
 * meets, so its time is `slots * meetings`, and while blocks are open its memory `slots * nesting`. The engine needs 1 M and 20 k.
 */
export const COMPILE_LIMITS = { meetings: 64_000_000, nesting: 2_000_000, depth: 10_000 } as const;

export interface Survey {
  /** Functions called by name, by index; may repeat. */
  readonly calls: readonly number[];
  /** Types called through the table, as `sameTypes` has them. */
  readonly indirect: ReadonlySet<number>;
  /** Parameters, locals and the deepest operand stack. */
  readonly slots: number;
  /** Instructions that compute a number: an optimising compiler may keep their results across a call. */
  readonly computed: number;
  /** Ends and targets of blocks. */
  readonly meetings: number;
}

interface Open {
  /** Height of the operand stack below the block's parameters. */
  readonly base: number;
  readonly parameters: number;
  readonly results: number;
}

class Surveyor {
  readonly #module: GuestModule;
  readonly #variables: number;
  readonly #calls: number[] = [];
  readonly #indirect = new Set<number>();
  readonly #open: Open[];
  #height = 0;
  #highest = 0;
  #computed = 0;
  #meetings = 0;
  #deepest = 0;

  constructor(module: GuestModule, variables: number, results: number) {
    this.#module = module;
    this.#variables = variables;
    this.#open = [{ base: 0, parameters: 0, results }];
  }

  get #innermost(): Open {
    const open = this.#open.at(-1);
    if (open === undefined) throw new WasmError('code after the end of a function');
    return open;
  }

  /** After a jump the stack is whatever the code says: code that nobody reaches never goes below its block. */
  #move(by: number): void {
    this.#height = Math.max(this.#height + by, this.#innermost.base);
    if (this.#height > this.#highest) this.#highest = this.#height;
  }

  #enter(type: number): void {
    const { parameters, results } = type >= 0 ? typeAt(this.#module.types, type) : { parameters: [], results: type === EMPTY_BLOCK ? [] : [ONE_RESULT] };
    this.#open.push({ base: Math.max(this.#height - parameters.length, this.#innermost.base), parameters: parameters.length, results: results.length });
    if (this.#open.length > this.#deepest) this.#deepest = this.#open.length;
    if (this.#deepest > COMPILE_LIMITS.depth) throw new WasmError(`more than ${COMPILE_LIMITS.depth} nested blocks`);
  }

  #call({ parameters, results }: { readonly parameters: readonly number[]; readonly results: readonly number[] }): void {
    this.#move(-parameters.length);
    this.#move(results.length);
  }

  visit({ op, index, labels }: Instruction): void {
    this.#move(EFFECTS[op] as number);
    if (op >= OP.firstNumeric) this.#computed++;
    else if (op >= OP.block && op <= OP.callIndirect) this.#control(op, index, labels);
    else if ((op === OP.globalGet || op === OP.globalSet) && index >= this.#module.globals) throw new WasmError('a global that does not exist');
  }

  #control(op: number, index: number, labels: readonly number[]): void {
    if (op === OP.call) return this.#direct(index);
    if (op === OP.callIndirect) return this.#throughTable(index);
    this.#meetings += 1 + labels.length;
    if (op <= OP.if) this.#enter(index);
    else if (op === OP.else) this.#reset(this.#innermost.base + this.#innermost.parameters);
    else if (op === OP.end) this.#leave();
    else if (op !== OP.brIf) this.#reset(this.#innermost.base);
  }

  #reset(height: number): void {
    this.#height = height;
    this.#move(0);
  }

  #leave(): void {
    const { base, results } = this.#innermost;
    this.#open.pop();
    if (this.#open.length > 0) this.#reset(base + results);
  }

  #direct(index: number): void {
    this.#calls.push(index);
    this.#call(functionType(this.#module, index));
    if (this.#module.imports[index]?.price === undefined && index < this.#module.imports.length) throw new WasmError(`${this.#module.imports[index]?.name} may be imported, but not called`);
  }

  #throughTable(type: number): void {
    this.#call(typeAt(this.#module.types, type));
    this.#indirect.add(this.#module.sameTypes[type] as number);
  }

  finish(): Survey {
    if (this.#open.length > 0) throw new WasmError('a function without an end');
    const slots = this.#variables + this.#highest;
    if (slots * this.#deepest > COMPILE_LIMITS.nesting) throw new WasmError(`${slots} values in ${this.#deepest} nested blocks are too many`);
    return { calls: this.#calls, indirect: this.#indirect, slots, computed: this.#computed, meetings: this.#meetings };
  }
}

function surveyBody(module: GuestModule, at: number): Survey {
  const reader = new WasmReader(module.bodies[at] as Uint8Array);
  const { parameters, results } = functionType(module, module.imports.length + at);
  const { count } = skipLocals(reader);
  const surveyor = new Surveyor(module, parameters.length + count, results.length);
  walk(reader, (instruction) => surveyor.visit(instruction));
  return surveyor.finish();
}

/** A survey per own function. Throws `WasmError` for what is refused, malformed, or too heavy to compile. */
export function surveyFunctions(module: GuestModule): Survey[] {
  let work = 0;
  return module.bodies.map((_, at) => {
    const survey = surveyBody(module, at);
    work += survey.slots * survey.meetings;
    if (work > COMPILE_LIMITS.meetings) throw new WasmError('too many values at too many branches to compile');
    return survey;
  });
}
