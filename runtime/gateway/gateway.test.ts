import assert from 'node:assert/strict';
import { BusError } from '../../actors/ports/bus.ts';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import type { SignedAction } from '../../protocols/action.ts';
import { alice, bob, TestChain, tokenApp } from './chain.fixture.ts';
import { createGateway, type Gateway } from './gateway.ts';

interface Answer {
  readonly error: { readonly code: string };
  readonly account: string;
  readonly nonce: string;
  readonly outcomes: readonly { readonly status: string; readonly code?: string; readonly reason?: string; readonly id: string; readonly by: number }[];
  readonly actions: readonly { readonly id: string; readonly name: string; readonly primaryType: string; readonly types: Record<string, readonly object[]> }[];
  readonly blocks: readonly { readonly height: number; readonly reverted: number; readonly level: string }[];
  readonly entries: readonly { readonly status: string; readonly code: number; readonly reason: string; readonly kind: string }[];
  readonly chain: number;
  readonly committee: { readonly quorum: number };
  readonly rollups: readonly { readonly name: string; readonly tip: { readonly height: number } }[];
  readonly domain: object;
  readonly state: readonly object[];
  readonly tip: number;
  readonly certifiedBy: readonly number[];
  readonly status: string;
  readonly level: string;
  readonly height: number;
  readonly index: number;
  readonly input: object;
  readonly events: readonly object[];
}
interface Told {
  readonly kind: string;
  readonly height: number;
  readonly members: readonly number[];
  readonly action: string;
  readonly status: string;
  readonly sampled: number;
}

const jsonOf = (chain: TestChain, { transition, sender, nonce, signature }: SignedAction, input: object): object => ({
  ...{ action: chain.book.actions[transition]?.name, sender, nonce: nonce.toString(), input, signature },
});

