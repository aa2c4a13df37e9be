/** An app becomes another version while people use it: four verifiers, an operator, an L1 and the command line. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compileApp } from '../contracts/guest/compile.ts';
import { type ActionBook, actionBook, signAction } from '../protocols/action.ts';
import { balanceKey, readBalance } from '../protocols/balance.ts';
import type { Hex } from '../protocols/bytes.ts';
import { ETHER } from '../protocols/l1.ts';
import type { ClientEvent } from '../runtime/client/client.ts';
import { type ConnectedClient, connectClient } from '../runtime/client/connect.ts';
import { discoveryPart } from '../runtime/node/join.ts';
import type { RunningOperator } from '../runtime/node/operator-node.ts';
import { createBridge } from '../runtime/settlement/bridge.ts';
import { connect } from '../runtime/settlement/l1.ts';
import { createUpgrades } from '../runtime/settlement/upgrades.ts';
import { createViemSettlement } from '../runtime/settlement/viem.ts';
import { mru, resultOf } from './cli/cli.ts';
import { accountOf, appPath, BLOCK_MS, Founded, ONE, secretOf } from './founded.fixture.ts';
import { ROBBER } from './upgrades/robber.fixture.ts';

/** Long enough for who is warned to force something first, also on a machine that is busy. */
const NOTICE = 20;
const [FIRST, SECOND, THIRD] = [appPath('bank'), join(import.meta.dirname, 'upgrades/bank-2.fixture.ts'), join(import.meta.dirname, 'upgrades/robber.fixture.ts')];
const USERS = ['ann', 'bob', 'cid', 'dan'];

interface Exit {
  readonly outcome: string;
  readonly left: { readonly balances: readonly { readonly amount: string }[] };
}

