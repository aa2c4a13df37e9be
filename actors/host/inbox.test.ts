import assert from 'node:assert/strict';
import fc from 'fast-check';
import { acting, hearing, makeBench } from './host.fixture.ts';
import { backPressure, dropOldest, refuse } from './policy.ts';
import { Queue } from './queue.ts';
import { HostError } from './types.ts';

const say = (type: string, text: string | number) => ({ type, text: String(text) });

describe('inbox', () => {
  it('drops the oldest of a kind, in the order of sending, and leaves other kinds alone', () => {
    const { host, drain, letters } = makeBench();
    const heard: string[] = [];
    host.spawn('a', { machine: hearing(heard), input: {}, inbox: { NEW: dropOldest(2), KEEP: refuse(9) } });
    for (const event of [say('NEW', 1), say('KEEP', 1), say('NEW', 2), say('NEW', 3), say('KEEP', 2), say('NEW', 4)]) host.send('a', event);
    drain();
    assert.deepEqual(heard, ['KEEP 1', 'NEW 3', 'KEEP 2', 'NEW 4']);
    assert.deepEqual(letters(), ['a NEW displaced', 'a NEW displaced']);
  });

  it('refuses what is over the limit of its kind, so that a flood leaves room for the others', () => {
    const { host, drain, letters } = makeBench();
    const heard: string[] = [];
    host.spawn('a', { machine: hearing(heard), input: {}, inbox: { FLOOD: refuse(3), RARE: refuse(1) } });
    for (let n = 0; n < 100; n++) host.send('a', say('FLOOD', n));
    host.send('a', say('RARE', 0));
    drain();
    assert.deepEqual(heard, ['FLOOD 0', 'FLOOD 1', 'FLOOD 2', 'RARE 0']);
    assert.equal(letters().length, 97);
  });

  it('holds a sender back until its events were taken: none is lost, their order is kept', () => {
    const { host, drain, letters } = makeBench();
    const heard: string[] = [];
    let turns = 0;
    host.spawn('slow', { machine: hearing(heard), input: {}, inbox: { WORK: backPressure(2) } });
    host.spawn('fast', {
      machine: acting((env) => {
        turns++;
        for (let n = 0; n < 10; n++) env.send('slow', say('WORK', `${turns}.${n}`));
      }),
      input: {},
    });
    for (let n = 0; n < 3; n++) host.send('fast', { type: 'GO' });
    drain();
    assert.deepEqual(
      heard,
      [1, 2, 3].flatMap((turn) => Array.from({ length: 10 }, (_, n) => `WORK ${turn}.${n}`)),
    );
    assert.deepEqual(letters(), []);
  });

  it('never waits in a circle: two actors that fill each other lose events visibly, and go on', () => {
    const { host, drain, letters } = makeBench();
    let handled = 0;
    const flood = (to: string) =>
      acting((env) => {
        handled++;
        if (handled < 50) for (let n = 0; n < 5; n++) env.send(to, { type: 'X' });
      });
    host.spawn('a', { machine: flood('b'), input: {}, inbox: { X: backPressure(2) } });
    host.spawn('b', { machine: flood('a'), input: {}, inbox: { X: backPressure(2) } });
    host.send('a', { type: 'X' });
    drain();
    assert.ok(handled >= 50 && letters().every((each) => each.endsWith('inbox-full')));
    assert.deepEqual(
      host.metrics().map((each) => each.depth),
      [0, 0],
    );
  });

  it('lets a producer outside await room, and refuses it when too many do', async () => {
    const { host, drain, settle } = makeBench();
    host.spawn('a', { machine: hearing([]), input: {}, inbox: { X: backPressure(1) } });
    const taken: number[] = [];
    const offers = Array.from({ length: 300 }, (_, n) => host.offer('a', { type: 'X' }).then(() => taken.push(n)));
    const outcomes = Promise.allSettled(offers);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(taken, [0]);
    drain();
    await settle();
    const refused = (await outcomes).filter((each) => each.status === 'rejected' && each.reason instanceof HostError && each.reason.code === 'inbox-full');
    assert.deepEqual([taken.length, refused.length], [257, 43]);
  });

  it('takes its own outcomes although the inbox is full, and nobody can send what only the actor itself makes', async () => {
    const { host, drain, settle, letters } = makeBench();
    const heard: string[] = [];
    const machine = acting((env, event) => {
      heard.push(event.type);
      if (event.type === 'GO')
        env.call(
          async () => undefined,
          () => ({ type: 'DONE' }),
          () => undefined,
        );
    });
    host.spawn('a', { machine, input: {}, inbox: { GO: refuse(1), DONE: 'own' } });
    host.send('a', { type: 'GO' });
    drain();
    host.send('a', { type: 'GO' });
    host.send('a', { type: 'DONE' });
    host.send('a', { type: 'TYPO' });
    await settle();
    assert.deepEqual(heard, ['GO', 'GO', 'DONE', 'DONE']);
    assert.deepEqual(letters(), ['a DONE not-own', 'a TYPO unknown-kind']);
  });
});

describe('queue', () => {
  it('is an array whose shift costs the same however much waits', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { nil: undefined }), { maxLength: 3_000 }), (steps) => {
        const [queue, model] = [new Queue<number>(), [] as number[]];
        for (const step of steps) {
          if (step === undefined) assert.equal(queue.shift(), model.shift());
          else assert.equal(queue.push(step), void model.push(step));
          assert.deepEqual([queue.length, queue.peek()], [model.length, model[0]]);
        }
        assert.deepEqual(queue.drain(), model);
      }),
      { numRuns: 30 },
    );
    const long = new Queue<number>();
    for (let n = 0; n < 300_000; n++) long.push(n);
    for (let n = 0; n < 300_000; n++) assert.equal(long.shift(), n);
  });
});
