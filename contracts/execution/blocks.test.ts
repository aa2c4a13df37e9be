import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rollupAddress } from '../../protocols/account.ts';
import { actionBook, identifyAction, type SignedAction, signAction } from '../../protocols/action.ts';
import { blockResult, type Entry, receiptsRoot } from '../../protocols/block.ts';
import { fromHex, type Hex, utf8, ZERO32 } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { messageId } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import { stateRootOf } from '../../protocols/state-tree.ts';
import { CODE } from '../guest/abi.ts';
import { type Call, GENESIS_TRANSITION } from '../guest/host.ts';
import { ACTIONS, action, alice, bob, book, CHAIN, entriesOf, failsWith, message, OTHER, open, PUT, put, ROLLUP, refused, run, stubGuest, THIRD } from './session.fixture.ts';

describe('session: genesis', () => {
  it('begins at the root of what genesis wrote', () => {
    const session = open();
    assert.deepEqual([session.height, session.stateRoot], [0, session.genesisRoot]);
    assert.equal(session.genesisRoot, stateRootOf([{ key: Uint8Array.of(2), value: Uint8Array.of(1) }]));
    assert.deepEqual(session.genesisEntries, [{ key: Uint8Array.of(2), value: Uint8Array.of(1) }]);
  });

  it('fails when genesis reverts', () => failsWith('bad-genesis', () => open({ genesis: new Uint8Array(2) })));

  it('goes on from a checkpoint, if its entries have its root', () => {
    const session = open();
    for (let i = 0; i < 5; i++) run(session, put('0x0a', `0x0${i}`, i));
    const checkpoint = { height: 5, stateRoot: session.stateRoot, entries: entriesOf(session).reverse() };
    const again = open({ checkpoint });
    assert.deepEqual([again.height, again.stateRoot, again.genesisRoot, again.genesisEntries], [5, session.stateRoot, session.genesisRoot, []]);
    assert.deepEqual(run(again, put('0x0b', '0x01', 5)), run(session, put('0x0b', '0x01', 5)));
    failsWith('bad-checkpoint', () => open({ checkpoint: { ...checkpoint, entries: checkpoint.entries.slice(1) } }));
  });
});

describe('session: blocks', () => {
  it('computes every root from the entries and what came of them', () => {
    const session = open();
    const first = put('0x0a', '0x01', 0) as Extract<Entry, { kind: 'action' }>;
    const last = message(0) as Extract<Entry, { kind: 'message' }>;
    const { result, ids, ...executed } = run(session, first, action('fail', { code: 77 }, 1), action('tell', { to: OTHER, times: 2 }, 2), put('0x0a', '0x02', 0, bob), last);
    const outcomes = result.receipts.map(({ status, code }) => (status === 'executed' ? 0 : code));
    assert.deepEqual(outcomes, [0, 77, 0, 0, 0]);
    assert.equal(executed.actionsRoot, merkleRoot(ids));
    assert.equal(executed.receiptsRoot, receiptsRoot(result.receipts));
    assert.equal(executed.outboxRoot, merkleRoot(result.messages.map(messageId)));
    assert.deepEqual([executed.stateRoot, executed.fuel], [session.stateRoot, 50n]);
    assert.deepEqual([ids[0], ids[4]], [(identifyAction(book, first.action) as { id: Hex }).id, messageId(last.delivered.message)]);
  });

  it('leaves the last write of each key in the state', () => {
    const session = open();
    run(session, put('0x0a', '0x01', 0), put('0x0b', '0x01', 1), put('0x0a', '0x02', 0, bob), action('remove', { key: '0x0b' }, 2));
    assert.deepEqual(session.read(Uint8Array.of(1, 10)), Uint8Array.of(2));
    assert.equal(session.read(Uint8Array.of(1, 11)), undefined);
    assert.equal(stateRootOf(entriesOf(session)), session.stateRoot);
  });

  it('executes an empty block: same state, no entries', () => {
    const session = open();
    const { stateRoot: root, actionsRoot, receiptsRoot: receipts, outboxRoot, fuel } = run(session);
    assert.deepEqual([root, actionsRoot, receipts, outboxRoot, fuel], [session.genesisRoot, ZERO32, ZERO32, ZERO32, 0n]);
    assert.equal(session.height, 1);
  });

  it('cuts reasons to what the result can carry, and never through a character', () => {
    const session = open();
    const long = fc.tuple(fc.string({ maxLength: 4 }), fc.constantFrom('\u{1F600}', '\u00e9', '\u20ac')).map(([head, each]) => head + each.repeat(120));
    let seq = 0;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), long), (text) => {
        const complaint = text.toWellFormed();
        const { result } = run(session, message(seq++, { action: 'complain', payload: encode(codecOf(ACTIONS[5].input), { of: complaint }) }));
        const [reason] = result.reasons as [string];
        const read = decode(blockResult, encode(blockResult, result));
        assert.deepEqual(read.ok && read.value.reasons, [reason]);
        assert.ok(complaint.startsWith(reason) && (utf8(reason).length > 196 || reason === complaint));
      }),
      { numRuns: 200 },
    );
  });

  it('takes no height but the next', () => {
    for (const height of [0, 2, 1.5, Number.NaN]) failsWith('bad-height', () => open().execute({ height, time: 1, entries: [] }));
  });

  it('refuses more entries or events than a block can hold, by the entry that goes over', () => {
    const session = open();
    const many = Array.from({ length: LIMITS.blockActions + 1 }, () => put('0x0a', '0x01', 0));
    assert.deepEqual([refused(session, ...many).code, refused(session, ...many).entry], ['over-limit', LIMITS.blockActions]);
    const loud = Array.from({ length: 257 }, (_, seq) => message(seq, { action: 'shout', payload: encode(codecOf(ACTIONS[3].input), { times: 256 }) }));
    assert.deepEqual([refused(session, ...loud).code, refused(session, ...loud).entry], ['over-limit', 255]);
    const { result } = run(session, ...loud.slice(0, 255));
    assert.ok(decode(blockResult, encode(blockResult, result)).ok);
  });
});

