/** Optimistic apps in virtual time: operators that lie, a watchtower, and an L1 that forgets. */
import assert from 'node:assert/strict';
import { installCachedCrypto } from './crypto.ts';
import type { Fact } from './facts.ts';
import { type Fault, makePlan, type Plan, type Variant } from './plan.ts';
import type { Scenario } from './scenarios.ts';
import { type Outcome, runPlan } from './world.ts';

const SIZE = { rollups: 2, verifiers: 4 } as const;

/** A plan's operators are honest but the first, which lies. */
function lying(seed: number, scenario: Scenario, how: Variant, change: Partial<Plan> = {}): Plan {
  const plan = makePlan(seed, { ...SIZE, scenario });
  const faults: Fault[] = [...plan.faults.filter((fault) => fault.kind !== 'byzantine' || !fault.node.startsWith('operator/')), { kind: 'byzantine', node: 'operator/0', how }];
  return { ...plan, optimistic: [0], watching: ['member/2'], faults, ...change };
}

async function run(plan: Plan): Promise<{ readonly outcome: Outcome; readonly said: readonly string[] }> {
  const said: string[] = [];
  const see = (fact: Fact): void => {
    if (fact.kind === 'reported') said.push(`${fact.node} ${fact.event}`);
  };
  return { outcome: await runPlan(plan, { see }), said };
}

describe('optimistic apps in virtual time', function () {
  this.timeout(60_000);
  before(() => installCachedCrypto());

  it('end below the first wrong block, which one of four members finds and all of them judge', async () => {
    const { outcome, said } = await run(lying(1, 'calm', 'wrong-root'));
    assert.equal(outcome.violation, undefined);
    assert.deepEqual(
      said.filter((each) => each.endsWith(' challenges')),
      ['member/2 challenges'],
    );
    assert.equal(new Set(said.filter((each) => each.endsWith(' judged'))).size >= 3, true);
    assert.equal(said.filter((each) => each.endsWith(' verdict')).length, 1);
    assert.deepEqual(
      [...new Set(said.filter((each) => each.endsWith(' frozen')))].sort(),
      ['member/0', 'member/1', 'member/2', 'member/3', 'operator/0'].map((node) => `${node} frozen`),
    );
  });

  it('end below a challenged block that too few members are left to judge', async () => {
    const gone: Fault[] = ['member/0', 'member/1'].map((node) => ({ kind: 'crash', node, at: 11_000, ms: 60_000 }));
    const plan = lying(1, 'calm', 'wrong-root', { seconds: 50 });
    const { outcome, said } = await run({ ...plan, faults: [...plan.faults, ...gone] });
    assert.equal(outcome.violation, undefined);
    assert.deepEqual([said.filter((each) => each.endsWith(' verdict')), said.filter((each) => each.endsWith(' expired')).length], [[], 1]);
  });

  const found: readonly (readonly [string, Plan])[] = [
    ['a challenge that a reorganisation forgot is made again (seed 31)', lying(31, 'faults', 'wrong-root')],
    ['a wrong block that nobody certified does not hide a later one that is (seed 5)', lying(5, 'faults', 'bad-header')],
    ['who found a wrong block goes on with other apps that took messages from it in (seed 1)', lying(1, 'calm', 'wrong-root', { watching: ['member/3'] })],
    ['members take in what is due of an app that they do not execute (seed 108)', lying(108, 'hard', 'bad-header', { optimistic: [0, 1] })],
  ];
  for (const [what, plan] of found)
    it(what, async () => {
      const { outcome } = await run(plan);
      assert.equal(outcome.violation, undefined);
    });
});
