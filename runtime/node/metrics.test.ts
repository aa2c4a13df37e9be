import assert from 'node:assert/strict';
import { metricsText } from './metrics.ts';

describe('metrics', () => {
  it('are lines that Prometheus reads, an age only where it was measured', () => {
    const common = { condition: 'running', handled: 5, faults: 1, deadLetters: 2, depth: 3 } as const;
    const lines = metricsText([
      { ...common, actor: 'a', oldestMs: 1_500 },
      { ...common, actor: 'b"\n', oldestMs: undefined },
    ]).split('\n');
    assert.ok(lines.includes('mru_actor_inbox_age_seconds{actor="a"} 1.5') && lines.includes('mru_actor_events_total{actor="b\\"\\n"} 5'));
    assert.equal(lines.filter((line) => line.includes('inbox_age_seconds{')).length, 1);
  });
});
