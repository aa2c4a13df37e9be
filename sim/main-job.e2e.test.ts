import assert from 'node:assert/strict';
import { mru, resultOf } from './cli/cli.ts';
import type { Summary } from './summary.ts';

/** The real thing with small numbers: anvil, libp2p, LevelDB, WASM. */
describe('main job', function () {
  this.timeout(180_000);

  it('takes every accepted action from wallet to L1 finality', async () => {
    const ended = await mru('sim', '--actions', '240', '--wallets', '12', '--json');
    const summary = resultOf<Summary>(ended);
    assert.deepEqual(summary.problems, []);
    assert.equal(ended.code, 0);
    assert.equal(summary.actions, 240);
    for (const level of ['c1', 'c2', 'c3a', 'c3b', 'c4'] as const) assert.equal(summary[level], summary.c0);
    assert.ok(summary.c0 > 200 && summary.refused > 0 && summary.reverted > 0);
    assert.ok(summary.messages > 0 && summary.messages === summary.messagesApplied);
    assert.ok(summary.settlements > 0 && summary.gasPerBlock > 0);
    for (const roots of Object.values(summary.roots)) assert.ok(roots.length === 4 && new Set(roots).size === 1);
  });
});
