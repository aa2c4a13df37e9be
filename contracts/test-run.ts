/** What `testMachine` and `testRollup` give: one guest over a state in memory, driven by names. Types are put on it there. */
import { rollupAddress } from '../protocols/account.ts';
import { outcome } from '../protocols/ask.ts';
import { compareBytes, concat, equalBytes, fromHex, type Hex, toHex } from '../protocols/bytes.ts';
import { decode, encode, u53, type ValueOf } from '../protocols/codec.ts';
import { sha256Hex } from '../protocols/crypto/hash.ts';
import { decodeKey } from '../protocols/key.ts';
import { L1, takesDeposits } from '../protocols/l1.ts';
import type { OutcomeName } from '../protocols/outcome.ts';
import { codecOf, type Fields, fromJson, type TypeExpr } from '../protocols/schema.ts';
import { LayeredState } from './execution/state.ts';
import { checkUpgrade } from './execution/upgrade.ts';
import { CODE, NOBODY, TRANSITION } from './guest/abi.ts';
import { type SentMessage, withAsks } from './guest/asked.ts';
import type { CallResult, Guest } from './guest/host.ts';
import { keyBytes, type Place, WITHDRAWAL } from './guest/layout.ts';
import { type Hook, type Manifest, placesOf } from './guest/manifest.ts';
import type { App } from './machine.ts';

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

interface Block {
  readonly rollup?: Hex;
  readonly height?: number;
  readonly time?: number;
}

type Asking = SentMessage & Required<Pick<SentMessage, 'ask'>>;

type GuestOf = (app: App, of: unknown) => Promise<Guest>;
type Perform = (action: string, input: unknown) => unknown;

/** One property per name; `token.transfer` becomes `token: { transfer }`. */
function nested(entries: readonly (readonly [name: string, of: unknown])[]): object {
  const out: Record<string, unknown> = {};
  for (const [name, of] of entries) {
    const [first = '', second] = name.split('.');
    if (second === undefined) out[first] = of;
    else out[first] = { ...(out[first] as object | undefined), [second]: of };
  }
  return out;
}

export class TestRun {
  readonly #guest: Guest;
  readonly #manifest: Manifest;
  readonly #guestOf: GuestOf;
  readonly #state = new LayeredState();
  readonly #entries: Map<string, Uint8Array>;
  #calls = 0;
  /** Whether the block has had an action. */
  #begun = false;
  readonly rollup: Hex;
  readonly state: object;
  readonly events: unknown[] = [];
  readonly messages: unknown[] = [];
  readonly withdrawals: unknown[] = [];
  readonly failedHooks: Reverted[] = [];
  /** Messages that nobody took in yet, and those of all whose answer is awaited. */
  readonly #outbox: SentMessage[] = [];
  readonly #asked = new Map<object, Asking>();
  height: number;
  time: number;

