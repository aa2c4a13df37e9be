/**
 * Keys of maps, in the form of `protocols/key.ts`, whose byte order is the order of the keys: big-endian integers with the sign
 * turned, texts and bytes with an end mark, fields one after the other.
 */
import { bigFits, bigFrom, complain, extended, hexFrom, IN_GETTER, OVER_LIMIT, smallNumber, smallOf, smallValue, wordAt, wordIndex } from './codec';
import { busy, ctx, KEY_BYTES, scratch, setBusy } from './globals';
import {
  boolValue, EXCEPTION, flatLength, flatText, free, isBool, isObject, isString, JS_DefinePropertyValue, JS_FreeCString, JS_FreeValue, JS_GetProperty, JS_NewObject, JS_NewStringLen, JS_ToCStringLen2,
  limbs, malloc, ORDINARY, release, UNDEFINED, Value,
} from './quickjs';
import { BIG_INT, BIG_UINT, BOOL, BYTES, countOf, ENUM, FIXED, kindOf, memberAtom, memberShape, SMALL_INT, SMALL_UINT, sizeOf, STRING, STRUCT } from './shapes';
import { isUtf8, readHex, writeHex } from './text';

export let key: i32 = 0;
export let keyEnd: i32 = 0;

/** Writes a key at `at`; answers where it ends, or 0 with an exception. */
export function writeKey(shape: i32, value: Value, at: i32): i32 {
  if (busy) {
    complain(IN_GETTER, 0, UNDEFINED);
    return 0;
  }
  key = at;
  keyEnd = at + KEY_BYTES - 1;
  setBusy(true);
  const done = write(shape, value);
  setBusy(false);
  return done ? key : 0;
}

function room(size: i32): i32 {
  const at = key;
  if (<u32>size > <u32>(keyEnd - at)) {
    complain(OVER_LIMIT, KEY_BYTES, UNDEFINED);
    return 0;
  }
  key = at + size;
  return at;
}

function write(shape: i32, value: Value): bool {
  switch (kindOf(shape)) {
    case SMALL_UINT:
    case SMALL_INT: return writeSmall(shape, value);
    case BIG_UINT:
    case BIG_INT: return writeBig(shape, value);
    case FIXED: return writeFixed(shape, value);
    case BYTES:
    case STRING: return writeText(shape, value);
    case BOOL: return isBool(value) ? writeByte(<i32>value) : complain(BOOL, 0, value);
    case STRUCT: return writeStruct(shape, value);
    default: {
      const index = wordIndex(shape, value);
      return index >= 0 ? writeByte(index) : complain(ENUM, 0, value);
    }
  }
}

function writeByte(byte: i32): bool {
  const at = room(1);
  if (at == 0) return false;
  store<u8>(at, byte);
  return true;
}
/** The sign of the first byte is turned, so that negative numbers come first. */
function turnSign(at: i32, signed: bool): bool {
  if (signed) store<u8>(at, load<u8>(at) ^ 0x80);
  return true;
}
function writeSmall(shape: i32, value: Value): bool {
  if (!smallOf(shape, value)) return false;
  const size = sizeOf(shape);
  const at = room(size);
  if (at == 0) return false;
  for (let i = 0; i < size; i++) store<u8>(at + size - 1 - i, smallValue >> (i << 3));
  return turnSign(at, kindOf(shape) == SMALL_INT);
}
function writeBig(shape: i32, value: Value): bool {
  if (!bigFits(shape, value)) return false;
  const size = sizeOf(shape);
  const at = room(size);
  if (at == 0) return false;
  const count = limbs(value);
  for (let i = 0; i < size; i++) store<u8>(at + size - 1 - i, extended(value, count, i >> 2) >> ((i & 3) << 3));
  return turnSign(at, kindOf(shape) == BIG_INT);
}
function writeFixed(shape: i32, value: Value): bool {
  const size = sizeOf(shape);
  const at = room(size);
  if (at == 0) return false;
  const flat = flatText(value);
  if (flat != 0 && flatLength(value) == (size << 1) + 2 && load<u16>(flat) == 0x7830 && readHex(flat + 2, size, at)) return true;
  if (flat != 0 || !isString(value)) return complain(FIXED, size, value);
  const text = JS_ToCStringLen2(ctx, scratch + 32, value, 0);
  if (text == 0) return false;
  const done = load<i32>(scratch, 32) == (size << 1) + 2 && load<u16>(text) == 0x7830 && readHex(text + 2, size, at);
  JS_FreeCString(ctx, text);
  return done || complain(FIXED, size, value);
}

