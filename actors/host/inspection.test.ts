import assert from 'node:assert/strict';
import type { StatelyInspectionEvent } from '@statelyai/inspect';
import { acting, makeBench } from './host.fixture.ts';
import { type InspectionEvent, inspectToLog } from './inspection.ts';

/** Compiles only while our events are what the inspector takes. */
const forInspector = (event: InspectionEvent): StatelyInspectionEvent => event;

describe('inspection', () => {
  const told: InspectionEvent[] = [];
  const passing = acting((env, event) => {
    if (event.type === 'GO') env.send('b', { type: 'PASSED', amount: 2n ** 70n, bytes: new Uint8Array(1000), reply: () => undefined, text: 'x'.repeat(999) } as never);
  });
  before(() => {
    const bench = makeBench({ inspect: (event) => told.push(event) });
    bench.host.spawn('a', { machine: passing, input: { privateKey: 'secret' } });
    bench.host.spawn('b', { machine: acting(() => undefined), input: {} });
    bench.host.send('a', { type: 'GO' });
    bench.drain();
  });

  it('tells of actors, events with their sender, and states, as the inspector reads them', () => {
    const kinds = told.map(forInspector).map(({ type, sessionId }) => `${type} ${sessionId}`);
    for (const kind of ['@xstate.actor a', '@xstate.event a', '@xstate.snapshot a', '@xstate.event b']) assert.ok(kinds.includes(kind), kind);
    const passed = told.find((event) => event.type === '@xstate.event' && event.event.type === 'PASSED');
    assert.deepEqual(passed?.type === '@xstate.event' && [passed.sourceId, passed.event], [
      'a',
      { type: 'PASSED', amount: String(2n ** 70n), bytes: '1000 bytes', text: `${'x'.repeat(200)}...`, reply: undefined },
    ]);
  });

  it('can be written down as JSON, and shows no context: there are keys in it', () => {
    const text = JSON.stringify(told);
    assert.ok(text.includes('PASSED') && !text.includes('secret'));
  });

  it('goes to a log as one line per transition', () => {
    const lines: string[] = [];
    for (const event of told) inspectToLog((name, detail) => lines.push(`${name} ${JSON.stringify(detail)}`))(event);
    assert.ok(lines.some((line) => line.startsWith('transition {"actor":"b","on":"PASSED"')));
  });

  it('metrics count events, faults and dead letters, and tell depth and age of an inbox', () => {
    const bench = makeBench({ measure: true });
    bench.host.spawn('a', { machine: acting((_, event) => (event.type === 'BREAK' ? assert.fail('thrown') : undefined)), input: {} });
    bench.host.send('a', { type: 'BREAK' });
    bench.drain();
    bench.host.send('a', { type: 'WAIT' });
    bench.clock.advance(150);
    assert.deepEqual(bench.host.metrics(), [{ actor: 'a', condition: 'restarting', handled: 1, faults: 1, deadLetters: 0, depth: 1, oldestMs: 150 }]);
  });
});
