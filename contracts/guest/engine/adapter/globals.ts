/** What the adapter remembers. All of it lies in exported globals, so that the snapshot of an app keeps it. */
import { Value } from './quickjs';

/** The engine's context. */
export let ctx: i32 = 0;
/** 64 bytes for small results and arguments. */
export let scratch: i32 = 0;
/** Keys are built in the first bytes of this, the bound of a scan after them. */
export let keys: i32 = 0;
/** Values, events and messages are built and read here. */
export let values: i32 = 0;
/** Names of what the context of an action has, as atoms. */
export let atoms: i32 = 0;
/** Tables of what the app has, see boot.ts. */
export let entries: i32 = 0;
export let entryCount: i32 = 0;
export let actions: i32 = 0;
export let actionCount: i32 = 0;
export let events: i32 = 0;
export let eventCount: i32 = 0;
export let messages: i32 = 0;
export let messageCount: i32 = 0;
/**
 * JavaScript functions of the runtime: `refuse(kind, size, value, field)` and `fail(condition, code, message)` throw, `explain(error)`
 * reverts the action with the error's code and words.
 */
export let refuse: Value = 0;
export let fail: Value = 0;
export let explain: Value = 0;
/** What every context of an action inherits from. */
export let prototype: Value = 0;
/** Types of a message's target, of a seed, and of what is hashed. */
export let targetShape: i32 = 0;
export let seedShape: i32 = 0;
export let bytesShape: i32 = 0;
/** The block's entropy, and the number of the action within its block: what chance is derived from. */
export let entropy: i32 = 0;
export let current: i32 = 0;
/** Whether the current action was neither committed nor reverted yet. */
export let open: bool = false;
/** Set while a value is encoded: a getter of the author's must not use the same buffers. */
export let busy: bool = false;

export const KEY_BYTES: i32 = 256;
export const VALUE_BYTES: i32 = 65536;
export const PAYLOAD_BYTES: i32 = 131072;
/** Room in `values`: a message's payload with what goes around it. */
export const ROOM: i32 = 131072 + 1024;

export function setContext(value: i32): void { ctx = value; }
export function setBuffers(small: i32, key: i32, value: i32, chance: i32, names: i32): void {
  scratch = small;
  keys = key;
  values = value;
  entropy = chance;
  atoms = names;
}
export function setTables(entry: i32, action: i32, event: i32, message: i32): void {
  entries = entry;
  actions = action;
  events = event;
  messages = message;
}
export function addEntry(): void { entryCount++; }
export function addAction(): void { actionCount++; }
export function addEvent(): void { eventCount++; }
export function addMessage(): void { messageCount++; }
export function setHelpers(word: Value, stop: Value, tell: Value, proto: Value): void {
  refuse = word;
  fail = stop;
  explain = tell;
  prototype = proto;
}
export function setShapes(target: i32, seed: i32, bytes: i32): void {
  targetShape = target;
  seedShape = seed;
  bytesShape = bytes;
}
export function setCurrent(value: i32): void { current = value; }
export function setOpen(value: bool): void { open = value; }
export function setBusy(value: bool): void { busy = value; }
