/** A whole network while L1 does what it should not: forgets blocks, final ones among them, and is away for a minute. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mru, resultOf, start } from './cli/cli.ts';
import type { Summary } from './summary.ts';

describe('L1 in trouble', function () {
  this.timeout(240_000);

  it('forgets 1 to 32 of its newest blocks, again and again: nothing is lost or settled twice, what was final is taken back and becomes final again', async () => {
    const ended = await mru('sim', '--actions', '3000', '--wallets', '20', '--json', '--reorg', '1,2,3,5,8,16,32');
    const summary = resultOf<Summary>(ended);
    assert.deepEqual([ended.code, summary.problems], [0, []], ended.stderr);
    assert.ok(summary.withdrawn > 0, 'a final block was taken back');
    assert.deepEqual([summary.c3b, summary.c4], [summary.c0, summary.c0]);
  });

  it('is away for a minute and goes on from its file: the alarm is heard, and everything becomes final', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-l1-'));
    try {
      const running = start('sim', '--actions', '1500', '--wallets', '20', '--json', '--verbose', '--stop-l1', '60', '--data', folder);
      await running.said(/l1-silent/);
      await running.said(/l1-back/);
      const ended = await running.ended;
      assert.deepEqual([ended.code, resultOf<Summary>(ended).problems], [0, []], ended.stderr.slice(-2_000));
      // The same folder once more: L1 starts from its file, and nothing is sent twice.
      const again = await mru('sim', '--actions', '1500', '--wallets', '20', '--json', '--data', folder);
      assert.deepEqual([again.code, resultOf<Summary>(again).problems], [0, []], again.stderr.slice(-2_000));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
