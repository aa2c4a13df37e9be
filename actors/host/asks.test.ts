import assert from 'node:assert/strict';
import { acting, makeBench } from './host.fixture.ts';
import { refuse } from './policy.ts';
import type { Question } from './types.ts';

type Reply = (answer: number) => void;
const double =
  (value: number): Question<number> =>
  (reply, refuseIt) =>
    ({ type: 'DOUBLE', value, reply, refuse: refuseIt }) as never;

describe('asking', () => {
  const doubling = acting((_, event) => (event['reply'] as Reply)((event['value'] as number) * 2));
  const silent = acting(() => undefined);

  it('brings the answer', async () => {
    const bench = makeBench();
    bench.host.spawn('a', { machine: doubling, input: {} });
    const answer = bench.host.ask('a', double(21), 1_000);
    bench.drain();
    assert.equal(await answer, 42);
    assert.equal(bench.clock.waiting, 0);
  });

  it('one actor asks another in a call', async () => {
    const bench = makeBench();
    const heard: unknown[] = [];
    bench.host.spawn('a', { machine: doubling, input: {} });
    const asking = acting((env, event) => {
      heard.push(event);
      if (event.type === 'GO')
        env.call(
          () => env.ask('a', double(4), 100),
          (answer) => ({ type: 'ANSWER', answer }) as never,
          () => undefined,
        );
    });
    bench.host.spawn('b', { machine: asking, input: {} });
    bench.host.send('b', { type: 'GO' });
    await bench.settle();
    assert.deepEqual(heard, [{ type: 'GO' }, { type: 'ANSWER', answer: 8 }]);
  });

  it('ends at the deadline', async () => {
    const bench = makeBench();
    bench.host.spawn('a', { machine: silent, input: {} });
    const answer = bench.host.ask('a', double(1), 1_000);
    bench.advance(1_000);
    await assert.rejects(answer, { code: 'deadline' });
  });

  it('ends at once when nobody will answer: no actor, full, broken, started again, stopped', async () => {
    const bench = makeBench();
    bench.host.spawn('full', { machine: silent, input: {}, inbox: { DOUBLE: refuse(0) } });
    bench.host.spawn('broken', { machine: acting(() => assert.fail('thrown')), input: {} });
    bench.host.spawn('forgetful', { machine: acting((_, event) => (event.type === 'BREAK' ? assert.fail('thrown') : undefined)), input: {} });
    bench.host.spawn('silent', { machine: silent, input: {} });
    const asked = ['nobody', 'full', 'broken', 'forgetful', 'silent'].map((to) => bench.host.ask(to, double(1), 60_000));
    const outcomes = Promise.allSettled(asked);
    bench.host.send('forgetful', { type: 'BREAK' });
    bench.drain();
    bench.host.stop();
    const codes = (await outcomes).map((each) => each.status === 'rejected' && (each.reason as { code: string }).code);
    assert.deepEqual(codes, ['no-actor', 'inbox-full', 'fault', 'fault', 'stopped']);
    assert.equal(bench.clock.waiting, 0);
  });
});
