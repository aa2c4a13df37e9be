/** What every bus must do. */
import assert from 'node:assert/strict';
import { type Hex, utf8 } from '../../protocols/bytes.ts';
import { type Envelope, sealEnvelope } from '../../protocols/envelope.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Verdict } from '../../protocols/verdict.ts';
import { type Bus, BusError, type BusErrorCode } from './bus.ts';

export interface BusCluster {
  /** All connected with each other. */
  readonly buses: readonly Bus[];
  /** Resolves when a message on the topic reaches every bus that subscribed to it. */
  ready(topic: string): PromiseLike<void>;
  /** Offers bytes to every bus as gossip of a peer that does not follow the rules. */
  inject(topic: string, wire: Uint8Array): PromiseLike<void>;
  stop(): PromiseLike<void>;
}

/** The chain that clusters under test are on. */
export const TEST_CHAIN = 7;
const TOPIC = 'mru/7/test';
const NOBODY: Hex = `0x${'ab'.repeat(32)}`;
const DEADLINE_MS = 10_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = Date.now() + DEADLINE_MS;
  while (!isSo()) {
    assert.ok(Date.now() < end, `never happened: ${what}`);
    await pause(5);
  }
}

const failsWith = async (code: BusErrorCode, attempt: PromiseLike<unknown>): Promise<BusError> => {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof BusError, `expected a BusError '${code}', got ${String(outcome)}`);
  assert.equal(outcome.code, code, outcome.message);
  return outcome;
};

/** Subscribes and keeps what was heard. */
function listen(bus: Bus, topic = TOPIC, verdict: Verdict = 'accept'): Envelope[] {
  const heard: Envelope[] = [];
  bus.subscribe(topic, (envelope) => {
    heard.push(envelope);
    return verdict;
  });
  return heard;
}

const texts = (heard: readonly Envelope[]): string[] => heard.map(({ payload }) => new TextDecoder().decode(payload));

