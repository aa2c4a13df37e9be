/** The contract on a real L1: what it takes, what it refuses, and that TypeScript computes the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameWord, rollupIdOf, settlementDigest } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { concat, fromHex, type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { word } from '../../protocols/crypto/hash.ts';
import { signDigest } from '../../protocols/crypto/secp256k1.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { forL1 } from '../../protocols/quorum.ts';
import { objectionTo } from './objection.ts';
import { accountOf, hashOf, keyOf, type Proposal, settleData, startTestL1, type TestL1 } from './test-l1.ts';
import { deploySettlement, registerApp } from './viem.ts';

const CURVE_ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const WINDOW_SECONDS = 3_600;
const APP = { name: 'token', node: hashOf(3), codeHash: hashOf(1), genesisRoot: hashOf(2), disputeWindowSeconds: WINDOW_SECONDS };

const anyHash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const anyCount = fc.maxSafeNat();
const anyId = fc.nat({ max: 2 ** 32 - 1 });
const anyHeader: fc.Arbitrary<Header> = fc.record({
  rollup: anyHash,
  height: anyCount,
  epoch: anyCount,
  committee: anyId,
  next: anyId,
  time: anyCount,
  parent: anyHash,
  stateRoot: anyHash,
  actionsRoot: anyHash,
  receiptsRoot: anyHash,
  outboxRoot: anyHash,
  dataCommitment: anyHash,
  fuel: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
  count: anyCount,
  work: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
});

type Words = readonly [Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex];
const words = (of: Header): Words => Object.values(of).map((value) => (typeof value === 'string' ? value : toHex(word(value)))) as unknown as Words;

/** The same signature in its other form, which the curve allows and L1 must not. */
function twin(signature: Uint8Array): Uint8Array {
  const s = CURVE_ORDER - BigInt(toHex(signature.subarray(32, 64)));
  return concat(signature.subarray(0, 32), word(s), Uint8Array.of(signature[64] === 27 ? 28 : 27));
}

const named = (proposal: Proposal, bitmap: bigint): Proposal => ({ ...proposal, quorum: { ...proposal.quorum, bitmap } });

