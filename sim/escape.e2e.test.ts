/** Leaving as people would, from a command line: the operator and all members are gone for good, and there is nothing but L1 and its blobs. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeDeployData, encodeFunctionData } from 'viem';
import { compileApp } from '../contracts/guest/compile.ts';
import { testTokenAbi, testTokenBytecode } from '../contracts/settlement/out/test-token.ts';
import { promised, signAcknowledgement } from '../protocols/acknowledgement.ts';
import { actionBook, identifyAction, signAction } from '../protocols/action.ts';
import { fromHex, type Hex, toHex } from '../protocols/bytes.ts';
import { encode } from '../protocols/codec.ts';
import { keccakHex } from '../protocols/crypto/hash.ts';
import { addressOf } from '../protocols/crypto/secp256k1.ts';
import { ETHER } from '../protocols/l1.ts';
import { connectClient } from '../runtime/client/connect.ts';
import { installNativeCrypto } from '../runtime/crypto/native.ts';
import { keepKey, type Secrets } from '../runtime/keys/keys.ts';
import type { RunningHost } from '../runtime/node/host.ts';
import { discoveryPart } from '../runtime/node/join.ts';
import { type RunningOperator, startOperatorNode } from '../runtime/node/operator-node.ts';
import { startVerifier } from '../runtime/node/verifier.ts';
import { type Anvil, startAnvil } from '../runtime/settlement/anvil.ts';
import { createBridge } from '../runtime/settlement/bridge.ts';
import { DEV_TERMS, deploySettlement } from '../runtime/settlement/deploy.ts';
import { createEscape } from '../runtime/settlement/escape.ts';
import { createEscrow } from '../runtime/settlement/escrow.ts';
import { connect } from '../runtime/settlement/l1.ts';
import { createSender } from '../runtime/settlement/sender.ts';
import { createViemSettlement, fundOnDevChain } from '../runtime/settlement/viem.ts';
import { mru, resultOf } from './cli/cli.ts';

const ONE = 10n ** 18n;
const MEMBERS = ['a', 'b', 'c', 'd'];
const USERS = Array.from({ length: 10 }, (_, at) => `user ${at}`);
const [WINDOW, ANSWER, SHOWING] = [2, 8, 6];
/** A tenth of what the exchange's operator had deposited. */
const REWARD = ONE / 10n;
const APPS = ['bank', 'exchange'] as const;

const secretOf = (name: string): Uint8Array => fromHex(keccakHex(new TextEncoder().encode(`escape ${name}`)));
const secretsOf = (name: string): Secrets => ({ node: secretOf(`${name} node`), vote: secretOf(`${name} vote`), operator: secretOf(`${name} operator`) });
const accountOf = (name: string): Hex => addressOf(secretOf(`${name} operator`));
const pathOf = (app: string): string => join(import.meta.dirname, `../contracts/apps/${app}/machine.ts`);

interface Exited {
  readonly ok: boolean;
  readonly outcome: string;
  readonly paid: readonly { readonly what: string; readonly asset: Hex; readonly amount: string }[];
  readonly refused: readonly unknown[];
  readonly left: { readonly balances: readonly { readonly asset: Hex; readonly amount: string }[]; readonly deposits: readonly unknown[] };
}

