import assert from 'node:assert/strict';
import { BusError } from '../../actors/ports/bus.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { createLibp2pBus, type Libp2pBus } from './libp2p.ts';

/** Real TCP on loopback. */
describe('libp2p bus', function () {
  this.timeout(60_000);
  let buses: Libp2pBus[] = [];
  afterEach(async () => {
    await Promise.all(buses.map((bus) => bus.stop()));
    buses = [];
  });

  const faults: unknown[] = [];
  async function open(count: number): Promise<Libp2pBus[]> {
    const start = (at: number) => createLibp2pBus({ seed: new Uint8Array(32).fill(at + 1), chain: 1, firstSeq: 1, onFault: (error) => faults.push(error) });
    buses = await Promise.all(Array.from({ length: count }, (_, at) => start(at)));
    return buses;
  }
  const introduce = (): void => {
    const book = new Map(buses.map((bus) => [bus.self, bus.addresses()]));
    for (const bus of buses) bus.keepConnected(book);
  };
  async function until(condition: () => boolean): Promise<void> {
    for (const end = performance.now() + 20_000; !condition(); ) {
      assert.ok(performance.now() < end, 'timed out');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('brings a message to every subscriber once, and not to its sender', async () => {
    const all = await open(5);
    const heard = all.map(() => [] as number[]);
    all.forEach((bus, at) =>
      bus.subscribe('t', ({ payload }) => {
        heard[at]?.push(payload[0] as number);
        return 'accept';
      }),
    );
    introduce();
    await Promise.all(all.map((bus) => bus.ready('t', 4, 20_000)));
    // The mesh forms at the next heartbeats; what is said before may be lost, so it is said again.
    await until(() => {
      if (heard.slice(1).some((each) => each.length === 0)) void all[0]?.publish('t', Uint8Array.of(1));
      return heard.slice(1).every((each) => each.length > 0);
    });
    for (const each of heard) each.length = 0;
    await all[0]?.publish('t', Uint8Array.of(2));
    await until(() => heard.slice(1).every((each) => each.includes(2)));
    assert.deepEqual(heard[0], []);
    assert.ok(heard.slice(1).every((each) => each.filter((value) => value === 2).length === 1));
  });

  it('answers requests, refuses with words, and keeps small ones going beside large ones', async () => {
    const [a, b] = (await open(2)) as [Libp2pBus, Libp2pBus];
    b.serve('echo', (_from, payload) => payload);
    b.serve('large', () => new Uint8Array(8 << 20));
    b.serve('sad', () => Promise.reject(new Error('not today')));
    b.serve('slow', () => new Promise<Uint8Array>(() => undefined));
    introduce();
    await until(() => a.peers().length === 1 && b.peers().length === 1);
    const large = a.request(b.self, 'large', new Uint8Array(), 20_000);
    const small = await Promise.all(Array.from({ length: 100 }, (_, at) => a.request(b.self, 'echo', Uint8Array.of(at), 10_000)));
    assert.deepEqual(
      small.map((each) => each[0]),
      Array.from({ length: 100 }, (_, at) => at),
    );
    assert.equal((await large).length, 8 << 20);
    const code = (protocol: string) =>
      a.request(b.self, protocol, new Uint8Array(), 300).then(
        () => 'answered',
        (error: BusError) => `${error.code}: ${error.message}`,
      );
    assert.deepEqual([await code('sad'), await code('nothing')], ['refused: not today', 'refused: nobody answers nothing here']);
    assert.match(await code('slow'), /deadline/);
    assert.match(await a.request(`0x${'01'.repeat(32)}`, 'echo', new Uint8Array(), 300).then(() => '', String), /not connected/);
  });

  it('survives twelve nodes that meet at the same moment', async () => {
    const all = await open(12);
    introduce();
    await until(() => all.every((bus) => bus.peers().length === 11));
  });

  it('reconnects to a peer that comes back on another port', async () => {
    const [a, b] = (await open(2)) as [Libp2pBus, Libp2pBus];
    introduce();
    await until(() => a.peers().length === 1);
    await b.stop();
    const back = await createLibp2pBus({ seed: new Uint8Array(32).fill(2), chain: 1, firstSeq: 1_000, onFault: (error) => faults.push(error) });
    buses[1] = back;
    back.serve('echo', (_from, payload) => payload);
    introduce();
    await until(() => a.peers().length === 1 && back.peers().length === 1);
    assert.equal((await a.request(back.self, 'echo', Uint8Array.of(7), 5_000))[0], 7);
  });

  it('refuses to publish what no peer would take', async () => {
    const [a] = (await open(1)) as [Libp2pBus];
    await assert.rejects(
      async () => a.publish('t', new Uint8Array(LIMITS.gossipBytes)),
      (error: BusError) => error instanceof BusError && error.code === 'too-large',
    );
  });

  it('reports a judge that throws, and goes on', async () => {
    const [a, b] = (await open(2)) as [Libp2pBus, Libp2pBus];
    b.subscribe('t', () => {
      throw new Error('judge');
    });
    a.subscribe('t', () => 'accept');
    introduce();
    await Promise.all([a.ready('t', 1, 20_000), b.ready('t', 1, 20_000)]);
    faults.length = 0;
    await until(() => {
      if (faults.length === 0) void a.publish('t', Uint8Array.of(1));
      return faults.length > 0;
    });
  });
});
