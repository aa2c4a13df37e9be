/**
 * Layered drawing of a directed graph, top to bottom: what leads somewhere stands above it. A line over several layers has a place of
 * its own in each of them, so that it goes beside the boxes there. Small graphs only (tens of nodes): the order within layers is found
 * by moving nodes to the middle of their neighbours, a few times.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface LayoutNode extends Size {
  readonly id: string;
}
export interface LayoutEdge {
  readonly from: string;
  readonly to: string;
}
export interface Placed extends Size {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly layer: number;
}
export interface Routed extends LayoutEdge {
  /** It leads up. */
  readonly isBack: boolean;
  /** Places beside the boxes of the layers between, from the upper end to the lower. */
  readonly through: readonly Placed[];
}
export interface Layout extends Size {
  readonly nodes: ReadonlyMap<string, Placed>;
  readonly edges: readonly Routed[];
}

const SWEEPS = 12;
/** Width that a passing line takes. */
const LINE = 26;

/** Edges that close a circle, found from the first node on. */
function backEdges(ids: readonly string[], edges: readonly LayoutEdge[]): Set<LayoutEdge> {
  const state = new Map<string, 'open' | 'done'>();
  const back = new Set<LayoutEdge>();
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const edge of edges) {
      if (edge.from !== id) continue;
      if (state.get(edge.to) === 'open') back.add(edge);
      else if (!state.has(edge.to)) visit(edge.to);
    }
    state.set(id, 'done');
  };
  for (const id of ids) if (!state.has(id)) visit(id);
  return back;
}

type Downward = { readonly edge: LayoutEdge; readonly upper: string; readonly lower: string; readonly isBack: boolean };

/** The longest way from a beginning. */
function layersOf(ids: readonly string[], edges: readonly Downward[]): Map<string, number> {
  const layer = new Map<string, number>(ids.map((id) => [id, 0]));
  for (let round = 0; round < ids.length; round++) {
    let isSettled = true;
    for (const { upper, lower } of edges) {
      const least = (layer.get(upper) ?? 0) + 1;
      if ((layer.get(lower) ?? 0) >= least) continue;
      layer.set(lower, least);
      isSettled = false;
    }
    if (isSettled) break;
  }
  return layer;
}

function orderRows(rows: string[][], links: readonly (readonly [string, string])[]): void {
  const near = new Map<string, string[]>();
  for (const [a, b] of links) {
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const place = new Map(rows.flatMap((row) => row.map((id, at) => [id, at - (row.length - 1) / 2] as const)));
    const middle = (id: string): number => {
      const others = near.get(id) ?? [];
      return others.length === 0 ? (place.get(id) ?? 0) : others.reduce((sum, each) => sum + (place.get(each) ?? 0), 0) / others.length;
    };
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) row.sort((a, b) => middle(a) - middle(b));
  }
}

/** `gap` between neighbours in a row, and between rows. */
export function layered(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[], gap: Size): Layout {
  const ids = nodes.map(({ id }) => id);
  const sizes = new Map<string, Size>(nodes.map((node) => [node.id, node]));
  const known = distinct(edges).filter(({ from, to }) => from !== to && sizes.has(from) && sizes.has(to));
  const back = backEdges(ids, known);
  const down = known.map((edge): Downward => (back.has(edge) ? { edge, upper: edge.to, lower: edge.from, isBack: true } : { edge, upper: edge.from, lower: edge.to, isBack: false }));
  const layer = layersOf(ids, down);
  const rows = Array.from({ length: Math.max(0, ...layer.values()) + 1 }, (_, row) => ids.filter((id) => layer.get(id) === row));
  const ways = down.map(({ upper, lower }, number) => passing(number, layer.get(upper) ?? 0, layer.get(lower) ?? 0, rows));
  const links = down.flatMap(({ upper, lower }, number) => {
    const chain = [upper, ...(ways[number] ?? []), lower];
    return chain.slice(1).map((id, at) => [chain[at] as string, id] as const);
  });
  orderRows(rows, links);
  const placed = place(rows, sizes, gap);
  const routed = down.map(({ edge, isBack }, number): Routed => ({ ...edge, isBack, through: (ways[number] ?? []).flatMap((id) => placed.all.get(id) ?? []) }));
  return { nodes: new Map([...placed.all].filter(([id]) => sizes.has(id))), edges: routed, width: placed.width, height: placed.height };
}

const distinct = (edges: readonly LayoutEdge[]): LayoutEdge[] => [...new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()];

/** Adds places for a line to the rows between its ends. */
function passing(number: number, upper: number, lower: number, rows: string[][]): string[] {
  const added: string[] = [];
  for (let row = upper + 1; row < lower; row++) {
    const id = `\0${number} ${row}`;
    rows[row]?.push(id);
    added.push(id);
  }
  return added;
}

function place(rows: readonly (readonly string[])[], sizes: ReadonlyMap<string, Size>, gap: Size): Size & { readonly all: ReadonlyMap<string, Placed> } {
  const widthOf = (id: string): number => sizes.get(id)?.width ?? LINE;
  const rowWidth = (row: readonly string[]): number => row.reduce((sum, id) => sum + widthOf(id), 0) + gap.width * Math.max(0, row.length - 1);
  const width = Math.max(0, ...rows.map(rowWidth));
  const all = new Map<string, Placed>();
  let y = 0;
  for (const [layer, row] of rows.entries()) {
    const tall = Math.max(0, ...row.map((id) => sizes.get(id)?.height ?? 0));
    let x = (width - rowWidth(row)) / 2;
    for (const id of row) {
      const height = sizes.get(id)?.height ?? tall;
      all.set(id, { id, x, y: y + (tall - height) / 2, width: widthOf(id), height, layer });
      x += widthOf(id) + gap.width;
    }
    y += tall + gap.height;
  }
  return { all, width, height: Math.max(0, y - gap.height) };
}
