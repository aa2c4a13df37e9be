/** A graph on a circle: where nodes are, and how lines between them bend. Lines of a pair bend apart. */

export interface RingNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Two nodes lie side by side, more of them on an ellipse, the first at the top. What they take up is in the middle. */
export function ring(ids: readonly string[], width: number, height: number, pad: number): ReadonlyMap<string, RingNode> {
  const first = ids.length === 2 ? Math.PI : -Math.PI / 2;
  const raw = ids.map((_, at) => {
    const angle = first + (2 * Math.PI * at) / Math.max(1, ids.length);
    return ids.length === 1 ? ([0, 0] as const) : ([Math.cos(angle), Math.sin(angle)] as const);
  });
  const [x, y] = [
    scale(
      raw.map(([cos]) => cos),
      width,
      pad,
    ),
    scale(
      raw.map(([, sin]) => sin),
      height,
      pad,
    ),
  ];
  return new Map(ids.map((id, at) => [id, { id, x: x(raw[at]?.[0] ?? 0), y: y(raw[at]?.[1] ?? 0) }]));
}

/** From what the values span to what is there between the pads. */
function scale(values: readonly number[], length: number, pad: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => (high - low < 1e-9 ? length / 2 : pad + ((value - low) / (high - low)) * (length - 2 * pad));
}

export interface Bend {
  readonly path: string;
  /** The middle of the line. */
  readonly x: number;
  readonly y: number;
}

/** From the rim of one node to the rim of the other. */
export function bendOf(from: RingNode, to: RingNode, radius: number): Bend {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [-dy / length, dx / length];
  const bend = Math.min(70, length * 0.22);
  const [cx, cy] = [(from.x + to.x) / 2 + nx * bend, (from.y + to.y) / 2 + ny * bend];
  const rim = (node: RingNode, extra: number): readonly [number, number] => {
    const away = Math.hypot(cx - node.x, cy - node.y) || 1;
    return [node.x + ((cx - node.x) / away) * (radius + extra), node.y + ((cy - node.y) / away) * (radius + extra)];
  };
  const [[x1, y1], [x2, y2]] = [rim(from, 2), rim(to, 8)];
  const write = (value: number): string => value.toFixed(1);
  return { path: `M${write(x1)},${write(y1)}Q${write(cx)},${write(cy)} ${write(x2)},${write(y2)}`, x: (x1 + x2) / 4 + cx / 2, y: (y1 + y2) / 4 + cy / 2 };
}
