/**
 * A machine run natively, by the JavaScript engine this program runs in, with the semantics of its WASM guest: the same codecs,
 * codes, limits, writes, events and messages. For tests of apps and for finding apps that depend on their engine.
 *
 * Two things a native run cannot have: there is no fuel (it is 0, and an endless loop does not end), and what a machine hides in
 * module variables outlives the block.
 */
import { blake3 } from '@noble/hashes/blake3.js';
import { rollupAddress } from '../../protocols/account.ts';
import { concat, fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { type Codec, decode, encode, u32, type ValueOf } from '../../protocols/codec.ts';
import { keccak256, sha256 } from '../../protocols/crypto/hash.ts';
import { L1 } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Fields } from '../../protocols/schema.ts';
import type { App } from '../machine.ts';
import { ACTION_EVENTS, blockInput, CODE, HIGHEST_AUTHOR_CODE, outMessage, TRANSITION } from './abi.ts';
import { maySend } from './asked.ts';
import { askInput, askName, replyInput } from './asks.ts';
import { encodeBlock } from './block-input.ts';
import { manifestOf } from './describe.ts';
import type { BlockInput, CallResult, Guest, GuestEvent, OutMessage, StateReader } from './host.ts';
import { WITHDRAWAL } from './layout.ts';
import { type Cells, openState, Revert, untyped, within } from './native-state.ts';
import { Overlay } from './overlay.ts';
import { type Bound, bind, type Functions, fullName, functionsOf, gather, genesisInput, type Part, partsOf } from './parts.ts';
import { withoutClockAndChance } from './refusals.ts';
import { NO_WRITES } from './writes.ts';

type Block = ValueOf<typeof blockInput>;
type Call = Block['calls'][number];

/** One block: its state, and what the call that runs now has done. */
class NativeBlock {
  readonly input: Block;
  readonly state: Overlay;
  messagesLeft: number = LIMITS.blockMessages;
  /** Number of the call that runs now. */
  current = 0;
  events: GuestEvent[] = [];
  messages: OutMessage[] = [];

  constructor(input: Block, base: StateReader) {
    this.input = input;
    this.state = base instanceof Overlay ? base : new Overlay(base);
  }

  begin(index: number): void {
    this.current = index;
    this.events = [];
    this.messages = [];
  }

  commit(): CallResult {
    const { events, messages } = this;
    this.messagesLeft -= messages.length;
    return { status: 'executed', code: 0, reason: '', fuel: 0n, writes: this.state.commit(), events, messages };
  }
}

type Words = string | (() => string);
const textOf = (message: Words): string => (typeof message === 'function' ? message() : message);

function require(condition: boolean, code: number, message: Words): void {
  if (!condition) throw new Revert(code, textOf(message));
}

function need<T>(value: T | undefined, code: number, message: Words): T {
  if (value === undefined) throw new Revert(code, textOf(message));
  return value;
}

const HASHES = Object.freeze({
  sha256: (data: Hex) => toHex(sha256(hashed(data))),
  keccak256: (data: Hex) => toHex(keccak256(hashed(data))),
  blake3: (data: Hex) => toHex(blake3(hashed(data))),
});
const hashed = (data: Hex): Uint8Array => within(fromHex(data), LIMITS.payloadBytes - 4, 'a hash');

/** Author's codes and the framework's, as the guest tells them apart. Never throws, whatever was thrown. */
function reverted(error: unknown): CallResult {
  const code = error instanceof Revert ? error.code : CODE.thrown;
  const own = Number.isInteger(code) && ((code > 0 && code <= HIGHEST_AUTHOR_CODE) || code >= CODE.thrown);
  return { status: 'reverted', code: own ? code >>> 0 || CODE.thrown : CODE.thrown, reason: reasonOf(error), fuel: 0n, writes: NO_WRITES, events: [], messages: [] };
}

function reasonOf(error: unknown): string {
  try {
    return String((error as Error)?.message ?? error)
      .slice(0, 200)
      .toWellFormed();
  } catch {
    return '';
  }
}

interface Transition {
  readonly name: string;
  readonly codec: Codec<unknown>;
  readonly run: Bound | undefined;
}

function transitionsOf(parts: readonly Part[], functions: Functions): Map<number, Transition> {
  const own = (name: keyof typeof TRANSITION, input: Fields = {}): [number, Transition] => [TRANSITION[name], { name, codec: untyped(input), run: functions[name] }];
  const actions = gather(parts, ({ actions }) => actions).map(([name, input], at): [number, Transition] => [at, { name, codec: untyped(input), run: functions.actions[at] }]);
  const replies = repliesOf(parts).map(([name, note], at): [number, Transition] => [actions.length + at, { name, codec: untyped(replyInput(note)), run: functions.replies[at] }]);
  return new Map([own('genesis', genesisInput(parts)), own('beforeBlock'), own('afterBlock'), own('migrate'), ...actions, ...replies]);
}

const repliesOf = (parts: readonly Part[]): [string, Fields][] => gather(parts, ({ replies = {} }) => replies);

/** What is remembered of an ask, by the name of its reply. */
type AskCodecs = ReadonlyMap<string, { readonly at: number; readonly codec: Codec<unknown> }>;

interface Asked {
  readonly reply: string;
  readonly note: unknown;
  readonly deadline?: number;
}

type EventCodecs = ReadonlyMap<string, { readonly id: number; readonly codec: Codec<unknown> }>;

class NativeApp {
  #block!: NativeBlock;
  readonly #transitions: Map<number, Transition>;
  readonly #replies: number;

