import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { toHex } from '../../protocols/bytes.ts';
import { makePlan } from './plan.ts';

const wallets = Array.from({ length: 50 }, (_, at): Hex => toHex(new Uint8Array(20).fill(at + 1)));
const options = { seed: 1, actions: 2_000, wallets, tokenRollups: 2, chess: toHex(new Uint8Array(32).fill(7)) };

describe('load plan', () => {
  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number): string => JSON.stringify(makePlan({ ...options, seed }), (_, value) => (typeof value === 'bigint' ? value.toString() : value));
    assert.equal(text(1), text(1));
    assert.notEqual(text(1), text(2));
  });

  it('has the number of actions asked for, about 3 % of them bad, of every kind', () => {
    const steps = makePlan(options).flatMap((lane) => lane.steps);
    assert.equal(steps.length, 2_000);
    const bad = steps.filter((step) => step.expect !== 'executed');
    assert.ok(bad.length > 30 && bad.length < 90, `${bad.length} bad ones`);
    assert.deepEqual([...new Set(bad.map((step) => step.expect))].sort(), ['bad-schema', 'bad-signature', 'duplicate', 'nonce-used', 'reverted']);
  });

  it('uses every nonce of an account once and in order', () => {
    for (const lane of makePlan(options)) {
      const next = new Map<string, bigint>();
      for (const { rollup, wallet, nonce, expect } of lane.steps) {
        if (expect !== 'executed' && expect !== 'reverted') continue;
        const key = `${rollup}/${wallet}`;
        assert.equal(nonce, next.get(key) ?? 0n, lane.name);
        next.set(key, nonce + 1n);
      }
    }
  });

  it('keeps one account in one rollup to one lane', () => {
    const owner = new Map<string, string>();
    for (const lane of makePlan(options)) {
      for (const { rollup, wallet } of lane.steps) {
        const key = `${rollup}/${wallet}`;
        assert.equal(owner.get(key) ?? lane.name, lane.name);
        owner.set(key, lane.name);
      }
    }
  });

  it('works with two wallets and one action', () => assert.equal(makePlan({ ...options, wallets: wallets.slice(0, 2), actions: 1 }).flatMap((lane) => lane.steps).length, 1));
});
