/** Pictures of a run as SVG. Colours are variables of the page, so that they fit light and dark. */
import type { Recording, Sample } from './collect.ts';

export const inHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const WIDTH = 1_120;
const LEFT = 96;
const RIGHT = 16;
const INNER = WIDTH - LEFT - RIGHT;

type Scale = (ms: number) => number;
const scaleOf =
  (fromMs: number, toMs: number): Scale =>
  (ms) =>
    LEFT + (INNER * (ms - fromMs)) / Math.max(1, toMs - fromMs);
const at = (value: number): string => value.toFixed(1);

const svg = (height: number, title: string, content: readonly string[]): string =>
  `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${inHtml(title)}"><title>${inHtml(title)}</title>${content.join('')}</svg>`;

/** A line and a label per round number of seconds. */
function ruler(fromMs: number, toMs: number, x: Scale, height: number): string[] {
  const step = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600].find((each) => (toMs - fromMs) / 1_000 / each <= 12) ?? 1_200;
  const lines: string[] = [];
  for (let second = Math.ceil(fromMs / 1_000 / step) * step; second * 1_000 <= toMs; second += step) {
    const where = at(x(second * 1_000));
    lines.push(
      `<line class="grid" x1="${where}" x2="${where}" y1="8" y2="${height - 22}"/><text class="axis" x="${where}" y="${height - 6}" text-anchor="middle">${Number(second.toFixed(2))} s</text>`,
    );
  }
  return lines;
}

const ROW = 26;

/** A row per node, with faults as bands and what it did as dots. */
export function timeline({ nodes, spans, moments, outcome, plan }: Recording): string {
  const endMs = Math.max(outcome.virtualSeconds * 1_000, 1_000);
  const x = scaleOf(0, endMs);
  const height = nodes.length * ROW + 40;
  const y = (row: number): number => 12 + row * ROW;
  const rows = nodes.map(
    (node, row) =>
      `<text class="label" x="${LEFT - 10}" y="${y(row) + 16}" text-anchor="end">${inHtml(node)}</text><line class="row" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(row) + 12}" y2="${y(row) + 12}"/>`,
  );
  const bands = spans.flatMap(({ fromMs, toMs, nodes: touched, text }) => {
    const where = touched.length === 0 ? [[8, height - 34] as const] : touched.flatMap((node) => (nodes.includes(node) ? [[y(nodes.indexOf(node)), ROW - 4] as const] : []));
    const kind = text.startsWith('byzantine') ? 'lie' : touched.length === 0 ? 'l1' : 'fault';
    return where.map(
      ([top, tall]) => `<rect class="${kind}" x="${at(x(fromMs))}" y="${top}" width="${at(Math.max(2, x(Math.min(toMs, endMs)) - x(fromMs)))}" height="${tall}"><title>${inHtml(text)}</title></rect>`,
    );
  });
  const dots = moments
    .filter(({ kind }) => kind !== 'reported')
    .map(
      ({ atMs, node, kind, text }) =>
        `<circle class="${kind}" cx="${at(x(atMs))}" cy="${y(nodes.indexOf(node)) + 12}" r="${kind === 'crashed' || kind === 'decided' ? 4.5 : 2.2}"><title>${atMs} ms: ${inHtml(node)} ${inHtml(text)}</title></circle>`,
    );
  const healed = `<line class="healed" x1="${at(x(plan.seconds * 1_000))}" x2="${at(x(plan.seconds * 1_000))}" y1="8" y2="${height - 22}"><title>faults end</title></line>`;
  const broken =
    outcome.violation === undefined
      ? ''
      : `<line class="broken" x1="${at(x(outcome.violation.atMs))}" x2="${at(x(outcome.violation.atMs))}" y1="8" y2="${height - 22}"><title>${inHtml(outcome.violation.message)}</title></line>`;
  return svg(height, 'what every node did', [...ruler(0, endMs, x, height), ...rows, ...bands, ...dots, healed, broken]);
}

export const LEVELS = ['c0', 'c1', 'c2', 'c3a', 'c3b', 'c4'] as const;
const TALL = 260;

/** How many actions had come to each level, over time. */
export function climb({ samples, outcome }: Recording): string {
  const endMs = Math.max(outcome.virtualSeconds * 1_000, 1_000);
  const x = scaleOf(0, endMs);
  const most = Math.max(1, ...LEVELS.map((level) => samples.at(-1)?.counts[level] ?? 0));
  const y = (count: number): number => TALL - 28 - ((TALL - 44) * count) / most;
  const marks = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * most));
  const scale = [...new Set(marks)].map(
    (count) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at(y(count))}" y2="${at(y(count))}"/><text class="axis" x="${LEFT - 10}" y="${at(y(count) + 4)}" text-anchor="end">${count}</text>`,
  );
  const lines = LEVELS.map((level) => `<path class="level ${level}" d="${stepsOf(samples, level, x, y, endMs)}"><title>${level.toUpperCase()}</title></path>`);
  return svg(TALL, 'actions at each confirmation level over time', [...ruler(0, endMs, x, TALL), ...scale, ...lines]);
}

function stepsOf(samples: readonly Sample[], level: (typeof LEVELS)[number], x: Scale, y: (count: number) => number, endMs: number): string {
  const path = [`M${at(x(0))},${at(y(0))}`];
  let last = 0;
  for (const { atMs, counts } of samples) {
    if (counts[level] === last) continue;
    last = counts[level];
    path.push(`H${at(x(atMs))}V${at(y(last))}`);
  }
  return `${path.join('')}H${at(x(endMs))}`;
}

const FLOW_MS = 1_500;
const ARROWS = 160;

/** Who sent to whom in the last moments, and what each did. Time goes to the right. */
export function flow({ nodes, carried, moments }: Recording): string {
  const endMs = carried.at(-1)?.atMs ?? 0;
  const fromMs = Math.max(endMs - FLOW_MS, carried[0]?.atMs ?? 0);
  const x = scaleOf(fromMs, endMs + 40);
  const height = nodes.length * ROW + 40;
  const y = (node: string): number => 24 + nodes.indexOf(node) * ROW;
  const known = carried.filter(({ from, to, atMs }) => nodes.includes(from) && nodes.includes(to) && from !== to && atMs >= fromMs).slice(-ARROWS);
  const arrows = known.map(
    ({ atMs, from, to }) => `<line class="arrow" x1="${at(x(atMs))}" y1="${y(from)}" x2="${at(x(atMs + 25))}" y2="${y(to)}"><title>${atMs} ms: ${inHtml(from)} to ${inHtml(to)}</title></line>`,
  );
  const rows = nodes.map(
    (node) => `<text class="label" x="${LEFT - 10}" y="${y(node) + 4}" text-anchor="end">${inHtml(node)}</text><line class="row" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(node)}" y2="${y(node)}"/>`,
  );
  const dots = moments
    .filter(({ atMs, kind }) => atMs >= fromMs && atMs <= endMs + 40 && kind !== 'reported')
    .map(({ atMs, node, kind, text }) => `<circle class="${kind}" cx="${at(x(atMs))}" cy="${y(node)}" r="4"><title>${atMs} ms: ${inHtml(node)} ${inHtml(text)}</title></circle>`);
  return svg(height, 'the last messages between nodes', [...ruler(fromMs, endMs + 40, x, height), ...rows, ...arrows, ...dots]);
}
