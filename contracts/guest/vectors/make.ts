/** Writes the vectors of `mru/1` from the TypeScript guest: `node contracts/guest/vectors/make.ts`. A test says when they are stale. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { concat, fromHex, toHex } from '../../../protocols/bytes.ts';
import { decode, encode, u32 } from '../../../protocols/codec.ts';
import { sha256 } from '../../../protocols/crypto/hash.ts';
import { encodeKey } from '../../../protocols/key.ts';
import { codecOf, fromJson, type TypeExpr, toJson } from '../../../protocols/schema.ts';
import { ABI_VERSION } from '../abi.ts';
import { compileApp } from '../compile.ts';
import { type Guest, loadGuest } from '../host.ts';
import { vectorOf } from './play.ts';
import { TOKEN_CASES } from './token-cases.ts';
import { CHANCE_CASES, type ChanceCase, KEY_CASES, VALUE_CASES } from './value-cases.ts';

const here = import.meta.dirname;
const WIDTH = 160;

/** JSON with short things on one line, so that a vector reads as a table. */
function render(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= WIDTH) return flat;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value) ? value.map((each) => render(each, deeper)) : Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}: ${render(each, deeper)}`);
  return `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}`;
}

const typed = (type: TypeExpr, json: unknown): unknown => fromJson(type, json);
const bytesOf = (type: TypeExpr, json: unknown): string => toHex(encode(codecOf(type), typed(type, json) as never));

/** 256 bits, read as a little-endian integer. */
function chanceOf({ entropy, number, seed }: ChanceCase): object {
  const hashed = concat(fromHex(entropy), encode(u32, number), encode(codecOf('string'), seed));
  const value = decode(codecOf('uint256'), sha256(hashed));
  return { entropy, number, seed, hashed: toHex(hashed), value: toJson(value.ok && value.value) };
}

export const tokenApp = join(here, '../../apps/token/machine.ts');

/** Name and content of every file of vectors, as `guest`, which is of the token app, gives them. */
export function vectorFiles(guest: Guest): ReadonlyMap<string, string> {
  const values = VALUE_CASES.map(({ type, values: all, refused }) => ({ type, values: all.map((value) => ({ value, bytes: bytesOf(type, value) })), refused }));
  const keys = KEY_CASES.map(({ type, keys: all }) => ({ type, keys: all.map((value) => ({ value, bytes: toHex(encodeKey(type, typed(type, value))) })) }));
  const files = {
    'token.manifest.json': guest.manifest,
    'token.json': { abi: ABI_VERSION, cases: TOKEN_CASES.map((each) => vectorOf(guest, each)) },
    'values.json': values,
    'keys.json': keys,
    'chance.json': CHANCE_CASES.map(chanceOf),
  };
  return new Map(Object.entries(files).map(([name, content]) => [name, `${render(content)}\n`]));
}

if (import.meta.main) {
  const guest = loadGuest((await compileApp(tokenApp)).wasm);
  for (const [name, content] of vectorFiles(guest)) writeFileSync(join(here, name), content);
}
