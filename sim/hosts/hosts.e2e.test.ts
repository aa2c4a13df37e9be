import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { obstacle } from './namespaces.ts';

const MAIN = join(import.meta.dirname, 'main.ts');

interface Printed {
  readonly ok: boolean;
  readonly certified: { readonly cut: number; readonly healed: number; readonly end: number };
  readonly agree: boolean;
  readonly error?: string;
}

const run = (...args: readonly string[]): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { timeout: 400_000 }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }));
  });

describe('hosts in network namespaces', function () {
  this.timeout(420_000);

  it('certify nothing while cut in two, go on within ten seconds of healing, and agree', async function skipWithoutNamespaces() {
    const reason = obstacle();
    if (reason !== undefined) {
      process.stderr.write(`      skipped: ${reason}\n`);
      this.skip();
    }
    const { code, stdout, stderr } = await run('12');
    const printed = JSON.parse(stdout) as Printed;
    assert.equal(code, 0, `${stdout}\n${stderr}`);
    assert.deepEqual([printed.agree, printed.certified.healed - printed.certified.cut, printed.certified.end], [true, 0, 1_500]);
  });

  it('want seconds that make sense', async () => {
    for (const bad of ['0', 'ten', '1e9']) assert.equal((await run(bad)).code, 2, bad);
  });
});
