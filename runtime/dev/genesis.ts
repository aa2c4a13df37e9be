/** With what an app begins in development: a file beside it, or something made up for the development accounts. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf, type Fields, fromJson, SchemaError, type TypeExpr } from '../../protocols/schema.ts';
import { readText } from '../cli/files.ts';
import { UsageError } from '../cli/flags.ts';

export interface Genesis {
  /** Encoded input. */
  readonly encoded: Uint8Array;
  /** The file it is from; `undefined` when it was made up, or there is nothing to say. */
  readonly file: string | undefined;
  readonly input: unknown;
}

export interface Around {
  readonly accounts: readonly Hex[];
  /** Ids of the apps of this network by name. */
  readonly rollups: ReadonlyMap<string, Hex>;
}

/** Of each account, where a genesis is made up. */
const AMOUNT = '1000000';
const PLACE = 'rollup:';

/** `given` is a file that was named; with several apps it has one input for each, by the app's name. Throws `UsageError` that names the bad field. */
export function genesisOf(app: { readonly file: string; readonly name: string; readonly manifest: Manifest }, given: string | undefined, around: Around): Genesis {
  const { manifest } = app;
  const beside = join(dirname(app.file), 'genesis.json');
  const file = given ?? (existsSync(beside) ? beside : undefined);
  if (file === undefined) return { ...encoded(manifest, madeUp(manifest.genesis, app.name, around), `the genesis of ${app.name}`), file };
  const content = parsed(file);
  return { ...encoded(manifest, placed(isByName(content, around) ? (content as Record<string, unknown>)[app.name] : content, file, around), file), file };
}

/** One input per app, by name: what an input itself never looks like. */
const isByName = (content: unknown, { rollups }: Around): boolean => typeof content === 'object' && content !== null && rollups.size > 1 && [...rollups.keys()].every((name) => name in content);

function parsed(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${(error as Error).message}`);
  }
}

function encoded(manifest: Manifest, input: unknown, where: string): Omit<Genesis, 'file'> {
  try {
    return { input, encoded: encode(codecOf(manifest.genesis), fromJson(manifest.genesis, input) as never) };
  } catch (error) {
    if (error instanceof SchemaError) throw new UsageError(`${where}: genesis ${error.message}`);
    throw error;
  }
}

/** `"rollup:token"` stands for the id that the app named token has here. */
function placed(content: unknown, file: string, around: Around): unknown {
  if (Array.isArray(content)) return content.map((each) => placed(each, file, around));
  if (typeof content === 'object' && content !== null) return Object.fromEntries(Object.entries(content).map(([name, each]) => [name, placed(each, file, around)]));
  if (typeof content !== 'string' || !content.startsWith(PLACE)) return content;
  const id = around.rollups.get(content.slice(PLACE.length));
  if (id === undefined) throw new UsageError(`${file}: no app is called "${content.slice(PLACE.length)}" here; there is ${[...around.rollups.keys()].join(', ')}`);
  return id;
}

/** Every development account gets something, whatever the field is called: lists of structs with an account have one for each. */
function madeUp(fields: Fields, app: string, around: Around): Record<string, unknown> {
  const other = [...around.rollups].find(([name]) => name !== app)?.[1];
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, sample(type, around.accounts, around.accounts[0] as Hex, other)]));
}

function sample(type: TypeExpr, accounts: readonly Hex[], account: Hex, other: Hex | undefined): unknown {
  if (typeof type === 'string') return type.endsWith('[]') ? accounts.map((each) => sampleOf(type.slice(0, -2), each, other)) : sampleOf(type, account, other);
  if (!Array.isArray(type)) return Object.fromEntries(Object.entries(type).map(([name, inner]) => [name, sample(inner as TypeExpr, accounts, account, other)]));
  if (type.length === 1) return accounts.map((each) => sample(type[0] as TypeExpr, accounts, each, other));
  return type[0] === 'optional' ? null : (type[1] as readonly string[])[0];
}

function sampleOf(type: string, account: Hex, other: Hex | undefined): unknown {
  if (type === 'address') return account;
  if (type === 'bool') return false;
  if (type === 'string') return '';
  const size = Number(/^bytes(\d+)$/.exec(type)?.[1] ?? 0);
  if (size === 32 && other !== undefined) return other;
  if (type.startsWith('bytes')) return `0x${'00'.repeat(size)}`;
  const bits = Number(/^u?int(\d+)$/.exec(type)?.[1] ?? 256);
  return bits < 32 ? 1 : bits <= 48 ? Number(AMOUNT) : AMOUNT;
}
