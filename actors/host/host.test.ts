import assert from 'node:assert/strict';
import { setup } from 'xstate';
import { TestClock } from './host.fixture.ts';
import { type ActorHost, createActorHost, type Environment, type HostReport } from './host.ts';

type Event = { type: 'SAY'; text: string } | { type: 'PASS'; to: string; left: number } | { type: 'BREAK' } | { type: 'LATE' };

const recorder = (heard: string[]) =>
  setup({ types: { context: {} as { env: Environment }, events: {} as Event, input: {} as { env: Environment } } }).createMachine({
    context: ({ input }) => ({ env: input.env }),
    on: {
      SAY: { actions: ({ event }) => void heard.push(event.text) },
      PASS: {
        actions: ({ context, event }) => {
          heard.push(`${context.env.self} ${event.left}`);
          if (event.left > 0) context.env.send(event.to, { type: 'PASS', to: context.env.self, left: event.left - 1 });
        },
      },
      BREAK: {
        actions: () => {
          throw new Error('broken');
        },
      },
    },
    initial: 'waiting',
    states: { waiting: { after: { 1000: 'woken' } }, woken: { entry: () => heard.push('woken') } },
  });

describe('actor host', () => {
  let clock: TestClock;
  let reports: HostReport[];
  let queue: (() => void)[];
  let host: ActorHost;
  const heard: string[] = [];
  const drain = (): void => {
    for (let work = queue.shift(); work; work = queue.shift()) work();
    clock.advance(0);
  };
  beforeEach(() => {
    clock = new TestClock();
    reports = [];
    queue = [];
    heard.length = 0;
    host = createActorHost({ clock, report: (report) => reports.push(report), schedule: (work) => queue.push(work) });
    host.spawn('a', { machine: recorder(heard), input: {} });
    host.spawn('b', { machine: recorder(heard), input: {} });
  });

  it('delivers in the order of sending, not while sending', () => {
    host.send('a', { type: 'SAY', text: '1' });
    host.send('a', { type: 'SAY', text: '2' });
    assert.deepEqual(heard, []);
    drain();
    assert.deepEqual(heard, ['1', '2']);
  });

  it('passes ten thousand messages back and forth without a deep stack', () => {
    host.send('a', { type: 'PASS', to: 'b', left: 10_000 });
    for (let turn = 0; turn < 100; turn++) drain();
    assert.equal(heard.length, 10_001);
  });

  it('skips the event that breaks an actor, starts it again, and keeps what waited', () => {
    host.send('a', { type: 'BREAK' });
    host.send('a', { type: 'SAY', text: 'after' });
    drain();
    assert.deepEqual([reports[0]?.kind, heard], ['fault', []]);
    clock.advance(5_000);
    drain();
    assert.ok(heard.includes('after'));
    host.send('b', { type: 'SAY', text: 'unharmed' });
    drain();
    assert.ok(heard.includes('unharmed'));
  });

  it('gives an actor up that keeps breaking', () => {
    for (let life = 0; life < 10; life++) {
      host.send('a', { type: 'BREAK' });
      drain();
      clock.advance(60_000);
      drain();
    }
    assert.ok(reports.some((report) => report.kind === 'gave-up'));
  });

  it('shows what nobody received, and bounds every inbox', () => {
    host.send('nobody', { type: 'SAY', text: '' });
    for (let n = 0; n < 5_000; n++) host.send('a', { type: 'SAY', text: '' });
    const reasons = reports.map((report) => report.kind === 'dead-letter' && report.reason);
    assert.ok(reasons.includes('no-actor') && reasons.includes('inbox-full'));
  });

  it('runs the machine’s own timers on the given clock, also after a restart', () => {
    host.send('a', { type: 'BREAK' });
    drain();
    clock.advance(400);
    heard.length = 0;
    clock.advance(1_000);
    drain();
    assert.deepEqual(heard, ['woken', 'woken']);
  });
});
