import assert from 'node:assert/strict';
import { LiveRollup } from './page/model/live.ts';
import { Newest, PerSecond, percentile } from './page/model/series.ts';
import { readEvent } from './page/model/stream-events.ts';
import { Swarm } from './page/model/swarm.ts';
import type { BlockBrief, BlockLevel } from './page/net/types.ts';

const HASH = `0x${'00'.repeat(32)}` as const;
const T = 1_700_000_000_000;
const block = (height: number, entries: number, level: BlockLevel = 'C1', levelAtMs: BlockBrief['levelAtMs'] = { C1: T + height }): BlockBrief => ({
  ...{ height, hash: HASH, time: T + height, entries, reverted: 0, fuel: '1', bodyBytes: 1, stateRoot: HASH, receiptsRoot: HASH, level, levelAtMs },
});

describe('what the stream told', () => {
  it('counts each action once at each level, however often and in whatever order levels come', () => {
    const live = new LiveRollup();
    live.block(block(7, 10), T, true);
    live.block(block(8, 5), T, true);
    live.level({ height: 7, level: 'C3a', atMs: T + 900 }, T);
    live.level({ height: 7, level: 'C2', atMs: T + 900 }, T);
    live.level({ height: 7, level: 'C3a', atMs: T + 901 }, T);
    live.block(block(7, 10, 'C3b'), T, true);
    live.level({ height: 99, level: 'C2', atMs: T }, T);
    assert.deepEqual(live.counts, { C0: 15, C1: 15, C2: 10, C3a: 10, C3b: 10, C4: 0 });
    assert.equal(live.from, 7);
  });

  it('counts what waits as acknowledged, and once only when its block comes', () => {
    const live = new LiveRollup();
    live.stats({ pending: 30 }, T);
    assert.equal(live.counts.C0, 30);
    live.block(block(1, 20), T, true);
    assert.deepEqual([live.counts.C0, live.counts.C1], [30, 20]);
    live.stats({ pending: 10 }, T);
    assert.equal(live.counts.C0, 30);
  });

  it('takes back what L1 forgot, and counts it again when it is settled again', () => {
    const live = new LiveRollup();
    live.block(block(3, 4, 'C4'), T, true);
    live.withdrawn({ height: 3, level: 'C3b' });
    assert.deepEqual([live.counts.C3a, live.counts.C3b, live.counts.C4, live.blocks.get(3)?.level], [4, 0, 0, 'C3a']);
    live.level({ height: 3, level: 'C3b', atMs: T }, T);
    assert.equal(live.counts.C3b, 4);
  });

  it('knows delays and rates, also of blocks that were there before', () => {
    const live = new LiveRollup();
    live.block(block(1, 6, 'C2', { C1: T, C2: T + 400 }), T + 60_000, false);
    assert.deepEqual(live.delays.C2.all(), [400]);
    assert.equal(live.rates.C1.at(T / 1_000), 6);
  });

  it('forgets old blocks', () => {
    const live = new LiveRollup();
    for (let height = 1; height <= 9_000; height++) live.block(block(height, 1), T, true);
    assert.ok(live.blocks.size <= 1_280);
    assert.equal(live.counts.C1, 9_000);
    assert.deepEqual(
      live.newest(3).map(({ height }) => height),
      [9_000, 8_999, 8_998],
    );
  });

  it('reads nothing but what it knows', () => {
    assert.equal(readEvent('{'), undefined);
    assert.equal(readEvent('null'), undefined);
    assert.equal(readEvent('{"kind":"other"}'), undefined);
    assert.equal(readEvent('{"kind":"level","rollup":"0x00","height":1}'), undefined);
    assert.deepEqual(readEvent('{"kind":"stats","rollup":"0x00","actionsPerSecond":4,"more":1}'), { kind: 'stats', rollup: '0x00', actionsPerSecond: 4, more: 1 });
  });
});

describe('series', () => {
  it('keep the last seconds and give zeros for the others', () => {
    const sums = new PerSecond(10);
    sums.add(100, 2);
    sums.add(100, 3);
    sums.add(104, 1);
    sums.add(90, 9);
    assert.deepEqual(sums.before(105, 6), [0, 5, 0, 0, 0, 1]);
    sums.add(300, 7);
    assert.deepEqual([sums.at(104), sums.at(300), sums.at(301)], [0, 7, 0]);
  });

  it('keep the newest', () => {
    const newest = new Newest<number>(3);
    for (let at = 0; at < 20; at++) newest.push(at);
    assert.deepEqual(newest.all(), [17, 18, 19]);
  });

  it('know percentiles, and none of nothing', () => {
    assert.equal(percentile([], 0.5), undefined);
    assert.equal(percentile([5, 1, 9], 0.5), 5);
    assert.equal(percentile([5, 1, 9], 1), 9);
  });
});

describe('the swarm', () => {
  it('moves the dots of a block together, and lets them go when all is done', () => {
    const swarm = new Swarm();
    swarm.block(1, 5, 0);
    swarm.block(2, 3, 0);
    assert.equal(swarm.at('C1'), 8);
    swarm.level(1, 'C2', 100);
    assert.deepEqual([swarm.at('C1'), swarm.at('C2')], [3, 5]);
    swarm.level(1, 'C4', 200);
    swarm.step(60_000);
    assert.deepEqual([swarm.at('C1'), swarm.at('C4')], [3, 0]);
  });

  it('takes dots that wait into the block', () => {
    const swarm = new Swarm();
    swarm.pending(4, 0);
    assert.equal(swarm.at('C0'), 4);
    swarm.block(1, 3, 10);
    assert.deepEqual([swarm.at('C0'), swarm.at('C1')], [1, 3]);
    swarm.pending(0, 20);
    swarm.step(5_000);
    assert.equal(swarm.at('C0'), 0);
  });

  it('draws a bounded sample of a busy rollup, and says how large a part', () => {
    const swarm = new Swarm();
    for (let height = 1; height <= 240; height++) {
      const nowMs = height * 250;
      swarm.block(height, 2_500, nowMs);
      if (height > 8) swarm.level(height - 8, 'C3a', nowMs);
      for (let frame = 0; frame < 15; frame++) swarm.step(nowMs + frame * 16);
    }
    assert.ok(swarm.dots.length < 1_200, `${swarm.dots.length}`);
    assert.ok(swarm.share >= 50, `${swarm.share}`);
  });

  it('never leaves out an action of one’s own', () => {
    const swarm = new Swarm();
    swarm.own('0x01', 0);
    swarm.own('0x01', 0);
    for (let height = 1; height <= 40; height++) swarm.block(height, 5_000, height * 100);
    for (let frame = 0; frame < 60; frame++) swarm.step(4_000 + frame * 16);
    swarm.include('0x01', 3, 'C2', 5_000);
    swarm.step(9_000);
    assert.deepEqual(
      swarm.dots.filter(({ id }) => id === '0x01').map(({ to, height }) => [to, height]),
      [[2, 3]],
    );
  });
});
