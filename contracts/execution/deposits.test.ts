/** Deposits in a block: taken in by the app, or sent back by the framework. */
import assert from 'node:assert/strict';
import { actionBook, checkAction, type SignedAction, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { deliveredInbound, type Inbound } from '../../protocols/inbound.ts';
import { DEPOSIT, ETHER, L1, WITHDRAWAL } from '../../protocols/l1.ts';
import { codecOf } from '../../protocols/schema.ts';
import bank from '../apps/bank/machine.ts';
import token from '../apps/token/machine.ts';
import { nativeGuest } from '../guest/native.ts';
import { type Executed, Session } from './session.ts';
import { LayeredState } from './state.ts';

const CHAIN = 7;
const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const privateKey = new Uint8Array(32).fill(1);
const alice = { privateKey, address: addressOf(privateKey) };
const bob: Hex = `0x${'b0'.repeat(20)}`;
const deposit = (seq: number, amount = 5n): Inbound => ({ seq, asset: ETHER, account: alice.address, amount, action: '', input: new Uint8Array(), l1Block: 9 });
const entry = (of: Inbound): Entry => ({ kind: 'message', delivered: deliveredInbound(ROLLUP, of) });

describe('deposits in a block', () => {
  const guest = nativeGuest(bank);
  const book = actionBook(CHAIN, ROLLUP, guest.manifest.actions);
  const open = (): Session => new Session({ chain: CHAIN, rollup: ROLLUP, guest, genesis: new Uint8Array(), state: new LayeredState() });
  const executed = (session: Session, entries: readonly Entry[]): Executed => {
    const result = session.execute({ height: session.height + 1, time: 1_000, entries });
    assert.ok(result.kind === 'executed', result.kind === 'invalid' ? result.reason : '');
    return result;
  };
  const act = (name: string, input: object, nonce: bigint): Entry => ({ kind: 'action', action: signAction(book, name, input, nonce, alice) });

  it('are the account’s, to be moved and taken out', () => {
    const session = open();
    const { result } = executed(session, [entry(deposit(0)), entry(deposit(1, 2n)), act('withdraw', { asset: ETHER, amount: 7n }, 0n)]);
    assert.deepEqual(
      result.receipts.map(({ status }) => status),
      ['executed', 'executed', 'executed'],
    );
    assert.deepEqual(
      result.messages.map(({ to, seq, payload }) => [to, seq, decode(codecOf(WITHDRAWAL.input), payload)]),
      [[L1, 0, { ok: true, value: { asset: ETHER, to: alice.address, amount: 7n } }]],
    );
    assert.deepEqual(session.lanes([L1]), [2]);
  });

  it('come in their order, without gaps', () => {
    const session = open();
    for (const entries of [[entry(deposit(1))], [entry(deposit(0)), entry(deposit(0))]]) {
      const result = session.execute({ height: 1, time: 1_000, entries });
      assert.ok(result.kind === 'invalid' && result.code === 'bad-message');
    }
  });

  it('can be made by nobody else: not by a user, who is refused before it is in a block, and not by another rollup', () => {
    const forged = signAction({ ...book, actions: book.actions.map((each) => ({ ...each, isDeposit: false })) }, 'deposit', { asset: ETHER, account: alice.address, amount: 5n }, 0n, alice);
    const checked = checkAction(book, forged as SignedAction);
    assert.ok(!checked.ok && checked.refusal.code === 'only-l1');
    const session = open();
    const refused = session.execute({ height: 1, time: 1_000, entries: [{ kind: 'action', action: forged }] });
    assert.ok(refused.kind === 'invalid' && refused.code === 'bad-action');
    const { message } = deliveredInbound(ROLLUP, deposit(0));
    const other: Entry = { kind: 'message', delivered: { message: { ...message, from: `0x${'44'.repeat(32)}` }, sourceHeight: 1, source: ROLLUP, index: 0, count: 1, path: [] } };
    const { result } = executed(session, [other]);
    assert.deepEqual([result.receipts[0]?.status, result.messages], ['reverted', []]);
  });

  const forced = (seq: number, action: string, input: Uint8Array): Entry => entry({ seq, account: alice.address, asset: ETHER, amount: 0n, action, input, l1Block: 9 });
  const transfer = encode(codecOf({ asset: 'address', to: 'address', amount: 'uint256' } as const), { asset: ETHER, to: bob, amount: 4n });

  it('are followed by actions that are forced on L1: done as their sender’s own, without a nonce', () => {
    const session = open();
    const { result } = executed(session, [entry(deposit(0)), forced(1, 'transfer', transfer), act('withdraw', { asset: ETHER, amount: 1n }, 0n)]);
    assert.deepEqual(
      result.receipts.map(({ status }) => status),
      ['executed', 'executed', 'executed'],
    );
    assert.deepEqual(session.nonces([alice.address]), [1n]);
    const { result: more } = executed(session, [act('withdraw', { asset: ETHER, amount: 1n }, 1n)]);
    assert.equal(more.receipts[0]?.status, 'reverted', 'the rest is bob’s');
  });

  it('cannot be forced, and neither can what is no action or no input: the lane goes on, and nothing goes back', () => {
    const session = open();
    const made = encode(codecOf(DEPOSIT.input), { asset: ETHER, account: alice.address, amount: 9n } as never);
    const { result } = executed(session, [
      forced(0, 'deposit', made),
      forced(1, 'no-such-action', transfer),
      forced(2, 'transfer', transfer.slice(1)),
      forced(3, 'transfer', transfer),
      entry(deposit(4)),
    ]);
    assert.deepEqual(
      result.receipts.map(({ status }) => status),
      ['reverted', 'reverted', 'reverted', 'reverted', 'executed'],
    );
    assert.deepEqual([result.messages, session.lanes([L1])], [[], [5]]);
  });

  it('go back to who made them when the app takes none in, or refuses', () => {
    const session = new Session({ chain: CHAIN, rollup: ROLLUP, guest: nativeGuest(token), genesis: Uint8Array.of(0, 0, 0, 0), state: new LayeredState() });
    const { result, outboxRoot } = executed(session, [entry(deposit(0)), entry(deposit(1, 3n))]);
    assert.deepEqual(
      result.receipts.map(({ status }) => status),
      ['reverted', 'reverted'],
    );
    assert.deepEqual(
      result.messages.map(({ to, seq, action, payload }) => [to, seq, action, decode(codecOf(WITHDRAWAL.input), payload)]),
      [
        [L1, 0, 'withdraw', { ok: true, value: { asset: ETHER, to: alice.address, amount: 5n } }],
        [L1, 1, 'withdraw', { ok: true, value: { asset: ETHER, to: alice.address, amount: 3n } }],
      ],
    );
    assert.notEqual(outboxRoot, `0x${'00'.repeat(32)}`);
  });
});
