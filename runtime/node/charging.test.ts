import assert from 'node:assert/strict';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import type { Charge } from '../settlement/escrow.ts';
import { WORK_UNIT } from '../settlement/escrow.ts';
import { L1Error } from '../settlement/l1.ts';
import { chargeOnce, feeDue, isWorth } from './charging.ts';

const GWEI = 1_000_000_000n;

describe('charging by a member', () => {
  it('takes what is due, and no more than there is', () => {
    const account = { balance: 100n, paid: 2n * WORK_UNIT };
    assert.deepEqual([feeDue(10n, account, 5n * WORK_UNIT), feeDue(50n, account, 5n * WORK_UNIT), feeDue(10n, account, WORK_UNIT)], [30n, 100n, 0n]);
  });

  it('is worth it when a share is twice what the transaction costs; before a deposit leaves, once', () => {
    const cost = (80_000n + 3n * 13_000n) * GWEI;
    const fee = (times: bigint): bigint => 3n * times * cost;
    assert.deepEqual([isWorth(fee(2n), 3, GWEI, false), isWorth(fee(2n) - 3n, 3, GWEI, false)], [true, false]);
    assert.deepEqual([isWorth(fee(1n), 3, GWEI, true), isWorth(fee(1n) - 3n, 3, GWEI, true), isWorth(fee(9n), 0, GWEI, true)], [true, false, false]);
  });

  /** Member 1 of four, at a time of L1. */
  function member(now: number, { price = 10n ** 18n, refuses = false } = {}) {
    const done: number[] = [];
    const escrow = {
      price: async () => price,
      gasPrice: async () => GWEI,
      find: async () => ({ balance: 10n ** 20n, paid: 0n, leaving: 0n, leavesMs: undefined }),
      charge: async ({ header }: Charge) => {
        if (refuses) throw new L1Error('reverted', 'nothing is due');
        done.push(header.height);
      },
    };
    const charge = { header: { height: 9, work: WORK_UNIT }, certificate: { bitmap: 0b1011n } } as unknown as Charge;
    const charges = async () => new Map<Hex, Charge>([[ZERO32, charge]]);
    return { done, once: () => chargeOnce({ escrow, around: async () => ({ turn: 1, members: 4, now, charges }), log: () => undefined }) };
  }

  it('is done in turns', async () => {
    for (const [now, expected] of [
      [0, 0],
      [14, 0],
      [15, 1],
      [29, 1],
      [30, 0],
      [75, 1],
    ] as const) {
      const { once, done } = member(now);
      assert.deepEqual([await once(), done.length], [expected, expected], `at ${now} s`);
    }
  });

  it('is not done where verification is free, and bears that another was first', async () => {
    assert.equal(await member(15, { price: 0n }).once(), 0);
    assert.equal(await member(15, { refuses: true }).once(), 0);
  });
});
