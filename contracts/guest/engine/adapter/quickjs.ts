/**
 * The engine's C API as the adapter uses it, and the layout of its values. AssemblyScript.
 *
 * A value is 64 bits: the tag in the upper half, an integer or a pointer in the lower one; any other upper half is a float. Layouts
 * are those of the engine version that `engine.json` pins; `boot.ts` checks them whenever an app is built.
 */
export type Value = u64;

@external('q', 'JS_Eval') export declare function JS_Eval(ctx: i32, source: i32, length: i32, file: i32, flags: i32): Value;
@external('q', 'JS_Call') export declare function JS_Call(ctx: i32, callee: Value, self: Value, count: i32, list: i32): Value;
@external('q', 'JS_FreeValue') export declare function JS_FreeValue(ctx: i32, value: Value): void;
@external('q', 'JS_DupValue') export declare function JS_DupValue(ctx: i32, value: Value): Value;
@external('q', 'JS_GetException') export declare function JS_GetException(ctx: i32): Value;
@external('q', 'JS_GetGlobalObject') export declare function JS_GetGlobalObject(ctx: i32): Value;
@external('q', 'JS_NewObject') export declare function JS_NewObject(ctx: i32): Value;
@external('q', 'JS_NewObjectProto') export declare function JS_NewObjectProto(ctx: i32, prototype: Value): Value;
@external('q', 'JS_NewArray') export declare function JS_NewArray(ctx: i32): Value;
@external('q', 'JS_NewNumber') export declare function JS_NewNumber(ctx: i32, value: f64): Value;
@external('q', 'JS_NewStringLen') export declare function JS_NewStringLen(ctx: i32, text: i32, length: i32): Value;
@external('q', 'JS_ToCStringLen2') export declare function JS_ToCStringLen2(ctx: i32, length: i32, value: Value, cesu8: i32): i32;
@external('q', 'JS_FreeCString') export declare function JS_FreeCString(ctx: i32, text: i32): void;
@external('q', 'JS_NewAtomLen') export declare function JS_NewAtomLen(ctx: i32, text: i32, length: i32): i32;
@external('q', 'JS_ValueToAtom') export declare function JS_ValueToAtom(ctx: i32, value: Value): i32;
@external('q', 'JS_AtomToString') export declare function JS_AtomToString(ctx: i32, atom: i32): Value;
@external('q', 'JS_FreeAtom') export declare function JS_FreeAtom(ctx: i32, atom: i32): void;
@external('q', 'JS_GetProperty') export declare function JS_GetProperty(ctx: i32, object: Value, atom: i32): Value;
@external('q', 'JS_GetPropertyUint32') export declare function JS_GetPropertyUint32(ctx: i32, object: Value, index: i32): Value;
@external('q', 'JS_DefinePropertyValue') export declare function JS_DefinePropertyValue(ctx: i32, object: Value, atom: i32, value: Value, flags: i32): i32;
@external('q', 'JS_DefinePropertyValueUint32') export declare function JS_DefinePropertyValueUint32(ctx: i32, object: Value, index: i32, value: Value, flags: i32): i32;
@external('q', 'JS_FreezeObject') export declare function JS_FreezeObject(ctx: i32, object: Value): i32;
@external('q', 'JS_GetLength') export declare function JS_GetLength(ctx: i32, object: Value, result: i32): i32;
@external('q', 'JS_IsArray') export declare function JS_IsArray(value: Value): bool;
@external('q', 'JS_IsPromise') export declare function JS_IsPromise(value: Value): bool;
@external('q', 'JS_ToBool') export declare function JS_ToBool(ctx: i32, value: Value): i32;
@external('q', 'JS_NewCFunction2') export declare function JS_NewCFunction2(ctx: i32, index: i32, name: i32, length: i32, kind: i32, magic: i32): Value;
@external('q', 'JS_SetMaxStackSize') export declare function JS_SetMaxStackSize(runtime: i32, bytes: i32): void;
@external('q', 'JS_RunGC') export declare function JS_RunGC(runtime: i32): void;
@external('q', 'js_malloc') export declare function js_malloc(ctx: i32, size: i32): i32;
@external('q', 'malloc') export declare function malloc(size: i32): i32;
@external('q', 'free') export declare function free(pointer: i32): void;
@external('q', '_initialize') export declare function initialize(): void;
@external('q', 'qjs_init') export declare function qjs_init(): i32;
@external('q', 'qjs_get_context_ptr') export declare function contextPointer(): i32;
@external('q', 'qjs_get_runtime_ptr') export declare function runtimePointer(): i32;

