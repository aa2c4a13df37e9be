import assert from 'node:assert/strict';
import { actionBook, signAction } from '../../protocols/action.ts';
import { ASK, askIn, encodeAsk, encodeReply, REPLY, replyIn } from '../../protocols/ask.ts';
import type { Entry } from '../../protocols/block.ts';
import { ZERO32 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import type { Message } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import { CODE } from '../guest/abi.ts';
import { nativeGuest } from '../guest/native.ts';
import { defineMachine, map, value } from '../machine.ts';
import { pendingKey, readPending } from './reserved.ts';
import { alice, CHAIN, entriesOf, OTHER, ROLLUP } from './session.fixture.ts';
import { type Executed, Session } from './session.ts';
import { LayeredState } from './state.ts';

/** Sends what it is told, and counts what it heard of it. */
const asker = defineMachine({
  name: 'asker',
  state: { heard: map('string', 'uint32'), kept: value('uint32') },
  actions: { ask: { to: 'bytes32', amount: 'uint32', deadline: 'uint48' }, take: { amount: 'uint32' }, own: { amount: 'uint32' } },
  callers: { own: 'users' },
  events: {},
  messages: { take: { amount: 'uint32' } },
  replies: { answered: { amount: 'uint32' } },
  genesis: { input: {}, run: () => undefined },
  handlers: {
    ask: ({ input: { to, amount, deadline }, send }) => send(to, 'take', { amount }, { reply: 'answered', note: { amount }, deadline }),
    take({ state, input: { amount }, require }) {
      require(amount < 10, 7, 'too much');
      state.kept.set((state.kept.get() ?? 0) + amount);
    },
    own: () => undefined,
  },
  onReply: {
    answered({ state, outcome: { status, code }, note: { amount }, require }) {
      require(amount !== 5, 1, 'fives are not heard');
      state.heard.set(`${status} ${code}`, (state.heard.get(`${status} ${code}`) ?? 0) + amount);
    },
  },
});

const book = actionBook(CHAIN, ROLLUP, nativeGuest(asker).manifest.actions);
const open = (rollup = ROLLUP, app = asker) => new Session({ chain: CHAIN, rollup, guest: nativeGuest(app), genesis: new Uint8Array(), state: new LayeredState() });
const delivered = (message: Message): Entry => ({ kind: 'message', delivered: { message, sourceHeight: 1, source: ZERO32, index: 0, count: 1, path: [] } });
function run(session: Session, time: number, ...entries: readonly Entry[]): Executed {
  const executed = session.execute({ height: session.height + 1, time, entries });
  assert.equal(executed.kind, 'executed', 'reason' in executed ? executed.reason : '');
  return executed as Executed;
}
const asks = (nonce: number, amount: number, deadline = 0): Entry => ({ kind: 'action', action: signAction(book, 'ask', { to: OTHER, amount, deadline }, BigInt(nonce), alice) });
const heard = (session: Session): Record<string, unknown> =>
  Object.fromEntries(
    entriesOf(session)
      .filter(({ key }) => key[0] === 1)
      .map(({ key, value }) => [new TextDecoder().decode(key.subarray(1, -2)), value[0]]),
  );

/** One block of the receiver with what the sender's blocks sent, and one of the sender with the answers. */
function carried(sender: Session, receiver: Session, messages: readonly Message[], time = 1): { readonly there: Executed; readonly back: Executed } {
  const there = run(receiver, time, ...messages.map(delivered));
  return { there, back: run(sender, time, ...there.result.messages.map(delivered)) };
}

describe('asks', () => {
  it('are answered by what came of them, once, with what was remembered', () => {
    const [sender, receiver] = [open(), open(OTHER)];
    const { result } = run(sender, 1, asks(0, 3), asks(1, 12), asks(2, 4, 50));
    assert.deepEqual(result.messages.map(askIn), [
      { action: 'take', deadline: 0, input: Uint8Array.of(3, 0, 0, 0) },
      { action: 'take', deadline: 0, input: Uint8Array.of(12, 0, 0, 0) },
      { action: 'take', deadline: 50, input: Uint8Array.of(4, 0, 0, 0) },
    ]);
    assert.deepEqual(readPending(sender.read(pendingKey(OTHER, 2))), { reply: 'answered', deadline: 50, note: Uint8Array.of(4, 0, 0, 0) });
    const { there, back } = carried(sender, receiver, result.messages, 51);
    assert.deepEqual(
      there.result.messages.map((each) => replyIn(each)?.outcome),
      [
        { status: 'executed', code: 0 },
        { status: 'reverted', code: 7 },
        { status: 'expired', code: CODE.expired },
      ],
    );
    assert.deepEqual(heard(sender), { 'executed 0': 3, 'reverted 7': 12, [`expired ${CODE.expired}`]: 4 });
    assert.ok([0, 1, 2].every((seq) => sender.read(pendingKey(OTHER, seq)) === undefined));
    assert.ok(back.result.receipts.every(({ status }) => status === 'executed'));
    assert.equal(there.result.receipts[2]?.fuel, 0n, 'what is late never reaches the guest');
  });

  it('are in time in a block of that very moment', () => {
    const [sender, receiver] = [open(), open(OTHER)];
    carried(sender, receiver, run(sender, 1, asks(0, 4, 50)).result.messages, 50);
    assert.deepEqual(heard(sender), { 'executed 0': 4 });
  });

  it('hear nothing twice, and nothing that was not asked', () => {
    const [sender, receiver] = [open(), open(OTHER)];
    const { back } = carried(sender, receiver, run(sender, 1, asks(0, 3)).result.messages);
    assert.equal(back.result.receipts[0]?.status, 'executed');
    const answer = (seq: number, of: number): Message => ({ from: OTHER, to: ROLLUP, seq, action: REPLY, payload: encodeReply({ seq: of, outcome: { status: 'reverted', code: 1 } }) });
    const again = run(sender, 2, delivered(answer(1, 0)), delivered(answer(2, 9)), delivered({ ...answer(3, 0), payload: Uint8Array.of(1) }));
    assert.deepEqual(
      again.result.receipts.map(({ status, code }) => [status, code]),
      Array(3).fill(['reverted', CODE.badInput]),
    );
    assert.deepEqual(heard(sender), { 'executed 0': 3 });
    assert.equal(again.result.messages.length, 0, 'an answer is not answered');
  });

  it('are refused where there is no such action for messages, and answered all the same', () => {
    const receiver = open(OTHER);
    const asked = (seq: number, action: string, input = new Uint8Array(4)): Entry => delivered({ from: ROLLUP, to: OTHER, seq, action: ASK, payload: encodeAsk({ action, deadline: 0, input }) });
    const { result } = run(receiver, 1, asked(0, 'none'), asked(1, 'own'), asked(2, 'take', new Uint8Array(3)), asked(3, '@reply'), asked(4, 'take'));
    assert.deepEqual(
      result.messages.map((each) => replyIn(each)?.outcome.status),
      ['refused', 'refused', 'refused', 'refused', 'executed'],
    );
    assert.deepEqual(
      result.messages.map(({ to, seq }) => [to, seq]),
      [0, 1, 2, 3, 4].map((seq) => [ROLLUP, seq]),
    );
  });

  it('that nobody could read are consumed, and nobody is answered', () => {
    const receiver = open(OTHER);
    const { result } = run(receiver, 1, delivered({ from: ROLLUP, to: OTHER, seq: 0, action: ASK, payload: Uint8Array.of(9, 9) }));
    assert.deepEqual([result.receipts[0]?.status, result.messages.length], ['reverted', 0]);
  });

  it('leave nothing behind when their reply reverts', () => {
    const [sender, receiver] = [open(), open(OTHER)];
    const { back } = carried(sender, receiver, run(sender, 1, asks(0, 5)).result.messages);
    assert.deepEqual([back.result.receipts[0]?.status, back.result.receipts[0]?.code, sender.read(pendingKey(OTHER, 0))], ['reverted', 1, undefined]);
    assert.deepEqual(heard(sender), {});
  });

  it('are asked again and answered again after a roll-back, with the same roots', () => {
    const [sender, receiver] = [open(), open(OTHER)];
    const first = run(sender, 1, asks(0, 3));
    const { back } = carried(sender, receiver, first.result.messages);
    const root = sender.stateRoot;
    sender.rollback(0);
    assert.equal(sender.read(pendingKey(OTHER, 0)), undefined);
    const again = run(sender, 1, asks(0, 3));
    assert.deepEqual([again.stateRoot, again.outboxRoot, again.receiptsRoot], [first.stateRoot, first.outboxRoot, first.receiptsRoot]);
    const heardAgain = run(sender, 1, delivered({ from: OTHER, to: ROLLUP, seq: 0, action: REPLY, payload: encodeReply({ seq: 0, outcome: { status: 'executed', code: 0 } }) }));
    assert.deepEqual([heardAgain.stateRoot, sender.stateRoot], [back.stateRoot, root]);
  });

  it('whose reply another version does not know, or types otherwise, are over', () => {
    const input = encode(codecOf({ amount: 'uint32' }), { amount: 1 });
    assert.equal(input.length, 4);
    const renamed = { ...asker, replies: { other: { amount: 'uint32' } }, onReply: { other: asker.onReply?.answered } } as unknown as typeof asker;
    const retyped = { ...asker, replies: { answered: { amount: 'uint64' } } } as unknown as typeof asker;
    for (const version of [renamed, retyped]) {
      const state = new LayeredState();
      const options = { chain: CHAIN, rollup: ROLLUP, genesis: new Uint8Array(), state };
      const { result } = run(new Session({ ...options, guest: nativeGuest(asker) }), 1, asks(0, 3));
      const later = new Session({ ...options, guest: nativeGuest(version) });
      const there = run(open(OTHER), 1, ...result.messages.map(delivered));
      const { receipts } = run(later, 1, ...there.result.messages.map(delivered)).result;
      assert.deepEqual([receipts[0]?.status, receipts[0]?.code, later.read(pendingKey(OTHER, 0))], ['reverted', CODE.badInput, undefined]);
    }
  });
});