  constructor(app: App) {
    const cells: Cells = {
      get: (key) => this.#block.state.get(key),
      set: (key, value) => this.#block.state.set(key, value),
      next: (from, until, reverse) => this.#block.state.scan(from, until, reverse).key,
    };
    const parts = partsOf(app);
    const ids = new Map(gather(parts, ({ events }) => events).map(([name], id) => [name, id]));
    const replies = repliesOf(parts).map(([name]) => name);
    this.#replies = replies.length;
    const effects = parts.map((part) => this.#effectsOf(part, openState(part, cells), ids, replies));
    this.#transitions = transitionsOf(
      parts,
      functionsOf(parts, (run, at) => bind(run, effects[at] as object)),
    );
  }

  #effectsOf(part: Part, state: object, ids: ReadonlyMap<string, number>, replies: readonly string[]): object {
    const { events, messages, replies: own = {} } = part.machine;
    const ownEvents: EventCodecs = new Map(Object.entries(events).map(([name, fields]) => [name, { id: ids.get(fullName(part, name)) as number, codec: untyped(fields) }]));
    const ownMessages = new Map(Object.entries(messages).map(([name, input]) => [name, untyped(input)]));
    const emit = (name: string, fields: unknown): void => this.#emit(ownEvents.get(name), name, fields);
    const asks: AskCodecs = new Map(Object.entries(own).map(([name, note]) => [name, { at: replies.indexOf(fullName(part, name)), codec: untyped(askInput(note)) }]));
    const send = (to: Hex, name: string, input: unknown, asked?: Asked): void => {
      this.#send(ownMessages.get(name), to, name, input);
      if (asked !== undefined && asks.size > 0) this.#ask(asks.get(asked.reply), to, asked);
    };
    return Object.freeze({ state, emit, send, require, need, withdraw: this.#withdraw, random: this.#random, hash: HASHES });
  }

  apply(input: BlockInput, state: StateReader): CallResult[] {
    // Through bytes and back, as a guest gets it.
    const crossed = decode(blockInput, encodeBlock(input));
    if (!crossed.ok) throw crossed.error;
    this.#block = new NativeBlock(crossed.value, state);
    return withoutClockAndChance(() => crossed.value.calls.map((call, index) => this.#call(call, crossed.value.first + index)));
  }

  #call(call: Call, index: number): CallResult {
    this.#block.begin(index);
    try {
      this.#perform(call);
      return this.#block.commit();
    } catch (error) {
      this.#block.state.revert();
      return reverted(error);
    }
  }

  #perform({ transition, payload, sender, from }: Call): void {
    const { rollup, height, time } = this.#block.input;
    const action = this.#transitions.get(transition);
    const input = action?.run && decode(action.codec, payload);
    if (action?.run === undefined || !input?.ok) throw new Revert(CODE.badInput, `${action?.name ?? 'no such action'}: ${input?.ok === false ? input.error.message : ''}`);
    const answer = action.run({ self: rollupAddress(rollup), input: input.value, sender, from, block: Object.freeze({ height, time }) });
    if (answer instanceof Promise) throw new Error('the handler returned a promise: handlers are synchronous');
  }

  #emit(event: ReturnType<EventCodecs['get']>, name: string, fields: unknown): void {
    if (event === undefined) throw new Error(`no event "${name}"`);
    const data = within(encode(event.codec, fields), LIMITS.payloadBytes, 'an event');
    const { events } = this.#block;
    if (events.length >= ACTION_EVENTS) throw new Revert(CODE.overLimit, `more than ${ACTION_EVENTS} events`);
    events.push({ id: event.id & 0xffff, data });
  }

  #send(codec: Codec<unknown> | undefined, to: Hex, action: string, input: unknown): void {
    if (codec === undefined) throw new Error(`no message "${action}"`);
    this.#deliver({ to, action, payload: encode(codec, input) });
  }

  #ask(ask: { readonly at: number; readonly codec: Codec<unknown> } | undefined, to: Hex, { reply, note, deadline = 0 }: Asked): void {
    if (ask === undefined) throw new Error(`no event or message "${reply}"`);
    this.#deliver({ to, action: askName(ask.at), payload: encode(ask.codec, { deadline, note }) });
  }

  readonly #withdraw = (input: unknown): void => this.#deliver({ to: L1, action: WITHDRAWAL.action, payload: encode(untyped(WITHDRAWAL.input), input) });

  #deliver(message: OutMessage): void {
    within(message.payload, LIMITS.payloadBytes, 'a message');
    const crossed = decode(outMessage, encode(outMessage, message));
    const { messages, messagesLeft } = this.#block;
    if (messages.length >= messagesLeft || !crossed.ok || !maySend(crossed.value, messages.at(-1), this.#replies)) throw new Revert(CODE.overLimit, 'a message is over its limit');
    messages.push(crossed.value);
  }

  readonly #random = (seed: string): bigint => {
    const { input, current } = this.#block;
    // Read as a little-endian integer, as every integer here.
    const digest = sha256(concat(fromHex(input.entropy), encode(u32, current), encode(untyped('string'), seed)));
    return BigInt(toHex(digest.reverse()));
  };
}

/** An app as a guest: a machine, or several. Throws what an author should hear when its description is wrong. */
export function nativeGuest(app: App): Guest {
  const manifest = manifestOf(app);
  const native = new NativeApp(app);
  return { manifest, apply: (input, state) => native.apply(input, state) };
}
