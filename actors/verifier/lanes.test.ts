import assert from 'node:assert/strict';
import { type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { type DeliveredMessage, deliveredMessage } from '../../protocols/message.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { consume, cursorsOf, DELIVERIES, emptyInbox, noteSeen, noteWaiting } from '../micro-rollup/inbox.ts';
import { heardRecord, keys, put } from '../records.ts';
import { ignored, noted, waitingLanes } from './lanes.ts';

const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));
const [APP, ONE, TWO, THREE] = [hash(9), hash(1), hash(2), hash(3)];
const sent = (from: Hex, seq: number): DeliveredMessage => ({
  message: { from, to: APP, seq, action: 'do', payload: new Uint8Array() },
  ...{ sourceHeight: 1, source: ZERO32, index: 0, count: 1, path: [] },
});

async function storeWith(...all: readonly DeliveredMessage[]): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.batch(
    all.map((each) => put(keys.message(each.message.to, each.message.from, each.message.seq), deliveredMessage, each)),
    { sync: false },
  );
  return store;
}

describe('lanes that are left out', () => {
  it('are those whose next message is here', async () => {
    const store = await storeWith(sent(ONE, 0), sent(ONE, 1), sent(TWO, 0), sent(THREE, 4));
    const next = new Map([
      [ONE, 1],
      [TWO, 1],
      [THREE, 0],
    ]);
    const asked: Hex[][] = [];
    const lanes = async (_session: string, sources: readonly Hex[]) => {
      asked.push([...sources]);
      return sources.map((from) => next.get(from) ?? 0);
    };
    // Of the second everything was taken in; of the third a message is missing here.
    assert.deepEqual([...(await waitingLanes({ store, executor: { lanes } }, 's', APP))], [[ONE, { seq: 1, heardAt: undefined }]]);
    await store.batch([put(keys.heard(ONE, 1), heardRecord, { at: 77 })], { sync: false });
    assert.deepEqual([...(await waitingLanes({ store, executor: { lanes } }, 's', APP))], [[ONE, { seq: 1, heardAt: 77 }]]);
    assert.deepEqual(asked[0], [ONE, TWO, THREE], 'each sender once, however many messages it sent');
    assert.deepEqual([...(await waitingLanes({ store, executor: { lanes } }, 's', hash(8)))], []);
  });

  it('are late once one message has waited for long, and not while a lane moves', () => {
    const next = (seq: number, heardAt?: number) => new Map([[ONE, { seq, heardAt }]]);
    const first = noted(new Map(), next(3), 1_000);
    const still = noted(first, next(3, 10), 5_000);
    assert.deepEqual([ignored(still, 5_000, 4_000), ignored(still, 5_001, 4_000)], [[], [[ONE, { seq: 3, since: 1_000 }]]]);
    const moved = noted(still, next(4, 10), 6_000);
    assert.deepEqual([ignored(moved, 9_000, 4_000), [...noted(moved, new Map(), 7_000)]], [[], []]);
  });

  it('are late at once after a start, when they had been before', () => {
    const waiting = new Map([[ONE, { seq: 3, heardAt: 1_000 }]]);
    assert.deepEqual(ignored(noted(new Map(), waiting, 9_000), 9_000, 4_000), [[ONE, { seq: 3, since: 1_000 }]]);
    // A clock that was set back makes nobody late.
    assert.deepEqual(ignored(noted(new Map(), waiting, 500), 500, 4_000), []);
  });
});

describe('looking for messages', () => {
  const inbox = () => {
    const of = emptyInbox();
    for (const from of [ONE, TWO]) of.next.set(from, 0);
    return of;
  };

  it('asks for lanes that gossip told of, until a member shows them up to there', () => {
    const of = inbox();
    assert.deepEqual([cursorsOf(of, false), cursorsOf(of, true).length], [[], 2]);
    of.heard.set(ONE, 7);
    const cursors = cursorsOf(of, false);
    assert.deepEqual(cursors, [{ from: ONE, next: 0 }]);
    noteSeen(of, cursors, [6], []);
    assert.deepEqual(cursorsOf(of, false), cursors, 'that member has not heard of it yet');
    noteSeen(of, cursors, [7], []);
    assert.deepEqual(cursorsOf(of, false), []);
  });

  it('asks again after a full page, and while there is no room', () => {
    const of = inbox();
    of.heard.set(ONE, 7);
    const page = Array.from({ length: DELIVERIES }, (_, seq) => sent(ONE, seq));
    noteSeen(of, cursorsOf(of, false), [7], page);
    assert.equal(cursorsOf(of, false).length, 1);
    of.waiting = Array.from({ length: 1_024 }, (_, seq) => sent(ONE, seq));
    noteSeen(of, cursorsOf(of, false), [7], []);
    assert.equal(cursorsOf(of, false).length, 1);
  });

  it('knows since when a message waits that no block took in', () => {
    const of = inbox();
    noteWaiting(of, 10);
    assert.equal(of.since, undefined);
    of.waiting = [sent(ONE, 0), sent(ONE, 1)];
    noteWaiting(of, 20);
    noteWaiting(of, 30);
    consume(of, 0, 40);
    assert.equal(of.since, 20);
    consume(of, 1, 50);
    assert.equal(of.since, 50);
    consume(of, 1, 60);
    assert.equal(of.since, undefined);
  });
});
