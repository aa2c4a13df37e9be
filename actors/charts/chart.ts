/** A machine's drawing, read from the machine itself: states, and what leads from one to another. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';

export interface ChartState {
  /** Names from the outermost state to this one. */
  readonly path: readonly string[];
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** Where a compound state begins. */
  readonly initial: string | undefined;
  readonly entry: readonly string[];
  readonly exit: readonly string[];
}

export interface ChartTransition {
  readonly from: readonly string[];
  /** `undefined` when the event changes no state. */
  readonly to: readonly string[] | undefined;
  readonly cause: { readonly kind: 'event'; readonly type: string } | { readonly kind: 'always' } | { readonly kind: 'after'; readonly delay: string; readonly ms: number | undefined };
  readonly guard: string | undefined;
  readonly actions: readonly string[];
}

export interface Chart {
  readonly name: string;
  /** The states inside the machine, outer before inner; the machine itself has the empty path. */
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
}

export function chartOf(name: string, machine: AnyStateMachine): Chart {
  const nodes = [machine.root, ...inside(machine.root)];
  const delays = machine.implementations.delays as Readonly<Record<string, unknown>>;
  return { name, states: nodes.map(stateOf), transitions: nodes.flatMap((node) => transitionsOf(node, delays)) };
}

const inside = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states as Record<string, AnyStateNode>).flatMap((child) => [child, ...inside(child)]);

function stateOf(node: AnyStateNode): ChartState {
  const initial = node.type === 'compound' ? node.initial.target?.[0]?.key : undefined;
  return { path: node.path, kind: node.type, initial, entry: namesOf(node.entry), exit: namesOf(node.exit) };
}

function transitionsOf(node: AnyStateNode, delays: Readonly<Record<string, unknown>>): ChartTransition[] {
  const caused = [...node.transitions.values()].flat();
  return [...(node.always ?? []), ...caused].map((each) => ({ ...common(node, each), cause: causeOf(each, delays) }));
}

const common = (node: AnyStateNode, { target, guard, actions }: AnyTransitionDefinition) => ({
  from: node.path,
  to: target?.[0]?.path,
  guard: guard === undefined ? undefined : nameOf(guard),
  actions: namesOf(actions),
});

/** XState writes a delay into the event: `xstate.after.<delay>.<state>`. */
function causeOf({ eventType }: AnyTransitionDefinition, delays: Readonly<Record<string, unknown>>): ChartTransition['cause'] {
  if (eventType === '') return { kind: 'always' };
  const delay = /^xstate\.after\.([^.]+)\./.exec(eventType)?.[1];
  if (delay === undefined) return { kind: 'event', type: eventType };
  const ms = /^\d+$/.test(delay) ? Number(delay) : delays[delay];
  return { kind: 'after', delay, ms: typeof ms === 'number' ? ms : undefined };
}

/** Delays raise events of their own: they are drawn as transitions, not as actions. */
const namesOf = (actions: readonly unknown[]): string[] => actions.map(nameOf).filter((name) => !name.startsWith('xstate.'));

function nameOf(action: unknown): string {
  if (typeof action === 'string') return action;
  const { type, name } = action as { readonly type?: string; readonly name?: string };
  return type ?? (name || 'inline');
}
