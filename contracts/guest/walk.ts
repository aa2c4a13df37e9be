/** One pass over a function body, instruction by instruction. What a guest may not use is refused here, by name. */
import { IMMEDIATE, IMMEDIATES, REFUSED, SUB } from './opcodes.ts';
import { valueType, WasmError, type WasmReader } from './wasm-binary.ts';

/** Block types that are not an index: no result, or one. */
export const EMPTY_BLOCK = -1;
export const ONE_RESULT = -2;

/** The instruction at hand. One object for a whole walk: visitors copy what they keep. */
export interface Instruction {
  op: number;
  /** Second number of a prefixed opcode. */
  sub: number;
  start: number;
  end: number;
  /** Label depth of a branch; function of a call; type of an indirect call or a block; variable. */
  index: number;
  /** Label depths of a br_table. */
  labels: readonly number[];
}

const NONE: readonly number[] = [];
/** V8's own limit. */
const MAX_LABELS = 65_520;

function readBlockType(reader: WasmReader): number {
  const byte = reader.bytes[reader.at];
  if (byte === undefined || byte < 0x40 || byte >= 0x80) return reader.u32();
  reader.at++;
  if (byte === 0x40) return EMPTY_BLOCK;
  valueType(byte);
  return ONE_RESULT;
}

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
  if (sub > SUB.memoryFill) throw new WasmError('table instructions are not allowed');
  if (sub === SUB.memoryInit || sub === SUB.dataDrop) reader.u32();
  if (sub === SUB.memoryCopy) zero(reader);
  if (sub === SUB.memoryInit || sub >= SUB.memoryCopy) zero(reader);
  return sub;
}

function readLabels(reader: WasmReader): number[] {
  return Array.from({ length: reader.count('labels', MAX_LABELS) + 1 }, () => reader.u32());
}

function readIndirect(reader: WasmReader): number {
  const type = reader.u32();
  reader.u32();
  return type;
}

function skipValueTypes(reader: WasmReader): void {
  for (let left = reader.count('types', 1); left > 0; left--) valueType(reader.u8());
}

/** Reads what follows the opcode. */
function immediates(reader: WasmReader, to: Instruction): void {
  switch (IMMEDIATES[to.op]) {
    case IMMEDIATE.nothing:
      return;
    case IMMEDIATE.index:
      to.index = reader.u32();
      return;
    case IMMEDIATE.number:
      return reader.skipNumber();
    case IMMEDIATE.memory:
      return memoryArgument(reader);
    case IMMEDIATE.blockType:
      to.index = readBlockType(reader);
      return;
    case IMMEDIATE.typeAndTable:
      to.index = readIndirect(reader);
      return;
    case IMMEDIATE.labels:
      to.labels = readLabels(reader);
      return;
    case IMMEDIATE.zero:
      return zero(reader);
    case IMMEDIATE.four:
      return reader.skip(4);
    case IMMEDIATE.eight:
      return reader.skip(8);
    case IMMEDIATE.prefixed:
      to.sub = prefixedImmediates(reader);
      return;
    case IMMEDIATE.valueTypes:
      return skipValueTypes(reader);
    default:
      throw new WasmError(REFUSED[to.op] ?? `opcode 0x${to.op.toString(16)} is not allowed`);
  }
}

/** Calls `visit` for every instruction of a body. Throws `WasmError` for what is malformed or refused. */
export function walk(reader: WasmReader, visit: (instruction: Instruction) => void): void {
  const at: Instruction = { op: 0, sub: 0, start: 0, end: 0, index: -1, labels: NONE };
  while (!reader.done) {
    at.start = reader.at;
    at.op = reader.u8();
    at.sub = 0;
    at.index = -1;
    at.labels = NONE;
    immediates(reader, at);
    at.end = reader.at;
    visit(at);
  }
}
