/** What goes wrong with XState alone, and does not here. Named after the list in the README of this folder. */
import assert from 'node:assert/strict';
import { assign, fromPromise, setup } from 'xstate';
import { MemoryStore } from '../../sim/memory/store.ts';
import { acting, hearing, makeBench, TestClock } from './host.fixture.ts';
import type { Environment, HostReport } from './host.ts';

describe('pitfalls of XState', () => {
  it('timers after restore: an actor that is started again runs its delays again, and durable deadlines outlive the process', async () => {
    const store = new MemoryStore();
    const heard: string[] = [];
    const keeper = acting((env, event) => {
      heard.push(event.type);
      if (event.type === 'KEEP')
        env.call(
          () => env.deadlines.set('late', 10_000, 'LATE', new Uint8Array([7])),
          () => undefined,
          () => undefined,
        );
    });
    const first = makeBench({ store });
    first.host.spawn('a', { machine: keeper, input: {} });
    first.host.send('a', { type: 'KEEP' });
    first.drain();
    await first.settle();
    first.host.stop();
    const second = makeBench({ store });
    second.host.spawn('a', { machine: keeper, input: {} });
    await second.settle();
    second.advance(9_999);
    assert.deepEqual(heard, ['KEEP']);
    second.advance(1);
    assert.deepEqual(heard, ['KEEP', 'LATE']);
    await second.settle();
    const third = makeBench({ store });
    third.host.spawn('a', { machine: keeper, input: {} });
    await third.settle();
    third.advance(60_000);
    assert.deepEqual(heard, ['KEEP', 'LATE'], 'once handled it does not come again');
  });

  it('global ids: two hosts in one process tell the same story, with our addresses in it', () => {
    const story = (): string => {
      const told: unknown[] = [];
      const { host, advance, drain } = makeBench({ inspect: (event) => told.push(event) });
      const machine = setup({ actors: { child: fromPromise(() => new Promise<void>(() => undefined)) } }).createMachine({
        initial: 'a',
        states: { a: { after: { 10: 'b' } }, b: { invoke: { src: 'child', id: 'kid' } } },
      });
      host.spawn('role/1', { machine, input: {} });
      drain();
      advance(20);
      host.stop();
      return JSON.stringify(told);
    };
    const once = story();
    assert.equal(story(), once);
    assert.ok(once.includes('"sessionId":"role/1/kid"') && !/"x:\d+"/.test(once));
  });

  const breaking = { throw: () => assert.fail('thrown') };
  const ways: Record<string, Environment | object> = {
    'in an action': { on: { GO: { actions: breaking.throw } } },
    'in an assignment': { on: { GO: { actions: assign(breaking.throw as () => object) } } },
    'in a guard': { on: { GO: { guard: breaking.throw, target: '.b' } }, initial: 'a', states: { a: {}, b: {} } },
    'in a delayed transition': { initial: 'a', states: { a: { after: { 5: 'b' } }, b: { entry: breaking.throw } } },
    'in an entry action behind an eventless transition': { initial: 'a', states: { a: { on: { GO: 'b' } }, b: { always: 'c' }, c: { entry: breaking.throw } } },
    'in an invoked promise without onError': { initial: 'a', states: { a: { on: { GO: 'b' } }, b: { invoke: { src: 'failing' } } } },
  };
  for (const [way, config] of Object.entries(ways)) {
    it(`uncaught throw ${way}: the actor starts again, its neighbours and the process go on`, async () => {
      const bench = makeBench();
      const uncaught: unknown[] = [];
      const note = (error: unknown): void => void uncaught.push(error);
      process.on('unhandledRejection', note);
      const machine = setup({ actors: { failing: fromPromise(async () => assert.fail('thrown')) } }).createMachine(config as never);
      const heard: string[] = [];
      bench.host.spawn('a', { machine: machine as never, input: {} });
      bench.host.spawn('b', { machine: hearing(heard), input: {} });
      bench.host.send('a', { type: 'GO' });
      bench.host.send('b', { type: 'HELLO' });
      bench.advance(10);
      await bench.settle();
      // An invoked child reports between events: the next one finds it.
      bench.host.send('a', { type: 'LOOK' });
      bench.advance(50);
      await bench.settle();
      process.off('unhandledRejection', note);
      assert.deepEqual([bench.reports[0]?.kind, heard, uncaught], ['fault', ['HELLO'], []]);
      bench.advance(300);
      // The one that breaks by itself does so again; none is lost for good.
      assert.notEqual(bench.host.metrics()[0]?.condition, 'gave-up');
      assert.ok(bench.reports.every((each) => each.kind !== 'gave-up'));
    });
  }

  it('uncaught throw when an outcome is turned into an event: a fault of the actor, not of the process', async () => {
    const bench = makeBench();
    bench.host.spawn('a', {
      machine: acting((env) =>
        env.call(
          async () => 1,
          () => assert.fail('thrown'),
          () => undefined,
        ),
      ),
      input: {},
    });
    bench.host.send('a', { type: 'GO' });
    bench.drain();
    await bench.settle();
    assert.deepEqual(
      bench.reports.map((each) => each.kind === 'fault' && each.event),
      ['outcome'],
    );
  });

  it('synchronous chains: a hundred thousand sends in a row need no stack', () => {
    const bench = makeBench();
    let left = 100_000;
    const pass = (to: string) =>
      acting((env) => {
        if (left-- > 0) env.send(to, { type: 'PASS' });
      });
    bench.host.spawn('a', { machine: pass('b'), input: {} });
    bench.host.spawn('b', { machine: pass('a'), input: {} });
    bench.host.send('a', { type: 'PASS' });
    for (let turn = 0; turn < 1_000; turn++) bench.advance(0);
    assert.equal(left, -1);
  });

  it('sends to stopped actors: never silent', () => {
    const bench = makeBench();
    const ending = setup({}).createMachine({ initial: 'a', states: { a: { on: { END: 'b' } }, b: { type: 'final' } } });
    bench.host.spawn('done', { machine: ending, input: {} });
    bench.host.spawn('broken', { machine: acting(() => assert.fail('thrown')), input: {}, supervision: { restarts: 0 } });
    bench.host.send('done', { type: 'END' });
    bench.host.send('done', { type: 'WAITED' });
    bench.host.send('broken', { type: 'GO' });
    bench.host.send('broken', { type: 'WAITED' });
    bench.drain();
    for (const to of ['done', 'broken', 'nobody']) bench.host.send(to, { type: 'LATER' });
    assert.deepEqual(bench.letters(), ['done WAITED done', 'broken WAITED gave-up', 'done LATER done', 'broken LATER gave-up', 'nobody LATER no-actor']);
  });

  it('SimulatedClock: a timer that is set again rings each time, each at its own time', () => {
    const clock = new TestClock();
    const bench = makeBench({ clock });
    const rings: number[] = [];
    const machine = setup({ types: { context: {} as { env: Environment }, input: {} as { env: Environment } } }).createMachine({
      context: ({ input }) => input,
      initial: 'waiting',
      states: { waiting: { after: { 1000: { target: 'waiting', reenter: true, actions: ({ context }) => rings.push(context.env.now()) } } } },
    });
    bench.host.spawn('a', { machine, input: {} });
    bench.advance(5_000);
    assert.deepEqual(rings, [1_000, 2_000, 3_000, 4_000, 5_000]);
  });

  it('a delayed transition that was left in the same turn does not happen', () => {
    const bench = makeBench();
    const machine = setup({}).createMachine({ initial: 'a', states: { a: { after: { 10: 'late' }, on: { LEAVE: 'left' } }, left: {}, late: {} } });
    bench.host.spawn('a', { machine, input: {} });
    bench.clock.advance(9);
    bench.host.send('a', { type: 'LEAVE' });
    bench.clock.advance(5);
    bench.drain();
    assert.equal(bench.host.stateOf('a'), 'left');
  });

  it('a fault is reported with the event that caused it, and that event is kept', () => {
    const bench = makeBench();
    bench.host.spawn('a', { machine: acting((_, event) => (event.type === 'POISON' ? assert.fail('thrown') : undefined)), input: {} });
    bench.host.send('a', { type: 'POISON', id: 7 } as never);
    bench.drain();
    const fault = bench.reports[0] as Extract<HostReport, { kind: 'fault' }>;
    assert.deepEqual([fault.kind, fault.event, bench.host.poisoned()[0]?.event], ['fault', 'POISON', { type: 'POISON', id: 7 }]);
  });
});
