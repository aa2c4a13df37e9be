import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mru, resultOf, start } from './cli/cli.ts';
import { childrenOf } from './local/children.fixture.ts';
import type { Summary } from './summary.ts';

const SMALL = ['sim', '--actions', '200', '--wallets', '12', '--json'];

describe('misfortunes', function () {
  this.timeout(180_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-misfortune-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('one of four members stopped: the run still ends well', async () => {
    const ended = await mru(...SMALL, '--kill', '1');
    assert.equal(ended.code, 0, ended.stderr);
    assert.equal(resultOf<Summary>(ended).roots['chess']?.length, 3);
  });

  it('two of four members stopped: certifying stops, and the run says so', async () => {
    const ended = await mru(...SMALL, '--kill', '2');
    const { problems, ok } = resultOf<Summary>(ended);
    assert.deepEqual([ended.code, ok], [1, false]);
    assert.match(problems[0] as string, /2 of 4 members answer, 3 are needed/);
  });

  it('an operator with a wrong root: no certificate, the first failing action named, the other rollup unharmed', async () => {
    const ended = await mru(...SMALL, '--byzantine', 'operator');
    const summary = resultOf<Summary>(ended);
    assert.equal(ended.code, 1);
    assert.match(summary.problems[0] as string, /refuses token-1 block 2: wrong-receipt at action \d+/);
    assert.ok(summary.certificates > 0 && summary.certificates < summary.blocks);
    for (const roots of Object.values(summary.roots)) assert.equal(new Set(roots).size, 1);
  });

  it('an operator that signs two blocks for one height is caught with both', async () => {
    const ended = await mru(...SMALL, '--byzantine', 'operator:equivocate');
    assert.equal(ended.code, 1);
    assert.match(resultOf<Summary>(ended).problems[0] as string, /operator of token-1 signed two blocks at height \d/);
  });

  it('a verifier that signs garbage is named, and C2 is reached without it', async () => {
    const ended = await mru(...SMALL, '--byzantine', 'verifier');
    const summary = resultOf<Summary>(ended);
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(summary.liars['3' as never] as string, /not its own/);
    assert.equal(summary.votes['3' as never], undefined);
  });

  it('kill -9 of an operator and of a member: nothing acknowledged is lost, the run completes', async () => {
    const running = start('sim', '--actions', '900', '--wallets', '12', '--json', '--processes', '--data', folder);
    await running.said(/C1 [1-9]/);
    for (const name of ['operator-token-1', 'member-2']) {
      const pid = childrenOf(running.pid).get(name);
      assert.ok(pid, name);
      process.kill(pid, 'SIGKILL');
      await running.said(new RegExp(`${name} process-restarted`));
    }
    const ended = await running.ended;
    assert.deepEqual(resultOf<Summary>(ended).problems, []);
    assert.equal(ended.code, 0);
  });

  it('kill -9 of everything, then the same folder again: nothing acknowledged is lost', async () => {
    const args = ['sim', '--actions', '600', '--wallets', '12', '--json', '--data', folder];
    const first = start(...args);
    await first.said(/C2 [1-9]/);
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await mru(...args);
    assert.deepEqual(resultOf<Summary>(second).problems, []);
    assert.equal(second.code, 0);
  });

  it('Ctrl-C stops everything within three seconds', async () => {
    const running = start(...SMALL, '--processes', '--data', folder);
    await running.said(/C0 [1-9]/);
    const children = [...childrenOf(running.pid).values()];
    const since = performance.now();
    running.interrupt();
    const { code } = await running.ended;
    assert.equal(code, 130);
    assert.ok(performance.now() - since < 3_000, `${performance.now() - since} ms`);
    assert.ok(children.length > 0);
    for (const pid of children) assert.throws(() => process.kill(pid, 0));
  });

  it('the load written to a file and sent from it ends the same way', async () => {
    const file = join(folder, 'actions.jsonl');
    const printed = await mru('sim', '--actions', '60', '--wallets', '2', '--print-actions');
    assert.equal(printed.code, 0);
    // In file order, games would begin before their stakes arrive: two wallets play none.
    writeFileSync(file, printed.stdout);
    const ended = await mru('sim', '--wallets', '2', '--actions-file', file, '--json');
    const summary = resultOf<Summary>(ended);
    assert.deepEqual(summary.problems, []);
    assert.ok(summary.c4 > 50 && summary.c4 === summary.c0);
  });

  it('says what is wrong with a command, with the exit code for it', async () => {
    const bad = join(folder, 'bad.jsonl');
    writeFileSync(bad, '{"rollup":"0x12"}\n');
    const codes = await Promise.all(
      [mru('nonsense'), mru('sim', '--actions', '-1'), mru('build', 'nowhere.ts'), mru('sim', '--kill', '9'), mru('--help'), mru('sim', '--help')].map(async (each) => (await each).code),
    );
    assert.deepEqual(codes, [2, 2, 1, 2, 0, 0]);
  });

  it('builds an app and runs a file of actions through it, the same numbers every time', async () => {
    const [wasm, genesis, actions] = ['token.wasm', 'genesis.json', 'actions.jsonl'].map((name) => join(folder, name)) as [string, string, string];
    const lines = (await mru('sim', '--actions', '40', '--wallets', '2', '--print-actions')).stdout.split('\n').filter((line) => !/"nonce":"0","input":\{"to":"0x22/.test(line));
    const holders = [...new Set(lines.flatMap((line) => (line ? [(JSON.parse(line) as { sender: string }).sender] : [])))].map((owner) => ({ owner, amount: '1000000' }));
    writeFileSync(genesis, JSON.stringify({ holders }));
    // Only actions that may be in a block: each sender's in order, none twice, none forged.
    const next = new Map<string, number>();
    const good = lines.filter((line) => {
      if (line === '') return false;
      const { sender, nonce, input } = JSON.parse(line) as { sender: string; nonce: string; input: { to: string } };
      if (Number(nonce) !== (next.get(sender) ?? 0) || input.to === `0x${'22'.repeat(20)}`) return false;
      next.set(sender, Number(nonce) + 1);
      return true;
    });
    writeFileSync(actions, good.join('\n'));
    assert.equal((await mru('build', join(import.meta.dirname, '../contracts/apps/token/machine.ts'), '--out', wasm, '--genesis', genesis)).code, 0);
    const exec = () => mru('exec', wasm, actions, '--genesis', genesis, '--block-actions', '10', '--json');
    const [first, second] = [await exec(), await exec()];
    assert.equal(first.code, 0, first.stderr);
    assert.equal(first.stdout, second.stdout);
    assert.ok(resultOf<{ blocks: unknown[] }>(first).blocks.length >= 3);
  });
});
