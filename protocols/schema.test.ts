import assert from 'node:assert/strict';
import { fromJson, SchemaError, toJson } from './schema.ts';

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
});
