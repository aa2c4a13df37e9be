/** Lines between the boxes of a layered drawing, and where there is room for what is written beside them. */
import type { Layout, Placed, Routed, Size } from './layout.ts';

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

const middle = ({ x, width }: Rect): number => x + width / 2;

/** Where each line leaves the upper box and comes to the lower one, by the number of the line. */
export type Ports = ReadonlyMap<string, number>;

/** Lines at one side of a box are spread over it, in the order in which they go apart. */
export function portsOf({ nodes, edges }: Layout): Ports {
  const ports = new Map<string, number>();
  for (const [id, box] of nodes)
    for (const side of ['upper', 'lower'] as const) {
      const here = edges
        .map((edge, number) => ({ edge, number, ends: endsOf(nodes, edge) }))
        .filter(({ ends }) => ends?.[side].id === id)
        .map(({ edge, number, ends }) => ({ number, toward: middle(side === 'upper' ? (edge.through[0] ?? (ends as Ends).lower) : (edge.through.at(-1) ?? (ends as Ends).upper)) }))
        .sort((a, b) => a.toward - b.toward || a.number - b.number);
      for (const [at, { number }] of here.entries()) ports.set(`${number} ${side}`, box.x + (box.width * (at + 1)) / (here.length + 1));
    }
  return ports;
}

interface Ends {
  readonly upper: Placed;
  readonly lower: Placed;
}

function endsOf(nodes: Layout['nodes'], { from, to, isBack }: Routed): Ends | undefined {
  const [upper, lower] = isBack ? [nodes.get(to), nodes.get(from)] : [nodes.get(from), nodes.get(to)];
  return upper === undefined || lower === undefined ? undefined : { upper, lower };
}

const write = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Curves that stand upright at every point. */
function curve(points: readonly Point[]): string {
  let path = `M${write(points[0] as Point)}`;
  for (const [at, to] of points.slice(1).entries()) {
    const from = points[at] as Point;
    const bend = (to.y - from.y) / 2;
    path += `C${write({ x: from.x, y: from.y + bend })} ${write({ x: to.x, y: to.y - bend })} ${write(to)}`;
  }
  return path;
}

export interface Way {
  readonly path: string;
  /** Where a label may stand, the best place first. */
  readonly middles: readonly Point[];
}

/** `inner` are the boxes that the line really is about, which may lie within those that are laid out. */
export function wayOf(layout: Layout, edge: Routed, number: number, ports: Ports, inner: readonly [Rect | undefined, Rect | undefined]): Way {
  const { upper, lower } = endsOf(layout.nodes, edge) as Ends;
  const [top, bottom] = edge.isBack ? [inner[1] ?? upper, inner[0] ?? lower] : [inner[0] ?? upper, inner[1] ?? lower];
  const startX = isSame(top, upper) ? (ports.get(`${number} upper`) ?? middle(upper)) : middle(top);
  const endX = isSame(bottom, lower) ? (ports.get(`${number} lower`) ?? middle(lower)) : middle(bottom);
  const points: Point[] = [{ x: startX, y: top.y + top.height }];
  for (const place of edge.through) points.push({ x: middle(place), y: place.y }, { x: middle(place), y: place.y + place.height });
  points.push({ x: endX, y: bottom.y });
  const middles = points.slice(1).map((to, at) => ({ x: (to.x + (points[at] as Point).x) / 2, y: (to.y + (points[at] as Point).y) / 2 }));
  return { path: curve(edge.isBack ? points.toReversed() : points), middles };
}

const isSame = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const overlap = (a: Rect, b: Rect): number => Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) * Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** Steps away from a line's middle, in heights of a line of text. */
const STEPS = [0, 1, -1, 1.6, -1.6];

/** The first of the places, or near them, that is free; the one with the least in its way when none is. */
export function freePlace(middles: readonly Point[], { width, height }: Size, taken: readonly Rect[]): Point {
  let best = middles[0] as Point;
  let least = Infinity;
  for (const { x, y } of middles)
    for (const step of STEPS) {
      const at = { x, y: y + step * 13 };
      const inTheWay = taken.reduce((sum, rect) => sum + overlap(rect, { x: at.x - width / 2, y: at.y - height / 2, width, height }), 0);
      if (inTheWay === 0) return at;
      if (inTheWay < least) [best, least] = [at, inTheWay];
    }
  return best;
}
