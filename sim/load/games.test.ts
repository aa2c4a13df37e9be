import assert from 'node:assert/strict';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { makePlan, type Step } from './plan.ts';

const walletsOf = (count: number): Hex[] => Array.from({ length: count }, (_, at) => toHex(new Uint8Array(20).fill(at + 1)));
const chess = toHex(new Uint8Array(32).fill(7));
const planOf = (actions: number, wallets: number, tokenRollups = 1): Step[] => makePlan({ seed: 1, actions, wallets: walletsOf(wallets), tokenRollups, chess }).flatMap((lane) => lane.steps);
const playing = ({ rollup, action }: Step, tokenRollups = 1): boolean => rollup === tokenRollups || action === 'fund';

describe('games in a plan', () => {
  it('leave the number of actions as it was asked for, however small', () => {
    for (const actions of [1, 2, 5, 10, 13, 25, 26, 60, 100, 300, 2_000])
      for (const wallets of [2, 4, 12, 50]) assert.equal(planOf(actions, wallets).length, actions, `${actions} of ${wallets} wallets`);
  });

  it('are at most 15 % of a load, and 300 actions', () => {
    assert.ok(planOf(2_000, 50).filter((step) => playing(step)).length <= 300);
    assert.ok(planOf(20_000, 50, 8).filter((step) => playing(step, 8)).length <= 300);
    assert.ok(planOf(1_000, 50).filter((step) => playing(step)).length <= 150);
  });

  it('are there in a small load too, one of them staked', () => {
    const steps = planOf(60, 12);
    assert.equal(steps.filter((step) => step.action === 'open').length, 1);
    assert.equal(steps.filter((step) => step.action === 'fund').length, 2);
  });

  it('are played to their end: mate or resignation', () => {
    const moves = Map.groupBy(
      planOf(2_000, 50).filter((step) => step.rollup === 1),
      (step) => (step.input as { game: Hex }).game,
    );
    assert.ok(moves.size >= 6);
    for (const steps of moves.values()) {
      const last = steps.at(-1) as Step;
      assert.ok(last.action === 'resign' || (last.input as { san: string }).san.endsWith('#'));
    }
  });

  it('wait for both stakes before the first move', () => {
    const steps = planOf(2_000, 50);
    for (const fund of steps.filter((step) => step.action === 'fund')) {
      const { game } = fund.input as { game: Hex };
      const first = steps.find((step) => step.action === 'move' && (step.input as { game: Hex }).game === game);
      assert.equal(first?.after?.filter((fact) => fact.startsWith('funded/')).length, 2);
    }
  });
});
