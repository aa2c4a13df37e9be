import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, mru, resultOf, start } from '../../sim/cli/cli.ts';

const contracts = join(import.meta.dirname, '../../contracts');
const app = (name: string): string => join(contracts, `apps/${name}/machine.ts`);
const planted = join(contracts, 'check/planted.fixture.ts');
const examples = join(contracts, 'check/examples.json');

interface Result {
  readonly ok: boolean;
  readonly actions: number;
  readonly error?: string;
  readonly apps: readonly {
    readonly app: string;
    readonly engines: readonly string[];
    readonly unchecked: readonly string[];
    readonly finding?: { readonly kind: string; readonly blocks: readonly unknown[] };
  }[];
}

describe('mru check', function () {
  this.timeout(600_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-check-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const written = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const saysUsage = ({ code, stderr }: Ended, reason: RegExp): void => {
    assert.equal(code, 2, stderr);
    assert.match(stderr, reason);
  };

  it('passes apps that are the same everywhere, and gives the same answer for the same seed', async () => {
    const args = ['check', app('token'), app('orderbook'), '--actions', '200', '--seed', '5', '--genesis', examples, '--json'];
    const [first, second] = [await mru(...args), await mru(...args)];
    assert.equal(first.code, 0, first.stderr);
    const { apps, ok, actions } = resultOf<Result>(first);
    assert.deepEqual([ok, apps.map((each) => each.app)], [true, ['token', 'orderbook']]);
    assert.deepEqual(apps[0]?.engines, ['guest', 'unmetered guest', 'native V8', 'guest under wasmer']);
    assert.ok(actions >= 400);
    const timeless = (ended: Ended): string => ended.stdout.replaceAll(/"seconds":[\d.]+/g, '');
    assert.equal(timeless(first), timeless(second));
    assert.match(first.stderr, /token: \d+ of 200 actions, \d+\/s, about \d+ s to go/);
  });

  it('shows the smallest case of what differs, and ends with 1', async () => {
    const ended = await mru('check', planted);
    assert.equal(ended.code, 1, ended.stderr);
    assert.match(ended.stdout, /planted: NOT the same everywhere/);
    assert.match(ended.stdout, /The engines differ: writes of block 0, action 0[\s\S]*to see it again:[\s\S]*"action":/);
    const { apps, ok } = resultOf<Result>(await mru('check', planted, '--json'));
    assert.deepEqual([ok, apps[0]?.finding?.blocks.length], [false, 1]);
  });

  it('says what it has not checked, and how to', async () => {
    const ended = await mru('check', app('chess'), '--actions', '5', '--engines', 'guest,wasmer');
    assert.equal(ended.code, 0, ended.stderr);
    assert.match(ended.stdout, /NOT CHECKED {2}[^\n]*move[\s\S]*--actions, or a --genesis/);
  });

  it('ends with 130 when it is interrupted', async () => {
    const running = start('check', app('token'), '--actions', '1000000', '--json');
    await running.said(/of 1000000 actions/);
    running.interrupt();
    const { code, stdout } = await running.ended;
    assert.deepEqual([code, stdout], [130, '']);
  });

  it('says what is wrong with how it was asked', async () => {
    saysUsage(await mru('check'), /check takes <app\.ts\.\.\.>, got 0/);
    saysUsage(await mru('check', app('token'), '--engines', 'guest,v9'), /no engine "v9", there is guest, unmetered, native, wasmer/);
    saysUsage(await mru('check', app('token'), '--engines', 'guest'), /at least one other/);
    saysUsage(await mru('check', app('token'), '--genesis', written('not.json', '{')), /not\.json: /);
    saysUsage(await mru('check', app('token'), '--genesis', written('bad.json', '{"holders":[{"owner":"0x00","amount":1}]}')), /genesis\.holders\[0\]\.owner/);
    const reverts = await mru(
      'check',
      app('perpetuals'),
      '--genesis',
      written('zero.json', JSON.stringify({ asset: `0x${'01'.repeat(20)}`, oracle: `0x${'01'.repeat(20)}`, price: 0, traders: [] })),
      '--json',
    );
    saysUsage(reverts, /genesis reverts/);
    assert.match(resultOf<Result>(reverts).error ?? '', /genesis reverts/);
    const missing = await mru('check', join(folder, 'nowhere.ts'));
    assert.deepEqual([missing.code, /no such file/.test(missing.stderr)], [1, true]);
  });
});
