import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromCallback } from 'xstate';
import { actionBook } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { systemClock } from '../../runtime/clock.ts';
import { createActorHost } from '../host/host.ts';
import type { PendingRecord } from '../records.ts';
import { DUE_BLOCKS, lawful } from './lawful.ts';
import { sequencer } from './machine.ts';
import { byFee, fair, fifo, random, type Strategy } from './strategies.ts';

const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));
const senderOf = (byte: number): Hex => toHex(new Uint8Array(20).fill(byte));
const book = actionBook(7, hash(1), [
  { name: 'bid', input: { amount: 'uint256', tip: 'uint64' } },
  { name: 'ping', input: {} },
]);

/** Nonces are the counts of what each sender sent before, as admission wants them. */
function pool(senders: readonly number[], tips: readonly bigint[] = [], includedBy = 1_000): PendingRecord[] {
  const sent = new Map<number, bigint>();
  return senders.map((sender, at) => {
    const nonce = sent.get(sender) ?? 0n;
    sent.set(sender, nonce + 1n);
    const tip = tips[at];
    const action = tip === undefined ? { transition: 1, payload: new Uint8Array(0) } : { transition: 0, payload: encode(book.actions[0]?.codec as never, { amount: 1n, tip } as never) };
    return { seq: at + 1, id: hash(at + 1), includedBy, action: { rollup: hash(1), sender: senderOf(sender), nonce, signature: `0x${'00'.repeat(65)}`, ...action } };
  });
}

const ordered = (strategy: Strategy, waiting: readonly PendingRecord[], seed = hash(9), height = 1): number[] => {
  const of = { waiting, height, seed, book };
  return lawful(of, strategy(of));
};

describe('the order of actions', () => {
  it('is that of acknowledgement, unless said', () => {
    assert.deepEqual(ordered(fifo, pool([1, 2, 1, 3])), [1, 2, 3, 4]);
  });

  it('by fee has the highest first, of equal ones who came first, and who pays none last', () => {
    assert.deepEqual(ordered(byFee('tip'), pool([1, 2, 3, 4], [5n, 9n, 5n])), [2, 1, 3, 4]);
    assert.deepEqual(ordered(byFee('none'), pool([1, 2, 3], [5n, 9n, 5n])), [1, 2, 3], 'a field that no action has');
  });

  it('by fee keeps the nonces of a sender in order: who pays more later moves up as a whole', () => {
    assert.deepEqual(ordered(byFee('tip'), pool([1, 1, 2], [1n, 9n, 5n])), [1, 3, 2]);
  });

  it('is fair when each sender has one in turn', () => {
    assert.deepEqual(ordered(fair, pool([1, 1, 1, 1, 2, 3, 2])), [1, 5, 6, 2, 7, 3, 4]);
  });

  it('is drawn by the seed: the same for the same, another for another, and anybody can tell', () => {
    const waiting = pool(Array.from({ length: 40 }, (_, at) => at));
    const [first, again, other] = [ordered(random, waiting), ordered(random, waiting.toReversed()), ordered(random, waiting, hash(8))];
    assert.deepEqual(first, again, 'whatever order they came in');
    assert.notDeepEqual(first, other);
    assert.notDeepEqual(first, ordered(fifo, waiting));
  });

  it('is one of ten lines that somebody wrote', () => {
    const shortestFirst: Strategy = ({ waiting }) => waiting.toSorted((a, b) => a.action.payload.length - b.action.payload.length).map(({ seq }) => seq);
    assert.deepEqual(ordered(shortestFirst, pool([1, 2, 3], [1n, 1n])), [3, 1, 2]);
  });

  it('has first what was promised for soon', () => {
    const late = pool([1, 2], [9n, 9n]);
    const due = { ...pool([3], [0n], DUE_BLOCKS)[0], seq: 3 } as PendingRecord;
    assert.deepEqual(ordered(byFee('tip'), [...late, due]), [3, 1, 2]);
    assert.deepEqual(ordered(byFee('tip'), [...late, { ...due, includedBy: DUE_BLOCKS + 1 }]), [1, 2, 3]);
  });

  it('loses nothing, doubles nothing and keeps nonces, whatever a strategy says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }),
        fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 30 }),
        (senders, wanted, by) => {
          const waiting = pool(senders).map((record, at) => ({ ...record, includedBy: by[at] ?? 80 }));
          const order = lawful({ waiting, height: 10 }, wanted);
          assert.deepEqual(
            order.toSorted((a, b) => a - b),
            fifo({ waiting, height: 10, seed: hash(0), book }),
          );
          const nonces = new Map<Hex, bigint>();
          for (const seq of order) {
            const { sender, nonce } = (waiting[seq - 1] as PendingRecord).action;
            assert.equal(nonce, nonces.get(sender) ?? 0n);
            nonces.set(sender, nonce + 1n);
          }
        },
      ),
    );
  });
});

describe('sequencer', () => {
  it('orders as it came when its strategy throws, and says so', async () => {
    const said: string[] = [];
    const answered = Promise.withResolvers<readonly number[]>();
    const failing: Strategy = () => assert.fail('no idea');
    const host = createActorHost({ clock: systemClock, schedule: queueMicrotask, report: () => undefined });
    host.spawn('asker', { machine: fromCallback<{ type: 'ORDERED'; order: readonly number[] }>(({ receive }) => receive((event) => answered.resolve(event.order))), input: {} });
    host.spawn('sequencer', { machine: sequencer, input: { strategy: failing, log: (event: string) => void said.push(event) } });
    host.send('sequencer', { type: 'ORDER', from: 'asker', waiting: pool([1, 2, 3]), height: 1, seed: hash(9), book });
    assert.deepEqual(await answered.promise, [1, 2, 3]);
    assert.deepEqual(said, ['strategy-failed']);
    host.stop();
  });
});
