/** What an app says of itself, carried inside its module: everything needed to encode, sign and show its actions. */

import { CALLERS, type Callers, checkSignedApart } from '../../protocols/action.ts';
import { isActionName, isIdentifier, isMachineName, typedAction } from '../../protocols/eip712.ts';
import { checkKeyType } from '../../protocols/key.ts';
import type { Fields, TypeExpr } from '../../protocols/schema.ts';
import { SchemaError, shapeOf } from '../../protocols/schema.ts';
import { ABI_VERSION } from './abi.ts';
import { type EntryModel, keyBytes, MOST_ENTRIES, type Place, placeOf, prefixOf } from './layout.ts';
import { meant, TYPE_NAMES } from './suggest.ts';
import { customName, customSection, findCustom, readSections, type Section, writeSections } from './wasm-binary.ts';

const HOOKS = ['beforeBlock', 'afterBlock', 'migrate'] as const;
export type Hook = (typeof HOOKS)[number];

export interface Manifest {
  readonly abi: number;
  readonly name: string;
  /** Names of the machines of a rollup that has several, in their order. Names of what is theirs begin with it: `token.transfer`. */
  readonly machines?: readonly string[];
  /** In transition order. */
  readonly actions: readonly { readonly name: string; readonly input: Fields; readonly callers?: Callers }[];
  readonly events: readonly { readonly name: string; readonly fields: Fields }[];
  /** Actions of other rollups that may be sent, as they are named there; and which machine sends them. */
  readonly messages?: readonly { readonly machine?: string; readonly name: string; readonly input: Fields }[];
  /** What answers to the app's asks are called with: transitions behind those of the actions. */
  readonly replies?: readonly { readonly name: string; readonly note: Fields }[];
  readonly state: readonly (EntryModel & { readonly name: string })[];
  /** Which of the framework's own transitions the machine has besides genesis. */
  readonly hooks?: readonly Hook[];
  readonly genesis: Fields;
}

export const MANIFEST_SECTION = 'mru.manifest';

export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  /** Where in the description, as `actions.transfer.amount`; empty for the whole. */
  readonly path: string;
  constructor(message: string, path = '') {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }
}

/** The manifest of a module somebody sent. Throws `ManifestError` that names what is wrong. */
export function readManifest(wasm: Uint8Array): Manifest {
  try {
    const content = findCustom(readSections(wasm), MANIFEST_SECTION);
    if (content === undefined) throw new ManifestError('the module has no manifest: it was not built for mru');
    return checkManifest(parseManifest(content));
  } catch (error) {
    throw error instanceof ManifestError ? error : new ManifestError(`unreadable manifest: ${(error as Error).message}`);
  }
}

/**
 * A module that some other toolchain built, with its manifest attached as the ABI wants it; one that it had is replaced. The same module
 * and manifest give the same bytes. Throws `ManifestError` for a manifest or a module that is none.
 */
export function attachManifest(wasm: Uint8Array, manifest: Manifest): Uint8Array {
  const attached = writeSections([...sectionsOf(wasm), customSection(MANIFEST_SECTION, new TextEncoder().encode(JSON.stringify(manifest)))]);
  readManifest(attached);
  return attached;
}

function sectionsOf(wasm: Uint8Array): Section[] {
  try {
    return readSections(wasm).filter((section) => customName(section) !== MANIFEST_SECTION);
  } catch (error) {
    throw new ManifestError(`nothing to attach a manifest to: ${(error as Error).message}`);
  }
}

