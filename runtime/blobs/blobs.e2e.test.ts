import { describeBlobs } from '../../actors/ports/blobs.compliance.ts';
import type { Store } from '../../actors/ports/store.ts';
import type { Libp2pBus } from '../bus/libp2p.ts';
import { connectAll, makeBus } from '../bus/test-cluster.ts';
import { createBlobs } from './blobs.ts';

/** Enough of a store for blobs. */
function mapStore(): Store {
  const values = new Map<string, Uint8Array>();
  return {
    get: async (key) => values.get(key),
    range: async () => [],
    batch: async (operations) => {
      for (const each of operations) if (each.type === 'put') values.set(each.key, each.value);
    },
  };
}

describeBlobs('over libp2p', async () => {
  const buses = await Promise.all(Array.from({ length: 3 }, () => makeBus()));
  await connectAll(buses);
  const nodes = buses.slice(0, 2).map((bus) => ({ bus, blobs: createBlobs(mapStore(), bus) }));
  const stop = async (): Promise<void> => {
    await Promise.all(buses.map((bus) => bus.stop()));
  };
  return { nodes, liar: buses[2] as Libp2pBus, stop };
});
