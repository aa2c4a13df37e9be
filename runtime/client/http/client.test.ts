import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { firstValueFrom, take, toArray } from 'rxjs';
import { privateKeyToAccount } from 'viem/accounts';
import chess from '../../../contracts/apps/chess/machine.ts';
import token from '../../../contracts/apps/token/machine.ts';
import type { CompiledApp } from '../../../contracts/guest/compile.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { alice, bob, CHAIN, TestChain, tokenApp, walletOf } from '../../gateway/chain.fixture.ts';
import { createGateway, type Gateway } from '../../gateway/gateway.ts';
import { ActionRefused, ActionReverted, BadProof, ClientError, createClient, type HttpClientOptions } from './index.ts';

describe('client over a gateway', function () {
  this.timeout(60_000);
  let app: CompiledApp;
  let chain: TestChain;
  let gateway: Gateway;
  let blocks: NodeJS.Timeout;
  before(async () => {
    app = await tokenApp();
  });
  beforeEach(async () => {
    chain = new TestChain(app);
    gateway = await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests, replica: true });
    blocks = setInterval(() => chain.makeBlock(), 50);
  });
  afterEach(async () => {
    clearInterval(blocks);
    await gateway.close();
  });

  const trust = () => ({ chain: CHAIN, committees: chain.network.committees });
  const clientFor = (more: Partial<HttpClientOptions> = {}) => createClient({ url: gateway.url, machine: token, signer: toHex(alice.privateKey), ...more });

  it('sends an action and waits for its certificate', async () => {
    const client = clientFor();
    const { level, events, height, fuel } = await client.transfer({ to: bob.address, amount: 5n }).confirmed('C2');
    assert.equal(level, 'C2');
    assert.deepEqual(events, [{ name: 'transferred', fields: { from: alice.address, to: bob.address, amount: 5n } }]);
    assert.ok(height >= 1 && fuel > 0n);
    assert.equal(await client.nonce(), 1n);
  });

  it('keeps nonces in order, however many calls there are at once', async () => {
    const client = clientFor();
    const sent = await Promise.all(Array.from({ length: 70 }, () => client.act.transfer({ to: bob.address, amount: 1n })));
    assert.deepEqual(
      sent.map(({ nonce }) => nonce),
      Array.from({ length: 70 }, (_, at) => BigInt(at)),
    );
    assert.equal(new Set(sent.map(({ id }) => id)).size, 70);
  });

  it('goes on when another program used its nonce', async () => {
    const client = clientFor();
    await client.transfer({ to: bob.address, amount: 1n });
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 1n)]);
    assert.equal((await client.transfer({ to: bob.address, amount: 1n })).nonce, 2n);
  });

  it('comes again when the operator is busy, with what it had in order', async () => {
    const client = clientFor();
    chain.busy = 2;
    const sent = await Promise.all([1n, 2n, 3n].map((amount) => client.transfer({ to: bob.address, amount })));
    assert.deepEqual([sent.map(({ nonce }) => nonce), chain.busy], [[0n, 1n, 2n], 0]);
  });

  it('tells what reverted, what was refused, and what is no input', async () => {
    const client = clientFor();
    await assert.rejects(
      client.transfer({ to: bob.address, amount: 5_000n }).confirmed(),
      (error) => error instanceof ActionReverted && error.revertCode === 2 && /balance 1000 is less/.test(error.message),
    );
    await assert.rejects(Promise.resolve(client.transfer({ to: '0x12', amount: 5n })), /transfer.to: expected 20 bytes/);
    const stranger = clientFor({ signer: { address: async () => bob.address, sign: async () => `0x${'11'.repeat(64)}1b` } });
    await assert.rejects(Promise.resolve(stranger.transfer({ to: bob.address, amount: 5n })), (error) => error instanceof ActionRefused && error.code === 'bad-signature');
    // One that was not taken does not hold up the next.
    assert.equal((await client.transfer({ to: bob.address, amount: 1n })).nonce, 1n);
  });

  it('signs with an account of viem and with an injected wallet', async () => {
    const account = privateKeyToAccount(toHex(alice.privateKey));
    assert.equal((await clientFor({ signer: account }).transfer({ to: bob.address, amount: 1n })).nonce, 0n);
    const asked: string[] = [];
    const provider = {
      async request({ method, params }: { readonly method: string; readonly params?: unknown }): Promise<unknown> {
        asked.push(method);
        if (method === 'eth_requestAccounts') return [account.address];
        const [, text = ''] = params as readonly string[];
        return account.signTypedData(JSON.parse(text) as never);
      },
    };
    assert.equal((await clientFor({ signer: provider }).transfer({ to: bob.address, amount: 1n })).nonce, 1n);
    assert.deepEqual(asked, ['eth_requestAccounts', 'eth_signTypedData_v4']);
  });

  /** Until the replica has come so far. */
  async function eventually<T>(read: () => Promise<T>, wanted: T): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const seen = await read().catch((error: Error) => {
        if (error instanceof BadProof && !/certificate/.test(error.message)) throw error;
        return undefined;
      });
      if (seen === wanted) return;
    }
    assert.equal(await read(), wanted);
  }

  it('reads state, and believes it for its proof', async () => {
    const client = clientFor({ trust: trust() });
    await client.transfer({ to: bob.address, amount: 5n }).confirmed();
    await eventually(() => client.state.balances.get(bob.address), 1_005n);
    assert.equal(await client.state.supply.get(), 2_000n);
    assert.equal(await client.state.balances.get(walletOf('nobody').address), undefined);
    assert.deepEqual(
      (await client.state.balances.entries()).map(([, amount]) => amount).sort((a, b) => Number(a - b)),
      [995n, 1_005n],
    );
  });

  it('believes no gateway that lies about a value, or shows votes of others', async () => {
    const lying: typeof fetch = async (...args) => {
      const response = await fetch(...args);
      const text = await response.text();
      return new Response(text.replace('"1000"', '"9999"'), response);
    };
    await eventually(() => clientFor({ trust: trust() }).state.balances.get(bob.address), 1_000n);
    await assert.rejects(clientFor({ fetch: lying }).state.balances.get(bob.address), BadProof);
    const others = { chain: CHAIN, committees: [{ id: 0, members: [{ address: alice.address, node: `0x${'00'.repeat(32)}` as Hex, bls: undefined }] }] };
    await assert.rejects(clientFor({ trust: others }).state.balances.get(bob.address), /certificate does not hold/);
  });

  it('tries again when an answer is lost, and nothing is done twice', async () => {
    let lost = 0;
    const losing: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (init?.method !== 'POST' || lost > 1) return response;
      lost++;
      throw new TypeError('the line went dead');
    };
    assert.equal((await clientFor({ fetch: losing }).transfer({ to: bob.address, amount: 5n })).nonce, 0n);
    assert.equal(lost, 2);
    assert.deepEqual(await chain.client.nonces(chain.rollup, [alice.address]), [1n]);
  });

  it('tells events in order, and leaves none out', async () => {
    const client = clientFor();
    const heard = firstValueFrom(client.events(0).pipe(take(3), toArray()));
    for (const amount of [1n, 2n, 3n]) await client.transfer({ to: bob.address, amount }).confirmed('C1');
    assert.deepEqual(
      (await heard).map(({ fields }) => fields.amount),
      [1n, 2n, 3n],
    );
  });

  it('says what is missing', async () => {
    const isCode = (code: string) => (error: Error) => error instanceof ClientError && error.code === code;
    const { signer: _none, ...reading } = { url: gateway.url, machine: token, signer: undefined };
    await assert.rejects(Promise.resolve(createClient(reading).transfer({ to: bob.address, amount: 1n })), isCode('no-signer'));
    await assert.rejects(createClient({ url: gateway.url, machine: chess, rollup: 'token' }).nonce(alice.address), isCode('other-app'));
    await assert.rejects(createClient({ url: gateway.url, machine: token, rollup: 'nobody' }).nonce(alice.address), isCode('unknown-rollup'));
    await assert.rejects(createClient({ url: 'http://127.0.0.1:1', machine: token }).nonce(alice.address), isCode('unreachable'));
    clearInterval(blocks);
    await assert.rejects(clientFor().transfer({ to: bob.address, amount: 1n }).confirmed('C2', { timeoutMs: 100 }), isCode('late'));
  });

  it('is small, and asks for nothing that a browser lacks', async () => {
    const { outputFiles, metafile } = await build({
      ...{ entryPoints: [new URL('./index.ts', import.meta.url).pathname], bundle: true, minify: true, write: false, metafile: true },
      ...{ platform: 'browser', format: 'esm', target: 'es2022', logLevel: 'silent' },
    });
    const inputs = Object.keys(metafile.inputs);
    assert.deepEqual(
      inputs.filter((each) => /libp2p|level|^node:|\(disabled\)|viem/.test(each)),
      [],
    );
    assert.ok((outputFiles[0]?.contents.length ?? 0) < 250_000, `${outputFiles[0]?.contents.length} bytes`);
  });
});
