/**
 * mru/1 for AssemblyScript: the imports, a reader, a writer, 256-bit unsigned integers, and the loop over a block's calls. Everything is
 * bytes at addresses: no object is made, so nothing has to be collected. The app imports this, exports the three functions of the ABI and
 * defines `act`. The specification is ../../SPEC.md.
 */
@external('mru', 'get') export declare function get(key: usize, keyLength: i32, to: usize, room: i32): i32;
@external('mru', 'put') export declare function put(key: usize, keyLength: i32, value: usize, length: i32): i32;
@external('mru', 'del') export declare function del(key: usize, keyLength: i32): i32;
@external('mru', 'scan') export declare function scan(from: usize, fromLength: i32, until: usize, untilLength: i32, reverse: i32, to: usize, room: i32): i32;
@external('mru', 'emit') export declare function emit(event: i32, data: usize, length: i32): i32;
@external('mru', 'send') export declare function send(message: usize, length: i32): i32;
@external('mru', 'hash') export declare function hash(algorithm: i32, data: usize, length: i32, to: usize): void;
@external('mru', 'begin') declare function begin(index: i32): void;
@external('mru', 'commit') declare function commit(): void;
@external('mru', 'revert') declare function revert(code: u32, reason: usize, length: i32): void;

export const VERSION: i32 = 1;
export const ABSENT: i32 = -1;
export const REFUSED: i32 = -2;
export const GENESIS: i32 = 0xffff;
export const BEFORE_BLOCK: i32 = 0xfffe;
export const AFTER_BLOCK: i32 = 0xfffd;
export const MIGRATE: i32 = 0xfffc;

/** Codes that the app did not choose; its own are 1 to 0x7fffffff. */
export const THROWN: u32 = 0xffff0001;
export const BAD_INPUT: u32 = 0xffff0005;
export const OVER_LIMIT: u32 = 0xffff0006;

/** The call that runs now, by the address of each part. `from` is 0 for a user's action. */
export let rollup: usize = 0;
export let height: u64 = 0;
/** Milliseconds since 1970. */
export let time: u64 = 0;
export let entropy: usize = 0;
export let index: u32 = 0;
export let sender: usize = 0;
export let from: usize = 0;

/** Where the next byte comes from, the end, and whether somebody read past it. */
let cursor: usize = 0;
let end: usize = 0;
let bad: bool = false;

function startReading(at: usize, length: usize): void {
  cursor = at;
  end = at + length;
  bad = false;
}
/** The address of the next `size` bytes; reading them is safe even when there are too few, and means nothing then. */
export function take(size: usize): usize {
  if (size > end - cursor) {
    bad = true;
    return NOTHING;
  }
  const at = cursor;
  cursor += size;
  return at;
}
const NOTHING: usize = memory.data(256);
export function readU8(): u32 { return load<u8>(take(1)); }
export function readU16(): u32 { return load<u16>(take(2)); }
export function readU32(): u32 { return load<u32>(take(4)); }
export function readU64(): u64 { return load<u64>(take(8)); }
export function left(): usize { return end - cursor; }
/** All was read, and there was enough. */
export function isWhole(): bool { return !bad && cursor == end; }

/** Where the next byte goes. What is written at a fixed place has a fixed size: the app knows that it fits. */
let out: usize = 0;
export function startWriting(at: usize): void { out = at; }
export function written(at: usize): i32 { return <i32>(out - at); }
// @ts-ignore: decorator
@inline export function writeU8(value: u32): void { store<u8>(out, value); out += 1; }
// @ts-ignore: decorator
@inline export function writeU32(value: u32): void { store<u32>(out, value); out += 4; }
// @ts-ignore: decorator
@inline export function writeAccount(at: usize): void {
  store<u64>(out, load<u64>(at));
  store<u64>(out, load<u64>(at, 8), 8);
  store<u32>(out, load<u32>(at, 16), 16);
  out += 20;
}
/** 32 bytes: an id, or an integer of 256 bits. */
// @ts-ignore: decorator
@inline export function writeWord(at: usize): void {
  copyWord(out, at);
  out += 32;
}

