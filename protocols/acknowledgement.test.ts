import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Acknowledgement, acknowledgement, acknowledgementSigner, acknowledgementsOf, MOST_PROMISES, type Pledge, promisesSigner, signAcknowledgement, signPromises } from './acknowledgement.ts';
import { type Hex, toHex } from './bytes.ts';
import { decode, encode } from './codec.ts';
import { addressOf } from './crypto/secp256k1.ts';

const CHAIN = 7;
const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, '0')}`;
const ROLLUP = hash(99);
const key = new Uint8Array(32).fill(3);
const operator = addressOf(key);
const pledges = (count: number): Pledge[] => Array.from({ length: count }, (_, at) => ({ action: hash(at), includedBy: 10 + at }));
const together = (count: number): Acknowledgement[] => acknowledgementsOf(ROLLUP, pledges(count), signPromises(CHAIN, ROLLUP, pledges(count), key));

describe('acknowledgements', () => {
  it('are one signature for all promises of an answer, and each of them proves itself', () => {
    for (const count of [1, 2, 3, 100, MOST_PROMISES]) {
      const all = together(count);
      assert.equal(new Set(all.map(({ signature }) => signature)).size, 1);
      assert.equal(promisesSigner(CHAIN, ROLLUP, pledges(count), (all[0] as Acknowledgement).signature), operator);
      for (const each of all) {
        assert.equal(acknowledgementSigner(CHAIN, each), operator, `${each.index} of ${count}`);
        assert.deepEqual(decode(acknowledgement, encode(acknowledgement, each)), { ok: true, value: each });
      }
    }
  });

  it('of one promise alone need no path', () => {
    const only = signAcknowledgement(CHAIN, { rollup: ROLLUP, action: hash(1), includedBy: 4 }, key);
    assert.deepEqual([only.count, only.path, acknowledgementSigner(CHAIN, only)], [1, [], operator]);
  });

  it('are nobody’s on another chain, and not the operator’s for another rollup, action or height', () => {
    const [, , third] = together(5) as [Acknowledgement, Acknowledgement, Acknowledgement];
    const changes: Partial<Acknowledgement>[] = [{ rollup: hash(98) }, { action: hash(77) }, { includedBy: 13 }, { index: 1 }, { count: 6 }, { root: hash(5) }, { path: third.path.slice(1) }];
    for (const change of changes) assert.notEqual(acknowledgementSigner(CHAIN, { ...third, ...change }), operator, JSON.stringify(change));
    assert.notEqual(acknowledgementSigner(CHAIN + 1, third), operator);
    assert.notEqual(promisesSigner(CHAIN, ROLLUP, pledges(4), third.signature), operator);
  });

  it('are not the operator’s after the flip of any bit', () => {
    const bytes = encode(acknowledgement, together(6)[3] as Acknowledgement);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const read = decode(acknowledgement, bytes.with(bit >> 3, (bytes[bit >> 3] as number) ^ (1 << (bit & 7))));
        return !read.ok || acknowledgementSigner(CHAIN, read.value) !== operator;
      }),
      { numRuns: 1_000, examples: [[0], [bytes.length * 8 - 1]] },
    );
  });

  it('carry no more than an answer may', () => {
    const [first] = together(1) as [Acknowledgement];
    assert.throws(() => encode(acknowledgement, { ...first, path: Array.from({ length: 9 }, () => toHex(key)) }));
  });
});
