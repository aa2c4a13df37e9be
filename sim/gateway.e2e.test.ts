/** A network as an application sees it: four verifiers, two operators, an L1, `mru gateway`, and a client that knows its URL and its machine. */
import assert from 'node:assert/strict';
import { firstValueFrom, take, toArray } from 'rxjs';
import token from '../contracts/apps/token/machine.ts';
import { compileApp } from '../contracts/guest/compile.ts';
import type { Manifest } from '../contracts/guest/manifest.ts';
import { rollupIdOf } from '../contracts/settlement/model.ts';
import { type Hex, toHex } from '../protocols/bytes.ts';
import { encode } from '../protocols/codec.ts';
import { codecOf } from '../protocols/schema.ts';
import { createClient } from '../runtime/client/http/index.ts';
import { createViemSettlement } from '../runtime/settlement/viem.ts';
import { type Running, start } from './cli/cli.ts';
import { accountOf, appPath, Founded, ONE, secretOf } from './founded.fixture.ts';

const friend: Hex = `0x${'0f'.repeat(20)}`;
const game: Hex = `0x${'0a'.repeat(32)}`;

describe('gateway of a network', function () {
  this.timeout(120_000);
  let founded: Founded;
  let gateway: Running;
  let url: string;
  let chess: Hex;

  const genesisOf = (manifest: Manifest, input: object): Uint8Array => encode(codecOf(manifest.genesis), input as never);
  before(async () => {
    const compiled = Promise.all([compileApp(appPath('token')), compileApp(appPath('chess'))]);
    founded = await Founded.begin(['app', 'games', 'user'], { epochBlocks: 10 });
    const [tokenApp, chessApp] = await compiled;
    const bank = rollupIdOf(31_337, founded.contract, accountOf('app'), 'token');
    const [, { rollup }] = await Promise.all([
      founded.operate('app', 'token', { genesis: genesisOf(tokenApp.manifest, { holders: [{ owner: accountOf('user'), amount: 1_000n }] }) }),
      founded.operate('games', 'chess', { genesis: genesisOf(chessApp.manifest, { bank }) }),
    ]);
    chess = rollup;
    const network = ['--l1', founded.anvil.url, '--contract', founded.contract, '--bootstrap', founded.bootstrap.join()];
    gateway = start('gateway', ...network, '--port', '0', '--replica', '--verbose');
    const [line] = await gateway.said(/\{"event":"gateway-listening".*\}/);
    ({ url } = JSON.parse(line) as { url: string });
  });
  after(async () => {
    gateway?.interrupt();
    await gateway?.ended;
    await founded?.end();
  });

  const get = async <T>(path: string): Promise<T> => (await fetch(`${url}${path}`)).json() as Promise<T>;
  async function until<T>(read: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
    for (const end = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const seen = await read();
      if (holds(seen)) return seen;
      assert.ok(Date.now() < end, JSON.stringify(seen));
    }
  }

  it('takes actions to L1, proves the state, shows steps, lanes and the committee', async () => {
    const settlement = await createViemSettlement(founded.l1As('user'));
    const committees = await settlement.committees(0);
    const client = createClient({ url, machine: token, signer: toHex(secretOf('user operator')), trust: { chain: settlement.chainId, committees } });
    const heard = firstValueFrom(client.events(0).pipe(take(2), toArray()));
    const sent = client.transfer({ to: friend, amount: 5n });
    const funded = client.fund({ chess, game, amount: 7n });
    const { height, index } = await sent.confirmed('C2');
    await until(
      () => client.state.balances.get(friend).catch(() => undefined),
      (balance) => balance === 5n,
    );
    assert.deepEqual(
      (await heard).map(({ fields }) => fields.amount),
      [5n, 7n],
    );

    const { steps } = await get<{ steps: { writes: { entry: string; key: unknown; after: unknown }[] }[] }>(`/v1/rollups/token/blocks/${height}/steps`);
    assert.deepEqual(steps[index]?.writes.find(({ entry, key }) => entry === 'balances' && key === friend)?.after, '5');
    await funded.confirmed('C2');
    const lanes = await until(
      () => get<{ to: Hex; consumed: number; latencyMs: unknown }[]>('/v1/lanes'),
      (seen) => seen.some(({ to, consumed }) => to === chess && consumed === 1),
    );
    assert.notEqual(lanes.find(({ to }) => to === chess)?.latencyMs, null);
    const { members } = await get<{ members: { status: object | null; votes: number }[] }>('/v1/committee');
    assert.deepEqual([members.length, members.every(({ status }) => status !== null), members.some(({ votes }) => votes > 0)], [4, true, true]);
    const block = await get<{ certifiedBy: number[]; level: string }>(`/v1/rollups/token/blocks/${height}`);
    assert.ok(block.certifiedBy.length >= 3);
    await sent.confirmed('C3b');
  });

  it('follows an app that L1 gets to know later, and the committees that come after the first', async () => {
    const { id } = await get<{ id: number }>('/v1/committee');
    const { manifest } = await compileApp(appPath('token'));
    await founded.operate('user', 'newcomer', { source: appPath('token'), genesis: genesisOf(manifest, { holders: [{ owner: friend, amount: 9n }] }) });
    await until(
      () => get<{ value?: string }>(`/v1/rollups/newcomer/state/balances?key=${friend}`),
      ({ value }) => value === '9',
    );
    await founded.verifier('late', { stake: ONE });
    await until(
      () => get<{ id: number; members: { status: { committee: number } | null }[] }>('/v1/committee'),
      (seen) => seen.id > id && seen.members.length === 5 && seen.members.every(({ status }) => status !== null && status.committee >= seen.id),
    );
  });

  it('ends when it is told to', async () => {
    gateway.interrupt();
    const { code } = await gateway.ended;
    assert.equal(code, 130);
  });
});
