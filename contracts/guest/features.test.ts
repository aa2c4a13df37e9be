import assert from 'node:assert/strict';
import { join } from 'node:path';
import { blake3 } from '@noble/hashes/blake3.js';
import fc from 'fast-check';
import { type Hex, nameOf, toHex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { keccakHex, sha256Hex } from '../../protocols/crypto/hash.ts';
import { encodeKey } from '../../protocols/key.ts';
import { L1 } from '../../protocols/l1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { Session } from '../execution/session.ts';
import { LayeredState } from '../execution/state.ts';
import { CODE, TRANSITION } from './abi.ts';
import { type CompiledApp, compileApp } from './compile.ts';
import { ITEM, KEY } from './features.fixture.ts';
import { type CallResult, type Guest, loadGuest } from './host.ts';
import { stateKey } from './manifest.ts';

const A: Hex = `0x${'11'.repeat(20)}`;
const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const OTHER: Hex = `0x${'44'.repeat(32)}`;

const hexOf = (size: number): fc.Arbitrary<Hex> => fc.uint8Array({ minLength: size, maxLength: size }).map(toHex);
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const side = fc.constantFrom('buy', 'sell');
const signed = (bits: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: -(2n ** (bits - 1n)), max: 2n ** (bits - 1n) - 1n });
const unsigned = (bits: bigint): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max: 2n ** bits - 1n });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const item = fc.record({
  small: fc.nat(65_535),
  negative: fc.integer({ min: -(2 ** 47), max: 2 ** 47 - 1 }),
  wide: unsigned(256n),
  deep: signed(256n),
  odd: unsigned(72n),
  who: hexOf(20),
  tag: hexOf(3),
  raw: fc.uint8Array({ maxLength: 40 }).map(toHex),
  note: text,
  yes: fc.boolean(),
  list: fc.array(fc.nat(255), { maxLength: 5 }),
  nested: fc.array(fc.record({ side, limit: maybe(signed(64n)) }), { maxLength: 3 }),
  maybe: maybe(fc.record({ a: text })),
});
const key = fc.record({ side, price: fc.integer(), name: text, id: fc.uint8Array({ maxLength: 12 }).map(toHex), wide: signed(128n), on: fc.boolean(), at: hexOf(2) });

