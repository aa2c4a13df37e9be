/** What gossip and requests cost here: `node runtime/bus/bench.ts [nodes]`. CPU time too, because wall time belongs to whoever shares the machine. */
import { installNativeCrypto } from '../crypto/native.ts';
import type { Libp2pBus } from './libp2p.ts';
import { connectAll, makeBus, until } from './test-cluster.ts';

export interface BusBench {
  readonly name: string;
  readonly unit: 'ms';
  /** One per run. CPU milliseconds are those of all nodes together. */
  readonly figures: readonly number[];
}

const TOPIC = 'mru/7/bench';
const NODES = 8;
const RUNS = 5;
const MESSAGES = 300;
const MESSAGE_BYTES = 1024;
const REQUESTS = 1500;
const REQUEST_BYTES = 300;

interface Run {
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds a message or round trip. */
  readonly cpu: number;
}

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;

/** One run of `count` steps; `times` holds milliseconds that it took, once it is done. */
async function run(count: number, times: number[], step: () => Promise<void>): Promise<Run> {
  times.length = 0;
  const before = process.cpuUsage();
  for (let i = 0; i < count; i++) await step();
  const { user, system } = process.cpuUsage(before);
  const sorted = times.toSorted((x, y) => x - y);
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), cpu: (user + system) / 1000 / count };
}

/** Nodes take turns to publish; the next message waits until all have this one. */
async function gossip(buses: readonly Libp2pBus[]): Promise<(count: number) => Promise<Run>> {
  const times: number[] = [];
  const sentAt = new Map<number, number>();
  for (const bus of buses) {
    bus.subscribe(TOPIC, ({ payload }) => {
      times.push(performance.now() - (sentAt.get(new DataView(payload.buffer, payload.byteOffset).getUint32(0)) ?? 0));
      return 'accept';
    });
  }
  await Promise.all(buses.map((bus) => bus.ready(TOPIC, buses.length - 1, 20_000)));
  let next = 0;
  const step = async (): Promise<void> => {
    const payload = new Uint8Array(MESSAGE_BYTES);
    new DataView(payload.buffer).setUint32(0, ++next);
    sentAt.set(next, performance.now());
    const heard = times.length;
    await (buses[next % buses.length] as Libp2pBus).publish(TOPIC, payload);
    await until(() => times.length >= heard + buses.length - 1, 'delivery');
  };
  return (count) => run(count, times, step);
}

/** One node asks another, one question at a time. */
function requests(a: Libp2pBus, b: Libp2pBus): (count: number) => Promise<Run> {
  b.serve('echo', (_, question) => question);
  const question = new Uint8Array(REQUEST_BYTES);
  const times: number[] = [];
  const step = async (): Promise<void> => {
    const began = performance.now();
    await a.request(b.self, 'echo', question, 5000);
    times.push(performance.now() - began);
  };
  return (count) => run(count, times, step);
}

async function runs(name: string, count: number, once: (count: number) => Promise<Run>): Promise<BusBench[]> {
  await once(count);
  const all: Run[] = [];
  for (let i = 0; i < RUNS; i++) all.push(await once(count));
  return (['cpu', 'p50', 'p99'] as const).map((what) => ({ name: `${name}.${what}`, unit: 'ms', figures: all.map((each) => each[what]) }));
}

/** Gossip of 1 KB among nodes that are all connected, and requests of 300 bytes; takes half a minute. */
export async function benchBus(nodes = NODES): Promise<BusBench[]> {
  installNativeCrypto();
  const buses = await Promise.all(Array.from({ length: nodes }, () => makeBus()));
  try {
    await connectAll(buses);
    const gossiped = await runs('gossip', MESSAGES, await gossip(buses));
    const [a, b] = buses as [Libp2pBus, Libp2pBus, ...Libp2pBus[]];
    return [...gossiped, ...(await runs('request', REQUESTS, requests(a, b)))];
  } finally {
    await Promise.all(buses.map((bus) => bus.stop()));
  }
}

if (process.argv[1] === import.meta.filename) {
  const results = await benchBus(Number(process.argv[2] ?? NODES));
  for (const { name, unit, figures } of results) process.stdout.write(`${name}: ${figures.map((each) => each.toFixed(3)).join(' ')} ${unit}\n`);
}
