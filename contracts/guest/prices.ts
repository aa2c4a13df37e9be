/**
 * What everything costs. A unit of fuel is about one nanosecond of the slowest machine code an honest compiler writes; most code is
 * faster. All of it is protocol: with other prices a node disagrees about fuel, and so about who ran out of it.
 */

/** Instructions beyond their one unit. */
export const COST = {
  call: 3,
  callIndirect: 6,
  loop: 8,
  /** A division takes as long as about five additions, of integers and of floats alike. */
  division: 4,
  /** Locals are zeroed on entry: 0.07 ns each, measured with 9,000 of them. One unit for 2^3. */
  localsShift: 3,
  /** Memory instructions: half a unit per byte, so that no fuel buys more than seconds. */
  bytesShift: 1,
  copy: 16,
  /** Filling calls into the host's C++ even for no bytes: 114 ns. */
  fill: 128,
  /** Growing does too, 74 us even for no pages; and a page costs 16 page faults when it is first used, 0.7 us each. */
  grow: 100_000,
  growPage: 16_384,
} as const;

export interface HostPrice {
  readonly base: number;
  /** Parameters that are lengths, with the price of a byte. */
  readonly bytes: readonly (readonly [parameter: number, price: number])[];
  /** Price of a byte of the answer, when the answer is a length. */
  readonly answer?: number;
  /** Instead of the last price of `bytes`: the price of a byte by the value of the first parameter. */
  readonly byKind?: readonly number[];
}

/**
 * The host keeps what an action writes, emits and sends until the action ends. At 64 units a byte the fuel of one action (4 G) holds
 * 64 MiB. An entry holds 1.3 kB beyond its content, and a byte of a key 14 bytes (it is also kept as text): measured with 100,000 entries.
 */
const HELD = 64;
const HELD_ENTRY = 100_000;
const HELD_KEY = 1_000;
/** Looking up: a key becomes text, 20 ns a byte at worst; what is found is copied. */
const LOOKUP = { base: 1_000, key: 20, copied: 1 } as const;

export const HOST_PRICES = {
  get: { base: LOOKUP.base, bytes: [[1, LOOKUP.key]], answer: LOOKUP.copied },
  put: {
    base: HELD_ENTRY,
    bytes: [
      [1, HELD_KEY],
      [3, HELD],
    ],
  },
  del: { base: HELD_ENTRY, bytes: [[1, HELD_KEY]] },
  // Reads the state and what this block wrote, in order.
  scan: {
    base: 5 * LOOKUP.base,
    bytes: [
      [1, LOOKUP.key],
      [3, LOOKUP.key],
    ],
    answer: 2 * LOOKUP.copied,
  },
  emit: { base: HELD_ENTRY / 4, bytes: [[2, HELD]] },
  send: { base: HELD_ENTRY / 2, bytes: [[1, HELD]] },
  // Algorithms 0 sha256, 1 keccak256, 2 blake3 in plain JavaScript: 4, 28 and 20 ns a byte, 5.5 us for the dearest empty input.
  hash: { base: 6_000, bytes: [[2, 30]], byKind: [5, 30, 20] },
  begin: { base: 1_000, bytes: [] },
  commit: { base: 1_000, bytes: [] },
  revert: { base: 1_000, bytes: [[2, 4]] },
} as const satisfies Readonly<Record<string, HostPrice>>;
