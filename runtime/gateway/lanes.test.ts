import assert from 'node:assert/strict';
import { Subject } from 'rxjs';
import { ASK, encodeAsk, encodeReply, REPLY } from '../../protocols/ask.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Message } from '../../protocols/message.ts';
import type { OutcomeName } from '../../protocols/outcome.ts';
import { Lanes } from './lanes.ts';
import type { WatchEvent } from './watch.ts';

const [ONE, TWO]: readonly Hex[] = ['01', '02'].map((byte): Hex => `0x${byte.repeat(32)}`) as [Hex, Hex];

/** A block of so many messages in and out, as lanes look at it. */
const block = (atMs: number, taken: readonly Message[], messages: readonly Message[]): WatchEvent =>
  ({ kind: 'kept', atMs, kept: { block: { entries: taken.map((message) => ({ kind: 'message', delivered: { message } })), result: { messages } } } }) as unknown as WatchEvent;

const ask = (seq: number): Message => ({ from: ONE as Hex, to: TWO as Hex, seq, action: ASK, payload: encodeAsk({ action: 'take', deadline: 0, input: new Uint8Array() }) });
const answer = (seq: number, of: number, status: OutcomeName): Message => ({
  ...{ from: TWO as Hex, to: ONE as Hex, seq, action: REPLY },
  payload: encodeReply({ seq: of, outcome: { status, code: 0 } }),
});

describe('lanes of a gateway', () => {
  it('count what is sent, taken in and on its way, how long it takes, and what came of asks', () => {
    const events = new Subject<WatchEvent>();
    const lanes = new Lanes({ events });
    events.next(block(1_000, [], [ask(0), ask(1), ask(2)]));
    events.next(block(1_300, [ask(0), ask(1)], [answer(0, 0, 'executed'), answer(1, 1, 'expired')]));
    const none = { executed: 0, reverted: 0, refused: 0, expired: 0, undelivered: 0 };
    const there = { from: ONE, to: TWO, sent: 3, consumed: 2, inFlight: 1, latencyMs: { p50: 300, p99: 300 }, outcomes: { ...none, executed: 1, expired: 1 } };
    const back = { from: TWO, to: ONE, sent: 2, consumed: 0, inFlight: 2, latencyMs: null, outcomes: none };
    assert.deepEqual(lanes.view, [there, back]);
  });
});
