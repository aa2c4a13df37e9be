/** Uses every part of the bus, stops it, and must then end by itself. */
import { type Hex, utf8 } from '../../protocols/bytes.ts';
import { connectAll, makeBus } from './test-cluster.ts';

const buses = await Promise.all([makeBus(), makeBus(), makeBus()]);
const [a, b] = buses;
for (const bus of buses) bus.subscribe('mru/7/test', () => 'accept');
b.serve('echo', (_, question) => question);
await connectAll(buses);
a.keepConnected(
  new Map<Hex, string[]>([
    [b.self, b.addresses()],
    [`0x${'11'.repeat(32)}`, ['/ip4/127.0.0.1/tcp/1']],
  ]),
);
await a.ready('mru/7/test', 2, 10_000);
await a.publish('mru/7/test', utf8('hello'));
await a.request(b.self, 'echo', utf8('hello'), 5000);
void a.request(b.self, 'nobody serves this', utf8('hello'), 60_000).then(undefined, () => {});
await Promise.all(buses.map((bus) => bus.stop()));
process.stdout.write('stopped\n');
