/** Lending stake on a real L1: it counts for a seat, earns what the settlement contract pays, unbonds, and goes with the member's own. */
import assert from 'node:assert/strict';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { fromHex, type Hex } from '../../protocols/bytes.ts';
import { certificateOf } from '../../protocols/certificate.fixture.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { createDelegation, type Delegation } from './delegation.ts';
import { DEV_TERMS, type Terms } from './deploy.ts';
import { earningsOf } from './earnings.ts';
import { createEscrow, WORK_UNIT } from './escrow.ts';
import { lower } from './l1.ts';
import { accountOf, hashOf, keyOf, startTestL1, type TestL1 } from './test-l1.ts';
import { fundOnDevChain, registerApp } from './viem.ts';
import { createVulcan, type Vulcan } from './vulcan.ts';

const ETHER = 10n ** 18n;
const [OWN_SECONDS, LENT_SECONDS] = [600, 900];
const TERMS: Terms = { ...DEV_TERMS, epochBlocks: 1, unbondingSeconds: OWN_SECONDS, minMembers: 1, maxMembers: 2, price: 8_000n, lentUnbondingSeconds: LENT_SECONDS };
/** With 3, 2 and 1 ether of their own. */
const STAKERS = [0, 1, 2].map((at) => keyOf(`staker ${at}`));
const LENDERS = [0, 1].map((at) => keyOf(`lender ${at}`));
const APP = { name: 'token', node: hashOf(3), codeHash: hashOf(1), genesisRoot: hashOf(2), disputeWindowSeconds: 1 };
const reverted = (pattern: RegExp) => (error: Error) => error.name === 'L1Error' && pattern.test(error.message);

