import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Told } from '../events.ts';
import { openPlugins, type Plugins } from '../plugins.ts';
import { isSigned, signatureOf } from './signature.ts';

const SECRET = 'a secret of some length';
const settled = (batchId: number): Told => ({ kind: 'settled', event: { batchId, headers: 1, gasUsed: 1, l1Block: 1, atMs: 1 } });
interface Received {
  readonly body: { readonly kind: string; readonly events: readonly { readonly batchId: number }[] };
  readonly text: string;
  readonly headers: Record<string, string>;
}

describe('webhook', function () {
  this.timeout(60_000);
  let folder: string;
  let receiver: FastifyInstance;
  let received: Received[];
  let answers: number[];
  let plugins: Plugins;
  let lines: { readonly event: string; readonly detail: Record<string, unknown> }[];
  const log = (event: string, detail: object): void => void lines.push({ event, detail: detail as Record<string, unknown> });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-webhook-'));
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
    [received, answers, lines] = [[], [], []];
    receiver = Fastify({ forceCloseConnections: true });
    receiver.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    receiver.post('/hook', ({ body, headers }, reply) => {
      received.push({ body: JSON.parse(String(body)), text: String(body), headers: headers as Record<string, string> });
      return reply.code(answers.shift() ?? 204).send();
    });
    await receiver.listen({ host: '127.0.0.1', port: 0 });
  });
  afterEach(async () => {
    await plugins.stop();
    await receiver.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(options: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const given = { url: `${receiver.listeningOrigin}/hook`, 'secret-file': join(folder, 'secret'), 'retry-ms': 5, ...options };
    plugins = await openPlugins({ folder, log, wanted: [{ plugin: 'webhook', options: given }] });
    await plugins.begin({ chain: 7, rollups: [], node: undefined });
  }
  async function until(holds: () => boolean): Promise<void> {
    for (const end = performance.now() + 30_000; !holds(); ) {
      assert.ok(performance.now() < end, `in vain: ${JSON.stringify([received, lines])}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  it('POSTs what happens, signed and in order, and leaves nothing behind', async () => {
    await start();
    for (const batch of [1, 2, 3]) plugins.tell(settled(batch));
    await until(() => received.flatMap(({ body }) => body.events).length === 3);
    assert.deepEqual(
      received.flatMap(({ body }) => body.events.map(({ batchId }) => batchId)),
      [1, 2, 3],
    );
    for (const { text, headers } of received) assert.ok(isSigned(SECRET, headers['mru-signature'] ?? '', text, Date.now() / 1_000));
    await plugins.stop();
    assert.deepEqual(
      lines.map(({ event }) => event),
      ['plugin-running'],
    );
  });

  it('sends again what was not taken, with the same key, and what comes after waits', async () => {
    answers = [500, 503];
    await start();
    plugins.tell(settled(1));
    await until(() => received.length === 1);
    plugins.tell(settled(2));
    await until(() => received.length === 4);
    const keys = received.map(({ headers }) => headers['idempotency-key']);
    assert.equal(new Set(keys.slice(0, 3)).size, 1);
    assert.notEqual(keys[3], keys[0]);
    assert.deepEqual(
      lines.filter(({ detail }) => detail['event'] === 'delivery-failed').map(({ detail }) => (detail['detail'] as { fault: string }).fault),
      ['answered 500', 'answered 503'],
    );
  });

  it('keeps on the disk what could not be delivered, and delivers it after a restart', async () => {
    answers = Array.from({ length: 100 }, () => 500);
    await start({ 'retry-ms': 1_000 });
    plugins.tell(settled(1));
    await until(() => received.length >= 1);
    await plugins.stop();
    answers = [];
    const before = received.length;
    await start();
    await until(() => received.length > before);
    assert.equal(received.at(-1)?.headers['idempotency-key'], received[0]?.headers['idempotency-key']);
  });

  it('takes no more than there is room for, and says so', async () => {
    answers = Array.from({ length: 100 }, () => 500);
    await start({ queue: 1, 'retry-ms': 60_000 });
    plugins.tell(settled(1));
    await until(() => received.length === 1);
    plugins.tell(settled(2));
    await until(() => lines.some(({ detail }) => detail['event'] === 'outbox-full'));
  });

  it('does not start with what cannot be right, and says what', async () => {
    for (const [options, expected] of [
      [{ url: 'ftp://x' }, /url is needed, of http or https; got ftp/],
      [{ events: ['nothing'] }, /there is no event "nothing"; there is acknowledged/],
      [{ 'secret-file': join(folder, 'outbox') }, /no such file/],
    ] as const) {
      await start(options);
      assert.match(String(plugins.views()[0]?.why), expected);
      await plugins.stop();
    }
  });
});

describe('the signature of a webhook', () => {
  it('holds for this body, this secret and some minutes', () => {
    const header = signatureOf(SECRET, 1_000, 'body');
    assert.equal(header, `t=1000,v1=${header.slice(-64)}`);
    assert.deepEqual(
      [
        isSigned(SECRET, header, 'body', 1_200),
        isSigned(SECRET, header, 'bodi', 1_200),
        isSigned('another secret', header, 'body', 1_200),
        isSigned(SECRET, header, 'body', 1_400),
        isSigned(SECRET, 't=1', 'body', 1_000),
      ],
      [true, false, false, false, false],
    );
  });
});
