/** Plugins of a gateway: they are told what its client hears. */
import type { Hex } from '../../protocols/bytes.ts';
import type { GatewayOptions } from '../gateway/gateway.ts';
import { Feed } from './feed.ts';
import type { Plugins } from './plugins.ts';

export interface ToldByClient {
  /** Heights to follow from, so that plugins catch up. */
  readonly after: ReadonlyMap<Hex, number>;
  stop(): Promise<void>;
}

/** Begins them; from then on they are told. `tips` are heights of the network, behind which new plugins begin. */
export async function tellFromClient(
  plugins: Plugins,
  { client, network, manifests, log = () => undefined }: Pick<GatewayOptions, 'client' | 'network' | 'manifests' | 'log'>,
  tips: ReadonlyMap<Hex, number>,
): Promise<ToldByClient> {
  const rollups = network.rollups.map(({ rollup, name }) => ({ rollup, name }));
  await plugins.begin({ chain: network.chain, rollups, node: undefined });
  const code = async (rollup: Hex, hash: Hex): Promise<Uint8Array> => {
    if (client.code === undefined) throw new Error('this client cannot ask for code');
    return client.code(rollup, hash);
  };
  const feed = new Feed({ network, manifests, code, plugins, log });
  const after = plugins.startAt(new Map(rollups.map(({ rollup }) => [rollup, tips.get(rollup) ?? 0])));
  feed.startAfter(after);
  const subscription = client.events.subscribe((event) => feed.take(event));
  return {
    after,
    async stop() {
      subscription.unsubscribe();
      feed.close();
      await plugins.stop();
    },
  };
}
