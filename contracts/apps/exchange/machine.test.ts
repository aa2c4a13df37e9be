import assert from 'node:assert/strict';
import type { Hex } from '../../../protocols/bytes.ts';
import { ETHER, L1 } from '../../machine.ts';
import { Reverted, testMachine } from '../../test-machine.ts';
import exchange from './machine.ts';

const [alice, bob, token] = ['a1', 'b0', 'c2'].map((byte): Hex => `0x${byte.repeat(20)}`) as [Hex, Hex, Hex];

describe('exchange', () => {
  async function open() {
    const app = await testMachine(exchange);
    app.deliver(L1, 'deposit', { asset: ETHER, account: alice, amount: 10n });
    app.deliver(L1, 'deposit', { asset: token, account: bob, amount: 100n });
    const has = (account: Hex): bigint[] => [ETHER, token].map((asset) => app.state.balances.get({ asset, account }) ?? 0n);
    return { app, has };
  }

  it('keeps what an offer gives in its maker’s balance until somebody takes it', async () => {
    const { app, has } = await open();
    app.as(alice).offer({ give: ETHER, amount: 4n, want: token, price: 30n });
    assert.deepEqual(
      [has(alice), has(bob)],
      [
        [10n, 0n],
        [0n, 100n],
      ],
    );
    app.as(bob).take({ id: 0 });
    assert.deepEqual(
      [has(alice), has(bob)],
      [
        [6n, 30n],
        [4n, 70n],
      ],
    );
    assert.equal(app.state.reserved.get({ asset: ETHER, account: alice }), 0n);
    assert.throws(() => app.as(bob).take({ id: 0 }), new Reverted('take', 3, 'no such offer'));
  });

  it('lets nobody give, spend or withdraw what an offer reserves', async () => {
    const { app } = await open();
    app.as(alice).offer({ give: ETHER, amount: 8n, want: token, price: 30n });
    assert.throws(() => app.as(alice).offer({ give: ETHER, amount: 3n, want: token, price: 1n }), new Reverted('offer', 2, '2 is less than 3'));
    assert.throws(() => app.as(alice).withdraw({ asset: ETHER, amount: 3n }), new Reverted('withdraw', 2, '2 is less than 3'));
    app.as(bob).offer({ give: token, amount: 5n, want: ETHER, price: 3n });
    assert.throws(() => app.as(alice).take({ id: 1 }), new Reverted('take', 2, '2 is less than 3'));
    app.as(alice).cancel({ id: 0 });
    app.as(alice).take({ id: 1 });
    assert.deepEqual(app.as(alice).withdraw({ asset: ETHER, amount: 7n }).withdrawals, [{ asset: ETHER, to: alice, amount: 7n }]);
  });

  it('refuses offers of nothing, of one asset for itself, of others and of one’s own', async () => {
    const { app } = await open();
    assert.throws(() => app.as(alice).offer({ give: ETHER, amount: 0n, want: token, price: 1n }), Reverted);
    assert.throws(() => app.as(alice).offer({ give: ETHER, amount: 1n, want: ETHER, price: 1n }), Reverted);
    app.as(alice).offer({ give: ETHER, amount: 1n, want: token, price: 1n });
    assert.throws(() => app.as(alice).take({ id: 0 }), new Reverted('take', 5, 'an offer of your own'));
    assert.throws(() => app.as(bob).cancel({ id: 0 }), new Reverted('cancel', 4, 'not your offer'));
    assert.throws(() => app.as(bob).take({ id: 7 }), new Reverted('take', 3, 'no such offer'));
  });
});