export function describeBus(name: string, makeCluster: (size: number) => Promise<BusCluster>): void {
  describe(`bus: ${name}`, () => {
    let cluster: BusCluster;
    const make = async (size: number): Promise<readonly [Bus, Bus, ...Bus[]]> => {
      cluster = await makeCluster(size);
      return cluster.buses as [Bus, Bus, ...Bus[]];
    };
    afterEach(() => cluster.stop());

    describe('publish and subscribe', () => {
      it('delivers to every other subscriber, signed, once, and not to the publisher', async () => {
        const buses = await make(4);
        const heard = buses.map((bus) => listen(bus));
        await cluster.ready(TOPIC);
        await buses[0].publish(TOPIC, utf8('hello'));
        await until(() => heard.slice(1).every((each) => each.length > 0), 'delivery');
        await pause(100);
        assert.deepEqual(heard.map(texts), [[], ['hello'], ['hello'], ['hello']]);
        const envelope = heard[1]?.[0];
        assert.equal(envelope?.from, buses[0].self);
        assert.equal(envelope?.topic, TOPIC);
        assert.equal(envelope?.chain, TEST_CHAIN);
      });

      it('counts envelopes upwards and keeps equal payloads apart', async () => {
        const [a, b] = await make(2);
        listen(a);
        const heard = listen(b);
        await cluster.ready(TOPIC);
        for (let i = 0; i < 5; i++) await a.publish(TOPIC, utf8('same'));
        await until(() => heard.length === 5, 'five messages');
        const seqs = heard.map(({ seq }) => seq).sort((x, y) => x - y);
        assert.equal(new Set(seqs).size, 5);
      });

      it('delivers only what was subscribed to, and nothing after the end of a subscription', async () => {
        const [a, b] = await make(2);
        listen(a);
        const heard: Envelope[] = [];
        const stop = b.subscribe(TOPIC, (envelope) => {
          heard.push(envelope);
          return 'accept';
        });
        await cluster.ready(TOPIC);
        await a.publish(`${TOPIC}/other`, utf8('elsewhere'));
        await a.publish(TOPIC, utf8('here'));
        await until(() => heard.length === 1, 'the message');
        stop();
        stop();
        await a.publish(TOPIC, utf8('late'));
        await pause(100);
        assert.deepEqual(texts(heard), ['here']);
      });

      it('delivers 256 KiB and refuses a byte more', async () => {
        const [a, b] = await make(2);
        listen(a);
        const heard = listen(b);
        await cluster.ready(TOPIC);
        const largest = new Uint8Array(LIMITS.gossipBytes).fill(5);
        await a.publish(TOPIC, largest);
        await failsWith('too-large', a.publish(TOPIC, new Uint8Array(LIMITS.gossipBytes + 1)));
        await until(() => heard.length === 1, 'the large message');
        assert.deepEqual(heard[0]?.payload, largest);
      });

      it('allows one subscriber per topic', async () => {
        const [a] = await make(2);
        listen(a);
        assert.throws(() => listen(a), /subscriber already/);
      });

      it('shows a subscriber only envelopes that are signed, of this chain and of this topic', async () => {
        const [a, b] = await make(2);
        const heard = [listen(a), listen(b)];
        await cluster.ready(TOPIC);
        const seed = new Uint8Array(32).fill(99);
        const seal = (chain: number, topic: string, text: string): Uint8Array => sealEnvelope({ chain, topic, seq: 1, payload: utf8(text) }, seed);
        const forged = seal(TEST_CHAIN, TOPIC, 'forged');
        forged[forged.length - 1] = (forged[forged.length - 1] as number) ^ 1;
        for (const wire of [forged, seal(8, TOPIC, 'other chain'), seal(TEST_CHAIN, `${TOPIC}/other`, 'other topic'), utf8('junk'), new Uint8Array()]) {
          await cluster.inject(TOPIC, wire);
        }
        await cluster.inject(TOPIC, seal(TEST_CHAIN, TOPIC, 'right'));
        await until(() => heard.every((each) => each.length > 0), 'the right one');
        await pause(50);
        assert.deepEqual(heard.map(texts), [['right'], ['right']]);
      });

      it('shows a replayed envelope once, and one author number once', async () => {
        const [a, b] = await make(2);
        const heard = [listen(a), listen(b)];
        await cluster.ready(TOPIC);
        const seed = new Uint8Array(32).fill(98);
        const seal = (seq: number, text: string): Uint8Array => sealEnvelope({ chain: TEST_CHAIN, topic: TOPIC, seq, payload: utf8(text) }, seed);
        await cluster.inject(TOPIC, seal(1, 'first'));
        await until(() => heard.every((each) => each.length > 0), 'the first');
        await cluster.inject(TOPIC, seal(1, 'first'));
        await cluster.inject(TOPIC, seal(1, 'same number'));
        await cluster.inject(TOPIC, seal(2, 'last'));
        await until(() => heard.every((each) => each.length > 1), 'the last');
        assert.deepEqual(heard.map(texts), [
          ['first', 'last'],
          ['first', 'last'],
        ]);
      });

      it('survives a judge that throws', async () => {
        const [a, b] = await make(2);
        listen(a);
        let calls = 0;
        b.subscribe(TOPIC, () => {
          calls++;
          throw new Error('a bug');
        });
        await cluster.ready(TOPIC);
        await a.publish(TOPIC, utf8('one'));
        await a.publish(TOPIC, utf8('two'));
        await until(() => calls === 2, 'both judged');
      });

      it('goes on delivering after messages were ignored', async () => {
        const [a, b] = await make(2);
        listen(a);
        const heard = listen(b, TOPIC, 'ignore');
        await cluster.ready(TOPIC);
        for (let i = 0; i < 30; i++) await a.publish(TOPIC, utf8(String(i)));
        await until(() => heard.length === 30, 'all of them');
      });
    });

    describe('request and serve', () => {
      it('answers, naming the asker', async () => {
        const [a, b] = await make(2);
        const askers: Hex[] = [];
        b.serve('double', (from, payload) => {
          askers.push(from);
          return new Uint8Array([...payload, ...payload]);
        });
        assert.deepEqual(await a.request(b.self, 'double', Uint8Array.of(1, 2), DEADLINE_MS), Uint8Array.of(1, 2, 1, 2));
        assert.deepEqual(await a.request(b.self, 'double', new Uint8Array(), DEADLINE_MS), new Uint8Array());
        assert.deepEqual(askers, [a.self, a.self]);
      });

      it('keeps concurrent answers apart, both ways and out of order', async () => {
        const [a, b] = await make(2);
        for (const bus of [a, b]) {
          bus.serve('slow', async (_, payload) => {
            await pause(((payload[0] as number) * 7) % 20);
            return payload;
          });
        }
        const asks = Array.from({ length: 40 }, (_, i) => [(i % 2 ? a : b).request((i % 2 ? b : a).self, 'slow', Uint8Array.of(i), DEADLINE_MS), i] as const);
        for (const [answer, i] of asks) assert.deepEqual(await answer, Uint8Array.of(i));
      });

      it('passes a refusal on with its message', async () => {
        const [a, b] = await make(2);
        b.serve('fail', () => {
          throw new Error('not today');
        });
        b.serve('fail-later', () => Promise.reject(new Error('not tomorrow')));
        assert.match((await failsWith('refused', a.request(b.self, 'fail', new Uint8Array(), DEADLINE_MS))).message, /not today/);
        assert.match((await failsWith('refused', a.request(b.self, 'fail-later', new Uint8Array(), DEADLINE_MS))).message, /not tomorrow/);
      });

      it('refuses what nobody serves, and what nobody serves any more', async () => {
        const [a, b] = await make(2);
        await failsWith('refused', a.request(b.self, 'unknown', new Uint8Array(), DEADLINE_MS));
        const stop = b.serve('briefly', (_, payload) => payload);
        await a.request(b.self, 'briefly', new Uint8Array(), DEADLINE_MS);
        stop();
        await pause(50);
        await failsWith('refused', a.request(b.self, 'briefly', new Uint8Array(), DEADLINE_MS));
        b.serve('briefly', (_, payload) => payload);
        await pause(50);
        await a.request(b.self, 'briefly', new Uint8Array(), DEADLINE_MS);
      });

      it('gives up at the deadline, and the next request works', async () => {
        const [a, b] = await make(2);
        b.serve('sometimes', (_, payload) => (payload[0] === 0 ? new Promise<Uint8Array>(() => {}) : payload));
        const began = Date.now();
        await failsWith('deadline', a.request(b.self, 'sometimes', Uint8Array.of(0), 80));
        assert.ok(Date.now() - began < 2000);
        assert.deepEqual(await a.request(b.self, 'sometimes', Uint8Array.of(1), DEADLINE_MS), Uint8Array.of(1));
      });

      it('says when a peer cannot be reached', async () => {
        const [a] = await make(2);
        await failsWith('unreachable', a.request(NOBODY, 'anything', new Uint8Array(), DEADLINE_MS));
      });

      it('carries 8 MiB intact while small requests are answered', async () => {
        const [a, b] = await make(2);
        const large = Uint8Array.from({ length: 8 * 1024 * 1024 }, (_, i) => (i * 31 + (i >> 11)) & 255);
        b.serve('mixed', (_, payload) => (payload[0] === 0 ? large : payload));
        let largeDoneAt = Number.POSITIVE_INFINITY;
        const whole = a.request(b.self, 'mixed', Uint8Array.of(0), DEADLINE_MS).then((bytes) => {
          largeDoneAt = performance.now();
          return bytes;
        });
        assert.deepEqual(await a.request(b.self, 'mixed', Uint8Array.of(1), DEADLINE_MS), Uint8Array.of(1));
        // Not behind it; on a bus without bandwidth both arrive at once.
        assert.ok(performance.now() - largeDoneAt < 20, 'a small answer waited for a large one');
        assert.ok(Buffer.from(await whole).equals(Buffer.from(large)), 'the large answer is damaged');
      });

      it('carries 12 requests to 12 peers at once', async () => {
        const buses = await make(12);
        for (const bus of buses) bus.serve('name', () => utf8(bus.self));
        const asks = buses.flatMap((from) => buses.filter((to) => to !== from).map(async (to) => [await from.request(to.self, 'name', new Uint8Array(), DEADLINE_MS), to.self] as const));
        for (const [answer, self] of await Promise.all(asks)) assert.equal(new TextDecoder().decode(answer), self);
      });
    });

    it('names the peers that are connected', async () => {
      const buses = await make(3);
      for (const bus of buses)
        assert.deepEqual(
          [...bus.peers()].sort(),
          buses
            .map(({ self }) => self)
            .filter((self) => self !== bus.self)
            .sort(),
        );
    });
  });
}
