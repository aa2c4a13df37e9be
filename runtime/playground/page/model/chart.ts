/** A state machine as a drawing: boxes within boxes, and lines between them. What leads nowhere else is told beside it, not drawn. */
import type { Chart, ChartTransition } from '../../../../actors/charts/chart.ts';
import { type Layout, type LayoutEdge, layered, type Size } from './layout.ts';
import { freePlace, portsOf, type Rect, wayOf } from './lines.ts';

export type { Chart };

export interface Box extends Rect {
  readonly id: string;
  readonly name: string;
  readonly isContainer: boolean;
  readonly isInitial: boolean;
  readonly isFinal: boolean;
}
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly string[];
  /** Of an SVG path. */
  readonly path: string;
  /** The middle of the label. */
  readonly labelAt: { readonly x: number; readonly y: number };
}
export interface Drawing extends Size {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

const GAP: Size = { width: 34, height: 60 };
const PAD = { side: 22, top: 36, bottom: 20 } as const;
const MARGIN = 16;
const LETTER = 7.6;
const LABEL: Size = { width: 6.1, height: 13 };
/** Lines of a label, and letters of each. */
export const MOST_LABELS = 2;
export const LABEL_LETTERS = 26;

const idOf = (path: readonly string[]): string => path.join('.');
const isInside = (path: readonly string[], of: readonly string[]): boolean => path.length > of.length && of.every((name, at) => path[at] === name);

/** `EVENT [guard]`, or what else sets it off. */
export function labelOf({ cause, guard }: Pick<ChartTransition, 'cause' | 'guard'>): string {
  const what = cause.kind === 'event' ? cause.type : cause.kind === 'always' ? 'at once' : `after ${cause.delay}`;
  return guard === undefined ? what : `${what} [${guard}]`;
}

interface Inner extends Size {
  /** Relative to the container. */
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** Transitions between two different states of which neither is inside the other, those with the same ends as one. */
function arrows(chart: Chart): Map<string, { readonly from: readonly string[]; readonly to: readonly string[]; readonly labels: string[] }> {
  const found = new Map<string, { from: readonly string[]; to: readonly string[]; labels: string[] }>();
  for (const transition of chart.transitions) {
    const { from, to } = transition;
    if (to === undefined || from.length === 0 || idOf(from) === idOf(to) || isInside(from, to) || isInside(to, from)) continue;
    const key = `${idOf(from)} ${idOf(to)}`;
    const arrow = found.get(key) ?? { from, to, labels: [] };
    if (!arrow.labels.includes(labelOf(transition))) arrow.labels.push(labelOf(transition));
    found.set(key, arrow);
  }
  return found;
}

type Arrow = LayoutEdge & { readonly labels: readonly string[]; readonly ends: readonly [string, string] };

function inside(chart: Chart, path: readonly string[]): Inner {
  const children = chart.states.filter((state) => state.path.length === path.length + 1 && isInside(state.path, path));
  const initial = chart.states.find((state) => idOf(state.path) === idOf(path))?.initial;
  const sorted = [...children].sort((a, b) => Number(b.path.at(-1) === initial) - Number(a.path.at(-1) === initial));
  const contents = new Map(sorted.map((state) => [idOf(state.path), inside(chart, state.path)]));
  const nodes = sorted.map((state) => ({ id: idOf(state.path), ...sizeOf(state.path.at(-1) ?? '', contents.get(idOf(state.path)) as Inner) }));
  const owner = (of: readonly string[]): string => idOf(of.slice(0, path.length + 1));
  const edges = [...arrows(chart).values()].flatMap(({ from, to, labels }): Arrow[] =>
    isInside(from, path) && isInside(to, path) && owner(from) !== owner(to) ? [{ from: owner(from), to: owner(to), labels, ends: [idOf(from), idOf(to)] }] : [],
  );
  const layout = layered(nodes, edges, GAP);
  const own = sorted.flatMap((state): Box[] => {
    const at = layout.nodes.get(idOf(state.path));
    const name = state.path.at(-1) ?? '';
    return at === undefined ? [] : [{ ...rectOf(at), id: at.id, name, isContainer: (contents.get(at.id) as Inner).boxes.length > 0, isInitial: name === initial, isFinal: state.kind === 'final' }];
  });
  const inner = own.map(({ id, x, y }) => moved(contents.get(id) as Inner, x + PAD.side, y + PAD.top));
  const boxes = own.flatMap((box, at) => [box, ...(inner[at] as Inner).boxes]);
  const lines = inner.flatMap((each) => each.lines);
  return { boxes, lines: [...lines, ...linesOf(layout, edges, boxes, lines)], width: layout.width, height: layout.height };
}

const rectOf = ({ x, y, width, height }: Rect): Rect => ({ x, y, width, height });

const sizeOf = (name: string, inner: Inner): Size =>
  inner.boxes.length === 0
    ? { width: Math.max(76, Math.round(name.length * LETTER) + 30), height: 38 }
    : { width: Math.max(inner.width + 2 * PAD.side, name.length * LETTER + 40), height: inner.height + PAD.top + PAD.bottom };

const NUMBERS = /(-?[\d.]+),(-?[\d.]+)/g;

/** Everything in it, somewhere else. */
function moved({ boxes, lines, width, height }: Inner, dx: number, dy: number): Inner {
  const path = (of: string): string => of.replaceAll(NUMBERS, (_, x: string, y: string) => `${(Number(x) + dx).toFixed(1)},${(Number(y) + dy).toFixed(1)}`);
  return {
    boxes: boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })),
    lines: lines.map((line) => ({ ...line, path: path(line.path), labelAt: { x: line.labelAt.x + dx, y: line.labelAt.y + dy } })),
    width,
    height,
  };
}

