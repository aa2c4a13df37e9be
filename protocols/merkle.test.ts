import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concat, fromHex, type Hex, toHex, ZERO32 } from './bytes.ts';
import { keccakHex, word } from './crypto/hash.ts';
import { merklePath, merkleRoot, verifyPath } from './merkle.ts';

const items = (count: number): Hex[] => Array.from({ length: count }, (_, i) => toHex(word(i + 1)));
const hash = (...parts: readonly (Hex | number)[]): Hex => keccakHex(concat(...parts.map((part) => (typeof part === 'number' ? Uint8Array.of(part) : fromHex(part)))));
const anyItem = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const anyItems = fc.array(anyItem, { minLength: 1, maxLength: 40 });

describe('merkle', () => {
  it('gives nothing the root zero', () => assert.equal(merkleRoot([]), ZERO32));

  it('follows the rule on a tree of three, written out', () => {
    const [a, b, c] = items(3) as [Hex, Hex, Hex];
    const top = hash(1, hash(1, hash(0, a), hash(0, b)), hash(0, c));
    assert.equal(merkleRoot([a, b, c]), hash(2, toHex(word(3)), top));
  });

  it('keeps its published roots', () => {
    const roots = [1, 2, 5, 1024].map((count) => merkleRoot(items(count)));
    assert.deepEqual(roots, [
      '0xb352830486b27be04e8b9084a0aca4a707620849301fe60ba9eb662032c46a67',
      '0x53bdafc443f453c74acd3ac8b414f5ba3dc102c2c9f59c292050da45b399a6cb',
      '0x7d648aefc02754612737db78ce2e91e1d7dc77cff252a4ecfabc40b4145af116',
      '0x4d6b3a4caa7c06ef307c2078b586e84c3e1391d1ab3aa7b63a3e16fdac614507',
    ]);
  });

  it('proves every item at its place, and at no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { minLength: 1, maxLength: 40 }), (leaves) => {
        const root = merkleRoot(leaves);
        for (const [index, leaf] of leaves.entries()) {
          const path = merklePath(leaves, index);
          for (let at = 0; at < leaves.length; at++) assert.equal(verifyPath(root, leaf, at, leaves.length, path), at === index);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('refuses another count, so that an index has one meaning', () => {
    const leaves = items(3);
    const path = merklePath(leaves, 2);
    for (const count of [2, 4, 5, 1024]) for (const index of [1, 2, 3]) assert.equal(verifyPath(merkleRoot(leaves), leaves[2] as Hex, index, count, path), false);
  });

  it('refuses an inner node as an item', () => {
    const leaves = items(4);
    const inner = hash(1, hash(0, leaves[0] as Hex), hash(0, leaves[1] as Hex));
    const [, upper] = merklePath(leaves, 0);
    assert.equal(verifyPath(merkleRoot(leaves), inner, 0, 2, [upper as Hex]), false);
    assert.notEqual(merkleRoot([inner, inner]), merkleRoot(leaves));
  });

  it('refuses a path that is longer, shorter or changed', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(), anyItem, (leaves, pick, other) => {
        const index = pick % leaves.length;
        const [root, leaf, path] = [merkleRoot(leaves), leaves[index] as Hex, merklePath(leaves, index)];
        assert.equal(verifyPath(root, leaf, index, leaves.length, [...path, other]), false);
        if (path.length === 0) return;
        assert.equal(verifyPath(root, leaf, index, leaves.length, path.slice(1)), false);
        assert.equal(verifyPath(root, leaf, index, leaves.length, path.with(pick % path.length, other)), path[pick % path.length] === other);
      }),
      { numRuns: 50 },
    );
  });

  it('is total', () => {
    const text = fc.oneof(anyItem, fc.string() as fc.Arbitrary<Hex>);
    const number = fc.oneof(fc.integer(), fc.double(), fc.maxSafeNat());
    fc.assert(fc.property(text, text, number, number, fc.array(text, { maxLength: 60 }), (...args) => assert.equal(verifyPath(...args), false)));
    assert.equal(verifyPath(ZERO32, ZERO32, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, items(53)), false);
  });

  it('tells its own caller about a mistake', () => {
    assert.throws(() => merkleRoot(['0x01']), TypeError);
    assert.throws(() => merklePath(items(2), 2), RangeError);
  });
});
