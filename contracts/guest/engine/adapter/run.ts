/**
 * Runs a block: { rollup bytes32, height u64, time u64, entropy bytes32, u32 number of the first call, u32 calls of { transition u16, sender bytes20, option of from
 * bytes32, u32 payload } }. Every call is begun, and then committed or reverted, exactly once.
 */
import { BAD_INPUT, complain, cursor, hexFrom, inputEnd, PROMISE, read, smallNumber, startReading } from './codec';
import { actionCount, actions, atoms, ctx, entropy, explain, open, prototype, scratch, setCurrent, setOpen } from './globals';
import { mru_begin, mru_commit, mru_revert } from './host';
import {
  EXCEPTION, isInt, JS_Call, JS_DefinePropertyValue, JS_FreeCString, JS_FreeValue, JS_FreezeObject, JS_GetException, JS_IsPromise, JS_NewObject, JS_NewObjectProto, JS_ToCStringLen2, low, ORDINARY, release,
  UNDEFINED, Value,
} from './quickjs';

/** Rows of actions: type, then the handler. The framework's own transitions, from 0xffff downwards, come first. */
export const ACTION_ROW: i32 = 16;
export const OWN_TRANSITIONS: i32 = 4;
const THROWN: i32 = 0xffff0001;

/** Names of what the context of an action has, as atoms: made at build time. */
export const INPUT: i32 = 0;
export const SENDER: i32 = 4;
export const FROM: i32 = 8;
export const SELF: i32 = 12;
export const BLOCK: i32 = 16;
export const HEIGHT: i32 = 20;
export const TIME: i32 = 24;

// @ts-ignore: decorator
@inline function define(object: Value, name: i32, value: Value): void { JS_DefinePropertyValue(ctx, object, load<i32>(atoms + name), value, ORDINARY); }

export function mru_apply(input: i32, length: i32): i64 {
  memory.copy(entropy, input + 48, 32);
  const block = JS_NewObject(ctx);
  define(block, HEIGHT, smallNumber(load<i64>(input, 32)));
  define(block, TIME, smallNumber(load<i64>(input, 40)));
  JS_FreezeObject(ctx, block);
  const shared = JS_NewObjectProto(ctx, prototype);
  define(shared, SELF, hexFrom(input + 12, 20));
  define(shared, BLOCK, block);
  JS_FreezeObject(ctx, shared);
  const first = load<i32>(input, 80);
  const count = load<i32>(input, 84);
  let at = input + 88;
  for (let i = 0; i < count; i++) at = perform(first + i, at, shared);
  JS_FreeValue(ctx, shared);
  return 0;
}

/** Runs the call at `at`; answers where the next one is. */
function perform(index: i32, at: i32, shared: Value): i32 {
  const fromSize = load<u8>(at, 22) == 1 ? 32 : 0;
  const payload = at + 23 + fromSize;
  const length = load<i32>(payload);
  mru_begin(index);
  setCurrent(index);
  setOpen(true);
  if (act(load<u16>(at), at + 2, fromSize == 0 ? 0 : at + 23, payload + 4, length, shared)) {
    setOpen(false);
    mru_commit();
  } else revert();
  return payload + 4 + length;
}

/** False when the action ended with an exception. */
function act(transition: i32, sender: i32, from: i32, payload: i32, length: i32, shared: Value): bool {
  const index = transition > 0xffff - OWN_TRANSITIONS ? 0xffff - transition : transition + OWN_TRANSITIONS;
  const row = actions + index * ACTION_ROW;
  if (index >= actionCount || load<u64>(row, 8) == UNDEFINED) return complain(BAD_INPUT, 0, UNDEFINED);
  startReading(payload, length);
  const input = read(load<i32>(row));
  if (input == EXCEPTION) {
    release(ctx, JS_GetException(ctx));
    return complain(BAD_INPUT, 1, UNDEFINED);
  }
  if (cursor != inputEnd) {
    release(ctx, input);
    return complain(BAD_INPUT, 1, UNDEFINED);
  }
  return call(load<u64>(row, 8), contextOf(input, sender, from, shared));
}

function contextOf(input: Value, sender: i32, from: i32, shared: Value): Value {
  const context = JS_NewObjectProto(ctx, shared);
  define(context, INPUT, input);
  define(context, SENDER, hexFrom(sender, 20));
  define(context, FROM, from == 0 ? UNDEFINED : hexFrom(from, 32));
  return context;
}

function call(handler: Value, context: Value): bool {
  store<u64>(scratch, context);
  const answer = JS_Call(ctx, handler, UNDEFINED, 1, scratch);
  JS_FreeValue(ctx, context);
  if (answer == EXCEPTION) return false;
  const late = JS_IsPromise(answer);
  release(ctx, answer);
  return !late || complain(PROMISE, 0, UNDEFINED);
}

/** Lets the runtime put the exception into words; when even that throws, the action still reverts. */
function revert(): void {
  const error = JS_GetException(ctx);
  store<u64>(scratch, error);
  const answer = JS_Call(ctx, explain, UNDEFINED, 1, scratch);
  if (answer == EXCEPTION) release(ctx, JS_GetException(ctx));
  else release(ctx, answer);
  release(ctx, error);
  if (open) finish(THROWN, 0, 0);
}
function finish(code: i32, reason: i32, length: i32): void {
  setOpen(false);
  mru_revert(code, reason, length);
}

/** revert(code, reason): what `explain` says in the end. */
export function runRevert(context: i32, self: Value, count: i32, list: i32, magic: i32): Value {
  const code = load<u64>(list);
  if (!open || !isInt(code)) return UNDEFINED;
  const text = JS_ToCStringLen2(ctx, scratch + 32, load<u64>(list, 8), 0);
  if (text == 0) return EXCEPTION;
  finish(low(code), text, load<i32>(scratch, 32));
  JS_FreeCString(ctx, text);
  return UNDEFINED;
}
