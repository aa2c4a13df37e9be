import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicClient, http } from 'viem';
import type { Settlement } from '../../actors/ports/settlement.ts';
import { compileSettlement } from '../../contracts/settlement/compile.ts';
import { rollupIdOf, settlementDigest } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { concat, fromHex, type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { word } from '../../protocols/crypto/hash.ts';
import { addressOf, signDigest } from '../../protocols/crypto/secp256k1.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { createViemSettlement, deploySettlement, fundOnDevChain, registerApp } from './viem.ts';

const CHAIN = 31_337;
const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));

function committeeOf(size: number): { key: Uint8Array; address: Hex }[] {
  return Array.from({ length: size }, (_, at) => {
    const key = new Uint8Array(32).fill(at + 1);
    return { key, address: addressOf(key) };
  });
}

/** The contract on a real EVM. */
describe('settlement on L1', function () {
  this.timeout(120_000);
  const members = committeeOf(4);
  const payer = { privateKey: toHex(members[0]?.key as Uint8Array) };
  let anvil: Anvil;
  let contract: Hex;
  let settlement: Settlement;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-l1-'));
    anvil = await startAnvil({ stateFile: join(folder, 'l1.json'), blockSeconds: 1 });
    await fundOnDevChain(
      anvil.url,
      members.map((each) => each.address),
    );
    contract = await deploySettlement(
      { url: anvil.url, ...payer },
      members.map((each) => each.address),
    );
    settlement = await createViemSettlement({ url: anvil.url, contract, ...payer });
  });
  after(async () => {
    await anvil.stop();
    rmSync(folder, { recursive: true });
  });

  const rpc = (method: string, params: unknown[] = []) => createPublicClient({ transport: http(anvil.url) }).request({ method, params } as never);
  function signed(batchId: number, root: Hex, signers: readonly number[], keys = members) {
    const digest = settlementDigest({ chainId: CHAIN, contract, committee: 0, batchId, root, bodyHash: hash(9) });
    return {
      batchId,
      root,
      bodyHash: hash(9),
      bitmap: signers.reduce((bits, at) => bits | (1n << BigInt(at)), 0n),
      signatures: concat(...signers.map((at) => fromHex(signDigest(digest, keys[at]?.key as Uint8Array)))),
    };
  }
  async function refusal(batch: Parameters<Settlement['settle']>[0]): Promise<string> {
    const outcome = await settlement.settle(batch);
    return outcome.kind === 'refused' ? outcome.reason : outcome.kind;
  }

  it('has committed artefacts that are what the source compiles to', () => {
    assert.equal(readFileSync(join(import.meta.dirname, '../../contracts/settlement/out/settlement.ts'), 'utf8'), compileSettlement());
  });

  it('registers apps under the ids that the model computes, once', async () => {
    const registration = { name: 'token-1', codeHash: hash(1), genesisRoot: hash(2), disputeWindowSeconds: 3 };
    await registerApp({ url: anvil.url, ...payer }, contract, registration);
    const [app] = await settlement.apps();
    assert.deepEqual(app, {
      rollup: rollupIdOf(CHAIN, contract, members[0]?.address as Hex, 'token-1'),
      name: 'token-1',
      operator: members[0]?.address,
      codeHash: hash(1),
      genesisRoot: hash(2),
      disputeWindowMs: 3_000,
    });
    await assert.rejects(registerApp({ url: anvil.url, ...payer }, contract, registration), /taken/);
  });

  it('refuses every certificate that is not one', async () => {
    const good = signed(0, hash(5), [0, 1, 2]);
    const twin = good.signatures.slice();
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    twin.set(word(order - BigInt(toHex(twin.slice(32, 64)))), 32);
    twin[64] = twin[64] === 27 ? 28 : 27;
    assert.deepEqual(
      [
        await refusal(signed(0, hash(5), [0, 1])),
        await refusal({ ...good, root: hash(6) }),
        await refusal({ ...good, bodyHash: hash(8) }),
        await refusal({ ...good, bitmap: 0b1011n }),
        await refusal({ ...good, bitmap: 0b10111n }),
        await refusal({ ...good, signatures: good.signatures.slice(0, -1) }),
        await refusal({ ...good, signatures: twin }),
        await refusal(signed(0, hash(5), [0, 1, 2], committeeOf(8).slice(4))),
        await refusal(signed(1, hash(5), [0, 1, 2])),
      ].map((each) => each.split('(')[0]),
      ['BelowQuorum', 'BadSignature', 'BadSignature', 'BadSignature', 'BadBitmap', 'BadBitmap', 'BadSignature', 'BadSignature', 'already-settled'],
    );
  });

  it('settles, proves any header of the batch, and calls it final after its window', async () => {
    const rollup = rollupIdOf(CHAIN, contract, members[0]?.address as Hex, 'token-1');
    const headers = Array.from(
      { length: 5 },
      (_, at): Header => ({
        rollup,
        height: at + 1,
        epoch: 0,
        time: at,
        parent: ZERO32,
        stateRoot: hash(at),
        actionsRoot: ZERO32,
        receiptsRoot: ZERO32,
        outboxRoot: ZERO32,
        dataCommitment: ZERO32,
        fuel: 7n,
        count: 1,
      }),
    );
    const leaves = headers.map(headerHash);
    const outcome = await settlement.settle(signed(0, merkleRoot(leaves), [0, 2, 3]));
    assert.ok(outcome.kind === 'settled');
    assert.ok(outcome.batch.gasUsed < 100_000, `${outcome.batch.gasUsed} gas`);
    assert.deepEqual(await settlement.batches(0, 10), [outcome.batch]);
    assert.equal((await settlement.settle(signed(0, hash(1), [0, 1, 2]))).kind, 'already-settled');

    const reader = createPublicClient({ transport: http(anvil.url) });
    const batch = { committee: 0, id: 0n, time: BigInt(outcome.batch.l1TimeMs / 1000), root: outcome.batch.root, bodyHash: outcome.batch.bodyHash };
    const words = (of: Header) =>
      [
        fromHex(of.rollup),
        word(of.height),
        word(of.epoch),
        word(of.time),
        ...[of.parent, of.stateRoot, of.actionsRoot, of.receiptsRoot, of.outboxRoot, of.dataCommitment].map(fromHex),
        word(of.fuel),
        word(of.count),
      ].map(toHex);
    const ask = (functionName: 'isSettled' | 'isFinal', at: number, header = headers[at] as Header) =>
      reader.readContract({ address: contract, abi: settlementAbi, functionName, args: [words(header) as never, batch, BigInt(at), 5n, merklePath(leaves, at)] });
    for (let at = 0; at < 5; at++) assert.ok(await ask('isSettled', at));
    assert.ok(!(await ask('isSettled', 1, { ...(headers[1] as Header), stateRoot: hash(77) })));
    await rpc('evm_increaseTime', [10]);
    await rpc('evm_mine');
    assert.ok(await ask('isFinal', 4));
    assert.ok(!(await ask('isFinal', 4, headers[3])));
  });

  it('is not final before its window', async () => {
    const rollup = rollupIdOf(CHAIN, contract, members[0]?.address as Hex, 'slow');
    await registerApp({ url: anvil.url, ...payer }, contract, { name: 'slow', codeHash: hash(1), genesisRoot: hash(2), disputeWindowSeconds: 3_600 });
    const header: Header = {
      rollup,
      height: 1,
      epoch: 0,
      time: 0,
      parent: ZERO32,
      stateRoot: ZERO32,
      actionsRoot: ZERO32,
      receiptsRoot: ZERO32,
      outboxRoot: ZERO32,
      dataCommitment: ZERO32,
      fuel: 0n,
      count: 0,
    };
    const outcome = await settlement.settle(signed(1, merkleRoot([headerHash(header)]), [1, 2, 3]));
    assert.ok(outcome.kind === 'settled');
    const batch = { committee: 0, id: 1n, time: BigInt(outcome.batch.l1TimeMs / 1000), root: outcome.batch.root, bodyHash: outcome.batch.bodyHash };
    const words = [fromHex(rollup), word(1), word(0), word(0), ...Array.from({ length: 6 }, () => fromHex(ZERO32)), word(0), word(0)].map(toHex);
    const ask = (functionName: 'isSettled' | 'isFinal') =>
      createPublicClient({ transport: http(anvil.url) }).readContract({ address: contract, abi: settlementAbi, functionName, args: [words as never, batch, 0n, 1n, []] });
    assert.deepEqual([await ask('isSettled'), await ask('isFinal')], [true, false]);
  });

  it('follows the canonical chain through a reorg', async () => {
    const before = await settlement.batches(0, 10);
    assert.equal(before.length, 2);
    await rpc('anvil_reorg', [(await settlement.head()).latest - (before[1]?.l1Block as number) + 1, []]);
    assert.equal((await settlement.batches(0, 10)).length, 1);
  });

  it('keeps the chain in its file', async () => {
    const kept = await settlement.batches(0, 10);
    await anvil.stop();
    anvil = await startAnvil({ stateFile: join(folder, 'l1.json') });
    settlement = await createViemSettlement({ url: anvil.url, contract, ...payer });
    assert.deepEqual(await settlement.batches(0, 10), kept);
  });
});
