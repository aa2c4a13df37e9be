/**
 * Values to bytes and back, in the forms of `protocols/codec.ts` and `protocols/schema.ts`: little-endian integers, u32 lengths,
 * fields in order. Both directions answer failure and never read or write outside of what they were given.
 */
import { busy, ctx, PAYLOAD_BYTES, refuse, scratch, setBusy } from './globals';
import {
  bigValue, boolValue, EXCEPTION, flatLength, flatText, floatOf, free, intValue, isBig, isBool, isFloat, isInt, isObject, isString, JS_AtomToString, JS_Call, JS_DefinePropertyValue,
  JS_DefinePropertyValueUint32, JS_FreeCString, JS_FreeValue, JS_GetLength, JS_GetProperty, JS_GetPropertyUint32, JS_IsArray, JS_NewArray, JS_NewNumber, JS_NewObject, JS_NewStringLen, JS_ToCStringLen2,
  JS_ValueToAtom, JS_FreeAtom, limb, limbs, malloc, newBig, ORDINARY, release, shortBig, UNDEFINED, Value,
} from './quickjs';
import { BIG_INT, BIG_UINT, BOOL, BYTES, countOf, ENUM, FIXED, itemOf, kindOf, LIST, memberAtom, memberShape, OPTIONAL, SMALL_INT, SMALL_UINT, sizeOf, STRING, STRUCT } from './shapes';
import { isUtf8, readHex, writeHex } from './text';

/** Where the next byte goes, and the first one that may not be written. */
export let out: i32 = 0;
export let outEnd: i32 = 0;
/** Where the next byte comes from, and the end of the input. */
export let cursor: i32 = 0;
export let inputEnd: i32 = 0;
/** The field being encoded, for error messages. */
export let field: i32 = 0;

export function startWriting(at: i32, room: i32): void {
  out = at;
  outEnd = at + room;
  field = 0;
}
export function startReading(at: i32, length: i32): void {
  cursor = at;
  inputEnd = at + length;
}
export function moveOut(to: i32): void { out = to; }

/** Throws what the app's runtime says about a value that is not of its type; answers false for brevity. */
export function complain(kind: i32, size: i32, value: Value): bool {
  const name = field == 0 ? UNDEFINED : JS_AtomToString(ctx, field);
  store<u64>(scratch, intValue(kind));
  store<u64>(scratch, intValue(size), 8);
  store<u64>(scratch, value, 16);
  store<u64>(scratch, name, 24);
  release(ctx, JS_Call(ctx, refuse, UNDEFINED, 4, scratch));
  release(ctx, name);
  return false;
}
/** Kinds of complaint that are no type. */
export const TOO_LONG: i32 = 100;
export const IN_GETTER: i32 = 101;
export const OVER_LIMIT: i32 = 102;
export const UNKNOWN_NAME: i32 = 103;
export const BAD_INPUT: i32 = 104;
export const PROMISE: i32 = 105;
export const DAMAGED: i32 = 106;

/** Room for some bytes, or 0 when they are too many. */
export function take(size: i32): i32 {
  const at = out;
  if (<u32>size > <u32>(outEnd - at)) {
    complain(OVER_LIMIT, outEnd - at, UNDEFINED);
    return 0;
  }
  out = at + size;
  return at;
}

/** Encodes a whole value; a getter that comes back to the state meanwhile is refused. */
export function writeValue(shape: i32, value: Value): bool {
  if (busy) return complain(IN_GETTER, 0, UNDEFINED);
  setBusy(true);
  const done = write(shape, value);
  setBusy(false);
  return done;
}

function write(shape: i32, value: Value): bool {
  switch (kindOf(shape)) {
    case SMALL_UINT:
    case SMALL_INT: return writeSmall(shape, value);
    case BIG_UINT:
    case BIG_INT: return writeBig(shape, value);
    case FIXED: return writeFixed(shape, value);
    case BYTES: return writeBytes(shape, value);
    case STRING: return writeString(shape, value);
    case BOOL: return writeBool(shape, value);
    case LIST: return writeList(shape, value);
    case STRUCT: return writeStruct(shape, value);
    case OPTIONAL: return writeOptional(shape, value);
    default: return writeEnum(shape, value);
  }
}

