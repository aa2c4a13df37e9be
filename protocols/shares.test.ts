import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode } from './codec.ts';
import { commitBody, commitmentOf, encodeShares, type ProvenShare, provenShare, proveShares, rebuild, type Shape, shareIsProven } from './erasure.ts';

const shapes = (most: number): fc.Arbitrary<Shape> => fc.integer({ min: 1, max: most }).chain((n) => fc.record({ k: fc.integer({ min: 1, max: n }), n: fc.constant(n) }));
const body = Uint8Array.from({ length: 1000 }, (_, i) => i * 31);
const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at % bytes.length ? byte ^ 1 : byte));

describe('erasure coding at its edges', () => {
  it('rebuilds from any k of up to 255 shares', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), shapes(255), fc.infiniteStream(fc.nat()), (bytes, of, picks) => {
        const order = encodeShares(bytes, of)
          .map((share, index) => ({ entry: [index, share] as const, at: picks.next().value as number }))
          .sort((a, b) => a.at - b.at);
        assert.deepEqual(rebuild(new Map(order.slice(0, of.k).map(({ entry }) => entry)), of), bytes);
      }),
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
      [2, 256],
      [1.5, 4],
    ] as const)
      assert.throws(() => encodeShares(body, { k, n }), RangeError);
  });
});

describe('proven shares', () => {
  it('are refused when anything of them is changed, or the commitment is another', () => {
    fc.assert(
      fc.property(shapes(16), fc.nat(), fc.nat(), (of, pick, at) => {
        const shares = encodeShares(body, of);
        const commitment = commitmentOf(shares);
        const proven = proveShares(shares)[pick % of.n] as ProvenShare;
        assert.ok(shareIsProven(commitment, proven));
        assert.ok(!shareIsProven(commitment, { ...proven, share: flipped(proven.share, at) }));
        assert.ok(!shareIsProven(commitBody(flipped(body, at), of), proven));
        assert.ok(!shareIsProven(commitment, { ...proven, path: [...proven.path, commitment] }));
        if (proven.path.length > 0) assert.ok(!shareIsProven(commitment, { ...proven, path: proven.path.slice(1) }));
        // With k = 1 some shares are copies of each other, and prove at each other's place where the paths agree.
        for (let index = 0; index < of.n; index++) if (of.k > 1 && index !== proven.index) assert.ok(!shareIsProven(commitment, { ...proven, index }));
      }),
      { numRuns: 100 },
    );
  });

  it('prove at their own place among all others only, whatever count they claim', () => {
    for (let n = 2; n <= 16; n++) {
      const shares = encodeShares(body, { k: 2, n });
      const commitment = commitmentOf(shares);
      for (const proven of proveShares(shares)) {
        for (let total = 1; total <= 17; total++)
          for (let index = 0; index < total; index++) assert.equal(shareIsProven(commitment, { ...proven, index, total }), index === proven.index && total === n);
      }
    }
  });

  it('survive the wire, and say no to nonsense without throwing', () => {
    const [proven] = proveShares(encodeShares(body, { k: 2, n: 4 })) as [ProvenShare];
    const read = decode(provenShare, encode(provenShare, proven));
    assert.deepEqual(read.ok && read.value, proven);
    for (const odd of [{ index: -1 }, { index: 0.5 }, { total: 0 }, { index: 4 }, { path: ['0x'] }, { path: ['nothing'] }]) {
      assert.equal(shareIsProven('0x', { ...proven, ...odd } as ProvenShare), false);
    }
  });
});
