import assert from 'node:assert/strict';
import type { Hex } from '../../../protocols/bytes.ts';
import { ETHER, L1 } from '../../machine.ts';
import { Reverted, testMachine } from '../../test-machine.ts';
import bank from './machine.ts';

const [alice, bob, token] = ['a1', 'b0', 'c2'].map((byte): Hex => `0x${byte.repeat(20)}`) as [Hex, Hex, Hex];

describe('bank', () => {
  it('takes in what L1 sends, asset by asset', async () => {
    const app = await testMachine(bank);
    app.deliver(L1, 'deposit', { asset: ETHER, account: alice, amount: 5n });
    app.deliver(L1, 'deposit', { asset: ETHER, account: alice, amount: 2n });
    app.deliver(L1, 'deposit', { asset: token, account: alice, amount: 9n });
    assert.deepEqual([app.state.balances.get({ asset: ETHER, account: alice }), app.state.balances.get({ asset: token, account: alice })], [7n, 9n]);
  });

  it('moves and pays out what an account has, and no more', async () => {
    const app = await testMachine(bank);
    app.deliver(L1, 'deposit', { asset: ETHER, account: alice, amount: 5n });
    app.as(alice).transfer({ asset: ETHER, to: bob, amount: 3n });
    assert.deepEqual(app.as(bob).withdraw({ asset: ETHER, amount: 1n }).withdrawals, [{ asset: ETHER, to: bob, amount: 1n }]);
    assert.deepEqual([app.state.balances.get({ asset: ETHER, account: alice }), app.state.balances.get({ asset: ETHER, account: bob })], [2n, 2n]);
    assert.throws(() => app.as(bob).withdraw({ asset: ETHER, amount: 3n }), new Reverted('withdraw', 2, 'balance 2 is less than 3'));
    assert.throws(() => app.as(bob).withdraw({ asset: token, amount: 1n }), Reverted);
  });

  it('takes deposits from nobody but L1', async () => {
    const app = await testMachine(bank);
    assert.throws(() => app.as(alice).deposit({ asset: ETHER, account: alice, amount: 5n }), /L1 alone/);
    assert.throws(() => app.deliver(`0x${'77'.repeat(32)}`, 'deposit', { asset: ETHER, account: alice, amount: 5n }), /L1 alone/);
  });
});
