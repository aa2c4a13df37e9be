import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BALANCE_PREFIX } from './balance.ts';
import { concat, fromHex, type Hex, toHex, ZERO32 } from './bytes.ts';
import { sha256 } from './crypto/hash.ts';
import { proveAmong, verifyProof } from './state-proof.ts';
import { bitOf, pathOf, type StateEntry, stateRootOf } from './state-tree.ts';

const short = fc.uint8Array({ minLength: 1, maxLength: 2 });
const balance = fc.nat({ max: 9 }).map((number) => concat(BALANCE_PREFIX, new Uint8Array(39), Uint8Array.of(number)));
const entry = fc.record({ key: fc.oneof(short, balance), value: fc.uint8Array({ maxLength: 4 }) });
const contents = fc.uniqueArray(entry, { maxLength: 24, selector: ({ key }) => toHex(key) });

/** The format as the docstring of state-tree.ts words it, with no eye to speed: splits all leaves bit by bit. */
function naiveRoot(entries: readonly StateEntry[], depth = 0): Uint8Array {
  const [first] = entries;
  if (first === undefined) return new Uint8Array(32);
  const tag = concat(new TextEncoder().encode('mru/1 leaf'), new Uint8Array(22));
  const place = (key: Uint8Array): Uint8Array => {
    const path = sha256(key);
    const isBalance = key.length === 42 && key[0] === 0 && key[1] === 0x62;
    return path.map((byte, at) => (at > 0 ? byte : isBalance ? byte | 128 : byte & 127));
  };
  if (entries.length === 1) return sha256(concat(sha256(concat(place(first.key), sha256(first.value))), tag));
  const goesRight = ({ key }: StateEntry): boolean => ((place(key)[Math.floor(depth / 8)] as number) >> (7 - (depth % 8))) % 2 === 1;
  const left = entries.filter((each) => !goesRight(each));
  return sha256(concat(naiveRoot(left, depth + 1), naiveRoot(entries.filter(goesRight), depth + 1)));
}

/** Of one entry, of forty, and of three beside a balance: what other implementations must give too. */
const VECTORS = [
  '0xf52cf5fdb5b85fc055cd4a57fcd7c08738bde85a882735a6505396ac7116f593',
  '0x0ea8b1f95d8d62bc1bc92ef35df968e9d2bf7ade06361f8e1179b5aac8aa1325',
  '0x49ac6d5d44b97eabfa0039d1b6f61b68c76ea92ca5940a2165de4b3b0278a0e0',
];

const numbered = (count: number): StateEntry[] => Array.from({ length: count }, (_, i) => ({ key: Uint8Array.of(i), value: Uint8Array.of(i, 1) }));
const flip = (hash: Hex, at: number): Hex => toHex(fromHex(hash).map((byte, i) => (i === at >> 3 ? byte ^ (1 << (at & 7)) : byte)));

describe('state tree format', () => {
  it('is the tree that the docstring describes, in whatever order entries come', () => {
    fc.assert(
      fc.property(contents, (entries) => {
        assert.equal(stateRootOf(entries), toHex(naiveRoot(entries)));
        assert.equal(stateRootOf(entries.toReversed()), stateRootOf(entries));
      }),
      { numRuns: 300 },
    );
  });

  it('has balances, and nothing else, on the right of the root', () => {
    fc.assert(fc.property(entry, ({ key }) => assert.equal(bitOf(pathOf(key), 0), key.length === 42 ? 1 : 0)));
    assert.equal(bitOf(pathOf(concat(BALANCE_PREFIX, new Uint8Array(41))), 0), 0);
    assert.equal(bitOf(pathOf(concat(Uint8Array.of(0, 0x6e), new Uint8Array(40))), 0), 0);
  });

  it('has these roots', () => {
    assert.equal(stateRootOf([]), ZERO32);
    assert.equal(stateRootOf([{ key: Uint8Array.of(1), value: Uint8Array.of(2) }]), VECTORS[0]);
    assert.equal(stateRootOf(numbered(40)), VECTORS[1]);
    assert.equal(stateRootOf([{ key: concat(BALANCE_PREFIX, new Uint8Array(40)), value: new Uint8Array(32) }, ...numbered(3)]), VECTORS[2]);
  });
});

describe('state proofs', () => {
  it('show what is there and what is not, and never both', () => {
    fc.assert(
      fc.property(contents, short, (entries, probe) => {
        const root = stateRootOf(entries);
        for (const key of [probe, ...entries.map((each) => each.key)]) {
          const value = entries.find((each) => toHex(each.key) === toHex(key))?.value;
          const proof = proveAmong(entries, key);
          assert.ok(verifyProof(root, key, value, proof));
          assert.ok(!verifyProof(root, key, value === undefined ? Uint8Array.of(9) : undefined, proof));
          assert.ok(!verifyProof(root, key, Uint8Array.of(...(value ?? []), 7), proof));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are refused when any bit of them is changed', () => {
    const entries = numbered(40);
    const root = stateRootOf(entries);
    fc.assert(
      fc.property(fc.nat({ max: 80 }), fc.nat(), fc.nat({ max: 255 }), (number, pick, at) => {
        const key = Uint8Array.of(number);
        const value = number < 40 ? Uint8Array.of(number, 1) : undefined;
        const proof = proveAmong(entries, key);
        const { siblings, other } = proof;
        const place = pick % siblings.length;
        assert.ok(verifyProof(root, key, value, proof));
        assert.ok(!verifyProof(root, key, value, { ...proof, siblings: siblings.map((each, i) => (i === place ? flip(each, at) : each)) }));
        assert.ok(!verifyProof(root, key, value, { ...proof, siblings: siblings.filter((_, i) => i !== place) }));
        assert.ok(!verifyProof(root, key, value, { ...proof, siblings: [...siblings, ZERO32] }));
        assert.ok(!verifyProof(flip(root, at), key, value, proof));
        if (other === undefined) return;
        assert.ok(!verifyProof(root, key, value, { siblings }));
        assert.ok(!verifyProof(root, key, value, { siblings, other: { ...other, value: flip(other.value, at) } }));
        assert.ok(!verifyProof(root, key, value, { siblings, other: { ...other, path: flip(other.path, at) } }));
      }),
      { numRuns: 300 },
    );
  });

  it('do not pass the leaf of the key itself, or of another subtree, for its absence', () => {
    const entries = numbered(40);
    const other = { path: toHex(pathOf(Uint8Array.of(3))), value: toHex(sha256(Uint8Array.of(3, 1))) };
    for (const key of [3, 4]) assert.ok(!verifyProof(stateRootOf(entries), Uint8Array.of(key), undefined, { ...proveAmong(entries, Uint8Array.of(3)), other }));
  });

  it('never throw, whatever they are', () => {
    const odd = fc.oneof(fc.string(), fc.constant(undefined), fc.constant(null), fc.nat(), fc.constant(ZERO32), fc.constant(`0x${'ab'.repeat(32)}`));
    const proofs = fc.oneof(odd, fc.record({ siblings: fc.oneof(odd, fc.array(odd, { maxLength: 300 })), other: fc.oneof(odd, fc.record({ path: odd, value: odd })) }));
    fc.assert(
      fc.property(odd, proofs, fc.option(fc.uint8Array(), { nil: undefined }), (root, proof, value) => {
        const answer = verifyProof(root as Hex, Uint8Array.of(1), value, proof as never);
        assert.ok(answer === false || (root === ZERO32 && value === undefined));
      }),
      { numRuns: 500 },
    );
  });
});