/** A number as a whole one that the type holds; sets `smallValue`. */
export let smallValue: i64 = 0;
export function smallOf(shape: i32, value: Value): bool {
  const bits = sizeOf(shape) << 3;
  let whole: i64;
  if (isInt(value)) whole = <i64><i32>value;
  else if (isFloat(value)) {
    const float = floatOf(value);
    if (!(abs<f64>(float) < 9007199254740992.0) || nearest<f64>(float) != float) return complain(kindOf(shape), bits, value);
    whole = <i64>float;
  } else return complain(kindOf(shape), bits, value);
  const signed = kindOf(shape) == SMALL_INT;
  const fits = signed ? (whole << (64 - bits)) >> (64 - bits) == whole : <u64>whole >> bits == 0;
  if (!fits) return complain(kindOf(shape), bits, value);
  smallValue = whole;
  return true;
}
function writeSmall(shape: i32, value: Value): bool {
  if (!smallOf(shape, value)) return false;
  const size = sizeOf(shape);
  const at = take(size);
  if (at == 0) return false;
  for (let i = 0; i < size; i++) store<u8>(at + i, smallValue >> (i << 3));
  return true;
}

/** Whether a big integer fits: every limb above its bits is the sign's, and an unsigned one has no sign. */
export function bigFits(shape: i32, value: Value): bool {
  if (!isBig(value)) return complain(kindOf(shape), sizeOf(shape) << 3, value);
  const count = limbs(value);
  const sign = limb(value, count - 1) >> 31;
  const signed = kindOf(shape) == BIG_INT;
  const bits = sizeOf(shape) << 3;
  let fits = signed || sign == 0;
  const valueBits = signed ? bits - 1 : bits;
  for (let i = valueBits >> 5; i < count; i++) {
    const shift = i == valueBits >> 5 ? valueBits & 31 : 0;
    if (limb(value, i) >> shift != sign) fits = false;
  }
  return fits || complain(kindOf(shape), bits, value);
}
/** Limb `index` with the sign beyond the last one. */
// @ts-ignore: decorator
@inline export function extended(value: Value, count: i32, index: i32): i32 { return index < count ? limb(value, index) : limb(value, count - 1) >> 31; }

function writeBig(shape: i32, value: Value): bool {
  if (!bigFits(shape, value)) return false;
  const size = sizeOf(shape);
  const at = take(size);
  if (at == 0) return false;
  const count = limbs(value);
  const whole = size >> 2;
  for (let i = 0; i < whole; i++) store<i32>(at + (i << 2), extended(value, count, i));
  for (let i = whole << 2; i < size; i++) store<u8>(at + i, extended(value, count, i >> 2) >> ((i & 3) << 3));
  return true;
}

function writeFixed(shape: i32, value: Value): bool {
  const size = sizeOf(shape);
  const at = take(size);
  if (at == 0) return false;
  const flat = flatText(value);
  if (flat != 0) return (flatLength(value) == (size << 1) + 2 && isHexAt(flat) && readHex(flat + 2, size, at)) || complain(FIXED, size, value);
  return writeForeignHex(FIXED, size, value, at, size);
}
// @ts-ignore: decorator
@inline function isHexAt(text: i32): bool { return load<u16>(text) == 0x7830; }

/** A string that is not flat, or no string at all. */
function writeForeignHex(kind: i32, size: i32, value: Value, at: i32, room: i32): bool {
  if (!isString(value)) return complain(kind, size, value);
  const text = JS_ToCStringLen2(ctx, scratch + 32, value, 0);
  if (text == 0) return false;
  const length = load<i32>(scratch, 32);
  const done = length == (room << 1) + 2 && isHexAt(text) && readHex(text + 2, room, at);
  JS_FreeCString(ctx, text);
  return done || complain(kind, size, value);
}

/** Characters of a string of hex digits: its bytes are half of them. */
function writeBytes(shape: i32, value: Value): bool {
  if (!isString(value)) return complain(BYTES, 0, value);
  const text = JS_ToCStringLen2(ctx, scratch + 32, value, 0);
  if (text == 0) return false;
  const done = writeHexBytes(text, load<i32>(scratch, 32), value);
  JS_FreeCString(ctx, text);
  return done;
}
function writeHexBytes(text: i32, length: i32, value: Value): bool {
  const size = (length - 2) >> 1;
  if (length < 2 || (length & 1) != 0 || !isHexAt(text)) return complain(BYTES, 0, value);
  if (size > PAYLOAD_BYTES) return complain(TOO_LONG, PAYLOAD_BYTES, intValue(size));
  const at = take(size + 4);
  if (at == 0) return false;
  store<i32>(at, size);
  return readHex(text + 2, size, at + 4) || complain(BYTES, 0, value);
}

