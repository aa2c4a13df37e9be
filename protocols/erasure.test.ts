import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commitBody, commitmentOf, encodeShares, proveShares, rebuild, shareIsProven } from './erasure.ts';

const shape = fc.integer({ min: 1, max: 16 }).chain((n) => fc.record({ k: fc.integer({ min: 1, max: n }), n: fc.constant(n) }));

describe('erasure coding', () => {
  it('rebuilds a body from any k of n shares', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), shape, fc.infiniteStream(fc.nat()), (body, of, picks) => {
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

  it('proves each share and refuses a changed one', () => {
    const shares = encodeShares(
      Uint8Array.from({ length: 1000 }, (_, i) => i),
      { k: 2, n: 4 },
    );
    const commitment = commitmentOf(shares);
    for (const proven of proveShares(shares)) {
      assert.ok(shareIsProven(commitment, proven));
      const changed = proven.share.slice();
      changed[0] = (changed[0] as number) ^ 1;
      assert.ok(!shareIsProven(commitment, { ...proven, share: changed }));
      assert.ok(!shareIsProven(commitment, { ...proven, index: (proven.index + 1) % 4 }));
    }
    assert.notEqual(commitBody(Uint8Array.of(1), { k: 2, n: 4 }), commitBody(Uint8Array.of(2), { k: 2, n: 4 }));
  });
});
