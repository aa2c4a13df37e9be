/** Every app that `mru new` makes: its unit tests pass, and it builds. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from './new-app.fixture.ts';
import { TEMPLATES } from './templates.ts';

const MRU = join(import.meta.dirname, '../../sim/cli/mru.ts');

/** Runs `mru` in a folder. */
function mruIn(folder: string, ...args: string[]): Promise<{ readonly code: number | null; readonly result: Record<string, unknown>; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [MRU, ...args, '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk: Buffer) => (said[name] += chunk.toString()));
    child.once('close', (code) => resolve({ code, result: JSON.parse(said.stdout.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>, stderr: said.stderr }));
  });
}

describe('apps to begin with', function () {
  this.timeout(120_000);
  for (const template of TEMPLATES)
    it(`${template}: its tests pass, and it builds`, async () => {
      const app = createApp(template);
      try {
        const [tested, built] = await Promise.all([mruIn(app.folder, 'test'), mruIn(app.folder, 'build', 'machine.ts', '--genesis', 'genesis.json', '--out', 'app.mru')]);
        assert.deepEqual([tested.code, tested.result], [0, { ok: true, files: 1, passed: 3, failed: 0 }], tested.stderr);
        assert.deepEqual([built.code, built.result['name'], typeof built.result['genesisRoot']], [0, app.name, 'string'], built.stderr);
      } finally {
        app.remove();
      }
    });

  it('a test that fails ends mru test with 1, and one that does not compile with its place', async () => {
    const app = createApp('counter');
    try {
      app.edit('by >= 100n', 'by > 100n', 'by <= 100n', 'by <= 1000n');
      const failed = await mruIn(app.folder, 'test');
      assert.deepEqual([failed.code, failed.result], [1, { ok: false, files: 1, passed: 2, failed: 1 }]);
      assert.match(failed.stderr, /machine\.test\.ts:\d+/);
      writeFileSync(join(app.folder, 'broken.test.ts'), 'const = 1;');
      const broken = await mruIn(app.folder, 'test');
      assert.deepEqual([broken.code, /broken\.test\.ts:1:7: /.test(broken.stderr)], [1, true], broken.stderr);
    } finally {
      app.remove();
    }
  });
});
