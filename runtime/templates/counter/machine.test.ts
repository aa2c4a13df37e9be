import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Reverted, testMachine, wallet } from 'micro-rollups';
import counter from './machine.ts';

const [alice, bob] = [wallet('alice'), wallet('bob')];

describe('{{name}}', () => {
  it('counts for all and for each', async () => {
    const app = await testMachine(counter, { genesis: { start: 5n } });
    app.as(alice).add({ by: 2n });
    const { events } = app.as(bob).add({ by: 3n });
    assert.equal(app.state.total.get(), 10n);
    assert.equal(app.state.counts.get(alice), 2n);
    assert.deepEqual(events, [{ name: 'added', fields: { who: bob, total: 10n } }]);
  });

  it('refuses what is too much, and keeps nothing of it', async () => {
    const app = await testMachine(counter, { genesis: { start: 0n } });
    assert.throws(() => app.as(alice).add({ by: 101n }), new Reverted('add', 1, 'by 1 to 100'));
    assert.equal(app.state.total.get(), 0n);
    assert.equal(app.state.counts.has(alice), false);
  });

  it('takes back what an account has counted', async () => {
    const app = await testMachine(counter, { genesis: { start: 1n } });
    app.as(alice).add({ by: 9n });
    app.as(alice).reset();
    assert.equal(app.state.total.get(), 1n);
  });
});
