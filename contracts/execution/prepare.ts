/** What may be in a block, entry by entry, and what each entry is to the guest. */
import { rollupAddress } from '../../protocols/account.ts';
import type { ActionBook, SignedAction } from '../../protocols/action.ts';
import { type Ask, askIn, outcome, type Reply, replyIn } from '../../protocols/ask.ts';
import type { Entry } from '../../protocols/block.ts';
import { concat, type Hex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { forcedIn, refundOf, upgradeIn } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { type Message, messageId } from '../../protocols/message.ts';
import { CODE } from '../guest/abi.ts';
import type { Call, CallResult, OutMessage } from '../guest/host.ts';
import type { Overlay } from '../guest/overlay.ts';
import { NO_WRITES, type Writes } from '../guest/writes.ts';
import { inboundKey, nonceKey, pendingKey, readLane, readNonce, readPending, writeLane, writeNonce } from './reserved.ts';
import type { SessionOptions } from './session-options.ts';
import type { Version } from './versions.ts';

export interface Invalid {
  readonly kind: 'invalid';
  readonly entry: number;
  readonly code: 'bad-action' | 'bad-nonce' | 'bad-message' | 'over-limit';
  readonly reason: string;
}

type Refused = Pick<Invalid, 'code' | 'reason'>;

interface TakesOver {
  readonly code: Hex;
  readonly takesOver: true;
}

/** One entry, ready to run. */
export interface Prepared {
  readonly id: Hex;
  /** What the guest is called with, or what came of the entry already: a message that means nothing here never reaches the guest. Or the version that takes over. */
  readonly work: Call | CallResult | TakesOver;
  /** What the framework wrote for it, whether it executes or reverts. */
  readonly consumed: Writes;
  /** What is sent when it reverts: a deposit back to who made it. */
  readonly refund?: OutMessage | undefined;
  /** The message that wants to hear what came of it. */
  readonly asks?: Message | undefined;
}

/** What a block is prepared with. What the framework writes for its entries stays in `block`. */
export interface Preparing extends Pick<Version, 'book' | 'replies'> {
  readonly rollup: Hex;
  readonly check: NonNullable<SessionOptions['check']>;
  readonly block: Overlay;
  /** The block's, in milliseconds. */
  readonly time: number;
}

/** Checks every entry against the state as the entries before it leave it. */
export function prepare(to: Preparing, entries: readonly Entry[]): Prepared[] | Invalid {
  const { blockActions } = LIMITS;
  if (entries.length > blockActions) return { kind: 'invalid', entry: blockActions, code: 'over-limit', reason: `${entries.length} entries, at most ${blockActions}` };
  const prepared: Prepared[] = [];
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as Entry;
    const next = entry.kind === 'action' ? prepareAction(to, entry.action) : prepareMessage(to, entry.delivered.message);
    if ('code' in next) return { kind: 'invalid', entry: at, ...next };
    if ('takesOver' in next.work && at < entries.length - 1) return { kind: 'invalid', entry: at + 1, code: 'bad-message', reason: 'nothing comes after another version in its block' };
    prepared.push(next);
  }
  return prepared;
}

function prepareAction({ book, block, check }: Preparing, action: SignedAction): Prepared | Refused {
  const checked = check(book, action);
  if (!checked.ok) return { code: 'bad-action', reason: checked.refusal.reason };
  const key = nonceKey(action.sender);
  const expected = readNonce(block.get(key));
  if (action.nonce !== expected) return { code: 'bad-nonce', reason: `nonce ${action.nonce}, expected ${expected}` };
  block.set(key, writeNonce(expected + 1n));
  return { id: checked.id, work: action, consumed: block.commit() };
}

function prepareMessage(to: Preparing, message: Message): Prepared | Refused {
  const { rollup, block } = to;
  const key = inboundKey(message.from);
  const expected = readLane(block.get(key));
  if (message.to !== rollup) return { code: 'bad-message', reason: `for rollup ${message.to}` };
  if (message.seq !== expected) return { code: 'bad-message', reason: `message ${message.seq} of its lane, expected ${expected}` };
  block.set(key, writeLane(expected + 1));
  const work = workOf(to, message);
  return { id: messageId(message), work, consumed: block.commit(), refund: refundOf(message), asks: askIn(message) && message };
}

/** A message that names no action, or whose payload is not of its type, reverts: the sender was wrong, and its lane goes on. */
function workOf(to: Preparing, message: Message): Prepared['work'] {
  const { book } = to;
  const [asked, answer] = [askIn(message), replyIn(message)];
  if (asked !== undefined) return askedWork(to, message, asked);
  if (answer !== undefined) return replyWork(to, message, answer);
  const code = upgradeIn(message);
  if (code !== undefined) return { code, takesOver: true };
  const forced = forcedIn(message);
  if (forced !== undefined) return callOf(book, forced.action, forced.input, { sender: forced.account });
  const { from, action, payload } = message;
  return callOf(book, action, payload, { sender: rollupAddress(from), from });
}

function askedWork({ book, time }: Preparing, { from }: Message, { action, deadline, input }: Ask): Prepared['work'] {
  if (deadline !== 0 && time > deadline) return reverted(CODE.expired, `its deadline was ${time - deadline} ms ago`);
  return callOf(book, action, input, { sender: rollupAddress(from), from });
}

/** Whatever comes of it, the ask is answered with that: nobody hears twice. */
function replyWork({ block, replies }: Preparing, { from }: Message, { seq, outcome: of }: Reply): Prepared['work'] {
  const key = pendingKey(from, seq);
  const pending = readPending(block.get(key));
  if (pending === undefined) return reverted(CODE.badInput, `nothing waits for an answer to message ${seq}`);
  block.set(key, undefined);
  const known = replies.get(pending.reply);
  const payload = concat(encode(outcome, of), pending.note);
  if (known === undefined || !decode(known.codec, payload).ok) return reverted(CODE.badInput, `no reply "${pending.reply}" of that type`);
  return { transition: known.transition, sender: rollupAddress(from), from, payload };
}

function callOf(book: ActionBook, action: string, payload: Uint8Array, { sender, from }: Pick<Call, 'sender' | 'from'>): Call | CallResult {
  const isOpen = ({ isDeposit, callers }: ActionBook['actions'][number]): boolean => !isDeposit && callers !== (from === undefined ? 'rollups' : 'users');
  const isFor = (each: ActionBook['actions'][number]): boolean => (from === L1 ? each.isDeposit : each.name === action && isOpen(each));
  const transition = book.actions.findIndex(isFor);
  const known = book.actions[transition];
  if (known === undefined) return reverted(CODE.badInput, `no action "${action}" for ${from === undefined ? 'users' : 'messages'}`);
  const input = decode(known.codec, payload);
  if (!input.ok) return reverted(CODE.badInput, `${action}: ${input.error.message}`);
  return { transition, sender, from, payload };
}

export const isCall = (work: Prepared['work']): work is Call => 'transition' in work;

const reverted = (code: number, reason: string): CallResult => ({ status: 'reverted', code, reason, fuel: 0n, writes: NO_WRITES, events: [], messages: [] });
