/** The guest's side of the ABI: decodes a block, runs the author's handlers, and hands every effect to the host. */

import { rollupAddress } from '../../protocols/account.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Codec, decode, encode, type ValueOf } from '../../protocols/codec.ts';
import { codecOf, type TypeExpr } from '../../protocols/schema.ts';
import type { Machine, MapEntry, StateMap, StateValue, ValueEntry } from '../machine.ts';
import { ABI_VERSION, blockInput, CODE, FIRST_ENTRY_BYTE, HIGHEST_AUTHOR_CODE, outMessage, TRANSITION } from './abi.ts';
import type { Manifest } from './manifest.ts';

/** What the adapter installs: one buffer for data, and host functions of one letter. See engine/adapter.wat. */
interface Host {
  readonly __io: Uint8Array;
  readonly __g: (keyLength: number) => number;
  readonly __p: (keyLength: number, valueLength: number) => number;
  readonly __d: (keyLength: number) => number;
  readonly __e: (id: number, length: number) => number;
  readonly __s: (length: number) => number;
  readonly __b: (index: number) => number;
  readonly __c: () => number;
  readonly __r: (code: number, length: number) => number;
}

const host = globalThis as unknown as Host;
const VALUES = 512;

class Revert extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** The host answers -2 when it refuses. */
function checked(answer: number, what: string): number {
  if (answer === -2) throw new Revert(CODE.overLimit, `${what} is over its limit`);
  return answer;
}

function give(bytes: Uint8Array): number {
  if (bytes.length > host.__io.length - VALUES) throw new Revert(CODE.overLimit, `${bytes.length} bytes at once`);
  host.__io.set(bytes, VALUES);
  return bytes.length;
}

function giveKey(key: Uint8Array): number {
  if (key.length > VALUES) throw new Revert(CODE.overLimit, `a key of ${key.length} bytes`);
  host.__io.set(key, 0);
  return key.length;
}

function cell(codec: Codec<unknown>, keyOf: (key: unknown) => Uint8Array) {
  return {
    get(key?: unknown): unknown {
      const length = host.__g(giveKey(keyOf(key)));
      if (length < 0) return undefined;
      const stored = decode(codec, host.__io.subarray(VALUES, VALUES + length));
      if (!stored.ok) throw stored.error;
      return stored.value;
    },
    put(key: unknown, value: unknown): void {
      const length = give(encode(codec, value));
      checked(host.__p(giveKey(keyOf(key)), length), 'a state entry');
    },
    has: (key: unknown): boolean => host.__g(giveKey(keyOf(key))) >= 0,
    delete: (key: unknown): void => void checked(host.__d(giveKey(keyOf(key))), 'a state key'),
  };
}

const untyped = (type: TypeExpr): Codec<unknown> => codecOf(type) as Codec<unknown>;

function openMap(entry: MapEntry, index: number): StateMap<unknown, unknown> {
  const keyCodec = untyped(entry.key);
  const prefix = FIRST_ENTRY_BYTE + index;
  const keyOf = (key: unknown): Uint8Array => {
    const encoded = encode(keyCodec, key);
    const whole = new Uint8Array(encoded.length + 1);
    whole[0] = prefix;
    whole.set(encoded, 1);
    return whole;
  };
  const { get, put, has, delete: remove } = cell(untyped(entry.value), keyOf);
  return { get, set: put, has, delete: remove };
}

function openValue(entry: ValueEntry, index: number): StateValue<unknown> {
  const key = Uint8Array.of(FIRST_ENTRY_BYTE + index);
  const { get, put } = cell(untyped(entry.type), () => key);
  return { get: () => get(), set: (value) => put(undefined, value) };
}

function require(condition: boolean, code: number, message: string): void {
  if (!condition) throw new Revert(code, message);
}

function need<T>(value: T | undefined, code: number, message: string): T {
  if (value === undefined) throw new Revert(code, message);
  return value;
}

type Block = ValueOf<typeof blockInput>;
type Call = Block['calls'][number];

/** Compiles a machine's description once, at build time. */
export function start(machine: Machine): (input: Uint8Array) => void {
  const state = Object.fromEntries(Object.entries(machine.state).map(([name, entry], at) => [name, entry.kind === 'map' ? openMap(entry, at) : openValue(entry, at)]));
  const actions = Object.entries(machine.actions).map(([name, input]) => ({ name, codec: untyped(input), run: machine.handlers[name] as (context: unknown) => void }));
  const events = new Map(Object.entries(machine.events).map(([name, fields], id) => [name, { id, codec: untyped(fields) }]));
  const messages = new Map(Object.entries(machine.messages).map(([name, input]) => [name, untyped(input)]));
  const genesis = { name: 'genesis', codec: untyped(machine.genesis.input), run: machine.genesis.run as (context: unknown) => void };

  const emit = (name: string, fields: unknown): void => {
    const event = events.get(name);
    if (event === undefined) throw new Error(`no event "${name}"`);
    checked(host.__e(event.id, give(encode(event.codec, fields))), 'an event');
  };
  const send = (to: Hex, action: string, input: unknown): void => {
    const codec = messages.get(action);
    if (codec === undefined) throw new Error(`no message "${action}"`);
    checked(host.__s(give(encode(outMessage, { to, action, payload: encode(codec, input) }))), 'a message');
  };

  function perform(block: Block, call: Call): void {
    const action = call.transition === TRANSITION.genesis ? genesis : actions[call.transition];
    const input = action && decode(action.codec, call.payload);
    if (action === undefined || !input?.ok) throw new Revert(CODE.badInput, `${action?.name ?? 'no such action'}: ${input?.ok === false ? input.error.message : ''}`);
    const self = rollupAddress(block.rollup);
    action.run({ state, self, input: input.value, sender: call.sender, from: call.from, block: { height: block.height, time: block.time }, require, need, emit, send });
  }

  return (input) => {
    const block = decode(blockInput, input);
    if (!block.ok) throw block.error;
    block.value.calls.forEach((call, at) => {
      host.__b(at);
      try {
        perform(block.value, call);
        host.__c();
      } catch (error) {
        revert(error);
      }
    });
  };
}

function revert(error: unknown): void {
  const code = (error as Revert)?.code;
  const own = error instanceof Revert && Number.isInteger(code) && ((code > 0 && code <= HIGHEST_AUTHOR_CODE) || code >= CODE.thrown);
  const reason = String((error as Error)?.message ?? error).slice(0, 200);
  // As a signed integer: the engine keeps larger numbers in another form, which the adapter does not read.
  host.__r((own ? code : CODE.thrown) | 0, give(new TextEncoder().encode(reason)));
}

/** The machine's description of itself. Throws what an author should hear at build time. */
export function manifestOf(machine: Machine): Manifest {
  const named = <T>(of: Readonly<Record<string, T>>): [string, T][] => Object.entries(of);
  for (const [name] of named(machine.actions)) {
    const handler = machine.handlers[name] as { constructor: { name: string } } | undefined;
    if (typeof handler !== 'function') throw new Error(`action "${name}" has no handler`);
    if (handler.constructor.name !== 'Function') throw new Error(`the handler of "${name}" is ${handler.constructor.name}: handlers are plain synchronous functions`);
  }
  if (machine.genesis?.run === undefined) throw new Error('the machine has no genesis');
  return {
    abi: ABI_VERSION,
    name: machine.name,
    actions: named(machine.actions).map(([name, input]) => ({ name, input })),
    events: named(machine.events).map(([name, fields]) => ({ name, fields })),
    state: named(machine.state).map(([name, entry]) => ({ name, ...entry })),
    genesis: machine.genesis.input,
  };
}
