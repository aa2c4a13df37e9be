/** One pass over a function body, opcode by opcode. Opcodes that a guest may not use are refused here, by name. */
import { WasmError, type WasmReader } from './wasm-binary.ts';

export const OP = {
  unreachable: 0x00,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  return: 0x0f,
  call: 0x10,
  callIndirect: 0x11,
  memoryGrow: 0x40,
  f32Store: 0x38,
  f64Store: 0x39,
  i32ReinterpretF32: 0xbc,
  i64ReinterpretF64: 0xbd,
  refFunc: 0xd2,
  prefixed: 0xfc,
} as const;

/** Memory instructions with a length: memory.init, memory.copy, memory.fill. */
export const BULK = new Set([8, 10, 11]);

export interface Instruction {
  readonly op: number;
  /** Second number of a prefixed opcode. */
  readonly sub: number;
  readonly start: number;
  readonly end: number;
  /** Label depths of branches, index of a call. */
  readonly labels: readonly number[];
  readonly index: number;
}

const NONE: readonly number[] = [];

function blockType(reader: WasmReader): void {
  const byte = reader.bytes[reader.at] as number;
  if (byte === 0x40 || (byte >= 0x6f && byte <= 0x7f)) reader.u8();
  else reader.s64();
}

/** Reads the immediates of an opcode; answers its labels and index. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a table of opcodes reads best in one place
function immediates(reader: WasmReader, op: number): { readonly labels: readonly number[]; readonly index: number; readonly sub: number } {
  const one = (index: number, labels = NONE) => ({ labels, index, sub: 0 });
  /** For opcodes whose immediates were only to be read past. */
  const past = (_read: unknown) => one(-1);
  if (op >= 0x02 && op <= 0x04) return past(blockType(reader));
  if (op === OP.br || op === OP.brIf) return one(-1, [reader.u32()]);
  if (op === OP.brTable)
    return one(
      -1,
      Array.from({ length: reader.count('labels') + 1 }, () => reader.u32()),
    );
  if (op === OP.call) return one(reader.u32());
  if (op === OP.callIndirect) {
    const type = reader.u32();
    reader.u32();
    return one(type);
  }
  if (op === 0x1c) return past(reader.skip(reader.count('types')));
  if (op >= 0x20 && op <= 0x26) return one(reader.u32());
  if (op >= 0x28 && op <= 0x3e) return past(memoryArgument(reader));
  if (op === 0x3f || op === OP.memoryGrow) return past(zero(reader));
  if (op === 0x41 || op === 0x42) return past(reader.s64());
  if (op === 0x43 || op === 0x44) return past(reader.skip(op === 0x43 ? 4 : 8));
  if (op === 0xd0) return past(reader.u8());
  if (op === OP.refFunc) return one(reader.u32());
  if (op === OP.prefixed) return { ...one(-1), sub: prefixedImmediates(reader) };
  if (op <= 0x01 || op === OP.else || op === OP.end || op === OP.return || op === 0x1a || op === 0x1b || op === 0xd1 || (op >= 0x45 && op <= 0xc4)) return one(-1);
  throw new WasmError(REFUSED[op] ?? `opcode 0x${op.toString(16)} is not allowed`);
}

const REFUSED: Readonly<Record<number, string>> = {
  18: 'tail calls are not allowed',
  19: 'tail calls are not allowed',
  253: 'SIMD is not allowed',
  254: 'atomics are not allowed',
  6: 'exceptions are not allowed',
  8: 'exceptions are not allowed',
};

/** Memory 0 only: bit 6 of the alignment would name another one. */
function memoryArgument(reader: WasmReader): void {
  if (reader.u32() & 0x40) throw new WasmError('several memories are not allowed');
  reader.u32();
}

function zero(reader: WasmReader): void {
  if (reader.u8() !== 0) throw new WasmError('several memories are not allowed');
}

function prefixedImmediates(reader: WasmReader): number {
  const sub = reader.u32();
  if (sub > 11) throw new WasmError('table instructions in bulk are not allowed');
  if (sub === 8 || sub === 9) reader.u32();
  if (sub === 10) zero(reader);
  if (sub === 8 || sub >= 10) zero(reader);
  return sub;
}

/** Calls `each` for every instruction of a body. Throws `WasmError` for what is malformed or refused. */
export function walk(reader: WasmReader, each: (instruction: Instruction) => void): void {
  while (!reader.done) {
    const start = reader.at;
    const op = reader.u8();
    const found = immediates(reader, op);
    each({ op, start, end: reader.at, ...found });
  }
}
