import assert from 'node:assert/strict';
import { actionBook, checkAction, signAction } from './action.ts';
import { formatAction, parseActions } from './actions-file.ts';
import { ActionsFileError } from './actions-file-error.ts';
import { type Hex, toHex } from './bytes.ts';
import { addressOf } from './crypto/secp256k1.ts';

const rollup = toHex(new Uint8Array(32).fill(9));
const book = actionBook(31_337, rollup, [
  { name: 'transfer', input: { to: 'address', amount: 'uint256' } },
  { name: 'note', input: { legs: [{ text: 'string', data: 'bytes' }] } },
]);
const privateKey = new Uint8Array(32).fill(5);
const wallet = { address: addressOf(privateKey), privateKey };
const to = toHex(new Uint8Array(20).fill(3));
const bookOf = (asked: Hex) => (asked === rollup ? book : undefined);

const transfer = signAction(book, 'transfer', { to, amount: (2n ** 200n).toString() }, 0n, wallet);
const note = signAction(book, 'note', { legs: [{ text: 'é "quoted"\n', data: '0x00ff' }] }, 2n ** 60n, wallet);
const line = (more: object): string => JSON.stringify({ ...JSON.parse(formatAction(book, transfer)), ...more });

describe('actions file', () => {
  it('is read back as it was written, signatures and all', () => {
    const text = `${formatAction(book, transfer)}\r\n\n${formatAction(book, note)}\n`;
    const read = parseActions(text, bookOf);
    assert.deepEqual(read, [transfer, note]);
    for (const action of read) assert.ok(checkAction(book, action).ok);
  });

  it('is one line an action, with numbers that no reader rounds', () => {
    const text = formatAction(book, note);
    assert.ok(!text.includes('\n'));
    assert.equal((JSON.parse(text) as { nonce: unknown }).nonce, (2n ** 60n).toString());
  });

  it('keeps a forged signature: refusing it is for the operator', () => {
    const forged = { ...transfer, signature: note.signature };
    assert.deepEqual(parseActions(formatAction(book, forged), bookOf), [forged]);
  });

  it('has no text for a payload that does not decode', () => assert.throws(() => formatAction(book, { ...transfer, payload: transfer.payload.slice(1) }), TypeError));

  for (const [what, bad, reason] of [
    ['no JSON', '{"rollup":', /JSON/],
    ['null', 'null', /expected an object/],
    ['a list', '[1]', /expected an object/],
    ['a rollup of another network', line({ rollup: toHex(new Uint8Array(32)) }), /rollup: 0x0+ is not a rollup of this network/],
    ['an action that is not there', line({ action: 'burn' }), /action: no action "burn", there is transfer, note/],
    ['an amount below zero', line({ input: { to, amount: '-1' } }), /input\.amount: -1 is not a uint256/],
    ['an input without a field', line({ input: { to } }), /input\.amount: missing/],
    ['an input with a field too many', line({ input: { to, amount: '1', memo: '' } }), /input\.memo: unknown field/],
    ['no input', line({ input: undefined }), /input: expected an object/],
    ['a nonce that is no number', line({ nonce: 'one' }), /nonce: expected a whole number/],
    ['a short signature', line({ signature: '0x1234' }), /signature: expected 65 bytes, got 2/],
    ['a field too many', line({ memo: 1 }), /memo: unknown field/],
  ] as const) {
    it(`names line, place and reason: ${what}`, () =>
      assert.throws(
        () => parseActions(`${formatAction(book, transfer)}\n\n${bad}\n`, bookOf),
        (error: Error) => error instanceof ActionsFileError && error.line === 3 && error.message.startsWith('line 3: ') && reason.test(error.message),
      ));
  }
});
