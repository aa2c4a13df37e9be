/** Money in and out as a person would: four verifiers, an operator and an L1, and the command line. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileApp } from '../contracts/guest/compile.ts';
import { fromHex, type Hex, toHex } from '../protocols/bytes.ts';
import { keccakHex } from '../protocols/crypto/hash.ts';
import { addressOf } from '../protocols/crypto/secp256k1.ts';
import { ETHER } from '../protocols/l1.ts';
import { installNativeCrypto } from '../runtime/crypto/native.ts';
import { keepKey, type Secrets } from '../runtime/keys/keys.ts';
import type { RunningHost } from '../runtime/node/host.ts';
import { type RunningOperator, startOperatorNode } from '../runtime/node/operator-node.ts';
import { startVerifier } from '../runtime/node/verifier.ts';
import { type Anvil, startAnvil } from '../runtime/settlement/anvil.ts';
import { createBridge } from '../runtime/settlement/bridge.ts';
import { DEV_TERMS, deploySettlement } from '../runtime/settlement/deploy.ts';
import { createEscape } from '../runtime/settlement/escape.ts';
import { createEscrow } from '../runtime/settlement/escrow.ts';
import { connect } from '../runtime/settlement/l1.ts';
import { fundOnDevChain } from '../runtime/settlement/viem.ts';
import { mru, resultOf } from './cli/cli.ts';

const ONE = 10n ** 18n;
const WINDOW_SECONDS = 2;
const ANSWER_SECONDS = 30;
/** For a billion units of work: a small block is worth charging for. */
const PRICE = 10n * ONE;
const secretOf = (name: string): Uint8Array => fromHex(keccakHex(new TextEncoder().encode(`bridge ${name}`)));
const secretsOf = (name: string): Secrets => ({ node: secretOf(`${name} node`), vote: secretOf(`${name} vote`), operator: secretOf(`${name} operator`) });
const MEMBERS = ['a', 'b', 'c', 'd'];
const friend: Hex = `0x${'f1'.repeat(20)}`;

interface Listed {
  readonly withdrawals: readonly { readonly seq: number; readonly to: Hex; readonly amount: string; readonly state: string }[];
}

