/** The guide's own code, as it stands in the README: written into a folder, and run. Who follows it has what works. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { createActorHost } from '../../actors/host/host.ts';
import { encode, record, text } from '../../protocols/codec.ts';
import { MemoryNetwork } from '../../sim/memory/network.ts';
import type { Libp2pBus } from '../bus/libp2p.ts';
import { systemClock } from '../clock.ts';
import { alice, bob, TestChain } from '../gateway/chain.fixture.ts';
import { ownTopic } from '../node/topics.ts';
import { openPlugins } from './plugins.ts';
import { tellOf, token } from './told.fixture.ts';

const ROOT = join(import.meta.dirname, '../..');
const CHAIN = 31_337;

/** What packages are called in the guide, and where they are in a checkout. */
const PACKAGES: Readonly<Record<string, string>> = {
  'micro-rollups/plugins/testing': 'runtime/plugins/testing/index.ts',
  'micro-rollups/plugins': 'runtime/plugins/index.ts',
  'micro-rollups/protocols': 'protocols/index.ts',
  xstate: 'node_modules/xstate/dist/xstate.esm.js',
};

/** Blocks that begin with the name of their file. */
function writeGuide(folder: string): void {
  const guide = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  for (const [, name = '', code = ''] of guide.matchAll(/```ts\n\/\/ (\S+\.ts)\n([\s\S]*?)```/g)) {
    const resolved = code.replaceAll(/from '([^'.]+)'/g, (whole, specifier: string) => (PACKAGES[specifier] === undefined ? whole : `from '${join(ROOT, PACKAGES[specifier])}'`));
    writeFileSync(join(folder, name), resolved);
  }
}

describe('a plugin written by the guide alone', function () {
  this.timeout(90_000);
  let folder: string;
  const lines: Record<string, unknown>[] = [];
  const log = (event: string, detail: object): void => void lines.push({ ...detail, ...(event === 'plugin' ? {} : { event }) });
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-guide-'));
    writeGuide(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('counts what accounts do, shows it, and goes on after a restart', async () => {
    const chain = new TestChain(await token());
    const block = async (count: number, nonce: bigint): Promise<void> => {
      const actions = Array.from({ length: count }, (_, at) => chain.transfer(alice, bob.address, 1n, nonce + BigInt(at)));
      await chain.client.submit(chain.rollup, actions);
      chain.makeBlock();
    };
    const run = async (): Promise<unknown> => {
      const told = await tellOf(chain, { folder: join(folder, 'kept'), log, wanted: [{ plugin: join(folder, 'leaderboard.ts'), options: { top: 3 } }] });
      await told.plugins.ready();
      const app = Fastify();
      await told.plugins.mount(app);
      for (const end = performance.now() + 20_000; told.plugins.views()[0]?.waiting !== 0; ) {
        assert.ok(performance.now() < end, 'events wait in vain');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const top = (await app.inject('/plugins/leaderboard/top')).json<unknown>();
      assert.deepEqual([told.plugins.views()[0]?.condition, told.plugins.views()[0]?.panels], ['running', [{ title: 'Leaderboard', path: '/top' }]]);
      await app.close();
      await told.stop();
      return top;
    };
    await block(2, 0n);
    assert.deepEqual(await run(), [{ account: alice.address, actions: 2 }]);
    await block(3, 2n);
    assert.deepEqual(await run(), [{ account: alice.address, actions: 5 }]);
  });

  it('passes its test, as the guide has it', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--test', 'leaderboard.test.ts'], { cwd: folder, env: {} });
    assert.match(stdout, /pass 6/);
    assert.match(stdout, /fail 0/);
  });

  it('has an actor and a topic of its own in the node', async () => {
    const network = new MemoryNetwork({ chain: CHAIN, clock: systemClock });
    const [bus, other] = [network.join(new Uint8Array(32).fill(1)), network.join(new Uint8Array(32).fill(2))];
    const actors = createActorHost({ clock: systemClock, schedule: queueMicrotask, report: () => undefined });
    const plugins = await openPlugins({ folder, log, wanted: [{ plugin: join(folder, 'greeter.ts'), options: { name: 'guide' } }] });
    const greetings = ownTopic(CHAIN, 'greetings', record('Greeting', { name: text(40) }));
    const heard = Promise.withResolvers<void>();
    other.subscribe(greetings.name, () => {
      heard.resolve();
      return 'accept';
    });
    await plugins.begin({ chain: CHAIN, rollups: [], node: { actors, bus: bus as unknown as Libp2pBus } });
    await plugins.ready();
    await heard.promise;
    await other.publish(greetings.name, encode(greetings.codec, { name: 'somebody' }));
    for (const end = performance.now() + 20_000; !JSON.stringify(lines).includes('"by":"somebody"'); ) {
      assert.ok(performance.now() < end, JSON.stringify(lines));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await plugins.stop();
    // Nobody listens any more: the topic is free again.
    bus.subscribe(greetings.name, () => 'accept')();
    actors.stop();
    await Promise.all([bus.stop(), other.stop()]);
  });
});
