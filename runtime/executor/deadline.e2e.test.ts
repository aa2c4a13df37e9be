import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compileApp } from '../../contracts/guest/compile.ts';
import { bundleNative } from '../../contracts/guest/native-realm.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { honestMs } from './deadline.fixture.ts';
import { createExecutor } from './pool.ts';

const ROLLUP: Hex = `0x${'5b'.repeat(32)}`;
/** Longer than honest work takes here by so much that a machine which becomes slower meanwhile does not matter. */
const PATIENCE = 8;
const LEAST_MS = 4_000;

describe('executor deadline', function () {
  this.timeout(600_000);

  it('kills a worker that hangs, however often it is asked meanwhile; others go on, and it comes back', async () => {
    const file = join(import.meta.dirname, 'hang.fixture.ts');
    const { wasm, manifest } = await compileApp(file);
    const input = { chain: 1, rollup: ROLLUP, wasm, genesis: new Uint8Array(), native: await bundleNative(file) };
    const privateKey = new Uint8Array(32).fill(1);
    const action = signAction(actionBook(1, ROLLUP, manifest.actions), 'hang', {}, 0n, { privateKey, address: addressOf(privateKey) });
    const entries: Entry[] = [{ kind: 'action', action }];
    // Natively, since a metered module ends when its fuel does: this hang is for ever.
    const native = { engine: 'native', shadow: 0 } as const;
    const deadlineMs = Math.max(LEAST_MS, PATIENCE * (await honestMs(input, native)));
    const lost: object[] = [];
    const executor = createExecutor({ ...native, workers: 2, deadlineMs, log: (event, detail) => lost.push({ event, ...detail }) });
    const waits: Promise<unknown>[] = [];
    const poll = setInterval(() => waits.push(Promise.resolve(executor.nonces('stuck', [])).catch((error: { code: string }) => error.code)), 100);
    try {
      await executor.open('stuck', input);
      const { genesisRoot } = await executor.open('free', input);
      // Were the clock wound up by every request, this would never end.
      const stuck = assert.rejects(Promise.resolve(executor.execute('stuck', { height: 1, time: 1, entries })), { code: 'worker-lost' });
      assert.deepEqual(await executor.nonces('free', [ROLLUP.slice(0, 42) as Hex]), [0n]);
      assert.deepEqual(lost, [], 'the other worker answers while this one hangs');
      await stuck;
      await assert.rejects(Promise.resolve(executor.read('stuck', Uint8Array.of(1))), { code: 'no-session' });
      assert.equal((await executor.open('stuck', input)).genesisRoot, genesisRoot);
      assert.equal((await executor.execute('stuck', { height: 1, time: 1, entries: [] })).kind, 'executed');
      assert.equal(lost.length, 1);
    } finally {
      clearInterval(poll);
      await executor.close();
    }
    assert.ok((await Promise.all(waits)).includes('worker-lost'), 'what waited behind it is told so');
  });
});
