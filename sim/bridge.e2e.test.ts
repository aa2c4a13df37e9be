/** Money in and out as a person would: four verifiers, an operator and an L1, and the command line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hex } from '../protocols/bytes.ts';
import { ETHER } from '../protocols/l1.ts';
import type { RunningOperator } from '../runtime/node/operator-node.ts';
import { createBridge } from '../runtime/settlement/bridge.ts';
import { createEscape } from '../runtime/settlement/escape.ts';
import { createEscrow } from '../runtime/settlement/escrow.ts';
import { connect } from '../runtime/settlement/l1.ts';
import { mru, resultOf } from './cli/cli.ts';
import { accountOf, appPath, Founded, MEMBERS, ONE } from './founded.fixture.ts';

const ANSWER_SECONDS = 30;
/** For a billion units of work: a small block is worth charging for. */
const PRICE = 10n * ONE;
const friend: Hex = `0x${'f1'.repeat(20)}`;

interface Listed {
  readonly withdrawals: readonly { readonly seq: number; readonly to: Hex; readonly amount: string; readonly state: string }[];
}

describe('the bridge, from a command line', function () {
  this.timeout(240_000);
  let founded: Founded;
  let operator: RunningOperator;
  let network: string[];
  let wallet: string[];

  before(async () => {
    founded = await Founded.begin(['app', 'user'], { answerSeconds: ANSWER_SECONDS, price: PRICE });
    operator = await founded.operate('app', 'bank');
    const escrow = await createEscrow(founded.l1As('app'));
    await escrow.deposit(operator.rollup, 500n * ONE);
    wallet = founded.as('user');
    network = ['--l1', founded.anvil.url, '--contract', founded.contract, '--json', '--bootstrap', founded.bootstrap.join()];
  });
  after(async () => founded?.end());

  const send = (action: string, input: object, ...rest: string[]) => mru('send', 'bank', action, JSON.stringify(input), ...wallet, '--bootstrap', network.at(-1) as string, ...rest);
  const balanceOf = (address: Hex): Promise<bigint> => connect(founded.anvil.url).getBalance({ address });
  const listed = async (): Promise<Listed['withdrawals']> => resultOf<Listed>(await mru('withdrawals', 'bank', ...network)).withdrawals;

  it('goes in on L1, moves in the rollup, and comes out on L1, once', async () => {
    const paid = await mru('deposit', 'bank', '--amount', '2.5', ...wallet);
    assert.equal(paid.code, 0, paid.stderr);
    const user = accountOf('user');
    assert.equal(resultOf<{ account: Hex }>(paid).account, user);

    // L1 makes it final some blocks later; until then the account has nothing.
    const moved = async () => resultOf<{ status: string }>(await send('transfer', { asset: ETHER, to: friend, amount: String(ONE / 2n) })).status;
    let status = await moved();
    for (let attempt = 0; status === 'reverted' && attempt < 40; attempt++) status = await moved();
    assert.equal(status, 'executed');

    const out = await send('withdraw', { asset: ETHER, amount: String(ONE) }, '--until', 'C3b');
    assert.equal(out.code, 0, out.stderr);
    assert.deepEqual(
      (await listed()).map(({ seq, to, amount }) => [seq, to, amount]),
      [[0, user, String(ONE)]],
    );
    while ((await listed())[0]?.state !== 'payable') await new Promise((resolve) => setTimeout(resolve, 300));
    const before = await balanceOf(user);
    const payment = await mru('withdraw', 'bank', ...wallet, '--bootstrap', network.at(-1) as string);
    assert.equal(payment.code, 0, payment.stderr);
    const gained = (await balanceOf(user)) - before;
    assert.ok(gained > ONE - ONE / 100n && gained < ONE, `${gained}`);
    assert.deepEqual(
      (await listed()).map(({ state }) => state),
      ['paid'],
    );
    const again = resultOf<{ paid: unknown[]; open: unknown[] }>(await mru('withdraw', 'bank', ...wallet, '--bootstrap', network.at(-1) as string));
    assert.deepEqual([again.paid, again.open], [[], []]);
  });

  it('takes an action through L1, as if it had been sent', async () => {
    const forced = await mru('force', 'bank', 'withdraw', JSON.stringify({ asset: ETHER, amount: String(ONE / 4n) }), ...wallet, '--bootstrap', network.at(-1) as string);
    assert.equal(forced.code, 0, forced.stderr);
    while ((await listed()).length < 2) await new Promise((resolve) => setTimeout(resolve, 300));
    const { to, amount } = (await listed())[1] as Listed['withdrawals'][number];
    assert.deepEqual([to, amount], [accountOf('user'), String(ONE / 4n)]);
    const unknown = await mru('force', 'bank', 'steal', '{}', ...wallet, '--bootstrap', network.at(-1) as string);
    assert.deepEqual([unknown.code, /no action "steal"; there is deposit, transfer, withdraw/.test(unknown.stderr + unknown.stdout)], [2, true]);
  });

  it('has its operator answer what is demanded on L1, by itself', async () => {
    const escapes = await createEscape(founded.l1As('user'));
    const operatorHad = await balanceOf(accountOf('app'));
    const demanded = await mru('demand', 'bank', ...wallet);
    assert.deepEqual([demanded.code, resultOf<{ upTo: number }>(demanded).upTo], [0, 2], demanded.stderr);
    while ((await escapes.standing(operator.rollup)).demand !== undefined) await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok((await balanceOf(accountOf('app'))) > operatorHad, 'the bond is more than an answer costs');
    assert.equal((await escapes.standing(operator.rollup)).frozen, undefined);
  });

  it('shows who wants to leave what there is, from what members keep, and says where it is not to be had', async () => {
    const app = appPath('bank');
    const fromMembers = await mru('exit', 'bank', app, ...wallet, '--bootstrap', network.at(-1) as string);
    const { height, left } = resultOf<{ height: number; left: { balances: { amount: string }[]; withdrawals: { amount: string }[] } }>(fromMembers);
    // Of 2.5 ether half a one was moved, one paid out, and a quarter is withdrawn and not paid.
    assert.deepEqual([fromMembers.code, height > 2, left.balances.map(({ amount }) => amount), left.withdrawals.map(({ amount }) => amount)], [1, true, [String((3n * ONE) / 4n)], [String(ONE / 4n)]]);
    const fromBlobs = await mru('exit', 'bank', app, ...wallet);
    assert.deepEqual([fromBlobs.code, /bodies of bank go to no blobs: members that are still there have to be asked, with --bootstrap/.test(fromBlobs.stderr)], [3, true], fromBlobs.stderr);
  });

  it('says what is wrong: more than there is, a deposit that is none, an app that nobody knows', async () => {
    const tooMuch = await send('withdraw', { asset: ETHER, amount: String(50n * ONE) });
    assert.deepEqual([tooMuch.code, resultOf<{ status: string; reason: string }>(tooMuch).status], [1, 'reverted']);
    const invented = await send('deposit', { asset: ETHER, account: friend, amount: '5' });
    assert.deepEqual([invented.code, resultOf<{ status: string }>(invented).status], [1, 'refused']);
    const unknown = await mru('deposit', 'bonk', '--amount', '1', ...wallet);
    assert.deepEqual([unknown.code, /no app "bonk"; there is bank/.test(unknown.stderr + unknown.stdout)], [2, true]);
    const wrong = await mru('deposit', 'bank', '--amount', '1.5e3', ...wallet);
    assert.equal(wrong.code, 2);
  });

  it('puts the bodies of an app into blobs of L1 once its operator says so, and fetches them from there', async () => {
    const owner = founded.as('app');
    const stranger = await mru('data', 'use', 'bank', 'blobs', ...wallet);
    assert.deepEqual([stranger.code, /only who registered the app/.test(stranger.stderr)], [3, true]);
    assert.equal((await mru('data', 'use', 'bank', 'clouds', ...owner)).code, 2);
    const chosen = await mru('data', 'use', 'bank', 'blobs', ...owner);
    assert.equal(chosen.code, 0, chosen.stderr);
    // Members follow once L1 is final: until then batches carry nothing.
    const inBlobs = async (): Promise<Awaited<ReturnType<typeof mru>>> => {
      const sent = resultOf<{ height: number }>(await send('transfer', { asset: ETHER, to: friend, amount: '1' }, '--until', 'C3b'));
      return mru('data', 'get', 'bank', '--height', String(sent.height), '--from', 'blobs', ...network);
    };
    let got = await inBlobs();
    for (let attempt = 0; got.code !== 0 && attempt < 5; attempt++) got = await inBlobs();
    const { height, bytes, entries } = resultOf<{ height: number; bytes: number; entries: number }>(got);
    assert.deepEqual([got.code, entries], [0, 1]);
    const shares = resultOf<{ bytes: number }>(await mru('data', 'get', 'bank', '--height', String(height), ...network));
    assert.equal(shares.bytes, bytes);
  });

  it('shows that the body of a block is there, from shares alone, also while a member is away', async () => {
    const sampled = await mru('data', 'sample', 'bank', ...network);
    assert.equal(sampled.code, 0, sampled.stderr);
    const { height, proven, doubt } = resultOf<{ height: number; proven: number; doubt: number }>(sampled);
    assert.ok(height > 0 && proven === 20 && doubt < 1e-6);
    await founded.verifiers.get('d')?.stop(0);
    const file = join(founded.folder, 'body');
    const got = resultOf<{ bytes: number; entries: number }>(await mru('data', 'get', 'bank', '--height', String(height), '--out', file, ...network));
    assert.deepEqual([got.entries > 0, readFileSync(file).length], [true, got.bytes]);
    const all = await mru('data', 'sample', 'bank', '--height', String(height), '--samples', '128', ...network);
    assert.deepEqual([all.code, resultOf<{ missing: number[] }>(all).missing.length], [1, 32]);
    const none = await mru('data', 'sample', 'bank', '--height', '100000', ...network);
    assert.deepEqual([none.code, /no member shows a certified block 100000/.test(none.stderr)], [3, true]);
  });

  it('pays its members, who charge it by themselves', async () => {
    const escrow = await createEscrow(founded.l1As('a'));
    const earned = () => Promise.all(MEMBERS.map((name) => escrow.rewards(accountOf(name))));
    while ((await earned()).filter((each) => each > 0n).length < 3) await new Promise((resolve) => setTimeout(resolve, 500));
    const look = async () => ({ ...(await escrow.find(operator.rollup)), all: (await earned()).reduce((sum, each) => sum + each, 0n) });
    // Two looks that say the same had no charge between them.
    let [seen, again] = [await look(), await look()];
    while (seen.balance !== again.balance) [seen, again] = [again, await look()];
    assert.ok(seen.paid > 0n);
    assert.equal(seen.balance + seen.all, 500n * ONE);
  });

  it('has members show the newest block of an app that is frozen, so that nobody leaves with less', async () => {
    await operator.stop(0);
    const [escapes, bridge] = await Promise.all([createEscape(founded.l1As('user')), createBridge(founded.l1As('user'))]);
    await bridge.force({ rollup: operator.rollup, action: 'exit', input: new Uint8Array() });
    await escapes.demand(operator.rollup);
    await connect(founded.anvil.url).request({ method: 'evm_increaseTime', params: [ANSWER_SECONDS + 1] } as never);
    while ((await escapes.demandOn(operator.rollup).then((open) => open?.until ?? 0)) >= (await escapes.now())) await new Promise((resolve) => setTimeout(resolve, 100));
    await escapes.freeze(operator.rollup);
    const { height } = resultOf<{ height: number }>(await mru('exit', 'bank', appPath('bank'), ...wallet, '--bootstrap', network.at(-1) as string));
    while ((await escapes.standing(operator.rollup)).frozen?.height === 0) await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual([(await escapes.standing(operator.rollup)).frozen?.height, height > 5], [height, true]);
    while (!/FROZEN since/.test((await mru('vulcan', 'show', ...network.slice(0, 4))).stdout)) await new Promise((resolve) => setTimeout(resolve, 500));
  });
});
