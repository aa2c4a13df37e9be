/** Requests nobody would write by hand: whatever comes, the answer is typed, names no file of this program, and is no fault of the gateway. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { toHex } from '../../protocols/bytes.ts';
import { alice, bob, TestChain, tokenApp } from './chain.fixture.ts';
import { createGateway, type Gateway } from './gateway.ts';

/** `MRU_REQUESTS=10000` for the long run. */
const RUNS = Number(process.env['MRU_REQUESTS'] ?? 2_000);

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: string | undefined;
  readonly type?: string | undefined;
}

const hex = (bytes: number): fc.Arbitrary<string> => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(toHex);
/** Right as often as wrong. */
const rollup = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('token', 'TOKEN', '0x') },
  hex(32),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('..', '%00', '__proto__', 'constructor'),
);
const height = fc.oneof(fc.constantFrom('1', '2', '0', '-1', '1e3', '9007199254740993', 'NaN', 'null'), fc.nat().map(String), fc.string({ maxLength: 8 }));
const account = fc.oneof(fc.constant(alice.address), hex(20), fc.string({ maxLength: 50 }));
const entry = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('balances', 'supply') }, fc.constantFrom('constructor', '__proto__', 'toString'), fc.string({ maxLength: 100 }));
const key = fc.oneof(account, fc.json({ maxDepth: 3 }), fc.constantFrom('null', '{}', '[]', '1', `"${bob.address}"`));
const word = (text: string): string => encodeURIComponent(text.toWellFormed());
const query = (name: string, of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    of.map((value) => `?${name}=${word(value)}`),
    of.map((value) => `?${name}=${word(value)}&${name}=1&more=1`),
  );

const path: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '/v1/network',
    '/v1/lanes',
    '/v1/committee',
    '/v1/actors',
    '/v1/plugins',
    '/healthz',
    '/readyz',
    '/openapi.json',
    '/docs',
    '/docs/',
    '/v1/stream',
    '/metrics',
    '/../../etc/passwd',
    '/docs/static/..%2f..%2fpackage.json',
    '//',
    '/%',
    '/v1/rollups/',
  ),
  rollup.map((r) => `/v1/rollups/${word(r)}`),
  fc.tuple(rollup, account).map(([r, a]) => `/v1/rollups/${word(r)}/nonces/${word(a)}`),
  fc.tuple(rollup, fc.oneof(hex(32), fc.string()), query('sender', account)).map(([r, id, q]) => `/v1/rollups/${word(r)}/actions${id.length > 4 ? `/${word(id)}` : ''}${q}`),
  fc.tuple(rollup, height, fc.constantFrom('', '/steps')).map(([r, h, s]) => `/v1/rollups/${word(r)}/blocks/${word(h)}${s}`),
  fc.tuple(rollup, query('before', height)).map(([r, q]) => `/v1/rollups/${word(r)}/blocks${q}`),
  fc.tuple(rollup, query('limit', height)).map(([r, q]) => `/v1/rollups/${word(r)}/actions${q}`),
  fc.tuple(rollup, entry, query('key', key)).map(([r, e, q]) => `/v1/rollups/${word(r)}/state/${word(e)}${q}`),
  fc.tuple(rollup, entry, query('after', key)).map(([r, e, q]) => `/v1/rollups/${word(r)}/state/${word(e)}/entries${q}`),
  fc.webPath(),
);

