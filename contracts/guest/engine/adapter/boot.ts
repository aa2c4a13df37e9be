/** Build time: the app's runtime describes the app through these functions while its bundle is evaluated. */
import { FIRST_FUNCTION } from './functions';
import {
  actionCount, actions, addAction, addEntry, addEvent, addMessage, atoms, ctx, entries, entryCount, eventCount, events, KEY_BYTES, messageCount, messages, ROOM, scratch, setBuffers, setContext, setHelpers,
  setShapes, setTables, values,
} from './globals';
import { out, read, startReading, startWriting, writeValue } from './codec';
import { EVENT_ROW, MESSAGE_ROW } from './effects';
import {
  contextPointer, EXCEPTION, initialize, intValue, JS_DefinePropertyValue, JS_DupValue, JS_Eval, JS_FreeCString, JS_FreeValue, JS_GetException, JS_GetGlobalObject, JS_NewAtomLen, JS_NewCFunction2, JS_RunGC,
  JS_SetMaxStackSize, JS_ToCStringLen2, JS_ValueToAtom, low, malloc, ORDINARY, qjs_init, runtimePointer, UNDEFINED, Value,
} from './quickjs';
import { ACTION_ROW } from './run';
import { newShape, setMember } from './shapes';
import { ROW } from './state';

/** What an app may have of each; the manifest is checked against the same numbers. */
const MOST: i32 = 250;
/** Smaller than what metering allows the module, bytes: recursion without end in an app is an error that it can catch. */
const STACK: i32 = 114688;
const GENERIC_MAGIC: i32 = 1;

// @ts-ignore: decorator
@inline function argument(list: i32, index: i32): i32 { return low(load<u64>(list + (index << 3))); }

/** native(number, magic, length): the adapter's function of that number. */
export function bootNative(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  store<i32>(scratch, 0x66);
  return JS_NewCFunction2(ctx, FIRST_FUNCTION + argument(list, 0), scratch, argument(list, 2), GENERIC_MAGIC, argument(list, 1));
}

/** shape(kind, size or item, members) and member(shape, index, name, type). */
export function bootShape(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  return intValue(newShape(argument(list, 0), argument(list, 1), argument(list, 2)));
}
export function bootMember(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  setMember(argument(list, 0), argument(list, 1), JS_ValueToAtom(ctx, load<u64>(list, 16)), argument(list, 3));
  return UNDEFINED;
}

/** entry(prefix, its length, type of key or 0, type of value): the number of the entry. The prefix is one or two bytes. */
export function bootEntry(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (entryCount >= MOST) unreachable();
  const row = entries + entryCount * ROW;
  const prefix = malloc(2);
  store<u16>(prefix, argument(list, 0));
  store<i32>(row, prefix);
  store<i32>(row, argument(list, 1), 4);
  store<i32>(row, argument(list, 2), 8);
  store<i32>(row, argument(list, 3), 12);
  addEntry();
  return intValue(entryCount - 1);
}

/** action(type, handler), in order, the framework's own first. */
export function bootAction(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (actionCount >= MOST) unreachable();
  const row = actions + actionCount * ACTION_ROW;
  store<i32>(row, argument(list, 0));
  store<u64>(row, JS_DupValue(ctx, load<u64>(list, 8)), 8);
  addAction();
  return UNDEFINED;
}

/** event(name, type) and message(name, type, name on the wire), in order. */
export function bootEvent(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (eventCount >= MOST) unreachable();
  const row = events + eventCount * EVENT_ROW;
  store<i32>(row, JS_ValueToAtom(ctx, load<u64>(list)));
  store<i32>(row, argument(list, 1), 4);
  addEvent();
  return UNDEFINED;
}
export function bootMessage(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  if (messageCount >= MOST) unreachable();
  const row = messages + messageCount * MESSAGE_ROW;
  store<i32>(row, JS_ValueToAtom(ctx, load<u64>(list)));
  store<i32>(row, argument(list, 1), 4);
  // The characters are kept: the string is never freed.
  store<i32>(row, JS_ToCStringLen2(ctx, row + 12, JS_DupValue(ctx, load<u64>(list, 16)), 0), 8);
  addMessage();
  return UNDEFINED;
}

/** start(refuse, fail, explain, prototype, type of a target, of a seed, of bytes). */
export function bootStart(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  for (let i = 0; i < 4; i++) JS_DupValue(ctx, load<u64>(list + (i << 3)));
  setHelpers(load<u64>(list), load<u64>(list, 8), load<u64>(list, 16), load<u64>(list, 24));
  setShapes(argument(list, 4), argument(list, 5), argument(list, 6));
  return UNDEFINED;
}

/** echo(type, value): the value, encoded and decoded again; the runtime checks the layouts of the engine's values with it. */
export function bootEcho(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  startWriting(values, ROOM);
  if (!writeValue(argument(list, 0), load<u64>(list, 8))) return EXCEPTION;
  startReading(values, out - values);
  return read(argument(list, 0));
}

/** atom(number, name): a name that contexts of actions have. */
export function bootAtom(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  store<i32>(atoms + (argument(list, 0) << 2), JS_ValueToAtom(ctx, load<u64>(list, 8)));
  return UNDEFINED;
}

function setUp(): void {
  initialize();
  qjs_init();
  setContext(contextPointer());
  JS_SetMaxStackSize(runtimePointer(), STACK);
  setBuffers(malloc(64), malloc(KEY_BYTES * 4), malloc(ROOM), malloc(32), malloc(32));
  setTables(malloc(MOST * ROW), malloc(MOST * ACTION_ROW), malloc(MOST * EVENT_ROW), malloc(MOST * MESSAGE_ROW));
  // "__native", as eight bytes.
  store<u64>(scratch, 0x65766974616e5f5f);
  const atom = JS_NewAtomLen(ctx, scratch, 8);
  store<u64>(scratch, 0x66);
  const global = JS_GetGlobalObject(ctx);
  JS_DefinePropertyValue(ctx, global, atom, JS_NewCFunction2(ctx, FIRST_FUNCTION, scratch, 3, GENERIC_MAGIC, 0), ORDINARY);
  JS_FreeValue(ctx, global);
}

/** Evaluates the bundle, whose value is the manifest. Bit 63 says that it threw; then pointer and length of a text. */
export function mru_boot(source: i32, length: i32): i64 {
  setUp();
  store<u32>(scratch, 0x707061); // the file's name: "app"
  let answer = JS_Eval(ctx, source, length, scratch, 0);
  const failed: i64 = answer == EXCEPTION ? 1 : 0;
  if (failed) answer = JS_GetException(ctx);
  const text = JS_ToCStringLen2(ctx, scratch + 32, answer, 0);
  return (failed << 63) | (<i64>text << 32) | <i64>load<i32>(scratch, 32);
}
export function mru_gc(): void { JS_RunGC(runtimePointer()); }
