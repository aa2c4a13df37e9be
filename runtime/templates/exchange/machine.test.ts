import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Reverted, testMachine, wallet } from 'micro-rollups';
import exchange from './machine.ts';

const [alice, bob] = [wallet('alice'), wallet('bob')];

async function open() {
  const holders = [
    { owner: alice, gold: 10n, silver: 0n },
    { owner: bob, gold: 0n, silver: 100n },
  ];
  const app = await testMachine(exchange, { genesis: { holders } });
  const has = (account: typeof alice) => (['gold', 'silver'] as const).map((asset) => app.state.balances.get({ asset, account }));
  return { app, has };
}

describe('{{name}}', () => {
  it('changes one for the other', async () => {
    const { app, has } = await open();
    app.as(alice).offer({ give: 'gold', amount: 4n, price: 60n });
    app.as(bob).take({ id: 0 });
    assert.deepEqual(
      [has(alice), has(bob)],
      [
        [6n, 60n],
        [4n, 40n],
      ],
    );
    assert.throws(() => app.as(bob).take({ id: 0 }), new Reverted('take', 3, 'no such offer'));
  });

  it('sets aside what is offered', async () => {
    const { app, has } = await open();
    app.as(alice).offer({ give: 'gold', amount: 8n, price: 60n });
    assert.throws(() => app.as(alice).transfer({ asset: 'gold', to: bob, amount: 3n }), new Reverted('transfer', 2, '2 gold is less than 3'));
    app.as(alice).cancel({ id: 0 });
    assert.deepEqual(has(alice), [10n, 0n]);
  });

  it('lets nobody take what is their own, or cancel what is not', async () => {
    const { app } = await open();
    app.as(alice).offer({ give: 'gold', amount: 1n, price: 1n });
    assert.throws(() => app.as(alice).take({ id: 0 }), new Reverted('take', 5, 'an offer of your own'));
    assert.throws(() => app.as(bob).cancel({ id: 0 }), new Reverted('cancel', 4, 'not your offer'));
  });
});