export function drawChart(chart: Chart): Drawing {
  const whole = inside(chart, []);
  const labels = whole.lines.map(labelRect);
  const all = [...whole.boxes, ...labels];
  const left = Math.min(0, ...all.map(({ x }) => x)) - MARGIN;
  const right = Math.max(whole.width, ...all.map(({ x, width }) => x + width)) + MARGIN;
  const { boxes, lines } = moved(whole, -left, MARGIN);
  return { boxes, lines, width: right - left, height: whole.height + 2 * MARGIN };
}

function labelSize(labels: readonly string[]): Size {
  const shown = labels.slice(0, MOST_LABELS);
  return { width: Math.max(0, ...shown.map(({ length }) => Math.min(LABEL_LETTERS, length))) * LABEL.width, height: shown.length * LABEL.height };
}

function labelRect({ labels, labelAt: { x, y } }: Pick<Line, 'labels' | 'labelAt'>): Rect {
  const { width, height } = labelSize(labels);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function linesOf(layout: Layout, arrows: readonly Arrow[], boxes: readonly Box[], before: readonly Line[]): Line[] {
  const ports = portsOf(layout);
  const taken: Rect[] = [...boxes.filter(({ isContainer }) => !isContainer), ...before.map(labelRect)];
  return layout.edges.flatMap((edge, number) =>
    arrows
      .filter(({ from, to }) => from === edge.from && to === edge.to)
      .map(({ labels, ends }): Line => {
        const { path, middles } = wayOf(layout, edge, number, ports, [boxes.find(({ id }) => id === ends[0]), boxes.find(({ id }) => id === ends[1])]);
        const labelAt = freePlace(middles, labelSize(labels), taken);
        taken.push(labelRect({ labels, labelAt }));
        return { from: ends[0], to: ends[1], labels, path, labelAt };
      }),
  );
}

/** Paths of the active states, of XState's own form of a state: `serving`, or `{ serving: 'idle' }`. */
export function activeStates(state: unknown, path: readonly string[] = []): string[] {
  if (typeof state === 'string') return [idOf([...path, ...state.split('.')])].flatMap(withAbove);
  if (typeof state !== 'object' || state === null) return [];
  return [...new Set(Object.entries(state).flatMap(([name, inner]) => [idOf([...path, name]), ...activeStates(inner, [...path, name])]))];
}

const withAbove = (id: string): string[] => id.split('.').map((_, at, parts) => idOf(parts.slice(0, at + 1)));
