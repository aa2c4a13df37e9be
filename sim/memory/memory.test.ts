import assert from 'node:assert/strict';
import { describeBlobs } from '../../actors/ports/blobs.compliance.ts';
import { describeBus, TEST_CHAIN } from '../../actors/ports/bus.compliance.ts';
import { describeStore } from '../../actors/ports/store.compliance.ts';
import { utf8 } from '../../protocols/bytes.ts';
import { createBlobs } from '../../runtime/blobs/blobs.ts';
import { systemClock } from '../../runtime/clock.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import type { MemoryBus } from './bus.ts';
import { MemoryNetwork } from './network.ts';
import { MemoryStore } from './store.ts';

const STRANGER = `0x${'ee'.repeat(32)}` as const;

const seedOf = (index: number): Uint8Array => new Uint8Array(32).fill(index + 1);

function makeBuses(size: number): { network: MemoryNetwork; buses: MemoryBus[]; stop: () => Promise<void> } {
  const network = new MemoryNetwork({ chain: TEST_CHAIN, clock: systemClock });
  const buses = Array.from({ length: size }, (_, i) => network.join(seedOf(i)));
  const stop = async (): Promise<void> => {
    await Promise.all(buses.map((bus) => bus.stop()));
  };
  return { network, buses, stop };
}

before(() => void installNativeCrypto());

describeBus('memory', async (size) => {
  const { network, buses, stop } = makeBuses(size);
  return { buses, stop, ready: async () => {}, inject: async (topic, wire) => network.gossip(STRANGER, topic, wire) };
});

describeStore('memory', async () => {
  const store = new MemoryStore();
  return { store, stop: () => store.close() };
});

describeBlobs('memory', async () => {
  const { buses, stop } = makeBuses(3);
  const nodes = buses.slice(0, 2).map((bus) => ({ bus, blobs: createBlobs(new MemoryStore(), bus) }));
  return { nodes, liar: buses[2] as MemoryBus, stop };
});

describe('memory store', () => {
  it('loses exactly what was not synced when the power goes out', async () => {
    const store = new MemoryStore();
    const put = (key: string, value: string) => ({ type: 'put', key, value: utf8(value) }) as const;
    await store.batch([put('a', 'old'), put('b', 'old')], { sync: false });
    await store.batch([put('c', 'kept')], { sync: true });
    await store.batch([put('a', 'new'), { type: 'del', key: 'b' }, put('d', 'new')], { sync: false });
    store.loseUnsynced();
    const left = (await store.range({ from: 'a', to: 'z' })).map(([key, value]) => `${key}=${new TextDecoder().decode(value)}`);
    assert.deepEqual(left, ['a=old', 'b=old', 'c=kept']);
  });
});

describe('memory network', () => {
  it('delays and loses as the route says', async () => {
    const heard: string[] = [];
    const network = new MemoryNetwork({ chain: TEST_CHAIN, clock: systemClock, route: (_, to) => (to === lost ? undefined : 20) });
    const [a, b, c] = [network.join(seedOf(0)), network.join(seedOf(1)), network.join(seedOf(2))];
    const lost = c.self;
    for (const bus of [b, c]) {
      bus.subscribe('mru/7/test', () => {
        heard.push(bus.self);
        return 'accept';
      });
    }
    await a.publish('mru/7/test', utf8('x'));
    assert.deepEqual(heard, []);
    await new Promise((resolve) => setTimeout(resolve, 40));
    assert.deepEqual(heard, [b.self]);
    c.serve('echo', (_, question) => question);
    await assert.rejects(() => a.request(lost, 'echo', utf8('x'), 30), { code: 'deadline' });
  });
});