/** What JSON gave may be anything. */
function checkForm(of: Manifest): void {
  if (typeof of !== 'object' || of === null || Array.isArray(of)) throw new ManifestError('the manifest is not an object');
  if (of.abi !== ABI_VERSION) throw new ManifestError(`ABI ${of.abi}, this host speaks ${ABI_VERSION}`);
  for (const part of ['actions', 'events', 'state'] as const) if (!Array.isArray(of[part])) throw new ManifestError('not a list', part);
  if (of.replies !== undefined && !Array.isArray(of.replies)) throw new ManifestError('not a list', 'replies');
  const { hooks = [], genesis } = of;
  if (!Array.isArray(hooks) || hooks.some((hook) => !HOOKS.includes(hook))) throw new ManifestError(`there are ${HOOKS.join(', ')}`, 'hooks');
  if (typeof genesis !== 'object' || genesis === null || Array.isArray(genesis)) throw new ManifestError('not an object of fields', 'genesis.input');
}

const parseManifest = (content: Uint8Array): Manifest => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as Manifest;

const MACHINE_NAMES = 'a lower-case letter, then letters and digits, at most 31';
const NAMES = 'letters, digits and _, at most 64 with the name of its machine';

/** Checks what a module, or an author, says. Throws `ManifestError` with the path of what is wrong. */
export function checkManifest(of: Manifest): Manifest {
  checkForm(of);
  if (typeof of.name !== 'string' || !/^[a-z][a-z0-9-]{0,31}$/.test(of.name)) throw new ManifestError(`"${of.name}": lower-case letters, digits and dashes, at most 32`, 'name');
  checkMachines(of.machines);
  for (const what of ['actions', 'events', 'state', 'replies'] as const) checkNames(of, what);
  for (const { name, input } of of.actions) at(`actions.${name}`, () => checkTypes(input));
  for (const { name, input } of of.actions) at(`actions.${name}`, () => typedAction(name, input));
  at('actions', () => checkSignedApart(of.actions));
  for (const { name, fields } of of.events) at(`events.${name}`, () => checkTypes(fields));
  for (const { name, callers } of of.actions) if (callers !== undefined && !CALLERS.includes(callers)) throw new ManifestError(`there are ${CALLERS.join(' and ')}`, `callers.${name}`);
  for (const { name, note } of of.replies ?? []) at(`replies.${name}`, () => checkTypes(note));
  for (const { name, input } of of.messages ?? []) at(`messages.${name}`, () => checkMessage(name, input));
  checkState(of);
  at('genesis.input', () => checkTypes(of.genesis));
  return of;
}

/** Runs a check; what it throws tells where. */
function at(path: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    const inner = error instanceof SchemaError || error instanceof ManifestError ? error.path : '';
    const message = (error as Error).message.slice(inner === '' ? 0 : inner.length + 2);
    throw new ManifestError(message, inner === '' ? path : `${path}.${inner}`);
  }
}

/** Far below what any host's stack bears: whether a type is too deep must not depend on the host. */
const DEEPEST = 32;

/** Throws `SchemaError` for a type that does not exist or a name that cannot be, however deep. */
function checkTypes(type: TypeExpr, path = '', depth = 0): void {
  if (depth > DEEPEST) throw new SchemaError(path, `types within types, more than ${DEEPEST} deep`);
  const shape = shapeAt(type, path);
  if (shape.kind === 'list' && isEmpty(shape.item, depth)) throw new SchemaError(path, 'a list of structs without fields: a number says as much');
  if (shape.kind === 'optional' && shapeAt(shape.item, path).kind === 'optional') throw new SchemaError(path, 'an optional of an optional: no value says which of them is missing');
  if (shape.kind === 'list' || shape.kind === 'optional') checkTypes(shape.item, path, depth + 1);
  if (shape.kind !== 'struct') return;
  for (const [name, field] of Object.entries(shape.fields)) {
    const inner = path === '' ? name : `${path}.${name}`;
    if (!isIdentifier(name)) throw new SchemaError(inner, 'fields have names of letters, digits and _');
    checkTypes(field, inner, depth + 1);
  }
}

/** Takes no bytes at all: a list of such could have any length. */
function isEmpty(type: TypeExpr, depth: number): boolean {
  const shape = shapeAt(type, '');
  return shape.kind === 'struct' && depth <= DEEPEST && Object.values(shape.fields).every((field) => isEmpty(field, depth + 1));
}

