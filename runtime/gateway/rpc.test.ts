import assert from 'node:assert/strict';
import { createPublicClient, http } from 'viem';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { alice, bob, CHAIN, TestChain, tokenApp } from './chain.fixture.ts';
import { createGateway, type Gateway } from './gateway.ts';

interface Answer {
  readonly id: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

describe('JSON-RPC of a gateway', function () {
  this.timeout(60_000);
  let app: CompiledApp;
  let chain: TestChain;
  let gateway: Gateway;
  before(async () => {
    app = await tokenApp();
  });
  beforeEach(async () => {
    chain = new TestChain(app);
    gateway = await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests });
  });
  afterEach(() => gateway.close());

  const ask = async (body: unknown): Promise<Answer> =>
    (await fetch(`${gateway.url}/rpc/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<Answer>;

  it('tells a wallet what it asks', async () => {
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 7n)]);
    chain.makeBlock();
    const client = createPublicClient({ transport: http(`${gateway.url}/rpc/token`) });
    assert.equal(await client.getChainId(), CHAIN);
    assert.equal(await client.getBlockNumber(), 1n);
    assert.equal(await client.getBalance({ address: bob.address }), 1_007n);
    assert.equal(await client.getTransactionCount({ address: alice.address }), 1);
  });

  it('answers everything else with a code', async () => {
    const codeOf = async (body: unknown): Promise<number | undefined> => (await ask(body)).error?.code;
    assert.equal(await codeOf({ jsonrpc: '2.0', id: 1, method: 'eth_sendRawTransaction', params: [] }), -32_601);
    assert.equal(await codeOf({ jsonrpc: '2.0', id: 1, method: 'constructor', params: [] }), -32_601);
    assert.equal(await codeOf({ jsonrpc: '2.0', id: 1, method: 'eth_getBalance', params: ['me'] }), -32_602);
    assert.equal(await codeOf({ method: 'eth_chainId' }), -32_600);
    assert.equal(await codeOf(null), -32_600);
    const batch = (await ask([{ jsonrpc: '2.0', id: 1, method: 'eth_chainId' }, 7])) as unknown as readonly Answer[];
    assert.deepEqual([batch[0]?.result, batch[1]?.error?.code], ['0x7a69', -32_600]);
    assert.equal((await fetch(`${gateway.url}/rpc/nobody`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status, 404);
  });
});
