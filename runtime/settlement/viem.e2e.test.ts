/** The adapter on a real L1: rivals, lost transactions, reorgs, restarts. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SettledBatch, Settlement, SettleOutcome } from '../../actors/ports/settlement.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { accountOf, hashOf, keyOf, settleData, startTestL1, type TestL1 } from './test-l1.ts';
import { createViemSettlement, L1Error, registerApp } from './viem.ts';

const settled = (outcome: SettleOutcome): SettledBatch => {
  assert.ok(outcome.kind === 'settled', `settled, not ${JSON.stringify(outcome)}`);
  return outcome.batch;
};

const eventually = async (what: string, test: () => Promise<boolean>): Promise<void> => {
  for (const until = performance.now() + 10_000; !(await test()); ) {
    assert.ok(performance.now() < until, `never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('settlement over viem', () => {
  let l1: TestL1;
  beforeEach(async () => {
    l1 = await startTestL1(4);
  });
  afterEach(() => l1.anvil.stop());

  const halt = (): Promise<unknown> => l1.rpc('evm_setIntervalMining', 0);
  const poolHas = (count: number) => async (): Promise<boolean> => Number((await l1.rpc<{ pending: Hex }>('txpool_status')).pending) === count;

  it('settles in order and reads back what it settled', async () => {
    assert.deepEqual(await l1.settlement.batches(0, 10), []);
    const batches = [settled(await l1.settlement.settle(l1.proposal(0))), settled(await l1.settlement.settle(l1.proposal(1)))];
    assert.deepEqual(await l1.settlement.batches(0, 10), batches);
    assert.deepEqual(await l1.settlement.batches(1, 10), batches.slice(1));
    assert.deepEqual(await l1.settlement.batches(0, 1), batches.slice(0, 1));
    assert.deepEqual(await l1.settlement.batches(2, 10), []);
    assert.deepEqual(await l1.settlement.batches(0, 0), []);
  });

  it('says whether a batch is late, early or bad', async () => {
    settled(await l1.settlement.settle(l1.proposal(0)));
    assert.deepEqual(await l1.settlement.settle(l1.proposal(0)), { kind: 'already-settled' });
    assert.deepEqual(await l1.settlement.settle(l1.proposal(5)), { kind: 'refused', reason: 'WrongBatch(1)' });
    assert.deepEqual(await l1.settlement.settle(l1.proposal(1, { signers: [0, 1] })), { kind: 'refused', reason: 'BelowQuorum(2, 3)' });
  });

  it('lets one of two rivals win, and both go on', async () => {
    const rival = await l1.connectAs('rival');
    for (const batchId of [0, 1, 2]) {
      const outcomes = await Promise.all([l1.settlement, rival].map((each) => each.settle(l1.proposal(batchId))));
      assert.deepEqual(outcomes.map((each) => each.kind).sort(), ['already-settled', 'settled']);
    }
    assert.equal((await rival.batches(0, 10)).length, 3);
  });

  it('lets two processes with one key both go on', async () => {
    const twin = await l1.connectAs('payer');
    const outcomes = await Promise.all([l1.settlement, twin].map((each) => each.settle(l1.proposal(0))));
    assert.ok(outcomes.some((each) => each.kind === 'settled'));
    assert.equal((await l1.settlement.batches(0, 10)).length, 1);
  });

  it('registers an app once, however often it is asked to', async () => {
    const app = { name: 'chess', node: hashOf(4), codeHash: hashOf(1), genesisRoot: hashOf(2), disputeWindowSeconds: 3 };
    const options = { url: l1.anvil.url, privateKey: keyOf('operator') };
    const operator = accountOf(options.privateKey);
    await registerApp(options, l1.contract, app);
    await registerApp(options, l1.contract, app);
    await assert.rejects(registerApp(options, l1.contract, { ...app, codeHash: hashOf(3) }), /AppExists/);
    const { disputeWindowSeconds, node, ...rest } = app;
    const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, operator, app.name);
    assert.deepEqual(await l1.settlement.apps(), [
      { ...rest, rollup, operator, operatorNode: node, committee: 0, versions: [], announced: undefined, proofs: 'pessimistic', disputeWindowMs: disputeWindowSeconds * 1000 },
    ]);
  });

  it('gets over a transaction that L1 lost', async () => {
    await halt();
    const pending = l1.settlement.settle(l1.proposal(0));
    await eventually('a transaction in the pool', poolHas(1));
    await l1.rpc('anvil_dropAllTransactions');
    await l1.rpc('evm_setIntervalMining', 1);
    settled(await pending);
    settled(await l1.settlement.settle(l1.proposal(1)));
  });

  it('gets over a transaction of its key that it knows nothing of', async () => {
    await halt();
    await l1.rpc('anvil_impersonateAccount', accountOf(keyOf('payer')));
    await l1.rpc('eth_sendTransaction', {
      from: accountOf(keyOf('payer')),
      to: accountOf(keyOf('rival')),
      value: '0x1',
      gas: '0x5208',
      maxFeePerGas: '0x77359400',
      maxPriorityFeePerGas: '0x3b9aca00',
    });
    const pending = l1.settlement.settle(l1.proposal(0));
    await l1.rpc('evm_setIntervalMining', 1);
    settled(await pending);
  });

  it('follows the canonical chain through a reorg, times included', async () => {
    const before = settled(await l1.settlement.settle(l1.proposal(0)));
    assert.equal((await l1.settlement.batches(0, 10)).length, 1);
    await halt();
    const { latest } = await l1.settlement.head();
    await l1.rpc('anvil_reorg', latest - before.l1Block + 1, []);
    assert.deepEqual(await l1.settlement.batches(0, 10), []);

    // The same transaction, some blocks' time later.
    await l1.rpc('evm_increaseTime', 100);
    await l1.rpc('evm_setIntervalMining', 1);
    const after = settled(await l1.settlement.settle(l1.proposal(0)));
    assert.ok(after.l1TimeMs >= before.l1TimeMs + 90_000);
    assert.deepEqual(await l1.settlement.batches(0, 10), [after]);
  });

  it('lets no batch in after others than it was made for, when a reorg brings an old one back', async () => {
    const old = l1.proposal(0, { root: hashOf(1) });
    const first = settled(await l1.settlement.settle(l1.proposal(0, { root: hashOf(2) })));
    const next = l1.proposal(1);
    await halt();
    const { latest } = await l1.settlement.head();
    await l1.rpc('anvil_reorg', latest - first.l1Block + 1, []);
    await l1.rpc('evm_setIntervalMining', 1);
    settled(await l1.settlement.settle(old));
    const outcome = await l1.settlement.settle(next);
    assert.match(outcome.kind === 'refused' ? outcome.reason : outcome.kind, /OtherHistory/);
    settled(await l1.settlement.settle(l1.proposal(1)));
  });

  it('reads the time of a batch from its block, not from its block number', async () => {
    const before = settled(await l1.settlement.settle(l1.proposal(0)));
    await l1.settlement.batches(0, 10);
    await halt();
    const { latest } = await l1.settlement.head();
    const resent = { from: accountOf(keyOf('rival')), to: l1.contract, data: settleData(l1.proposal(0)), gas: '0x493e0' };
    await l1.rpc('anvil_rollback', latest - before.l1Block + 1);
    await l1.rpc('anvil_dropAllTransactions');
    await l1.rpc('anvil_impersonateAccount', resent.from);
    await l1.rpc('eth_sendTransaction', resent);
    await l1.rpc('evm_increaseTime', 500);
    await l1.rpc('evm_mine');
    const [again] = await l1.settlement.batches(0, 10);
    assert.equal(again?.l1Block, before.l1Block);
    assert.ok((again?.l1TimeMs ?? 0) >= before.l1TimeMs + 400_000);
  });

  it('knows how far L1 is final', async () => {
    await eventually('five blocks', async () => (await l1.settlement.head()).latest >= 5);
    await halt();
    const head = await l1.settlement.head();
    assert.equal(head.finalized, head.latest - 2);
    assert.ok(head.finalizedTimeMs > 1e12);
  });

  it('rejects with a typed error when L1 is away, the contract is not there or the account is empty', async () => {
    const isL1Error =
      (code: L1Error['code']) =>
      (error: unknown): boolean =>
        error instanceof L1Error && error.code === code;
    const nowhere = accountOf(keyOf('nowhere'));
    await assert.rejects(createViemSettlement({ url: l1.anvil.url, contract: nowhere, privateKey: keyOf('payer') }), isL1Error('no-contract'));
    const poor = await l1.connectAs('poor');
    await assert.rejects(Promise.resolve(poor.settle(l1.proposal(0))), isL1Error('no-funds'));
    await l1.anvil.stop();
    for (const asked of [l1.settlement.head(), l1.settlement.apps(), l1.settlement.batches(0, 1), l1.settlement.settle(l1.proposal(0))]) {
      await assert.rejects(Promise.resolve(asked), isL1Error('unreachable'));
    }
  });
});

describe('several nodes of L1', () => {
  let l1: TestL1;
  let other: Anvil;
  const silent = 'http://127.0.0.1:9';
  before(async () => {
    l1 = await startTestL1(4);
    other = await startAnvil({ blockSeconds: 0.2 });
  });
  after(() => Promise.all([l1.anvil.stop(), other.stop()]));

  const over = (...urls: string[]): Promise<Settlement> => createViemSettlement({ url: urls.join(', '), contract: l1.contract, privateKey: keyOf('payer') });

  it('stand in for each other, wherever the silent one is named', async () => {
    settled(await l1.settlement.settle(l1.proposal(0)));
    for (const urls of [
      [silent, l1.anvil.url],
      [l1.anvil.url, silent],
      [silent, l1.anvil.url, l1.anvil.url],
    ]) {
      const settlement = await over(...urls);
      assert.deepEqual([(await settlement.batches(0, 10)).length, settlement.chainId], [1, 31_337]);
      assert.ok((await settlement.head()).latest > 0);
    }
    settled(await (await over(silent, l1.anvil.url)).settle(l1.proposal(1)));
  });

  it('are believed in nothing while they disagree about what is final, and say who said what', async () => {
    const settlement = await over(l1.anvil.url, other.url);
    const questions = [
      () => settlement.head(),
      () => settlement.batches(0, 10),
      () => settlement.committees(0),
      () => settlement.apps(),
      () => settlement.inbox(hashOf(1), 0, 1),
      () => settlement.dataLayers(),
      () => settlement.proven(),
    ];
    for (const question of questions)
      await assert.rejects(Promise.resolve(question()), (error: L1Error) => error.code === 'disagree' && error.message.includes(other.url) && error.message.includes(l1.anvil.url));
  });

  it('that are none are no nodes', async () => {
    await assert.rejects(over(silent, silent), L1Error);
    await assert.rejects(over(' , '), L1Error);
  });
});

describe('settlement across a restart of L1', () => {
  it('keeps batches and apps, and goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-l1-'));
    const stateFile = join(folder, 'l1.json');
    try {
      const first = await startTestL1(4, { stateFile });
      const batch = settled(await first.settlement.settle(first.proposal(0)));
      await first.anvil.stop();
      const second = await startTestL1(4, { stateFile }, first.contract);
      try {
        assert.deepEqual(await second.settlement.batches(0, 10), [batch]);
        settled(await second.settlement.settle(second.proposal(1)));
      } finally {
        await second.anvil.stop();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
