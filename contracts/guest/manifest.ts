/** What an app says of itself, carried inside its module: everything needed to encode, sign and show its actions. */

import { typedAction } from '../../protocols/eip712.ts';
import { checkKeyType } from '../../protocols/key.ts';
import type { Fields, TypeExpr } from '../../protocols/schema.ts';
import { shapeOf } from '../../protocols/schema.ts';
import { ABI_VERSION } from './abi.ts';
import { type EntryModel, keyBytes, MOST_ENTRIES, placeOf } from './layout.ts';
import { customName, customSection, findCustom, readSections, type Section, writeSections } from './wasm-binary.ts';

export type Hook = 'beforeBlock' | 'afterBlock' | 'migrate';

export interface Manifest {
  readonly abi: number;
  readonly name: string;
  /** In transition order. */
  readonly actions: readonly { readonly name: string; readonly input: Fields }[];
  readonly events: readonly { readonly name: string; readonly fields: Fields }[];
  readonly state: readonly (EntryModel & { readonly name: string })[];
  /** Which of the framework's own transitions the machine has besides genesis. */
  readonly hooks?: readonly Hook[];
  readonly genesis: Fields;
}

export const MANIFEST_SECTION = 'mru.manifest';

export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/** The manifest of a module somebody sent. Throws `ManifestError` that names what is wrong. */
export function readManifest(wasm: Uint8Array): Manifest {
  try {
    const content = findCustom(readSections(wasm), MANIFEST_SECTION);
    if (content === undefined) throw new ManifestError('the module has no manifest: it was not built for mru');
    return checkManifest(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content)) as Manifest);
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

const HOOKS: readonly Hook[] = ['beforeBlock', 'afterBlock', 'migrate'];

/** What JSON gave may be anything. */
function checkForm(of: Manifest): void {
  if (typeof of !== 'object' || of === null || Array.isArray(of)) throw new ManifestError('the manifest is not an object');
  if (of.abi !== ABI_VERSION) throw new ManifestError(`ABI ${of.abi}, this host speaks ${ABI_VERSION}`);
  for (const part of ['actions', 'events', 'state'] as const) if (!Array.isArray(of[part])) throw new ManifestError(`"${part}" is not a list`);
  const { hooks = [], genesis } = of;
  if (!Array.isArray(hooks) || hooks.some((hook) => !HOOKS.includes(hook))) throw new ManifestError(`"hooks" may hold ${HOOKS.join(', ')}, nothing else`);
  if (typeof genesis !== 'object' || genesis === null || Array.isArray(genesis)) throw new ManifestError('"genesis" is not an object of fields');
}

function checkManifest(of: Manifest): Manifest {
  checkForm(of);
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(of.name)) throw new ManifestError(`name "${of.name}": lower-case letters, digits and dashes, at most 32`);
  for (const { name, input } of of.actions) typedAction(name, input);
  for (const { fields } of of.events) shapesOf(fields);
  of.state.forEach(checkEntry);
  if (of.state.filter(({ kind }) => kind === 'balances').length > 1) throw new ManifestError('more than one entry of balances: they would be one and the same');
  for (const list of [of.actions, of.events, of.state]) checkNames(list.map(({ name }) => name));
  shapesOf(of.genesis);
  return of;
}

/** Throws `SchemaError` for a type that does not exist, however deep. */
function shapesOf(type: TypeExpr): void {
  const shape = shapeOf(type);
  if (shape.kind === 'list' || shape.kind === 'optional') shapesOf(shape.item);
  if (shape.kind === 'struct') Object.values(shape.fields).forEach(shapesOf);
}

function checkEntry(entry: EntryModel & { readonly name: string }, index: number): void {
  if (!['map', 'value', 'balances'].includes(entry.kind)) throw new ManifestError(`state entry "${entry.name}" is of no known kind`);
  const { key, value } = placeOf(entry, index);
  if (key !== undefined) checkKeyType(key);
  shapesOf(value);
}

function checkNames(names: readonly string[]): void {
  if (names.length > MOST_ENTRIES) throw new ManifestError(`${names.length} entries, actions or events, at most ${MOST_ENTRIES}`);
  for (const name of names) if (!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(name)) throw new ManifestError(`name "${name}": letters, digits and _, at most 64`);
  if (new Set(names).size !== names.length) throw new ManifestError('a name is used twice');
}

/** Where a state entry is kept: the tree's key of `entry`, or of one key of a map. */
export function stateKey(manifest: Manifest, entry: string, key?: unknown): Uint8Array {
  const index = manifest.state.findIndex((each) => each.name === entry);
  const model = manifest.state[index];
  if (model === undefined) throw new ManifestError(`no state entry "${entry}"`);
  return keyBytes(placeOf(model, index), key);
}
