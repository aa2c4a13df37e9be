/** Actors as the gateway shows them. What came otherwise is left out. */
import type { Chart } from '../../../../actors/charts/chart.ts';
import { readMermaid } from './mermaid.ts';

export interface ActorView {
  readonly actor: string;
  readonly machine: string;
  readonly state: unknown;
  /** `undefined` when it has no drawing. */
  readonly chart: Chart | undefined;
  readonly handled: number;
  /** Events that wait. */
  readonly depth: number;
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Drawings of a node's machines stay what they are. */
const charts = new Map<string, Chart | undefined>();

function chartOf(machine: string, mermaid: string): Chart | undefined {
  if (!charts.has(mermaid)) charts.set(mermaid, readMermaid(machine, mermaid));
  return charts.get(mermaid);
}

/** A text may be the JSON of a state within others. */
function stateOf(value: unknown): unknown {
  if (typeof value !== 'string' || !value.startsWith('{')) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export function readActors(value: unknown): readonly ActorView[] {
  return (Array.isArray(value) ? value : []).filter(isLoose).map((each) => ({
    actor: textOf(each['actor']),
    machine: textOf(each['machine']),
    state: stateOf(each['state']),
    chart: chartOf(textOf(each['machine']), textOf(each['mermaid'])),
    handled: numberOf(each['handled']),
    depth: numberOf(each['depth']),
  }));
}
