import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type ActionBook, actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { CODE } from '../guest/abi.ts';
import { compileApp } from '../guest/compile.ts';
import { type Guest, loadGuest } from '../guest/host.ts';
import { entriesOf } from './session.fixture.ts';
import { type Executed, Session } from './session.ts';
import { LayeredState } from './state.ts';

const CHAIN = 31_337;
const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const OTHER: Hex = `0x${'44'.repeat(32)}`;
const [alice, bob] = [1, 2].map((byte) => {
  const privateKey = new Uint8Array(32).fill(byte);
  return { privateKey, address: addressOf(privateKey) };
}) as [{ privateKey: Uint8Array; address: Hex }, { privateKey: Uint8Array; address: Hex }];

describe('execution session', function () {
  this.timeout(60_000);
  let guest: Guest;
  let book: ActionBook;
  let genesis: Uint8Array;
  before(async () => {
    guest = loadGuest((await compileApp(join(import.meta.dirname, '../apps/token/machine.ts'))).wasm);
    book = actionBook(CHAIN, ROLLUP, guest.manifest.actions);
    genesis = encode(codecOf(guest.manifest.genesis), {
      holders: [
        { owner: alice.address, amount: 1_000n },
        { owner: `0x${OTHER.slice(26)}`, amount: 50n },
      ],
    } as never);
  });

  const open = (checkpoint?: ConstructorParameters<typeof Session>[0]['checkpoint']): Session =>
    new Session({ chain: CHAIN, rollup: ROLLUP, guest, genesis, state: new LayeredState(), ...(checkpoint && { checkpoint }) });
  const transfer = (nonce: bigint, amount = 1n): Entry => ({ kind: 'action', action: signAction(book, 'transfer', { to: bob.address, amount }, nonce, alice) });
  const message = (seq: number, action: string, payload: Uint8Array = new Uint8Array()): Entry => ({
    kind: 'message',
    delivered: { message: { from: OTHER, to: ROLLUP, seq, action, payload }, sourceHeight: 1, source: OTHER, index: 0, count: 1, path: [] },
  });
  const run = (session: Session, entries: readonly Entry[]) => session.execute({ height: session.height + 1, time: 1_000, entries });
  const executed = (session: Session, entries: readonly Entry[]): Executed => {
    const result = run(session, entries);
    assert.equal(result.kind, 'executed');
    return result as Executed;
  };

  it('names the first entry that may not be in a block', () => {
    const forged = transfer(1n) as Extract<Entry, { kind: 'action' }>;
    const cases: [readonly Entry[], number, string][] = [
      [[transfer(0n), transfer(2n)], 1, 'bad-nonce'],
      [[transfer(0n), transfer(0n, 2n)], 1, 'bad-nonce'],
      [[transfer(0n), { kind: 'action', action: { ...forged.action, sender: bob.address } }], 1, 'bad-action'],
      [[transfer(0n), { kind: 'action', action: { ...forged.action, payload: forged.action.payload.slice(1) } }], 1, 'bad-action'],
      [[message(1, 'transfer')], 0, 'bad-message'],
      [[message(0, 'transfer'), message(0, 'transfer')], 1, 'bad-message'],
    ];
    for (const [entries, entry, code] of cases) {
      const session = open();
      const result = run(session, entries);
      assert.ok(result.kind === 'invalid');
      assert.deepEqual([result.entry, result.code], [entry, code]);
      assert.equal(session.height, 0);
    }
  });

  it('uses up the nonce of a reverted action', () => {
    const session = open();
    const { result } = executed(session, [transfer(0n, 5_000n)]);
    assert.equal(result.receipts[0]?.status, 'reverted');
    assert.deepEqual(session.nonces([alice.address]), [1n]);
  });

  it('lets a message move its sender rollup’s own balance, and a broken one not block its lane', () => {
    const session = open();
    const pay = encode(codecOf({ to: 'address', amount: 'uint256' } as const), { to: bob.address, amount: 20n });
    const { result } = executed(session, [message(0, 'no-such-action'), message(1, 'transfer', Uint8Array.of(1)), message(2, 'transfer', pay)]);
    assert.deepEqual(
      result.receipts.map((receipt) => receipt.code),
      [CODE.badInput, CODE.badInput, 0],
    );
    assert.deepEqual(session.lanes([OTHER]), [3]);
  });

  it('numbers outgoing messages per lane', () => {
    const session = open();
    const fund = (nonce: bigint): Entry => ({ kind: 'action', action: signAction(book, 'fund', { chess: OTHER, game: OTHER, amount: 1n }, nonce, alice) });
    executed(session, [fund(0n)]);
    assert.deepEqual(
      executed(session, [fund(1n), fund(2n)]).result.messages.map((each) => each.seq),
      [1, 2],
    );
  });

  it('rolls back to the very same roots, and opens from a checkpoint to them', () => {
    const session = open();
    const first = executed(session, [transfer(0n)]);
    const entries = entriesOf(session);
    const second = executed(session, [transfer(1n)]);
    session.rollback(1);
    assert.equal(session.stateRoot, first.stateRoot);
    assert.equal(executed(session, [transfer(1n)]).stateRoot, second.stateRoot);
    session.settle(1);
    const reopened = open({ height: 1, stateRoot: first.stateRoot, entries });
    assert.equal(executed(reopened, [transfer(1n)]).stateRoot, second.stateRoot);
    assert.throws(() => open({ height: 1, stateRoot: second.stateRoot, entries }), /root/);
  });

  it('refuses another height than the next', () => assert.throws(() => open().execute({ height: 2, time: 0, entries: [] }), /height 2 on top of 0/));
});
