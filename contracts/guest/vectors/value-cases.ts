/** Values and keys of every kind of type, for the vectors of their binary forms. */

import type { Hex } from '../../../protocols/bytes.ts';
import { L1 } from '../../../protocols/l1.ts';
import type { TypeExpr } from '../../../protocols/schema.ts';

export interface ValueCase {
  readonly type: TypeExpr;
  /** As `fromJson` takes them. */
  readonly values: readonly unknown[];
  /** Bytes that no value of the type has. */
  readonly refused: readonly Hex[];
}

const MOST = (2n ** 256n - 1n).toString();
const A: Hex = `0x${'a1'.repeat(20)}`;

export const VALUE_CASES: readonly ValueCase[] = [
  { type: 'uint8', values: [0, 1, 255], refused: ['0x', '0x0000'] },
  { type: 'uint16', values: [1, 0x1234], refused: ['0x01'] },
  { type: 'uint48', values: [0, 2 ** 48 - 1], refused: ['0x0100000000'] },
  { type: 'uint64', values: ['1', (2n ** 64n - 1n).toString()], refused: [] },
  { type: 'uint72', values: ['1', (2n ** 72n - 1n).toString()], refused: [`0x${'00'.repeat(8)}`] },
  { type: 'uint256', values: ['0', '1', '258', MOST], refused: [`0x${'00'.repeat(31)}`, `0x${'00'.repeat(33)}`] },
  { type: 'int8', values: [-128, -1, 0, 127], refused: [] },
  { type: 'int32', values: [-2, 2], refused: [] },
  { type: 'int256', values: [(-(2n ** 255n)).toString(), '-1', (2n ** 255n - 1n).toString()], refused: [] },
  { type: 'bool', values: [false, true], refused: ['0x02', '0xff'] },
  { type: 'address', values: [A, `0x${'00'.repeat(20)}`], refused: [`0x${'00'.repeat(19)}`] },
  { type: 'bytes3', values: ['0x010203'], refused: ['0x0102', '0x01020304'] },
  { type: 'bytes32', values: [L1], refused: [] },
  { type: 'bytes', values: ['0x', '0x00ff'], refused: ['0x', '0x01000000', '0x0100000000ff', '0xffffffff'] },
  { type: 'string', values: ['', 'ab', 'é', '\u{1f600}', '\u0000', '\ufeffx'], refused: ['0x01000000ff', '0x03000000eda080', '0x02000000c080'] },
  { type: 'uint16[]', values: [[], [1, 2]], refused: ['0x0100000001', '0xffffffff'] },
  { type: ['optional', 'uint8'], values: [null, 0, 7], refused: ['0x02', '0x01', '0x0000'] },
  { type: ['enum', ['buy', 'sell']], values: ['buy', 'sell'], refused: ['0x02'] },
  { type: { a: 'uint8', b: { c: 'bool' } }, values: [{ a: 1, b: { c: true } }], refused: ['0x0102'] },
  { type: {}, values: [{}], refused: ['0x00'] },
  { type: [{ to: 'address', note: ['optional', 'string'] }], values: [[{ to: A }, { to: A, note: 'x' }]], refused: [] },
];

export interface KeyCase {
  readonly type: TypeExpr;
  /** In the order that their bytes must have. */
  readonly keys: readonly unknown[];
}

export const KEY_CASES: readonly KeyCase[] = [
  { type: 'uint8', keys: [0, 1, 255] },
  { type: 'uint16', keys: [0, 255, 256, 65_535] },
  { type: 'uint256', keys: ['0', '1', '256', (2n ** 64n).toString(), MOST] },
  { type: 'int8', keys: [-128, -1, 0, 1, 127] },
  { type: 'int32', keys: [-(2 ** 31), -256, -1, 0, 2 ** 31 - 1] },
  { type: 'int128', keys: [(-(2n ** 127n)).toString(), '-1', '0', (2n ** 127n - 1n).toString()] },
  { type: 'bool', keys: [false, true] },
  { type: 'address', keys: [`0x${'00'.repeat(20)}`, A, `0x${'ff'.repeat(20)}`] },
  { type: 'bytes2', keys: ['0x0000', '0x00ff', '0x0100'] },
  { type: 'bytes', keys: ['0x', '0x00', '0x0000', '0x0001', '0x00ff', '0x01', '0x0100', '0x0101', '0xff', '0xff00', '0xffff'] },
  { type: 'string', keys: ['', '\u0000', '\u0000a', 'a', 'a\u0000', 'aa', 'ab', 'b', 'é', '\u{1f600}'] },
  { type: ['enum', ['sell', 'buy']], keys: ['sell', 'buy'] },
  {
    type: { side: ['enum', ['buy', 'sell']], price: 'int32', name: 'string' },
    keys: [
      { side: 'buy', price: -1, name: 'z' },
      { side: 'buy', price: 1, name: '' },
      { side: 'buy', price: 1, name: 'a' },
      { side: 'buy', price: 1, name: 'ab' },
      { side: 'sell', price: -9, name: '' },
    ],
  },
  {
    type: { first: 'string', second: 'string' },
    keys: [
      { first: '', second: '' },
      { first: '', second: 'ab' },
      { first: 'a', second: '' },
      { first: 'a', second: 'b' },
      { first: 'ab', second: '' },
    ],
  },
];

export interface ChanceCase {
  readonly entropy: Hex;
  /** Of the call within its block. */
  readonly number: number;
  readonly seed: string;
}

export const CHANCE_CASES: readonly ChanceCase[] = [
  { entropy: `0x${'00'.repeat(32)}`, number: 0, seed: '' },
  { entropy: `0x${'01'.repeat(32)}`, number: 0, seed: 'dice' },
  { entropy: `0x${'01'.repeat(32)}`, number: 1, seed: 'dice' },
  { entropy: `0x${'01'.repeat(32)}`, number: 700, seed: 'é' },
];
