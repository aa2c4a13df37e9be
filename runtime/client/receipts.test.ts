import assert from 'node:assert/strict';
import { acknowledgementSigner, signPromises } from '../../protocols/acknowledgement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import type { Outcome } from '../../protocols/requests.ts';
import { receiptsIn } from './receipts.ts';

const CHAIN = 7;
const hash = (n: number): Hex => `0x${n.toString(16).padStart(64, '0')}`;
const [key, other] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
const app = { rollup: hash(99), operator: addressOf(key) };
const promised = (n: number) => ({ kind: 'acknowledged' as const, action: hash(n), includedBy: 10 + n });
const refusal: Outcome = { kind: 'refused', code: 'nonce-gap', reason: 'because' };
const signed = (by = key): Hex => signPromises(CHAIN, app.rollup, [promised(1), promised(2)], by);

describe('receipts in an answer', () => {
  it('are as many as there are promises, in the order of the actions, and refusals stay what they are', () => {
    const receipts = receiptsIn(CHAIN, app, { outcomes: [promised(1), refusal, promised(2)], signature: signed() });
    assert.deepEqual(receipts[1], refusal);
    for (const [at, n] of [
      [0, 1],
      [2, 2],
    ] as const) {
      const receipt = receipts[at];
      assert.ok(receipt?.kind === 'acknowledged' && receipt.id === hash(n) && receipt.acknowledgement.includedBy === 10 + n);
      assert.equal(acknowledgementSigner(CHAIN, receipt.acknowledgement), app.operator);
    }
  });

  it('are none without the operator’s signature under just these promises', () => {
    const codes = (outcomes: Outcome[], signature: Hex | undefined) => receiptsIn(CHAIN, app, { outcomes, signature }).map((each) => (each.kind === 'refused' ? each.code : each.kind));
    const unsigned = ['bad-acknowledgement', 'bad-acknowledgement'];
    assert.deepEqual(codes([promised(1), promised(2)], undefined), unsigned);
    assert.deepEqual(codes([promised(1), promised(2)], signed(other)), unsigned);
    assert.deepEqual(codes([promised(2), promised(1)], signed()), unsigned);
    assert.deepEqual(codes([promised(1), promised(2)], '0x1234'), unsigned);
    assert.deepEqual(codes([promised(1)], signed()), ['bad-acknowledgement']);
    assert.deepEqual(codes([refusal], undefined), ['nonce-gap']);
  });
});
