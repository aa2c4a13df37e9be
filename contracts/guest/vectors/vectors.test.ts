import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHex, type Hex, toHex } from '../../../protocols/bytes.ts';
import { decode, encode } from '../../../protocols/codec.ts';
import { decodeKey, encodeKey } from '../../../protocols/key.ts';
import { codecOf, fromJson, shapeOf, type TypeExpr, toJson } from '../../../protocols/schema.ts';
import token from '../../apps/token/machine.ts';
import { blockInput } from '../abi.ts';
import { compileApp } from '../compile.ts';
import { wasmerDriver } from '../driver.ts';
import { type Guest, loadGuest } from '../host.ts';
import { tokenGuests, tokenModules } from '../languages/guests.ts';
import type { Manifest } from '../manifest.ts';
import { nativeGuest } from '../native.ts';
import { vectorFiles } from './make.ts';
import { runPlainly } from './plain-host.fixture.ts';
import { blockFrom, play, type VectorJson } from './play.ts';

const textOf = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const read = <T>(name: string): T => JSON.parse(textOf(name)) as T;

const { cases } = read<{ cases: readonly VectorJson[] }>('token.json');

/** JSON knows no `undefined`; a missing optional value is `null` or left out. */
const shown = (type: TypeExpr, value: unknown): unknown => (shapeOf(type).kind === 'optional' && value === undefined ? null : JSON.parse(JSON.stringify(toJson(value))));

describe('vectors of mru/1', function () {
  this.timeout(120_000);
  let guests: ReadonlyMap<string, Guest>;
  before(async () => {
    guests = new Map([...(await tokenGuests()), ['typescript, natively', nativeGuest(token)]]);
  });

  it('are what the TypeScript guest gives today', () => {
    const files = vectorFiles(guests.get('typescript') as Guest);
    for (const [name, content] of files) assert.equal(textOf(name), content, `${name} is stale: node contracts/guest/vectors/make.ts`);
  });

  for (const of of cases)
    it(`token, ${of.name}: one outcome and one root from every guest`, () => {
      const expected = of.blocks.map(({ results }) => results);
      const roots = new Set<string>();
      for (const [language, guest] of guests) {
        const played = play(guest, of);
        assert.deepEqual(played.results, expected, language);
        roots.add(played.roots.join());
      }
      assert.equal(roots.size, 1);
    });

  it('are passed under a host that was written from the specification alone', async () => {
    for (const [language, wasm] of await tokenModules())
      for (const { name, state: entries, blocks } of cases) {
        const state = new Map<string, string>(entries.map(({ key, value }) => [key, value ?? '']));
        for (const { input, results } of blocks) assert.deepEqual(runPlainly(wasm, state, input), results, `${language}, ${name}`);
      }
  });

  it('are passed under the second driver, with the fuel of the first', async () => {
    const others = await tokenGuests(await wasmerDriver());
    for (const [language, guest] of others) for (const of of cases) assert.deepEqual(play(guest, of), play(guests.get(language) as Guest, of), language);
  });

  it('hold the very bytes that a guest is given', () => {
    for (const { blocks } of cases)
      for (const block of blocks) {
        const { calls, first, ...rest } = blockFrom(block);
        assert.equal(toHex(encode(blockInput, { ...rest, first: first ?? 0, calls: calls.map((call) => ({ ...call, from: call.from })) })), block.input);
      }
  });

  it('have a manifest that a guest carries', () => {
    for (const [language, guest] of guests) assert.deepEqual(guest.manifest, read<Manifest>('token.manifest.json'), language);
  });

  it('say what values are in bytes, and which bytes are none', () => {
    for (const { type, values, refused } of read<{ type: TypeExpr; values: { value: unknown; bytes: Hex }[]; refused: Hex[] }[]>('values.json')) {
      const codec = codecOf(type);
      for (const { value, bytes } of values) {
        const decoded = decode(codec, fromHex(bytes));
        assert.deepEqual(decoded.ok && shown(type, decoded.value), shown(type, fromJson(type, value)), JSON.stringify(type));
        assert.equal(toHex(encode(codec, fromJson(type, value) as never)), bytes);
      }
      for (const bytes of refused) assert.ok(!decode(codec, fromHex(bytes)).ok, `${JSON.stringify(type)} ${bytes}`);
    }
  });

  it('say what keys are in bytes: in order, and no two alike', () => {
    for (const { type, keys } of read<{ type: TypeExpr; keys: { value: unknown; bytes: Hex }[] }[]>('keys.json')) {
      for (const { value, bytes } of keys) {
        assert.equal(toHex(encodeKey(type, fromJson(type, value))), bytes);
        assert.deepEqual(toJson(decodeKey(type, fromHex(bytes))), toJson(fromJson(type, value)));
      }
      const all = keys.map(({ bytes }) => bytes);
      assert.deepEqual(all, [...new Set(all)].sort());
    }
  });

  it('say what chance is', async () => {
    const guest = loadGuest((await compileApp(join(import.meta.dirname, '../features.fixture.ts'))).wasm);
    const transition = guest.manifest.actions.findIndex(({ name }) => name === 'chance');
    for (const { entropy, number, seed, value } of read<{ entropy: Hex; number: number; seed: string; value: string }[]>('chance.json')) {
      const call = { transition, sender: `0x${'11'.repeat(20)}`, payload: encode(codecOf({ seed: 'string' }), { seed }) } as const;
      const [result] = guest.apply({ rollup: entropy, height: 1, time: 1, entropy, first: number, calls: [call] }, { get: () => undefined, next: () => undefined });
      assert.equal(toHex(result?.events[0]?.data as Uint8Array), toHex(encode(codecOf('uint256'), BigInt(value))));
    }
  });
});
