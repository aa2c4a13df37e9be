import assert from 'node:assert/strict';
import type { TypeExpr } from '../../protocols/schema.ts';
import { type Draft, draftOf, emptyDraft, toInput, typeText } from './page/model/form.ts';

const ADDRESS = `0x${'ab'.repeat(20)}`;
const ORDER: TypeExpr = {
  side: ['enum', ['buy', 'sell']],
  legs: [{ price: 'uint64', lots: 'uint48' }],
  note: ['optional', 'string'],
  post: 'bool',
  tags: 'bytes4[]',
  owner: 'address',
  meta: { text: 'string', weight: 'int32' },
};

const faultsOf = (type: TypeExpr, draft: Draft): Record<string, string> => {
  const input = toInput(type, draft);
  return input.ok ? {} : Object.fromEntries(input.faults);
};

describe('forms', () => {
  it('make of a draft the JSON of every kind of type, and read it back', () => {
    const json = { side: 'sell', legs: [{ price: '18446744073709551615', lots: 7 }], note: 'hello', post: true, tags: ['0x01020304'], owner: ADDRESS, meta: { text: '', weight: -5 } };
    const input = toInput(ORDER, draftOf(ORDER, json));
    assert.deepEqual(input.ok && input.json, json);
  });

  it('begin empty, and name every field that is needed then', () => {
    const empty = emptyDraft(ORDER);
    assert.deepEqual(faultsOf(ORDER, empty), { owner: 'is needed', 'meta.weight': 'is needed' });
  });

  it('leave out what is optional and not given', () => {
    const input = toInput({ note: ['optional', 'uint8'] }, emptyDraft({ note: ['optional', 'uint8'] }));
    assert.deepEqual(input, { ok: true, value: { note: undefined }, json: { note: undefined } });
  });

  it('say what is wrong by path, in lists and structs, and keep what was typed', () => {
    const draft = draftOf(ORDER, {
      legs: [
        { price: '1', lots: '2' },
        { price: '99999999999999999999', lots: 'x' },
      ],
      owner: '0x12',
      tags: ['0x01'],
      meta: { text: 'a', weight: '4' },
    });
    assert.deepEqual(faultsOf(ORDER, draft), {
      'legs[1].price': '99999999999999999999 is not a uint64',
      'legs[1].lots': 'expected a whole number, got "x"',
      owner: 'expected 20 bytes, got 1',
      'tags[0]': 'expected 4 bytes, got 1',
    });
  });

  it('take grouped digits and capital hex', () => {
    const type = { amount: 'uint256', to: 'address' } as const;
    const input = toInput(type, draftOf(type, { amount: '1_000,000', to: ` ${ADDRESS.toUpperCase().replace('0X', '0x')} ` }));
    assert.deepEqual(input.ok && input.json, { amount: '1000000', to: ADDRESS });
  });

  it('never lose a digit: numbers are texts until they are exact', () => {
    const large = '115792089237316195423570985008687907853269984665640564039457584007913129639935';
    const input = toInput('uint256', large);
    assert.deepEqual(input.ok && input.json, large);
    assert.deepEqual(faultsOf('uint256', `${large.slice(0, -1)}6`), { '': `${large.slice(0, -1)}6 is not a uint256` });
  });

  it('tell types in words', () => {
    assert.equal(typeText(['optional', [{ a: 'bool' }]]), 'list of { a: bool }, or nothing');
  });
});
