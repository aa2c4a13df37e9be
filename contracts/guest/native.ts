/**
 * A machine run natively, by the JavaScript engine this program runs in, with the semantics of its WASM guest: the same codecs,
 * codes, limits, writes, events and messages. For tests of apps and for finding apps that depend on their engine.
 *
 * Two things a native run cannot have: there is no fuel (it is 0, and an endless loop does not end), and what a machine hides in
 * module variables outlives the block.
 */
import { rollupAddress } from '../../protocols/account.ts';
import { compareBytes, type Hex, toHex } from '../../protocols/bytes.ts';
import { type Codec, decode, encode, type ValueOf } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Fields } from '../../protocols/schema.ts';
import type { Machine, StateModel } from '../machine.ts';
import { blockInput, CODE, HIGHEST_AUTHOR_CODE, outMessage, TRANSITION } from './abi.ts';
import type { BlockInput, CallResult, Guest, GuestEvent, OutMessage, StateReader, Write } from './host.ts';
import { type Cells, fitting, nextKey, type OrderedReader, openState, Revert, untyped } from './native-state.ts';
import { withoutClockAndChance } from './refusals.ts';
import { manifestOf } from './runtime.ts';

type Block = ValueOf<typeof blockInput>;
type Call = Block['calls'][number];

const EVENTS_OF_A_CALL = 256;

interface Pending {
  readonly writes: Map<string, Write>;
  readonly events: GuestEvent[];
  readonly messages: OutMessage[];
}

const nothing = (): Pending => ({ writes: new Map(), events: [], messages: [] });

/** One block: what its calls committed, and what the one that runs now has done. */
class NativeBlock {
  readonly base: OrderedReader;
  readonly committed = new Map<string, Write>();
  messagesLeft: number = LIMITS.blockMessages;
  pending = nothing();

  constructor(base: OrderedReader) {
    this.base = base;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    if (!allowed(key)) return undefined;
    const name = toHex(key);
    const write = this.pending.writes.get(name) ?? this.committed.get(name);
    return write ? write.value : this.base.get(key);
  }

  put(key: Uint8Array, value: Uint8Array | undefined): boolean {
    if (!allowed(key) || (value?.length ?? 0) > LIMITS.valueBytes) return false;
    this.pending.writes.set(toHex(key), { key, value });
    return true;
  }

  commit(): CallResult {
    const { writes, events, messages } = this.pending;
    for (const [name, write] of writes) this.committed.set(name, write);
    this.messagesLeft -= messages.length;
    const sorted = [...writes.values()].sort((a, b) => compareBytes(a.key, b.key));
    return { status: 'executed', code: 0, reason: '', fuel: 0n, writes: sorted, events, messages };
  }
}

/** A key of the app's own: the host reads and writes no other. */
const allowed = (key: Uint8Array): boolean => key.length > 0 && key.length <= LIMITS.keyBytes && key[0] !== 0;

function require(condition: boolean, code: number, message: string): void {
  if (!condition) throw new Revert(code, message);
}

function need<T>(value: T | undefined, code: number, message: string): T {
  if (value === undefined) throw new Revert(code, message);
  return value;
}

/** Author's codes and the framework's, as the guest tells them apart. Never throws, whatever was thrown. */
function reverted(error: unknown): CallResult {
  const code = error instanceof Revert ? error.code : CODE.thrown;
  const own = Number.isInteger(code) && ((code > 0 && code <= HIGHEST_AUTHOR_CODE) || code >= CODE.thrown);
  return { status: 'reverted', code: own ? code >>> 0 || CODE.thrown : CODE.thrown, reason: reasonOf(error), fuel: 0n, writes: [], events: [], messages: [] };
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
  readonly run: (context: unknown) => void;
}

