/** A machine's description of itself, made inside the guest while it is built: small, since it becomes part of every app. */
import type { Machine } from '../machine.ts';
import { ABI_VERSION } from './abi.ts';
import type { Hook, Manifest } from './manifest.ts';

const HOOKS: readonly Hook[] = ['beforeBlock', 'afterBlock', 'migrate'];

/** A handler must be a plain synchronous function: what it starts and does not finish would be lost. */
function checkHandler(what: string, handler: unknown): void {
  if (typeof handler !== 'function') throw new Error(`${what} has no handler`);
  const kind = (handler as { constructor: { name: string } }).constructor.name;
  if (kind !== 'Function') throw new Error(`the handler of ${what} is ${kind}: handlers are plain synchronous functions`);
}

/** The machine's description of itself. Throws what an author should hear at build time. */
export function manifestOf(machine: Machine): Manifest {
  const named = <T>(of: Readonly<Record<string, T>>): [string, T][] => Object.entries(of);
  if (machine.genesis?.run === undefined) throw new Error('the machine has no genesis');
  checkHandler('genesis', machine.genesis.run);
  for (const [name] of named(machine.actions)) checkHandler(`action "${name}"`, machine.handlers[name]);
  const hooks = HOOKS.filter((hook) => hookOf(machine, hook) !== undefined);
  for (const hook of hooks) checkHandler(hook, hookOf(machine, hook));
  return {
    abi: ABI_VERSION,
    name: machine.name,
    actions: named(machine.actions).map(([name, input]) => ({ name, input })),
    events: named(machine.events).map(([name, fields]) => ({ name, fields })),
    state: named(machine.state).map(([name, entry]) => ({ name, ...entry })),
    genesis: machine.genesis.input,
    ...(hooks.length > 0 && { hooks }),
  };
}

const hookOf = (machine: Machine, hook: Hook): unknown => (hook === 'migrate' ? machine.migrate : machine.hooks?.[hook]);
