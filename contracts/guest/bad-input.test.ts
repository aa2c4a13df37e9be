import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { compareBytes, type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { decodeKey, encodeKey } from '../../protocols/key.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { codecOf, type TypeExpr } from '../../protocols/schema.ts';
import { CODE } from './abi.ts';
import { assemble, guestText, hostileGuest, type Parts, withManifest } from './attacks/bench.ts';
import { compileApp } from './compile.ts';
import { type CallResult, type Guest, GuestError, loadGuest } from './host.ts';
import { type EntryModel, keyBytes, placeOf, prefixOf } from './layout.ts';
import { attachManifest, MANIFEST_SECTION, type Manifest, ManifestError } from './manifest.ts';
import { MapState } from './vectors/play.ts';
import { customSection, readSections, writeSections } from './wasm-binary.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const A: Hex = `0x${'11'.repeat(20)}`;
const bare = assemble(guestText({}));
const manifest: Manifest = { abi: 1, name: 'trial', actions: [{ name: 'go', input: {} }], events: [], state: [], genesis: {} };

const saying = (content: Uint8Array | string): Uint8Array => writeSections([...readSections(bare), customSection(MANIFEST_SECTION, typeof content === 'string' ? utf8(content) : content)]);
const describing = (change: object): Uint8Array => saying(JSON.stringify({ ...manifest, ...change }));
const without = (name: string): Uint8Array => withManifest(assemble(guestText({}).replace(`"${name}"`, '"other"')));
const entries = (count: number): object => ({ state: Array.from({ length: count }, (_, at) => ({ name: `s${at}`, kind: 'value', type: 'bool' })) });

/** What is refused when a module is loaded: the code, and words that name the cause. */
const MODULES: Readonly<Record<string, readonly [wasm: Uint8Array, code: GuestError['code'], reason: RegExp]>> = {
  'no bytes': [new Uint8Array(), 'bad-module', /not a WebAssembly 1 module/],
  'a text': [utf8('(module)'), 'bad-module', /not a WebAssembly 1 module/],
  'another version of WebAssembly': [bare.with(4, 2), 'bad-module', /not a WebAssembly 1 module/],
  'a component': [bare.with(4, 0x0d).with(6, 1), 'bad-module', /not a WebAssembly 1 module/],
  'a module cut in the middle': [withManifest(bare).subarray(0, 120), 'bad-module', /the module ends early/],
  'a module without memory': [hostileGuest({ memory: '' }), 'bad-module', /exactly one memory/],
  'another ABI version in code': [hostileGuest({ abi: 2 }), 'bad-abi', /ABI 2, this host speaks 1/],
  'another ABI version in the manifest': [describing({ abi: 2 }), 'bad-manifest', /ABI 2, this host speaks 1/],
  'a memory that is not exported': [without('memory'), 'bad-abi', /does not export a memory memory/],
  'no mru_abi': [without('mru_abi'), 'bad-abi', /does not export a function mru_abi/],
  'no mru_alloc': [without('mru_alloc'), 'bad-abi', /does not export a function mru_alloc/],
  'no mru_apply': [without('mru_apply'), 'bad-abi', /does not export a function mru_apply/],
  'no manifest': [bare, 'bad-manifest', /has no manifest/],
  'a manifest that is no JSON': [saying('{"abi":1'), 'bad-manifest', /unreadable manifest: .*JSON/],
  'a manifest that is no UTF-8': [saying(Uint8Array.of(0xff)), 'bad-manifest', /unreadable manifest: .*utf-8/],
  'a manifest that is a list': [saying('[]'), 'bad-manifest', /not an object/],
  'a manifest of nothing': [saying('null'), 'bad-manifest', /not an object/],
  'a name that is none': [describing({ name: 'Token' }), 'bad-manifest', /name: "Token": lower-case/],
  'actions that are no list': [describing({ actions: {} }), 'bad-manifest', /actions: not a list/],
  'an action of a type that does not exist': [describing({ actions: [{ name: 'go', input: { a: 'uint7' } }] }), 'bad-manifest', /unknown type "uint7"/],
  'an action with a reserved field': [describing({ actions: [{ name: 'go', input: { nonce: 'uint8' } }] }), 'bad-manifest', /reserved/],
  'two actions of one name': [describing({ actions: [...manifest.actions, ...manifest.actions] }), 'bad-manifest', /a name is used twice/],
  'an event without a type': [describing({ events: [{ name: 'e' }] }), 'bad-manifest', /unknown type undefined/],
  'a state entry of no kind': [describing({ state: [{ name: 's', kind: 'heap' }] }), 'bad-manifest', /state\.s: is of no known kind/],
  'a key that has no order': [describing({ state: [{ name: 's', kind: 'map', key: ['uint8'], value: 'bool' }] }), 'bad-manifest', /a list cannot be part of a key/],
  'more entries than keys can tell apart': [describing(entries(241)), 'bad-manifest', /state: 241 of them, at most 240/],
  'two entries with the same keys': [describing({ state: ['a', 'b'].map((name) => ({ name, kind: 'balances' })) }), 'bad-manifest', /state\.b: L1 knows one place for balances/],
  'a hook that does not exist': [describing({ hooks: ['afterwards'] }), 'bad-manifest', /hooks: there are beforeBlock, afterBlock, migrate/],
  'a genesis that is no struct': [describing({ genesis: 'uint8' }), 'bad-manifest', /genesis\.input: not an object of fields/],
};

/** Calls of the host by a guest, as text, with what the host answers. Key and value lie at `at`, from bytes that are 00 but for the first ones. */
const KEYS: Readonly<Record<string, readonly [key: string, length: number, value: number, answers: { readonly put: number; readonly get: number; readonly del: number }]>> = {
  'a key of the app': ['\\01', 1, 4, { put: 0, get: 4, del: 0 }],
  'the largest key and value': ['\\01', LIMITS.keyBytes, LIMITS.valueBytes, { put: 0, get: LIMITS.valueBytes, del: 0 }],
  'no key': ['\\01', 0, 4, { put: -2, get: -1, del: -2 }],
  'a key that is too long': ['\\01', LIMITS.keyBytes + 1, 4, { put: -2, get: -1, del: -2 }],
  'a value that is too large': ['\\01', 1, LIMITS.valueBytes + 1, { put: -2, get: -1, del: 0 }],
  'the nonce of an account': ['\\00n', 22, 8, { put: -2, get: -1, del: -2 }],
  'a lane': ['\\00i', 34, 8, { put: -2, get: -1, del: -2 }],
  'a balance': ['\\00b', 42, 32, { put: 0, get: 32, del: 0 }],
  'a balance of another size': ['\\00b', 42, 31, { put: -2, get: -1, del: 0 }],
  'a key that begins as a balance does': ['\\00b', 41, 32, { put: -2, get: -1, del: -2 }],
  'a key that goes on behind a balance': ['\\00b', 43, 32, { put: -2, get: -1, del: -2 }],
  'a key of one zero': ['\\00', 1, 4, { put: -2, get: -1, del: -2 }],
};

const guestWith = (imports: string, parts: Parts): Uint8Array => withManifest(assemble(guestText(parts).replace('(module', `(module ${imports}`)));

/** Puts, gets and deletes, and stores the three answers under `02`. */
const trying = (key: string, length: number, value: number): Uint8Array =>
  guestWith('(import "mru" "del" (func $del (param i32 i32) (result i32)))', {
    memory: '(memory (export "memory") 8)',
    fields: `(data (i32.const 4096) "${key}") (data (i32.const 8) "\\02")`,
    action: `
      (i32.store (i32.const 16) (call $put (i32.const 4096) (i32.const ${length}) (i32.const 8192) (i32.const ${value})))
      (i32.store (i32.const 20) (call $get (i32.const 4096) (i32.const ${length}) (i32.const 8192) (i32.const 70000)))
      (i32.store (i32.const 24) (call $del (i32.const 4096) (i32.const ${length})))
      (drop (call $put (i32.const 8) (i32.const 1) (i32.const 16) (i32.const 12)))`,
  });

const block = (...payloads: readonly Uint8Array[]) => ({ rollup: ROLLUP, height: 1, time: 1, entropy: ROLLUP, calls: payloads.map((payload) => ({ transition: 0, sender: A, payload })) });
/** Framework entries that are there, whatever the guest thinks. */
const RESERVED = [`0x006e${'00'.repeat(20)}`, `0x0069${'00'.repeat(32)}`].map((key) => ({ key: key as Hex, value: '0x0100000000000000' as Hex }));
const reserved = (): MapState => new MapState(RESERVED);

describe('bad input', function () {
  this.timeout(60_000);

  describe('to the loader: a GuestError that names the cause', () => {
    for (const [name, [wasm, code, reason]] of Object.entries(MODULES))
      it(name, () =>
        assert.throws(
          () => loadGuest(wasm),
          (error: unknown) => {
            assert.ok(error instanceof GuestError);
            assert.deepEqual([error.code, reason.test(error.message)], [code, true], error.message);
            return true;
          },
        ),
      );

    it('and to whoever attaches a manifest: a ManifestError', () => {
      assert.throws(() => attachManifest(utf8('no module'), manifest), ManifestError);
      assert.throws(() => attachManifest(bare, { ...manifest, name: '' }), ManifestError);
      assert.equal(loadGuest(attachManifest(bare, manifest)).manifest.name, 'trial');
    });
  });

  describe('from a guest to the host: refused, and nothing is changed', () => {
    for (const [name, [key, length, value, { put, get, del }]] of Object.entries(KEYS))
      it(name, () => {
        const state = reserved();
        const [result] = loadGuest(trying(key, length, value)).apply(block(new Uint8Array()), state) as [CallResult];
        assert.equal(result.status, 'executed', result.reason);
        const writes = [...result.writes];
        const answers = writes.find((write) => toHex(write.key) === '0x02')?.value ?? new Uint8Array();
        assert.deepEqual([...new Int32Array(answers.slice().buffer)], [put, get, del]);
        assert.deepEqual([...state.entries.keys()].sort(), RESERVED.map((each) => each.key).sort());
        assert.ok(writes.every((write) => write.key[0] !== 0 || (write.key[1] === 0x62 && write.key.length === 42)));
      });
  });

  it('from a handler to its state: over a limit, in words and with a code of its own', async () => {
    const guest: Guest = loadGuest((await compileApp(join(import.meta.dirname, 'limits.fixture.ts'))).wasm);
    // A value, a key, an event, events, a message over their limits.
    const steps = [3, 5, 10, 11, 12].map((what) => encode(codecOf({ what: 'uint8' }), { what }));
    for (const { code, reason, writes } of guest.apply(block(...steps), new MapState())) {
      assert.deepEqual([code, writes.length], [CODE.overLimit, 0]);
      assert.match(reason, /over the limit of \d+ bytes|at most \d+/);
    }
  });

  describe('of keys that want to meet', () => {
    const text = fc.string({ unit: fc.constantFrom('\0', 'a', 'b', '\u00ff'), maxLength: 4 });
    const bytes = fc.array(fc.constantFrom(0, 1, 255), { maxLength: 4 }).map((all) => toHex(Uint8Array.from(all)));
    const plain = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> => fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<T>;
    const TYPES: readonly (readonly [TypeExpr, fc.Arbitrary<unknown>])[] = [
      ['string', text],
      ['bytes', bytes],
      [{ a: 'string', b: 'string' }, plain({ a: text, b: text })],
      [{ a: 'bytes', b: 'bytes', c: 'uint8' }, plain({ a: bytes, b: bytes, c: fc.nat(255) })],
      [{ a: { b: 'string', c: 'int16' }, d: 'bytes' }, plain({ a: plain({ b: text, c: fc.integer({ min: -300, max: 300 }) }), d: bytes })],
    ];
    for (const [type, arbitrary] of TYPES)
      it(`two keys have the same bytes only if they are the same, and none begins another: ${JSON.stringify(type)}`, () => {
        fc.assert(
          fc.property(arbitrary, arbitrary, (one, other) => {
            const [left, right] = [encodeKey(type, one), encodeKey(type, other)];
            assert.deepEqual(decodeKey(type, left), one);
            assert.equal(compareBytes(left, right) === 0, JSON.stringify(one) === JSON.stringify(other));
            if (left.length < right.length) assert.notEqual(compareBytes(left, right.subarray(0, left.length)), 0);
          }),
          { numRuns: 2_000 },
        );
      });

    it('entries of a machine never share a key, with each other or with the framework', () => {
      const model: EntryModel[] = [{ kind: 'value', type: 'bool' }, { kind: 'map', key: 'bytes', value: 'bool' }, { kind: 'balances' }, { kind: 'map', key: 'string', value: 'bool' }];
      const entry = fc.oneof(
        fc.constant([0, undefined] as const),
        fc.tuple(fc.constant(1), bytes),
        fc.tuple(fc.constant(2), fc.record({ asset: fc.constant(A), account: fc.constant(A) })),
        fc.tuple(fc.constant(3), text),
      );
      fc.assert(
        fc.property(entry, entry, ([one, a], [other, b]) => {
          const [left, right] = [keyBytes(placeOf(model[one] as EntryModel, prefixOf(one)), a), keyBytes(placeOf(model[other] as EntryModel, prefixOf(other)), b)];
          assert.equal(compareBytes(left, right) === 0, one === other && JSON.stringify(a) === JSON.stringify(b));
          assert.ok(left[0] !== 0 || one === 2);
        }),
      );
    });
  });
});
