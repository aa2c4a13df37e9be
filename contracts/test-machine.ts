/**
 * Unit tests of an app, without a network and without compiling:
 *
 *     const app = await testMachine(token, { genesis: { holders: [{ owner: alice, amount: 10n }] } });
 *     app.as(alice).transfer({ to: bob, amount: 4n });
 *     assert.equal(app.state.balances.get(bob), 4n);
 *
 * Every action runs as in a rollup: inputs cross as bytes, limits hold, what reverts leaves nothing. With `engine: 'wasm'` the same
 * test runs the compiled guest, metered.
 */
import { L1, rollupAddress } from '../protocols/account.ts';
import { compareBytes, equalBytes, fromHex, type Hex, toHex, utf8 } from '../protocols/bytes.ts';
import { decode, encode, u53 } from '../protocols/codec.ts';
import { sha256Hex } from '../protocols/crypto/hash.ts';
import { decodeKey } from '../protocols/key.ts';
import { codecOf, type Fields, fromJson, type TypeExpr, type TypeOf } from '../protocols/schema.ts';
import { LayeredState } from './execution/state.ts';
import { TRANSITION } from './guest/abi.ts';
import { type Call, type CallResult, GENESIS_TRANSITION, type Guest } from './guest/host.ts';
import { keyBytes, type Place, placeOf, WITHDRAWAL } from './guest/layout.ts';
import { nativeGuest } from './guest/native.ts';
import type { BalanceKey, BalancesEntry, Machine, MapEntry, StateModel, ValueEntry } from './machine.ts';

type Named = Readonly<Record<string, Fields>>;

/** An action without fields needs no input. */
type InputOf<F> = keyof F extends never ? [] : [input: TypeOf<F>];

/** The actions of a machine as functions. */
export type ActionsOf<A, R> = { readonly [N in keyof A]: (...input: InputOf<A[N]>) => R };
export type EventOf<E> = { readonly [N in keyof E & string]: { readonly name: N; readonly fields: TypeOf<E[N]> } }[keyof E & string];
export type MessageOf<M> = { readonly [N in keyof M & string]: { readonly to: Hex; readonly action: N; readonly input: TypeOf<M[N]> } }[keyof M & string];

/** What L1 was asked to pay out. */
export interface Withdrawal {
  readonly asset: Hex;
  readonly to: Hex;
  readonly amount: bigint;
}

/** What one action did. */
export interface Outcome<E, M> {
  readonly events: readonly EventOf<E>[];
  /** To other rollups. */
  readonly messages: readonly MessageOf<M>[];
  readonly withdrawals: readonly Withdrawal[];
  /** 0 when run natively. */
  readonly fuel: bigint;
}

export type Attempt<E, M> = ({ readonly ok: true } & Outcome<E, M>) | { readonly ok: false; readonly code: number; readonly message: string };

export interface MapView<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  /** In the order of the keys. */
  entries(): [K, V][];
}

export interface ValueView<T> {
  get(): T | undefined;
}

/** State as a test reads it: what is there after the last action. */
export type StateView<S> = {
  readonly [N in keyof S]: S[N] extends MapEntry<infer K, infer V>
    ? MapView<TypeOf<K>, TypeOf<V>>
    : S[N] extends ValueEntry<infer T>
      ? ValueView<TypeOf<T>>
      : S[N] extends BalancesEntry
        ? MapView<BalanceKey, bigint>
        : never;
};

export interface TestApp<S, A, E, M> {
  /** Actions of a user; they throw `Reverted`, and `SchemaError` for an input that is not of its type. */
  as(account: Hex): ActionsOf<A, Outcome<E, M>>;
  /** The same, with reverts as results. */
  try(account: Hex): ActionsOf<A, Attempt<E, M>>;
  /** A message from another rollup (bytes32): an action in the name of its account. Throws `Reverted`. */
  deliver<N extends keyof A & string>(from: Hex, action: N, ...input: InputOf<A[N]>): Outcome<E, M>;
  /**
   * Begins another block; by default the next height, a second later. Throws `RangeError` for one that is earlier. As in a rollup the hooks
   * of a block run around its actions if it has any: `beforeBlock` with the first one, `afterBlock` here.
   */
  block(of?: { readonly height?: number; readonly time?: number }): void;
  readonly state: StateView<S>;
  /** Of all actions so far, genesis included. */
  readonly events: readonly EventOf<E>[];
  readonly messages: readonly MessageOf<M>[];
  readonly withdrawals: readonly Withdrawal[];
  /** Hooks that reverted: in a rollup that stops nothing, so here too. */
  readonly failedHooks: readonly Reverted[];
  /** This rollup, as others know it. */
  readonly rollup: Hex;
  readonly height: number;
  readonly time: number;
}

