import assert from 'node:assert/strict';
import { BusError } from '../../actors/ports/bus.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { peersRequest } from '../../protocols/requests.ts';
import { discover } from './discovery.ts';
import type { Libp2pBus } from './libp2p.ts';
import { nodeWords } from './node-key.ts';

const nodeOf = (at: number): Hex => toHex(nodeKeyOf(Uint8Array.from({ length: 32 }, (_, i) => (i < 2 ? (at >> (8 * i)) & 0xff : 7))));
const addressOf = (at: number, port = 9_000): string => `/ip4/127.0.0.1/tcp/${port}/p2p/${nodeWords(nodeOf(at))}`;

/** A bus without a network: what was asked of it, and what it was told to connect to. */
function bench(bootstrap: readonly string[], tell: readonly { readonly node: Hex; readonly addresses: string[] }[] = []) {
  const timers: { readonly ms: number; readonly run: () => void }[] = [];
  const books: ReadonlyMap<Hex, readonly string[]>[] = [];
  const asked: Hex[] = [];
  const remembered: (readonly string[])[] = [];
  let serve: ((from: Hex, payload: Uint8Array) => PromiseLike<Uint8Array> | Uint8Array) | undefined;
  const bus = {
    self: nodeOf(0),
    addresses: () => [addressOf(0)],
    peers: (): Hex[] => [],
    keepConnected: (book: ReadonlyMap<Hex, readonly string[]>) => books.push(book),
    serve: (_name: string, answer: NonNullable<typeof serve>) => {
      serve = answer;
      return () => {
        serve = undefined;
      };
    },
    request: async (peer: Hex) => {
      asked.push(peer);
      return encode(peersRequest.answer, { peers: [...tell] });
    },
  } as unknown as Libp2pBus;
  const clock = {
    now: () => 0,
    after: (ms: number, run: () => void) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), 1);
    },
  };
  const stop = discover({ bus, clock, bootstrap, remember: (addresses) => remembered.push(addresses) });
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    asked,
    timers,
    remembered,
    stop,
    book: () => books.at(-1) as ReadonlyMap<Hex, readonly string[]>,
    async tick() {
      timers.shift()?.run();
      await settle();
    },
    async hear(from: number, ...addresses: string[]) {
      const answer = decode(peersRequest.answer, (await serve?.(nodeOf(from), encode(peersRequest.question, { addresses }))) as Uint8Array);
      return answer.ok ? answer.value.peers : assert.fail('no answer');
    },
  };
}

describe('discovery', () => {
  it('begins with the peers it was given, and dials whom they tell of', async () => {
    const { asked, book, tick, remembered } = bench([addressOf(1)], [{ node: nodeOf(2), addresses: [addressOf(2)] }]);
    assert.deepEqual([...book()], [[nodeOf(1), [addressOf(1)]]]);
    await tick();
    assert.deepEqual(asked, [nodeOf(1)]);
    assert.deepEqual([...book().keys()], [nodeOf(1), nodeOf(2)]);
    assert.deepEqual(remembered.at(-1), [addressOf(1), addressOf(2)]);
  });

  it('believes a node about itself before others, and passes that on', async () => {
    const { book, tick, hear } = bench([addressOf(1)], [{ node: nodeOf(2), addresses: [addressOf(2, 9_001)] }]);
    await hear(2, addressOf(2, 9_002));
    await tick();
    assert.deepEqual(book().get(nodeOf(2)), [addressOf(2, 9_002)]);
    await hear(2, addressOf(2, 9_003));
    assert.deepEqual(book().get(nodeOf(2)), [addressOf(2, 9_003)], 'it came back somewhere else');
    assert.deepEqual(await hear(3, addressOf(3)), [{ node: nodeOf(2), addresses: [addressOf(2, 9_003)] }]);
  });

  it('takes no address that belongs to another node, nor its own', async () => {
    const { book, tick } = bench(
      [addressOf(1)],
      [
        { node: nodeOf(2), addresses: [addressOf(3), 'no address', '/ip4/127.0.0.1/tcp/1'] },
        { node: nodeOf(0), addresses: [addressOf(0)] },
      ],
    );
    await tick();
    assert.deepEqual([...book().keys()], [nodeOf(1)]);
  });

  it('has room for who speaks for itself, however many others were made up', async () => {
    const invented = Array.from({ length: 128 }, (_, at) => ({ node: nodeOf(100 + at), addresses: [addressOf(100 + at)] }));
    const { book, tick, hear } = bench([addressOf(1)], invented);
    await tick();
    for (let at = 1_000; at < 1_600; at++) await hear(at, addressOf(at));
    assert.equal(book().size, 512);
    assert.ok(book().has(nodeOf(1)), 'what it was given stays');
    assert.ok(!book().has(nodeOf(100)) && book().has(nodeOf(1_400)));
  });

  it('refuses an address to begin with that is none', () => {
    for (const text of ['', 'localhost:9000', '/ip4/127.0.0.1/tcp/9000'])
      assert.throws(
        () => bench([text]),
        (error) => error instanceof BusError && /no multiaddr/.test(error.message),
      );
  });

  it('leaves no timer behind, not even of a question that is on its way', async () => {
    const { timers, stop, tick } = bench([addressOf(1)]);
    const ticking = tick();
    stop();
    await ticking;
    assert.deepEqual(timers, []);
  });
});
