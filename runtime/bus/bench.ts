/** Prints what gossip and requests cost here: `node runtime/bus/bench.ts [nodes]`. CPU time, because wall time belongs to whoever shares the machine. */
import { installNativeCrypto } from '../crypto/native.ts';
import type { Libp2pBus } from './libp2p.ts';
import { connectAll, makeBus, until } from './test-cluster.ts';

const TOPIC = 'mru/7/bench';
const size = Number(process.argv[2] ?? 8);
const MESSAGES = 400;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const quantile = (sorted: readonly number[], part: number): number => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;

installNativeCrypto();
const buses = await Promise.all(Array.from({ length: size }, () => makeBus()));
const [a, b] = buses as [Libp2pBus, Libp2pBus, ...Libp2pBus[]];
await connectAll(buses);

const latencies: number[] = [];
const sentAt = new Map<number, number>();
for (const bus of buses) {
  bus.subscribe(TOPIC, ({ payload }) => {
    latencies.push(performance.now() - (sentAt.get(new DataView(payload.buffer, payload.byteOffset).getUint32(0)) ?? 0));
    return 'accept';
  });
}
await Promise.all(buses.map((bus) => bus.ready(TOPIC, size - 1, 20_000)));

let next = 0;
async function gossip(count: number): Promise<number> {
  latencies.length = 0;
  const before = cpuMs();
  for (let i = 0; i < count; i++) {
    const payload = new Uint8Array(1024);
    new DataView(payload.buffer).setUint32(0, ++next);
    sentAt.set(next, performance.now());
    const heard = latencies.length;
    await (buses[i % size] as Libp2pBus).publish(TOPIC, payload);
    await until(() => latencies.length >= heard + size - 1, 'delivery');
  }
  return (cpuMs() - before) / count;
}

await gossip(100);
const rounds: number[] = [];
for (let i = 0; i < 3; i++) rounds.push(await gossip(MESSAGES));
const sorted = latencies.toSorted((x, y) => x - y);
process.stdout.write(
  `gossip, ${size} nodes, 1 KB: ${rounds.map((each) => each.toFixed(2)).join(' ')} CPU ms a message, p50 ${quantile(sorted, 0.5).toFixed(2)} ms, p99 ${quantile(sorted, 0.99).toFixed(2)} ms\n`,
);

b.serve('echo', (_, question) => question);
const question = new Uint8Array(300);
async function ask(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    await a.request(b.self, 'echo', question, 5000);
    times.push(performance.now() - began);
  }
  return times.sort((x, y) => x - y);
}
await ask(500);
const beforeAsking = cpuMs();
const times = await ask(3000);
process.stdout.write(`request, 300 B: p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms, ${((cpuMs() - beforeAsking) / 3.0).toFixed(0)} CPU us a round trip\n`);
await Promise.all(buses.map((bus) => bus.stop()));
