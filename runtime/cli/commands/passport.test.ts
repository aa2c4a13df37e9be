import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hex } from '../../../protocols/bytes.ts';
import { tokenApp } from '../../gateway/chain.fixture.ts';
import { CONTRACT, MadeL1 } from '../../light/made-l1.fixture.ts';
import { World } from '../../light/world.fixture.ts';
import { parseLayers } from '../config.ts';
import { passportGetCommand, passportVerifyCommand } from '../descriptions/passport.ts';
import { parseFlags, UsageError } from '../flags.ts';
import { passportGet, passportVerify } from './passport.ts';

const refuses = (reason: RegExp) => (error: Error) => error instanceof UsageError && reason.test(error.message);
const get = (...args: readonly string[]): Promise<number> => passportGet(parseLayers(passportGetCommand, args, {}));
const verify = (...args: readonly string[]): Promise<number> => passportVerify(parseFlags(passportVerifyCommand, args));

/** Exit code, and what was printed. */
async function said(run: () => Promise<number>): Promise<{ readonly code: number; readonly text: string }> {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    text += typeof chunk === 'string' ? chunk : `${chunk.length} bytes`;
    return true;
  };
  try {
    return { code: await run(), text };
  } finally {
    process.stdout.write = write;
  }
}

describe('mru passport', function () {
  this.timeout(60_000);
  let world: World;
  let folder: string;
  let file: string;
  let id: Hex;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-passport-'));
    file = join(folder, 'transfer.passport');
    world = await World.start(await tokenApp(), { replica: false });
    const sent = await world.transfer();
    id = sent.id;
    world.settle(sent.header);
    world.l1.mine(2);
  });
  after(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  it('is fetched from whichever rollup has the action, to a file or to stdout', async () => {
    const { code, text } = await said(() => get(id, '--gateway', world.gateway.url, '--out', file));
    assert.deepEqual([code, /transfer at C4, in .*: \d+ bytes/.test(text)], [0, true]);
    const { length } = readFileSync(file);
    assert.deepEqual(await said(() => get(id, 'token', '--gateway', world.gateway.url)), { code: 0, text: `${length} bytes` });
    const shown = JSON.parse((await said(() => get(id, '--gateway', world.gateway.url, '--json'))).text) as { readonly level: string; readonly passport: string };
    assert.deepEqual([shown.level, shown.passport.length], ['C4', 2 * length + 2]);
  });

  it('is verified offline, and says what it takes for granted', async () => {
    const alone = await said(() => verify(file));
    assert.equal(alone.code, 0);
    assert.match(alone.text, /transfer \{.*\}\n {2}by 0x/);
    assert.match(alone.text, /✓ certificate 1 of 1 members/);
    assert.match(alone.text, new RegExp(`it holds: C4, if\n.*L1's block \\d+ is ${world.l1.newest.hash}.*\n.*${CONTRACT} is the network's contract.*\n.*chain 31337`));
    const anchored = await said(() => verify(file, '--block', world.l1.newest.hash, '--contract', CONTRACT, '--chain', '31337'));
    assert.deepEqual([anchored.code, anchored.text.trimEnd().endsWith('it holds: C4')], [0, true]);
    const elsewhere = await said(() => verify(file, '--block', `0x${'11'.repeat(32)}`));
    assert.deepEqual([elsewhere.code, /✗ l1 /.test(elsewhere.text)], [1, true]);
  });

  it('is verified under the newest block of L1, by its nodes', async () => {
    world.l1.mine(2);
    assert.equal((await said(() => verify(file, '--l1', world.l1.url, '--contract', CONTRACT))).code, 0);
    const other = new MadeL1(31_337);
    other.reorganise(1);
    other.mine();
    await other.listen();
    try {
      const early = await said(() => verify(file, '--l1', other.url));
      assert.match(early.text, /✗ l1 .* is the newest that is final/);
      other.mine(9);
      const { code, text } = await said(() => verify(file, '--l1', other.url, '--json'));
      const { ok, checks } = JSON.parse(text) as { readonly ok: boolean; readonly checks: readonly { readonly name: string; readonly state: string; readonly text: string }[] };
      assert.deepEqual([code, ok], [1, false]);
      assert.match(checks.find(({ name }) => name === 'l1')?.text ?? '', /made under L1's block 0x\w+, and it is to be checked under 0x/);
      await assert.rejects(
        said(() => verify(file, '--l1', `${world.l1.url},${other.url}`)),
        { name: 'LightError', code: 'l1-disagrees' },
      );
    } finally {
      await other.close();
    }
  });

  it('names the part that is damaged', async () => {
    const bytes = readFileSync(file);
    bytes[bytes.length - 200] = (bytes[bytes.length - 200] as number) ^ 1;
    writeFileSync(join(folder, 'damaged'), bytes);
    const { code, text } = await said(() => verify(join(folder, 'damaged')));
    assert.deepEqual([code, text], [1, '  ✗ file        l1: damaged: its seal is of other bytes\nit DOES NOT HOLD\n']);
  });

  it('says what was not understood', async () => {
    await assert.rejects(() => get('0x12', '--gateway', world.gateway.url), refuses(/an action's id is 32 bytes/));
    await assert.rejects(() => get(`0x${'11'.repeat(32)}`, '--gateway', world.gateway.url, '--out', file), refuses(/no such action/));
    await assert.rejects(() => get(id, 'nowhere', '--gateway', world.gateway.url, '--out', file), refuses(/no rollup "nowhere"/));
    await assert.rejects(() => get(id, '--gateway', 'x'), refuses(/--gateway wants an http/));
    await assert.rejects(() => verify(join(folder, 'none')), refuses(/no such file/));
    await assert.rejects(() => verify(file, '--block', '0x12'), refuses(/--block is 32 bytes/));
    await assert.rejects(() => verify(file, '--chain', 'one'), refuses(/--chain wants the number/));
    await assert.rejects(() => verify(file, '--contract', '0x12'), refuses(/--contract wants an address/));
    await assert.rejects(() => verify(file, '--l1', 'nowhere'), refuses(/--l1 wants http/));
    await assert.rejects(() => verify(file, '--l1', world.l1.url, '--block', `0x${'11'.repeat(32)}`), refuses(/not both/));
  });
});
