/** Leaving as people would, from a command line: the operator and all members are gone for good, and there is nothing but L1 and its blobs. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeDeployData, encodeFunctionData } from 'viem';
import { compileApp } from '../contracts/guest/compile.ts';
import { testTokenAbi, testTokenBytecode } from '../contracts/settlement/out/test-token.ts';
import { promised, signAcknowledgement } from '../protocols/acknowledgement.ts';
import { actionBook, identifyAction, signAction } from '../protocols/action.ts';
import { type Hex, toHex } from '../protocols/bytes.ts';
import { encode } from '../protocols/codec.ts';
import { ETHER } from '../protocols/l1.ts';
import { connectClient } from '../runtime/client/connect.ts';
import { discoveryPart } from '../runtime/node/join.ts';
import { createBridge } from '../runtime/settlement/bridge.ts';
import { createEscape } from '../runtime/settlement/escape.ts';
import { createEscrow } from '../runtime/settlement/escrow.ts';
import { connect } from '../runtime/settlement/l1.ts';
import { createSender } from '../runtime/settlement/sender.ts';
import { createViemSettlement } from '../runtime/settlement/viem.ts';
import { mru, resultOf } from './cli/cli.ts';
import { accountOf, appPath, BLOCK_MS, Founded, ONE, secretOf } from './founded.fixture.ts';

const USERS = Array.from({ length: 10 }, (_, at) => `user ${at}`);
const [WINDOW, ANSWER, SHOWING] = [2, 8, 6];
/** A tenth of what the exchange's operator had deposited. */
const REWARD = ONE / 10n;
const APPS = ['bank', 'exchange'] as const;

interface Exited {
  readonly ok: boolean;
  readonly outcome: string;
  readonly paid: readonly { readonly what: string; readonly asset: Hex; readonly amount: string }[];
  readonly refused: readonly unknown[];
  readonly left: { readonly balances: readonly { readonly asset: Hex; readonly amount: string }[]; readonly deposits: readonly unknown[] };
}

