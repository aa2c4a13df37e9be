import assert from 'node:assert/strict';
import { bn254 } from '@noble/curves/bn254.js';
import fc from 'fast-check';
import { emptyAccounts, nodeAt } from '../../contracts/proofs/accounts.ts';
import { FIELD } from '../../contracts/proofs/mimc.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { inverses, lagrangeAt, power, rootOfUnity } from './field.ts';
import { createMultiples } from './points.ts';
import { encodeProof } from './prover.ts';
import { CircuitError, type Constraints, readR1cs } from './r1cs.ts';
import { setUp } from './setup.ts';
import { checkProvable, movesIn, transitionsOf } from './way.ts';

const element = fc.bigInt(1n, FIELD - 1n);
/** No root of unity of the domain of eight. */
const outside = element.filter((place) => power(place, 8n) !== 1n);

describe('setting up a circuit', () => {
  it('adds points as a library does that takes its time', () => {
    const { g1, g2 } = createMultiples(() => undefined);
    const { G1, G2 } = { G1: bn254.G1.Point.BASE, G2: bn254.G2.Point.BASE };
    fc.assert(
      fc.property(fc.array(fc.oneof(element, fc.constantFrom(0n, 1n, 256n, FIELD - 1n)), { minLength: 1, maxLength: 6 }), (factors) => {
        for (const [at, factor] of factors.entries()) {
          const [one, other] = [g1(factors)[at], g2(factors)[at]];
          if (factor === 0n) return assert.deepEqual([one, other], [undefined, undefined]);
          const [x, y] = [G1.multiply(factor).toAffine(), G2.multiply(factor).toAffine()];
          assert.deepEqual(one, [x.x, x.y]);
          assert.deepEqual([other?.[0].c0, other?.[1].c1], [y.x.c0, y.y.c1]);
        }
        return undefined;
      }),
      { numRuns: 5 },
    );
  }).timeout(30_000);

  it('has Lagrange polynomials that are one at their own root, and find any polynomial again', () => {
    assert.equal(power(rootOfUnity(5), 16n), FIELD - 1n);
    assert.deepEqual(
      inverses([2n, 3n]).map((each, at) => (each * BigInt(at + 2)) % FIELD),
      [1n, 1n],
    );
    fc.assert(
      fc.property(fc.array(element, { minLength: 8, maxLength: 8 }), outside, (coefficients, place) => {
        const at = (x: bigint): bigint => coefficients.reduceRight((sum, each) => (sum * x + each) % FIELD, 0n);
        const root = rootOfUnity(3);
        const sum = lagrangeAt(place, 3).reduce((total, each, index) => (total + each * at(power(root, BigInt(index)))) % FIELD, 0n);
        assert.equal(sum, at(place));
      }),
      { numRuns: 10 },
    );
  });

  it('makes a key that any witness of the constraints satisfies, as its own secret says', () => {
    // Wires: one, a product that is public, its two factors.
    const constraints: Constraints = { wires: 4, publics: 1, rows: [{ a: [[2, 1n]], b: [[3, 1n]], c: [[1, 1n]] }] };
    const drawn = [17n, 19n, 23n, 29n, 31n];
    const key = setUp(constraints, { random: () => drawn.shift() as bigint, progress: () => undefined });
    assert.deepEqual([key.a.length, key.b2.length, key.c.length, key.h.length, key.verifying.inputs.length], [4, 4, 2, 1 << key.log, 2]);
    const again = [17n, 19n, 23n, 29n, 31n];
    assert.deepEqual(setUp(constraints, { random: () => again.shift() as bigint, progress: () => undefined }), key);
  }).timeout(30_000);

  it('reads no file of constraints that is none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, withMagic) => {
        if (withMagic) bytes.set([0x72, 0x31, 0x63, 0x73].slice(0, bytes.length));
        assert.throws(() => readR1cs(bytes), CircuitError);
      }),
    );
  });
});

describe('what is proven of a block', () => {
  const MOVED = { from: 'uint8', to: 'uint8', owner: 'address', amount: 'uint256' } as const;
  const manifest = {
    name: 'app',
    state: [{ name: 'root', kind: 'value', type: 'uint256' }],
    events: [
      { name: 'other', fields: {} },
      { name: 'moved', fields: MOVED },
    ],
  } as const;
  const event = (from: number, to: number, owner: number, amount: bigint) => ({
    entry: 0,
    id: 1,
    payload: encode(codecOf(MOVED), { from, to, owner: `0x${owner.toString(16).padStart(40, '0')}`, amount } as never),
  });

  it('comes of its events, some moves at a time', () => {
    const moves = movesIn(manifest.events, { events: [event(0, 1, 9, 5n), { entry: 0, id: 0, payload: new Uint8Array() }, event(1, 2, 10, 3n), event(2, 0, 1, 1n)] });
    assert.deepEqual(moves[1], { from: 1, to: 2, owner: 10n, amount: 3n });
    const nodes = emptyAccounts();
    const before = nodeAt(nodes, 1);
    const [first, second, ...rest] = transitionsOf(nodes, moves, 2);
    assert.deepEqual([first?.before, second?.before, second?.after, rest], [before, first?.after, nodeAt(nodes, 1), []]);
    assert.deepEqual(transitionsOf(nodes, [], 2), []);
  });

  it('is nothing for an app whose accounts no circuit knows', () => {
    checkProvable(manifest);
    assert.throws(() => checkProvable({ ...manifest, state: [] }), /cannot be proven/);
    assert.throws(() => checkProvable({ ...manifest, events: [{ name: 'moved', fields: { from: 'uint8' } }] }), /cannot be proven/);
  });

  it('is shown to L1 as its precompiles take points', () => {
    const proof = encodeProof({
      pi_a: ['1', '2', '1'],
      pi_b: [
        ['3', '4'],
        ['5', '6'],
        ['1', '0'],
      ],
      pi_c: ['7', '8', '1'],
    });
    const words = Array.from({ length: 8 }, (_, at) => BigInt(`0x${proof.slice(2 + 64 * at, 66 + 64 * at)}`));
    assert.deepEqual(words, [1n, 2n, 4n, 3n, 6n, 5n, 7n, 8n]);
  });
});
