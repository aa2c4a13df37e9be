import assert from 'node:assert/strict';
import { MemoryStore } from '../../sim/memory/store.ts';
import { acting, hearing, makeBench } from './host.fixture.ts';

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('graceful stop', () => {
  it('takes nothing more from outside, finishes what waits and what it leads to, then stops', async () => {
    const bench = makeBench();
    const heard: string[] = [];
    const first = acting((env, event) => {
      if (event.type === 'WORK')
        env.call(
          pause,
          () => ({ type: 'WORKED' }),
          () => undefined,
        );
      if (event.type === 'WORKED') env.send('b', { type: 'RESULT' });
    });
    bench.host.spawn('a', { machine: first, input: {} });
    bench.host.spawn('b', { machine: hearing(heard), input: {} });
    bench.host.send('a', { type: 'WORK' });
    const closed = bench.host.close(1_000);
    bench.host.send('a', { type: 'WORK' });
    bench.drain();
    await bench.settle();
    assert.deepEqual([await closed, heard, bench.letters()], [{ left: 0 }, ['RESULT'], ['a WORK closed']]);
    assert.equal(bench.clock.waiting, 0);
  });

  it('does not wait longer than it was told, and says what was left', async () => {
    const bench = makeBench();
    const machine = acting((_, event) => (event.type === 'BREAK' ? assert.fail('thrown') : undefined));
    bench.host.spawn('a', { machine, input: {}, supervision: { pauseMs: 10_000 } });
    for (const type of ['BREAK', 'WAITS']) bench.host.send('a', { type });
    const closed = bench.host.close(100);
    bench.drain();
    for (let turn = 0; turn < 3; turn++) bench.advance(40);
    assert.deepEqual(await closed, { left: 1 });
    assert.equal(bench.clock.waiting, 0);
  });

  it('leaves no timer behind: machine delays, named timers, restarts, deadlines', async () => {
    const bench = makeBench({ store: new MemoryStore() });
    bench.host.spawn('a', {
      machine: acting((env) => {
        env.timer('x', 5_000, { type: 'X' });
        env.call(
          () => env.deadlines.set('d', 9_000, 'D'),
          () => undefined,
          () => undefined,
        );
      }),
      input: {},
    });
    bench.host.spawn('b', { machine: acting(() => assert.fail('thrown')), input: {} });
    for (const actor of ['a', 'b']) bench.host.send(actor, { type: 'GO' });
    bench.drain();
    await bench.settle();
    assert.equal(bench.clock.waiting, 3);
    bench.host.stop();
    assert.equal(bench.clock.waiting, 0);
  });
});