/** Texts and bytes: a zero becomes 00 ff, and 00 00 is the end. */
function writeText(shape: i32, value: Value): bool {
  if (!isString(value)) return complain(kindOf(shape), 0, value);
  const text = JS_ToCStringLen2(ctx, scratch + 32, value, 0);
  if (text == 0) return false;
  const length = load<i32>(scratch, 32);
  const done = kindOf(shape) == STRING ? (isUtf8(text, length) || complain(STRING, 1, value)) && writeEscaped(text, length) : writeHexEscaped(text, length, value);
  JS_FreeCString(ctx, text);
  return done;
}
function writeEscaped(from: i32, length: i32): bool {
  for (let i = 0; i < length; i++) {
    const byte = <i32>load<u8>(from + i);
    if (!writeByte(byte) || (byte == 0 && !writeByte(0xff))) return false;
  }
  return writeByte(0) && writeByte(0);
}
function writeHexEscaped(text: i32, length: i32, value: Value): bool {
  if (length < 2 || (length & 1) != 0 || load<u16>(text) != 0x7830) return complain(BYTES, 0, value);
  if (length > KEY_BYTES * 2) return complain(OVER_LIMIT, KEY_BYTES, UNDEFINED);
  for (let i = 2; i < length; i += 2) {
    if (!readHex(text + i, 1, scratch + 40)) return complain(BYTES, 0, value);
    const byte = <i32>load<u8>(scratch, 40);
    if (!writeByte(byte) || (byte == 0 && !writeByte(0xff))) return false;
  }
  return writeByte(0) && writeByte(0);
}
function writeStruct(shape: i32, value: Value): bool {
  if (!isObject(value)) return complain(STRUCT, 0, value);
  for (let i = 0; i < countOf(shape); i++) {
    const member = JS_GetProperty(ctx, value, memberAtom(shape, i));
    if (member == EXCEPTION) return false;
    const done = write(memberShape(shape, i), member);
    release(ctx, member);
    if (!done) return false;
  }
  return true;
}

export let from: i32 = 0;
export let fromEnd: i32 = 0;

/** The key whose bytes these are; EXCEPTION when they are none (the host only gives back what was written). */
export function readKey(shape: i32, at: i32, length: i32): Value {
  from = at;
  fromEnd = at + length;
  return read(shape);
}
function give(size: i32): i32 {
  const at = from;
  if (<u32>size > <u32>(fromEnd - at)) return 0;
  from = at + size;
  return at;
}
function read(shape: i32): Value {
  switch (kindOf(shape)) {
    case SMALL_UINT:
    case SMALL_INT:
    case BIG_UINT:
    case BIG_INT: return readInteger(shape);
    case FIXED: {
      const at = give(sizeOf(shape));
      return at == 0 ? EXCEPTION : hexFrom(at, sizeOf(shape));
    }
    case BYTES:
    case STRING: return readText(kindOf(shape) == STRING);
    case BOOL: {
      const at = give(1);
      return at == 0 ? EXCEPTION : boolValue(load<u8>(at) == 1);
    }
    case STRUCT: return readStruct(shape);
    default: {
      const at = give(1);
      return at == 0 ? EXCEPTION : wordAt(shape, load<u8>(at));
    }
  }
}
/** Turned round into the scratch, where it is an ordinary integer. */
function readInteger(shape: i32): Value {
  const size = sizeOf(shape);
  const at = give(size);
  if (at == 0) return EXCEPTION;
  const kind = kindOf(shape);
  const signed = kind == SMALL_INT || kind == BIG_INT;
  for (let i = 0; i < size; i++) store<u8>(scratch + i, load<u8>(at + size - 1 - i));
  turnSign(scratch + size - 1, signed);
  if (kind == BIG_UINT || kind == BIG_INT) return bigFrom(scratch, size, signed);
  let value: i64 = 0;
  for (let i = 0; i < size; i++) value |= <i64>load<u8>(scratch + i) << (i << 3);
  const shift = 64 - (size << 3);
  return smallNumber(signed ? (value << shift) >> shift : value);
}
function readText(asText: bool): Value {
  const plain = malloc(KEY_BYTES);
  if (plain == 0) return EXCEPTION;
  let length = 0;
  let ended = false;
  while (!ended && from < fromEnd) {
    const byte = <i32>load<u8>(from++);
    if (byte != 0 || (from < fromEnd && load<u8>(from) == 0xff)) {
      store<u8>(plain + length++, byte);
      if (byte == 0) from++;
    } else {
      from++;
      ended = true;
    }
  }
  const value = !ended ? EXCEPTION : asText ? JS_NewStringLen(ctx, plain, length) : hexFrom(plain, length);
  free(plain);
  return value;
}
function readStruct(shape: i32): Value {
  const object = JS_NewObject(ctx);
  if (object == EXCEPTION) return EXCEPTION;
  for (let i = 0; i < countOf(shape); i++) {
    const member = read(memberShape(shape, i));
    if (member == EXCEPTION || JS_DefinePropertyValue(ctx, object, memberAtom(shape, i), member, ORDINARY) < 0) {
      JS_FreeValue(ctx, object);
      return EXCEPTION;
    }
  }
  return object;
}
