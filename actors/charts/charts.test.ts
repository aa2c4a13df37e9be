import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from 'xstate';
import { ACTORS, type ActorName } from '../catalogue.ts';
import { chartOf } from './chart.ts';
import { mermaidOf } from './mermaid.ts';
import { withChart } from './readme.ts';

const example = setup({
  types: { events: {} as { type: 'GO' | 'BACK' | 'NOTE' } },
  actions: { note: () => undefined, begin: () => undefined },
  guards: { isReady: () => true },
  delays: { pauseMs: 250 },
}).createMachine({
  initial: 'here',
  on: { NOTE: { actions: 'note' } },
  states: {
    here: { entry: 'begin', on: { GO: { guard: 'isReady', target: 'there', actions: 'note' } } },
    there: { initial: 'waiting', on: { BACK: 'here' }, states: { waiting: { after: { pauseMs: 'over' } }, over: { always: '#(machine).end' } } },
    end: { type: 'final' },
  },
});

describe('charts', () => {
  it('draw states, events, guards, actions and delays as the machine has them', () => {
    assert.deepEqual(mermaidOf(chartOf('example', example)).split('\n'), [
      'stateDiagram-v2',
      '  [*] --> here',
      '  state "here" as here',
      '  note right of here',
      '    on entry: begin',
      '  end note',
      '  state "there" as there {',
      '    [*] --> there_waiting',
      '    state "waiting" as there_waiting',
      '    state "over" as there_over',
      '    there_waiting --> there_over: after pauseMs = 250 ms',
      '    there_over --> end',
      '    end --> [*]',
      '  }',
      '  state "end" as end',
      '  here --> there: GO [isReady] / note',
      '  there --> here: BACK',
      '  note left of here',
      '    in every state: NOTE / note',
      '  end note',
    ]);
  });

  for (const name of Object.keys(ACTORS) as ActorName[]) {
    const chart = chartOf(name, ACTORS[name].machine);

    it(`${name}: its README shows the machine as it is (npm run charts)`, () => {
      const readme = readFileSync(join(import.meta.dirname, '..', name, 'README.md'), 'utf8');
      assert.equal(readme, withChart(readme, name));
    });

    it(`${name}: every event of the drawing has a rule in the inbox, and the other way round`, () => {
      const drawn = new Set(chart.transitions.flatMap(({ cause }) => (cause.kind === 'event' ? cause.type : [])));
      assert.deepEqual([...drawn].sort(), Object.keys(ACTORS[name].inbox).sort());
    });
  }
});
