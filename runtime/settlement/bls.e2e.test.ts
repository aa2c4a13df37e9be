/** Large committees on a real L1: one signature for all, checked by the precompiles; keys that prove that they are held. */
import assert from 'node:assert/strict';
import { encodeFunctionData } from 'viem';
import { settlementDigest } from '../../contracts/settlement/model.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import { fromHex, type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { type Committee, quorumOf } from '../../protocols/committee.ts';
import { blsKeyOf } from '../../protocols/crypto/bls.ts';
import { forL1, gather, signIn } from '../../protocols/quorum.ts';
import { installNativeCrypto } from '../crypto/native.ts';
import { DEV_TERMS } from './deploy.ts';
import { objectionTo } from './objection.ts';
import { accountOf, hashOf, keyOf, type Proposal, settleData, startTestL1, type TestL1 } from './test-l1.ts';
import { createVulcan, joinData, type KeyProof, proofOfKeys, type Vulcan } from './vulcan.ts';

const SIZE = 20;
const ETHER = 10n ** 18n;
/** Of one transaction, since Osaka. */
const GAS_CAP = 2 ** 24;
const FLIPS = 1_000;

describe('large committees on L1', () => {
  let l1: TestL1;
  let vulcan: Vulcan;
  before(async () => {
    installNativeCrypto();
    l1 = await startTestL1(SIZE, {}, undefined, { ...DEV_TERMS, maxMembers: 128, minMembers: 1, epochBlocks: 1 });
    assert.equal((await l1.settlement.settle(l1.proposal(0))).kind, 'settled');
    vulcan = await createVulcan({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('rival') });
  });
  after(() => l1.anvil.stop());

  const refusal = async (proposal: Proposal): Promise<string | undefined> => (await objectionTo(l1.reader, { to: l1.contract, data: settleData(proposal), from: accountOf(keyOf('payer')) }))?.text;

  it('settle with any quorum: all, all but one, few enough, and fewer than half are missing or not', async () => {
    for (const signers of [SIZE, SIZE - 1, quorumOf(SIZE)]) {
      const proposal = l1.proposal(1, { signers: Array.from({ length: signers }, (_, at) => at) });
      assert.equal(await refusal(proposal), undefined);
    }
  });

  it('refuse a quorum that is none', async () => {
    const good = l1.proposal(1);
    const { quorum } = good;
    const cases: [string, Proposal, RegExp][] = [
      ['too few', l1.proposal(1, { signers: [0, 1, 2, 3, 4] }), /BelowQuorum\(5, 14\)/],
      ['another batch', l1.proposal(1, { signed: { batchId: 2 } }), /BadAggregate/],
      ['another contract', l1.proposal(1, { signed: { contract: accountOf(keyOf('x')) } }), /BadAggregate/],
      ['other signers than it names', { ...good, quorum: { ...quorum, bitmap: quorum.bitmap >> 1n } }, /BadAggregate/],
      ['one more than signed', { ...good, quorum: { ...quorum, bitmap: quorum.bitmap | 1n } }, /BadAggregate/],
      ['nobody', { ...good, quorum: { ...quorum, bitmap: 0n } }, /BadAggregate/],
      ['beyond the committee', { ...good, quorum: { ...quorum, bitmap: quorum.bitmap | (1n << 20n) } }, /BadBitmap/],
      ['signatures of each', { ...good, quorum: { bitmap: quorum.bitmap, signatures: [`0x${'11'.repeat(65 * 14)}`], aggregate: undefined } }, /BadAggregate/],
      ['infinity', { ...good, quorum: { bitmap: quorum.bitmap, signatures: [`0x${'00'.repeat(256)}`], aggregate: undefined } }, /BadAggregate/],
    ];
    for (const [what, proposal, why] of cases) assert.match((await refusal(proposal)) ?? 'taken', why, what);
  });

  it('hash, sum and check as TypeScript does, whatever is signed', async () => {
    const proposals = Array.from({ length: 60 }, (_, at) => l1.proposal(1, { root: hashOf(at) }));
    assert.deepEqual(
      await Promise.all(proposals.map(refusal)),
      proposals.map(() => undefined),
    );
  });

  it(`refuse a signature after each of ${FLIPS} flips of one bit`, async () => {
    const good = l1.proposal(1);
    const bytes = forL1(good.quorum);
    const flips = Array.from({ length: FLIPS }, (_, at) => (at * 2_654_435_761) % (256 * 8));
    const results = await Promise.all(
      flips.map((bit) => {
        const flipped = bytes.with(bit >> 3, (bytes[bit >> 3] as number) ^ (1 << (bit & 7)));
        return refusal({ ...good, quorum: { bitmap: good.quorum.bitmap, signatures: [toHex(flipped)], aggregate: undefined } });
      }),
    );
    for (const result of results) assert.match(result ?? 'taken', /BadAggregate/);
  });

  const secret = (name: string): Uint8Array => fromHex(keyOf(name));
  const proofOf = (name: string, staker: Hex, node = hashOf(1)): KeyProof =>
    proofOfKeys({ chainId: l1.settlement.chainId, contract: vulcan.address, staker, node, bls: blsKeyOf(secret(name)) }, secret(name));
  const objection = async (proof: KeyProof, from: Hex): Promise<string | undefined> => (await objectionTo(l1.reader, { to: vulcan.address, data: joinData(proof), from, value: ETHER }))?.name;

  it('take a BLS key only with a proof that it is held by who joins', async () => {
    const { staker } = vulcan;
    const right = proofOf('a', staker);
    const other = proofOf('b', staker);
    assert.equal(await objection(right, staker), undefined);
    const cases: [string, KeyProof, string][] = [
      ['no key', { ...right, bls: '0x', blsProof: '0x' }, 'BadProof'],
      ['no key, and a vote key that says so', { ...proofOfKeys({ chainId: l1.settlement.chainId, contract: vulcan.address, staker, node: hashOf(1), bls: '0x' }, secret('a')) }, 'BadKey'],
      ["another's key", { ...right, bls: other.bls }, 'BadProof'],
      ["another's key and proof", { ...right, bls: other.bls, blsProof: other.blsProof }, 'BadProof'],
      ["another's proof", { ...right, blsProof: other.blsProof }, 'BadProof'],
      ['the proof for another staker', { ...right, blsProof: proofOf('a', accountOf(keyOf('payer'))).blsProof }, 'BadProof'],
      ['no proof', { ...right, blsProof: '0x' }, 'BadProof'],
    ];
    for (const [what, proof, why] of cases) assert.equal(await objection(proof, staker), why, what);
  });

  it('refuse the infinite key, which anybody could prove', async () => {
    const { staker } = vulcan;
    const bls = `0x${'00'.repeat(96)}` as const;
    const { proof } = proofOfKeys({ chainId: l1.settlement.chainId, contract: vulcan.address, staker, node: hashOf(1), bls }, secret('a'));
    assert.equal(await objection({ vote: accountOf(keyOf('a')), node: hashOf(1), proof, bls, blsProof: `0x${'00'.repeat(256)}` }, staker), 'BadProof');
  });

  it('form, settle and stay below the gas that one transaction may take, with 128 members of 128', async () => {
    const stakers = Array.from({ length: 128 }, (_, at) => accountOf(keyOf(`staker ${at}`)));
    const hashes = await Promise.all(
      stakers.map(async (from, at) => {
        await l1.rpc('anvil_setBalance', from, '0x3635c9adc5dea00000');
        await l1.rpc('anvil_impersonateAccount', from);
        return l1.rpc<Hex>('eth_sendTransaction', {
          from,
          to: vulcan.address,
          value: `0x${(ETHER + BigInt(at)).toString(16)}`,
          gas: '0xf4240',
          data: joinData(proofOf(`many ${at}`, from, hashOf(5_000 + at))),
        });
      }),
    );
    for (const hash of hashes) assert.equal((await l1.reader.waitForTransactionReceipt({ hash })).status, 'success');
    const gas = await l1.reader.estimateGas({ account: accountOf(keyOf('payer')), to: vulcan.address, data: encodeFunctionData({ abi: vulcanAbi, functionName: 'advance' }) });
    assert.ok(Number(gas) < GAS_CAP, `${gas} gas`);
    assert.equal(await l1.settlement.advance(), 'formed');
    await l1.rpc('anvil_mine', '0x80');
    const committee = (await l1.settlement.committees(1))[0];
    assert.deepEqual(
      committee?.members.map(({ bls }) => bls),
      Array.from({ length: 128 }, (_, at) => blsKeyOf(secret(`many ${127 - at}`))),
    );
    const statement = { committee: 1, batchId: 1, history: l1.proposal(1).history, root: hashOf(1), bodyHash: hashOf(2) };
    const digest = settlementDigest({ ...statement, blobs: ZERO32, chainId: l1.settlement.chainId, contract: l1.contract });
    const signed = Array.from({ length: quorumOf(128) }, (_, member) => ({ member, ...signIn(128, digest, secret(`many ${127 - member}`)) }));
    const gathered = gather(committee as Committee, digest, signed);
    assert.ok(gathered.kind === 'quorum');
    assert.equal((await l1.settlement.settle({ ...statement, quorum: gathered.quorum })).kind, 'settled');
  }).timeout(240_000);
});
