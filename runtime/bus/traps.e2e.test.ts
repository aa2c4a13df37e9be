/** Each of these made a network of real nodes fall silent, or fall over, while nobody threw an error. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Hex, utf8 } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { systemRandom } from '../clock.ts';
import type { Libp2pBus } from './libp2p.ts';
import type { BusFault, BusFaultKind } from './options.ts';
import { selfTest } from './self-test.ts';
import { connectAll, dialRaw, makeBus, pause, rawPeer, until } from './test-cluster.ts';

const TOPIC = 'mru/7/test';
const accept = (): 'accept' => 'accept';
const bookOf = (...buses: readonly Libp2pBus[]): Map<Hex, string[]> => new Map(buses.map((bus) => [bus.self, bus.addresses()]));

describe('traps of the network', () => {
  const stops: (() => Promise<void>)[] = [];
  const keep = <T extends { stop(): Promise<void> | void }>(node: T): T => {
    stops.push(async () => node.stop());
    return node;
  };
  const buses = async (size: number): Promise<Libp2pBus[]> => Promise.all(Array.from({ length: size }, async () => keep(await makeBus())));
  afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

  it('carries 40 of the largest messages in a burst, and small ones after it', async () => {
    const [a, b] = (await buses(2)) as [Libp2pBus, Libp2pBus];
    await connectAll([a, b]);
    const heard = new Set<number>();
    a.subscribe(TOPIC, accept);
    b.subscribe(TOPIC, ({ payload }) => {
      heard.add(payload[0] as number);
      return 'accept';
    });
    await a.ready(TOPIC, 1, 10_000);
    await Promise.all(Array.from({ length: 40 }, (_, i) => a.publish(TOPIC, new Uint8Array(LIMITS.gossipBytes).fill(i))));
    await until(() => heard.size === 40, 'the burst');
    await a.publish(TOPIC, Uint8Array.of(99));
    await until(() => heard.has(99), 'the small one');
  });

  it('lets 12 nodes dial one at the same moment', async () => {
    const [hub, ...others] = (await buses(13)) as [Libp2pBus, ...Libp2pBus[]];
    await Promise.all(others.map((each) => each.dial(hub.addresses())));
    await until(() => hub.peers().length === 12, 'twelve peers');
  });

  // The default score punishes more than ten peers of one address until nothing is delivered at all. A star is also the worst
  // shape for gossip: the centre has links to eight, and the other leaves hear by notice and request.
  it('delivers in a star of 18 nodes on one address', async () => {
    const [hub, ...leaves] = (await buses(18)) as [Libp2pBus, ...Libp2pBus[]];
    const heard = new Set<Hex>();
    for (const bus of [hub, ...leaves]) {
      bus.subscribe(TOPIC, () => {
        heard.add(bus.self);
        return 'accept';
      });
    }
    await Promise.all(leaves.map((each) => each.dial(hub.addresses())));
    await until(() => hub.peers().length === 17, 'the star');
    await Promise.all(leaves.map((leaf) => leaf.ready(TOPIC, 1, 10_000)));
    await (leaves[0] as Libp2pBus).publish(TOPIC, utf8('to all'));
    await until(() => heard.size === 17, 'delivery to everybody else');
  });

  it('finds a peer again that came back on another port', async () => {
    const seed = systemRandom.bytes(32);
    const a = keep(await makeBus());
    const first = await makeBus({ seed });
    first.serve('life', () => utf8('first'));
    a.keepConnected(bookOf(first));
    await until(() => a.peers().length === 1, 'the first meeting');
    assert.deepEqual(await a.request(first.self, 'life', new Uint8Array(), 5000), utf8('first'));
    await first.stop();
    await until(() => a.peers().length === 0, 'the loss');
    const second = keep(await makeBus({ seed }));
    second.serve('life', () => utf8('second'));
    a.keepConnected(bookOf(second));
    await until(() => a.peers().length === 1, 'the second meeting');
    assert.deepEqual(await a.request(second.self, 'life', new Uint8Array(), 5000), utf8('second'));
  });

  it('finds a peer again that came back on the same port, without being told', async () => {
    const seed = systemRandom.bytes(32);
    const a = keep(await makeBus());
    const first = await makeBus({ seed });
    const address = first.addresses()[0] as string;
    a.keepConnected(bookOf(first));
    await until(() => a.peers().length === 1, 'the first meeting');
    await first.stop();
    await until(() => a.peers().length === 0, 'the loss');
    await pause(400);
    const second = keep(await makeBus({ seed, listen: address.slice(0, address.indexOf('/p2p/')) }));
    a.subscribe(TOPIC, accept);
    let heard = 0;
    second.subscribe(TOPIC, () => {
      heard++;
      return 'accept';
    });
    await until(() => a.peers().length === 1, 'the second meeting');
    await a.ready(TOPIC, 1, 10_000);
    await a.publish(TOPIC, utf8('again'));
    await until(() => heard === 1, 'gossip after the second meeting');
  });

  it('rejects what waits for a peer that dies', async () => {
    const seed = systemRandom.bytes(32);
    const a = keep(await makeBus());
    const first = await makeBus({ seed });
    first.serve('never', () => new Promise<Uint8Array>(() => {}));
    await a.dial(first.addresses());
    const waiting = Promise.allSettled(Array.from({ length: 5 }, () => a.request(first.self, 'never', new Uint8Array(), 20_000)));
    await pause(50);
    await first.stop();
    for (const outcome of await waiting) assert.equal(outcome.status === 'rejected' && outcome.reason.code, 'unreachable');
  });

  it('connects by itself to ask a peer of the address book', async () => {
    const [a, b] = (await buses(2)) as [Libp2pBus, Libp2pBus];
    b.serve('echo', (_, question) => question);
    a.keepConnected(bookOf(b));
    assert.deepEqual(await a.request(b.self, 'echo', utf8('x'), 5000), utf8('x'));
  });

  it('disconnects a peer that publishes junk, and keeps it out', async () => {
    const faults: BusFaultKind[] = [];
    const bus = keep(await makeBus({ onFault: (fault) => faults.push(fault.kind) }));
    let judged = 0;
    bus.subscribe(TOPIC, () => {
      judged++;
      return 'accept';
    });
    const raw = keep(await rawPeer());
    await dialRaw(raw, bus);
    await until(() => raw.services.pubsub.getSubscribers(TOPIC).length === 1, 'the subscription');
    // Version 1 and nonsense after it: no honest node sends that.
    for (let i = 0; i < 200; i++) await raw.services.pubsub.publish(TOPIC, new Uint8Array([1, i, ...systemRandom.bytes(100)]));
    await until(() => faults.includes('peer-banned'), 'the ban');
    await until(() => bus.peers().length === 0, 'the disconnection');
    await assert.rejects(async () => {
      await dialRaw(raw, bus);
      await pause(300);
      if (bus.peers().length === 0) throw new Error('kept out');
    });
    assert.equal(judged, 0);
  });

  it('does not punish a peer for messages that are merely of no use', async () => {
    const faults: BusFault[] = [];
    const a = keep(await makeBus());
    const b = keep(await makeBus({ onFault: (fault) => faults.push(fault) }));
    await connectAll([a, b]);
    let judged = 0;
    a.subscribe(TOPIC, accept);
    b.subscribe(TOPIC, () => {
      judged++;
      return 'ignore';
    });
    await a.ready(TOPIC, 1, 10_000);
    for (let i = 0; i < 200; i++) await a.publish(TOPIC, utf8(String(i)));
    await until(() => judged === 200, 'all judged');
    await pause(1500);
    assert.deepEqual(faults, []);
    assert.equal(b.peers().length, 1);
  });

  it('reports a judge that throws', async () => {
    const faults: BusFault[] = [];
    const a = keep(await makeBus());
    const b = keep(await makeBus({ onFault: (fault) => faults.push(fault) }));
    await connectAll([a, b]);
    a.subscribe(TOPIC, accept);
    b.subscribe(TOPIC, () => {
      throw new Error('a bug');
    });
    await a.ready(TOPIC, 1, 10_000);
    await a.publish(TOPIC, utf8('x'));
    await until(() => faults.length === 1, 'the report');
    assert.equal(faults[0]?.kind, 'judge-threw');
    assert.match(faults[0]?.message ?? '', /a bug/);
  });

  it('bounds what waits to be sent', async () => {
    const [a, b] = [keep(await makeBus({ limits: { outboxBytes: 100_000 } })), keep(await makeBus())];
    await connectAll([a, b]);
    a.subscribe(TOPIC, accept);
    b.subscribe(TOPIC, accept);
    await a.ready(TOPIC, 1, 10_000);
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => a.publish(TOPIC, new Uint8Array(10_000))));
    const refused = outcomes.filter((each) => each.status === 'rejected');
    assert.ok(refused.length > 30 && refused.length < 50, `${refused.length} refused`);
    for (const each of refused) assert.equal(each.reason.code, 'outbox-full');
    await pause(200);
    await a.publish(TOPIC, new Uint8Array(10_000));
  });

  it('does not track topics that are none of this network', async () => {
    const bus = keep(await makeBus());
    const raw = keep(await rawPeer());
    assert.throws(() => bus.subscribe('elsewhere', accept), /no topic of this network/);
    await assert.rejects(async () => bus.publish('mru/8/test', utf8('x')), /no topic of this network/);
    await dialRaw(raw, bus);
    raw.services.pubsub.subscribe('elsewhere');
    raw.services.pubsub.subscribe(TOPIC);
    await bus.ready(TOPIC, 1, 5000);
    await assert.rejects(bus.ready('elsewhere', 1, 300), { code: 'deadline' });
  });

  it('refuses more questions than it answers at once, and survives a stream of nonsense', async () => {
    const a = keep(await makeBus());
    const b = keep(await makeBus({ limits: { answeredAtOnce: 4 } }));
    b.serve('slow', async (_, question) => {
      await pause(100);
      return question;
    });
    await a.dial(b.addresses());
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => a.request(b.self, 'slow', Uint8Array.of(i), 5000)));
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 4);
    const raw = keep(await rawPeer());
    await dialRaw(raw, b);
    const [connection] = raw.getConnections();
    for (const nonsense of [systemRandom.bytes(64), new Uint8Array(64).fill(255), Uint8Array.of(5, 0, 0, 0, 0x80, 1, 0, 0, 0)]) {
      const stream = await connection?.newStream('/mru/slow/1');
      stream?.send(nonsense);
      await until(() => stream?.status !== 'open', 'the end of a stream of nonsense');
    }
    assert.deepEqual(await a.request(b.self, 'slow', Uint8Array.of(1), 5000), Uint8Array.of(1));
  });

  it('does everything or says closed after it was stopped', async () => {
    const [a, b] = (await buses(2)) as [Libp2pBus, Libp2pBus];
    b.serve('never', () => new Promise<Uint8Array>(() => {}));
    await a.dial(b.addresses());
    const waiting = a.request(b.self, 'never', new Uint8Array(), 20_000);
    const outcome = assert.rejects(async () => waiting, { code: 'closed' });
    await pause(30);
    await a.stop();
    await a.stop();
    await outcome;
    await assert.rejects(async () => a.publish(TOPIC, utf8('x')), { code: 'closed' });
    await assert.rejects(async () => a.request(b.self, 'never', utf8('x'), 100), { code: 'closed' });
  });

  it('passes its own self-test', async () => {
    const began = performance.now();
    await selfTest();
    assert.ok(performance.now() - began < 5000);
    await selfTest();
  });

  it('leaves no timer or socket behind', async () => {
    const script = fileURLToPath(new URL('./exit.fixture.ts', import.meta.url));
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    const [code] = (await once(child, 'exit')) as [number | null];
    clearTimeout(timer);
    assert.equal(output.trim(), 'stopped');
    assert.equal(code, 0, 'the process did not end by itself');
  });
});