function shapeAt(type: TypeExpr, path: string): ReturnType<typeof shapeOf> {
  try {
    return shapeOf(type);
  } catch (error) {
    throw new SchemaError(path, (error as Error).message + (typeof type === 'string' ? meant(type.replace(/(\[\])+$/, ''), TYPE_NAMES) : ''));
  }
}

function checkMessage(name: string, input: Fields): void {
  if (!isActionName(name)) throw new SchemaError('', `no rollup has an action of that name: ${NAMES}`);
  checkTypes(input);
}

function checkMachines(machines: readonly string[] | undefined): void {
  if (machines === undefined) return;
  if (!Array.isArray(machines) || machines.length === 0 || machines.length > MOST_ENTRIES) throw new ManifestError(`a list of 1 to ${MOST_ENTRIES} names`, 'machines');
  for (const name of machines) if (!isMachineName(name)) throw new ManifestError(`machines in a rollup are called by ${MACHINE_NAMES}`, `machines.${name}`);
  if (new Set(machines).size !== machines.length) throw new ManifestError('a name is used twice', 'machines');
}

const machineOf = (name: string): string | undefined => (name.includes('.') ? name.slice(0, name.indexOf('.')) : undefined);

function checkNames({ machines, ...of }: Manifest, what: 'actions' | 'events' | 'state' | 'replies'): void {
  const names = (of[what] ?? []).map(({ name }) => name);
  if (names.length > MOST_ENTRIES) throw new ManifestError(`${names.length} of them, at most ${MOST_ENTRIES} in one rollup`, what);
  for (const name of names) {
    const machine = machineOf(name);
    const isKnown = machines === undefined ? machine === undefined : machine !== undefined && machines.includes(machine);
    if (!isActionName(name) || !isKnown) throw new ManifestError(`names have ${NAMES}`, `${what}.${name}`);
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ManifestError('a name is used twice', `${what}.${twice}`);
}

function checkState(of: Manifest): void {
  for (const [index, { prefix: _prefix, key, value }] of checkedPlaces(of).entries()) {
    const { name, kind } = of.state[index] as Manifest['state'][number];
    const own = (part: string): string => `state.${name}${kind === 'balances' ? '' : `.${part}`}`;
    if (key !== undefined) at(own('key'), () => checkTypes(key));
    if (key !== undefined) at(own('key'), () => checkKeyType(key));
    at(own(kind === 'map' ? 'value' : 'type'), () => checkTypes(value));
  }
  const [, second] = of.state.filter(({ kind }) => kind === 'balances');
  if (second !== undefined) throw new ManifestError('L1 knows one place for balances: a rollup has one such entry', `state.${second.name}`);
}

function checkedPlaces(of: Manifest): Place[] {
  for (const { name, kind } of of.state) if (!['map', 'value', 'balances'].includes(kind)) throw new ManifestError('is of no known kind: use map(), value() or balances()', `state.${name}`);
  return placesOf(of);
}

/** Where the state's entries lie, in their order. */
export function placesOf({ state, machines }: Pick<Manifest, 'state' | 'machines'>): Place[] {
  const counts = new Map<string | undefined, number>();
  return state.map((entry) => {
    const machine = machineOf(entry.name);
    const index = counts.get(machine) ?? 0;
    counts.set(machine, index + 1);
    return placeOf(entry, prefixOf(index, machine === undefined ? undefined : machines?.indexOf(machine)));
  });
}

/** Where a state entry is kept: the tree's key of `entry`, or of one key of a map. */
export function stateKey(manifest: Manifest, entry: string, key?: unknown): Uint8Array {
  const index = manifest.state.findIndex((each) => each.name === entry);
  if (index < 0)
    throw new ManifestError(
      `no state entry "${entry}"${meant(
        entry,
        manifest.state.map((each) => each.name),
      )}`,
    );
  return keyBytes(placesOf(manifest)[index] as Place, key);
}