describe('settlement contract', () => {
  let l1: TestL1;
  before(async () => {
    l1 = await startTestL1(4);
  });
  after(() => l1.anvil.stop());

  const refusal = async (proposal: Proposal): Promise<string | undefined> => (await objectionTo(l1.reader, { to: l1.contract, data: settleData(proposal), from: accountOf(keyOf('payer')) }))?.text;

  async function settleLeaves(leaves: readonly Hex[]): Promise<{ committee: number; id: bigint; time: bigint; root: Hex; bodyHash: Hex }> {
    const id = Number(await l1.reader.readContract({ address: l1.contract, abi: settlementAbi, functionName: 'nextBatch' }));
    const outcome = await l1.settlement.settle(l1.proposal(id, { root: merkleRoot(leaves) }));
    assert.equal(outcome.kind, 'settled');
    const batch = (outcome as { batch: { l1TimeMs: number; root: Hex; bodyHash: Hex } }).batch;
    return { committee: 0, id: BigInt(id), time: BigInt(batch.l1TimeMs / 1000), root: batch.root, bodyHash: batch.bodyHash };
  }
  type BatchWords = Awaited<ReturnType<typeof settleLeaves>>;
  const ask = (functionName: 'isSettled' | 'isFinal', header: Header, batch: BatchWords, index: number, count: number, path: readonly Hex[]): Promise<boolean> =>
    l1.reader.readContract({ address: l1.contract, abi: settlementAbi, functionName, args: [words(header), { batch, index: BigInt(index), count: BigInt(count), path }] });

  describe('takes', () => {
    it('a batch that a quorum signed, whoever they are and whoever sends it', async () => {
      for (const signers of [
        [0, 1, 2],
        [1, 2, 3],
        [0, 1, 2, 3],
      ])
        assert.equal(await refusal(l1.proposal(0, { signers })), undefined);
    });
  });

  describe('refuses', () => {
    const cases: readonly (readonly [what: string, make: () => Proposal, why: RegExp])[] = [
      ['a quorum minus one', () => l1.proposal(0, { signers: [0, 1] }), /BelowQuorum\(2, 3\)/],
      ['nobody', () => l1.proposal(0, { signers: [] }), /BelowQuorum\(0, 3\)/],
      ['another batch id than the next', () => l1.proposal(1), /WrongBatch\(0\)/],
      ['signatures about another batch id', () => l1.proposal(0, { signed: { batchId: 1 } }), /BadSignature\(1\)/],
      ['another history than there is', () => l1.proposal(0, { history: `0x${'07'.repeat(24)}` }), /OtherHistory\(0x0{48}\)/],
      ['signatures about another history', () => l1.proposal(0, { signed: { history: `0x${'07'.repeat(24)}` } }), /BadSignature\(1\)/],
      ['signatures about blobs that it does not carry', () => l1.proposal(0, { signed: { blobs: hashOf(3) } }), /BadSignature\(1\)/],
      ['signatures about another root', () => l1.proposal(0, { signed: { root: hashOf(7) } }), /BadSignature\(1\)/],
      ['signatures for another contract', () => l1.proposal(0, { signed: { contract: accountOf(keyOf('x')) } }), /BadSignature\(1\)/],
      ['signatures for another chain', () => l1.proposal(0, { signed: { chainId: 1 } }), /BadSignature\(1\)/],
      ['another bitmap than who signed', () => named(l1.proposal(0, { signers: [0, 1, 2] }), 0b1011n), /BadSignature\(3\)/],
      ['one signature counted for two members', () => named(l1.proposal(0, { signers: [0, 0, 1] }), 0b0111n), /BadSignature\(1\)/],
      ['a bitmap with more members than signatures', () => named(l1.proposal(0, { signers: [0, 1, 2] }), 0b1111n), /BadBitmap/],
      ['more signatures than the bitmap has members', () => named(l1.proposal(0, { signers: [0, 1, 2, 3] }), 0b0111n), /BadBitmap/],
      ['a bitmap beyond the committee', () => named(l1.proposal(0), 0b11110n), /BadBitmap/],
      ['a bitmap far beyond the committee', () => named(l1.proposal(0), (1n << 255n) | 0b1110n), /BadBitmap/],
    ];
    for (const [what, make, why] of cases) it(what, async () => assert.match((await refusal(make())) ?? 'taken', why));

    it('a signer who is no member', async () => {
      const good = l1.proposal(0);
      const { chainId } = l1.settlement;
      const digest = settlementDigest({ ...good, blobs: ZERO32, chainId, contract: l1.contract, committee: 0 });
      const signatures = ['a', 'b', 'c'].map((name) => signDigest(digest, fromHex(keyOf(name))));
      assert.match((await refusal({ ...good, quorum: { ...good.quorum, signatures } })) ?? 'taken', /BadSignature\(1\)/);
    });

    it('a high-S twin, a wrong v, trailing and missing bytes', async () => {
      const good = l1.proposal(0);
      const all = forL1(good.quorum);
      const first = all.subarray(0, 65);
      const rest = all.subarray(65);
      const wrongV = first.with(64, 0);
      for (const signatures of [concat(twin(first), rest), concat(wrongV, rest), concat(all, Uint8Array.of(0)), all.slice(0, -1)]) {
        assert.match((await refusal({ ...good, quorum: { ...good.quorum, signatures: [toHex(signatures)] } })) ?? 'taken', /BadSignature\(1\)|BadBitmap/);
      }
    });

    it('anything after the flip of any bit of it', async () => {
      const data = fromHex(settleData(l1.proposal(0)));
      // Behind the three signatures the call is padded, and nobody reads that.
      const end = 4 + 7 * 32 + 3 * 65;
      const objection = (of: Uint8Array) => objectionTo(l1.reader, { to: l1.contract, data: toHex(of), from: accountOf(keyOf('payer')) });
      assert.equal(await objection(data), undefined);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: end * 8 - 1 }), async (bit) => (await objection(data.with(bit >> 3, (data[bit >> 3] as number) ^ (1 << (bit & 7))))) !== undefined),
        { numRuns: 1_000 },
      );
    }).timeout(60_000);

    it('a first committee of 17, with a double or with the zero address', async () => {
      const [a, b] = l1.members as [Hex, Hex];
      const many = Array.from({ length: 17 }, (_, at) => accountOf(keyOf(`many ${at}`)));
      for (const members of [many, [a, b, a], [a, `0x${'00'.repeat(20)}` as Hex]]) {
        const first = members.map((address, at) => ({ address, node: hashOf(at), bls: undefined }));
        await assert.rejects(deploySettlement({ url: l1.anvil.url, privateKey: keyOf('operator') }, first), /refused these terms/);
      }
    });
  });

  describe('agrees with TypeScript', () => {
    it('on rollup ids', async () => {
      const anyName = fc.string({ minLength: 1, maxLength: 10, unit: 'grapheme' }).filter((name) => new TextEncoder().encode(name).length <= 32);
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ minLength: 20, maxLength: 20 }).map(toHex), anyName, async (operator, name) => {
          const args = [toHex(nameWord(name)), APP.node, APP.codeHash, APP.genesisRoot, 1, 0] as const;
          const { result } = await l1.reader.simulateContract({ account: operator, address: l1.contract, abi: settlementAbi, functionName: 'register', args });
          assert.equal(result, rollupIdOf(l1.settlement.chainId, l1.contract, operator, name));
        }),
        { numRuns: 30 },
      );
    });

    it('on digests', async () => {
      await fc.assert(
        fc.asyncProperty(anyHash, anyHash, async (root, bodyHash) => assert.equal(await refusal(l1.proposal(0, { root, bodyHash })), undefined)),
        { numRuns: 30 },
      );
    });

    it('on header hashes, roots and paths', async () => {
      for (const headers of [1, 2, 3, 5, 8, 13].map((count) => fc.sample(anyHeader, count))) {
        const leaves = headers.map(headerHash);
        const batch = await settleLeaves(leaves);
        for (const [index, header] of headers.entries()) {
          const path = merklePath(leaves, index);
          assert.equal(await ask('isSettled', header, batch, index, leaves.length, path), true);
          assert.equal(await ask('isSettled', { ...header, height: header.height === 0 ? 1 : 0 }, batch, index, leaves.length, path), false);
          assert.equal(await ask('isSettled', header, batch, index + 1, leaves.length, path), false);
          assert.equal(await ask('isSettled', header, batch, index, leaves.length, [...path, hashOf(0)]), false);
          assert.equal(await ask('isSettled', header, { ...batch, time: batch.time - 1n }, index, leaves.length, path), false);
        }
      }
    });
  });

  describe('proofs', () => {
    it('of a malformed kind prove nothing, even under the root of an empty batch', async () => {
      const batch = await settleLeaves([]);
      const [header] = fc.sample(anyHeader, 1) as [Header];
      for (const [index, count, path] of [
        [0, 0, []],
        [1, 1, []],
        [0, 2, []],
        [0, 1, [hashOf(0)]],
      ] as const) {
        assert.equal(await ask('isSettled', header, batch, index, count, path), false);
      }
    });

    it('hold at one index only, whatever count is claimed', async () => {
      const headers = fc.sample(anyHeader, 3);
      const leaves = headers.map(headerHash);
      const batch = await settleLeaves(leaves);
      for (const [index, count] of [
        [1, 2],
        [2, 4],
        [3, 4],
        [2, 2 ** 40],
      ] as const) {
        assert.equal(await ask('isSettled', headers[2] as Header, batch, index, count, merklePath(leaves, 2)), false);
      }
    });
  });

  describe('finality', () => {
    it('calls a header final only when its app exists and its dispute window has passed', async () => {
      await registerApp({ url: l1.anvil.url, privateKey: keyOf('operator') }, l1.contract, APP);
      const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), APP.name);
      const [sample, stranger] = fc.sample(anyHeader, 2) as [Header, Header];
      const headers = [{ ...sample, rollup }, stranger];
      const leaves = headers.map(headerHash);
      const batch = await settleLeaves(leaves);
      const isFinal = (index: number): Promise<boolean> => ask('isFinal', headers[index] as Header, batch, index, 2, merklePath(leaves, index));
      const warpTo = async (time: bigint): Promise<void> => {
        await l1.rpc('evm_setNextBlockTimestamp', Number(time));
        await l1.rpc('evm_mine');
      };
      await l1.rpc('evm_setIntervalMining', 0);
      try {
        assert.equal(await isFinal(0), false);
        await warpTo(batch.time + BigInt(WINDOW_SECONDS) - 1n);
        assert.equal(await isFinal(0), false);
        await warpTo(batch.time + BigInt(WINDOW_SECONDS));
        assert.equal(await isFinal(0), true);
        assert.equal(await isFinal(1), false);
      } finally {
        await l1.rpc('evm_setIntervalMining', 1);
      }
    });
  });
});

describe('gas of a batch', () => {
  // From the second batch on; each writes a new ring slot. Bounds a little above what was measured.
  for (const [size, quorum, bound] of [
    [4, 3, 90_000],
    [16, 11, 145_000],
  ] as const) {
    it(`${quorum} of ${size} signers stay below ${bound}`, async () => {
      const l1 = await startTestL1(size);
      try {
        const used: number[] = [];
        for (const batchId of [0, 1, 2]) {
          const outcome = await l1.settlement.settle(l1.proposal(batchId));
          assert.ok(outcome.kind === 'settled');
          used.push(outcome.batch.gasUsed);
        }
        console.log(`        gas: first ${used[0]}, then ${used.slice(1).join(', ')}`);
        assert.ok(Math.max(...used.slice(1)) < bound);
      } finally {
        await l1.anvil.stop();
      }
    });
  }
});
