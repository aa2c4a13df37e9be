/** The actors of a development network as a gateway shows them: each machine drawn, with the state that it is in. */
import { ACTORS, type ActorName } from '../../actors/catalogue.ts';
import { chartOf } from '../../actors/charts/chart.ts';
import { mermaidOf } from '../../actors/charts/mermaid.ts';
import type { ActorHost } from '../../actors/host/host.ts';
import type { InspectionEvent } from '../../actors/host/inspection.ts';
import type { ActorView } from '../gateway/network-routes.ts';

const drawings = new Map<string, string>();

/** Made once: it is the same for every actor of a kind. */
function drawingOf(machine: string): string {
  const known = drawings.get(machine);
  if (known !== undefined) return known;
  const isOurs = Object.hasOwn(ACTORS, machine);
  const drawn = isOurs ? mermaidOf(chartOf(machine, ACTORS[machine as ActorName].machine)) : '';
  drawings.set(machine, drawn);
  return drawn;
}

/** Nested states in one text: `running.building.idle`; parallel ones with commas. */
function stateText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, inner]) => [name, stateText(inner)].filter((each) => each !== '').join('.'))
    .join(', ');
}

/** One node's actors. Its `inspect` is for the node's host. */
export class ActorWatch {
  readonly #node: string;
  readonly #states = new Map<string, string>();

  constructor(node: string) {
    this.#node = node;
  }

  readonly inspect = (event: InspectionEvent): void => {
    if (event.type !== '@xstate.event') this.#states.set(event.sessionId, stateText(event.snapshot.value));
  };

  /** Named after the node: two nodes have actors of the same name. */
  views(host: Pick<ActorHost, 'metrics'>): ActorView[] {
    return host.metrics().map(({ actor, condition, handled, depth }) => {
      const machine = actor.split('/')[0] ?? actor;
      const state = condition === 'running' ? (this.#states.get(actor) ?? condition) : condition;
      return { actor: `${this.#node}/${actor}`, machine, state, mermaid: drawingOf(machine), handled, depth };
    });
  }
}
