/**
 * Messages that want to hear what came of them. An ask carries the action that it means, and the time until which it may be done; whoever
 * takes it in answers in the lane back, once, whether it was done or not. So what was sent along is never stuck: the sender gives it back
 * unless it hears that it arrived.
 */
import { bytes, decode, encode, oneOf, record, text, u32, u53, type ValueOf } from './codec.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { OUTCOMES } from './outcome.ts';

/** Names of such messages: no action of an app can have them. */
export const ASK = '@ask';
export const REPLY = '@reply';

/** `deadline` in milliseconds since 1970 by the receiver's blocks; 0: there is none. */
export const ask = record('Ask', { action: text(64), deadline: u53, input: bytes(LIMITS.payloadBytes) });
export type Ask = ValueOf<typeof ask>;

export const outcome = record('Outcome', { status: oneOf('OutcomeName', OUTCOMES), code: u32 });

/** The answer to message `seq` of the lane that it came by; `code` is the receiver's error code, 0 when it was done. */
export const reply = record('Reply', { seq: u53, outcome });
export type Reply = ValueOf<typeof reply>;

/** What a message asks, or `undefined` when it is another message. Never throws. */
export function askIn({ action, payload }: Message): Ask | undefined {
  const read = action === ASK ? decode(ask, payload) : undefined;
  return read?.ok ? read.value : undefined;
}

/** What a message answers, or `undefined` when it is another message. Never throws. */
export function replyIn({ action, payload }: Message): Reply | undefined {
  const read = action === REPLY ? decode(reply, payload) : undefined;
  return read?.ok ? read.value : undefined;
}

export const encodeAsk = (of: Ask): Uint8Array => encode(ask, of);
export const encodeReply = (of: Reply): Uint8Array => encode(reply, of);
