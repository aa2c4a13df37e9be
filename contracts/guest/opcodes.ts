/** The instructions a guest may use: what follows the opcode, and what it does to the height of the operand stack. */

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
  globalGet: 0x23,
  globalSet: 0x24,
  f32Store: 0x38,
  f64Store: 0x39,
  memoryGrow: 0x40,
  firstNumeric: 0x45,
  f32Copysign: 0x98,
  f64Copysign: 0xa6,
  i32ReinterpretF32: 0xbc,
  i64ReinterpretF64: 0xbd,
  prefixed: 0xfc,
} as const;

/** Second numbers of prefixed opcodes: memory.init, data.drop, memory.copy, memory.fill; those below are conversions. */
export const SUB = { memoryInit: 8, dataDrop: 9, memoryCopy: 10, memoryFill: 11 } as const;

/** What follows an opcode. */
export const IMMEDIATE = { refused: 0, nothing: 1, blockType: 2, index: 3, labels: 4, typeAndTable: 5, memory: 6, zero: 7, number: 8, four: 9, eight: 10, prefixed: 11, valueTypes: 12 } as const;

const { nothing, blockType, index, labels, typeAndTable, memory, zero, number, four, eight, prefixed, valueTypes } = IMMEDIATE;

/** Ranges of opcodes: first, last, immediates, change of the stack's height. Blocks and calls change it by their types. */
const TABLE: readonly (readonly [number, number, number, number])[] = [
  [0x00, 0x01, nothing, 0],
  [0x02, 0x03, blockType, 0],
  [0x04, 0x04, blockType, -1],
  [0x05, 0x05, nothing, 0],
  [0x0b, 0x0b, nothing, 0],
  [0x0c, 0x0c, index, 0],
  [0x0d, 0x0d, index, -1],
  [0x0e, 0x0e, labels, -1],
  [0x0f, 0x0f, nothing, 0],
  [0x10, 0x10, index, 0],
  [0x11, 0x11, typeAndTable, -1],
  [0x1a, 0x1a, nothing, -1],
  [0x1b, 0x1b, nothing, -2],
  [0x1c, 0x1c, valueTypes, -2],
  [0x20, 0x20, index, 1],
  [0x21, 0x21, index, -1],
  [0x22, 0x22, index, 0],
  [0x23, 0x23, index, 1],
  [0x24, 0x24, index, -1],
  [0x28, 0x35, memory, 0],
  [0x36, 0x3e, memory, -2],
  [0x3f, 0x3f, zero, 1],
  [0x40, 0x40, zero, 0],
  [0x41, 0x42, number, 1],
  [0x43, 0x43, four, 1],
  [0x44, 0x44, eight, 1],
  [0x45, 0x45, nothing, 0],
  [0x46, 0x4f, nothing, -1],
  [0x50, 0x50, nothing, 0],
  [0x51, 0x66, nothing, -1],
  [0x67, 0x69, nothing, 0],
  [0x6a, 0x78, nothing, -1],
  [0x79, 0x7b, nothing, 0],
  [0x7c, 0x8a, nothing, -1],
  [0x8b, 0x91, nothing, 0],
  [0x92, 0x98, nothing, -1],
  [0x99, 0x9f, nothing, 0],
  [0xa0, 0xa6, nothing, -1],
  [0xa7, 0xc4, nothing, 0],
  [0xfc, 0xfc, prefixed, 0],
];

function column(of: 2 | 3): Int8Array {
  const values = new Int8Array(256);
  for (const row of TABLE) values.fill(row[of], row[0], row[1] + 1);
  return values;
}

export const IMMEDIATES = column(2);
export const EFFECTS = column(3);

/** Why an instruction is not there, for the kinds that compilers can be told not to use. */
export const REFUSED: Readonly<Record<number, string>> = {
  6: 'exceptions are not allowed',
  7: 'exceptions are not allowed',
  8: 'exceptions are not allowed',
  9: 'exceptions are not allowed',
  10: 'exceptions are not allowed',
  18: 'tail calls are not allowed',
  19: 'tail calls are not allowed',
  24: 'exceptions are not allowed',
  25: 'exceptions are not allowed',
  31: 'exceptions are not allowed',
  37: 'table instructions are not allowed',
  38: 'table instructions are not allowed',
  208: 'references as values are not allowed',
  209: 'references as values are not allowed',
  210: 'references as values are not allowed',
  253: 'SIMD is not allowed',
  254: 'atomics are not allowed',
};
