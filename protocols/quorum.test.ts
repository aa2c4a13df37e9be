import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromHex, type Hex, toHex } from './bytes.ts';
import { type Committee, memberOf, quorumOf } from './committee.ts';
import { keccakHex, word } from './crypto/hash.ts';
import { bitsOf, type Gathered, gather, isSignedBy, type Quorum, quorumFault, type Signed, signIn } from './quorum.ts';

const SIZE = 18;
const digest = keccakHex(word(1));
const keys = Array.from({ length: SIZE }, (_, at) => new Uint8Array(32).fill(at + 1));
const committee: Committee = { id: 0, members: keys.map((key, at) => memberOf(key, keccakHex(word(at)), SIZE)) };
const signed = (member: number, of: Hex = digest): Signed => ({ member, ...signIn(SIZE, of, keys[member] as Uint8Array) });
const quorumIn = (gathered: Gathered): Quorum => {
  assert.ok(gathered.kind === 'quorum');
  return gathered.quorum;
};
const all = (count: number): Signed[] => Array.from({ length: count }, (_, member) => signed(member));

describe('a quorum of a large committee', () => {
  const votes = all(SIZE);
  const enough = votes.slice(0, quorumOf(SIZE));
  const good = quorumIn(gather(committee, digest, enough));

  it('has one signature for all, however many signed and in whatever order', () => {
    for (const some of [enough, votes, enough.toReversed()]) {
      const { bitmap, signatures, aggregate } = quorumIn(gather(committee, digest, some));
      assert.deepEqual([bitsOf(bitmap), signatures.length, fromHex(aggregate as Hex).length], [[...some.keys()], 0, 96]);
      assert.equal(quorumFault(committee, digest, { bitmap, signatures, aggregate }), undefined);
    }
  });

  it('names everybody whose share is wrong, and nobody else', () => {
    const lies: Signed[] = [
      { ...signed(3), share: signed(3, keccakHex(word(2))).share },
      { ...signed(7), share: signed(8).share },
      { ...signed(11), share: `0x${'00'.repeat(96)}` },
      { ...signed(12), share: `0xc0${'00'.repeat(95)}` },
    ];
    const mixed = votes.map((vote) => lies.find(({ member }) => member === vote.member) ?? vote);
    assert.deepEqual(gather(committee, digest, mixed), { kind: 'bad-shares', members: [3, 7, 11, 12] });
  }).timeout(60_000);

  it('is refused when anything about it is other than what was signed', () => {
    const faults: [Quorum, string][] = [
      [quorumIn(gather(committee, digest, enough.slice(1))), 'below-quorum'],
      [{ ...good, bitmap: good.bitmap << 1n }, 'bad-signature'],
      [{ ...good, bitmap: good.bitmap | (1n << 17n) }, 'bad-signature'],
      [{ ...good, bitmap: good.bitmap | (1n << 18n) }, 'unknown-member'],
      [{ ...good, aggregate: undefined }, 'wrong-count'],
      [{ ...good, aggregate: undefined, signatures: enough.map(({ signature }) => signature) }, 'wrong-count'],
      [{ ...good, signatures: [signed(0).signature] }, 'wrong-count'],
      [{ ...good, aggregate: signed(0).share }, 'bad-signature'],
    ];
    assert.deepEqual(
      faults.map(([of]) => quorumFault(committee, digest, of)),
      faults.map(([, fault]) => fault),
    );
    assert.equal(quorumFault(committee, keccakHex(word(2)), good), 'bad-signature');
    const unknown = { ...committee, members: committee.members.map((each) => ({ ...each, bls: undefined })) };
    assert.equal(quorumFault(unknown, digest, good), 'bad-signature');
  });

  it('is refused after the flip of any bit of its signature', () => {
    const bytes = fromHex(good.aggregate as Hex);
    fc.assert(
      fc.property(fc.nat({ max: 96 * 8 - 1 }), (bit) => {
        const flipped = bytes.with(bit >> 3, (bytes[bit >> 3] as number) ^ (1 << (bit & 7)));
        return quorumFault(committee, digest, { ...good, aggregate: toHex(flipped) }) === 'bad-signature';
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it('has shares exactly where the committee is large', () => {
    const small = { ...committee, members: committee.members.slice(0, 16) };
    const single = { member: 2, ...signIn(16, digest, keys[2] as Uint8Array) };
    assert.deepEqual([isSignedBy(committee, digest, signed(2)), isSignedBy(small, digest, single)], [true, true]);
    assert.deepEqual([isSignedBy(small, digest, signed(2)), isSignedBy(committee, digest, single)], [false, false]);
  });
});