describe('lent stake', function () {
  this.timeout(120_000);
  let l1: TestL1;
  let [vulcans, lenders]: [Vulcan[], Delegation[]] = [[], []];
  let member: Delegation;
  const voteKey = (at: number): Uint8Array => fromHex(keyOf(`vote ${at}`));
  const at = (privateKey: Hex) => ({ url: l1.anvil.url, contract: l1.contract, privateKey });
  const lendAs = (lender: number, wei: bigint): Promise<void> => (lenders[lender] as Delegation).lend(member.account, wei);

  before(async () => {
    l1 = await startTestL1(2, {}, undefined, TERMS);
    await fundOnDevChain(l1.anvil.url, [...STAKERS, ...LENDERS].map(accountOf));
    vulcans = await Promise.all(STAKERS.map((key) => createVulcan(at(key))));
    await Promise.all(vulcans.map((each, index) => each.join({ voteKey: voteKey(index), node: hashOf(500 + index), stake: BigInt(3 - index) * ETHER })));
    lenders = await Promise.all(LENDERS.map(async (key) => (await createDelegation(at(key))) as Delegation));
    member = (await createDelegation(at(STAKERS[2] as Hex))) as Delegation;
  });
  after(() => l1.anvil.stop());

  it('is lent only to who takes it, and seats a member that has less itself', async () => {
    const staker = member.account;
    await assert.rejects((lenders[0] as Delegation).open(100), reverted(/has not joined as a verifier/));
    await assert.rejects(lendAs(0, ETHER), reverted(/takes no delegators/));
    await member.open(1_000);
    await Promise.all([lendAs(0, 2n * ETHER), lendAs(1, ETHER)]);
    const { payee, ...pool } = await member.pool(staker);
    assert.deepEqual(pool, { staker, commission: 1_000, raised: undefined, lent: 3n * ETHER, unbonding: 0n });
    assert.equal((await vulcans[0]?.find(staker))?.stake, ETHER, 'its own');
    assert.equal(await l1.settlement.advance(), 'formed');
    const { address } = vulcans[0] as Vulcan;
    const payees = await l1.reader.readContract({ address, abi: vulcanAbi, functionName: 'stakersOf', args: [1, 0b11n] });
    assert.deepEqual(payees.map(lower), [payee, accountOf(STAKERS[0] as Hex)], 'largest first; who takes delegators is paid by way of its purse');
    assert.notEqual(payee, staker);
  });

  /** Has an app charged 4 units of work by the committee of the two that are seated: 16,000 wei for each. */
  async function charge(): Promise<void> {
    const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), APP.name);
    await registerApp(at(keyOf('operator')), l1.contract, APP);
    const escrow = await createEscrow(at(keyOf('operator')));
    await escrow.deposit(rollup, 32_000n);
    const header: Header = {
      ...{ rollup, height: 1, epoch: 0, committee: 1, next: 1, time: 1, parent: hashOf(1), stateRoot: hashOf(2), actionsRoot: hashOf(3) },
      ...{ receiptsRoot: hashOf(4), outboxRoot: hashOf(5), dataCommitment: hashOf(6), fuel: 1n, count: 1, work: 4n * WORK_UNIT },
    };
    const hashes = [headerHash(header)];
    const outcome = await l1.settlement.settle(l1.proposal(0, { root: merkleRoot(hashes) }));
    assert.ok(outcome.kind === 'settled');
    const { root, bodyHash, l1TimeMs } = outcome.batch;
    const committee: Committee = { id: 1, members: [2, 0].map((index) => memberOf(voteKey(index), hashOf(500 + index), TERMS.maxMembers)) };
    const statement = { committee: 1, rollup, height: 1, epoch: 0, header: headerHash(header) };
    const votes = [2, 0].map((index, place) => signStatement('attest', l1.settlement.chainId, statement, place, voteKey(index)));
    const certificate = certificateOf({ chain: l1.settlement.chainId, committee }, votes);
    const batch = { committee: 0, id: 0n, time: BigInt(l1TimeMs / 1000), root, bodyHash };
    await escrow.charge({ header, certificate, batch, index: 0, count: 1, path: merklePath(hashes, 0) });
  }

  it('earns with the member what the settlement contract pays, less the commission', async () => {
    const staker = member.account;
    await charge();
    const earned = await earningsOf(at(LENDERS[0] as Hex), staker);
    assert.deepEqual([earned.rewards, earned.games, earned.isShared, earned.shared], [16_000n, 0n, true, 0n]);
    await earned.collect();
    await assert.rejects(member.collect((await member.pool(staker)).payee, l1.contract), reverted(/nothing to pay out/));
    // Of 16,000 by 4 ether, 3 ether earned 12,000, of which a tenth is the member's.
    assert.equal(await member.earned(staker), 5_200n);
    const due = await Promise.all(lenders.map(async (each) => (await each.loan(staker, each.account)).due));
    assert.deepEqual(due, [7_199n, 3_599n], 'a wei is lost by dividing');
    await lenders[0]?.claim(staker);
    await assert.rejects((lenders[0] as Delegation).claim(staker), reverted(/nothing to pay out/));
    await member.claim(staker);
    assert.equal(await member.earned(staker), 0n);
  });

  it('is led by a higher commission only after notice', async () => {
    await member.open(2_000);
    const { commission, raised } = await member.pool(member.account);
    assert.deepEqual([commission, raised?.commission], [1_000, 2_000]);
    await member.open(500);
    assert.deepEqual(await member.pool(member.account).then((pool) => [pool.commission, pool.raised]), [500, undefined]);
  });

  it('leaves after its own time, and goes with the stake of a member that lied, what unbonds too', async () => {
    const staker = member.account;
    const [one, other] = lenders as [Delegation, Delegation];
    await assert.rejects(one.takeBack(staker, 3n * ETHER), reverted(/no more can be taken back/));
    await one.takeBack(staker, ETHER);
    await assert.rejects(one.withdraw(staker), reverted(/still unbonding/));
    await l1.rpc('evm_increaseTime', LENT_SECONDS + 1);
    await l1.rpc('evm_mine');
    assert.equal((await one.loan(staker, one.account)).isFree, true);
    await one.withdraw(staker);
    await other.takeBack(staker, ETHER / 2n);
    const vote = (header: Hex) => signStatement('attest', l1.settlement.chainId, { committee: 1, rollup: hashOf(7), height: 3, epoch: 0, header }, 0, voteKey(2));
    assert.equal(await l1.settlement.slash({ kind: 'double-vote', first: vote(hashOf(1)), second: vote(hashOf(2)) }), 'slashed');
    for (const each of [one, other]) {
      assert.deepEqual(await each.loan(staker, each.account).then(({ counted, unbonding }) => [counted, unbonding]), [0n, 0n]);
      await assert.rejects(each.withdraw(staker), reverted(/nothing to pay out/));
    }
    await assert.rejects(lendAs(0, ETHER), reverted(/or left/));
  });
});
