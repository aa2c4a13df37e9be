import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompileError } from '../../contracts/guest/compile.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import { formatAction } from '../../protocols/actions-file.ts';
import { toHex } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { build } from './commands/build.ts';
import { describe as describeApp } from './commands/describe.ts';
import { exec } from './commands/exec.ts';
import { buildCommand } from './descriptions/build.ts';
import { describeCommand } from './descriptions/describe.ts';
import { execCommand } from './descriptions/exec.ts';
import { parseFlags, UsageError } from './flags.ts';

const token = join(import.meta.dirname, '../../contracts/apps/token/machine.ts');
const market = join(import.meta.dirname, '../../contracts/market.fixture.ts');

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number> | number>> = {
  build: (args) => build(parseFlags(buildCommand, args)),
  describe: (args) => describeApp(parseFlags(describeCommand, args)),
  exec: (args) => exec(parseFlags(execCommand, args)),
};

/** Runs a command in this process: what it writes to stdout. */
async function mru(command: string, ...args: readonly string[]): Promise<string> {
  const { write } = process.stdout;
  let stdout = '';
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    stdout += String(chunk);
    return true;
  };
  try {
    assert.equal(await COMMANDS[command]?.(args), 0);
    return stdout;
  } finally {
    process.stdout.write = write;
  }
}
const resultOf = <T>(stdout: string): T => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;

describe('commands for apps', function () {
  this.timeout(120_000);
  let folder: string;
  const at = (name: string): string => join(folder, name);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-commands-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('build a bundle or a module by the name, and run both to the same roots', async () => {
    const privateKey = new Uint8Array(32).fill(7);
    const sender = addressOf(privateKey);
    const inputs = { token: { holders: [{ owner: sender, amount: '9' }] }, book: { first: 0 } };
    writeFileSync(at('genesis.json'), JSON.stringify(inputs));
    const builds = [];
    for (const out of ['app.mru', 'app.wasm'])
      builds.push(
        resultOf<{ form: string; bytes: number; bundleBytes: number; moduleBytes: number; genesisRoot: string; moduleHash: string; codeHash: string }>(
          await mru('build', market, '--out', at(out), '--genesis', at('genesis.json'), '--json'),
        ),
      );
    const [bundle, module] = builds;
    assert.deepEqual([bundle?.form, module?.form, bundle?.genesisRoot, bundle?.moduleHash], ['bundle', 'module', module?.genesisRoot, module?.codeHash]);
    assert.deepEqual([bundle?.bytes, module?.bytes], [bundle?.bundleBytes, bundle?.moduleBytes]);
    assert.equal(readFileSync(at('app.mru')).length, bundle?.bundleBytes);

    const rollup = `0x${'ab'.repeat(32)}` as const;
    const { actions } = resultOf<{ actions: { name: string; input: never; primaryType: string }[] }>(await mru('describe', at('app.mru'), '--json'));
    assert.deepEqual([actions[0]?.name, actions[0]?.primaryType], ['token.transfer', 'Token_transfer']);
    const book = actionBook(31_337, rollup, actions);
    const signed = [
      signAction(book, 'token.transfer', { to: toHex(new Uint8Array(20)), amount: 4 }, 0n, { address: sender, privateKey }),
      signAction(book, 'book.offer', { price: 4 }, 1n, { address: sender, privateKey }),
    ];
    writeFileSync(at('actions.jsonl'), signed.map((each) => formatAction(book, each)).join('\n'));
    assert.match(readFileSync(at('actions.jsonl'), 'utf8'), /"action":"book\.offer"/);
    const runs = [];
    for (const app of ['app.mru', 'app.wasm']) runs.push(resultOf<{ ok: boolean; stateRoot: string }>(await mru('exec', at(app), at('actions.jsonl'), '--genesis', at('genesis.json'), '--json')));
    assert.deepEqual(runs[0], runs[1]);
    assert.equal(runs[0]?.ok, true);
  });

  it('describe an app as Markdown, and say what is wrong with one', async () => {
    assert.match(await mru('describe', token), /\| 0 \| `transfer` \| `\{ to: address, amount: uint256 \}` \| `Transfer\(address sender,uint64 nonce,address to,uint256 amount\)` \|/);
    writeFileSync(at('damaged.mru'), Uint8Array.of(0, 0x6d, 0x72, 0x75, 1, 2, 3));
    for (const args of [
      ['describe', at('damaged.mru')],
      ['exec', at('damaged.mru'), at('damaged.mru')],
    ] as const)
      await assert.rejects(mru(args[0], ...args.slice(1)), (error) => error instanceof UsageError && /damaged bundle/.test(error.message));
    const machineModule = join(import.meta.dirname, '../../contracts/machine.ts');
    writeFileSync(at('wrong.ts'), readFileSync(token, 'utf8').replace('../../machine.ts', machineModule).replace("amount: 'uint256' },", "amount: 'uint265' },"));
    await assert.rejects(
      mru('build', at('wrong.ts'), '--out', at('wrong.wasm')),
      (error) => error instanceof CompileError && error.line === 8 && /wrong\.ts:8:\d+: actions\.transfer\.amount: unknown type "uint265"; did you mean "uint256"\?/.test(error.message),
    );
  });
});
