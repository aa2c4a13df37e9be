/** What an app says of itself, carried inside its module: everything needed to encode, sign and show its actions. */

import { concat } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { typedAction } from '../../protocols/eip712.ts';
import type { Fields, TypeExpr } from '../../protocols/schema.ts';
import { codecOf, shapeOf } from '../../protocols/schema.ts';
import { ABI_VERSION, FIRST_ENTRY_BYTE } from './abi.ts';
import { findCustom, readSections } from './wasm-binary.ts';

export interface Manifest {
  readonly abi: number;
  readonly name: string;
  /** In transition order. */
  readonly actions: readonly { readonly name: string; readonly input: Fields }[];
  readonly events: readonly { readonly name: string; readonly fields: Fields }[];
  readonly state: readonly (
    | { readonly name: string; readonly kind: 'map'; readonly key: TypeExpr; readonly value: TypeExpr }
    | { readonly name: string; readonly kind: 'value'; readonly type: TypeExpr }
  )[];
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

function checkManifest(of: Manifest): Manifest {
  if (of.abi !== ABI_VERSION) throw new ManifestError(`ABI ${of.abi}, this host speaks ${ABI_VERSION}`);
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(of.name)) throw new ManifestError(`name "${of.name}": lower-case letters, digits and dashes, at most 32`);
  for (const { name, input } of of.actions) typedAction(name, input);
  for (const { fields } of of.events) shapesOf(fields);
  for (const each of of.state) each.kind === 'map' ? shapesOf({ key: each.key, value: each.value }) : shapesOf({ type: each.type });
  shapesOf(of.genesis);
  return of;
}

/** Throws `SchemaError` for a type that does not exist, however deep. */
function shapesOf(type: TypeExpr): void {
  const shape = shapeOf(type);
  if (shape.kind === 'list') shapesOf(shape.item);
  if (shape.kind === 'struct') Object.values(shape.fields).forEach(shapesOf);
}

/** Where a state entry is kept: the tree's key of `entry`, or of one key of a map. */
export function stateKey(manifest: Manifest, entry: string, key?: unknown): Uint8Array {
  const index = manifest.state.findIndex((each) => each.name === entry);
  const model = manifest.state[index];
  if (model === undefined) throw new ManifestError(`no state entry "${entry}"`);
  const prefix = Uint8Array.of(FIRST_ENTRY_BYTE + index);
  return model.kind === 'map' ? concat(prefix, encode(codecOf(model.key), key as never)) : prefix;
}
