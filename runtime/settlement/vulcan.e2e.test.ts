/** The staking contract on a real L1: who gets in, who sits, who leaves with the stake, and who loses it. */
import assert from 'node:assert/strict';
import { joinDigest } from '../../contracts/settlement/model.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import { signStatement, statementDigest } from '../../protocols/attestation.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { signDigest } from '../../protocols/crypto/secp256k1.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { DEV_TERMS, deploySettlement, type Terms } from './deploy.ts';
import { connect, type Reader } from './l1.ts';
import { objectionTo } from './objection.ts';
import { accountOf, hashOf, keyOf, rpcOf } from './test-l1.ts';
import { createViemSettlement, fundOnDevChain } from './viem.ts';
import { createVulcan, joinData, type Vulcan } from './vulcan.ts';

const ETHER = 10n ** 18n;
const TERMS: Terms = { ...DEV_TERMS, epochBlocks: 1, unbondingSeconds: 600, minMembers: 2 };
const stakerKey = (at: number): Hex => keyOf(`staker ${at}`);
const voteKey = (at: number): Uint8Array => fromHex(keyOf(`vote ${at}`));
const nodeOf = (at: number): Hex => hashOf(500 + at);
const reverted = (pattern: RegExp) => (error: Error) => error.name === 'L1Error' && pattern.test(error.message);

