/**
 * State entries as the author sees them. Each function is bound to its entry by `magic`, a row of the table of entries: the
 * prefix of its keys (pointer and length) and the types of key and value.
 */
import { complain, DAMAGED, IN_GETTER, OVER_LIMIT, out, read, startReading, startWriting, writeValue } from './codec';
import { busy, ctx, entries, KEY_BYTES, keys, ROOM, VALUE_BYTES, values } from './globals';
import { mru_del, mru_get, mru_put, mru_scan, REFUSED } from './host';
import { readKey, writeKey } from './keys';
import { boolValue, EXCEPTION, JS_DefinePropertyValueUint32, JS_FreeValue, JS_NewArray, JS_ToBool, ORDINARY, UNDEFINED, Value } from './quickjs';

/** Bytes of a row: prefix pointer, prefix length, key type (0 for a single value), value type. */
export const ROW: i32 = 16;

// @ts-ignore: decorator
@inline function row(magic: i32): i32 { return entries + magic * ROW; }
// @ts-ignore: decorator
@inline function prefixLength(at: i32): i32 { return load<i32>(at, 4); }
// @ts-ignore: decorator
@inline function keyShape(at: i32): i32 { return load<i32>(at, 8); }
// @ts-ignore: decorator
@inline function valueShape(at: i32): i32 { return load<i32>(at, 12); }

// @ts-ignore: decorator
@inline function copyPrefix(at: i32, to: i32): void {
  const prefix = load<i32>(at);
  for (let i = 0; i < prefixLength(at); i++) store<u8>(to + i, load<u8>(prefix + i));
}

/** The whole key in `keys`: its length, or 0 with an exception. */
function keyOf(at: i32, value: Value): i32 {
  copyPrefix(at, keys);
  if (keyShape(at) == 0) return prefixLength(at);
  const end = writeKey(keyShape(at), value, keys + prefixLength(at));
  return end == 0 ? 0 : end - keys;
}

/** Decodes what the host gave. It is what this app wrote, so anything else is a fault worth an exception. */
function valueFrom(shape: i32, length: i32): Value {
  startReading(values, length);
  const value = read(shape);
  if (value == EXCEPTION) complain(DAMAGED, 0, UNDEFINED);
  return value;
}

/** A value that is being encoded has a getter that comes back to the state: the buffers are in use. */
export function inGetter(): Value {
  complain(IN_GETTER, 0, UNDEFINED);
  return EXCEPTION;
}

export function stateGet(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  const at = row(magic);
  const length = keyOf(at, load<u64>(list));
  if (length == 0) return EXCEPTION;
  const found = mru_get(keys, length, values, ROOM);
  return found < 0 ? UNDEFINED : valueFrom(valueShape(at), found);
}

export function stateHas(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  const length = keyOf(row(magic), load<u64>(list));
  return length == 0 ? EXCEPTION : boolValue(mru_get(keys, length, values, 0) >= 0);
}

export function stateSet(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  const at = row(magic);
  const isMap = keyShape(at) != 0;
  const length = keyOf(at, load<u64>(list));
  if (length == 0) return EXCEPTION;
  startWriting(values, VALUE_BYTES);
  if (!writeValue(valueShape(at), load<u64>(isMap ? list + 8 : list))) return EXCEPTION;
  if (mru_put(keys, length, values, out - values) != REFUSED) return UNDEFINED;
  complain(OVER_LIMIT, VALUE_BYTES, UNDEFINED);
  return EXCEPTION;
}

export function stateDelete(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  const length = keyOf(row(magic), load<u64>(list));
  if (length == 0) return EXCEPTION;
  if (mru_del(keys, length) != REFUSED) return UNDEFINED;
  complain(OVER_LIMIT, KEY_BYTES, UNDEFINED);
  return EXCEPTION;
}

/** The first key after every key of an entry: its prefix, counted up. No prefix ends in ff. */
function copyEnd(at: i32, to: i32): i32 {
  copyPrefix(at, to);
  const last = to + prefixLength(at) - 1;
  store<u8>(last, load<u8>(last) + 1);
  return prefixLength(at);
}

/** One bound of a scan at `to`: the key given, or where the entry begins or ends. 0 with an exception. */
function boundOf(at: i32, value: Value, to: i32, atEnd: bool): i32 {
  if (value == UNDEFINED) {
    if (atEnd) return copyEnd(at, to);
    copyPrefix(at, to);
    return prefixLength(at);
  }
  copyPrefix(at, to);
  const end = writeKey(keyShape(at), value, to + prefixLength(at));
  return end == 0 ? 0 : end - to;
}

/**
 * next(from, until, reverse, after): the entry `[key, value]` that comes first in [from, until), or last when `reverse`; `after` is the
 * key that came before it. `undefined` when there is none.
 */
export function stateNext(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  const at = row(magic);
  const reverse = JS_ToBool(ctx, load<u64>(list, 16)) != 0;
  const after = load<u64>(list, 24);
  const lower = keys;
  const upper = keys + KEY_BYTES * 2;
  let lowerLength = boundOf(at, after != UNDEFINED && !reverse ? after : load<u64>(list), lower, false);
  if (lowerLength == 0) return EXCEPTION;
  if (after != UNDEFINED && !reverse) store<u8>(lower + lowerLength++, 0);
  const upperLength = boundOf(at, after != UNDEFINED && reverse ? after : load<u64>(list, 8), upper, true);
  if (upperLength == 0) return EXCEPTION;
  const length = mru_scan(lower, lowerLength, upper, upperLength, reverse ? 1 : 0, keys, KEY_BYTES);
  return length < 0 ? UNDEFINED : pairOf(at, length);
}

/** The pair of the key in `keys` and its value. */
function pairOf(at: i32, length: i32): Value {
  const found = mru_get(keys, length, values, ROOM);
  if (found < 0) return UNDEFINED;
  const key = readKey(keyShape(at), keys + prefixLength(at), length - prefixLength(at));
  if (key == EXCEPTION) {
    complain(DAMAGED, 0, UNDEFINED);
    return EXCEPTION;
  }
  const value = valueFrom(valueShape(at), found);
  if (value == EXCEPTION) {
    JS_FreeValue(ctx, key);
    return EXCEPTION;
  }
  const pair = JS_NewArray(ctx);
  JS_DefinePropertyValueUint32(ctx, pair, 0, key, ORDINARY);
  JS_DefinePropertyValueUint32(ctx, pair, 1, value, ORDINARY);
  return pair;
}
