import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compileApp } from '../../contracts/guest/compile.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { ExecutorError } from './operations.ts';
import { createOperations } from './operations.ts';
import { createExecutor } from './pool.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const wallet = { privateKey: new Uint8Array(32).fill(9), address: addressOf(new Uint8Array(32).fill(9)) };

describe('executor', function () {
  this.timeout(300_000);
  const executor = createExecutor({ workers: 2 });
  after(() => executor.close());

  it('takes an app as a bundle as well as a module, and says what is wrong with a bundle', async () => {
    const { wasm, bundle, manifest } = await compileApp(join(import.meta.dirname, '../../contracts/apps/token/machine.ts'));
    const genesis = encode(codecOf(manifest.genesis), { holders: [{ owner: wallet.address, amount: 100n }] } as never);
    const input = { chain: 1, rollup: ROLLUP, genesis };
    const [asBundle, asModule] = [await executor.open('bundle', { ...input, wasm: bundle }), await createOperations().open('module', { ...input, wasm })];
    assert.deepEqual([asBundle, asModule.version], [{ ...asModule, version: sha256Hex(bundle) }, sha256Hex(wasm)]);
    for (const bad of [bundle.subarray(0, 100), bundle.map((byte, at) => (at === 10 ? byte ^ 1 : byte))])
      await assert.rejects(
        async () => executor.open('bad', { ...input, wasm: bad }),
        (error: ExecutorError) => error.code === 'bad-bundle',
      );
  });

  it('computes in a worker what it computes inline', async () => {
    const { wasm, manifest } = await compileApp(join(import.meta.dirname, '../../contracts/apps/token/machine.ts'));
    const genesis = encode(codecOf(manifest.genesis), { holders: [{ owner: wallet.address, amount: 100n }] } as never);
    const book = actionBook(1, ROLLUP, manifest.actions);
    const entries = [0n, 1n].map((nonce) => ({ kind: 'action', action: signAction(book, 'transfer', { to: `0x${'11'.repeat(20)}`, amount: 3 }, nonce, wallet) }) as const);
    const input = { chain: 1, rollup: ROLLUP, wasm, genesis };
    const inline = createOperations();
    const opened = await executor.open('s', input);
    assert.deepEqual(opened, await inline.open('s', input));
    assert.deepEqual(await executor.execute('s', { height: 1, time: 1, entries }), inline.execute('s', { height: 1, time: 1, entries }));
    assert.deepEqual(await executor.nonces('s', [wallet.address]), [2n]);
    await assert.rejects(
      async () => executor.execute('s', { height: 5, time: 1, entries: [] }),
      (error: ExecutorError) => error.code === 'bad-height',
    );
    await assert.rejects(
      async () => executor.execute('unknown', { height: 1, time: 1, entries: [] }),
      (error: ExecutorError) => error.code === 'no-session',
    );
  });

  it('names what is wrong with a module', async () => {
    await assert.rejects(
      async () => executor.open('bad', { chain: 1, rollup: ROLLUP, wasm: Uint8Array.of(1, 2, 3), genesis: new Uint8Array() }),
      (error: ExecutorError) => error.code === 'bad-module',
    );
  });
});
