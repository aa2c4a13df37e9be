import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileApp } from '../../../contracts/guest/compile.ts';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { createOperations } from '../../executor/operations.ts';
import { buildCommand } from '../descriptions/build.ts';
import { readBytes } from '../files.ts';
import { parseFlags, UsageError } from '../flags.ts';
import { build, genesisFrom, NO_ROLLUP } from './build.ts';
import { adoptModule } from './foreign.ts';

const contracts = join(import.meta.dirname, '../../../contracts');
const manifest = join(contracts, 'guest/vectors/token.manifest.json');
const rust = join(contracts, 'guest/languages/rust/token.wasm');

const refuses = (step: () => unknown, reason: RegExp): void => assert.throws(step, (error: Error) => error instanceof UsageError && reason.test(error.message));

describe('mru build of a module from another toolchain', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-foreign-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  it('attaches the manifest; the app has the genesis root of the TypeScript one', async () => {
    const { wasm, codeHash, manifest: told } = adoptModule(rust, manifest);
    assert.equal(codeHash, sha256Hex(wasm));
    const genesis = genesisFrom(told, file('genesis.json', JSON.stringify({ holders: [{ owner: `0x${'11'.repeat(20)}`, amount: '5' }] }))) as Uint8Array;
    const rootOf = async (of: Uint8Array): Promise<string> => (await createOperations().open('s', { chain: 1, rollup: NO_ROLLUP, wasm: of, genesis })).genesisRoot;
    const typescript = await compileApp(join(contracts, 'apps/token/machine.ts'));
    assert.equal(await rootOf(wasm), await rootOf(typescript.wasm));
    assert.deepEqual(told, typescript.manifest);
  });

  it('takes a module that has its manifest as it is', () => {
    const { wasm } = adoptModule(rust, manifest);
    assert.deepEqual(adoptModule(file('whole.wasm', wasm), undefined).wasm, wasm);
  });

  it('writes what it checked', async () => {
    const out = join(folder, 'out.wasm');
    const print = process.stdout.write;
    process.stdout.write = () => true;
    try {
      assert.equal(await build(parseFlags(buildCommand, [rust, '--manifest', manifest, '-o', out, '--json'])), 0);
    } finally {
      process.stdout.write = print;
    }
    assert.deepEqual(readBytes(out), adoptModule(rust, manifest).wasm);
  });

  it('names what is wrong with the module, the manifest or the command', async () => {
    refuses(() => adoptModule(rust, undefined), /rust\/token\.wasm: bad-manifest, the module has no manifest/);
    refuses(() => adoptModule(rust, join(folder, 'none.json')), /cannot read .*none\.json/);
    refuses(() => adoptModule(rust, file('cut.json', '{"abi":')), /cut\.json: /);
    refuses(() => adoptModule(rust, file('two.json', '{"abi":2}')), /two\.json: ABI 2, this host speaks 1/);
    refuses(() => adoptModule(file('text.wasm', 'no module'), manifest), /nothing to attach a manifest to: not a WebAssembly 1 module/);
    refuses(() => adoptModule(file('cut.wasm', readBytes(rust).subarray(0, 1000)), manifest), /the module ends early/);
    refuses(() => adoptModule(file('bare.wasm', Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)), manifest), /bare\.wasm: bad-module, exactly one memory is required/);
    await assert.rejects(build(parseFlags(buildCommand, [join(contracts, 'apps/token/machine.ts'), '--manifest', manifest])), /--manifest is for a module of another toolchain/);
  });
});