function writeString(shape: i32, value: Value): bool {
  if (!isString(value)) return complain(STRING, 0, value);
  const text = JS_ToCStringLen2(ctx, scratch + 32, value, 0);
  if (text == 0) return false;
  const length = load<i32>(scratch, 32);
  const done = (isUtf8(text, length) || complain(STRING, 1, value)) && copyText(text, length);
  JS_FreeCString(ctx, text);
  return done;
}
export function copyText(text: i32, length: i32): bool {
  if (length > PAYLOAD_BYTES) return complain(TOO_LONG, PAYLOAD_BYTES, intValue(length));
  const at = take(length + 4);
  if (at == 0) return false;
  store<i32>(at, length);
  memory.copy(at + 4, text, length);
  return true;
}

function writeBool(shape: i32, value: Value): bool {
  if (!isBool(value)) return complain(BOOL, 0, value);
  const at = take(1);
  if (at == 0) return false;
  store<u8>(at, <i32>value);
  return true;
}

function writeList(shape: i32, value: Value): bool {
  if (!JS_IsArray(value)) return complain(LIST, 0, value);
  if (JS_GetLength(ctx, value, scratch + 32) < 0) return false;
  const count = load<i64>(scratch, 32);
  if (count > PAYLOAD_BYTES) return complain(TOO_LONG, PAYLOAD_BYTES, intValue(<i32>count));
  const at = take(4);
  if (at == 0) return false;
  store<i32>(at, <i32>count);
  for (let i = 0; i < <i32>count; i++) {
    const item = JS_GetPropertyUint32(ctx, value, i);
    if (item == EXCEPTION) return false;
    const done = write(itemOf(shape), item);
    release(ctx, item);
    if (!done) return false;
  }
  return true;
}

function writeStruct(shape: i32, value: Value): bool {
  if (!isObject(value)) return complain(STRUCT, 0, value);
  const count = countOf(shape);
  for (let i = 0; i < count; i++) {
    const atom = memberAtom(shape, i);
    const member = JS_GetProperty(ctx, value, atom);
    if (member == EXCEPTION) return false;
    field = atom;
    const done = write(memberShape(shape, i), member);
    release(ctx, member);
    if (!done) return false;
  }
  return true;
}

function writeOptional(shape: i32, value: Value): bool {
  const at = take(1);
  if (at == 0) return false;
  const present = value != UNDEFINED;
  store<u8>(at, present ? 1 : 0);
  return !present || write(itemOf(shape), value);
}

/** The place of a word in its list, or -1. */
export function wordIndex(shape: i32, value: Value): i32 {
  if (!isString(value)) return -1;
  const atom = JS_ValueToAtom(ctx, value);
  const count = countOf(shape);
  let found = -1;
  for (let i = 0; i < count; i++) if (memberAtom(shape, i) == atom) found = i;
  JS_FreeAtom(ctx, atom);
  return found;
}
function writeEnum(shape: i32, value: Value): bool {
  const index = wordIndex(shape, value);
  if (index < 0) return complain(ENUM, 0, value);
  const at = take(1);
  if (at == 0) return false;
  store<u8>(at, index);
  return true;
}

/** The next bytes of the input, or 0 when there are not as many. */
function give(size: i32): i32 {
  const at = cursor;
  if (<u32>size > <u32>(inputEnd - at)) return 0;
  cursor = at + size;
  return at;
}

/** Decodes a value; EXCEPTION when the bytes are not of the type (nothing is thrown then). */
export function read(shape: i32): Value {
  switch (kindOf(shape)) {
    case SMALL_UINT:
    case SMALL_INT: return readSmall(shape);
    case BIG_UINT:
    case BIG_INT: return readBig(shape);
    case FIXED: return readFixed(shape);
    case BYTES: return readBytes();
    case STRING: return readString();
    case BOOL: return readBool();
    case LIST: return readList(shape);
    case STRUCT: return readStruct(shape);
    case OPTIONAL: return readOptional(shape);
    default: return readEnum(shape);
  }
}

export function smallNumber(value: i64): Value { return <i64><i32>value == value ? intValue(<i32>value) : JS_NewNumber(ctx, <f64>value); }

