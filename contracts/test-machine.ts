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
import { type Hex, utf8 } from '../protocols/bytes.ts';
import { sha256Hex } from '../protocols/crypto/hash.ts';
import type { OutcomeName } from '../protocols/outcome.ts';
import type { Fields, TypeOf } from '../protocols/schema.ts';
import type { Guest } from './guest/host.ts';
import { nativeGuest } from './guest/native.ts';
import type { App, BalanceKey, BalancesEntry, Machine, Machines, MapEntry, Named, Rollup, StateModel, ValueEntry } from './machine.ts';
import { type Reverted, TestRun } from './test-run.ts';

/** An action without fields needs no input. */
type InputOf<F> = keyof F extends never ? [] : [input: TypeOf<F>];

/** The actions of a machine as functions. */
export type ActionsOf<A, R> = { readonly [N in keyof A]: (...input: InputOf<A[N]>) => R };
export type EventOf<E> = { readonly [N in keyof E & string]: { readonly name: N; readonly fields: TypeOf<E[N]> } }[keyof E & string];
export type MessageOf<M> = {
  readonly [N in keyof M & string]: {
    readonly to: Hex;
    readonly action: N;
    readonly input: TypeOf<M[N]>;
    /** What it wants to hear: pass the message to `answer`, or let `carry` see to it. */
    readonly ask?: { readonly reply: string; readonly note: unknown; readonly deadline: number };
  };
}[keyof M & string];

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

interface Refusal {
  readonly ok: false;
  readonly code: number;
  readonly message: string;
}
export type Attempt<E, M> = ({ readonly ok: true } & Outcome<E, M>) | Refusal;

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

/** What a test of one machine and of several have in common. */
interface Tested<Event, Message> {
  /** Begins another block; by default the next height, a second later. Hooks run around the actions of a block that has any. */
  block(of?: { readonly height?: number; readonly time?: number }): void;
  /** Of everything so far, genesis and hooks included. */
  readonly events: readonly Event[];
  readonly messages: readonly Message[];
  readonly withdrawals: readonly Withdrawal[];
  /** Hooks that reverted: in a rollup that stops nothing, so here too. */
  readonly failedHooks: readonly Reverted[];
  /** What came of an ask, done unless said otherwise: calls its reply. Throws `Reverted` when that does, `TypeError` for a message that asks nothing or was answered. */
  answer(message: Message, status?: OutcomeName, code?: number): object;
  /** This rollup, as others know it. */
  readonly rollup: Hex;
  readonly height: number;
  readonly time: number;
}

export interface TestApp<S, A, E, M> extends Tested<EventOf<E>, MessageOf<M>> {
  /** Actions of a user; they throw `Reverted`, and `SchemaError` for an input that is not of its type. */
  as(account: Hex): ActionsOf<A, Outcome<E, M>>;
  /** The same, with reverts as results. */
  try(account: Hex): ActionsOf<A, Attempt<E, M>>;
  /** A message from another rollup (bytes32): an action in the name of its account. Throws `Reverted`. */
  deliver<N extends keyof A & string>(from: Hex, action: N, ...input: InputOf<A[N]>): Outcome<E, M>;
  readonly state: StateView<S>;
  /**
   * The state as another version of the app takes it over in a new block, where its `migrate` runs. Throws `UpgradeError` when that
   * version cannot read what this one left, `Reverted` when `migrate` does.
   */
  upgrade<S2 extends StateModel, A2 extends Named, E2 extends Named, M2 extends Named, G2 extends Fields, R2 extends Named>(
    next: Machine<S2, A2, E2, M2, G2, R2>,
    of?: EngineOption,
  ): Promise<TestApp<S2, A2, E2, M2>>;
}

/** Events of all machines by their full names. */
export type RollupEventOf<Ms extends Machines> = {
  readonly [N in keyof Ms & string]: { readonly [E in keyof Ms[N]['events'] & string]: { readonly name: `${N}.${E}`; readonly fields: TypeOf<Ms[N]['events'][E]> } }[keyof Ms[N]['events'] & string];
}[keyof Ms & string];
export type RollupMessageOf<Ms extends Machines> = { readonly [N in keyof Ms]: MessageOf<Ms[N]['messages']> }[keyof Ms];

/** `token.transfer` and so on. */
export type RollupAction<Ms extends Machines> = { readonly [N in keyof Ms & string]: `${N}.${keyof Ms[N]['actions'] & string}` }[keyof Ms & string];
type RollupInput<Ms extends Machines, A> = A extends `${infer N}.${infer X}` ? (N extends keyof Ms ? (X extends keyof Ms[N]['actions'] ? InputOf<Ms[N]['actions'][X]> : never) : never) : never;