describe('leaving without anyone’s help', function () {
  this.timeout(400_000);
  let founded: Founded;
  let token: Hex;

  const reader = () => connect(founded.anvil.url);
  const sent = async (to: Hex | undefined, data: Hex, key = 'app operator') => createSender(reader(), 31_337, toHex(secretOf(key)), BLOCK_MS).send({ data, gas: 3_000_000n, ...(to && { to }) });
  const etherOf = (account: Hex): Promise<bigint> => reader().getBalance({ address: account });
  const tokensOf = (account: Hex): Promise<bigint> => reader().readContract({ address: token, abi: testTokenAbi, functionName: 'balanceOf', args: [account] });
  const asUser = (name: string): string[] => founded.as(name);
  const nodes = (): string[] => ['--bootstrap', founded.bootstrap.join()];
  const rollupOf = (app: string): Hex => founded.operators.get(app)?.rollup as Hex;
  const exit = (app: string, name: string, ...rest: string[]) => mru('exit', app, appPath(app), ...asUser(name), ...rest);
  const act = async (app: string, name: string, action: string, input: object, ...rest: string[]): Promise<void> => {
    const done = await mru('send', app, action, JSON.stringify(input), ...asUser(name), ...nodes(), '--until', 'C3b', ...rest);
    assert.equal(done.code, 0, done.stdout + done.stderr);
  };

  before(async () => {
    founded = await Founded.begin(['app', ...USERS], { answerSeconds: ANSWER, showSeconds: SHOWING });
    token = (await sent(undefined, encodeDeployData({ abi: testTokenAbi, bytecode: testTokenBytecode, args: [0] }))).contractAddress?.toLowerCase() as Hex;
    for (const name of APPS) await founded.operate('app', name, { disputeWindowSeconds: WINDOW, bodies: 'blobs' });
    await founded.operate('app', 'doomed', { source: appPath('bank'), disputeWindowSeconds: 3_600, bodies: 'blobs' });
  });
  after(async () => founded?.end());

  /** What everybody has in the end, in ether and tokens: found out by themselves, not by what is tested. */
  const expected = { bank: new Map<string, readonly [bigint, bigint]>(), exchange: new Map<string, readonly [bigint, bigint]>() };

  it('is prepared by ten users who pay in, trade and move, while all is well', async () => {
    for (const [at, name] of USERS.entries()) {
      const bridge = await createBridge(founded.l1As(name));
      await sent(token, encodeFunctionData({ abi: testTokenAbi, functionName: 'mint', args: [bridge.account, 1_000n] }));
      for (const app of APPS) {
        await bridge.deposit({ rollup: rollupOf(app), asset: ETHER, account: bridge.account, amount: BigInt(at + 1) * ONE });
        await bridge.deposit({ rollup: rollupOf(app), asset: token, account: bridge.account, amount: BigInt(at + 1) });
        expected[app].set(name, [BigInt(at + 1) * ONE, BigInt(at + 1)]);
      }
    }
    const settled = async (app: (typeof APPS)[number]) => (await createEscape(founded.l1As('app'))).standing(rollupOf(app));
    assert.deepEqual([(await settled('bank')).sent, (await settled('exchange')).sent], [20, 20]);
    // Once L1 is final, the apps take all of it in.
    for (let tried = 0; ; tried++) {
      const moved = await mru('send', 'bank', 'transfer', JSON.stringify({ asset: ETHER, to: accountOf('user 0'), amount: String(ONE) }), ...asUser('user 9'), ...nodes());
      if (moved.code === 0) break;
      assert.ok(tried < 60, moved.stdout + moved.stderr);
    }
    await act('bank', 'user 1', 'withdraw', { asset: token, amount: '2' });
    await act('exchange', 'user 8', 'offer', { give: ETHER, amount: String(2n * ONE), want: token, price: '5' });
    await act('exchange', 'user 7', 'take', { id: 0 });
    await act('exchange', 'user 6', 'offer', { give: token, amount: '7', want: ETHER, price: '1' }, '--receipt', join(founded.folder, 'kept'));
    const escrow = await createEscrow(founded.l1As('app'));
    await escrow.deposit(rollupOf('exchange'), ONE);
    expected.bank.set('user 0', [2n * ONE, 1n]).set('user 9', [9n * ONE, 10n]);
    expected.exchange.set('user 8', [7n * ONE, 14n]).set('user 7', [10n * ONE, 3n]);
  });

  it('is refused politely to who has nothing there, and shown before it is done', async () => {
    const stranger = await mru('exit', 'bank', appPath('bank'), ...asUser('user 0'), '--account', `0x${'ee'.repeat(20)}`, '--yes');
    assert.deepEqual([stranger.code, resultOf<Exited>(stranger).outcome, resultOf<Exited>(stranger).paid], [0, 'nothing', []]);
    const plan = await exit('bank', 'user 0');
    assert.deepEqual([plan.code, resultOf<Exited>(plan).outcome, resultOf<Exited>(plan).left.balances.map(({ amount }) => BigInt(amount))], [1, 'demand', [...(expected.bank.get('user 0') ?? [])]]);
    const text = await mru('exit', 'bank', appPath('bank'), ...asUser('user 0').filter((each) => each !== '--json'));
    assert.match(text.stdout, /2 ether, a balance[\s\S]*with --yes:[\s\S]*1\. demand[\s\S]*4\. take/);
    const other = await mru('exit', 'bank', appPath('exchange'), ...asUser('user 0'));
    assert.deepEqual([other.code, /was registered with code/.test(other.stderr)], [3, true]);
  });

  it('is open to all after a veto, and clients see what was said fall, with the reason', async () => {
    const doomed = { rollup: rollupOf('doomed') };
    // Reverts, and makes a block all the same: twice.
    for (const name of ['user 1', 'user 2']) await mru('send', 'doomed', 'transfer', JSON.stringify({ asset: ETHER, to: accountOf('user 0'), amount: '1' }), ...asUser(name), ...nodes());
    const falls = await heard(doomed.rollup, async () => {
      const veto = (name: string, ...rest: string[]) => mru('veto', 'doomed', '--height', '2', ...asUser(name), ...nodes(), ...rest);
      const said = await veto('app');
      assert.deepEqual([said.code, resultOf<{ vetoed: boolean }>(said).vetoed], [0, false], said.stderr);
      const stranger = await veto('user 1', '--yes');
      assert.deepEqual([stranger.code, /only the operator/.test(stranger.stderr)], [3, true], stranger.stderr);
      const vetoed = await veto('app', '--yes');
      assert.equal(vetoed.code, 0, vetoed.stderr);
    });
    assert.deepEqual(falls, ['C3b of block 2: voided']);
    const { frozen } = await (await createEscape(founded.l1As('app'))).standing(doomed.rollup);
    assert.equal(frozen?.cut, 2);
  });

  /** What falls for a client once something is done, after both blocks were final on L1. */
  async function heard(rollup: Hex, work: () => Promise<void>): Promise<string[]> {
    const settlement = await createViemSettlement(founded.l1As('app'));
    const [committees, apps] = await Promise.all([settlement.committees(0), settlement.apps()]);
    const network = { chain: 31_337, l1Url: founded.anvil.url, contract: founded.contract, committees, rollups: apps };
    const book = actionBook(31_337, rollup, (await compileApp(appPath('bank'))).manifest.actions);
    const clientFolder = join(founded.folder, 'client');
    const client = await connectClient({
      ...{ folder: clientFolder, chain: network.chain, network, seed: secretOf('client'), log: () => undefined, parts: [discoveryPart(clientFolder, founded.bootstrap)] },
      books: new Map(apps.map((app) => [app.rollup, book])),
    });
    try {
      await client.ready(30_000);
      const falls: string[] = [];
      const final = new Set<number>();
      client.events.subscribe((event) => {
        if (event.kind === 'level' && event.rollup === rollup && event.level === 'C3b') final.add(event.height);
        if (event.kind === 'withdrawn' && event.rollup === rollup) falls.push(`${event.level} of block ${event.height}: ${event.why}`);
      });
      client.follow();
      while (final.size < 2) await new Promise((resolve) => setTimeout(resolve, 100));
      await work();
      while (falls.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
      return falls;
    } finally {
      await client.close();
    }
  }

  it('is open to all once an operator broke a promise, which its receipt proves', async () => {
    await founded.stopNetwork();
    const receipt = (file: string, ...rest: string[]) => mru('receipt', join(founded.folder, file), appPath('exchange'), ...asUser('user 2'), ...rest);
    const kept = await receipt('kept', '--yes');
    assert.deepEqual([kept.code, resultOf<{ answer: string }>(kept).answer], [0, 'kept']);
    // The operator signed that it would take this in, and never did.
    const rollup = rollupOf('exchange');
    const { manifest } = await compileApp(appPath('exchange'));
    const book = actionBook(31_337, rollup, manifest.actions);
    const wallet = { address: accountOf('user 2'), privateKey: secretOf('user 2 operator') };
    const action = signAction(book, 'withdraw', { asset: ETHER, amount: String(ONE) }, 0n, wallet);
    const identified = identifyAction(book, action);
    assert.ok(identified.ok);
    const promise = (file: string, includedBy: number, by = 'app'): void => {
      const acknowledgement = signAcknowledgement(31_337, { rollup, action: identified.id, includedBy }, secretOf(`${by} operator`));
      writeFileSync(join(founded.folder, file), encode(promised, { action, acknowledgement }));
    };
    promise('broken', 2);
    promise('runs', 1_000);
    promise('forged', 2, 'user 2');
    const runs = await receipt('runs', '--yes');
    assert.deepEqual([runs.code, resultOf<{ answer: string }>(runs).answer], [1, 'runs']);
    const forged = await receipt('forged', '--yes');
    assert.deepEqual([forged.code, /not signed by the operator/.test(forged.stderr)], [2, true]);
    const told = await receipt('broken');
    assert.deepEqual([told.code, resultOf<{ answer: string }>(told).answer], [1, 'broken']);
    const proven = await receipt('broken', '--yes');
    assert.deepEqual([proven.code, resultOf<{ answer: string }>(proven).answer], [0, 'proven']);
    const escapes = await createEscape(founded.l1As('app'));
    assert.ok((await escapes.standing(rollup)).frozen);
    assert.equal(await escapes.due(accountOf('user 2'), ETHER), REWARD);
  });

  it('pays ten users exactly what they have in both apps, though everybody else is gone for good', async () => {
    // A deposit that no block will take in.
    const late = await createBridge(founded.l1As('user 3'));
    await late.deposit({ rollup: rollupOf('bank'), asset: ETHER, account: late.account, amount: ONE / 2n });
    await reader().request({ method: 'anvil_mine', params: ['0x80'] } as never);
    for (const app of APPS) {
      // Two at a time, as there are two cores; the first two get in each other's way.
      for (let at = 0; at < USERS.length; at += 2) {
        const ended = await Promise.all(USERS.slice(at, at + 2).map((name) => exit(app, name, '--yes')));
        for (const each of ended) assert.equal(each.code, 0, each.stdout + each.stderr);
        for (const [which, each] of ended.entries()) noted(app, USERS[at + which] as string, resultOf<Exited>(each));
      }
    }
  });

  function noted(app: (typeof APPS)[number], name: string, { paid }: Exited): void {
    const sum = (asset: Hex, ...what: string[]): bigint => paid.filter((each) => each.asset === asset && what.includes(each.what)).reduce((all, { amount }) => all + BigInt(amount), 0n);
    const [ether, tokens] = expected[app].get(name) as readonly [bigint, bigint];
    assert.deepEqual([sum(ETHER, 'balance'), sum(token, 'balance', 'withdrawal')], [ether, tokens], `${name} in ${app}`);
    if (app === 'bank' && name === 'user 3') assert.equal(sum(ETHER, 'given back'), ONE / 2n);
    // Due of any app goes with the first exit.
    if (app === 'bank' && name === 'user 2') assert.equal(sum(ETHER, 'given back'), REWARD);
  }

  it('leaves nothing behind, and pays nobody twice', async () => {
    for (const app of APPS) {
      const bridge = await createBridge(founded.l1As('app'));
      assert.deepEqual([await bridge.held(rollupOf(app), ETHER), await bridge.held(rollupOf(app), token)], [0n, 0n]);
    }
    const before = [await etherOf(accountOf('user 5')), await tokensOf(accountOf('user 5'))];
    const again = await exit('bank', 'user 5', '--yes');
    assert.deepEqual([again.code, resultOf<Exited>(again).paid], [0, []]);
    assert.deepEqual([await etherOf(accountOf('user 5')), await tokensOf(accountOf('user 5'))], before);
    for (const [at, name] of USERS.entries()) {
      const [[bankEther, bank], [exchangeEther, exchange]] = [expected.bank.get(name), expected.exchange.get(name)] as [readonly [bigint, bigint], readonly [bigint, bigint]];
      assert.equal(await tokensOf(accountOf(name)), 1_000n - 2n * BigInt(at + 1) + bank + exchange, name);
      const extra = name === 'user 2' ? REWARD : 0n;
      const gas = 1_000n * ONE + extra - 2n * BigInt(at + 1) * ONE + bankEther + exchangeEther - (await etherOf(accountOf(name)));
      assert.ok(gas >= 0n && gas < ONE / 100n, `${name} paid ${gas} for gas`);
    }
  });
});
