/**
 * An app's description of itself, made inside the guest while it is built: small, since it becomes part of every app. What can be seen
 * in the description alone is checked outside (manifest.ts); here is what does not survive being written as JSON.
 */
import type { Callers } from '../../protocols/action.ts';
import type { AnyMachine, App } from '../machine.ts';
import { ABI_VERSION } from './abi.ts';
import { type EntryModel, MOST_ENTRIES } from './layout.ts';
import type { Hook, Manifest } from './manifest.ts';
import { gather, genesisInput, isRollup, type Part, partsOf } from './parts.ts';

const HOOKS: readonly Hook[] = ['beforeBlock', 'afterBlock', 'migrate'];
const hookOf = ({ hooks, migrate }: AnyMachine, hook: Hook): unknown => (hook === 'migrate' ? migrate : hooks?.[hook]);
const SECTIONS = ['state', 'actions', 'events', 'messages', 'handlers'] as const;
const DEEPEST = 16;

/** What an author should hear; begins with where in the description it is. */
function complain(path: string, problem: string): never {
  throw new Error(`${path}: ${problem}`);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** A handler must be a plain synchronous function: what it starts and does not finish would be lost. */
function checkFunction(path: string, run: unknown): void {
  if (typeof run !== 'function') complain(path, 'is no function');
  const kind = run.constructor.name;
  if (kind !== 'Function') complain(path, `is ${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind}: handlers are plain synchronous functions`);
}

/** Descriptions are texts, lists and plain objects, and so pass through JSON whole. */
function checkPlain(path: string, value: unknown, depth = 0): void {
  if (typeof value === 'string') return;
  if (depth > DEEPEST) complain(path, 'types within types without end');
  const isPlain = isObject(value) && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);
  if (!isPlain) complain(path, `${typeof value === 'object' ? 'an object of a class' : `a ${typeof value}`} is no type: it cannot be written as JSON`);
  for (const [name, inner] of Object.entries(value)) checkPlain(Array.isArray(value) ? path : `${path}.${name}`, inner, depth + 1);
}

/** What is no machine at all, before anything is taken from it. */
function checkShape(at: string, machine: unknown): void {
  if (!isObject(machine)) complain(at || 'export default', 'is no machine: export what defineMachine or defineRollup gives');
  const path = (name: string): string => `${at}${at && '.'}${name}`;
  for (const section of SECTIONS) if (!isObject(machine[section])) complain(path(section), 'is missing');
  if (!isObject(machine['genesis'])) complain(path('genesis'), 'is missing: the machine has no genesis');
  if (!isObject(machine['genesis']['input'])) complain(path('genesis.input'), 'is missing: {} for a genesis that takes nothing');
}

function checkPart({ name, machine }: Part): void {
  const at = name === undefined ? '' : `machines.${name}`;
  checkShape(at, machine);
  const path = (...names: readonly string[]): string => [...(at ? [at] : []), ...names].join('.');
  for (const section of ['state', 'actions', 'events', 'messages'] as const) checkPlain(path(section), machine[section]);
  checkPlain(path('genesis', 'input'), machine.genesis.input);
  checkFunction(path('genesis', 'run'), machine.genesis.run);
  for (const hook of HOOKS) if (hookOf(machine, hook) !== undefined) checkFunction(path(...(hook === 'migrate' ? [hook] : ['hooks', hook])), hookOf(machine, hook));
  for (const action of Object.keys(machine.actions)) {
    if (!Object.hasOwn(machine.handlers, action)) complain(path('actions', action), 'has no handler');
    checkFunction(path('handlers', action), machine.handlers[action]);
  }
  checkReplies(path, machine);
  for (const handler of Object.keys(machine.handlers)) if (!Object.hasOwn(machine.actions, handler)) complain(path('handlers', handler), 'is the handler of no action');
}

function checkReplies(path: (...names: readonly string[]) => string, { replies = {}, onReply = {}, callers = {}, actions }: AnyMachine): void {
  checkPlain(path('replies'), replies);
  for (const reply of Object.keys(replies)) {
    if (!Object.hasOwn(onReply, reply)) complain(path('replies', reply), 'has no handler in onReply');
    checkFunction(path('onReply', reply), onReply[reply]);
  }
  for (const handler of Object.keys(onReply)) if (!Object.hasOwn(replies, handler)) complain(path('onReply', handler), 'is the handler of no reply');
  for (const action of Object.keys(callers)) if (!Object.hasOwn(actions, action)) complain(path('callers', action), 'is no action');
}

/** The adapter has tables of a fixed size, and ends without a word when there is more. */
function checkCount(what: string, names: readonly unknown[]): void {
  if (names.length > MOST_ENTRIES) complain(what, `${names.length} of them, at most ${MOST_ENTRIES} in one rollup`);
}

/** The app's description of itself. Throws what an author should hear at build time. */
export function manifestOf(app: App): Manifest {
  if (!isObject(app)) complain('export default', 'is no machine: export what defineMachine or defineRollup gives');
  if (isRollup(app) && !isObject(app.machines)) complain('machines', 'is missing');
  const parts = partsOf(app);
  parts.forEach(checkPart);
  const [actions, events, state] = [gather(parts, (of) => of.actions), gather(parts, (of) => of.events), gather(parts, (of) => of.state)];
  const messages = parts.flatMap(({ name: machine, machine: of }) => Object.entries(of.messages).map(([name, input]) => ({ ...(machine !== undefined && { machine }), name, input })));
  const replies = gather(parts, (of) => of.replies ?? {}).map(([name, note]) => ({ name, note }));
  const callers = new Map(gather(parts, (of) => of.callers ?? {}));
  const counted = { actions, events, state, messages, replies, 'actions and replies': [...actions, ...replies], 'messages and replies': [...messages, ...replies] };
  for (const [what, names] of Object.entries(counted)) checkCount(what, names);
  const hooks = HOOKS.filter((hook) => parts.some(({ machine }) => hookOf(machine, hook) !== undefined));
  return {
    abi: ABI_VERSION,
    name: app.name,
    ...(isRollup(app) && { machines: Object.keys(app.machines) }),
    actions: actions.map(([name, input]) => ({ name, input, ...(callers.has(name) && { callers: callers.get(name) as Callers }) })),
    events: events.map(([name, fields]) => ({ name, fields })),
    ...(messages.length > 0 && { messages }),
    ...(replies.length > 0 && { replies }),
    state: state.map(([name, entry]) => ({ name, ...(entry as EntryModel) })),
    genesis: genesisInput(parts),
    ...(hooks.length > 0 && { hooks }),
  };
}