/** An action that reverted: the author's code, or one of `CODE`, and the reason as its message. */
export class Reverted extends Error {
  override readonly name = 'Reverted';
  readonly action: string;
  readonly code: number;
  constructor(action: string, code: number, message: string) {
    super(message);
    this.action = action;
    this.code = code;
  }
}

interface Common {
  readonly rollup?: Hex;
  readonly height?: number;
  /** Milliseconds since 1970. */
  readonly time?: number;
}

/** `file` is the module that exports the machine by default; it is compiled as for a rollup. */
type EngineOption = { readonly engine?: 'native' } | { readonly engine: 'wasm'; readonly file: string };
type GenesisOption<G> = keyof G extends never ? { readonly genesis?: TypeOf<G> } : { readonly genesis: TypeOf<G> };
export type TestOptions<G> = Common & EngineOption & GenesisOption<G>;

const NOBODY: Hex = `0x${'00'.repeat(20)}`;

/** The address of a person with that name: the same in every test. */
export const wallet = (name: string): Hex => `0x${sha256Hex(utf8(`wallet of ${name}`)).slice(-40)}`;

/** The id of a rollup with that name. */
export const rollupId = (name: string): Hex => sha256Hex(utf8(`rollup ${name}`));

/** Starts an app with its genesis. Throws `Reverted` when genesis does, `CompileError` when a guest does not compile. */
export async function testMachine<S extends StateModel, A extends Named, E extends Named, M extends Named, G extends Fields>(
  machine: Machine<S, A, E, M, G>,
  ...[options]: keyof G extends never ? [options?: TestOptions<G>] : [options: TestOptions<G>]
): Promise<TestApp<S, A, E, M>> {
  const of: Common & EngineOption & { readonly genesis?: unknown } = options ?? {};
  const guest = of.engine === 'wasm' ? await guestOf(of.file) : nativeGuest(machine);
  const run = new TestRun(machine as unknown as Machine, guest, of);
  run.perform('genesis', NOBODY, of.genesis ?? {});
  return run as unknown as TestApp<S, A, E, M>;
}

/** The compiler is Node's, and this module may be beside an app's own: it is loaded only when it is wanted. */
async function guestOf(file: string): Promise<Guest> {
  const folder = './guest';
  const { compileApp } = (await import(`${folder}/compile.ts`)) as typeof import('./guest/compile.ts');
  const { loadGuest } = (await import(`${folder}/host.ts`)) as typeof import('./guest/host.ts');
  return loadGuest((await compileApp(file)).wasm);
}

type Perform = (action: string, input: unknown) => unknown;

class TestRun {
  readonly #machine: Machine;
  readonly #guest: Guest;
  readonly #state = new LayeredState();
  readonly #entries = new Map<string, Uint8Array>();
  #calls = 0;
  readonly rollup: Hex;
  readonly state: object;
  readonly events: unknown[] = [];
  readonly messages: unknown[] = [];
  readonly withdrawals: unknown[] = [];
  readonly failedHooks: Reverted[] = [];
  #isBegun = false;
  height: number;
  time: number;

