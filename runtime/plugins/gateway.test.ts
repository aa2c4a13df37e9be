import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alice, bob, TestChain } from '../gateway/chain.fixture.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import type { Told } from './events.ts';
import { KINDS } from './events.ts';
import playground from './playground.ts';
import { API, definePlugin, type Hooks, type Plugin } from './plugin.ts';
import { openPlugins } from './plugins.ts';
import { token } from './told.fixture.ts';

describe('a gateway with plugins', function () {
  this.timeout(60_000);
  let folder: string;
  let chain: TestChain;
  let gateway: Gateway | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-plugins-'));
    chain = new TestChain(await token());
  });
  afterEach(async () => {
    await gateway?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Notes everything that it is told. */
  function notebook(told: Told[], name = 'notebook', after = 0): Plugin {
    const hooks = Object.fromEntries(KINDS.map((kind) => [kind, (events: readonly object[]) => void told.push(...events.map((event) => ({ kind, event }) as Told))])) as Hooks;
    const panels = [{ title: 'Notes', path: '/notes' }];
    return definePlugin({
      name,
      version: '1.0.0',
      api: API,
      summary: 'Notes.',
      options: {},
      start: () => ({ hooks, panels, routes: (app) => void app.get('/notes', () => told.length), after: () => after }),
    });
  }
  async function open(log: (event: string, detail: object) => void, ...wanted: readonly Plugin[]): Promise<Gateway> {
    const plugins = await openPlugins({ folder, log, wanted: wanted.map((plugin) => ({ plugin })) });
    gateway = await createGateway({ client: chain.client, network: chain.network, manifests: chain.manifests, after: new Map(), log, plugins });
    return gateway;
  }

  it('tells them of blocks, then of what became of those, and of what is wrong', async () => {
    const told: Told[] = [];
    await open(() => undefined, notebook(told));
    chain.emit({ kind: 'level', rollup: chain.rollup, height: 1, level: 'C2', members: [0], atMs: 1 });
    await chain.client.submit(chain.rollup, [chain.transfer(alice, bob.address, 5n)]);
    chain.makeBlock();
    chain.emit({ kind: 'equivocation', rollup: chain.rollup, height: 2, headers: [chain.rollup, chain.rollup], atMs: 1 });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['executed', 'certified', 'certified', 'evidence'],
    );
    const [first] = told;
    assert.deepEqual(first?.kind === 'executed' && first.event.entries.map(({ action, input, events }) => [action, input, events]), [
      ['transfer', { to: bob.address, amount: '5' }, [{ name: 'transferred', fields: { from: alice.address, to: bob.address, amount: '5' } }]],
    ]);
  });

  it('leaves out blocks that one of them has had, and the other not', async () => {
    const [had, new_]: [Told[], Told[]] = [[], []];
    await open(() => undefined, notebook(had, 'old', 1), notebook(new_, 'new'));
    chain.makeBlock();
    chain.makeBlock();
    await new Promise((resolve) => setImmediate(resolve));
    const heights = (told: readonly Told[]): number[] => told.flatMap((each) => (each.kind === 'executed' ? [each.event.height] : []));
    assert.deepEqual([heights(had), heights(new_)], [[2], [1, 2]]);
  });

  it('lists them with their pages, serves their routes, and has the playground at /', async () => {
    const { url } = await open(() => undefined, playground, notebook([]));
    const listed = (await (await fetch(`${url}/v1/plugins`)).json()) as { readonly name: string; readonly condition: string; readonly panels: object[] }[];
    assert.deepEqual(
      listed.map(({ name, condition, panels }) => [name, condition, panels]),
      [
        ['playground', 'running', []],
        ['notebook', 'running', [{ title: 'Notes', url: '/plugins/notebook/notes' }]],
      ],
    );
    assert.equal(await (await fetch(`${url}/plugins/notebook/notes`)).text(), '0');
    assert.match(await (await fetch(url)).text(), /<title>/);
    const missing = await fetch(`${url}/plugins/other/notes`);
    assert.equal(missing.status, 404);
  });

  it('has one page at /', async () => {
    const lines: string[] = [];
    await assert.rejects(
      open((event) => lines.push(event), playground, { ...playground, name: 'other' }),
      /playground and other both have a page at \//,
    );
  });
});
