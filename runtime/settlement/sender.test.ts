/** Fees, over an L1 with a pool in virtual time: the rest is tried on a real one in `viem.e2e.test.ts`. */
import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { quiet } from '../../sim/world/guard.ts';
import { TransactionPool } from '../../sim/world/pool.ts';
import { Timeline } from '../../sim/world/time.ts';
import { createSenderOn } from './sender.ts';

const BLOCK_MS = 1_000;
const KEY: Hex = `0x${'11'.repeat(32)}`;
const TO: Hex = `0x${'5e'.repeat(20)}`;

function l1(price: number) {
  const [time, pool] = [new Timeline(1), new TransactionPool()];
  pool.price = price;
  const taken: string[] = [];
  const market = pool.market(TO, async (work) => work());
  const newSender = () => createSenderOn(market, time, { chainId: 1, privateKey: KEY, blockMs: BLOCK_MS });
  const call = (name: string) => ({ to: TO, data: pool.calling(() => taken.push(name)), gas: 21_000n });
  const mine = (): void => {
    pool.include();
    time.after(BLOCK_MS, mine);
  };
  time.after(BLOCK_MS, mine);
  /** Signing takes turns of the host's loop. */
  async function pass(seconds: number): Promise<void> {
    const end = time.now() + 1_000 * seconds;
    for (await quiet(); time.step(end); await quiet());
  }
  return { pool, taken, newSender, call, pass };
}

describe('a sender', () => {
  it('pays more and more until a block takes the transaction, and sends it once', async () => {
    const { taken, newSender, call, pass } = l1(10);
    let hash: Hex | undefined;
    void newSender()
      .send(call('batch'))
      .then((receipt) => (hash = receipt));
    await pass(12);
    assert.deepEqual([taken, hash], [[], undefined], 'eight gwei are too little');
    await pass(10);
    assert.deepEqual([taken, typeof hash], [['batch'], 'string']);
  });

  it('goes on where the last try ended, when that was not enough (a long spike)', async () => {
    const { taken, newSender, call, pass } = l1(40);
    const sender = newSender();
    const late: unknown[] = [];
    void sender.send(call('first')).catch((error: { readonly code: unknown }) => late.push(error.code));
    await pass(22);
    assert.deepEqual([late, taken], [['late'], []]);
    const again = sender.send(call('second'));
    await pass(10);
    assert.deepEqual(taken, ['second']);
    await again;
  });

  it('does not pay any price: what is too dear waits until it is not', async () => {
    const { pool, taken, newSender, call, pass } = l1(65);
    const sender = newSender();
    let sent = 0;
    const again = (): Promise<unknown> =>
      sender.send(call(`batch ${sent++}`)).then(
        () => undefined,
        () => again(),
      );
    void again();
    await pass(120);
    assert.deepEqual([taken, sent > 4], [[], true]);
    pool.price = 64;
    await pass(2);
    assert.equal(taken.length, 1, 'at most 64 gwei');
  });

  it('a life that knows nothing of what waits gets its own in after it, and what waited counts once', async () => {
    const { pool, taken, newSender, call, pass } = l1(100);
    void newSender()
      .send(call('before'))
      .catch(() => undefined);
    await pass(10);
    const sent = newSender().send(call('after'));
    await pass(1);
    pool.price = 1;
    await pass(30);
    await sent;
    assert.deepEqual(taken, ['before', 'after']);
  });
});