describe('the bridge, from a command line', function () {
  this.timeout(240_000);
  let folder: string;
  let anvil: Anvil;
  let operator: RunningOperator;
  const hosts: RunningHost[] = [];
  const abort = new AbortController();
  let network: string[];
  let wallet: string[];

  before(async () => {
    installNativeCrypto();
    folder = mkdtempSync(join(tmpdir(), 'mru-bridge-'));
    anvil = await startAnvil({ blockSeconds: 0.3 });
    const l1Url = anvil.url;
    await fundOnDevChain(
      l1Url,
      [...MEMBERS, 'app', 'user'].map((name) => addressOf(secretOf(`${name} operator`))),
    );
    const contract = await deploySettlement({ url: l1Url, privateKey: toHex(secretOf('a operator')) }, [], { ...DEV_TERMS, epochBlocks: 1_000, answerSeconds: ANSWER_SECONDS, price: PRICE });
    const listening: string[] = [];
    const start = (name: string, bootstrap: readonly string[]): Promise<RunningHost> =>
      startVerifier({
        ...{ l1Url, contract, folder: join(folder, name), secrets: secretsOf(name), bootstrap, stake: ONE, signal: abort.signal, progress: () => undefined },
        log: (event, detail) => event === 'listening' && name === 'a' && listening.push(...(detail as { addresses: string[] }).addresses),
      });
    const first = start('a', []);
    while (listening.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    hosts.push(...(await Promise.all([first, ...MEMBERS.slice(1).map((name) => start(name, listening))])));
    const { bundle } = await compileApp(join(import.meta.dirname, '../contracts/apps/bank/machine.ts'));
    const app = { name: 'bank', wasm: bundle, genesis: new Uint8Array(), disputeWindowSeconds: WINDOW_SECONDS };
    operator = await startOperatorNode({ ...app, l1Url, contract, folder: join(folder, 'app'), secrets: secretsOf('app'), bootstrap: listening, signal: abort.signal, log: () => undefined });
    const escrow = await createEscrow({ url: l1Url, contract, privateKey: toHex(secretOf('app operator')), blockMs: 300 });
    await escrow.deposit(operator.rollup, 500n * ONE);
    network = ['--l1', l1Url, '--contract', contract, '--json'];
    for (const role of ['node', 'vote', 'operator'] as const) await keepKey(join(folder, 'user'), role, secretOf(`user ${role}`), 'secret');
    writeFileSync(join(folder, 'password'), 'secret\n');
    wallet = [...network, '--keys', join(folder, 'user'), '--password-file', join(folder, 'password')];
    network.push('--bootstrap', listening.join());
  });
  after(async () => {
    abort.abort();
    await operator?.stop(0);
    await Promise.all(hosts.map((host) => host.stop(0)));
    await anvil.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const send = (action: string, input: object, ...rest: string[]) => mru('send', 'bank', action, JSON.stringify(input), ...wallet, '--bootstrap', network.at(-1) as string, ...rest);
  const balanceOf = (address: Hex): Promise<bigint> => connect(anvil.url).getBalance({ address });
  const listed = async (): Promise<Listed['withdrawals']> => resultOf<Listed>(await mru('withdrawals', 'bank', ...network)).withdrawals;

  it('goes in on L1, moves in the rollup, and comes out on L1, once', async () => {
    const paid = await mru('deposit', 'bank', '--amount', '2.5', ...wallet);
    assert.equal(paid.code, 0, paid.stderr);
    const user = addressOf(secretOf('user operator'));
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
    assert.deepEqual([to, amount], [addressOf(secretOf('user operator')), String(ONE / 4n)]);
    const unknown = await mru('force', 'bank', 'steal', '{}', ...wallet, '--bootstrap', network.at(-1) as string);
    assert.deepEqual([unknown.code, /no action "steal"; there is deposit, transfer, withdraw/.test(unknown.stderr + unknown.stdout)], [2, true]);
  });

  it('has its operator answer what is demanded on L1, by itself', async () => {
    const escapes = await createEscape({ url: anvil.url, contract: network[3] as Hex, privateKey: toHex(secretOf('user operator')), blockMs: 300 });
    const operatorHad = await balanceOf(addressOf(secretOf('app operator')));
    const demanded = await mru('demand', 'bank', ...wallet);
    assert.deepEqual([demanded.code, resultOf<{ upTo: number }>(demanded).upTo], [0, 2], demanded.stderr);
    while ((await escapes.standing(operator.rollup)).demand !== undefined) await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok((await balanceOf(addressOf(secretOf('app operator')))) > operatorHad, 'the bond is more than an answer costs');
    assert.equal((await escapes.standing(operator.rollup)).frozen, undefined);
  });

  it('shows who wants to leave what there is, from what members keep, and says where it is not to be had', async () => {
    const app = join(import.meta.dirname, '../contracts/apps/bank/machine.ts');
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
    for (const role of ['node', 'vote', 'operator'] as const) await keepKey(join(folder, 'app-keys'), role, secretOf(`app ${role}`), 'secret');
    const owner = [...wallet.slice(0, 5), '--keys', join(folder, 'app-keys'), '--password-file', join(folder, 'password')];
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
    await hosts[3]?.stop(0);
    const file = join(folder, 'body');
    const got = resultOf<{ bytes: number; entries: number }>(await mru('data', 'get', 'bank', '--height', String(height), '--out', file, ...network));
    assert.deepEqual([got.entries > 0, readFileSync(file).length], [true, got.bytes]);
    const all = await mru('data', 'sample', 'bank', '--height', String(height), '--samples', '128', ...network);
    assert.deepEqual([all.code, resultOf<{ missing: number[] }>(all).missing.length], [1, 32]);
    const none = await mru('data', 'sample', 'bank', '--height', '100000', ...network);
    assert.deepEqual([none.code, /no member shows a certified block 100000/.test(none.stderr)], [3, true]);
  });

  it('pays its members, who charge it by themselves', async () => {
    const escrow = await createEscrow({ url: anvil.url, contract: network[3] as Hex, privateKey: toHex(secretOf('a operator')) });
    const earned = () => Promise.all(MEMBERS.map((name) => escrow.rewards(addressOf(secretOf(`${name} operator`)))));
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
    const at = { url: anvil.url, contract: network[3] as Hex, privateKey: toHex(secretOf('user operator')), blockMs: 300 };
    const [escapes, bridge] = await Promise.all([createEscape(at), createBridge(at)]);
    await bridge.force({ rollup: operator.rollup, action: 'exit', input: new Uint8Array() });
    await escapes.demand(operator.rollup);
    await connect(anvil.url).request({ method: 'evm_increaseTime', params: [ANSWER_SECONDS + 1] } as never);
    while ((await escapes.demandOn(operator.rollup).then((open) => open?.until ?? 0)) >= (await escapes.now())) await new Promise((resolve) => setTimeout(resolve, 100));
    await escapes.freeze(operator.rollup);
    const { height } = resultOf<{ height: number }>(await mru('exit', 'bank', join(import.meta.dirname, '../contracts/apps/bank/machine.ts'), ...wallet, '--bootstrap', network.at(-1) as string));
    while ((await escapes.standing(operator.rollup)).frozen?.height === 0) await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual([(await escapes.standing(operator.rollup)).frozen?.height, height > 5], [height, true]);
    while (!/FROZEN since/.test((await mru('vulcan', 'show', ...network.slice(0, 4))).stdout)) await new Promise((resolve) => setTimeout(resolve, 500));
  });
});