describe('session: actions', () => {
  const first = put('0x0a', '0x01', 0);
  const broken = (change: Partial<SignedAction>): Entry => ({ kind: 'action', action: { ...(put('0x0a', '0x01', 1) as Extract<Entry, { kind: 'action' }>).action, ...change } });

  it('names the entry that is not signed, not of this rollup, or does not decode', () => {
    const forged = [
      broken({ sender: bob.address }),
      broken({ signature: `0x${'00'.repeat(65)}` }),
      broken({ payload: encode(PUT, { key: '0x0a', value: '0x02' }) }),
      broken({ payload: Uint8Array.of(1) }),
      broken({ transition: 99 }),
      broken({ transition: GENESIS_TRANSITION }),
      { kind: 'action', action: signAction(actionBook(CHAIN, OTHER, ACTIONS), 'put', { key: '0x01', value: '0x' }, 1n, alice) } as const,
      { kind: 'action', action: signAction(actionBook(CHAIN + 1, ROLLUP, ACTIONS), 'put', { key: '0x01', value: '0x' }, 1n, alice) } as const,
    ];
    for (const entry of forged) {
      const { code, entry: at } = refused(open(), first, entry, put('0x0a', '0x01', 2));
      assert.deepEqual([code, at], ['bad-action', 1]);
    }
  });

  it('wants the account’s next nonce, also within a block', () => {
    const session = open();
    for (const nonce of [0n, 2n, (1n << 64n) - 1n]) assert.deepEqual(refused(session, first, put('0x0a', '0x01', nonce)).code, 'bad-nonce');
    assert.equal(refused(session, first, put('0x0a', '0x01', 0, bob), first).entry, 2);
    run(session, first, put('0x0a', '0x01', 1));
    assert.deepEqual(session.nonces([alice.address, bob.address]), [2n, 0n]);
    assert.equal(refused(session, first).code, 'bad-nonce');
  });

  it('uses the nonce up when it reverts, and leaves nothing else behind', () => {
    const session = open();
    const before = entriesOf(session).length;
    run(session, action('fail', { code: 3 }, 0));
    assert.deepEqual([entriesOf(session).length, session.nonces([alice.address])], [before + 1, [1n]]);
  });

  it('puts what the framework writes into the receipt', () => {
    const [one, two] = [alice, bob].map((wallet) => run(open(), put('0x0a', '0x01', 0, wallet)).result.receipts[0]);
    assert.notEqual(one?.writes, two?.writes);
    assert.equal(one?.events, two?.events);
  });
});

describe('session: lanes', () => {
  it('takes messages in lane order, each lane by itself', () => {
    const session = open();
    assert.equal(refused(session, message(1)).code, 'bad-message');
    assert.equal(refused(session, message(0, { to: THIRD })).code, 'bad-message');
    const { code, entry } = refused(session, message(0), message(0, { from: THIRD }), message(2));
    assert.deepEqual([code, entry], ['bad-message', 2]);
    run(session, message(0), message(0, { from: THIRD }), message(1));
    assert.deepEqual(session.lanes([OTHER, THIRD, ROLLUP]), [2, 1, 0]);
    assert.equal(refused(session, message(1)).code, 'bad-message');
  });

  it('runs a message as its rollup’s account', () => {
    const guest = stubGuest();
    const session = open({ guest });
    run(session, message(0));
    const { sender, from } = guest.seen.at(-1) as Call;
    assert.deepEqual([sender, from], [rollupAddress(OTHER), OTHER]);
    assert.deepEqual(session.read(Uint8Array.of(9)), fromHex(rollupAddress(OTHER)));
  });

  it('lets no message block its lane: one that means nothing reverts, and the guest never sees it', () => {
    const guest = stubGuest();
    const session = open({ guest });
    const { result } = run(session, message(0, { action: 'nothing' }), put('0x0a', '0x01', 0), message(1, { payload: Uint8Array.of(1) }), message(2));
    const outcomes = result.receipts.map(({ code, fuel }) => [code, fuel]);
    assert.deepEqual(outcomes, [
      [CODE.badInput, 0n],
      [0, 10n],
      [CODE.badInput, 0n],
      [0, 10n],
    ]);
    assert.deepEqual(
      guest.seen.map((call) => call.transition),
      [GENESIS_TRANSITION, 0, 0],
    );
    assert.deepEqual(session.lanes([OTHER]), [3]);
  });

  it('numbers what is sent, per receiver and across blocks', () => {
    const session = open();
    const tell = (to: Hex, nonce: number): Entry => action('tell', { to, times: 2 }, nonce);
    const sent = run(session, tell(OTHER, 0), tell(THIRD, 1), tell(OTHER, 2)).result.messages.map(({ to, seq }) => `${to.slice(2, 4)} ${seq}`);
    assert.deepEqual(sent, ['22 0', '22 1', '33 0', '33 1', '22 2', '22 3']);
    const second = run(session, tell(OTHER, 3));
    assert.deepEqual(
      second.result.messages.map((each) => each.seq),
      [4, 5],
    );
    session.rollback(1);
    assert.deepEqual(run(session, tell(OTHER, 3)), second);
  });
});