function readSmall(shape: i32): Value {
  const size = sizeOf(shape);
  const at = give(size);
  if (at == 0) return EXCEPTION;
  let value: i64 = 0;
  for (let i = 0; i < size; i++) value |= <i64>load<u8>(at + i) << (i << 3);
  const shift = 64 - (size << 3);
  return smallNumber(kindOf(shape) == SMALL_INT ? (value << shift) >> shift : value);
}

/** Limb `index` of `size` bytes; `sign` fills what is beyond them. */
function limbAt(at: i32, size: i32, index: i32, sign: i32): i32 {
  const from = index << 2;
  if (from + 4 <= size) return load<i32>(at + from);
  let value = sign;
  for (let i = size - 1; i >= from; i--) value = (value << 8) | <i32>load<u8>(at + i);
  return value;
}
/** An integer of two's complement bytes, with as few limbs as hold it. */
export function bigFrom(at: i32, size: i32, signed: bool): Value {
  const sign = signed ? <i32>load<i8>(at + size - 1) >> 7 : 0;
  let count = (size >> 2) + 1;
  while (count > 1 && limbAt(at, size, count - 1, sign) == limbAt(at, size, count - 2, sign) >> 31) count--;
  if (count == 1) return shortBig(limbAt(at, size, 0, sign));
  const big = newBig(ctx, count);
  for (let i = 0; i < count; i++) store<i32>(big + 4 + (i << 2), limbAt(at, size, i, sign));
  return bigValue(big);
}
function readBig(shape: i32): Value {
  const at = give(sizeOf(shape));
  return at == 0 ? EXCEPTION : bigFrom(at, sizeOf(shape), kindOf(shape) == BIG_INT);
}

export function hexFrom(at: i32, size: i32): Value {
  const text = malloc((size << 1) + 2);
  if (text == 0) return EXCEPTION;
  store<u16>(text, 0x7830);
  writeHex(at, size, text + 2);
  const value = JS_NewStringLen(ctx, text, (size << 1) + 2);
  free(text);
  return value;
}
function readFixed(shape: i32): Value {
  const at = give(sizeOf(shape));
  return at == 0 ? EXCEPTION : hexFrom(at, sizeOf(shape));
}

/** A length that the rest of the input can hold, or -1. */
function readLength(): i32 {
  const at = give(4);
  if (at == 0) return -1;
  const length = load<u32>(at);
  return length > <u32>PAYLOAD_BYTES || length > <u32>(inputEnd - cursor) ? -1 : length;
}
function readBytes(): Value {
  const length = readLength();
  if (length < 0) return EXCEPTION;
  return hexFrom(give(length), length);
}
function readString(): Value {
  const length = readLength();
  if (length < 0) return EXCEPTION;
  const at = give(length);
  return isUtf8(at, length) ? JS_NewStringLen(ctx, at, length) : EXCEPTION;
}
function readBool(): Value {
  const at = give(1);
  return at == 0 || load<u8>(at) > 1 ? EXCEPTION : boolValue(load<u8>(at) == 1);
}
function readList(shape: i32): Value {
  const count = readLength();
  const list = count < 0 ? EXCEPTION : JS_NewArray(ctx);
  if (list == EXCEPTION) return EXCEPTION;
  for (let i = 0; i < count; i++) {
    const item = read(itemOf(shape));
    if (item == EXCEPTION || JS_DefinePropertyValueUint32(ctx, list, i, item, ORDINARY) < 0) {
      JS_FreeValue(ctx, list);
      return EXCEPTION;
    }
  }
  return list;
}
function readStruct(shape: i32): Value {
  const object = JS_NewObject(ctx);
  if (object == EXCEPTION) return EXCEPTION;
  const count = countOf(shape);
  for (let i = 0; i < count; i++) {
    const member = read(memberShape(shape, i));
    if (member == EXCEPTION || JS_DefinePropertyValue(ctx, object, memberAtom(shape, i), member, ORDINARY) < 0) {
      JS_FreeValue(ctx, object);
      return EXCEPTION;
    }
  }
  return object;
}
function readOptional(shape: i32): Value {
  const present = readBool();
  if (present == EXCEPTION) return EXCEPTION;
  return <i32>present == 0 ? UNDEFINED : read(itemOf(shape));
}
export function wordAt(shape: i32, index: i32): Value { return <u32>index < <u32>countOf(shape) ? JS_AtomToString(ctx, memberAtom(shape, index)) : EXCEPTION; }
function readEnum(shape: i32): Value {
  const at = give(1);
  return at == 0 ? EXCEPTION : wordAt(shape, load<u8>(at));
}