describe('vulcan contract', () => {
  let anvil: Anvil;
  let reader: Reader;
  let contract: Hex;
  let chainId: number;
  const stakers: Vulcan[] = [];

  async function join(at: number, ether = 1n): Promise<void> {
    await (stakers[at] as Vulcan).join({ voteKey: voteKey(at), node: nodeOf(at), stake: ether * ETHER });
  }
  const seats = async (): Promise<Hex[]> => {
    const { address } = stakers[0] as Vulcan;
    const logs = await reader.getContractEvents({ address, abi: vulcanAbi, eventName: 'CommitteeFormed', fromBlock: 0n, strict: true });
    return (logs.at(-1)?.args.votes ?? []).map((each) => each.toLowerCase() as Hex);
  };
  const votesOf = (...members: number[]): Hex[] => members.map((at) => accountOf(toHex(voteKey(at))));
  const advance = async (): Promise<'formed' | 'not-due'> => (await createViemSettlement({ url: anvil.url, contract, privateKey: stakerKey(0) })).advance();
  const later = async (seconds: number): Promise<void> => {
    const rpc = rpcOf(anvil.url);
    await rpc('evm_increaseTime', seconds);
    await rpc('evm_mine');
  };

  beforeEach(async () => {
    anvil = await startAnvil({ blockSeconds: 0.1 });
    reader = connect(anvil.url);
    chainId = await reader.getChainId();
    await fundOnDevChain(
      anvil.url,
      Array.from({ length: 20 }, (_, at) => accountOf(stakerKey(at))),
    );
    contract = await deploySettlement({ url: anvil.url, privateKey: stakerKey(0) }, [], TERMS);
    stakers.length = 0;
    for (let at = 0; at < 20; at++) stakers.push(await createVulcan({ url: anvil.url, contract, privateKey: stakerKey(at) }));
  });
  afterEach(() => anvil.stop());

  it('tells its terms, and who joined', async () => {
    await join(3, 5n);
    assert.deepEqual(await stakers[0]?.terms(), TERMS);
    const { staker } = stakers[3] as Vulcan;
    assert.deepEqual(await stakers[0]?.find(staker), { vote: votesOf(3)[0], node: nodeOf(3), stake: 5n * ETHER, leftMs: undefined, committee: undefined });
    assert.equal(await stakers[0]?.find((stakers[4] as Vulcan).staker), undefined);
    assert.deepEqual(await stakers[0]?.epoch(), { committees: 0, dueAtBlock: 0, candidates: 1 });
  });

  it('refuses too little stake, a key that was used, whoever uses it, and a second seat for one account', async () => {
    await join(0);
    const rival = stakers[1] as Vulcan;
    await assert.rejects(rival.join({ voteKey: voteKey(1), node: nodeOf(1), stake: ETHER - 1n }), reverted(/below the least .*StakeTooSmall\(1000000000000000000\)/));
    await assert.rejects(rival.join({ voteKey: voteKey(0), node: nodeOf(1), stake: ETHER }), reverted(/used before.*KeyTaken/));
    await assert.rejects(rival.join({ voteKey: voteKey(1), node: nodeOf(0), stake: ETHER }), reverted(/KeyTaken/));
    await assert.rejects(stakers[0]?.join({ voteKey: voteKey(2), node: nodeOf(2), stake: ETHER }) as Promise<void>, reverted(/joined already/));
  });

  it('refuses a proof of possession that is none: for another staker, node, contract or chain, or of no key at all', async () => {
    const { address, staker } = stakers[0] as Vulcan;
    const right = { chainId, contract: address, staker, node: nodeOf(0), bls: '0x' as const };
    const vote = accountOf(toHex(voteKey(0)));
    const objection = async (proof: Hex): Promise<string | undefined> =>
      (await objectionTo(reader, { to: address, data: joinData({ vote, node: nodeOf(0), proof, bls: '0x', blsProof: '0x' }), from: staker, value: ETHER }))?.name;
    assert.equal(await objection(signDigest(joinDigest(right), voteKey(0))), undefined);
    const wrong = [
      { ...right, staker: accountOf(stakerKey(1)) },
      { ...right, node: nodeOf(1) },
      { ...right, contract: staker },
      { ...right, chainId: 1 },
    ];
    const proofs = [...wrong.map((each) => signDigest(joinDigest(each), voteKey(0))), signDigest(joinDigest(right), voteKey(1)), signDigest(joinDigest(right), voteKey(0)).slice(0, -2)];
    for (const proof of [...proofs, `0x${'00'.repeat(65)}`, '0x'] as Hex[]) assert.equal(await objection(proof), 'BadProof');
  });

  it('seats the largest stakes, at most 16, of equal ones the smaller address, and only when there are enough', async () => {
    await join(0);
    assert.equal(await advance(), 'not-due');
    for (let at = 1; at < 18; at++) await join(at, at === 17 ? 9n : at === 5 ? 3n : 1n);
    assert.equal(await advance(), 'formed');
    const equal = Array.from({ length: 17 }, (_, at) => at).filter((at) => at !== 5);
    const byAddress = equal.sort((a, b) => (accountOf(stakerKey(a)) < accountOf(stakerKey(b)) ? -1 : 1)).slice(0, 14);
    assert.deepEqual(await seats(), votesOf(17, 5, ...byAddress));
    assert.equal(await advance(), 'not-due', 'the same members again are no new committee');
    await stakers[byAddress[0] as number]?.addStake(100n * ETHER);
    assert.equal(await advance(), 'formed');
    assert.equal((await seats())[0], votesOf(byAddress[0] as number)[0]);
  });

  it('gives the stake back after its time, and not while the newest committee has the member', async () => {
    for (const at of [0, 1, 2]) await join(at);
    await advance();
    const leaver = stakers[2] as Vulcan;
    await assert.rejects(leaver.withdraw(), reverted(/still unbonding/));
    await leaver.leave();
    await assert.rejects(leaver.leave(), reverted(/has not joined, or left/));
    await assert.rejects(leaver.withdraw(), reverted(/still unbonding/));
    await later(TERMS.unbondingSeconds + 1);
    await assert.rejects(leaver.withdraw(), reverted(/newest committee still has this member.*StillInCommittee\(0\)/));
    assert.equal(await advance(), 'formed');
    assert.deepEqual([...(await seats())].sort(), votesOf(0, 1).sort());
    const before = await leaver.balance();
    await leaver.withdraw();
    assert.ok((await leaver.balance()) - before > (99n * ETHER) / 100n);
    assert.equal(await leaver.find(leaver.staker), undefined);
    await assert.rejects(leaver.withdraw(), reverted(/has not joined/));
    // Its old registration, replayed.
    await assert.rejects(join(2), reverted(/KeyTaken/));
  });

  it('takes the stake of who signed twice, rewards who shows it, and seats another at once', async () => {
    for (const at of [0, 1, 2]) await join(at);
    await advance();
    const place = { committee: 0, rollup: hashOf(7), height: 3, epoch: 0 };
    const vote = (header: Hex, key = voteKey(1), height = 3) => signStatement('attest', chainId, { ...place, height, header }, 0, key);
    const reporter = await createViemSettlement({ url: anvil.url, contract, privateKey: stakerKey(5) });
    const guilty = stakers[1] as Vulcan;
    const stranger = fromHex(keyOf('stranger'));
    for (const [first, second] of [
      [vote(hashOf(1)), vote(hashOf(1))],
      [vote(hashOf(1)), vote(hashOf(2), voteKey(2))],
      [vote(hashOf(1)), vote(hashOf(2), voteKey(1), 4)],
      [vote(hashOf(1), stranger), vote(hashOf(2), stranger)],
    ] as const)
      assert.equal(await reporter.slash({ kind: 'double-vote', first, second }), 'too-late');
    const before = await (stakers[5] as Vulcan).balance();
    assert.equal(await reporter.slash({ kind: 'double-vote', first: vote(hashOf(1)), second: vote(hashOf(2)) }), 'slashed');
    assert.ok((await (stakers[5] as Vulcan).balance()) - before > (9n * ETHER) / 100n, 'a tenth, less gas');
    assert.equal((await guilty.find(guilty.staker))?.stake, 0n);
    assert.equal(await reporter.slash({ kind: 'double-vote', first: vote(hashOf(1)), second: vote(hashOf(3)) }), 'too-late', 'once');
    assert.equal(await advance(), 'formed');
    assert.ok(!(await seats()).includes(votesOf(1)[0] as Hex));
  });

  it('shows the newest document of a member, whatever it says, and of nobody else', async () => {
    const [member, stranger] = stakers as [Vulcan, Vulcan];
    await assert.rejects(member.attach(Uint8Array.of(1)), reverted(/has not joined/));
    await join(0);
    const [vote] = votesOf(0) as [Hex];
    assert.equal(await stranger.documentOf(vote), undefined);
    await member.attach(Uint8Array.of(1, 2));
    await member.attach(new Uint8Array(8_192).fill(7));
    assert.deepEqual(await stranger.documentOf(vote), new Uint8Array(8_192).fill(7));
    assert.equal(await stranger.documentOf(votesOf(1)[0] as Hex), undefined);
    await assert.rejects(member.attach(new Uint8Array(8_193)), reverted(/too long.*DocumentTooLong\(8192\)/));
  });

  it('computes what members sign as TypeScript does', async () => {
    const { address } = stakers[0] as Vulcan;
    for (const at of [0, 1, 77]) {
      const place = { committee: at, rollup: hashOf(at), height: at * 1_000_003, epoch: at };
      const words = { ...place, height: BigInt(place.height), epoch: BigInt(at) };
      const seen = await reader.readContract({ address, abi: vulcanAbi, functionName: 'voteDigest', args: [words, hashOf(at + 1)] });
      assert.equal(seen, statementDigest('attest', chainId, { ...place, header: hashOf(at + 1) }));
    }
  });
});
