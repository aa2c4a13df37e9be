/**
 * Random actions of an app, derived from its manifest. Values come from small pools, so that actions meet: the same few accounts,
 * rollups and ids, the edges of every integer type, and ids that the app itself has shown before (`Seen`).
 */
import fc from 'fast-check';
import { rollupAddress } from '../../protocols/account.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { type Fields, shapeOf, type TypeExpr } from '../../protocols/schema.ts';
import type { Manifest } from '../guest/manifest.ts';

/** Stands for fixed-size bytes that are chosen when the action runs: the `index`-th (modulo their number) the app has shown. */
export class Seen {
  readonly size: number;
  readonly index: number;
  constructor(size: number, index: number) {
    this.size = size;
    this.index = index;
  }
}

/**
 * A struct that, when the action runs, takes over what the app has shown under the same names and types: the `index`-th (modulo their
 * number) of the events, keys and inputs that share a field with it. So an order is cancelled that was placed, and a coin spent that is there.
 */
export class Recalled {
  readonly type: Fields;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly index: number;
  constructor(type: Fields, fields: Readonly<Record<string, unknown>>, index: number) {
    this.type = type;
    this.fields = fields;
    this.index = index;
  }
}

/** Damage to an encoded payload: bytes kept of it, bytes added, and one byte changed. */
export interface Mangling {
  readonly keep: number;
  readonly append: Uint8Array;
  readonly flip: number;
}

/** A call before it meets the state: its input may hold `Seen` and `Recalled`. */
export interface DraftCall {
  readonly transition: number;
  readonly sender: Hex;
  readonly from: Hex | undefined;
  readonly input: unknown;
  /** When given, the sender is the `asShown`-th (modulo their number) of those who had to do with what the input recalls, if anybody had. */
  readonly asShown: number | undefined;
  readonly mangling: Mangling | undefined;
}

export interface DraftBlock {
  /** Milliseconds since the block before. */
  readonly wait: number;
  readonly calls: readonly DraftCall[];
}

export interface DraftCase {
  /** Genesis input; `undefined` when it is given from outside. */
  readonly genesis: unknown;
  readonly blocks: readonly DraftBlock[];
  /** Where blocks are cut in two for the search for hidden memory. */
  readonly cut: number;
}

export interface CaseOptions {
  /** Most blocks of one case. */
  readonly blocks: number;
  /** Most actions of one block. */
  readonly blockActions: number;
  /** Texts an app knows, for its `string` inputs. */
  readonly strings: readonly string[];
}

const repeated = (size: number, byte: string): Hex => `0x${byte.repeat(size)}`;
const POOL_BYTES = ['01', '02', '03'] as const;
export const ROLLUPS: readonly Hex[] = POOL_BYTES.map((byte) => repeated(32, byte));
/** People, and one account that a rollup has. */
export const ADDRESSES: readonly Hex[] = ['a1', 'a2', 'a3', 'a4'].map((byte) => repeated(20, byte)).concat(rollupAddress(ROLLUPS[0] as Hex));

const among = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

function integers(bits: number, signed: boolean): fc.Arbitrary<number | bigint> {
  const low = signed ? -(1n << BigInt(bits - 1)) : 0n;
  const high = (signed ? 1n << BigInt(bits - 1) : 1n << BigInt(bits)) - 1n;
  const fit = (n: bigint): bigint => (n > high ? high : n);
  const wide = fc.oneof(
    { withCrossShrink: true },
    { arbitrary: fc.constant(0n), weight: 1 },
    { arbitrary: fc.bigInt(signed ? -5n : 0n, fit(5n)), weight: 6 },
    { arbitrary: fc.bigInt(0n, fit(1_000n)), weight: 3 },
    { arbitrary: among([high, high - 1n, low, low + 1n, high / 2n + 1n]), weight: 2 },
    { arbitrary: fc.bigInt(low, high), weight: 1 },
  );
  return bits <= 48 ? wide.map(Number) : wide;
}

const seenOrKnown = (size: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    { withCrossShrink: true },
    { arbitrary: among(POOL_BYTES.map((byte) => repeated(size, byte))), weight: 3 },
    { arbitrary: fc.nat(63).map((index) => new Seen(size, index)), weight: 3 },
    { arbitrary: fc.constant(repeated(size, 'ff')), weight: 1 },
  );

/** Just over what one state entry holds, and within what one action carries. */
const TOO_LONG = LIMITS.valueBytes + 1;

