import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { playground } from '../playground/plugin.ts';
import { alice, bob, TestChain, tokenApp } from './chain.fixture.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { Idempotency } from './idempotency.ts';
import { hashOfKey, type Plans, PlansError, readPlans } from './plans.ts';

const plansOf = (more: object): Plans => readPlans(JSON.stringify(more));

describe('access to a gateway', function () {
  this.timeout(60_000);
  let app: CompiledApp;
  let chain: TestChain;
  let gateway: Gateway | undefined;
  before(async () => {
    app = await tokenApp();
  });
  beforeEach(() => {
    chain = new TestChain(app);
  });
  afterEach(async () => {
    await gateway?.close();
    gateway = undefined;
  });

  async function open(more: Partial<GatewayOptions>): Promise<string> {
    gateway = await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests, ...more });
    return gateway.url;
  }
  const codeOf = async (response: Response): Promise<string | undefined> => ((await response.json()) as { error?: { code: string } }).error?.code;

  it('wants a key where there is none for anybody', async () => {
    const url = await open({ plans: plansOf({ keys: [{ name: 'acme', hash: hashOfKey('secret'), rate: 10 }], anonymous: null }) });
    assert.equal(await codeOf(await fetch(`${url}/v1/network`)), 'bad-key');
    assert.equal(await codeOf(await fetch(`${url}/v1/network`, { headers: { 'x-api-key': 'guess' } })), 'bad-key');
    for (const headers of [{ 'x-api-key': 'secret' }, { authorization: 'Bearer secret' }]) assert.equal((await fetch(`${url}/v1/network`, { headers })).status, 200);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
  });

  it('ends the connection of a stream that it refuses, and can be closed', async () => {
    const url = await open({ plans: plansOf({ keys: [], anonymous: null }) });
    const socket = new WebSocket(`${url.replace('http', 'ws')}/v1/stream`);
    await new Promise((resolve) => {
      socket.onclose = resolve;
    });
    await gateway?.close();
    gateway = undefined;
  });

  it('has its page without a key: there it is asked for', async () => {
    const url = await open({ plans: plansOf({ keys: [], anonymous: null }), routes: playground() });
    assert.equal((await fetch(`${url}/`)).status, 200);
    assert.equal(await codeOf(await fetch(`${url}/v1/network`)), 'bad-key');
  });

  it('holds everybody to the rate and the quota of a plan', async () => {
    const keys = [
      { name: 'slow', hash: hashOfKey('slow'), rate: 3 },
      { name: 'small', hash: hashOfKey('small'), rate: 1_000, perDay: 5 },
    ];
    const url = await open({ plans: plansOf({ keys }) });
    const ask = async (key: string): Promise<string | undefined> => codeOf(await fetch(`${url}/v1/network`, { headers: { 'x-api-key': key } }));
    const many = async (key: string): Promise<(string | undefined)[]> => {
      const codes: (string | undefined)[] = [];
      for (let at = 0; at < 8; at++) codes.push(await ask(key));
      return codes;
    };
    assert.ok((await many('slow')).includes('too-many'));
    assert.deepEqual((await many('small')).slice(0, 6), [...Array<undefined>(5).fill(undefined), 'over-quota']);
    // What one used up is not another's.
    assert.equal((await fetch(`${url}/v1/network`)).status, 200);
  });

  it('writes down what was used, and goes on from there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-usage-'));
    try {
      const plans = plansOf({ keys: [{ name: 'small', hash: hashOfKey('small'), rate: 1_000, perDay: 2 }] });
      const headers = { 'x-api-key': 'small' };
      const url = await open({ plans, usage: folder });
      await fetch(`${url}/v1/network`, { headers });
      await fetch(`${url}/v1/network`, { headers });
      await gateway?.close();
      const [file = ''] = readdirSync(folder);
      const [line = ''] = readFileSync(join(folder, file), 'utf8').split('\n');
      const { key, requests, actions } = JSON.parse(line) as { key: string; requests: number; actions: number };
      assert.deepEqual([key, requests, actions], ['small', 2, 0]);
      const again = await open({ plans, usage: folder });
      assert.equal(await codeOf(await fetch(`${again}/v1/network`, { headers })), 'over-quota');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses a file of plans that makes no sense, and says where', () => {
    const hash = hashOfKey('x');
    for (const [text, where] of [
      ['{', /no JSON/],
      ['{"keys":{}}', /keys is a list/],
      [JSON.stringify({ keys: [{ name: 'a', hash: '0x12', rate: 1 }] }), /keys\[0\]: hash/],
      [JSON.stringify({ keys: [{ name: 'a b', hash, rate: 1 }] }), /keys\[0\]: a name/],
      [JSON.stringify({ keys: [{ name: 'a', hash, rate: 0 }] }), /keys\[0\]: rate/],
      [
        JSON.stringify({
          keys: [
            { name: 'a', hash, rate: 1 },
            { name: 'b', hash, rate: 1 },
          ],
        }),
        /keys\[1\]: there is another/,
      ],
      [JSON.stringify({ anonymous: { rate: 'x' } }), /anonymous: rate/],
    ] as const)
      assert.throws(
        () => readPlans(text),
        (error: Error) => error instanceof PlansError && where.test(error.message),
      );
  });

  it('answers the same request with the same key once', async () => {
    const url = await open({});
    const signed = chain.transfer(alice, bob.address, 5n);
    const body = JSON.stringify({ actions: [{ action: 'transfer', sender: signed.sender, nonce: '0', input: { to: bob.address, amount: '5' }, signature: signed.signature }] });
    const post = (key: string, text = body): Promise<Response> =>
      fetch(`${url}/v1/rollups/token/actions`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: text });
    const [first, second] = await Promise.all([post('one'), post('one')]).then((answers) => Promise.all(answers.map((each) => each.text())));
    assert.match(first ?? '', /"acknowledged"/);
    assert.equal(first, second);
    assert.match(await (await post('two')).text(), /"nonce-used"/);
    assert.equal(await codeOf(await post('one', body.replace('"5"', '"6"'))), 'other-request');
  });

  it('does not keep an answer that failed', async () => {
    const once = new Idempotency<number>();
    await assert.rejects(once.once('a', {}, 1, () => Promise.reject(new Error('away'))));
    assert.equal(await once.once('a', {}, 1, async () => 7), 7);
    assert.equal(await once.once('a', {}, 1, async () => 8), 7);
  });

  it('lets in the pages that it was told of', async () => {
    const url = await open({ cors: ['https://app.example'] });
    const allowed = async (origin: string): Promise<string | null> => (await fetch(`${url}/v1/network`, { headers: { origin } })).headers.get('access-control-allow-origin');
    assert.deepEqual([await allowed('https://app.example'), await allowed('https://evil.example')], ['https://app.example', null]);
  });

  it('shows its metrics to its operator alone', async () => {
    const url = await open({ adminPort: 0 });
    await fetch(`${url}/v1/network`);
    await fetch(`${url}/v1/whatever`);
    chain.makeBlock();
    const text = await (await fetch(`${gateway?.adminUrl}/metrics`)).text();
    assert.match(text, /^mru_gateway_requests_total\{method="GET",route="\/v1\/network",status="200"\} 1$/m);
    assert.match(text, /^mru_gateway_requests_total\{method="any",route="none",status="404"\} 1$/m);
    assert.match(text, /^mru_gateway_height\{rollup="0x[0-9a-f]{64}",name="token",level="C2"\} 1$/m);
    assert.equal((await fetch(`${url}/metrics`)).status, 404);
  });

  it('has a valid OpenAPI document, and a page that asks nothing of other hosts', async () => {
    const url = await open({});
    const document = (await (await fetch(`${url}/openapi.json`)).json()) as { paths: Record<string, unknown> };
    const { valid, errors } = await new Validator().validate(structuredClone(document) as Record<string, unknown>);
    assert.ok(valid, JSON.stringify(errors, null, 1));
    assert.ok('/v1/rollups/{rollup}/blocks/{height}' in document.paths);
    const page = await fetch(`${url}/docs/`, { redirect: 'follow' });
    const html = await page.text();
    assert.deepEqual([page.status, /(src|href)="https?:/.test(html)], [200, false]);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'self'/);
  });

  it('is ready while it hears of the network', async () => {
    const url = await open({});
    chain.makeBlock();
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
  });
});
