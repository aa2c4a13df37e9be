import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeShares, rebuild, type Shape } from './erasure.ts';

const shapes = (most: number): fc.Arbitrary<Shape> => fc.integer({ min: 1, max: most }).chain((n) => fc.record({ k: fc.integer({ min: 1, max: n }), n: fc.constant(n) }));
const body = Uint8Array.from({ length: 1000 }, (_, i) => i * 31);

describe('erasure coding', () => {
  it('rebuilds a body from any k of n shares', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), shapes(16), fc.infiniteStream(fc.nat()), (body, of, picks) => {
        const shares = encodeShares(body, of).map((share, index) => [index, share] as const);
        const order = shares.map((share) => ({ share, at: picks.next().value as number })).sort((a, b) => a.at - b.at);
        const some = new Map(order.slice(0, of.k).map(({ share }) => share));
        assert.deepEqual(rebuild(some, of), body);
      }),
      { numRuns: 300 },
    );
  });

  it('answers undefined for too few shares', () => {
    const of = { k: 3, n: 5 };
    const shares = encodeShares(new Uint8Array(100), of);
    assert.equal(
      rebuild(
        new Map([
          [0, shares[0] as Uint8Array],
          [4, shares[4] as Uint8Array],
        ]),
        of,
      ),
      undefined,
    );
  });
});

describe('erasure coding at its edges', () => {
  it('rebuilds from any k of up to 255 shares', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        shapes(255).filter(({ k, n }) => 2 ** Math.ceil(Math.log2(k)) + n - k <= 256),
        fc.infiniteStream(fc.nat()),
        (bytes, of, picks) => {
          const order = encodeShares(bytes, of)
            .map((share, index) => ({ entry: [index, share] as const, at: picks.next().value as number }))
            .sort((a, b) => a.at - b.at);
          assert.deepEqual(rebuild(new Map(order.slice(0, of.k).map(({ entry }) => entry)), of), bytes);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('rebuilds in every choice of a small shape, parity alone among them, and from no fewer', () => {
    const of = { k: 3, n: 7 };
    const shares = encodeShares(body, of);
    for (let chosen = 0; chosen < 1 << of.n; chosen++) {
      const some = new Map(shares.flatMap((share, index) => ((chosen >> index) & 1 ? [[index, share] as const] : [])));
      assert.deepEqual(rebuild(some, of), some.size < of.k ? undefined : body);
    }
  });

  it('codes bodies longer than one chunk of its inner loop', () => {
    const long = Uint8Array.from({ length: 30_001 }, (_, i) => (i * 7) ^ (i >> 8));
    const of = { k: 2, n: 5 };
    const shares = encodeShares(long, of);
    assert.deepEqual(rebuild(new Map(shares.map((share, index) => [index, share] as const).slice(3)), of), long);
  });

  it('answers undefined for shares of other lengths and of nobody', () => {
    const of = { k: 2, n: 5 };
    const [a, b] = encodeShares(body, of) as [Uint8Array, Uint8Array];
    for (const odd of [
      [],
      [
        [0, a],
        [1, b.subarray(1)],
      ],
      [
        [0, a],
        [5, b],
      ],
      [
        [0, a],
        [-1, b],
      ],
    ] as [number, Uint8Array][][])
      assert.equal(rebuild(new Map(odd), of), undefined);
  });

  it('refuses shapes that do not exist', () => {
    for (const [k, n] of [
      [0, 4],
      [5, 4],
      [2, 257],
      [65, 194],
      [1.5, 4],
    ] as const)
      assert.throws(() => encodeShares(body, { k, n }), RangeError);
  });
});

describe('the transform', () => {
  it('gives the values of one polynomial: a share at a point is what Lagrange says of the data', () => {
    const [k, n] = [5, 40];
    const shares = encodeShares(body, { k, n });
    for (let first = 0; first + k <= n; first++) assert.deepEqual(rebuild(new Map(shares.map((share, index) => [index, share] as const).slice(first, first + k)), { k, n }), body);
  });

  it('rebuilds a body of two megabytes from parity alone', () => {
    const long = Uint8Array.from({ length: 2 * 1024 * 1024 }, (_, i) => (i * 7) ^ (i >> 9));
    const of = { k: 64, n: 128 };
    assert.deepEqual(
      rebuild(
        new Map(
          encodeShares(long, of)
            .map((share, index) => [index, share] as const)
            .slice(64),
        ),
        of,
      ),
      long,
    );
  });

  it('keeps its published shares', () => {
    const shares = encodeShares(
      Uint8Array.from({ length: 12 }, (_, i) => i + 1),
      { k: 4, n: 9 },
    );
    assert.equal(shares.map((share) => Buffer.from(share).toString('hex')).join(), '0c000000,01020304,05060708,090a0b0c,46dcc610,4dfae714,47aab918,4d82971c,454cb820');
  });
});
