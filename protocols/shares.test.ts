import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Hex, toHex } from './bytes.ts';
import { decode, encode } from './codec.ts';
import { type Committee, faultTolerance } from './committee.ts';
import { encodeShares, type Shape } from './erasure.ts';
import { areProven, commitBody, commitmentOf, keeperOf, type ProvenShares, pick, provenShares, proveShares, spreadOf } from './shares.ts';

const shapes = (most: number): fc.Arbitrary<Shape> => fc.integer({ min: 1, max: most }).chain((n) => fc.record({ k: fc.integer({ min: 1, max: n }), n: fc.constant(n) }));
const body = Uint8Array.from({ length: 1000 }, (_, i) => i * 31);
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at % bytes.length ? byte ^ 1 : byte));
const committeeOf = (size: number, id = 0, first = 0): Committee => ({
  id,
  members: Array.from({ length: size }, (_, at) => ({ address: toHex(new Uint8Array(20).fill(at)), node: toHex(new Uint8Array(32).fill(first + at)), bls: undefined })),
});

describe('proven shares', () => {
  it('are refused when anything of them is changed, or the commitment is another', () => {
    fc.assert(
      fc.property(shapes(16), fc.integer({ min: 1, max: 16 }), fc.nat(), fc.nat(), (of, many, row, at) => {
        const shares = encodeShares(body, of);
        const commitment = commitmentOf(shares);
        const rows = proveShares(shares, many);
        const proven = rows[row % rows.length] as ProvenShares;
        assert.ok(areProven(commitment, proven));
        const changed = proven.shares.map((share, i) => (i === at % proven.shares.length ? flipped(share, at) : share));
        assert.ok(!areProven(commitment, { ...proven, shares: changed }));
        assert.ok(!areProven(commitment, { ...proven, shares: proven.shares.slice(1) }));
        assert.ok(!areProven(commitBody(flipped(body, at), of), proven));
        assert.ok(!areProven(commitment, { ...proven, path: [...proven.path, commitment] }));
        if (proven.path.length > 0) assert.ok(!areProven(commitment, { ...proven, path: proven.path.slice(1) }));
        // With k = 1 all shares but the first are copies of each other, and prove at each other's place where the paths agree.
        for (let index = 0; index < of.n; index++) if (of.k > 1 && index !== proven.index) assert.ok(!areProven(commitment, { ...proven, index }));
      }),
      { numRuns: 100 },
    );
  });

  it('prove at their own place among all others only, whatever count they claim', () => {
    for (let n = 2; n <= 16; n++) {
      const shares = encodeShares(body, { k: 2, n });
      const commitment = commitmentOf(shares);
      for (const proven of proveShares(shares, 1)) {
        for (let total = 1; total <= 17; total++) for (let index = 0; index < total; index++) assert.equal(areProven(commitment, { ...proven, index, total }), index === proven.index && total === n);
      }
    }
  });

  it('prove each by itself what a row proves together', () => {
    for (const [n, many] of [
      [128, 32],
      [126, 18],
      [7, 7],
      [9, 2],
      [1, 1],
    ] as const) {
      const shares = encodeShares(body, { k: Math.min(n, 64), n });
      const commitment = commitmentOf(shares);
      const singles = proveShares(shares, 1);
      for (const row of proveShares(shares, many)) {
        for (let at = 0; at < n; at++) {
          const inside = at >= row.index && at < row.index + row.shares.length;
          assert.deepEqual(pick(row, at), inside ? singles[at] : undefined);
        }
        assert.ok(areProven(commitment, row));
      }
    }
  });

  it('survive the wire, and say no to nonsense without throwing', () => {
    const [proven] = proveShares(encodeShares(body, { k: 2, n: 4 }), 2) as [ProvenShares];
    const read = decode(provenShares, encode(provenShares, proven));
    assert.deepEqual(read.ok && read.value, proven);
    for (const odd of [{ index: -1 }, { index: 0.5 }, { total: 0 }, { index: 4 }, { path: ['0x'] }, { path: ['nothing'] }, { shares: [] }]) {
      assert.equal(areProven('0x', { ...proven, ...odd } as ProvenShares), false);
    }
  });
});

describe('the spread of a body', () => {
  it('is 64 + 64 for a committee of four, and in no committee more than 128', () => {
    assert.deepEqual(spreadOf(committeeOf(4)), { each: 32, n: 128, k: 64 });
    assert.deepEqual(spreadOf(committeeOf(16)), { each: 8, n: 128, k: 48 });
    for (let size = 1; size <= 128; size++) assert.ok(spreadOf(committeeOf(size)).n <= 128);
  });

  it('leaves enough with those who are honest among n - f that sign, and half of all rebuild it', () => {
    for (let size = 1; size <= 128; size++) {
      const { each, n, k } = spreadOf(committeeOf(size));
      assert.ok(each * (size - 2 * faultTolerance(size)) >= k, `${size} members`);
      assert.ok(k <= Math.ceil(n / 2) + 1, `${size} members`);
    }
  });

  it('moves the rows of those who left to others, evenly, and no other row', () => {
    const then = committeeOf(16);
    const now = committeeOf(16, 1, 4);
    const stayed = new Set(now.members.map(({ node }) => node));
    const adopted = new Map<Hex, number>();
    for (let body = 0; body < 400; body++) {
      const commitment = toHex(new Uint8Array(32).map((_, at) => (at === 0 ? body & 0xff : at === 1 ? body >> 8 : 7)));
      for (const [row, { node }] of then.members.entries()) {
        const keeper = keeperOf(commitment, row, { then, now });
        assert.equal(keeperOf(commitment, row, { then, now: then }), node);
        if (stayed.has(node)) assert.equal(keeper, node);
        else adopted.set(keeper, (adopted.get(keeper) ?? 0) + 1);
      }
    }
    // 1,600 rows over 16 members: 100 each, give or take five standard deviations.
    assert.equal(adopted.size, 16);
    for (const count of adopted.values()) assert.ok(count > 50 && count < 150, String(count));
  });
});