const BIG: i32 = -9;
const STRING: i32 = -7;
const ROPE: i32 = -6;
const OBJECT: i32 = -1;
const INT: i32 = 0;
const BOOL: i32 = 1;
const SHORT_BIG: i32 = 7;
/** What the engine adds to the upper half of a float so that it is no tag. */
const FLOAT_ADDEND: u64 = 0x7ff8000a;

export const UNDEFINED: Value = 0x300000000;
export const EXCEPTION: Value = 0x600000000;
/** Property flags: configurable, writable, enumerable. */
export const ORDINARY: i32 = 7;

// @ts-ignore: decorator
@inline export function tagOf(value: Value): i32 { return <i32>(value >> 32); }
// @ts-ignore: decorator
@inline export function low(value: Value): i32 { return <i32>value; }
// @ts-ignore: decorator
@inline export function isObject(value: Value): bool { return tagOf(value) == OBJECT; }
// @ts-ignore: decorator
@inline export function isInt(value: Value): bool { return tagOf(value) == INT; }
// @ts-ignore: decorator
@inline export function isBool(value: Value): bool { return tagOf(value) == BOOL; }
// @ts-ignore: decorator
@inline export function isFloat(value: Value): bool { return <u32>(tagOf(value) + 9) >= 17; }
// @ts-ignore: decorator
@inline export function isString(value: Value): bool { const tag = tagOf(value); return tag == STRING || tag == ROPE; }
// @ts-ignore: decorator
@inline export function isBig(value: Value): bool { const tag = tagOf(value); return tag == BIG || tag == SHORT_BIG; }
// @ts-ignore: decorator
@inline export function isShortBig(value: Value): bool { return tagOf(value) == SHORT_BIG; }
// @ts-ignore: decorator
@inline export function floatOf(value: Value): f64 { return reinterpret<f64>(value + (FLOAT_ADDEND << 32)); }
// @ts-ignore: decorator
@inline export function intValue(value: i32): Value { return <u64><u32>value; }
// @ts-ignore: decorator
@inline export function boolValue(value: bool): Value { return 0x100000000 | <u64>value; }

/** A reference count lies in the four bytes before what a value points to. */
// @ts-ignore: decorator
@inline export function release(ctx: i32, value: Value): void { if (tagOf(value) < 0) JS_FreeValue(ctx, value); }

/** Two's complement limbs of 32 bits, least significant first; an integer of one limb lies in the value itself. */
// @ts-ignore: decorator
@inline export function limbs(value: Value): i32 { return isShortBig(value) ? 1 : load<i32>(low(value)); }
// @ts-ignore: decorator
@inline export function limb(value: Value, index: i32): i32 { return isShortBig(value) ? low(value) : load<i32>(low(value) + 4 + (index << 2)); }

/** A new integer of `count` limbs that the caller fills in; the limbs must be as few as possible. */
export function newBig(ctx: i32, count: i32): i32 {
  const pointer = js_malloc(ctx, 4 + (count << 2));
  if (pointer == 0) unreachable();
  store<i32>(pointer - 4, 1);
  store<i32>(pointer, count);
  return pointer;
}
// @ts-ignore: decorator
@inline export function bigValue(pointer: i32): Value { return (<u64>BIG << 32) | <u64><u32>pointer; }
// @ts-ignore: decorator
@inline export function shortBig(value: i32): Value { return (<u64>SHORT_BIG << 32) | <u64><u32>value; }

/** Where the characters of a flat string of 8-bit characters lie, or 0 for any other string. */
// @ts-ignore: decorator
@inline export function flatText(value: Value): i32 {
  if (tagOf(value) != STRING) return 0;
  const pointer = low(value);
  return load<i32>(pointer) < 0 || ((load<u32>(pointer, 4) >> 28) & 3) != 0 ? 0 : pointer + 24;
}
// @ts-ignore: decorator
@inline export function flatLength(value: Value): i32 { return load<i32>(low(value)) & 0x7fffffff; }
