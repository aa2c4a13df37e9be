/** Deposits, charges and rewards, by the contract on anvil and through the adapter. */
import assert from 'node:assert/strict';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash, signHeader } from '../../protocols/block.ts';
import { fromHex, type Hex } from '../../protocols/bytes.ts';
import { certificateOf } from '../../protocols/certificate.fixture.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { DEV_TERMS } from './deploy.ts';
import { type Charge, createEscrow, type Escrow, WORK_UNIT } from './escrow.ts';
import { accountOf, hashOf, keyOf, startTestL1, type TestL1 } from './test-l1.ts';
import { registerApp } from './viem.ts';

/** Wei for a billion units of work. */
const PRICE = 3_000n;
const NOTICE_SECONDS = 5;
const MEMBERS = 4;
const APP = { name: 'token', node: hashOf(3), codeHash: hashOf(1), genesisRoot: hashOf(2), disputeWindowSeconds: 1 };

describe('escrow', () => {
  let l1: TestL1;
  let rollup: Hex;
  let escrow: Escrow;
  let rival: Escrow;
  before(async () => {
    l1 = await startTestL1(MEMBERS, {}, undefined, { ...DEV_TERMS, price: PRICE, noticeSeconds: NOTICE_SECONDS });
    const url = l1.anvil.url;
    await registerApp({ url, privateKey: keyOf('operator') }, l1.contract, APP);
    rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), APP.name);
    escrow = await createEscrow({ url, privateKey: keyOf('operator'), contract: l1.contract });
    rival = await createEscrow({ url, privateKey: keyOf('rival'), contract: l1.contract });
  });
  after(() => l1.anvil.stop());

  const headerOf = (height: number, work: bigint): Header => ({
    ...{ rollup, height, epoch: 0, committee: 0, next: 0, time: 1, parent: hashOf(1), stateRoot: hashOf(2), actionsRoot: hashOf(3) },
    ...{ receiptsRoot: hashOf(4), outboxRoot: hashOf(5), dataCommitment: hashOf(6), fuel: 1n, count: 1, work },
  });

  const certified = (header: Header, signers: readonly number[]): Charge['certificate'] => {
    const statement = { committee: 0, rollup: header.rollup, height: header.height, epoch: header.epoch, header: headerHash(header) };
    return certificateOf(
      { chain: l1.settlement.chainId, committee: l1.committee },
      signers.map((member) => signStatement('attest', l1.settlement.chainId, statement, member, fromHex(keyOf(`member ${member}`)))),
    );
  };

  let nextBatch = 0;
  /** Settles a header among two others, and answers what charges for it. */
  async function settled(header: Header, signers: readonly number[]): Promise<Charge> {
    const hashes = [hashOf(70), headerHash(header), hashOf(71)];
    const proposal = l1.proposal(nextBatch, { root: merkleRoot(hashes) });
    const outcome = await l1.settlement.settle(proposal);
    assert.ok(outcome.kind === 'settled');
    nextBatch++;
    const { batchId, root, bodyHash, l1TimeMs } = outcome.batch;
    const batch = { committee: 0, id: BigInt(batchId), time: BigInt(l1TimeMs / 1000), root, bodyHash };
    return { header, certificate: certified(header, signers), batch, index: 1, count: hashes.length, path: merklePath(hashes, 1) };
  }
  const rewardsOf = (members: readonly number[]): Promise<bigint[]> => Promise.all(members.map((member) => escrow.rewards(accountOf(keyOf(`member ${member}`)))));

  it('charges an app for the work since the last charge, and shares it among who signed', async () => {
    await rival.deposit(rollup, 1_000_000n);
    const first = await settled(headerOf(1, 5n * WORK_UNIT), [0, 1, 2]);
    await rival.charge(first);
    assert.deepEqual(await escrow.find(rollup), { balance: 985_000n, paid: 5n * WORK_UNIT, leaving: 0n, leavesMs: undefined });
    assert.deepEqual(await rewardsOf([0, 1, 2, 3]), [5_000n, 5_000n, 5_000n, 0n]);
    await rival.charge(await settled(headerOf(7, 9n * WORK_UNIT), [1, 2, 3]));
    assert.deepEqual(await rewardsOf([0, 1, 2, 3]), [5_000n, 9_000n, 9_000n, 4_000n]);
    await assert.rejects(rival.charge(first), /nothing is due/);
  });

  it('charges for nothing that is not settled, not certified, or certified by too few', async () => {
    const charge = await settled(headerOf(8, 10n * WORK_UNIT), [0, 1, 2]);
    const other = headerOf(8, 11n * WORK_UNIT);
    await assert.rejects(rival.charge({ ...charge, header: other, certificate: certified(other, [0, 1, 2]) }), /was not settled/);
    await assert.rejects(rival.charge({ ...charge, index: 0 }), /was not settled/);
    await assert.rejects(rival.charge({ ...charge, certificate: certified(other, [0, 1, 2]) }), /BadSignature/);
    await assert.rejects(rival.charge({ ...charge, certificate: certified(charge.header, [0, 1]) }), /BelowQuorum/);
  });

  it('gives no more than there is, and the rest becomes due with the next deposit', async () => {
    const { balance, paid } = await escrow.find(rollup);
    const work = paid + (balance / PRICE) * WORK_UNIT + 2n * WORK_UNIT;
    const charge = await settled(headerOf(9, work), [0, 1, 2, 3]);
    await rival.charge(charge);
    const after = await escrow.find(rollup);
    assert.ok(after.balance <= 4n && after.paid < work);
    assert.equal(await l1.settlement.paidWork(rollup), after.paid + (after.balance * WORK_UNIT) / PRICE);
    await rival.deposit(rollup, 100_000n);
    await rival.charge(charge);
    assert.equal((await escrow.find(rollup)).paid, work);
  });

  it('gives a deposit back to the operator only, after notice', async () => {
    await assert.rejects(rival.giveNotice(rollup, 1n), /only the operator/);
    await assert.rejects(escrow.takeBack(rollup), /give notice first/);
    const { balance } = await escrow.find(rollup);
    await escrow.giveNotice(rollup, balance + 5n);
    await assert.rejects(escrow.takeBack(rollup), /still running/);
    await l1.rpc('evm_increaseTime', NOTICE_SECONDS + 1);
    await l1.rpc('evm_mine');
    await assert.rejects(rival.takeBack(rollup), /only the operator/);
    await escrow.takeBack(rollup);
    assert.deepEqual(await escrow.find(rollup).then(({ balance: left, leaving }) => [left, leaving]), [0n, 0n]);
  });

  it('takes the deposit of an operator that signed two blocks for one height, once, whoever shows them', async () => {
    const signed = (header: Header, key: string) => ({ header, body: hashOf(1), result: hashOf(2), signature: signHeader(l1.settlement.chainId, header, fromHex(keyOf(key))) });
    const lie = (one: Header, other: Header, key = 'operator') => ({ kind: 'equivocation', first: signed(one, key), second: signed(other, key) }) as const;
    const reporter = await l1.connectAs('rival');
    const [one, other] = [headerOf(20, 1n), headerOf(20, 2n)];
    assert.equal(await reporter.slash(lie(one, other)), 'too-late', 'nothing to lose');
    await rival.deposit(rollup, 1_000n);
    for (const nothing of [lie(one, one), lie(one, headerOf(21, 2n)), lie(one, other, 'rival')]) assert.equal(await reporter.slash(nothing), 'too-late');
    assert.equal((await escrow.find(rollup)).balance, 1_000n);
    assert.equal(await reporter.slash(lie(one, other)), 'slashed');
    assert.equal((await escrow.find(rollup)).balance, 0n);
    await rival.deposit(rollup, 500n);
    assert.equal(await reporter.slash(lie(other, one)), 'too-late', 'that was punished');
    assert.equal((await escrow.find(rollup)).balance, 500n);
  });

  it('pays a member what it earned, once', async () => {
    const member = await createEscrow({ url: l1.anvil.url, privateKey: keyOf('member 1'), contract: l1.contract });
    await assert.rejects(rival.claim(), /nothing is due/);
    await l1.rpc('anvil_setBalance', member.account, '0xde0b6b3a7640000');
    assert.ok((await member.rewards(member.account)) > 9_000n);
    await member.claim();
    assert.equal(await member.rewards(member.account), 0n);
    await assert.rejects(member.claim(), /nothing is due/);
  });
}).timeout(60_000);
