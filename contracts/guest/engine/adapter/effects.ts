/** What a handler can do besides changing state: require, emit, send, chance and hashes. */
import { bigFrom, complain, copyText, hexFrom, moveOut, OVER_LIMIT, out, startWriting, take, UNKNOWN_NAME, writeValue } from './codec';
import { busy, bytesShape, ctx, current, entropy, eventCount, events, fail, messageCount, messages, PAYLOAD_BYTES, ROOM, seedShape, targetShape, values } from './globals';
import { mru_emit, mru_hash, mru_send, REFUSED } from './host';
import { EXCEPTION, JS_Call, JS_FreeAtom, JS_ToBool, JS_ValueToAtom, release, UNDEFINED, Value } from './quickjs';
import { inGetter } from './state';

/** Rows of events: atom, type. Rows of messages: atom, type, name and its length. */
export const EVENT_ROW: i32 = 8;
export const MESSAGE_ROW: i32 = 16;

function rowOf(table: i32, count: i32, size: i32, name: Value): i32 {
  const atom = JS_ValueToAtom(ctx, name);
  let found = -1;
  for (let i = 0; i < count; i++) if (load<i32>(table + i * size) == atom) found = i;
  JS_FreeAtom(ctx, atom);
  if (found < 0) complain(UNKNOWN_NAME, 0, name);
  return found;
}

/** require(condition, code, message): the runtime's own function throws when the condition does not hold. */
export function effectRequire(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  const holds = JS_ToBool(ctx, load<u64>(list));
  if (holds > 0) return UNDEFINED;
  const answer = JS_Call(ctx, fail, UNDEFINED, 3, list);
  release(ctx, answer);
  return EXCEPTION;
}

export function effectEmit(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  const id = rowOf(events, eventCount, EVENT_ROW, load<u64>(list));
  if (id < 0) return EXCEPTION;
  startWriting(values, PAYLOAD_BYTES);
  if (!writeValue(load<i32>(events + id * EVENT_ROW, 4), load<u64>(list, 8))) return EXCEPTION;
  return mru_emit(id, values, out - values) == REFUSED ? overLimit() : UNDEFINED;
}

function overLimit(): Value {
  complain(OVER_LIMIT, PAYLOAD_BYTES, UNDEFINED);
  return EXCEPTION;
}

/** send(target, action, input): target, action's name and the encoded input, one after the other. */
export function effectSend(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  const id = rowOf(messages, messageCount, MESSAGE_ROW, load<u64>(list, 8));
  if (id < 0) return EXCEPTION;
  const row = messages + id * MESSAGE_ROW;
  startWriting(values, ROOM);
  if (!writeValue(targetShape, load<u64>(list)) || !copyText(load<i32>(row, 8), load<i32>(row, 12))) return EXCEPTION;
  const lengthAt = take(4);
  if (lengthAt == 0 || !writeValue(load<i32>(row, 4), load<u64>(list, 16))) return EXCEPTION;
  store<i32>(lengthAt, out - lengthAt - 4);
  return mru_send(values, out - values) == REFUSED ? overLimit() : UNDEFINED;
}

/** random(seed): 256 bits of sha256(entropy, number of the action, seed). */
export function effectRandom(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  startWriting(values, PAYLOAD_BYTES);
  memory.copy(values, entropy, 32);
  store<i32>(values, current, 32);
  moveOut(values + 36);
  if (!writeValue(seedShape, load<u64>(list))) return EXCEPTION;
  mru_hash(0, values, out - values, values);
  return bigFrom(values, 32, false);
}

/** hash(data) by the algorithm numbered `magic`, as hex of 32 bytes. */
export function effectHash(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (busy) return inGetter();
  startWriting(values, PAYLOAD_BYTES);
  if (!writeValue(bytesShape, load<u64>(list))) return EXCEPTION;
  mru_hash(magic, values + 4, out - values - 4, values);
  return hexFrom(values, 32);
}
