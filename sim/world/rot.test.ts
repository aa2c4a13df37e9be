/** Disks that flip bits: what others have is had again, and what nobody has is neither guessed nor signed over. */
import assert from 'node:assert/strict';
import { StoreError } from '../../actors/ports/store.ts';
import { chance } from '../random.ts';
import { installCachedCrypto } from './crypto.ts';
import { Disk } from './disk.ts';
import type { Fact } from './facts.ts';
import { type Fault, makePlan, type Plan } from './plan.ts';
import { runPlan } from './world.ts';

const HOOKS = { after: (_: number, run: () => void) => run(), point: () => undefined, written: () => undefined };

const calm = (faults: readonly Fault[]): Plan => ({ ...makePlan(1, { verifiers: 4, rollups: 2, seconds: 12, scenario: 'calm' }), faults });
const rot = (node: string, at: number, records: number, isSignState = false): Fault => ({ kind: 'rot', node, at, ms: 500, records, isSignState });

async function run(plan: Plan) {
  const damaged: { readonly node: string; readonly kind: string; readonly again: boolean }[] = [];
  const votes: { readonly node: string; readonly atMs: number }[] = [];
  const see = (fact: Fact, atMs: number): void => {
    if (fact.kind === 'voted') votes.push({ node: fact.node, atMs });
    if (fact.kind !== 'reported' || fact.event !== 'record-damaged') return;
    const { key, again } = fact.detail as { readonly key: string; readonly again: boolean };
    damaged.push({ node: fact.node, kind: key.split('/')[0] as string, again });
  };
  return { outcome: await runPlan(plan, { see }), damaged, votes };
}

describe('a disk with flipped bits', function () {
  this.timeout(120_000);
  before(installCachedCrypto);

  it('fails at the damaged record, which is whole again once it is written', async () => {
    const disk = new Disk(chance(1, 'disk'));
    const store = disk.open(() => true, HOOKS);
    const value = Uint8Array.of(1, 2, 3);
    await store.batch([{ type: 'put', key: 'blob/a', value }], { sync: true });
    disk.rot();
    await assert.rejects(
      async () => store.get('blob/a'),
      (error) => error instanceof StoreError && error.code === 'corrupt' && error.key === 'blob/a',
    );
    assert.deepEqual([...disk.contents().keys()], []);
    await store.batch([{ type: 'put', key: 'blob/a', value }], { sync: true });
    assert.deepEqual(await store.get('blob/a'), value);
  });

  it('has a member fetch what it lost from others, and go on to the end', async () => {
    const { outcome, damaged } = await run(calm([rot('member/1', 4_000, 30), rot('member/1', 9_000, 30)]));
    assert.equal(outcome.violation, undefined);
    assert.ok(damaged.length > 10 && damaged.every(({ again }) => again), JSON.stringify(damaged));
    for (const kind of ['blob', 'certified', 'tip'])
      assert.ok(
        damaged.some((each) => each.kind === kind),
        kind,
      );
    const { c0, c2, c4 } = outcome.confirmations;
    assert.ok(c0 > 0 && c2 >= c0 && c4 === c2);
  });

  it('leaves a member that cannot read what it signed without a vote, and without harm', async () => {
    const { outcome, votes, damaged } = await run(calm([rot('member/1', 4_000, 1, true)]));
    assert.equal(outcome.violation, undefined);
    assert.deepEqual(damaged, [{ node: 'member/1', kind: 'signed', again: false }]);
    const late = new Set(votes.filter(({ atMs }) => atMs > 4_500).map(({ node }) => node));
    assert.deepEqual([...late].sort(), ['member/0', 'member/2', 'member/3']);
    const { c2, c4 } = outcome.confirmations;
    assert.ok(c4 === c2 && c2 > 0, 'the other three go on');
  });

  it('has a member read all blocks again of an app that it does not execute, when it lost the count of what L1 sent (seed 2)', async () => {
    const plan = makePlan(2, { scenario: 'swarm' });
    const { outcome, damaged } = await run({ ...plan, faults: plan.faults.filter(({ kind }) => kind === 'rot' || kind === 'deposit') });
    assert.equal(outcome.violation, undefined);
    assert.ok(damaged.some(({ kind }) => kind === 'taken'));
  });

  it('stops an operator that cannot read its own blocks, and has the other rollup go on', async () => {
    const { outcome, damaged } = await run(calm([rot('operator/0', 6_000, 60)]));
    assert.equal(outcome.violation, undefined);
    assert.ok(
      damaged.some(({ kind, again }) => kind === 'block' && !again),
      JSON.stringify(damaged),
    );
  });
});
