/** For tests: plugins that hear of a token rollup in memory, as they would of one in a network. */
import { type CompiledApp, compileApp } from '../../contracts/guest/compile.ts';
import { TestChain } from '../gateway/chain.fixture.ts';
import { Feed } from './feed.ts';
import type { LoadOptions } from './load.ts';
import { openPlugins, type Plugins } from './plugins.ts';

let compiled: Promise<CompiledApp> | undefined;

/** Compiled once in a process. */
export const token = (): Promise<CompiledApp> => {
  compiled ??= compileApp(new URL('../../contracts/apps/token/machine.ts', import.meta.url).pathname);
  return compiled;
};

export interface ToldPlugins {
  readonly plugins: Plugins;
  stop(): Promise<void>;
}

/** Follows from where the plugins want to go on, as a node does: blocks that were made before are told again. */
export async function tellOf(chain: TestChain, options: LoadOptions): Promise<ToldPlugins> {
  const { network, manifests, client, rollup } = chain;
  const plugins = await openPlugins(options);
  await plugins.begin({ chain: network.chain, rollups: [{ rollup, name: 'token' }], node: undefined });
  const feed = new Feed({ network, manifests, code: async () => chain.wasm, plugins, log: options.log });
  const after = plugins.startAt(new Map([[rollup, chain.heads.length]]));
  feed.startAfter(after);
  for (let height = (after.get(rollup) ?? 0) + 1; height <= chain.heads.length; height++) {
    const block = await client.block?.(rollup, height);
    if (block !== undefined) feed.take({ kind: 'block', block, atMs: 1 });
    feed.take({ kind: 'level', rollup, height, level: 'C2', members: [0], atMs: 1 });
  }
  const subscription = client.events.subscribe((event) => feed.take(event));
  await plugins.ready();
  return {
    plugins,
    async stop() {
      subscription.unsubscribe();
      feed.close();
      await plugins.stop();
    },
  };
}

export { TestChain };
