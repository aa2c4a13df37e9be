import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { loadNativeHashPairs } from '../../runtime/crypto/hash-pairs.ts';
import { hashPairs, sha256, sha256Into, useHashPairs } from './hash.ts';

const expected = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const portable = hashPairs;

describe('sha256', () => {
  it('is that of another implementation at every length around its blocks, and beyond', () => {
    for (const length of [...Array(300).keys(), 4_095, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 5 + length) & 0xff);
      const into = new Uint8Array(40);
      sha256Into(bytes, into, 7);
      assert.deepEqual(sha256(bytes), expected(bytes));
      assert.deepEqual(into.slice(7, 39), expected(bytes));
    }
  });

  it('hashes any number of pairs, natively or not', () => {
    const pairs = fc.nat({ max: 20 }).chain((count) => fc.uint8Array({ minLength: count * 64, maxLength: count * 64 }));
    const natively = loadNativeHashPairs();
    fc.assert(
      fc.property(pairs, (input) => {
        const wanted = Array.from({ length: input.length / 64 }, (_, i) => expected(input.subarray(i * 64, i * 64 + 64)));
        for (const hash of [portable, ...(natively ? [natively] : [])]) {
          const output = new Uint8Array(input.length / 2);
          hash(input, output);
          assert.deepEqual(
            [...output],
            wanted.flatMap((each) => [...each]),
          );
        }
      }),
    );
    assert.throws(() => hashPairs(new Uint8Array(63), new Uint8Array(32)), RangeError);
    assert.throws(() => hashPairs(new Uint8Array(128), new Uint8Array(32)), RangeError);
  });

  it('takes another way for pairs', () => {
    const output = new Uint8Array(32);
    useHashPairs((_, out) => out.fill(7));
    hashPairs(new Uint8Array(64), output);
    assert.deepEqual(output, new Uint8Array(32).fill(7));
    useHashPairs(loadNativeHashPairs() ?? portable);
  });
});