const bytesOf: fc.Arbitrary<Hex> = fc.oneof(
  { arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes): Hex => `0x${Buffer.from(bytes).toString('hex')}`), weight: 20 },
  { arbitrary: among([repeated(LIMITS.keyBytes, '07'), repeated(TOO_LONG, '07')]), weight: 1 },
);

function texts(known: readonly string[]): fc.Arbitrary<string> {
  const any = [
    { arbitrary: fc.string({ maxLength: 8, unit: 'grapheme' }), weight: 4 },
    { arbitrary: among(['', 'a', 'b', '0', 'constructor', '__proto__', '\u{feff}x', 'é', 'e\u0301', '\u{1f600}']), weight: 4 },
    { arbitrary: among(['x'.repeat(LIMITS.keyBytes), 'x'.repeat(TOO_LONG)]), weight: 1 },
  ];
  return known.length === 0 ? fc.oneof(...any) : fc.oneof({ arbitrary: among(known), weight: 12 }, ...any);
}

/** Values of a described type; fixed bytes may be `Seen`, structs `Recalled`. */
export function valuesOf(type: TypeExpr, strings: readonly string[] = []): fc.Arbitrary<unknown> {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer':
      return integers(shape.bits, shape.signed);
    case 'fixed':
      return seenOrKnown(shape.size);
    case 'address':
      return among(ADDRESSES);
    case 'bytes':
      return bytesOf;
    case 'string':
      return texts(strings);
    case 'bool':
      return fc.boolean();
    case 'optional':
      return fc.option(valuesOf(shape.item, strings), { nil: undefined, freq: 1 });
    case 'enum':
      return among(shape.words);
    case 'list':
      return listsOf(valuesOf(shape.item, strings));
    case 'struct':
      return structsOf(shape.fields, strings);
  }
}

/** Mostly of one: a list is often refused whole for one bad item. */
const listsOf = (items: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
  fc.oneof({ withCrossShrink: true }, { arbitrary: fc.array(items, { maxLength: 4 }), weight: 3 }, { arbitrary: fc.array(items, { minLength: 1, maxLength: 1 }), weight: 2 });

function structsOf(fields: Fields, strings: readonly string[]): fc.Arbitrary<unknown> {
  const record = fc.record(Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, valuesOf(type, strings)])), { noNullPrototype: true });
  const recalled = fc.tuple(record, fc.nat(63)).map(([drawn, index]) => new Recalled(fields, drawn as Record<string, unknown>, index));
  return Object.keys(fields).length === 0 ? record : fc.oneof({ withCrossShrink: true }, { arbitrary: record, weight: 1 }, { arbitrary: recalled, weight: 1 });
}

const manglings: fc.Arbitrary<Mangling | undefined> = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 15 },
  { arbitrary: fc.record({ keep: fc.nat(80), append: fc.uint8Array({ maxLength: 4 }), flip: fc.nat(80) }), weight: 1 },
);

/** Users' actions and messages, to actions there are and now and then to one there is not. */
function callsOf({ actions }: Manifest, strings: readonly string[]): fc.Arbitrary<DraftCall> {
  const inputs = actions.map(({ input }, transition) => ({ arbitrary: valuesOf(input, strings).map((value) => ({ transition, input: value })), weight: 12 }));
  const unknown = { arbitrary: fc.constant({ transition: actions.length, input: {} as unknown }), weight: 1 };
  const from = fc.oneof({ arbitrary: fc.constant(undefined), weight: 6 }, { arbitrary: among(ROLLUPS), weight: 1 });
  return fc
    .record({ called: fc.oneof(...inputs, unknown), sender: among(ADDRESSES.slice(0, 4)), asShown: fc.option(fc.nat(7), { nil: undefined, freq: 3 }), from, mangling: manglings })
    .map(({ called, sender, asShown, from: rollup, mangling }) => ({ ...called, sender: rollup ? rollupAddress(rollup) : sender, asShown: rollup ? undefined : asShown, from: rollup, mangling }));
}

const WAITS = [1_000, 0, 1, 60_000, 3_600_000, 86_400_000] as const;

/** A whole run of an app: genesis, blocks, and where to cut them. */
export function casesOf(manifest: Manifest, { blocks, blockActions, strings }: CaseOptions, genesisGiven: boolean): fc.Arbitrary<DraftCase> {
  const calls = fc.array(callsOf(manifest, strings), { maxLength: blockActions, size: 'max' });
  return fc.record({
    genesis: genesisGiven ? fc.constant(undefined) : valuesOf(manifest.genesis, strings),
    blocks: fc.array(fc.record({ wait: among(WAITS), calls }), { maxLength: blocks, size: 'max' }),
    cut: fc.nat(blockActions),
  });
}