  constructor(machine: Machine, guest: Guest, { rollup = rollupId('tested'), height = 0, time = 1_700_000_000_000 }: Common) {
    this.#machine = machine;
    this.#guest = guest;
    this.rollup = rollup;
    this.height = height;
    this.time = time;
    this.state = Object.fromEntries(Object.entries(machine.state).map(([name, entry], at) => [name, this.#view(placeOf(entry, at))]));
  }

  as(account: Hex): object {
    return this.#actions((action, input) => this.#inBlock(action, account, input));
  }

  try(account: Hex): object {
    return this.#actions((action, input) => this.#attempt(() => this.#inBlock(action, account, input)));
  }

  deliver(from: Hex, action: string, input: unknown = {}): object {
    return this.#inBlock(action, rollupAddress(from), input, from);
  }

  block({ height = this.height + 1, time = this.time + 1_000 }: { readonly height?: number; readonly time?: number } = {}): void {
    if (height <= this.height || time < this.time) throw new RangeError(`block ${height} at ${time} is not after block ${this.height} at ${this.time}`);
    if (this.#isBegun) this.#hook('afterBlock');
    this.#isBegun = false;
    this.height = height;
    this.time = time;
  }

  #inBlock(action: string, sender: Hex, input: unknown, from?: Hex): object {
    if (!this.#isBegun) this.#hook('beforeBlock');
    this.#isBegun = true;
    return this.perform(action, sender, input, from);
  }

  #hook(name: 'beforeBlock' | 'afterBlock'): void {
    if (this.#machine.hooks?.[name] === undefined) return;
    const result = this.#apply({ transition: TRANSITION[name], payload: new Uint8Array(0), sender: NOBODY });
    if (result.status === 'reverted') this.failedHooks.push(new Reverted(name, result.code, result.reason));
    else this.#took(result);
  }

  perform(action: string, sender: Hex, input: unknown, from?: Hex): object {
    const result = this.#apply({ ...this.#encoded(action, input), sender, from });
    if (result.status === 'reverted') throw new Reverted(action, result.code, result.reason);
    return this.#took(result);
  }

  #apply(call: Call): CallResult {
    const { rollup, height, time } = this;
    const [result] = this.#guest.apply({ rollup, height, time, entropy: sha256Hex(encode(u53, this.#calls++)), calls: [call] }, this.#state) as readonly [CallResult];
    return result;
  }

  #encoded(action: string, input: unknown): { readonly transition: number; readonly payload: Uint8Array } {
    const isGenesis = action === 'genesis';
    const type: TypeExpr | undefined = isGenesis ? this.#machine.genesis.input : this.#machine.actions[action];
    if (type === undefined) throw new TypeError(`no action "${action}", there is ${Object.keys(this.#machine.actions).join(', ')}`);
    const transition = isGenesis ? GENESIS_TRANSITION : Object.keys(this.#machine.actions).indexOf(action);
    return { transition, payload: encode(codecOf(type), fromJson(type, input, action)) };
  }

  #took({ writes, events, messages, fuel }: CallResult): object {
    this.#state.push(writes);
    this.#state.settle(this.#state.height);
    for (const { key, value } of writes) value === undefined ? this.#entries.delete(toHex(key)) : this.#entries.set(toHex(key), value);
    const emitted = events.map((event) => this.#event(event));
    const sent = messages.filter(({ to }) => to !== L1).map((message) => this.#message(message));
    const withdrawals = messages.filter(({ to }) => to === L1).map(({ payload }) => decoded(WITHDRAWAL.input, payload));
    this.events.push(...emitted);
    this.messages.push(...sent);
    this.withdrawals.push(...withdrawals);
    return { events: emitted, messages: sent, withdrawals, fuel };
  }

  #event({ id, data }: CallResult['events'][number]): object {
    const [name, fields] = Object.entries(this.#machine.events)[id] as [string, Fields];
    return { name, fields: decoded(fields, data) };
  }

  #message({ to, action, payload }: CallResult['messages'][number]): object {
    return { to, action, input: decoded(this.#machine.messages[action] as Fields, payload) };
  }

  #attempt(step: () => object): object {
    try {
      return { ok: true, ...step() };
    } catch (error) {
      if (!(error instanceof Reverted)) throw error;
      return { ok: false, code: error.code, message: error.message };
    }
  }

  #actions(perform: Perform): object {
    return Object.fromEntries(Object.keys(this.#machine.actions).map((action) => [action, (input: unknown = {}) => perform(action, input)]));
  }

  #view(place: Place): object {
    const stored = (key?: unknown): unknown => {
      const bytes = this.#entries.get(toHex(keyBytes(place, key)));
      return bytes && decoded(place.value, bytes);
    };
    const { key: type } = place;
    if (type === undefined) return { get: () => stored() };
    const get = (key: unknown): unknown => stored(fromJson(type, key));
    return { get, has: (key: unknown) => get(key) !== undefined, entries: () => this.#entriesOf(place) };
  }

  #entriesOf({ prefix, key: type, value }: Place): [unknown, unknown][] {
    const own = [...this.#entries].map(([name, bytes]) => ({ key: fromHex(name), bytes })).filter(({ key }) => equalBytes(key.subarray(0, prefix.length), prefix));
    const ordered = own.sort((a, b) => compareBytes(a.key, b.key));
    return ordered.map(({ key, bytes }) => [decodeKey(type as TypeExpr, key.subarray(prefix.length)), decoded(value, bytes)]);
  }
}

function decoded(type: TypeExpr, bytes: Uint8Array): unknown {
  const value = decode(codecOf(type), bytes);
  if (!value.ok) throw value.error;
  return value.value;
}
