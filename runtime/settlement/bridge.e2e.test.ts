/** Deposits and withdrawals, by the contract on anvil and through the adapter. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encodeDeployData, encodeFunctionData } from 'viem';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { testTokenAbi, testTokenBytecode } from '../../contracts/settlement/out/test-token.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { ETHER, L1, WITHDRAWAL } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { messageId } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import { type Bridge, createBridge, type Spot, type Withdrawal, withdrawData } from './bridge.ts';
import { objectionTo } from './objection.ts';
import { createSender } from './sender.ts';
import { accountOf, hashOf, keyOf, startTestL1, type TestL1 } from './test-l1.ts';
import { registerApp } from './viem.ts';

const WINDOW_SECONDS = 5;
const APP = { name: 'bank', node: hashOf(3), codeHash: hashOf(1), genesisRoot: hashOf(2), disputeWindowSeconds: WINDOW_SECONDS };
const MANNERS = ['plain', 'silent', 'fee', 'refusing', 'calling'] as const;
const user: Hex = `0x${'aa'.repeat(20)}`;

/** What a block sends to L1: who gets how much. */
interface Payout {
  readonly seq: number;
  readonly asset: Hex;
  readonly to: Hex;
  readonly amount: bigint;
}

describe('bridge', () => {
  let l1: TestL1;
  let rollup: Hex;
  let other: Hex;
  let bridge: Bridge;
  const tokens = new Map<string, Hex>();
  before(async () => {
    l1 = await startTestL1(4);
    const { url } = l1.anvil;
    for (const name of [APP.name, 'other']) await registerApp({ url, privateKey: keyOf('operator') }, l1.contract, { ...APP, name });
    [rollup, other] = [APP.name, 'other'].map((name) => rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), name)) as [Hex, Hex];
    bridge = await createBridge({ url, privateKey: keyOf('rival'), contract: l1.contract });
    for (const [at, manner] of MANNERS.entries()) {
      const { contractAddress } = await sender().send({ data: encodeDeployData({ abi: testTokenAbi, bytecode: testTokenBytecode, args: [at] }), gas: 3_000_000n });
      tokens.set(manner, contractAddress?.toLowerCase() as Hex);
      await callToken(manner, 'mint', [bridge.account, 1_000_000n]);
    }
  });
  after(() => l1.anvil.stop());

  const sender = () => createSender(l1.reader, l1.settlement.chainId, keyOf('rival'), 200);
  const tokenOf = (manner: (typeof MANNERS)[number]): Hex => tokens.get(manner) as Hex;
  async function callToken(manner: (typeof MANNERS)[number], functionName: 'mint' | 'callMeanwhile', args: readonly [Hex, bigint | Hex]): Promise<void> {
    await sender().send({ to: tokenOf(manner), data: encodeFunctionData({ abi: testTokenAbi, functionName, args } as never), gas: 200_000n });
  }
  const balanceOf = (manner: (typeof MANNERS)[number], of: Hex) => l1.reader.readContract({ address: tokenOf(manner), abi: testTokenAbi, functionName: 'balanceOf', args: [of] });

  let nextBatch = 0;
  /** A settled block that pays out, and what claims each of it. */
  async function settled(payouts: readonly Payout[], of = rollup): Promise<{ readonly withdrawals: Withdrawal[]; readonly spot: Spot }> {
    const ids = payouts.map(({ seq, ...input }) => messageId({ from: of, to: L1, seq, action: WITHDRAWAL.action, payload: encode(codecOf(WITHDRAWAL.input), input as never) }));
    const header: Header = {
      ...{ rollup: of, height: nextBatch + 1, epoch: 0, committee: 0, next: 0, time: 1, parent: hashOf(1), stateRoot: hashOf(2), actionsRoot: hashOf(3) },
      ...{ receiptsRoot: hashOf(4), outboxRoot: merkleRoot(ids), dataCommitment: hashOf(6), fuel: 1n, count: 1, work: 0n },
    };
    const hashes = [hashOf(70), headerHash(header), hashOf(71)];
    const outcome = await l1.settlement.settle(l1.proposal(nextBatch++, { root: merkleRoot(hashes) }));
    assert.ok(outcome.kind === 'settled');
    const { batchId, root, bodyHash, l1TimeMs } = outcome.batch;
    const batch = { committee: 0, id: BigInt(batchId), time: BigInt(l1TimeMs / 1000), root, bodyHash };
    const withdrawals = payouts.map((payout, index) => ({ ...payout, header, index, count: payouts.length, path: merklePath(ids, index) }));
    return { withdrawals, spot: { batch, index: 1, count: hashes.length, path: merklePath(hashes, 1) } };
  }
  const pass = async (seconds: number): Promise<void> => {
    await l1.rpc('evm_increaseTime', seconds);
    await l1.rpc('evm_mine');
  };

  it('numbers the deposits of each rollup, and shows them once they are final', async () => {
    await bridge.deposit({ rollup, asset: ETHER, account: user, amount: 500n });
    await bridge.deposit({ rollup: other, asset: ETHER, account: user, amount: 7n });
    await bridge.deposit({ rollup, asset: tokenOf('plain'), account: user, amount: 300n });
    await bridge.deposit({ rollup, asset: tokenOf('silent'), account: user, amount: 9n });
    assert.deepEqual([await bridge.messages(rollup), await bridge.messages(other)], [3, 1]);
    assert.deepEqual([await bridge.held(rollup, ETHER), await bridge.held(other, ETHER), await bridge.held(rollup, tokenOf('plain'))], [500n, 7n, 300n]);
    await l1.rpc('anvil_mine', '0x80');
    const seen = async (of: Hex, from: number, limit: number) =>
      (await l1.settlement.inbox(of, from, limit)).map(({ l1Block, action, input, ...each }) => ({ ...each, isIn: l1Block > 0 && action === '' && input.length === 0 }));
    const [ether, plain, silent] = [
      { seq: 0, asset: ETHER, account: user, amount: 500n, isIn: true },
      { seq: 1, asset: tokenOf('plain'), account: user, amount: 300n, isIn: true },
      { seq: 2, asset: tokenOf('silent'), account: user, amount: 9n, isIn: true },
    ];
    assert.deepEqual(await seen(rollup, 0, 64), [ether, plain, silent]);
    assert.deepEqual([await seen(rollup, 3, 64), await seen(rollup, 1, 1), await seen(rollup, 0, 2)], [[], [plain], [ether, plain]]);
    assert.deepEqual(await seen(other, 0, 64), [{ seq: 0, asset: ETHER, account: user, amount: 7n, isIn: true }]);
    assert.deepEqual(await seen(hashOf(1), 0, 64), []);
  });

  it('shows nothing that may still be reorganised away', async () => {
    await bridge.deposit({ rollup, asset: ETHER, account: user, amount: 1n });
    assert.deepEqual(await l1.settlement.inbox(rollup, 3, 64), []);
    await l1.rpc('anvil_mine', '0x80');
    assert.deepEqual(
      (await l1.settlement.inbox(rollup, 3, 64)).map(({ seq, amount }) => [seq, amount]),
      [[3, 1n]],
    );
  });

  it('is due only some blocks after it became final', async () => {
    await bridge.deposit({ rollup, asset: ETHER, account: user, amount: 1n });
    const all = await bridge.messages(rollup);
    assert.equal((await l1.settlement.due()).get(rollup), all - 1);
    await l1.rpc('anvil_mine', `0x${(LIMITS.dueBlocks + 4).toString(16)}`);
    const due = await l1.settlement.due();
    assert.deepEqual([due.get(rollup), due.get(hashOf(12_345))], [all, undefined]);
    await bridge.deposit({ rollup, asset: ETHER, account: user, amount: 1n });
    assert.equal((await l1.settlement.due()).get(rollup), all);
    // What was read before counts though it is not read again.
    await l1.rpc('anvil_mine', '0x100');
    assert.equal((await l1.settlement.due()).get(rollup), all + 1);
    assert.equal((await l1.settlement.due()).get(rollup), all + 1);
  });

  it('has actions forced, in one lane with deposits', async () => {
    const from = await bridge.messages(rollup);
    await bridge.force({ rollup, action: 'transfer', input: Uint8Array.of(1, 2, 3) });
    await bridge.deposit({ rollup, asset: ETHER, account: user, amount: 1n });
    await l1.rpc('anvil_mine', '0x80');
    const [forced, deposit] = await l1.settlement.inbox(rollup, from, 64);
    assert.deepEqual([forced?.seq, forced?.account, forced?.action, forced?.input, forced?.amount], [from, bridge.account, 'transfer', Uint8Array.of(1, 2, 3), 0n]);
    assert.deepEqual([deposit?.seq, deposit?.action], [from + 1, '']);
    await assert.rejects(bridge.force({ rollup: hashOf(9), action: 'transfer', input: new Uint8Array() }), /no such rollup/);
    for (const [action, size] of [
      ['', 0],
      ['a'.repeat(65), 0],
      ['a', 65_537],
    ] as const)
      await assert.rejects(bridge.force({ rollup, action, input: new Uint8Array(size) }), /an action has a name/);
  });

  it('takes nothing in for nobody, of nothing, or less than is said', async () => {
    const before = [await bridge.held(rollup, ETHER), await bridge.messages(rollup)];
    await assert.rejects(bridge.deposit({ rollup: hashOf(9), asset: ETHER, account: user, amount: 1n }), /no such rollup/);
    await assert.rejects(bridge.deposit({ rollup, asset: ETHER, account: user, amount: 0n }), /must be positive/);
    await assert.rejects(bridge.deposit({ rollup, asset: tokenOf('fee'), account: user, amount: 10n }), /what arrived/);
    await assert.rejects(bridge.deposit({ rollup, asset: tokenOf('refusing'), account: user, amount: 10n }), /what arrived/);
    await assert.rejects(bridge.deposit({ rollup, asset: tokenOf('plain'), account: user, amount: 10_000_000n }), /what arrived/);
    assert.deepEqual([await bridge.held(rollup, ETHER), await bridge.messages(rollup)], before);
  });

  it('refuses a token that deposits itself while it is deposited: it would be counted twice', async () => {
    const asset = tokenOf('calling');
    const inner = encodeFunctionData({ abi: settlementAbi, functionName: 'depositTo', args: [rollup, asset, user, 10n] });
    await callToken('calling', 'mint', [asset, 10n]);
    await callToken('calling', 'callMeanwhile', [l1.contract, inner]);
    await assert.rejects(bridge.deposit({ rollup, asset, account: user, amount: 10n }), /what arrived/);
    assert.equal(await bridge.held(rollup, asset), 0n);
    await callToken('calling', 'callMeanwhile', [ETHER, '0x']);
    await bridge.deposit({ rollup, asset, account: user, amount: 10n });
    assert.equal(await bridge.held(rollup, asset), 10n);
  });

  it('pays what a final block gave back, once each, and to its receiver', async () => {
    const [first, second] = [`0x${'b1'.repeat(20)}`, `0x${'b2'.repeat(20)}`] as [Hex, Hex];
    const { withdrawals, spot } = await settled([
      { seq: 0, asset: ETHER, to: first, amount: 200n },
      { seq: 1, asset: tokenOf('plain'), to: second, amount: 120n },
      { seq: 2, asset: tokenOf('silent'), to: second, amount: 9n },
    ]);
    const [ether, plain, silent] = withdrawals as [Withdrawal, Withdrawal, Withdrawal];
    await assert.rejects(bridge.withdraw(ether, spot), /dispute window is still open/);
    await pass(WINDOW_SECONDS + 1);
    const before = await bridge.held(rollup, ETHER);
    for (const each of [ether, plain, silent]) await bridge.withdraw(each, spot);
    assert.deepEqual([await l1.reader.getBalance({ address: first }), await balanceOf('plain', second), await balanceOf('silent', second)], [200n, 120n, 9n]);
    assert.deepEqual([await bridge.held(rollup, ETHER), await bridge.held(rollup, tokenOf('plain'))], [before - 200n, 180n]);
    for (const each of [ether, plain, silent]) await assert.rejects(bridge.withdraw(each, spot), /paid before/);
    assert.deepEqual([await bridge.isPaid(rollup, 0), await bridge.isPaid(rollup, 2), await bridge.isPaid(rollup, 3)], [true, true, false]);
  });

  it('pays nothing else: another amount, receiver, asset, number, place, block or rollup', async () => {
    const { withdrawals, spot } = await settled([
      { seq: 10, asset: ETHER, to: user, amount: 5n },
      { seq: 11, asset: ETHER, to: user, amount: 6n },
    ]);
    await pass(WINDOW_SECONDS + 1);
    const right = withdrawals[0] as Withdrawal;
    const changes: Partial<Withdrawal>[] = [{ amount: 6n }, { to: bridge.account }, { asset: tokenOf('plain') }, { seq: 12 }, { index: 1 }, { count: 3 }, { path: [] }];
    for (const change of changes) await assert.rejects(bridge.withdraw({ ...right, ...change }, spot), /sent no such message/);
    await assert.rejects(bridge.withdraw({ ...right, header: { ...right.header, height: 99 } }, spot), /not final/);
    await assert.rejects(bridge.withdraw(right, { ...spot, index: 0 }), /not final/);
    await assert.rejects(bridge.withdraw(right, undefined), /not final/);
    await bridge.withdraw(right, spot);
  });

  it('refuses a proof after the flip of any bit of it', async () => {
    const { withdrawals, spot } = await settled([
      { seq: 20, asset: ETHER, to: user, amount: 1n },
      { seq: 21, asset: ETHER, to: user, amount: 1n },
      { seq: 22, asset: ETHER, to: user, amount: 1n },
    ]);
    await pass(WINDOW_SECONDS + 1);
    const data = fromHex(withdrawData(withdrawals[1] as Withdrawal, spot));
    const refusal = async (of: Uint8Array): Promise<string | undefined> => (await objectionTo(l1.reader, { to: l1.contract, data: toHex(of), from: bridge.account }))?.text;
    assert.equal(await refusal(data), undefined);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: data.length * 8 - 1 }), async (bit) => {
        const flipped = data.with(bit >> 3, (data[bit >> 3] as number) ^ (1 << (bit & 7)));
        return (await refusal(flipped)) !== undefined;
      }),
      { numRuns: 1_000 },
    );
  }).timeout(60_000);

  it('pays from what was deposited for a rollup, and never from what is another’s', async () => {
    const { withdrawals, spot } = await settled([{ seq: 0, asset: ETHER, to: user, amount: 8n }], other);
    await pass(WINDOW_SECONDS + 1);
    await assert.rejects(bridge.withdraw(withdrawals[0] as Withdrawal, spot), /less was deposited/);
    await bridge.deposit({ rollup: other, asset: ETHER, account: user, amount: 1n });
    await bridge.withdraw(withdrawals[0] as Withdrawal, spot);
    assert.equal(await bridge.held(other, ETHER), 0n);
  });

  it('pays without the batch from a block that was noted while it was known', async () => {
    const { withdrawals, spot } = await settled([{ seq: 30, asset: ETHER, to: user, amount: 3n }]);
    const late = withdrawals[0] as Withdrawal;
    await assert.rejects(bridge.note(late.header, spot), /not final/);
    await pass(WINDOW_SECONDS + 1);
    await bridge.note(late.header, spot);
    assert.deepEqual([await bridge.isNoted(late.header), await bridge.isNoted({ ...late.header, time: 2 })], [true, false]);
    await bridge.withdraw(late, undefined);
    await assert.rejects(bridge.withdraw(late, spot), /paid before/);
  });

  it('keeps as much as it owes, whatever comes and goes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ of: fc.constantFrom('rollup', 'other'), amount: fc.integer({ min: 1, max: 50 }), back: fc.integer({ min: 0, max: 60 }) }), { maxLength: 4 }),
        async (steps) => {
          for (const { of, amount, back } of steps) {
            const id = of === 'rollup' ? rollup : other;
            await bridge.deposit({ rollup: id, asset: ETHER, account: user, amount: BigInt(amount) });
            const { withdrawals, spot } = await settled([{ seq: 100 + nextBatch, asset: ETHER, to: user, amount: BigInt(back) }], id);
            await pass(WINDOW_SECONDS + 1);
            await bridge.withdraw(withdrawals[0] as Withdrawal, spot).catch(() => undefined);
            assert.equal(await l1.reader.getBalance({ address: l1.contract }), (await bridge.held(rollup, ETHER)) + (await bridge.held(other, ETHER)));
          }
        },
      ),
      { numRuns: 6 },
    );
  }).timeout(120_000);
});