describe('gateway', function () {
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

  async function get(path: string): Promise<{ readonly status: number; readonly body: Answer }> {
    const response = await fetch(`${gateway.url}${path}`);
    return { status: response.status, body: (await response.json()) as Answer };
  }
  async function post(path: string, body: unknown): Promise<{ readonly status: number; readonly body: Answer }> {
    const response = await fetch(`${gateway.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Answer };
  }
  const send = (amount: bigint, signed = chain.transfer(alice, bob.address, amount)) =>
    post('/v1/rollups/token/actions', { actions: [jsonOf(chain, signed, { to: bob.address, amount: amount.toString() })] });

  it('tells of the network, its rollups and how to sign for them', async () => {
    const { body: network } = await get('/v1/network');
    assert.deepEqual([network.chain, network.committee.quorum, network.rollups[0]?.name, network.rollups[0]?.tip.height], [31_337, 1, 'token', 0]);
    const { body: token } = await get(`/v1/rollups/${chain.rollup}`);
    assert.deepEqual(token.domain, { name: 'micro-rollups', version: '1', chainId: 31_337, salt: chain.rollup });
    const [transfer] = token.actions;
    assert.deepEqual([transfer?.name, transfer?.primaryType, transfer?.types['Transfer']?.[0]], ['transfer', 'Transfer', { name: 'sender', type: 'address' }]);
    assert.deepEqual(token.state[0], { machine: null, name: 'balances', kind: 'map', key: 'address', value: 'uint256' });
  });

  it('takes an action, and shows it rise', async () => {
    assert.deepEqual((await get(`/v1/rollups/token/nonces/${alice.address}`)).body, { account: alice.address, nonce: '0' });
    const { body } = await send(5n);
    const [outcome] = body.outcomes;
    assert.deepEqual([outcome?.status, outcome?.by], ['acknowledged', 64]);
    const id = outcome?.id;
    const at = async (): Promise<Answer> => (await get(`/v1/rollups/token/actions/${id}`)).body;
    assert.deepEqual([(await at()).status, (await at()).level], ['pending', 'C0']);
    chain.makeBlock();
    const { level, height, index, input, events } = await at();
    assert.deepEqual({ level, height, index, input }, { level: 'C2', height: 1, index: 0, input: { to: bob.address, amount: '5' } });
    assert.deepEqual(events, [{ name: 'transferred', fields: { from: alice.address, to: bob.address, amount: '5' } }]);
    chain.level(1, 'C3a');
    assert.equal((await at()).level, 'C3a');
    chain.emit({ kind: 'withdrawn', rollup: chain.rollup, height: 1, level: 'C3b', why: 'reorganised', atMs: 1 });
    assert.equal((await get('/v1/rollups/token/actions?limit=5')).body.actions.length, 1);
    assert.equal((await get(`/v1/rollups/token/actions?sender=${alice.address}`)).body.actions[0]?.id, id);
    assert.deepEqual((await get(`/v1/rollups/token/actions?sender=${bob.address}`)).body.actions, []);
  });

  it('shows blocks, newest first, and one with its entries', async () => {
    await send(5n);
    chain.makeBlock();
    await send(1_000n);
    chain.makeBlock();
    const { body } = await get('/v1/rollups/token/blocks?limit=1');
    assert.deepEqual([body.tip, body.blocks.length, body.blocks[0]?.height, body.blocks[0]?.reverted, body.blocks[0]?.level], [2, 1, 2, 1, 'C2']);
    const { body: block } = await get('/v1/rollups/token/blocks/2');
    assert.deepEqual(block.certifiedBy, [0]);
    const [entry] = block.entries;
    assert.deepEqual({ status: entry?.status, code: entry?.code, reason: entry?.reason, kind: entry?.kind }, { status: 'reverted', code: 2, reason: 'balance 995 is less than 1000', kind: 'action' });
    const missing = await get('/v1/rollups/token/blocks/9');
    assert.deepEqual([missing.status, missing.body.error.code], [404, 'unknown-block']);
  });

  it('refuses a bad action alone, with its reason', async () => {
    const good = chain.transfer(alice, bob.address, 1n);
    const entry = jsonOf(chain, good, { to: bob.address, amount: '1' }) as Record<string, unknown>;
    const bad = [
      { ...entry, action: 'mint' },
      { ...entry, input: { to: '0x12', amount: '1' } },
      { ...entry, nonce: '99999999999999999999' },
      { ...entry, input: { to: bob.address, amount: '2' } },
      entry,
    ];
    const { body } = await post('/v1/rollups/token/actions', { actions: bad });
    assert.deepEqual(
      body.outcomes.map(({ status, code }) => code ?? status),
      ['unknown-action', 'bad-schema', 'bad-schema', 'bad-signature', 'acknowledged'],
    );
    assert.equal(body.outcomes[1]?.reason, 'to: expected 20 bytes, got 1');
  });

  it('answers every mistake with a typed error', async () => {
    const cases: readonly (readonly [string, number, string])[] = [
      ['/nowhere', 404, 'unknown-path'],
      ['/v1/rollups/nobody', 404, 'unknown-rollup'],
      [`/v1/rollups/token/actions/0x${'12'.repeat(32)}`, 404, 'unknown-action'],
      ['/v1/rollups/token/actions/0x12', 400, 'bad-request'],
      ['/v1/rollups/token/blocks?limit=0', 400, 'bad-request'],
      ['/v1/rollups/token/blocks?limit=x', 400, 'bad-request'],
      ['/v1/rollups/token/blocks/-1', 400, 'bad-request'],
      ['/v1/rollups/token/nonces/me', 400, 'bad-request'],
      ['/v1/rollups/%zz', 400, 'bad-request'],
    ];
    for (const [path, status, code] of cases) {
      const answer = await get(path);
      assert.deepEqual([path, answer.status, answer.body.error.code], [path, status, code]);
    }
    const broken = await fetch(`${gateway.url}/v1/rollups/token/actions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    assert.equal(broken.status, 400);
    const large = await fetch(`${gateway.url}/v1/rollups/token/actions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `"${'x'.repeat(5_000_000)}"` });
    assert.equal(large.status, 413);
    chain.refuses = new BusError('unreachable', 'nobody there');
    const away = await send(1n);
    assert.deepEqual([away.status, away.body.error.code], [503, 'unavailable']);
  });

  it('streams what happens to who asked for it', async () => {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/v1/stream`);
    const heard: Told[] = [];
    socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data)) as Told));
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    socket.send(JSON.stringify({ subscribe: { rollups: [chain.rollup], kinds: ['block', 'level', 'action', 'stats'] } }));
    const until = async (kind: string): Promise<Told> => {
      for (;;) {
        const found = heard.find((each) => each.kind === kind);
        if (found !== undefined) return found;
        await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
      }
    };
    await until('stats');
    await send(5n);
    chain.makeBlock();
    assert.equal((await until('block')).height, 1);
    assert.deepEqual((await until('level')).members, [0]);
    const { action, status, sampled } = await until('action');
    assert.deepEqual([action, status, sampled], ['transfer', 'executed', 1]);
    const closed = new Promise<CloseEvent>((resolve) => socket.addEventListener('close', resolve, { once: true }));
    socket.send('nonsense');
    assert.equal((await closed).code, 1008);
  });
});