const field = <T>(right: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 8, arbitrary: right }, fc.jsonValue({ maxDepth: 2 }));
const action = fc.record(
  {
    action: field(fc.constantFrom('transfer', 'fund', 'mint', '__proto__')),
    sender: field(account),
    nonce: field(fc.oneof(fc.nat({ max: 3 }).map(String), fc.bigInt({ min: 0n, max: 1n << 66n }).map(String))),
    input: field(fc.record({ to: field(account), amount: field(fc.bigInt().map(String)) }, { requiredKeys: [] })),
    signature: field(hex(65)),
  },
  { requiredKeys: ['action', 'sender', 'nonce', 'input'] },
);
const rpc = fc.record(
  {
    jsonrpc: field(fc.constant('2.0')),
    id: field(fc.nat()),
    method: field(fc.constantFrom('eth_chainId', 'eth_getBalance', 'eth_getTransactionCount', 'constructor')),
    params: field(fc.array(field(account), { maxLength: 2 })),
  },
  { requiredKeys: [] },
);
const text = (of: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: of.map((value) => JSON.stringify(value)) },
    fc.string(),
    fc.json().map((json) => json.slice(0, -1)),
    fc.constantFrom('{"__proto__":{"a":1}}', '{"actions":[{"constructor":{}}]}', '[[[[', '"\\ud800"', ''),
  );
const type = fc.oneof({ weight: 8, arbitrary: fc.constant('application/json') }, fc.constantFrom('text/plain', 'application/xml', 'application/json; charset=utf-16', 'multipart/form-data', 'x'));

const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: path.map((of) => ({ method: 'GET', path: of })) },
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constant('POST'),
      path: rollup.map((r) => `/v1/rollups/${word(r)}/actions`),
      body: text(fc.record({ actions: field(fc.array(action, { maxLength: 4 })) }, { requiredKeys: [] })),
      type,
    }),
  },
  { weight: 1, arbitrary: fc.record({ method: fc.constant('POST'), path: rollup.map((r) => `/rpc/${word(r)}`), body: text(fc.oneof(rpc, fc.array(rpc, { maxLength: 3 }))), type }) },
  { weight: 1, arbitrary: fc.record({ method: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST'), path }) },
);

/** Names of files, of libraries or of errors of JavaScript have no place in an answer. */
const LEAK = /node_modules|\.ts:\d|\.js:\d|\bat [A-Za-z.<>]+ \(|\/runtime\/|\/tmp\/|TypeError|RangeError|SyntaxError|Cannot read prop/;

describe('requests to a gateway', function () {
  this.timeout(30_000 + RUNS * 40);
  let app: CompiledApp;
  let chain: TestChain;
  const gateways: Gateway[] = [];
  const faults: unknown[] = [];
  before(async () => {
    app = await tokenApp();
    chain = new TestChain(app);
    const plans = { keys: new Map(), anonymous: { name: 'anonymous', rate: 1_000_000 } };
    const log = (event: string, detail: object): void => {
      if (/failed/.test(event)) faults.push({ event, ...detail });
    };
    for (const replica of [false, true]) gateways.push(await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests, plans, log, replica }));
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 1n)]);
    chain.makeBlock();
    chain.makeBlock();
    for (let ready = false; !ready; ) ready = (await fetch(`${gateways[1]?.url}/readyz`)).ok;
  });
  after(() => Promise.all(gateways.map((gateway) => gateway.close())));

  it(`whatever they are (${RUNS}), have a typed answer without a fault`, async () => {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(asked, fc.nat({ max: 1 }), async ({ method, path: of, body, type: contentType }, which) => {
        const response = await fetch(`${gateways[which]?.url}${of}`, {
          method,
          ...(body !== undefined && { body }),
          ...(contentType !== undefined && { headers: { 'content-type': contentType } }),
          redirect: 'manual',
        });
        const answer = await response.text();
        const { status } = response;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        assert.ok(status < 500, `${status}: ${answer}`);
        if (!of.startsWith('/docs')) assert.doesNotMatch(answer, LEAK);
        if (status >= 400 && method !== 'HEAD' && !of.startsWith('/docs')) assert.ok((JSON.parse(answer) as { error?: { code?: string } }).error?.code !== undefined, answer);
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 25_000 + RUNS * 40 },
    );
    assert.deepEqual(faults, []);
    // Valid ones are among them, and broken ones.
    for (const status of [200, 400, 404]) assert.ok((statuses.get(status) ?? 0) > RUNS / 50, `${status}: ${statuses.get(status)}`);
    if (process.env['MRU_REQUESTS'] !== undefined) process.stdout.write(`      ${JSON.stringify(Object.fromEntries(statuses))}\n`);
  });
});
