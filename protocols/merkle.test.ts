import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concat, fromHex, type Hex, toHex, ZERO32 } from './bytes.ts';
import { sha256Hex, word } from './crypto/hash.ts';
import { merklePath, merklePaths, merkleRoot, narrowPath, verifyPath, verifyRange } from './merkle.ts';

const items = (count: number): Hex[] => Array.from({ length: count }, (_, i) => toHex(word(i + 1)));
const hash = (...parts: readonly Hex[]): Hex => sha256Hex(concat(...parts.map(fromHex)));
const anyItem = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const anyItems = fc.array(anyItem, { minLength: 1, maxLength: 40 });

describe('merkle', () => {
  it('gives nothing the root zero', () => assert.equal(merkleRoot([]), ZERO32));

  it('gives all paths at once as one by one', () => {
    for (const count of [0, 1, 2, 3, 5, 8, 17, 40])
      assert.deepEqual(
        merklePaths(items(count)),
        items(count).map((_, index) => merklePath(items(count), index)),
      );
  });

  it('follows the rule on a tree of three, written out', () => {
    const [a, b, c] = items(3) as [Hex, Hex, Hex];
    const top = hash(hash(a, b), c);
    assert.equal(merkleRoot([a, b, c]), hash(toHex(word(3)), top));
  });

  it('keeps its published roots', () => {
    const roots = [1, 2, 5, 1024].map((count) => merkleRoot(items(count)));
    assert.deepEqual(roots, [
      '0xc3c3a46684c07d12a9c238787df3049a6f258e7af203e5ddb66a8bd66637e108',
      '0x8f35b8c6124dcd5b86d50d19d3e96151992b9ab8925ff2f7c17106658d8ac878',
      '0xdee66e0ca8d083de9f91e96771f806435074394ae9a51f1fd35cab0ccd6cc160',
      '0xcb6d5035b79e1e5f332b4d60f33af0b232b282a5c4759ec63bcf78649bd9ad9b',
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

  it('proves items in a row together, and nothing else with it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyItem, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), anyItem, (leaves, a, b, other) => {
        const index = a % leaves.length;
        const some = leaves.slice(index, index + 1 + (b % (leaves.length - index)));
        const [root, path] = [merkleRoot(leaves), merklePath(leaves, index, some.length)];
        for (let at = 0; at < leaves.length; at++) assert.equal(verifyRange(root, some, at, leaves.length, path), at === index);
        assert.equal(verifyRange(root, some.with(b % some.length, other), index, leaves.length, path), false);
        assert.equal(verifyRange(root, [...some, other], index, leaves.length, path), false);
        assert.equal(verifyRange(root, some, index, leaves.length, [...path, other]), false);
        for (const at of some.keys()) assert.deepEqual(narrowPath(some, index, leaves.length, path, index + at), merklePath(leaves, index + at));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses another count, so that an index has one meaning', () => {
    const leaves = items(3);
    const path = merklePath(leaves, 2);
    for (const count of [2, 4, 5, 1024]) for (const index of [1, 2, 3]) assert.equal(verifyPath(merkleRoot(leaves), leaves[2] as Hex, index, count, path), false);
  });

  it('refuses an inner node as an item', () => {
    const leaves = items(4);
    const inner = hash(leaves[0] as Hex, leaves[1] as Hex);
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
    for (const many of [0, 2, -1, 0.5]) assert.throws(() => merklePath(items(2), 1, many), RangeError);
    assert.throws(() => narrowPath(items(2), 0, 4, merklePath(items(4), 0, 2), 2), RangeError);
    assert.throws(() => narrowPath(items(2), 0, 4, [], 1), RangeError);
  });
});