describe('leaving without anyone’s help', function () {
  this.timeout(400_000);
  let folder: string;
  let anvil: Anvil;
  let contract: Hex;
  let token: Hex;
  let bootstrap: string;
  const hosts: RunningHost[] = [];
  const operators: RunningOperator[] = [];
  const abort = new AbortController();

  const reader = () => connect(anvil.url);
  const sent = async (to: Hex | undefined, data: Hex, key = 'app operator') => createSender(reader(), 31_337, toHex(secretOf(key)), 300).send({ data, gas: 3_000_000n, ...(to && { to }) });
  const etherOf = (account: Hex): Promise<bigint> => reader().getBalance({ address: account });
  const tokensOf = (account: Hex): Promise<bigint> => reader().readContract({ address: token, abi: testTokenAbi, functionName: 'balanceOf', args: [account] });
  const asUser = (name: string): string[] => ['--l1', anvil.url, '--contract', contract, '--json', '--keys', join(folder, name), '--password-file', join(folder, 'password')];
  const rollupOf = (app: (typeof APPS)[number]): Hex => (operators[APPS.indexOf(app)] as RunningOperator).rollup;
  const exit = (app: string, name: string, ...rest: string[]) => mru('exit', app, pathOf(app), ...asUser(name), ...rest);
  const act = async (app: string, name: string, action: string, input: object, ...rest: string[]): Promise<void> => {
    const done = await mru('send', app, action, JSON.stringify(input), ...asUser(name), '--bootstrap', bootstrap, '--until', 'C3b', ...rest);
    assert.equal(done.code, 0, done.stdout + done.stderr);
  };

  before(async () => {
    installNativeCrypto();
    folder = mkdtempSync(join(tmpdir(), 'mru-escape-'));
    writeFileSync(join(folder, 'password'), 'secret\n');
    anvil = await startAnvil({ blockSeconds: 0.3 });
    await fundOnDevChain(anvil.url, [...MEMBERS, 'app', ...USERS].map(accountOf));
    const terms = { ...DEV_TERMS, epochBlocks: 1_000, answerSeconds: ANSWER, showSeconds: SHOWING };
    contract = await deploySettlement({ url: anvil.url, privateKey: toHex(secretOf('a operator')) }, [], terms);
    token = (await sent(undefined, encodeDeployData({ abi: testTokenAbi, bytecode: testTokenBytecode, args: [0] }))).contractAddress?.toLowerCase() as Hex;
    await startNetwork();
    for (const name of USERS) for (const role of ['node', 'vote', 'operator'] as const) await keepKey(join(folder, name), role, secretOf(`${name} ${role}`), 'secret');
  });
  after(async () => {
    await stopNetwork();
    await anvil.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function startNetwork(): Promise<void> {
    const listening: string[] = [];
    const common = { l1Url: anvil.url, contract, signal: abort.signal };
    const start = (name: string, peers: readonly string[]): Promise<RunningHost> =>
      startVerifier({
        ...{ ...common, folder: join(folder, name), secrets: secretsOf(name), bootstrap: peers, stake: ONE, progress: () => undefined },
        log: (event, detail) => event === 'listening' && name === 'a' && listening.push(...(detail as { addresses: string[] }).addresses),
      });
    const first = start('a', []);
    while (listening.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    hosts.push(...(await Promise.all([first, ...MEMBERS.slice(1).map((name) => start(name, listening))])));
    bootstrap = listening.join();
    for (const name of [...APPS, 'doomed']) {
      const { bundle } = await compileApp(pathOf(name === 'doomed' ? 'bank' : name));
      const app = { name, wasm: bundle, genesis: new Uint8Array(), disputeWindowSeconds: name === 'doomed' ? 3_600 : WINDOW, bodies: 'blobs' as const };
      operators.push(
        await startOperatorNode({
          ...app,
          ...common,
          blockMs: 300,
          folder: join(folder, name),
          secrets: { ...secretsOf('app'), node: secretOf(`${name} node`) },
          bootstrap: listening,
          log: () => undefined,
        }),
      );
    }
  }
  async function stopNetwork(): Promise<void> {
    abort.abort();
    await Promise.all([...operators, ...hosts].map((host) => host.stop(0)));
  }

  /** What everybody has in the end, in ether and tokens: found out by themselves, not by what is tested. */
  const expected = { bank: new Map<string, readonly [bigint, bigint]>(), exchange: new Map<string, readonly [bigint, bigint]>() };

  it('is prepared by ten users who pay in, trade and move, while all is well', async () => {
    for (const [at, name] of USERS.entries()) {
      const bridge = await createBridge({ url: anvil.url, contract, privateKey: toHex(secretOf(`${name} operator`)), blockMs: 300 });
      await sent(token, encodeFunctionData({ abi: testTokenAbi, functionName: 'mint', args: [bridge.account, 1_000n] }));
      for (const app of APPS) {
        await bridge.deposit({ rollup: rollupOf(app), asset: ETHER, account: bridge.account, amount: BigInt(at + 1) * ONE });
        await bridge.deposit({ rollup: rollupOf(app), asset: token, account: bridge.account, amount: BigInt(at + 1) });
        expected[app].set(name, [BigInt(at + 1) * ONE, BigInt(at + 1)]);
      }
    }
    const settled = async (app: (typeof APPS)[number]) => (await createEscape({ url: anvil.url, contract, privateKey: toHex(secretOf('app operator')) })).standing(rollupOf(app));
    assert.deepEqual([(await settled('bank')).sent, (await settled('exchange')).sent], [20, 20]);
    // Once L1 is final, the apps take all of it in.
    for (let tried = 0; ; tried++) {
      const moved = await mru('send', 'bank', 'transfer', JSON.stringify({ asset: ETHER, to: accountOf('user 0'), amount: String(ONE) }), ...asUser('user 9'), '--bootstrap', bootstrap);
      if (moved.code === 0) break;
      assert.ok(tried < 60, moved.stdout + moved.stderr);
    }
    await act('bank', 'user 1', 'withdraw', { asset: token, amount: '2' });
    await act('exchange', 'user 8', 'offer', { give: ETHER, amount: String(2n * ONE), want: token, price: '5' });
    await act('exchange', 'user 7', 'take', { id: 0 });
    await act('exchange', 'user 6', 'offer', { give: token, amount: '7', want: ETHER, price: '1' }, '--receipt', join(folder, 'kept'));
    const escrow = await createEscrow({ url: anvil.url, contract, privateKey: toHex(secretOf('app operator')), blockMs: 300 });
    await escrow.deposit(rollupOf('exchange'), ONE);
    expected.bank.set('user 0', [2n * ONE, 1n]).set('user 9', [9n * ONE, 10n]);
    expected.exchange.set('user 8', [7n * ONE, 14n]).set('user 7', [10n * ONE, 3n]);
  });

  it('is refused politely to who has nothing there, and shown before it is done', async () => {
    const stranger = await mru('exit', 'bank', pathOf('bank'), ...asUser('user 0'), '--account', `0x${'ee'.repeat(20)}`, '--yes');
    assert.deepEqual([stranger.code, resultOf<Exited>(stranger).outcome, resultOf<Exited>(stranger).paid], [0, 'nothing', []]);
    const plan = await exit('bank', 'user 0');
    assert.deepEqual([plan.code, resultOf<Exited>(plan).outcome, resultOf<Exited>(plan).left.balances.map(({ amount }) => BigInt(amount))], [1, 'demand', [...(expected.bank.get('user 0') ?? [])]]);
    const text = await mru('exit', 'bank', pathOf('bank'), ...asUser('user 0').filter((each) => each !== '--json'));
    assert.match(text.stdout, /2 ether, a balance[\s\S]*with --yes:[\s\S]*1\. demand[\s\S]*4\. take/);
    const other = await mru('exit', 'bank', pathOf('exchange'), ...asUser('user 0'));
    assert.deepEqual([other.code, /was registered with code/.test(other.stderr)], [3, true]);
  });

  it('is open to all after a veto, and clients see what was said fall, with the reason', async () => {
    const doomed = operators[2] as RunningOperator;
    // Reverts, and makes a block all the same: twice.
    for (const name of ['user 1', 'user 2']) await mru('send', 'doomed', 'transfer', JSON.stringify({ asset: ETHER, to: accountOf('user 0'), amount: '1' }), ...asUser(name), '--bootstrap', bootstrap);
    const falls = await heard(doomed.rollup, async () => {
      for (const role of ['node', 'vote', 'operator'] as const) await keepKey(join(folder, 'app keys'), role, secretOf(`app ${role}`), 'secret');
      const veto = (name: string, ...rest: string[]) => mru('veto', 'doomed', '--height', '2', ...asUser(name), '--bootstrap', bootstrap, ...rest);
      const said = await veto('app keys');
      assert.deepEqual([said.code, resultOf<{ vetoed: boolean }>(said).vetoed], [0, false], said.stderr);
      const stranger = await veto('user 1', '--yes');
      assert.deepEqual([stranger.code, /only the operator/.test(stranger.stderr)], [3, true], stranger.stderr);
      const vetoed = await veto('app keys', '--yes');
      assert.equal(vetoed.code, 0, vetoed.stderr);
    });
    assert.deepEqual(falls, ['C3b of block 2: vetoed']);
    const { frozen } = await (await createEscape({ url: anvil.url, contract, privateKey: toHex(secretOf('app operator')) })).standing(doomed.rollup);
    assert.equal(frozen?.cut, 2);
  });

  /** What falls for a client once something is done, after both blocks were final on L1. */
  async function heard(rollup: Hex, work: () => Promise<void>): Promise<string[]> {
    const settlement = await createViemSettlement({ url: anvil.url, contract, privateKey: toHex(secretOf('app operator')) });
    const [committees, apps] = await Promise.all([settlement.committees(0), settlement.apps()]);
    const network = { chain: 31_337, l1Url: anvil.url, contract, committees, rollups: apps };
    const book = actionBook(31_337, rollup, (await compileApp(pathOf('bank'))).manifest.actions);
    const clientFolder = join(folder, 'client');
    const client = await connectClient({
      ...{ folder: clientFolder, chain: network.chain, network, seed: secretOf('client'), log: () => undefined, parts: [discoveryPart(clientFolder, bootstrap.split(','))] },
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
    await stopNetwork();
    const receipt = (file: string, ...rest: string[]) => mru('receipt', join(folder, file), pathOf('exchange'), ...asUser('user 2'), ...rest);
    const kept = await receipt('kept', '--yes');
    assert.deepEqual([kept.code, resultOf<{ answer: string }>(kept).answer], [0, 'kept']);
    // The operator signed that it would take this in, and never did.
    const rollup = rollupOf('exchange');
    const { manifest } = await compileApp(pathOf('exchange'));
    const book = actionBook(31_337, rollup, manifest.actions);
    const wallet = { address: accountOf('user 2'), privateKey: secretOf('user 2 operator') };
    const action = signAction(book, 'withdraw', { asset: ETHER, amount: String(ONE) }, 0n, wallet);
    const identified = identifyAction(book, action);
    assert.ok(identified.ok);
    const promise = (file: string, includedBy: number, by = 'app'): void => {
      const acknowledgement = signAcknowledgement(31_337, { rollup, action: identified.id, includedBy }, secretOf(`${by} operator`));
      writeFileSync(join(folder, file), encode(promised, { action, acknowledgement }));
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
    const escapes = await createEscape({ url: anvil.url, contract, privateKey: toHex(secretOf('app operator')) });
    assert.ok((await escapes.standing(rollup)).frozen);
    assert.equal(await escapes.due(accountOf('user 2'), ETHER), REWARD);
  });

  it('pays ten users exactly what they have in both apps, though everybody else is gone for good', async () => {
    // A deposit that no block will take in.
    const late = await createBridge({ url: anvil.url, contract, privateKey: toHex(secretOf('user 3 operator')), blockMs: 300 });
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
      const bridge = await createBridge({ url: anvil.url, contract, privateKey: toHex(secretOf('app operator')) });
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
