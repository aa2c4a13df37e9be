import assert from 'node:assert/strict';
import { join } from 'node:path';
import { concat, type Hex, utf8 } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { IMPORTS } from './abi.ts';
import { type AppBundle, BundleError, type BundleErrorCode, buildFromBundle, isBundle, packApp, readBundle, toModule } from './bundle.ts';
import { type CompiledApp, compileApp } from './compile.ts';
import { boot, load, shippedEngine } from './evaluate.ts';
import { loadGuest } from './host.ts';
import { snapshot } from './snapshot.ts';

const app = (name: string): Promise<CompiledApp> => compileApp(join(import.meta.dirname, `../apps/${name}/machine.ts`));

describe('published apps', function () {
  this.timeout(120_000);
  let token: CompiledApp;
  before(async () => {
    token = await app('token');
  });
  const { hash: engine } = shippedEngine();
  const refused = (code: BundleErrorCode, given: Uint8Array, message = /./): void =>
    assert.throws(
      () => buildFromBundle(given),
      (error) => error instanceof BundleError && error.code === code && message.test(error.message),
    );
  const script = (text: string): Uint8Array => packApp({ engine, script: utf8(text) });

  it('are rebuilt bit for bit from a script and an engine', async () => {
    for (const each of [token, await app('chess')]) {
      const rebuilt = buildFromBundle(each.bundle);
      assert.deepEqual(rebuilt.manifest, each.manifest);
      assert.ok(Buffer.from(rebuilt.wasm).equals(each.wasm));
      assert.ok(Buffer.from(toModule(each.bundle)).equals(each.wasm));
      assert.equal(toModule(each.wasm), each.wasm);
      assert.ok(isBundle(each.bundle) && !isBundle(each.wasm));
      assert.ok(each.bundle.length < each.wasm.length / 20);
      assert.equal(loadGuest(toModule(each.bundle)).manifest.name, each.manifest.name);
    }
  });

  it('come out the same whether the engine that loads them is metered or not', () => {
    const { script: text } = readBundle(token.bundle);
    const { wasm } = shippedEngine();
    const none = Object.fromEntries(IMPORTS.map((name) => [name, () => 0]));
    const plain = new WebAssembly.Instance(new WebAssembly.Module(wasm), { mru: none });
    boot(plain.exports as never, concat(text, Uint8Array.of(0)));
    assert.ok(Buffer.from(snapshot(wasm, plain, 1 << 23)).equals(snapshot(wasm, load(shippedEngine(), text).instance, 1 << 23)));
  });

  it('are refused with what is wrong', () => {
    const other: Hex = `0x${'ab'.repeat(32)}`;
    refused('unknown-engine', packApp({ engine: other, script: utf8('0') }), new RegExp(`${other}.*${engine}`));
    refused('damaged', token.wasm, /does not begin/);
    refused('damaged', token.bundle.subarray(0, 300), /script/);
    refused('damaged', Uint8Array.of(...token.bundle, 0));
    refused('damaged', new Uint8Array());
    const later = token.bundle.slice();
    later[4] = 2;
    refused('damaged', later, /version 2/);
    refused('bad-script', script('throw new Error("no")'), /no/);
    refused('bad-script', script('this is no script'));
    refused('bad-script', script('(f=>f(f))(f=>f(f)+1)'), /stack/);
    refused('bad-manifest', script('"{}"'));
    refused('bad-manifest', script('5'));
    refused('bad-manifest', script('"x".repeat(1e6)'));
    assert.throws(() => packApp({ engine, script: new Uint8Array(LIMITS.scriptBytes + 1) } satisfies AppBundle), { code: 'too-large' });
  });

  it('that would take for ever or all memory end within seconds, the same way every time', () => {
    refused('out-of-fuel', script('for(;;);'));
    refused('out-of-fuel', script('/(a+)+$/.test("a".repeat(60)+"b");'));
    refused('bad-script', script('const k=[];for(;;)k.push(new Uint8Array(1<<20))'), /memory/);
    refused('too-large', script('globalThis.k=Array.from({length:20},()=>new Uint8Array(1<<20).fill(7));0'), /before the first action/);
  });

  it('never make anything but a module or a typed error, however they are damaged', () => {
    for (let at = 0; at < token.bundle.length; at += 1_201) {
      const changed = token.bundle.slice();
      changed[at] = (changed[at] as number) ^ 0x15;
      try {
        buildFromBundle(changed);
      } catch (error) {
        assert.ok(error instanceof BundleError, String(error));
      }
    }
  });
});
