/** A chart as mermaid draws it: https://mermaid.js.org/syntax/stateDiagram.html */
import type { Chart, ChartState, ChartTransition } from './chart.ts';

/** Identifiers of mermaid know no dots and dashes. */
const idOf = (path: readonly string[]): string => path.join('_').replaceAll(/\W/g, '_');

const isInside = (path: readonly string[], of: readonly string[]): boolean => path.length === of.length + 1 && of.every((name, at) => path[at] === name);

export function mermaidOf(chart: Chart): string {
  const root = chart.states[0] as ChartState;
  return ['stateDiagram-v2', ...contents(chart, root).map((line) => `  ${line}`)].join('\n');
}

/** Inner states, then arrows between them, then what happens in the state as a whole. */
function contents(chart: Chart, parent: ChartState): string[] {
  const inner = chart.states.filter(({ path }) => isInside(path, parent.path));
  const drawn = inner.map((state) => drawState(chart, state));
  // Mermaid draws regions that run side by side with a line between them.
  const body = parent.kind === 'parallel' ? drawn.flatMap((lines, at) => (at === 0 ? lines : ['--', ...lines])) : drawn.flat();
  const begin = parent.initial === undefined ? [] : [`[*] --> ${idOf([...parent.path, parent.initial])}`];
  return [...begin, ...body, ...inner.flatMap(({ path }) => arrows(chart, path)), ...(parent.path.length === 0 ? rootNote(chart, parent, inner) : [])];
}

function drawState(chart: Chart, state: ChartState): string[] {
  const id = idOf(state.path);
  const name = state.path.at(-1) as string;
  const inner = state.kind === 'compound' || state.kind === 'parallel' ? contents(chart, state).map((line) => `  ${line}`) : undefined;
  const lines = inner === undefined ? [`state "${name}" as ${id}`] : [`state "${name}" as ${id} {`, ...inner, '}'];
  const notes = [...state.entry.map((action) => `on entry: ${action}`), ...state.exit.map((action) => `on exit: ${action}`), ...reactions(chart, state.path)];
  return notes.length === 0 ? lines : [...lines, `note right of ${id}`, ...notes.map((note) => `  ${note}`), 'end note'];
}

const arrows = (chart: Chart, path: readonly string[]): string[] =>
  from(chart, path).flatMap((each) => {
    if (each.to === undefined) return [];
    const label = labelOf(each);
    const ends = chart.states.some((state) => state.kind === 'final' && idOf(state.path) === idOf(each.to ?? [])) ? [`${idOf(each.to)} --> [*]`] : [];
    return [`${idOf(path)} --> ${idOf(each.to)}${label === '' ? '' : `: ${label}`}`, ...ends];
  });

/** What an event does that leads nowhere else. */
const reactions = (chart: Chart, path: readonly string[]): string[] => from(chart, path).flatMap((each) => (each.to === undefined ? labelOf(each) : []));

function rootNote(chart: Chart, root: ChartState, inner: readonly ChartState[]): string[] {
  const lines = [...root.entry.map((action) => `at the start: ${action}`), ...reactions(chart, []).map((each) => `in every state: ${each}`), ...leaving(chart)];
  const beside = inner[0];
  return lines.length === 0 || beside === undefined ? [] : [`note left of ${idOf(beside.path)}`, ...lines.map((line) => `  ${line}`), 'end note'];
}

/** What leads somewhere from any state: as words, for an arrow would need somewhere to begin. */
const leaving = (chart: Chart): string[] => from(chart, []).flatMap((each) => (each.to === undefined ? [] : [`in every state: ${labelOf(each)}, to ${idOf(each.to)}`]));

const from = (chart: Chart, path: readonly string[]): ChartTransition[] => chart.transitions.filter((each) => idOf(each.from) === idOf(path));

/** `EVENT [guard] / action`. */
function labelOf({ cause, guard, actions }: ChartTransition): string {
  const what = cause.kind === 'event' ? cause.type : cause.kind === 'always' ? '' : `after ${cause.delay}${cause.ms === undefined || cause.delay === String(cause.ms) ? '' : ` = ${cause.ms} ms`}`;
  return [what, guard && `[${guard}]`, actions.length > 0 && `/ ${actions.join(', ')}`].filter(Boolean).join(' ');
}
