/** Test equipment: nodes on the loopback device, and a peer that does not follow the rules. */
import { gossipsub } from '@libp2p/gossipsub';
import { identify } from '@libp2p/identify';
import { noise } from '@libp2p/noise';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { multiaddr } from '@multiformats/multiaddr';
import { createLibp2p } from 'libp2p';
import { type BusCluster, TEST_CHAIN } from '../../actors/ports/bus.compliance.ts';
import { systemRandom } from '../clock.ts';
import { gossipOptions } from './gossip-options.ts';
import { createLibp2pBus, type Libp2pBus } from './libp2p.ts';
import type { Node } from './libp2p-types.ts';
import { BUS_LIMITS, type Libp2pBusOptions } from './options.ts';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(isSo: () => boolean, what: string, ms = 15_000): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`);
    await pause(5);
  }
}

export const makeBus = (options: Partial<Libp2pBusOptions> = {}): Promise<Libp2pBus> => createLibp2pBus({ seed: systemRandom.bytes(32), chain: TEST_CHAIN, ...options });

/** A gossip node without any of our checks. */
export async function rawPeer(): Promise<Node> {
  return createLibp2p({
    addresses: { listen: [] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    services: { identify: identify(), pubsub: gossipsub({ ...gossipOptions(BUS_LIMITS), floodPublish: true }) },
  });
}

export const dialRaw = async (peer: Node, bus: Libp2pBus): Promise<void> => {
  await peer.dial(bus.addresses().map((each) => multiaddr(each)));
};

export async function connectAll(buses: readonly Libp2pBus[]): Promise<void> {
  await Promise.all(buses.flatMap((bus, at) => buses.slice(0, at).map((other) => bus.dial(other.addresses()))));
  await until(() => buses.every((bus) => bus.peers().length >= buses.length - 1), 'everybody connected');
}

export async function makeCluster(size: number): Promise<BusCluster> {
  const buses = await Promise.all(Array.from({ length: size }, () => makeBus()));
  await connectAll(buses);
  let raw: Node | undefined;
  const ready = async (topic: string): Promise<void> => {
    await Promise.all(buses.map((bus) => bus.ready(topic, size - 1, 15_000)));
  };
  const inject = async (topic: string, wire: Uint8Array): Promise<void> => {
    if (raw === undefined) {
      const peer = await rawPeer();
      raw = peer;
      await Promise.all(buses.map((bus) => dialRaw(peer, bus)));
    }
    const peer = raw;
    await until(() => peer.services.pubsub.getSubscribers(topic).length === size, 'the raw peer sees the subscribers');
    await peer.services.pubsub.publish(topic, wire);
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...buses.map((bus) => bus.stop()), raw?.stop()]);
  };
  return { buses, ready, inject, stop };
}