/** Integers of 256 bits are 32 bytes, lowest first, which is also how they lie in memory. */
// @ts-ignore: decorator
@inline export function copyWord(to: usize, at: usize): void {
  store<u64>(to, load<u64>(at));
  store<u64>(to, load<u64>(at, 8), 8);
  store<u64>(to, load<u64>(at, 16), 16);
  store<u64>(to, load<u64>(at, 24), 24);
}
// @ts-ignore: decorator
@inline export function clear(at: usize): void {
  store<u64>(at, 0);
  store<u64>(at, 0, 8);
  store<u64>(at, 0, 16);
  store<u64>(at, 0, 24);
}
export function isZero(at: usize): bool {
  return (load<u64>(at) | load<u64>(at, 8) | load<u64>(at, 16) | load<u64>(at, 24)) == 0;
}
/** a += b; true when the sum does not fit. */
export function add(a: usize, b: usize): bool {
  let carry: u64 = 0;
  for (let at: usize = 0; at < 32; at += 8) {
    const right = load<u64>(b + at);
    const sum = load<u64>(a + at) + right;
    const whole = sum + carry;
    carry = u64(sum < right) | u64(whole < sum);
    store<u64>(a + at, whole);
  }
  return carry != 0;
}
/** a -= b; true when b is the larger one. */
export function subtract(a: usize, b: usize): bool {
  let borrow: u64 = 0;
  for (let at: usize = 0; at < 32; at += 8) {
    const left = load<u64>(a + at);
    const right = load<u64>(b + at);
    const difference = left - right;
    store<u64>(a + at, difference - borrow);
    borrow = u64(left < right) | u64(difference < borrow);
  }
  return borrow != 0;
}
/** The integer stored at a key, 0 when there is none; false when what is stored is no integer of 256 bits. */
export function loadInteger(key: usize, keyLength: i32, to: usize): bool {
  clear(to);
  const length = get(key, keyLength, to, 32);
  return length == ABSENT || length == 32;
}

let reason: string = '';
/** Ends a call: `return fail(code, 'why')`. */
export function fail(code: u32, why: string): u32 {
  reason = why;
  return code;
}

const REASON_BYTES: usize = 200;
const reasonBytes: usize = memory.data(200);
/** Reasons are plain ASCII here, a byte a character. */
function revertWith(code: u32): void {
  const length = min(<usize>reason.length, REASON_BYTES);
  for (let at: usize = 0; at < length; at++) store<u8>(reasonBytes + at, load<u16>(changetype<usize>(reason) + 2 * at));
  revert(code, reasonBytes, <i32>length);
}

let top: usize = 0;
/**
 * Room for `size` bytes. Memory is taken and never given back: an instance lives for one block. Not the runtime's own allocator, which
 * needs a start function. Traps when there is none.
 */
export function alloc(size: i32): usize {
  if (top == 0) top = (__heap_base + 7) & ~7;
  const at = top;
  const after = <u64>at + <u64><u32>size;
  const room = <u64>memory.size() << 16;
  if (after > room && (after >> 32 != 0 || memory.grow(<i32>((after - room + 0xffff) >> 16)) < 0)) unreachable();
  top = <usize>((after + 7) & ~7);
  return at;
}

/** Runs a block. `act` performs one call, and answers 0 to commit, or what `fail` gave. */
export function apply(input: usize, length: usize, act: (transition: i32) => u32): i64 {
  startReading(input, length);
  rollup = take(32);
  height = readU64();
  time = readU64();
  entropy = take(32);
  index = readU32();
  for (let left = readU32(); left > 0; left--, index++) {
    const transition = readU16();
    sender = take(20);
    from = readU8() == 0 ? 0 : take(32);
    const size = readU32();
    const payload = take(size);
    if (bad) return i64.MIN_VALUE;
    const next = cursor;
    const last = end;
    startReading(payload, size);
    begin(index);
    const code = act(transition);
    if (code == 0) commit();
    else revertWith(code);
    startReading(next, last - next);
  }
  return isWhole() ? 0 : i64.MIN_VALUE;
}
