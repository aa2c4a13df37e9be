import assert from 'node:assert/strict';
import { ACTORS, type ActorName } from '../../actors/catalogue.ts';
import { chartOf } from '../../actors/charts/chart.ts';
import { mermaidOf } from '../../actors/charts/mermaid.ts';
import { activeStates, type Box, drawChart } from './page/model/chart.ts';
import { layered } from './page/model/layout.ts';
import { readMermaid } from './page/model/mermaid.ts';
import { bendOf, ring } from './page/model/ring.ts';

const node = (id: string) => ({ id, width: 80, height: 30 });
const GAP = { width: 20, height: 40 };

const apart = (a: Box, b: Box): boolean => a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const within = (a: Box, b: Box): boolean => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

const isNested = (a: string, b: string): boolean => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
const areRight = (a: Box, b: Box): boolean => (a.id.startsWith(`${b.id}.`) ? within(a, b) : b.id.startsWith(`${a.id}.`) ? within(b, a) : apart(a, b));

describe('layered drawings', () => {
  it('put what follows below, and find what leads back', () => {
    const edges = [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
      ['c', 'a'],
    ].map(([from = '', to = '']) => ({ from, to }));
    const { nodes, edges: routed } = layered(['a', 'b', 'c'].map(node), edges, GAP);
    assert.deepEqual(
      ['a', 'b', 'c'].map((id) => nodes.get(id)?.layer),
      [0, 1, 2],
    );
    assert.deepEqual(
      routed.map(({ isBack, through }) => [isBack, through.length]),
      [
        [false, 0],
        [false, 0],
        [false, 1],
        [true, 1],
      ],
    );
  });

  it('do not mind circles, strangers and loops', () => {
    const { nodes } = layered(
      ['a', 'b'].map(node),
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
        { from: 'a', to: 'a' },
        { from: 'a', to: 'nobody' },
      ],
      GAP,
    );
    assert.equal(nodes.size, 2);
    assert.deepEqual(layered([], [], GAP).nodes.size, 0);
  });
});

describe('drawings of machines', () => {
  for (const name of Object.keys(ACTORS) as ActorName[]) {
    const chart = chartOf(name, ACTORS[name].machine);

    it(`${name}: boxes are inside of what they belong to and apart from all else`, () => {
      const { boxes, width, height } = drawChart(chart);
      assert.equal(boxes.length, chart.states.length - 1);
      for (const { id, ...at } of boxes) assert.ok(at.x >= 0 && at.y >= 0 && at.x + at.width <= width && at.y + at.height <= height, id);
      for (const a of boxes) for (const b of boxes) if (a !== b) assert.ok(areRight(a, b), `${a.id} and ${b.id}`);
    });

    it(`${name}: every transition between two states has its line`, () => {
      const drawn = drawChart(chart).lines.map(({ from, to }) => `${from} ${to}`);
      const due = chart.transitions.flatMap(({ from, to }) => (from.length > 0 && to !== undefined && !isNested(from.join('.'), to.join('.')) ? `${from.join('.')} ${to.join('.')}` : []));
      assert.deepEqual(drawn.toSorted(), [...new Set(due)].sort());
    });

    it(`${name}: is read back from its mermaid text`, () => {
      const read = readMermaid(name, mermaidOf(chart));
      const sorted = (of: typeof chart | undefined): string[] =>
        (of?.transitions ?? [])
          .map(({ from, to, cause, guard, actions }) => JSON.stringify([from, to ?? null, cause.kind === 'after' ? [cause.delay, cause.ms ?? null] : cause, guard ?? null, actions]))
          .sort();
      assert.deepEqual(sorted(read), sorted(chart));
      assert.deepEqual(
        read?.states.map(({ path, kind, initial, entry }) => ({ path, kind, initial, entry })),
        chart.states.map(({ path, kind, initial, entry }) => ({ path, kind, initial, entry })),
      );
    });
  }

  it('know the active states of every form', () => {
    assert.deepEqual(activeStates('idle'), ['idle']);
    assert.deepEqual(activeStates('serving.idle'), ['serving', 'serving.idle']);
    assert.deepEqual(activeStates({ serving: 'idle' }), ['serving', 'serving.idle']);
    assert.deepEqual(activeStates({ a: { b: 'c' }, d: {} }), ['a', 'a.b', 'a.b.c', 'd']);
    assert.deepEqual(activeStates(undefined), []);
  });

  it('are none of another text', () => {
    assert.equal(readMermaid('x', 'flowchart LR'), undefined);
    assert.equal(readMermaid('x', 'stateDiagram-v2\n}\n}\nnonsense\na --> b')?.states.length, 1);
  });
});

describe('graphs on a circle', () => {
  it('keep within their frame, and lines of a pair apart', () => {
    for (const many of [1, 2, 3, 12]) {
      const nodes = ring(
        Array.from({ length: many }, (_, at) => `n${at}`),
        600,
        300,
        40,
      );
      for (const { x, y } of nodes.values()) assert.ok(x >= 39 && x <= 561 && y >= 39 && y <= 261, `${many}: ${x}, ${y}`);
    }
    const [a, b] = [...ring(['a', 'b'], 600, 300, 40).values()];
    assert.ok(a && b && Math.abs(bendOf(a, b, 20).y - bendOf(b, a, 20).y) > 40);
  });
});
