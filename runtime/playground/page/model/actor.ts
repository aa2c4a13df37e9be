/** Actors as the gateway shows them. A drawing comes as what it is made of; what came otherwise is left out. */
import type { Chart } from '../../../../actors/charts/chart.ts';

export interface ActorView {
  readonly actor: string;
  readonly machine: string;
  readonly state: unknown;
  readonly chart: Chart | undefined;
  readonly handled: number;
  /** Events that wait. */
  readonly depth: number;
}

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const isChart = (value: unknown): value is Chart => isLoose(value) && Array.isArray(value['states']) && Array.isArray(value['transitions']);
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

export function readActors(value: unknown): readonly ActorView[] {
  return (Array.isArray(value) ? value : []).filter(isLoose).map((each) => ({
    actor: String(each['actor'] ?? ''),
    machine: String(each['machine'] ?? ''),
    state: each['state'],
    chart: isChart(each['graph']) ? each['graph'] : undefined,
    handled: numberOf(each['handled']),
    depth: numberOf(each['depth']),
  }));
}
