import assert from 'node:assert/strict';
import { acting, makeBench } from './host.fixture.ts';
import { Restarts, SUPERVISION } from './supervision.ts';

describe('supervision', () => {
  it('doubles the pause up to a longest one, then gives up', () => {
    const restarts = new Restarts({ restarts: 6, pauseMs: 100, longestPauseMs: 1_000 });
    assert.deepEqual(
      Array.from({ length: 7 }, () => restarts.afterFault(0)),
      [100, 200, 400, 800, 1_000, 1_000, undefined],
    );
  });

  it('forgives after a time of calm: a fault now and then never ends an actor', () => {
    const restarts = new Restarts();
    for (let fault = 0; fault < 100; fault++) assert.equal(restarts.afterFault(fault * SUPERVISION.calmMs), SUPERVISION.pauseMs);
  });

  it('counts faults that follow each other, also across starts', () => {
    const restarts = new Restarts();
    const pauses = Array.from({ length: 6 }, (_, fault) => restarts.afterFault(fault * (SUPERVISION.calmMs - 1)));
    assert.equal(pauses.at(-1), undefined);
  });

  it('escalates the loss of an actor that says so, and only that', () => {
    const lost: string[] = [];
    const bench = makeBench({ escalate: (actor) => lost.push(actor) });
    const machine = acting(() => assert.fail('thrown'));
    bench.host.spawn('needed', { machine, input: {}, supervision: { restarts: 0, givenUp: 'escalate' } });
    bench.host.spawn('spare', { machine, input: {}, supervision: { restarts: 0 } });
    for (const actor of ['needed', 'spare']) bench.host.send(actor, { type: 'GO' });
    bench.drain();
    assert.deepEqual(lost, ['needed']);
    assert.deepEqual(
      bench.reports.map((each) => each.kind),
      ['fault', 'gave-up', 'escalated', 'fault', 'gave-up'],
    );
  });
});
