import assert from 'node:assert/strict';
import type { Hex } from './bytes.ts';
import { decode, encode } from './codec.ts';
import { LIMITS } from './limits.ts';
import { codecOf, fromJson, SchemaError, toJson } from './schema.ts';

const type = { to: 'address', amount: 'uint256', small: 'uint8', legs: [{ memo: 'string' }] } as const;
const good = { to: `0x${'AA'.repeat(20)}`, amount: '12', small: 3, legs: [{ memo: 'x' }] };

function pathOf(value: unknown): string {
  try {
    fromJson(type, value);
  } catch (error) {
    assert.ok(error instanceof SchemaError);
    return error.path;
  }
  assert.fail('accepted');
}

describe('schema', () => {
  it('reads what fits, in one canonical form', () => {
    assert.deepEqual(fromJson(type, good), { to: `0x${'aa'.repeat(20)}`, amount: 12n, small: 3, legs: [{ memo: 'x' }] });
    assert.deepEqual(toJson(fromJson(type, good)), { ...good, to: good.to.toLowerCase() });
  });

  it('names the path of what does not', () => {
    assert.equal(pathOf({ ...good, to: '0x12' }), 'to');
    assert.equal(pathOf({ ...good, amount: 1.5 }), 'amount');
    assert.equal(pathOf({ ...good, amount: 2 ** 60 }), 'amount');
    assert.equal(pathOf({ ...good, amount: '-1' }), 'amount');
    assert.equal(pathOf({ ...good, small: 256 }), 'small');
    assert.equal(pathOf({ ...good, legs: [{ memo: 'x' }, { memo: '\ud800' }] }), 'legs[1].memo');
    assert.equal(pathOf({ ...good, extra: 1 }), 'extra');
    assert.equal(pathOf({ to: good.to, amount: '1', small: 1 }), 'legs');
    assert.equal(pathOf(JSON.parse('{"__proto__": {"x": 1}}')), '__proto__');
  });

  const TYPE = {
    small: 'uint48',
    signed: 'int48',
    wide: 'uint256',
    deep: 'int256',
    maybe: ['optional', 'uint64'],
    side: ['enum', ['buy', 'sell']],
    legs: [{ to: 'address', notes: ['string'], limit: ['optional', { at: 'int8' }] }],
    raw: 'bytes',
    tag: 'bytes3',
    yes: 'bool',
  } as const;
  const full = {
    small: 2 ** 48 - 1,
    signed: -(2 ** 47),
    wide: 2n ** 256n - 1n,
    deep: -(2n ** 255n),
    maybe: undefined as bigint | undefined,
    side: 'sell' as const,
    legs: [
      { to: `0x${'11'.repeat(20)}` as Hex, notes: ['', '\u{1f600}'], limit: { at: -128 } as { at: number } | undefined },
      { to: `0x${'22'.repeat(20)}` as Hex, notes: [], limit: undefined },
    ],
    raw: '0x' as Hex,
    tag: '0x010203' as Hex,
    yes: false,
  };

  it('shows every kind of value as JSON that reads back as the same value', () => {
    for (const value of [full, { ...full, maybe: 0n, wide: 0n, deep: 2n ** 255n - 1n }]) {
      const text = JSON.stringify(toJson(value));
      assert.deepEqual(fromJson(TYPE, JSON.parse(text)), value);
      assert.deepEqual(decode(codecOf(TYPE), encode(codecOf(TYPE), value)), { ok: true, value });
    }
    assert.deepEqual(fromJson(['optional', 'uint8'], null), undefined);
    assert.deepEqual([fromJson('uint256', '0xff'), fromJson('int8', '-128'), fromJson('uint8', -0), fromJson('uint64', 5), fromJson('bytes2', '0xABCD')], [255n, -128, 0, 5n, '0xabcd']);
  });

  it('says where a value is not of its type', () => {
    const leg = full.legs[0];
    const cases: readonly (readonly [object, string])[] = [
      [{ small: 2 ** 48 }, 'small'],
      [{ signed: 2 ** 47 }, 'signed'],
      [{ small: '1e3' }, 'small'],
      [{ small: 1.5 }, 'small'],
      [{ small: '' }, 'small'],
      [{ wide: 2 ** 60 }, 'wide'],
      [{ wide: -1 }, 'wide'],
      [{ wide: `1${'0'.repeat(78)}` }, 'wide'],
      [{ deep: 2n ** 255n }, 'deep'],
      [{ maybe: 'x' }, 'maybe'],
      [{ side: 'hold' }, 'side'],
      [{ side: 1 }, 'side'],
      [{ legs: {} }, 'legs'],
      [{ legs: [leg, { ...leg, to: '0x11' }] }, 'legs[1].to'],
      [{ legs: [{ ...leg, notes: ['a', 5] }] }, 'legs[0].notes[1]'],
      [{ legs: [{ ...leg, notes: ['\ud800'] }] }, 'legs[0].notes[0]'],
      [{ legs: [{ ...leg, limit: { at: 128 } }] }, 'legs[0].limit.at'],
      [{ legs: [{ ...leg, limit: { at: 1, more: 1 } }] }, 'legs[0].limit.more'],
      [{ legs: [{ to: leg?.to }] }, 'legs[0].notes'],
      [{ raw: '0x0' }, 'raw'],
      [{ tag: '0x0102' }, 'tag'],
      [{ yes: 'true' }, 'yes'],
      [{ extra: 1 }, 'extra'],
    ];
    for (const [change, path] of cases)
      assert.throws(
        () => fromJson(TYPE, { ...full, ...change }, 'transfer'),
        (error) => error instanceof SchemaError && error.path === `transfer.${path}` && error.message.startsWith(`transfer.${path}: `),
        path,
      );
    assert.throws(() => fromJson('string', 'é'.repeat(LIMITS.payloadBytes / 2 + 1)), SchemaError);
    assert.throws(() => fromJson(['bool'], Array(LIMITS.payloadBytes + 1).fill(true)), SchemaError);
  });
});