describe('guest features', function () {
  this.timeout(120_000);
  let app: CompiledApp;
  let guest: Guest;
  before(async () => {
    app = await compileApp(join(import.meta.dirname, 'features.fixture.ts'));
    guest = loadGuest(app.wasm);
  });

  const calls = (list: readonly (readonly [string, object])[]) =>
    list.map(([name, input]) => {
      const transition = app.manifest.actions.findIndex((each) => each.name === name);
      return { transition, sender: A, payload: encode(codecOf(app.manifest.actions[transition]?.input ?? {}), input as never) };
    });
  const nothing = { get: () => undefined, next: () => undefined };
  const run = (...list: readonly (readonly [string, object])[]): readonly CallResult[] => guest.apply({ rollup: ROLLUP, height: 5, time: 9, entropy: ROLLUP, calls: calls(list) }, nothing);
  const eventsOf = (result: CallResult | undefined, id: number) =>
    (result?.events ?? []).map(({ data }) => decode(codecOf(app.manifest.events[id]?.fields ?? {}), data)).map((each) => each.ok && each.value);

  it('stores keys and values in the very bytes of the protocol, and reads them back', () => {
    fc.assert(
      fc.property(key, item, (k, i) => {
        const [put, read] = run(['put', { key: k, item: i }], ['read', { key: k }]);
        assert.equal(put?.reason, '');
        assert.deepEqual([...(put?.writes ?? [])], [{ key: stateKey(app.manifest, 'items', k), value: encode(codecOf(ITEM), i as never) }]);
        assert.deepEqual(
          read?.events.map(({ data }) => data),
          [encode(codecOf({ item: ITEM }), { item: i } as never)],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('orders keys as their values are ordered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 2, maxLength: 2 }),
        fc.array(signed(128n), { minLength: 2, maxLength: 2 }),
        fc.array(text, { minLength: 2, maxLength: 2 }),
        (ints, bigs, texts) => {
          const before = (type: string, [a, b]: readonly unknown[]): boolean => nameOf(encodeKey(type, a)) < nameOf(encodeKey(type, b));
          assert.equal(before('int32', ints), (ints[0] as number) < (ints[1] as number));
          assert.equal(before('int128', bigs), (bigs[0] as bigint) < (bigs[1] as bigint));
          assert.equal(before('string', texts), Buffer.compare(Buffer.from(texts[0] as string), Buffer.from(texts[1] as string)) < 0);
          assert.equal(
            nameOf(encodeKey(KEY, { side: 'buy', price: -1, name: '', id: '0x', wide: 0n, on: false, at: '0x0000' })) <
              nameOf(encodeKey(KEY, { side: 'buy', price: 0, name: '', id: '0x', wide: 0n, on: false, at: '0x0000' })),
            true,
          );
        },
      ),
    );
  });

  it('walks a map in order, within bounds, both ways, seeing what the block changed', () => {
    const range = fc.record({ from: maybe(fc.integer({ min: -6, max: 6 })), until: maybe(fc.integer({ min: -6, max: 6 })), reverse: fc.boolean(), most: fc.constantFrom(2, 200) });
    const change = fc.record({ at: fc.integer({ min: -5, max: 5 }), name: maybe(fc.constantFrom('a', 'b')) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), range, (changes, { from, until, reverse, most }) => {
        const model = new Map<number, string>();
        for (const { at, name } of changes) name === undefined ? model.delete(at) : model.set(at, name);
        const inside = [...model].filter(([at]) => at >= (from ?? -99) && at < (until ?? 99)).sort((a, b) => (a[0] - b[0]) * (reverse ? -1 : 1));
        const results = run(...changes.map((each) => ['rank', each] as const), ['list', { from, until, reverse, most }]);
        assert.deepEqual(
          eventsOf(results.at(-1), 1),
          inside.slice(0, most).map(([at, name]) => ({ key: at, name })),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps balances where L1 looks for them, and asks L1 to pay out', () => {
    const [fund, out] = run(['fund', { asset: A, account: A, amount: 7n }], ['out', { asset: A, amount: 5n }]);
    assert.deepEqual(
      [...(fund?.writes ?? [])].map(({ key: at, value: of }) => [toHex(at), of?.[0], of?.length]),
      [[`0x0062${A.slice(2)}${A.slice(2)}`, 7, 32]],
    );
    assert.equal(out?.messages[0]?.to, L1);
    assert.equal(out?.messages[0]?.action, 'withdraw');
    assert.equal(toHex(out?.messages[0]?.payload as Uint8Array), `0x${A.slice(2)}${A.slice(2)}05${'00'.repeat(31)}`);
  });

  it('derives chance from block, action and seed', () => {
    const values = run(['chance', { seed: 'a' }], ['chance', { seed: 'a' }], ['chance', { seed: 'b' }]).map((each) => (eventsOf(each, 2)[0] as { value: bigint }).value);
    assert.equal(new Set(values).size, 3);
    assert.deepEqual(
      run(['chance', { seed: 'a' }]).map((each) => (eventsOf(each, 2)[0] as { value: bigint }).value),
      [values[0]],
    );
  });

  it('hashes as everybody does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        const [result] = run(['digest', { data: toHex(data) }]);
        assert.deepEqual(eventsOf(result, 3), [{ sha: sha256Hex(data), keccak: keccakHex(data), blake: toHex(blake3(data)) }]);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a value whose getter comes back to the state, and a handler that promises', () => {
    const [getter, late] = run(['getter', {}], ['late', {}]);
    assert.equal(getter?.code, CODE.thrown);
    assert.deepEqual(late?.code, CODE.thrown);
    assert.match(late?.reason ?? '', /promise/);
  });

  it('runs hooks around the actions of a block; one that fails stops nothing', () => {
    const session = new Session({ chain: 1, rollup: ROLLUP, guest, genesis: new Uint8Array(0), state: new LayeredState() });
    assert.deepEqual(app.manifest.hooks, ['beforeBlock', 'afterBlock']);
    const message = (seq: number) => ({ from: OTHER, to: ROLLUP, seq, action: 'rank', payload: encode(codecOf({ at: 'int32', name: ['optional', 'string'] }), { at: 1, name: 'x' }) });
    const entry = (seq: number) => ({ kind: 'message' as const, delivered: { message: message(seq), sourceHeight: 1, source: OTHER, index: 0, count: 1, path: [] } });
    for (let height = 1; height <= 14; height++) {
      const executed = session.execute({ height, time: height, entries: [entry(height - 1)] });
      assert.equal(executed.kind, 'executed');
      const receipts = executed.kind === 'executed' ? executed.result.receipts : [];
      assert.deepEqual(
        receipts.map(({ status, code }) => [status, code]),
        [['executed', 0], ['executed', 0], height === 13 ? ['reverted', 13] : ['executed', 0]],
      );
    }
    assert.deepEqual(session.read(stateKey(app.manifest, 'blocks')), Uint8Array.of(14, 0, 0, 0));
    assert.equal(TRANSITION.beforeBlock, 0xfffe);
  });
});
