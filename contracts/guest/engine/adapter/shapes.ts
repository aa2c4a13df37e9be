/**
 * Types as the adapter knows them: nodes in memory, made once at build time.
 *
 * A node is { kind, a, b, count, then per member an atom and a node }: `a` is bits, bytes or the item's node.
 */
import { malloc } from './quickjs';

export const SMALL_UINT: i32 = 0;
export const SMALL_INT: i32 = 1;
export const BIG_UINT: i32 = 2;
export const BIG_INT: i32 = 3;
export const FIXED: i32 = 4;
export const BYTES: i32 = 5;
export const STRING: i32 = 6;
export const BOOL: i32 = 7;
export const LIST: i32 = 8;
export const STRUCT: i32 = 9;
export const OPTIONAL: i32 = 10;
export const ENUM: i32 = 11;

// @ts-ignore: decorator
@inline export function kindOf(shape: i32): i32 { return load<i32>(shape); }
// @ts-ignore: decorator
@inline export function sizeOf(shape: i32): i32 { return load<i32>(shape, 4); }
// @ts-ignore: decorator
@inline export function itemOf(shape: i32): i32 { return load<i32>(shape, 4); }
// @ts-ignore: decorator
@inline export function countOf(shape: i32): i32 { return load<i32>(shape, 8); }
// @ts-ignore: decorator
@inline export function memberAtom(shape: i32, index: i32): i32 { return load<i32>(shape + 12 + (index << 3)); }
// @ts-ignore: decorator
@inline export function memberShape(shape: i32, index: i32): i32 { return load<i32>(shape + 16 + (index << 3)); }

export function newShape(kind: i32, a: i32, count: i32): i32 {
  const shape = malloc(12 + (count << 3));
  store<i32>(shape, kind);
  store<i32>(shape, a, 4);
  store<i32>(shape, count, 8);
  return shape;
}
export function setMember(shape: i32, index: i32, atom: i32, member: i32): void {
  store<i32>(shape + 12 + (index << 3), atom);
  store<i32>(shape + 16 + (index << 3), member);
}