describe('another version of an app', function () {
  this.timeout(300_000);
  let founded: Founded;
  let operator: RunningOperator;
  let client: ConnectedClient;
  const events: ClientEvent[] = [];
  const books: ActionBook[] = [];
  const log: string[] = [];

  before(async () => {
    founded = await Founded.begin(['app', ...USERS], { noticeSeconds: NOTICE });
    operator = await founded.operate('app', 'bank', { bodies: 'blobs', log: (event) => log.push(event) });
    for (const source of [FIRST, SECOND]) books.push(actionBook(31_337, operator.rollup, (await compileApp(source)).manifest.actions));
    client = await followed('client');
    client.events.subscribe((event) => events.push(event));
    client.follow();
    for (const [at, name] of USERS.entries()) {
      const bridge = await createBridge(founded.l1As(name));
      await bridge.deposit({ rollup: operator.rollup, asset: ETHER, account: bridge.account, amount: BigInt(at + 1) * ONE });
    }
    await until(async () => (await balanceOf('dan')) === 4n * ONE);
  });
  after(async () => {
    await client?.close();
    await founded?.end();
  });

  async function followed(name: string): Promise<ConnectedClient> {
    const settlement = await createViemSettlement(founded.l1As('app'));
    const [committees, rollups] = await Promise.all([settlement.committees(0), settlement.apps()]);
    const network = { chain: 31_337, l1Url: founded.anvil.url, contract: founded.contract, committees, rollups };
    const folder = join(founded.folder, name);
    const connected = await connectClient({
      ...{ folder, chain: network.chain, network, seed: secretOf(name), log: () => undefined, parts: [discoveryPart(folder, founded.bootstrap)] },
      books: new Map([[operator.rollup, books[0] as ActionBook]]),
    });
    await connected.ready(30_000);
    return connected;
  }
  async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, BLOCK_MS));
  }
  async function balanceAt(account: Hex): Promise<bigint> {
    const [value] = await client.read(0, operator.rollup, [balanceKey(ETHER, account)]);
    return readBalance(value);
  }
  const balanceOf = (name: string): Promise<bigint> => balanceAt(accountOf(name));
  const upgrade = (next: string, from: string, ...rest: string[]) => mru('upgrade', 'bank', from, next, ...founded.as('app'), '--data', founded.dataOf('bank'), ...rest);
  const asUser = (name: string): string[] => [...founded.as(name), '--bootstrap', founded.bootstrap.join()];
  const givenBack = async (): Promise<string | undefined> => {
    const listed = await mru('withdrawals', 'bank', '--l1', founded.anvil.url, '--contract', founded.contract, '--json', '--bootstrap', founded.bootstrap.join());
    return resultOf<{ withdrawals: { state: string }[] }>(listed).withdrawals[0]?.state;
  };
  const seen = (height: number): Extract<ClientEvent, { kind: 'block' }> | undefined => events.find((event) => event.kind === 'block' && event.block.header.height === height) as never;

  it('is refused when it cannot follow, to anybody but the operator, and before its time', async () => {
    const said = await upgrade(SECOND, FIRST);
    assert.deepEqual([said.code, resultOf<{ announced: boolean }>(said).announced], [0, false], said.stderr);
    const unfit = await upgrade(appPath('exchange'), FIRST, '--yes');
    assert.deepEqual([unfit.code, /is no version of/.test(unfit.stderr)], [2, true], unfit.stderr);
    const stranger = await mru('upgrade', 'bank', FIRST, SECOND, ...founded.as('ann'), '--data', join(founded.folder, 'nowhere'), '--yes');
    assert.deepEqual([stranger.code, /only who registered/.test(stranger.stderr)], [3, true], stranger.stderr);
    const upgrades = await createUpgrades(founded.l1As('ann'));
    await assert.rejects(upgrades.activate(operator.rollup), /no other version is announced/);
    const robber = await upgrade(THIRD, FIRST, '--yes');
    assert.equal(robber.code, 0, robber.stderr);
    await assert.rejects(upgrades.activate(operator.rollup), /users have time until then/);
    const withdrawn = await mru('upgrade', 'cancel', 'bank', ...founded.as('app'));
    assert.equal(withdrawn.code, 0, withdrawn.stderr);
    assert.equal(await upgrades.announced(operator.rollup), undefined);
  });

  it('takes over under load: nothing that was promised is lost, and users were told', async () => {
    const announced = await upgrade(SECOND, FIRST, '--yes');
    assert.equal(announced.code, 0, announced.stderr);
    const { code } = resultOf<{ code: Hex }>(announced);
    const promised = await load(code);
    await until(() => [...promised].every((id) => events.some((event) => event.kind === 'block' && event.block.ids.includes(id))));
    for (const id of promised) assert.equal(events.filter((event) => event.kind === 'block' && event.block.ids.includes(id)).length, 1, `${id} once`);
    const told = events.flatMap((event) => (event.kind === 'versions' ? [event] : []));
    assert.ok(told.some((event) => event.announced?.code === code) && told.at(-1)?.versions.at(-1) === code);
    assert.ok(log.includes('upgraded') && log.includes('upgrade-sent'), log.join());
    assert.equal(await balanceAt(ROBBER), BigInt(promised.size));
  });

  /** Moves a wei again and again, by the version that takes it; until the second one has taken some. Answers what was acknowledged. */
  async function load(code: Hex): Promise<Set<Hex>> {
    const wallet = { address: accountOf('dan'), privateKey: secretOf('dan operator') };
    const promised = new Set<Hex>();
    const byBook = [0, 0];
    for (let version = 0; (byBook[1] ?? 0) < 20; ) {
      const [nonce = 0n] = await client.nonces(operator.rollup, [wallet.address]);
      const input = { asset: ETHER, to: ROBBER, amount: '1', ...(version === 1 && { words: 'as agreed' }) };
      const [answer] = await client.submit(operator.rollup, [signAction(books[version] as ActionBook, 'transfer', input, nonce, wallet)]);
      if (answer?.kind === 'acknowledged') {
        promised.add(answer.id);
        byBook[version] = (byBook[version] ?? 0) + 1;
      } else if (log.includes('upgraded')) version = 1;
    }
    assert.ok((byBook[0] ?? 0) > 20, `${byBook} actions while ${code} was announced`);
    return promised;
  }

  it('goes on after its nodes start anew, for who joins late, and for who executes all of it again', async () => {
    const before = await balanceOf('ann');
    const second = await mru('operator', SECOND, ...founded.as('app'), '--name', 'bank', '--data', join(founded.folder, 'other'), '--bootstrap', founded.bootstrap.join());
    assert.deepEqual([second.code, /a later version of bank: run the one it began with/.test(second.stderr)], [3, true], second.stderr);
    await operator.stop();
    operator = await founded.operate('app', 'bank', { log: (event) => log.push(event) });
    await founded.verifiers.get('b')?.stop();
    const late: string[] = [];
    await founded.verifier('b', { log: (event) => late.push(event) });
    const sent = await mru('send', 'bank', 'transfer', JSON.stringify({ asset: ETHER, to: accountOf('ann'), amount: String(ONE), words: 'again' }), ...asUser('bob'), '--until', 'C3b');
    assert.equal(sent.code, 0, sent.stderr);
    assert.equal(await balanceOf('ann'), before + ONE);
    assert.ok(late.includes('verifier-ready'));
    await founded.verifier('late', { fromGenesis: true, log: (event) => late.push(event) });
    const { height } = resultOf<{ height: number }>(sent);
    await until(() => seen(height) !== undefined);
    // The code of the second version is in the blobs, and with members.
    for (const where of [[], ['--bootstrap', founded.bootstrap.join()], ['--later', SECOND]]) {
      const plan = await mru('exit', 'bank', FIRST, ...where, ...founded.as('ann'));
      assert.deepEqual(
        resultOf<Exit>(plan).left.balances.map(({ amount }) => BigInt(amount)),
        [before + ONE],
        plan.stderr,
      );
    }
  });

  it('robs nobody who left before it: what is forced in time is done by the version before', async () => {
    const stays = await balanceOf('cid');
    const robber = await upgrade(THIRD, SECOND, '--yes');
    assert.equal(robber.code, 0, robber.stderr);
    await until(async () => (await createViemSettlement(founded.l1As('app'))).apps().then(([app]) => app?.announced !== undefined));
    const all = await balanceOf('ann');
    const [warned, forced] = await Promise.all([
      mru('send', 'bank', 'transfer', JSON.stringify({ asset: ETHER, to: accountOf('bob'), amount: '1', words: '' }), ...asUser('cid')),
      mru('force', 'bank', 'withdraw', JSON.stringify({ asset: ETHER, amount: String(all) }), ...asUser('ann')),
    ]);
    assert.match(warned.stderr, /another version of bank takes over from/);
    assert.equal(forced.code, 0, forced.stderr);
    await until(async () => (await balanceOf('cid')) === 0n);
    assert.ok(stays > 0n && (await balanceAt(ROBBER)) > stays, 'who stayed lost all');
    await until(async () => (await givenBack()) === 'payable');
    const before = await connect(founded.anvil.url).getBalance({ address: accountOf('ann') });
    const paid = await mru('withdraw', 'bank', ...asUser('ann'));
    assert.equal(paid.code, 0, paid.stderr);
    const gained = (await connect(founded.anvil.url).getBalance({ address: accountOf('ann') })) - before;
    assert.ok(gained > all - ONE / 100n && gained <= all, `${gained} of ${all}`);
  });
});
