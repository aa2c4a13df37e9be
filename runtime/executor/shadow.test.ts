import assert from 'node:assert/strict';
import { join } from 'node:path';
import { executorCompliance, tokenFixture } from '../../actors/ports/executor.compliance.ts';
import type { SessionInput } from '../../actors/ports/executor.ts';
import { type CompiledApp, compileApp } from '../../contracts/guest/compile.ts';
import { type Guest, loadGuest } from '../../contracts/guest/host.ts';
import { bundleNative } from '../../contracts/guest/native-realm.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import type { ExecutorError } from './errors.ts';
import { createInlineExecutor } from './inline.ts';
import { type ClosableExecutor, createExecutor } from './pool.ts';
import { shadowedGuest } from './shadow.ts';

const TOKEN = join(import.meta.dirname, '../../contracts/apps/token/machine.ts');
const PLANTED = join(import.meta.dirname, '../../contracts/check/planted.fixture.ts');
const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const privateKey = new Uint8Array(32).fill(9);
const wallet = { privateKey, address: addressOf(privateKey) };

interface App extends CompiledApp {
  readonly script: string;
}
const built = async (file: string): Promise<App> => ({ ...(await compileApp(file)), script: await bundleNative(file) });
const isError = (code: string, reason: RegExp) => (error: ExecutorError) => error.code === code && (reason.test(error.message) || assert.fail(error.message));

let token: App | undefined;
const tokenApp = (): App => token ?? assert.fail('the app is built before the tests');
before(async () => {
  token = await built(TOKEN);
});

/** As an operator opens its own app. */
function withScript(executor: ClosableExecutor): ClosableExecutor {
  return { ...executor, open: (session, input) => executor.open(session, { ...input, native: tokenApp().script }) };
}

for (const [name, create] of [
  ['native in a worker, every block shadowed', () => createExecutor({ engine: 'native', shadow: 1 })],
  ['native inline, no block shadowed', () => createInlineExecutor({ engine: 'native', shadow: 0 })],
] as const)
  executorCompliance({
    name,
    token: tokenApp,
    create: () => {
      const executor = withScript(create());
      return { executor, stop: () => executor.close() };
    },
  });

describe('executor with engine native', () => {
  let planted: App;
  before(async () => {
    planted = await built(PLANTED);
  });
  const inputOf = ({ wasm, script }: App): SessionInput => ({ chain: 1, rollup: ROLLUP, wasm, genesis: new Uint8Array(), native: script });
  const action = (name: string, amount: number, nonce: number): Entry => ({
    kind: 'action',
    action: signAction(actionBook(1, ROLLUP, planted.manifest.actions), name, { amount }, BigInt(nonce), wallet),
  });
  const block = (height: number, ...entries: Entry[]) => ({ height, time: height, entries });

  it('rejects a block that its module answers otherwise, names the first action, tells the log, and goes on', async () => {
    const heard: object[] = [];
    const executor = createExecutor({ engine: 'native', shadow: 1, log: (event, detail) => heard.push({ event, ...detail }) });
    try {
      await executor.open('s', inputOf(planted));
      await executor.execute('s', block(1, action('fine', 3, 0)));
      const bad = block(2, action('fine', 4, 1), action('stack', 2, 2), action('stack', 3, 3));
      await assert.rejects(Promise.resolve(executor.execute('s', bad)), isError('engines-differ', /block 2: writes of stack \(call 2\) differ: natively executed 0, as a module executed 0/));
      assert.equal(heard.length, 1);
      assert.deepEqual([(heard[0] as { event: string }).event, (heard[0] as { session: string }).session], ['engines-differ', 's']);
      assert.equal((await executor.execute('s', block(2, action('fine', 4, 1)))).kind, 'executed');
    } finally {
      await executor.close();
    }
  });

  it('gives the state roots of the module, and receipts that no member certifies', async () => {
    const of = tokenFixture(tokenApp());
    const [native, wasm] = [withScript(createInlineExecutor({ engine: 'native' })), createInlineExecutor()];
    const run = async (executor: ClosableExecutor) => {
      await executor.open('s', of.input);
      const executed = await executor.execute('s', block(1, of.transfer(0), of.fund(1), of.transfer(2, 9_999n)));
      return executed.kind === 'executed' ? executed : assert.fail(executed.reason);
    };
    const [fast, metered] = [await run(native), await run(wasm)];
    assert.equal(fast.stateRoot, metered.stateRoot);
    assert.deepEqual([fast.result.events, fast.result.messages], [metered.result.events, metered.result.messages]);
    assert.deepEqual([fast.fuel, metered.fuel > 0n], [0n, true]);
    assert.notEqual(fast.receiptsRoot, metered.receiptsRoot);
  });

  it('shadows the share of blocks it was told to, the same ones every time, and genesis', () => {
    const shadowed = (share: number): number[] => {
      const heights: number[] = [];
      const wasm = loadGuest(planted.wasm);
      const apply: Guest['apply'] = (input, state) => {
        heights.push(input.height);
        return wasm.apply(input, state);
      };
      const counting: Guest = { manifest: wasm.manifest, apply };
      const guest = shadowedGuest(planted.script, counting, share);
      const call = { transition: 0, sender: wallet.address, payload: Uint8Array.of(1) };
      for (let height = 0; height <= 20; height++) guest.apply({ rollup: ROLLUP, height, time: 1, entropy: ZERO32, calls: [call] }, { get: () => undefined, next: () => undefined });
      return heights;
    };
    assert.deepEqual(shadowed(0), []);
    assert.deepEqual(shadowed(0.1), [0, 10, 20]);
    assert.deepEqual(shadowed(0.25), [0, 4, 8, 12, 16, 20]);
    assert.equal(shadowed(1).length, 21);
  });

  it('runs no script that it was not given, that is of another app, or that does not load', async () => {
    const executor = createExecutor({ engine: 'native' });
    try {
      const { native: _, ...without } = inputOf(planted);
      for (const [input, reason] of [
        [without, /the session has none/],
        [{ ...without, native: tokenApp().script }, /not of the module's app planted/],
        [{ ...without, native: 'throw new Error("boom")' }, /does not load: boom/],
        [{ ...without, native: '1 +' }, /does not load/],
        [{ ...without, native: '1' }, /the script is no app/],
      ] as const)
        await assert.rejects(Promise.resolve(executor.open('s', input)), isError('bad-native', reason));
    } finally {
      await executor.close();
    }
    for (const shadow of [-0.1, 1.1, Number.NaN]) assert.throws(() => createExecutor({ engine: 'native', shadow }), RangeError);
  });

  it('is not what an executor does by itself: a script is not run', async () => {
    const executor = createExecutor();
    try {
      assert.equal((await executor.open('s', { ...inputOf(planted), native: 'throw new Error("never")' })).height, 0);
    } finally {
      await executor.close();
    }
  });
});
