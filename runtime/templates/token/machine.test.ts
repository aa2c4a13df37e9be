import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Reverted, testMachine, wallet } from 'micro-rollups';
import token from './machine.ts';

const [alice, bob, carol] = [wallet('alice'), wallet('bob'), wallet('carol')];
const open = () => testMachine(token, { genesis: { holders: [{ owner: alice, amount: 10n }] } });

describe('{{name}}', () => {
  it('moves tokens, and keeps their sum', async () => {
    const app = await open();
    app.as(alice).transfer({ to: bob, amount: 4n });
    assert.deepEqual([app.state.balances.get(alice), app.state.balances.get(bob), app.state.supply.get()], [6n, 4n, 10n]);
    app.as(bob).transfer({ to: bob, amount: 4n });
    assert.equal(app.state.balances.get(bob), 4n);
  });

  it('spends no more than there is', async () => {
    const app = await open();
    assert.throws(() => app.as(alice).transfer({ to: bob, amount: 11n }), new Reverted('transfer', 2, 'balance 10 is less than 11'));
    assert.throws(() => app.as(alice).transfer({ to: bob, amount: 0n }), new Reverted('transfer', 1, 'the amount must be positive'));
  });

  it('lets others spend what they were allowed, once', async () => {
    const app = await open();
    app.as(alice).approve({ spender: bob, amount: 5n });
    app.as(bob).transferFrom({ owner: alice, to: carol, amount: 5n });
    assert.equal(app.state.balances.get(carol), 5n);
    assert.throws(() => app.as(bob).transferFrom({ owner: alice, to: carol, amount: 1n }), new Reverted('transferFrom', 3, '0 is allowed, not 1'));
  });
});
