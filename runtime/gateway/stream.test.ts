import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { alice, bob, TestChain, tokenApp } from './chain.fixture.ts';
import { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
import { readSubscription } from './stream.ts';

interface Told {
  readonly kind: string;
  readonly sampled: number;
  readonly actions: number;
}

describe('stream of a gateway', function () {
  this.timeout(60_000);
  let app: CompiledApp;
  let chain: TestChain;
  let gateway: Gateway;
  const open = async (more: Partial<GatewayOptions> = {}): Promise<void> => {
    gateway = await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests, adminPort: 0, ...more });
  };
  before(async () => {
    app = await tokenApp();
  });
  beforeEach(() => {
    chain = new TestChain(app);
  });
  afterEach(() => gateway.close());

  /** Collects what comes; resolves once the gateway answers it. */
  async function listen(kinds: readonly string[]): Promise<{ readonly heard: Told[]; readonly socket: WebSocket }> {
    const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/v1/stream`);
    const heard: Told[] = [];
    socket.addEventListener('message', ({ data }) => heard.push(JSON.parse(String(data)) as Told));
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    socket.send(JSON.stringify({ subscribe: { kinds } }));
    await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
    return { heard, socket };
  }

  /** A WebSocket that subscribes to everything, and never reads. */
  function deaf(): Promise<Socket> {
    const { port } = new URL(gateway.url);
    const socket = connect(Number(port), '127.0.0.1');
    const text = Buffer.from('{"subscribe":{}}');
    socket.write(`GET /v1/stream HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`);
    // One text frame, masked with zeros.
    socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), text]));
    return new Promise((resolve) =>
      socket.once('data', () => {
        socket.pause();
        resolve(socket);
      }),
    );
  }

  it('cuts off who does not read, and nobody else', async () => {
    await open();
    const reader = await listen(['versions', 'stats']);
    const slow = await deaf();
    const versions = Array.from({ length: 10_000 }, (_, at): Hex => toHex(new Uint8Array(32).fill(at & 255)));
    const cut = async (): Promise<boolean> => /^mru_gateway_cut_off_total 1$/m.test(await (await fetch(`${gateway.adminUrl}/metrics`)).text());
    let sent = 0;
    for (; sent < 100 && !(await cut()); sent++) chain.emit({ kind: 'versions', rollup: chain.rollup, versions, announced: undefined, atMs: 0 });
    assert.ok(sent < 100, 'it was never cut off');
    const ended = new Promise((resolve) => slow.once('close', resolve));
    slow.on('error', () => undefined);
    slow.resume();
    await ended;
    while (reader.heard.filter(({ kind }) => kind === 'versions').length < sent) await new Promise((resolve) => reader.socket.addEventListener('message', resolve, { once: true }));
    reader.socket.close();
  });

  it('shows some actions of a busy rollup, and counts them all', async () => {
    await open();
    const { heard, socket } = await listen(['action', 'stats']);
    for (let at = 0; at < 250; at++) await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 1n)]);
    chain.makeBlock();
    const counted = (): Told | undefined => heard.find(({ kind, actions }) => kind === 'stats' && actions === 250);
    while (counted() === undefined) await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
    const shown = heard.filter(({ kind }) => kind === 'action');
    assert.ok(shown.length >= 100 && shown.length < 250, String(shown.length));
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 1n)]);
    chain.makeBlock();
    const all = (): number => heard.filter(({ kind }) => kind === 'action').reduce((sum, { sampled }) => sum + sampled, 0);
    while (all() < 251) await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
    assert.equal(all(), 251);
    socket.close();
  });

  it('keeps what it was told to keep, and asks for older blocks', async () => {
    await open({ keep: { blocks: 3, bytes: 1 << 20 } });
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 1n)]);
    for (let at = 0; at < 5; at++) chain.makeBlock();
    const get = async <T>(path: string): Promise<T> => (await fetch(`${gateway.url}/v1/rollups/token${path}`)).json() as Promise<T>;
    const { blocks } = await get<{ blocks: { height: number }[] }>('/blocks?limit=10');
    assert.deepEqual(
      blocks.map(({ height }) => height),
      [5, 4, 3],
    );
    const old = await get<{ level: string; entries: { action: string }[] }>('/blocks/1');
    assert.deepEqual([old.level, old.entries[0]?.action], ['C2', 'transfer']);
    assert.deepEqual((await get<{ actions: unknown[] }>(`/actions?sender=${alice.address}`)).actions, []);
  });

  it('reads a subscription, or says that it is none', () => {
    assert.deepEqual(readSubscription('{"subscribe":{"rollups":["0xAB"],"kinds":["block"]}}'), { rollups: new Set(['0xab']), kinds: new Set(['block']) });
    assert.equal(readSubscription('{"subscribe":{}}')?.kinds.size, 11);
    for (const bad of ['', 'null', '{}', '{"subscribe":1}', '{"subscribe":{"kinds":["nothing"]}}', '{"subscribe":{"rollups":[1]}}', '{"subscribe":{"rollups":"all"}}'])
      assert.equal(readSubscription(bad), undefined, bad);
  });
});