  constructor(guest: Guest, guestOf: GuestOf, { rollup = sha256Hex(new Uint8Array(1)), height = 0, time = 1_700_000_000_000 }: Block = {}, entries: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#guest = guest;
    this.#manifest = guest.manifest;
    this.#guestOf = guestOf;
    this.#entries = new Map(entries);
    this.#state.load(
      0,
      [...entries].map(([key, value]) => ({ key: fromHex(key), value })),
    );
    this.rollup = rollup;
    this.height = height;
    this.time = time;
    const places = placesOf(this.#manifest);
    this.state = { ...emptyMachines(this.#manifest), ...nested(this.#manifest.state.map(({ name }, at) => [name, this.#view(places[at] as Place)])) };
  }

  as(account: Hex): object {
    return this.#actions((action, input) => this.#act(action, account, input));
  }

  try(account: Hex): object {
    return this.#actions((action, input) => this.#attempt(() => this.#act(action, account, input)));
  }

  /** An ask of this app as it was answered. Throws `Reverted` when the reply does, `TypeError` for a message that asks nothing, or was answered. */
  answer(message: object, status: OutcomeName = 'executed', code = 0): object {
    const asked = this.#asked.get(message);
    if (asked === undefined) throw new TypeError('the message asks nothing, or was answered');
    this.#asked.delete(message);
    return this.#reply(asked, { status, code });
  }

  #reply({ to, ask: { reply, note } }: Asking, of: ValueOf<typeof outcome>): object {
    if (!this.#begun) this.#hook('beforeBlock');
    this.#begun = true;
    const { actions, replies = [] } = this.#manifest;
    return this.#call((replies[reply] as { name: string }).name, actions.length + reply, concat(encode(outcome, of), note), rollupAddress(to), to);
  }

  /** Messages to this app that others sent since the last look, oldest first. */
  takeFrom(other: TestRun): boolean {
    const next = other.#outbox.findIndex(({ to }) => to === this.rollup);
    const [message] = next < 0 ? [] : other.#outbox.splice(next, 1);
    if (message === undefined) return false;
    const of = this.#receive(other.rollup, message);
    if (message.ask === undefined) return true;
    other.#attempt(() => other.#reply(message as Asking, of));
    for (const [sent, { ask }] of other.#asked) if (ask === message.ask) other.#asked.delete(sent);
    return true;
  }

  /** As a rollup takes a message in: one that it has no action for, whose input is not of its type, or that is late, never reaches the app. */
  #receive(from: Hex, { action, payload, ask }: SentMessage): ValueOf<typeof outcome> {
    if (ask !== undefined && ask.deadline !== 0 && this.time > ask.deadline) return { status: 'expired', code: CODE.expired };
    const transition = this.#manifest.actions.findIndex((each) => each.name === action && each.callers !== 'users' && !takesDeposits(each));
    const type = this.#manifest.actions[transition]?.input;
    if (type === undefined || !decode(codecOf(type as TypeExpr), payload).ok) return { status: 'refused', code: CODE.badInput };
    if (!this.#begun) this.#hook('beforeBlock');
    this.#begun = true;
    const done = this.#attempt(() => this.#call(action, transition, payload, rollupAddress(from), from)) as { readonly ok: boolean; readonly code: number };
    return done.ok ? { status: 'executed', code: 0 } : { status: 'reverted', code: done.code };
  }

  deliver(from: Hex, action: string, input: unknown = {}): object {
    return this.#act(action, rollupAddress(from), input, from);
  }

  block({ height = this.height + 1, time = this.time + 1_000 }: { readonly height?: number; readonly time?: number } = {}): void {
    if (height <= this.height || time < this.time) throw new RangeError(`block ${height} at ${time} is not after block ${this.height} at ${this.time}`);
    if (this.#begun) this.#hook('afterBlock');
    this.#begun = false;
    this.height = height;
    this.time = time;
  }

  async upgrade(next: App, of?: unknown): Promise<object> {
    const guest = await this.#guestOf(next, of);
    checkUpgrade(this.#manifest, guest.manifest);
    if (this.#begun) this.#hook('afterBlock');
    const { rollup, height, time } = this;
    const run = new TestRun(guest, this.#guestOf, { rollup, height: height + 1, time: time + 1_000 }, this.#entries);
    if (guest.manifest.hooks?.includes('migrate')) run.#call('migrate', TRANSITION.migrate, new Uint8Array(0), NOBODY);
    return run;
  }

  perform(action: string, sender: Hex, input: unknown, from?: Hex): object {
    const isGenesis = action === 'genesis';
    const { actions, genesis } = this.#manifest;
    const transition = isGenesis ? TRANSITION.genesis : actions.findIndex(({ name }) => name === action);
    const type: TypeExpr | undefined = isGenesis ? genesis : actions[transition]?.input;
    const known = actions[transition];
    const other = from === undefined ? 'rollups' : 'users';
    if (known?.callers === other) throw new TypeError(`${action} is called by ${other} alone`);
    if (known !== undefined && from !== L1 && takesDeposits(known)) throw new TypeError(`${action} is called by L1 alone`);
    if (type === undefined) throw new TypeError(`no action "${action}", there is ${actions.map(({ name }) => name).join(', ')}`);
    return this.#call(action, transition, encode(codecOf(type), fromJson(type, input, action)), sender, from);
  }

  /** An action of a block, behind the hook that the block begins with. */
  #act(action: string, sender: Hex, input: unknown, from?: Hex): object {
    if (!this.#begun) this.#hook('beforeBlock');
    this.#begun = true;
    return this.perform(action, sender, input, from);
  }

  /** A hook that throws reverts alone. */
  #hook(hook: Hook): void {
    if (!this.#manifest.hooks?.includes(hook)) return;
    try {
      this.#call(hook, TRANSITION[hook], new Uint8Array(0), NOBODY);
    } catch (error) {
      if (!(error instanceof Reverted)) throw error;
      this.failedHooks.push(error);
    }
  }

  #call(action: string, transition: number, payload: Uint8Array, sender: Hex, from?: Hex): object {
    const { rollup, height, time } = this;
    const entropy = sha256Hex(encode(u53, this.#calls++));
    const [result] = this.#guest.apply({ rollup, height, time, entropy, calls: [{ transition, payload, sender, from }] }, this.#state) as readonly [CallResult];
    if (result.status === 'reverted') throw new Reverted(action, result.code, result.reason);
    return this.#took(result, action.split('.')[0]);
  }

  #took({ writes: written, events, messages, fuel }: CallResult, machine: string | undefined): object {
    const writes = [...written];
    this.#state.push(writes);
    this.#state.settle(this.#state.height);
    for (const { key, value } of writes) value === undefined ? this.#entries.delete(toHex(key)) : this.#entries.set(toHex(key), value);
    const emitted = events.map((event) => this.#event(event));
    const outgoing = withAsks(messages).filter(({ to }) => to !== L1);
    const sent = outgoing.map((message) => this.#message(message, machine));
    this.#outbox.push(...outgoing);
    const withdrawals = messages.filter(({ to }) => to === L1).map(({ payload }) => decoded(WITHDRAWAL.input, payload));
    this.events.push(...emitted);
    this.messages.push(...sent);
    this.withdrawals.push(...withdrawals);
    return { events: emitted, messages: sent, withdrawals, fuel };
  }

  #event({ id, data }: CallResult['events'][number]): object {
    const { name, fields } = this.#manifest.events[id] as Manifest['events'][number];
    return { name, fields: decoded(fields, data) };
  }

  /** Two machines may know a message of one name by two types: the one that acted is asked first. */
  #message(message: SentMessage, machine: string | undefined): object {
    const { to, action, payload, ask } = message;
    const known = (this.#manifest.messages ?? []).filter(({ name }) => name === action).sort((a, b) => Number(b.machine === machine) - Number(a.machine === machine));
    const input = known.map((each) => decode(codecOf(each.input as TypeExpr), payload)).find((each) => each.ok);
    const plain = { to, action, input: input?.ok ? input.value : payload };
    if (ask === undefined) return plain;
    const { replies = [] } = this.#manifest;
    const { name, note } = replies[ask.reply] as (typeof replies)[number];
    const asking = { ...plain, ask: { reply: name, deadline: ask.deadline, note: decoded(note, ask.note) } };
    this.#asked.set(asking, message as Asking);
    return asking;
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
    return { ...emptyMachines(this.#manifest), ...nested(this.#manifest.actions.map(({ name }) => [name, (input: unknown = {}) => perform(name, input)])) };
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

/** A machine without actions or without state is there all the same. */
const emptyMachines = ({ machines = [] }: Manifest): object => Object.fromEntries(machines.map((name) => [name, {}]));

function decoded(type: TypeExpr | Fields, bytes: Uint8Array): unknown {
  const value = decode(codecOf(type), bytes);
  if (!value.ok) throw value.error;
  return value.value;
}
