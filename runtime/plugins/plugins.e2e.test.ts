/** An operator's node with plugins, and a member that certifies its blocks: one plugin indexes, another throws, and the rollup notices neither. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../actors/ask.ts';
import { signAction } from '../../protocols/action.ts';
import { submitRequest } from '../../protocols/requests.ts';
import { handleCheck } from '../examples/handles.fixture.ts';
import { CHAIN, type ExampleNetwork, exampleNetwork, keysOf } from '../examples/network.ts';
import { createExecutor, createHost, installNativeCrypto, memberPart, operatorPart, type Part } from '../index.ts';
import { attachPlugins } from './attach.ts';
import type { Acknowledged, Alarm } from './events.ts';
import { API, definePlugin } from './plugin.ts';
import { openPlugins } from './plugins.ts';

describe('an operator with plugins', function () {
  this.timeout(90_000);
  let folder: string;
  let example: ExampleNetwork;
  before(async () => {
    installNativeCrypto();
    example = await exampleNetwork();
    folder = mkdtempSync(join(tmpdir(), 'mru-plugins-e2e-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('goes on with one that throws, and answers queries about what it certified', async () => {
    const nothingLeft = handleCheck();
    const { network, rollup, wasm, genesis, operator, member, wallet, book } = example;
    const lines: { readonly event: string; readonly detail: Record<string, unknown> }[] = [];
    const log = (event: string, detail: object): void => void lines.push({ event, detail: detail as Record<string, unknown> });
    const urls = (): string[] => lines.flatMap(({ event, detail }) => (event === 'plugins-listening' ? [String(detail['url'])] : []));
    const promised: string[] = [];
    const witness = definePlugin({
      ...{ name: 'witness', version: '1.0.0', api: API, summary: '', options: {} },
      start: () => ({ hooks: { acknowledged: (batch: readonly Acknowledged[]) => void promised.push(...batch.map(({ id }) => id)), alarm: (_: readonly Alarm[]) => undefined } }),
    });
    const throwing = join(import.meta.dirname, 'throwing.fixture.ts');
    const plugins = await openPlugins({ folder: join(folder, 'plugins'), log, wanted: [{ plugin: 'indexer' }, { plugin: throwing }, { plugin: witness }] });
    const executor = createExecutor();
    const operating: Part = async (host) => {
      const { progress } = attachPlugins(host, { plugins, network, settlement: undefined, port: 0 });
      await operatorPart({ network, rollup, wasm, genesis, privateKey: operator.privateKey, executor, progress })(host);
    };
    const verifying = memberPart({ network, voteKey: member.privateKey, executor, signFolder: join(folder, 'sign'), actors: ['verifier', 'aggregator'] });
    const [node, certifying] = await Promise.all([
      createHost({ chain: CHAIN, folder: join(folder, 'operator'), seed: operator.seed, log, parts: [operating] }),
      createHost({ chain: CHAIN, folder: join(folder, 'member'), seed: member.seed, parts: [verifying] }),
    ]);
    const wallets = await createHost({ chain: CHAIN, folder: join(folder, 'wallet'), seed: keysOf('wallet').seed });
    const addresses = new Map([node, certifying, wallets].map((each) => [each.node, each.addresses()] as const));
    for (const each of [node, certifying, wallets]) each.keepConnected(addresses);
    const until = async (what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
      for (const end = performance.now() + 40_000; !(await holds()); ) {
        assert.ok(performance.now() < end, `waited in vain for ${what}: ${JSON.stringify(lines)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await until('the operator and its plugins', () => wallets.bus.peers().includes(node.node) && urls().length > 0);

    const actions = [0n, 1n, 2n].map((nonce) => signAction(book, 'transfer', { to: operator.address, amount: nonce + 1n }, nonce, wallet));
    let outcomes: readonly { readonly kind: string }[] = [];
    await until('acknowledgements', async () => {
      outcomes = (await ask(wallets.bus, node.node, submitRequest, { rollup, actions }).catch(() => undefined))?.outcomes ?? [];
      return outcomes.length === 3 && outcomes.every(({ kind }) => kind === 'acknowledged');
    });

    const query = async (sql: string): Promise<unknown[][]> => {
      const response = await fetch(`${urls()[0]}/plugins/indexer/query`, { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' }, body: JSON.stringify({ sql }) });
      return ((await response.json()) as { readonly rows?: unknown[][] }).rows ?? [];
    };
    await until('a certified block in the index', async () => Number((await query("SELECT height FROM levels WHERE level = 'C2'"))[0]?.[0] ?? 0) >= 1);
    await until('all actions in the index', async () => (await query('SELECT 1 FROM actions')).length === 3);
    assert.deepEqual(await query("SELECT action, nonce, input ->> 'amount', status FROM actions ORDER BY nonce"), [
      ['transfer', 0, '1', 'executed'],
      ['transfer', 1, '2', 'executed'],
      ['transfer', 2, '3', 'executed'],
    ]);
    await until('the end of the plugin that throws', () => lines.some(({ event, detail }) => event === 'plugin-disabled' && detail['plugin'] === 'throwing'));
    assert.match(String(plugins.views().find(({ name }) => name === 'throwing')?.why), /failed 5 times in a row: .*not today/s);
    assert.equal(new Set(promised).size, 3);
    await Promise.all([node.stop(), certifying.stop(), wallets.stop()]);
    await executor.close();
    assert.deepEqual(
      lines.filter(({ event }) => event === 'plugins-failed' || event === 'plugin-leaks' || event === 'operator-fault'),
      [],
    );
    await nothingLeft();
  });
});
