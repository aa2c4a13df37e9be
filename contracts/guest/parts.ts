/**
 * The machines of an app, as guest and native runner see them: one without a name, or several by name, each bound to what is its own. A
 * handler gets nothing from which it could reach another machine.
 */
import type { Fields } from '../../protocols/schema.ts';
import type { AnyMachine, App, Machine, Rollup } from '../machine.ts';
import { type EntryModel, type Place, placeOf, prefixOf } from './layout.ts';

export interface Part {
  readonly machine: AnyMachine;
  /** Its name in the rollup; `undefined` for the only machine. */
  readonly name: string | undefined;
  readonly index: number | undefined;
}

export const isRollup = (app: App): app is Rollup => 'machines' in app;

export function partsOf(app: App): readonly Part[] {
  if (!isRollup(app)) return [{ machine: app, name: undefined, index: undefined }];
  return Object.entries(app.machines).map(([name, machine], index) => ({ machine, name, index }));
}

/** What an action, event or entry of a machine is called outside of it. */
export const fullName = ({ name: machine }: Part, name: string): string => (machine === undefined ? name : `${machine}.${name}`);

/** Names of all parts, one after the other, with what they name. */
export const gather = <T>(parts: readonly Part[], of: (machine: AnyMachine) => Readonly<Record<string, T>>): [name: string, T][] =>
  parts.flatMap((part) => Object.entries(of(part.machine)).map(([name, each]): [string, T] => [fullName(part, name), each]));

/** A struct with one field per machine, or the only machine's own. */
export function genesisInput(parts: readonly Part[]): Fields {
  const alone = parts.find(({ name }) => name === undefined);
  return alone ? alone.machine.genesis.input : Object.fromEntries(parts.map(({ name, machine }) => [name, machine.genesis.input]));
}

export const placesOfPart = ({ machine, index: at }: Part): [name: string, Place][] =>
  Object.entries(machine.state).map(([name, entry], index) => [name, placeOf(entry as EntryModel, prefixOf(index, at))]);

/** What a handler is called with, besides its machine's effects. */
interface CallContext {
  readonly input: unknown;
  readonly sender: unknown;
  readonly from: unknown;
  readonly self: unknown;
  readonly block: unknown;
}
/** A function of a machine, bound to its effects. */
export type Bound = (context: CallContext) => unknown;

/** The context is made anew from the machine's own effects: what another machine has is not even behind it. */
export function bind(run: unknown, effects: object): Bound {
  return ({ input, sender, from, self, block }) => (run as Bound)(Object.assign(Object.create(effects), { input, sender, from, self, block }));
}

/** The app's functions: the framework's own first, `undefined` where it has none, and those of actions in their order. */
export interface Functions {
  readonly genesis: Bound;
  readonly beforeBlock: Bound | undefined;
  readonly afterBlock: Bound | undefined;
  readonly migrate: Bound | undefined;
  readonly actions: readonly Bound[];
  /** Of replies in their order: what they are called with is theirs by name. */
  readonly replies: readonly Bound[];
}

type BindPart = (run: unknown, part: number) => Bound;

/** One after the other; a promise ends it, for the caller to refuse. */
function inOrder(runs: readonly (Bound | undefined)[]): Bound | undefined {
  const there = runs.filter((run) => run !== undefined);
  if (there.length < 2) return there[0];
  return (context) => {
    for (const run of there) {
      const answer = run(context);
      if (answer instanceof Promise) return answer;
    }
    return undefined;
  };
}

/** What a reply is called with is its own by name. */
const opening =
  (run: unknown): Bound =>
  (context) =>
    (run as Bound)(Object.assign(Object.create(context), context.input));

/** Functions of all parts; `bindPart` binds one to the effects of the part of that number. */
export function functionsOf(parts: readonly Part[], bindPart: BindPart): Functions {
  const machines = parts.map((part) => part.machine as unknown as Machine);
  const all = (of: (machine: Machine) => unknown): Bound | undefined => inOrder(machines.map((machine, at) => (of(machine) === undefined ? undefined : bindPart(of(machine), at))));
  const genesis = parts.map(({ name, machine }, at): Bound => {
    const bound = bindPart(machine.genesis.run, at);
    if (name === undefined) return bound;
    return ({ input, sender, from, self, block }) => bound({ input: (input as Record<string, unknown>)[name], sender, from, self, block });
  });
  return {
    genesis: inOrder(genesis) as Bound,
    beforeBlock: all(({ hooks }) => hooks?.beforeBlock),
    afterBlock: all(({ hooks }) => hooks?.afterBlock),
    migrate: all(({ migrate }) => migrate),
    actions: machines.flatMap(({ actions, handlers }, at) => Object.keys(actions).map((name) => bindPart(handlers[name], at))),
    replies: machines.flatMap(({ replies = {}, onReply = {} }, at) => Object.keys(replies).map((name) => bindPart(opening(onReply[name]), at))),
  };
}
