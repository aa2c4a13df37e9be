import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concat, fromHex, type Hex, toHex, ZERO32 } from './bytes.ts';
import { sha256 } from './crypto/hash.ts';
import { proveState, verifyProof } from './state-proof.ts';
import { type StateChange, type StateNode, stateRoot, updateState } from './state-tree.ts';

const entry = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 2 }), fc.option(fc.uint8Array({ maxLength: 4 }), { nil: undefined }));
const histories = fc.array(fc.array(entry, { maxLength: 8 }), { maxLength: 8 }).map((batches) => batches.map((batch) => batch.map(([key, value]): StateChange => ({ key, value }))));

/** What is there in the end, by key. */
function contentOf(history: readonly StateChange[]): Map<string, { key: Uint8Array; value: Uint8Array }> {
  const content = new Map<string, { key: Uint8Array; value: Uint8Array }>();
  for (const { key, value } of history) value === undefined ? content.delete(String(key)) : content.set(String(key), { key, value });
  return content;
}

/** The format as the docstring of state-tree.ts words it, with no eye to speed: splits all leaves bit by bit. */
function naiveRoot(leaves: readonly { readonly path: Uint8Array; readonly value: Uint8Array }[], depth = 0): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return new Uint8Array(32);
  if (leaves.length === 1) return sha256(Uint8Array.of(0), first.path, sha256(first.value));
  const goesRight = ({ path }: { readonly path: Uint8Array }): boolean => ((path[Math.floor(depth / 8)] as number) >> (7 - (depth % 8))) % 2 === 1;
  const left = leaves.filter((leaf) => !goesRight(leaf));
  return sha256(concat(Uint8Array.of(1), naiveRoot(left, depth + 1), naiveRoot(leaves.filter(goesRight), depth + 1)));
}

const grown = (history: readonly (readonly StateChange[])[]): StateNode => history.reduce<StateNode>((root, batch) => updateState(root, batch), undefined);
const numbered = (count: number): StateNode =>
  updateState(
    undefined,
    Array.from({ length: count }, (_, i) => ({ key: Uint8Array.of(i), value: Uint8Array.of(i, 1) })),
  );
const flip = (hash: Hex, at: number): Hex => toHex(fromHex(hash).map((byte, i) => (i === at >> 3 ? byte ^ (1 << (at & 7)) : byte)));

describe('state tree format', () => {
  it('is the tree that the docstring describes, with deletes as if never inserted', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const content = [...contentOf(history.flat()).values()];
        assert.equal(stateRoot(grown(history)), toHex(naiveRoot(content.map(({ key, value }) => ({ path: sha256(key), value })))));
        assert.equal(stateRoot(updateState(undefined, content.reverse())), stateRoot(grown(history)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('state proofs', () => {
  it('show what is there and what is not, and never both', () => {
    fc.assert(
      fc.property(histories, fc.uint8Array({ minLength: 1, maxLength: 2 }), (history, probe) => {
        const tree = grown(history);
        const content = contentOf(history.flat());
        for (const key of [probe, ...[...content.values()].map((each) => each.key)]) {
          const value = content.get(String(key))?.value;
          const proof = proveState(tree, key);
          assert.ok(verifyProof(stateRoot(tree), key, value, proof));
          assert.ok(!verifyProof(stateRoot(tree), key, value === undefined ? Uint8Array.of(9) : undefined, proof));
          assert.ok(!verifyProof(stateRoot(tree), key, Uint8Array.of(...(value ?? []), 7), proof));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are refused when any bit of them is changed', () => {
    const tree = numbered(40);
    const root = stateRoot(tree);
    fc.assert(
      fc.property(fc.nat({ max: 80 }), fc.nat(), fc.nat({ max: 255 }), (number, pick, at) => {
        const key = Uint8Array.of(number);
        const value = number < 40 ? Uint8Array.of(number, 1) : undefined;
        const proof = proveState(tree, key);
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
    const tree = numbered(40);
    const other = { path: toHex(sha256(Uint8Array.of(3))), value: toHex(sha256(Uint8Array.of(3, 1))) };
    for (const key of [3, 4]) assert.ok(!verifyProof(stateRoot(tree), Uint8Array.of(key), undefined, { ...proveState(tree, Uint8Array.of(3)), other }));
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
