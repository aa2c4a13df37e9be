/** An app as `mru new` makes it, on the network that `mru dev` starts: edited while it runs, used and looked at from the command line, ended by Ctrl-C. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../runtime/cli/new-app.fixture.ts';
import { developmentAccounts } from '../runtime/playground/accounts.ts';
import { mru, type Running, resultOf, start } from './cli/cli.ts';

const [alice, bob] = developmentAccounts().map(({ address }) => address);

describe('mru dev', function () {
  this.timeout(240_000);
  let app: ReturnType<typeof createApp>;
  let running: Running;
  let url = '';
  before(async () => {
    app = createApp('token');
    running = start('dev', app.machine, '--port', '0');
    url = (await running.said(/gateway +(http:\S+)\/v1\/network/))[1] as string;
  });
  after(async () => {
    running?.interrupt();
    await running?.ended;
    app?.remove();
  });
  const get = async <T>(path: string): Promise<T> => (await (await fetch(`${url}/v1/rollups/my-token${path}`)).json()) as T;
  const ask = (...args: string[]) => mru(...args, '--gateway', url, '--json');

  it('serves the page, and gives the accounts that it shows tokens', async () => {
    assert.match(await (await fetch(url)).text(), /<!doctype html>/i);
    assert.equal((await get<{ value: string }>(`/state/balances?key="${bob}"`)).value, '1000000');
    assert.equal(((await (await fetch(`${url}/v1/actors`)).json()) as { actor: string }[]).filter(({ actor }) => actor.startsWith('spock/verifier/')).length, 1);
  });

  it('has what is saved take over, with the state kept', async () => {
    const sent = await ask('action', 'send', 'my-token', 'transfer', JSON.stringify({ to: bob, amount: '5' }), '--as', 'alice');
    assert.equal(sent.code, 0, sent.stderr);
    app.edit('balance - amount', 'balance - amount - 1n', 'state.supply.set(supply)', 'state.supply.set(supply + 0n)');
    const [, height, ms] = (await running.said(/✓ my-token: the edit took over in block (\d+), the state is kept \((\d+) ms\)/)) as unknown as [string, string, string];
    assert.ok(Number(height) >= 2 && Number(ms) < 20_000, `${ms} ms`);
    assert.equal((await ask('action', 'send', 'my-token', 'transfer', JSON.stringify({ to: bob, amount: '5' }), '--as', 'alice')).code, 0);
    assert.equal((await get<{ value: string }>(`/state/balances?key="${alice}"`)).value, '999989', 'five, and five with a fee of one');
  });

  it('tells what does not compile, with the place, and what cannot take the state over; the version before goes on', async () => {
    app.edit("to: 'address', amount: 'uint256' },\n    approve", "to: 'address', amount: 'uint265' },\n    approve");
    await running.said(/✗ my-token does not compile; the version before goes on\s+\S*machine\.ts:\d+:\d+: actions\.transfer\.amount: unknown type "uint265"; did you mean "uint256"\?/);
    app.edit('uint265', 'uint256', "supply: value('uint256'),", "minted: value('uint256'), supply: value('uint256'),", 'state.supply.set', 'state.minted.set');
    await running.said(/✗ my-token: the edit cannot take the state over; the version before goes on\s+state entry "supply" is "minted" now/);
    assert.equal((await get<{ value: string }>('/state/supply')).value, '3000000');
  });

  it('is looked at from the command line', async () => {
    const proof = await ask('state', 'proof', 'my-token', 'balances', bob as string);
    assert.deepEqual([proof.code, resultOf<{ value: string; signers: number[] }>(proof).value, resultOf<{ signers: number[] }>(proof).signers], [0, '1000010', [0]], proof.stderr);
    const listed = resultOf<{ entries: { key: string; value: string }[] }>(await ask('state', 'get', 'my-token', 'balances', '--limit', '2'));
    assert.equal(listed.entries.length, 2);
    const { blocks } = resultOf<{ blocks: { height: number }[] }>(await ask('block', 'list', 'my-token'));
    assert.deepEqual(
      blocks.map(({ height }) => height),
      [3, 2, 1],
    );
    const { steps } = resultOf<{ steps: { action: string; writes: { entry: string; key: string; before: string; after: string }[] }[] }>(await ask('block', 'replay', 'my-token', '3'));
    assert.ok(steps[0]?.writes.some(({ entry, key, before, after }) => entry === 'balances' && key === bob && before === '1000005' && after === '1000010'));
    const block = resultOf<{ entries: { id: string; action: string }[] }>(await ask('block', 'get', 'my-token', '3'));
    const got = resultOf<{ status: string; height: number }>(await ask('action', 'get', 'my-token', block.entries[0]?.id as string));
    assert.deepEqual([got.status, got.height], ['executed', 3]);
    const watched = await ask('action', 'watch', 'my-token', block.entries[0]?.id as string, '--until', 'C3b');
    assert.deepEqual([watched.code, resultOf<{ level: string }>(watched).level >= 'C3b'], [0, true], watched.stderr);
    const reverted = await ask('action', 'send', 'my-token', 'transfer', JSON.stringify({ to: bob, amount: '99999999' }), '--as', 'alice');
    assert.deepEqual([reverted.code, resultOf<{ status: string; reason: string }>(reverted).reason], [1, 'balance 999989 is less than 99999999']);
    for (const [args, words] of [
      [['action', 'send', 'my-token', 'burn', '{}', '--as', 'alice'], /no action "burn"; there is transfer, approve, transferFrom/],
      [['action', 'send', 'my-token', 'transfer', '{"to":1}', '--as', 'alice'], /to: /],
      [['state', 'get', 'my-token', 'nothing'], /no state entry "nothing"; there is balances/],
      [['block', 'get', 'my-token', 'x'], /a height is a whole number/],
      [['block', 'get', 'other', '1'], /no rollup "other"/],
    ] as const) {
      const bad = await ask(...args);
      assert.deepEqual([bad.code, words.test(bad.stderr)], [2, true], bad.stderr);
    }
  });

  it('ends with Ctrl-C, and goes on from there: with the state, and with what was saved meanwhile', async () => {
    const taken = await mru('dev', app.machine, '--port', '0', '--json');
    assert.deepEqual([taken.code, /mru dev runs with \S+ already, as process \d+: end it, or give another --data/.test(taken.stderr)], [2, true], taken.stderr);
    running.interrupt();
    const { code } = await running.ended;
    assert.equal(code, 130);
    await assert.rejects(fetch(url));
    app.edit('state.minted.set', 'state.supply.set', "minted: value('uint256'), supply", 'supply', 'balance - amount - 1n', 'balance - amount - 2n');
    running = start('dev', app.machine, '--port', '0');
    url = (await running.said(/gateway +(http:\S+)\/v1\/network/))[1] as string;
    assert.equal((await get<{ value: string }>(`/state/balances?key="${alice}"`)).value, '999989');
    await running.said(/✓ my-token: the edit took over in block \d+, the state is kept/);
    assert.equal((await ask('action', 'send', 'my-token', 'transfer', JSON.stringify({ to: bob, amount: '5' }), '--as', 'alice')).code, 0);
    assert.equal((await get<{ value: string }>(`/state/balances?key="${alice}"`)).value, '999982', 'five, with a fee of two');
  });

  it('says what to do about a folder that is damaged, and leaves no process behind', async () => {
    running.interrupt();
    await running.ended;
    writeFileSync(join(app.folder, '.mru/l1.json'), '{');
    const damaged = await mru('dev', app.machine, '--port', '0', '--json');
    assert.deepEqual([damaged.code, /may not be whole: --fresh begins anew/.test(damaged.stderr)], [3, true], damaged.stderr);
    const gone = await ask('block', 'list', 'my-token');
    assert.deepEqual([gone.code, /is the gateway at .* running\? mru dev and mru gateway start one/.test(gone.stderr)], [3, true], gone.stderr);
  });
});