class NativeMachine {
  #block!: NativeBlock;
  readonly #state: object;
  readonly #actions: readonly Transition[];
  readonly #genesis: Transition;
  readonly #events: ReadonlyMap<string, { readonly id: number; readonly codec: Codec<unknown> }>;
  readonly #messages: ReadonlyMap<string, Codec<unknown>>;

  constructor(machine: Machine) {
    const cells: Cells = {
      get: (key) => this.#block.get(key),
      put: (key, value) => this.#block.put(key, value),
      next: (from, until, reverse) => nextKey([this.#block.pending.writes, this.#block.committed], this.#block.base, from, until, reverse),
    };
    this.#state = openState(machine.state, cells);
    this.#actions = Object.entries(machine.actions).map(([name, input]) => ({ name, codec: untyped(input), run: machine.handlers[name] as (context: unknown) => void }));
    this.#genesis = { name: 'genesis', codec: untyped(machine.genesis.input), run: machine.genesis.run as (context: unknown) => void };
    this.#events = new Map(Object.entries(machine.events).map(([name, fields], id) => [name, { id, codec: untyped(fields) }]));
    this.#messages = new Map(Object.entries(machine.messages).map(([name, input]) => [name, untyped(input)]));
  }

  apply(input: BlockInput, state: StateReader): CallResult[] {
    const crossed = decode(blockInput, encode(blockInput, { ...input, calls: input.calls.map((call) => ({ ...call, from: call.from })) }));
    if (!crossed.ok) throw crossed.error;
    const block = crossed.value;
    this.#block = new NativeBlock(state);
    return withoutClockAndChance(() => block.calls.map((call) => this.#call(block, call)));
  }

  #call(block: Block, call: Call): CallResult {
    this.#block.pending = nothing();
    try {
      this.#perform(block, call);
      return this.#block.commit();
    } catch (error) {
      return reverted(error);
    }
  }

  #perform({ rollup, height, time }: Block, { transition, payload, sender, from }: Call): void {
    const action = transition === TRANSITION.genesis ? this.#genesis : this.#actions[transition];
    const input = action && decode(action.codec, payload);
    if (action === undefined || !input?.ok) throw new Revert(CODE.badInput, `${action?.name ?? 'no such action'}: ${input?.ok === false ? input.error.message : ''}`);
    const effects = { require, need, emit: this.#emit, send: this.#send };
    action.run({ state: this.#state, self: rollupAddress(rollup), input: input.value, sender, from, block: { height, time }, ...effects });
  }

  readonly #emit = (name: string, fields: unknown): void => {
    const event = this.#events.get(name);
    if (event === undefined) throw new Error(`no event "${name}"`);
    const data = fitting(encode(event.codec, fields));
    const { events } = this.#block.pending;
    if (data.length > LIMITS.payloadBytes || events.length >= EVENTS_OF_A_CALL) throw new Revert(CODE.overLimit, 'an event is over its limit');
    events.push({ id: event.id & 0xffff, data });
  };

  readonly #send = (to: Hex, action: string, input: unknown): void => {
    const codec = this.#messages.get(action);
    if (codec === undefined) throw new Error(`no message "${action}"`);
    const bytes = fitting(encode(outMessage, { to, action, payload: encode(codec, input) }));
    const message = decode(outMessage, bytes);
    const { messages } = this.#block.pending;
    if (bytes.length > LIMITS.payloadBytes || messages.length >= this.#block.messagesLeft || !message.ok) throw new Revert(CODE.overLimit, 'a message is over its limit');
    messages.push(message.value);
  };
}

type Named = Readonly<Record<string, Fields>>;

/** The machine as a guest. Throws what an author should hear when the machine's description is wrong. */
export function nativeGuest<S extends StateModel, A extends Named, E extends Named, M extends Named, G extends Fields>(machine: Machine<S, A, E, M, G>): Guest {
  const untypedMachine = machine as unknown as Machine;
  const native = new NativeMachine(untypedMachine);
  return { manifest: manifestOf(untypedMachine), apply: (input, state) => native.apply(input, state) };
}
