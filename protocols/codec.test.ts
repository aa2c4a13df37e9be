import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toHex } from './bytes.ts';
import { bool, bytes, type Codec, decode, encode, fixed, integer, list, oneOf, option, record, text, u8, u16, u32, u53, u64, union } from './codec.ts';

const inner = record('Inner', { a: u16, b: option(text(20)) });
const everything = record('Everything', {
  small: u8,
  wide: u64,
  count: u53,
  signed: integer(128, true),
  odd: integer(24, false),
  flag: bool,
  word: oneOf('Word', ['x', 'y']),
  hash: fixed(4),
  blob: bytes(50),
  items: list(inner, 5),
  either: union('Either', { one: record('One', { v: u32 }), two: inner }),
});

const innerValue = fc.tuple(fc.integer({ min: 0, max: 65_535 }), fc.option(fc.string({ maxLength: 5, unit: 'grapheme-ascii' }), { nil: undefined })).map(([a, b]) => ({ a, b }));
const value = fc.record({
  small: fc.integer({ min: 0, max: 255 }),
  wide: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  count: fc.maxSafeNat(),
  signed: fc.bigInt({ min: -(2n ** 127n), max: 2n ** 127n - 1n }),
  odd: fc.bigInt({ min: 0n, max: 2n ** 24n - 1n }),
  flag: fc.boolean(),
  word: fc.constantFrom('x' as const, 'y' as const),
  hash: fc.uint8Array({ minLength: 4, maxLength: 4 }).map(toHex),
  blob: fc.uint8Array({ maxLength: 50 }),
  items: fc.array(innerValue, { maxLength: 5 }),
  either: fc.oneof(
    fc.nat().map((v) => ({ kind: 'one' as const, v })),
    innerValue.map((each) => ({ kind: 'two' as const, ...each })),
  ),
});

describe('codec', () => {
  it('gives back what it encoded', () => {
    fc.assert(
      fc.property(value, (each) => {
        const decoded = decode(everything, encode(everything, each));
        assert.ok(decoded.ok);
        assert.deepEqual(decoded.value, { ...each });
      }),
    );
  });

  it('never throws, and accepts only canonical bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        const decoded = decode(everything, input);
        if (decoded.ok) assert.deepEqual(encode(everything, decoded.value), input);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses every truncation and every trailing byte', () => {
    const [sample] = fc.sample(value, 1);
    const whole = encode(everything, sample as never);
    for (let size = 0; size < whole.length; size++) assert.ok(!decode(everything, whole.subarray(0, size)).ok);
    assert.ok(!decode(everything, Uint8Array.from([...whole, 0])).ok);
  });

  it('does not allocate what a lying count announces', () => {
    const lie = Uint8Array.from([0xff, 0xff, 0xff, 0xff]);
    const long: Codec<unknown>[] = [bytes(2 ** 32), text(2 ** 32), list(u8, 2 ** 32)] as Codec<unknown>[];
    for (const codec of long) assert.ok(!decode(codec, lie).ok);
  });

  it('names the path of the bad field', () => {
    const decoded = decode(record('Outer', { items: list(inner, 5) }), Uint8Array.from([1, 0, 0, 0, 1, 0, 7]));
    assert.ok(!decoded.ok);
    assert.equal(decoded.error.path, 'items[0].b');
  });

  it('refuses malformed UTF-8 and lone surrogates', () => {
    assert.ok(!decode(text(10), Uint8Array.from([1, 0, 0, 0, 0xff])).ok);
    assert.throws(() => encode(text(10), '\ud800'), RangeError);
  });
});
