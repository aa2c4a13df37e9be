/** What a plugin does wrong stays with it: it is named in the log and ended, and the others are told as before. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { Block, Told } from './events.ts';
import { FAULTS, type LifeLimits } from './life.ts';
import { API, definePlugin, type Plugin } from './plugin.ts';
import { openPlugins, type Plugins } from './plugins.ts';

const ROLLUP = `0x${'11'.repeat(32)}` as const;
const around = { chain: 7, rollups: [{ rollup: ROLLUP, name: 'token' }], node: undefined };
const MISBEHAVING = join(import.meta.dirname, 'misbehaving.fixture.ts');

const blockAt = (height: number, bodyBytes = 100): Told => ({ kind: 'executed', event: { rollup: ROLLUP, name: 'token', height, bodyBytes } as Block });

/** The good one beside it: notes what it was told. */
const witness = (heights: number[]): Plugin =>
  definePlugin({ name: 'witness', version: '1.0.0', api: API, summary: '', options: {}, start: () => ({ hooks: { executed: (blocks) => void heights.push(...blocks.map(({ height }) => height)) } }) });

describe('a plugin that misbehaves', function () {
  this.timeout(60_000);
  let folder: string;
  let plugins: Plugins | undefined;
  let lines: { readonly event: string; readonly detail: Record<string, unknown> }[];
  const heights: number[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-plugins-'));
    lines = [];
    heights.length = 0;
  });
  afterEach(async () => {
    await plugins?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(fault: string, limits: Partial<LifeLimits> = {}): Promise<Plugins> {
    const log = (event: string, detail: object): void => void lines.push({ event, detail: detail as Record<string, unknown> });
    plugins = await openPlugins({ folder, log, limits: { retryMs: 1, ...limits }, wanted: [{ plugin: MISBEHAVING, options: { fault } }, { plugin: witness(heights) }] });
    await plugins.begin(around);
    return plugins;
  }
  const conditionOf = (of: Plugins): string => of.views()[0]?.condition ?? '';
  async function until(holds: () => boolean, what: string): Promise<void> {
    for (const end = performance.now() + 30_000; !holds(); ) {
      assert.ok(performance.now() < end, `waited in vain for ${what}: ${JSON.stringify(lines)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  const why = (): string => String(lines.find(({ event }) => event === 'plugin-disabled')?.detail['why']);

  /** The others hear of everything, whenever it happened. */
  async function isIsolated(of: Plugins, reason: RegExp): Promise<void> {
    of.tell(blockAt(1));
    await until(() => conditionOf(of) === 'disabled', 'its end');
    of.tell(blockAt(2));
    await until(() => heights.length === 2, 'the other plugin');
    assert.deepEqual(heights, [1, 2]);
    assert.match(why(), reason);
    assert.equal(lines.find(({ event }) => event === 'plugin-disabled')?.detail['plugin'], 'misbehaving');
    assert.match(String(of.views()[0]?.why), reason);
  }

  it('by nothing at all is told everything in order, ready first, and stops without a trace', async () => {
    const of = await open('none');
    await of.ready();
    for (let height = 1; height <= 5; height++) of.tell(blockAt(height));
    await of.stop();
    const told = lines.filter(({ event }) => event === 'plugin').map(({ detail }) => detail['event']);
    assert.equal(told[0], 'ready');
    assert.deepEqual(lines.at(-1)?.detail, { plugin: 'misbehaving', event: 'stopping', detail: { aborted: false } });
    const seen = lines.flatMap(({ detail }) => (detail['event'] === 'seen' ? (detail['detail'] as { heights: number[] }).heights : []));
    assert.deepEqual(seen, [1, 2, 3, 4, 5]);
    assert.equal(
      lines.some(({ event }) => event === 'plugin-leaks'),
      false,
    );
  });

  it('by not starting is disabled', async () => {
    const of = await open('start');
    assert.match(why(), /it does not start: Error: cannot start/);
    of.tell(blockAt(1));
    await until(() => heights.length === 1, 'the other plugin');
  });

  it('by throwing again and again is disabled after five times, each of which is in the log', async () => {
    await isIsolated(await open('throw'), /executed failed 5 times in a row: .*no 1/s);
    assert.equal(lines.filter(({ event }) => event === 'plugin-fault').length, FAULTS);
  });

  it('by throwing once is told the same again, and goes on', async () => {
    const of = await open('once');
    of.tell(blockAt(1));
    await until(() => lines.some(({ detail }) => detail['event'] === 'seen'), 'the second try');
    assert.deepEqual(lines.find(({ detail }) => detail['event'] === 'seen')?.detail['detail'], { heights: [1] });
    assert.deepEqual([conditionOf(of), of.views()[0]?.faults], ['running', 1]);
  });

  it('by never answering is ended', async () => isIsolated(await open('hang', { hookMs: 300 }), /it hangs: executed had not ended after 0\.3 s/));

  it('by an endless loop is ended, too: it is in a thread of its own', async () => isIsolated(await open('spin', { hookMs: 300 }), /it hangs/));

  it('by flooding the log is ended, and most of the flood is not written', async () => {
    await isIsolated(await open('flood'), /it floods the log: more than 100 lines in a second/);
    assert.ok(lines.length < 120, `${lines.length} lines`);
  });

  it('by an error that nobody catches ends alone', async () => isIsolated(await open('crash'), /it ended: .*out of nowhere/s));

  it('by taking all memory ends alone', async () => isIsolated(await open('memory'), /it ended: .*memory/is));

  it('by being too slow is disabled before what waits for it is too much', async () => {
    const of = await open('hang', { queued: 10 });
    for (let height = 1; height <= 20; height++) {
      of.tell(blockAt(height));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => heights.length === 20, 'the other plugin');
    assert.match(why(), /it is too slow: 11 events of 1100 bytes wait for it/);
  });

  it('by leaving a timer behind has it named when it stops', async () => {
    const of = await open('leak');
    of.tell(blockAt(1));
    await of.stop();
    assert.deepEqual(lines.find(({ event }) => event === 'plugin-leaks')?.detail, { plugin: 'misbehaving', left: ['Timeout'] });
  });

  it('answers requests in its thread, without keys of the gateway, and says why when it is gone', async () => {
    const of = await open('throw');
    const app = Fastify();
    await of.mount(app);
    assert.deepEqual((await app.inject('/plugins/misbehaving/calls')).json(), { calls: 0 });
    const echoed = (await app.inject({ method: 'POST', url: '/plugins/misbehaving/echo?apiKey=secret', payload: { a: 1 }, headers: { authorization: 'Bearer secret', 'x-own': 'kept' } })).json<{
      body: unknown;
      headers: Record<string, string>;
    }>();
    assert.deepEqual([echoed.body, echoed.headers['x-own'], echoed.headers['authorization']], [{ a: 1 }, 'kept', undefined]);
    assert.equal((await app.inject('/plugins/misbehaving/nothing')).statusCode, 404);
    of.tell(blockAt(1));
    await until(() => conditionOf(of) === 'disabled', 'its end');
    const refused = await app.inject('/plugins/misbehaving/calls');
    assert.match(refused.body, /the plugin misbehaving does not run: executed failed 5 times/);
    await app.close();
  });
});

describe('plugins that cannot be used', () => {
  const log = (): void => undefined;
  const good: Plugin = definePlugin({ name: 'good', version: '1.0.0', api: API, summary: '', options: { file: { kind: 'text', value: 'FILE', help: '' } }, start: () => ({}) });
  const opening = (...wanted: Parameters<typeof openPlugins>[0]['wanted'][number][]) => openPlugins({ folder: tmpdir(), log, wanted });

  it('are refused with what to do', async () => {
    await assert.rejects(opening({ plugin: 'nothing' }), /there is no plugin "nothing": indexer, webhook, playground, or the path of a module/);
    await assert.rejects(opening({ plugin: 'constructor' }), /there is no plugin "constructor"/);
    await assert.rejects(opening({ plugin: { ...good, api: 2 as 1 } }), /good is written for version 2 of the plugin interface, and this is version 1/);
    await assert.rejects(opening({ plugin: { ...good, name: 'Not good' } }), /its name is 1 to 40 of a-z, 0-9 and -/);
    await assert.rejects(opening({ plugin: good, options: { fiel: 'x' } }), /plugin good: there is no option "fiel"; there is file/);
    await assert.rejects(opening({ plugin: good, options: { file: { a: 1 } } }), /plugin good: file is a text or a number/);
    await assert.rejects(opening({ plugin: good }, { plugin: good }), /the plugin good is named twice/);
    await assert.rejects(opening({ plugin: join(import.meta.dirname, 'events.ts') }), /exports no plugin by default/);
    await assert.rejects(opening({ plugin: MISBEHAVING, options: { fault: 'maybe' } }), /--fault wants one of none, start/);
  });
});
