import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Hex, toHex, ZERO32 } from './bytes.ts';
import { merklePath, merkleRoot, verifyPath } from './merkle.ts';

const leaves = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex), { minLength: 1, maxLength: 20 });

describe('Merkle trees', () => {
  it('prove every leaf at its place and no other', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, pick) => {
        const index = pick % all.length;
        const root = merkleRoot(all);
        const path = merklePath(all, index);
        assert.ok(verifyPath(root, all[index] as Hex, index, all.length, path));
        assert.ok(!verifyPath(root, ZERO32, index, all.length, path));
        assert.ok(!verifyPath(root, all[index] as Hex, index, all.length, [...path, ZERO32]));
        assert.ok(!verifyPath(root, all[index] as Hex, all.length, all.length, path));
      }),
    );
  });

  it('do not let an inner node pass for a leaf', () => {
    const [a, b, c, d] = ['01', '02', '03', '04'].map((byte) => `0x${byte.repeat(32)}` as Hex) as [Hex, Hex, Hex, Hex];
    const inner = merklePath([a, b, c, d], 0)[1] as Hex;
    assert.ok(!verifyPath(merkleRoot([a, b, c, d]), inner, 1, 2, [merklePath([a, b, c, d], 3)[1] as Hex]));
  });

  it('have a root of zero when empty', () => assert.equal(merkleRoot([]), ZERO32));
});
