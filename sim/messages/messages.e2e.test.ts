/** Messages between eight rollups on real gossipsub, seven members: each ends once, and no unit is lost or made on the way. */
import assert from 'node:assert/strict';
import { HOLDING } from '../local/types.ts';
import { closeLast, heldBy, type MessageNetwork, send, startMessages, until } from './run.ts';

const ACTIONS = Number(process.env['ACTIONS'] ?? 1_000);
const SHARE = 0.3;

describe('messages between rollups', function () {
  this.timeout(280_000);
  let on: MessageNetwork;
  before(async () => {
    on = await startMessages({ seed: 1, branches: 7, members: 7, wallets: 12, processes: false, signal: new AbortController().signal, onPhase: () => undefined });
  });
  after(() => on?.stop());

  it('are done, undone by their receiver, too late or meant for an app without that action: applied once, or given back', async () => {
    const { auditor, branches } = on;
    await closeLast(on);
    await until(on, () => on.certifiedActions() === branches.length);
    const sent = await send(on, { seed: 1, actions: ACTIONS, share: SHARE });
    await until(on, () => on.certifiedActions() === branches.length + sent && auditor.asked > 0 && auditor.under === 0);
    assert.deepEqual(auditor.problems, []);
    assert.ok(auditor.asked > ACTIONS * SHARE * 0.8, `${auditor.asked} messages`);
    assert.deepEqual([...auditor.outcomes.keys()].sort(), ['executed', 'expired', 'refused', 'reverted']);
    assert.equal(
      [...auditor.outcomes.values()].reduce((sum, count) => sum + count, 0),
      auditor.asked,
    );
    let total = 0n;
    for (const branch of branches) {
      const { held, away } = await heldBy(on, branch);
      assert.deepEqual([held, away], [auditor.held(branch.id), 0n], branch.name);
      total += held;
    }
    assert.equal(total, HOLDING * BigInt(on.wallets.length * branches.length));
  });
});
