import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIFE, pluginChecks } from './index.ts';
import { recordLife } from './record.fixture.ts';

const MISBEHAVING = join(import.meta.dirname, '../misbehaving.fixture.ts');

describe('what every plugin has to pass', function () {
  this.timeout(120_000);

  it('is checked with what a rollup tells now', async () => {
    assert.deepEqual(LIFE, JSON.parse(JSON.stringify(await recordLife())));
  });

  describe('is passed by the indexer', () => {
    for (const { title, run } of pluginChecks({ plugin: 'indexer' })) it(title, run);
  });

  describe('is passed by the webhook', () => {
    // Nobody listens there: deliveries wait.
    for (const { title, run } of pluginChecks({ plugin: 'webhook', options: { url: 'http://127.0.0.1:9/', 'retry-ms': 10_000 } })) it(title, run);
  });

  describe('finds', () => {
    const check = (fault: string, wanted: string): Promise<void> => {
      const found = pluginChecks({ plugin: MISBEHAVING, options: { fault } }).find(({ title }) => title === wanted);
      return found === undefined ? assert.fail(`no check "${wanted}"`) : found.run();
    };
    const WHOLE = 'is told a whole life without a fault';
    it('nothing in one that does nothing wrong', () => check('none', WHOLE));
    it('one that does not start', () => assert.rejects(check('start', 'starts and stops, and leaves nothing behind'), /it does not start/));
    it('one that throws', () => assert.rejects(check('once', WHOLE), /plugin-fault/));
    it('one that leaves a timer behind', () => assert.rejects(check('leak', WHOLE), /plugin-leaks.*Timeout/));
    it('one that cannot go on where it was', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mru-check-'));
      const file = join(folder, 'forgetful.mjs');
      writeFileSync(
        file,
        `import { existsSync, writeFileSync } from 'node:fs';
         export default { name: 'forgetful', version: '1.0.0', api: 1, options: {}, start({ folder }) {
           if (existsSync(folder + '/own')) throw new Error('it was here before');
           return { hooks: { executed: () => writeFileSync(folder + '/own', '') } };
         } };`,
      );
      const failed: string[] = [];
      for (const { title, run } of pluginChecks({ plugin: file })) await run().catch(() => failed.push(title));
      assert.deepEqual(failed, ['goes on after a restart, and bears to be told the same again']);
      rmSync(folder, { recursive: true });
    });
  });
});
