import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tokenFixture } from '../../actors/ports/executor.compliance.ts';
import { type CompiledApp, compileApp } from '../../contracts/guest/compile.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { createExecutor } from './pool.ts';

describe('what an executor keeps', function () {
  this.timeout(60_000);
  let folder: string;
  let token: CompiledApp;
  let of: ReturnType<typeof tokenFixture>;
  before(async () => {
    token = await compileApp(join(import.meta.dirname, '../../contracts/apps/token/machine.ts'));
    of = tokenFixture(token);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-kept-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there after a restart, without what was not settled', async () => {
    const first = createExecutor({ stateFolder: folder });
    assert.equal((await first.open('s', of.input)).settledHeight, 0);
    const roots: Hex[] = [];
    for (const height of [1, 2, 3, 4]) {
      const execution = await first.execute('s', { height, time: height, entries: [of.transfer(height - 1)] });
      roots.push(execution.kind === 'executed' ? execution.stateRoot : assert.fail(execution.reason));
    }
    await first.settle('s', 3);
    await first.close();
    const second = createExecutor({ stateFolder: folder, workers: 3 });
    const opened = await second.open('s', of.input);
    assert.deepEqual([opened.height, opened.settledHeight, opened.stateRoot], [3, 3, roots[2]]);
    const again = await second.execute('s', { height: 4, time: 4, entries: [of.transfer(3)] });
    assert.equal(again.kind === 'executed' && again.stateRoot, roots[3]);
    await second.close();
  });

  it('is refused to another app, genesis or rollup', async () => {
    const executor = createExecutor({ stateFolder: folder });
    await executor.open('s', of.input);
    await executor.close('s');
    const others = [{ rollup: `0x${'0e'.repeat(32)}` as Hex }, { chain: 9 }, { genesis: tokenFixture(token).input.genesis.map((byte, at) => (at === 30 ? byte ^ 1 : byte)) }];
    for (const other of others) await assert.rejects(Promise.resolve(executor.open('s', { ...of.input, ...other })), { code: 'other-state' });
    assert.equal((await executor.open('s', of.input)).height, 0);
    await executor.close();
  });
});