export interface RollupOutcome<Ms extends Machines> {
  readonly events: readonly RollupEventOf<Ms>[];
  readonly messages: readonly RollupMessageOf<Ms>[];
  /** 0 when run natively. */
  readonly fuel: bigint;
}
export type RollupAttempt<Ms extends Machines> = ({ readonly ok: true } & RollupOutcome<Ms>) | Refusal;

/** A test of several machines: `app.as(alice).token.transfer({ … })`, `app.state.token.balances.get(bob)`. */
export interface TestRollup<Ms extends Machines> extends Tested<RollupEventOf<Ms>, RollupMessageOf<Ms>> {
  as(account: Hex): { readonly [N in keyof Ms]: ActionsOf<Ms[N]['actions'], RollupOutcome<Ms>> };
  try(account: Hex): { readonly [N in keyof Ms]: ActionsOf<Ms[N]['actions'], RollupAttempt<Ms>> };
  deliver<A extends RollupAction<Ms>>(from: Hex, action: A, ...input: RollupInput<Ms, A>): RollupOutcome<Ms>;
  readonly state: { readonly [N in keyof Ms]: StateView<Ms[N]['state']> };
  upgrade<Next extends Machines>(next: Rollup<Next>, of?: EngineOption): Promise<TestRollup<Next>>;
}

export { Reverted } from './test-run.ts';

export interface TestBlock {
  readonly rollup?: Hex;
  readonly height?: number;
  /** Milliseconds since 1970. */
  readonly time?: number;
}

/** `file` is the module that exports the machine by default; it is compiled as for a rollup. */
type EngineOption = { readonly engine?: 'native' } | { readonly engine: 'wasm'; readonly file: string };
type GenesisOption<G> = keyof G extends never ? { readonly genesis?: TypeOf<G> } : { readonly genesis: TypeOf<G> };
export type TestOptions<G> = TestBlock & EngineOption & GenesisOption<G>;

/** The address of a person with that name: the same in every test. */
export const wallet = (name: string): Hex => `0x${sha256Hex(utf8(`wallet of ${name}`)).slice(-40)}`;

/** The id of a rollup with that name. */
export const rollupId = (name: string): Hex => sha256Hex(utf8(`rollup ${name}`));

/** Starts an app with its genesis. Throws `Reverted` when genesis does, `CompileError` when a guest does not compile. */
export async function testMachine<S extends StateModel, A extends Named, E extends Named, M extends Named, G extends Fields, R extends Named>(
  machine: Machine<S, A, E, M, G, R>,
  ...[options]: keyof G extends never ? [options?: TestOptions<G>] : [options: TestOptions<G>]
): Promise<TestApp<S, A, E, M>> {
  return (await begin(machine, options)) as TestApp<S, A, E, M>;
}

/** Genesis of a rollup: a struct with one field per machine. */
export type RollupGenesis<Ms extends Machines> = { readonly [N in keyof Ms]: TypeOf<Ms[N]['genesis']['input']> };

/** The same for several machines in one rollup. */
export async function testRollup<Ms extends Machines>(rollup: Rollup<Ms>, options: TestBlock & EngineOption & { readonly genesis: RollupGenesis<Ms> }): Promise<TestRollup<Ms>> {
  return (await begin(rollup, options)) as unknown as TestRollup<Ms>;
}

/** Messages that go to and fro without end are a mistake of the apps. */
const MOST_CARRIED = 100_000;

/** Carries what tested apps sent each other, and the answers, until nothing is under way. What reverts is answered so, as in a network. */
export function carry(...apps: readonly Pick<Tested<never, never>, 'rollup'>[]): void {
  const runs = apps as unknown as readonly TestRun[];
  const step = (): boolean => runs.some((to) => runs.some((from) => to.takeFrom(from)));
  for (let carried = 0; step(); carried++) if (carried === MOST_CARRIED) throw new RangeError(`${MOST_CARRIED} messages, and no end`);
}

async function begin(app: App, options: (TestBlock & EngineOption & { readonly genesis?: unknown }) | undefined): Promise<object> {
  const run = new TestRun(await guestOf(app, options), (next, of) => guestOf(next, of as EngineOption), options);
  run.perform('genesis', `0x${'00'.repeat(20)}`, options?.genesis ?? {});
  return run;
}

/** The compiler is Node's, and this module may be beside an app's own: it is loaded only when it is wanted. */
async function guestOf(app: App, of: EngineOption | undefined): Promise<Guest> {
  if (of?.engine !== 'wasm') return nativeGuest(app);
  const folder = './guest';
  const { compileApp } = (await import(`${folder}/compile.ts`)) as typeof import('./guest/compile.ts');
  const { loadGuest } = (await import(`${folder}/host.ts`)) as typeof import('./guest/host.ts');
  return loadGuest((await compileApp(of.file)).wasm);
}
