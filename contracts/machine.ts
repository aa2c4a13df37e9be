/**
 * What an app author writes: one description of state, actions and events, from which types, codecs and EIP-712 come.
 *
 * The machine knows nothing of the rollup that runs it. A handler is a plain synchronous function; when it throws, nothing of
 * what it did remains.
 */
import type { Callers } from '../protocols/action.ts';
import type { Hex } from '../protocols/bytes.ts';
import type { OutcomeName } from '../protocols/outcome.ts';
import type { Fields, TypeExpr, TypeOf } from '../protocols/schema.ts';

export interface MapEntry<K extends TypeExpr = TypeExpr, V extends TypeExpr = TypeExpr> {
  readonly kind: 'map';
  readonly key: K;
  readonly value: V;
}

export interface ValueEntry<T extends TypeExpr = TypeExpr> {
  readonly kind: 'value';
  readonly type: T;
}

/** A type whose value may be missing: `undefined` in the program, a list of none or one for a wallet. */
export const optional = <const T extends TypeExpr>(type: T): readonly ['optional', T] => ['optional', type];

/** One of some words: a text in the program and for a wallet, one byte in binary form. */
export const oneOf = <const W extends readonly [string, ...string[]]>(...words: W): readonly ['enum', W] => ['enum', words];

/** A map from keys (scalars or structs) to values. */
export const map = <const K extends TypeExpr, const V extends TypeExpr>(key: K, value: V): MapEntry<K, V> => ({ kind: 'map', key, value });

/** A single value. */
export const value = <const T extends TypeExpr>(type: T): ValueEntry<T> => ({ kind: 'value', type });

/** Balances of L1 assets by account, kept where L1 finds them: what an account has here, it can take out with a proof alone. */
export interface BalancesEntry {
  readonly kind: 'balances';
}
export const balances = (): BalancesEntry => ({ kind: 'balances' });

/** An account's balance of an asset: the address of a token on L1, or zero for ether. */
export interface BalanceKey {
  asset: Hex;
  account: Hex;
}

export type StateModel = Readonly<Record<string, MapEntry | ValueEntry | BalancesEntry>>;

/** Keys from `from` (included) until `until` (not included), in the order of keys or `reverse`. */
export interface Range<K> {
  readonly from?: K | undefined;
  readonly until?: K | undefined;
  readonly reverse?: boolean | undefined;
}

export interface StateMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  has(key: K): boolean;
  delete(key: K): void;
  /**
   * Entries in the order of their keys: numbers by size, texts and bytes by their bytes, structs field by field. Lazy: what is not
   * taken is not read. Entries changed meanwhile are seen as they are when their turn comes.
   */
  entries(range?: Range<K>): IterableIterator<[K, V]>;
}

export interface StateValue<T> {
  get(): T | undefined;
  set(value: T): void;
}

export type StateOf<S> = {
  readonly [N in keyof S]: S[N] extends MapEntry<infer K, infer V>
    ? StateMap<TypeOf<K>, TypeOf<V>>
    : S[N] extends ValueEntry<infer T>
      ? StateValue<TypeOf<T>>
      : S[N] extends BalancesEntry
        ? StateMap<BalanceKey, bigint>
        : never;
};

/** The block an action runs in. */
export interface BlockContext {
  readonly height: number;
  /** Milliseconds since 1970, by the operator's clock. */
  readonly time: number;
}

export type Named = Readonly<Record<string, Fields>>;

/** What handlers return. A type of its own, since a function that returns `void` may return a promise, and what a promise does is lost. */
// biome-ignore lint/suspicious/noConfusingVoidType: `void` alone would let promises in
type Nothing = void | undefined;

/** What a message wants to hear: the reply is called with `note` once it is known what came of it. */
export type AskOf<R extends Named> = {
  readonly [N in keyof R & string]: {
    readonly reply: N;
    /** What is remembered of the ask until then: at most `LIMITS.noteBytes`. */
    readonly note: TypeOf<R[N]>;
    /** Milliseconds since 1970: a receiver whose block is later does not do it. None unless said. */
    readonly deadline?: number;
  };
}[keyof R & string];

/** What every handler gets. */
export interface Effects<S, E extends Named, M extends Named, R extends Named = Named> {
  readonly state: StateOf<S>;
  /** The rollup this machine runs in, as the account it has in other rollups. */
  readonly self: Hex;
  readonly block: BlockContext;
  /** Reverts the action unless `condition` holds. `code` is the author's own, from 1. A message that costs work is given as a function. */
  readonly require: (condition: boolean, code: number, message: string | (() => string)) => void;
  /** The value, or a revert when there is none. */
  readonly need: <T>(value: T | undefined, code: number, message: string | (() => string)) => T;
  readonly emit: <N extends keyof E & string>(event: N, fields: TypeOf<E[N]>) => void;
  /**
   * Sends a message that arrives in another rollup as a native action, from this rollup's account. With `ask`, one of the machine's replies is
   * called, once, when it is known what came of it there: done, or for a reason not.
   */
  readonly send: <N extends keyof M & string>(to: Hex, action: N, input: TypeOf<M[N]>, ask?: AskOf<R>) => void;
  /** Asks L1 to pay out; the app takes the amount from its own books. */
  readonly withdraw: (what: { readonly asset: Hex; readonly to: Hex; readonly amount: bigint }) => void;
  /**
   * 256 bits that differ by block, action and seed. Derived from what the operator knew when it made the block: fair between users, no
   * secret from the operator.
   */
  readonly random: (seed: string) => bigint;
  /** Hashes of bytes, natively fast. */
  readonly hash: { readonly [A in 'sha256' | 'keccak256' | 'blake3']: (data: Hex) => Hex };
}

/** What came of an ask: `code` is the receiver's error code, 0 when it was done. */
export interface AskOutcome {
  readonly status: OutcomeName;
  readonly code: number;
}

export interface ReplyContext<S, E extends Named, M extends Named, R extends Named, N> extends Effects<S, E, M, R> {
  readonly outcome: AskOutcome;
  readonly note: N;
  /** The rollup that was asked. */
  readonly from: Hex;
}

export interface ActionContext<S, E extends Named, M extends Named, I, R extends Named = Named> extends Effects<S, E, M, R> {
  readonly input: I;
  /** Who signed the action, or the account of the rollup that sent the message. */
  readonly sender: Hex;
  /** The rollup that sent this action as a message; `undefined` for a user's action. */
  readonly from: Hex | undefined;
}

export interface Machine<S extends StateModel = StateModel, A extends Named = Named, E extends Named = Named, M extends Named = Named, G extends Fields = Fields, R extends Named = Named> {
  /** Lower-case letters, digits and dashes. */
  readonly name: string;
  readonly state: S;
  /** Inputs of the actions; their order is part of the app's identity. */
  readonly actions: A;
  readonly events: E;
  /** Inputs of the actions of other rollups that this one may call. */
  readonly messages: M;
  /** Who alone may call an action: users by signing, other rollups by messages; both unless said. */
  readonly callers?: { readonly [N in keyof A]?: Callers };
  /** What is remembered of asks until it is known what came of them. */
  readonly replies?: R;
  /** Called once for each ask. One that throws leaves nothing and is not called again. */
  readonly onReply?: { readonly [N in keyof R]: (context: ReplyContext<S, E, M, R, TypeOf<R[N]>>) => Nothing };
  readonly genesis: { readonly input: G; readonly run: (context: Effects<S, E, M, R> & { readonly input: TypeOf<G> }) => Nothing };
  /** Run before and after the actions of every block that has any; one that throws reverts alone. */
  readonly hooks?: { readonly beforeBlock?: (context: Effects<S, E, M, R>) => Nothing; readonly afterBlock?: (context: Effects<S, E, M, R>) => Nothing };
  /** Run once, when this version takes over from an earlier one. */
  readonly migrate?: (context: Effects<S, E, M, R>) => Nothing;
  readonly handlers: { readonly [N in keyof A]: (context: ActionContext<S, E, M, TypeOf<A[N]>, R>) => Nothing };
}

/** Describes an app. Its types are inferred from the description alone. */
export function defineMachine<const S extends StateModel, const A extends Named, const E extends Named, const M extends Named, const G extends Fields, const R extends Named = Record<never, Fields>>(
  machine: Machine<S, A, E, M, G, R>,
): Machine<S, A, E, M, G, R> {
  return machine;
}

/** Any machine, where its types do not matter: no function of it can be called. */
export interface AnyMachine {
  readonly name: string;
  readonly state: StateModel;
  readonly actions: Named;
  readonly events: Named;
  readonly messages: Named;
  readonly callers?: Readonly<Record<string, Callers | undefined>>;
  readonly replies?: Named;
  readonly onReply?: Readonly<Record<string, (context: never) => Nothing>>;
  readonly genesis: { readonly input: Fields; readonly run: (context: never) => Nothing };
  readonly hooks?: { readonly beforeBlock?: (context: never) => Nothing; readonly afterBlock?: (context: never) => Nothing };
  readonly migrate?: (context: never) => Nothing;
  readonly handlers: Readonly<Record<string, (context: never) => Nothing>>;
}

export type Machines = Readonly<Record<string, AnyMachine>>;

/** Several machines in one rollup. */
export interface Rollup<Ms extends Machines = Machines> {
  /** Lower-case letters, digits and dashes. */
  readonly name: string;
  readonly machines: Ms;
}

/** What an app's file exports by default. */
export type App = AnyMachine | Rollup;

/**
 * Puts machines together in one rollup, by name: `token`'s action `transfer` is `token.transfer` on the wire, and its state
 * `token.balances`. Each machine sees its own state, events and messages alone. Genesis takes a struct with one field per machine. Hooks
 * run in the order of the machines, and what they do in one block is committed, or reverted, together. The order of machines is part of
 * the app's identity: later versions add new ones at the end.
 */
export function defineRollup<const Ms extends Machines>(rollup: Rollup<Ms>): Rollup<Ms> {
  return rollup;
}

/** An app, or as much of its description as `mru types` writes. */
type Callee = { readonly actions: Named } | { readonly machines: Readonly<Record<string, { readonly actions: Named }>> };

type Callable<T> = T extends { readonly machines: infer Ms extends Readonly<Record<string, { readonly actions: Named }>> }
  ? { readonly [K in { [N in keyof Ms & string]: `${N}.${keyof Ms[N]['actions'] & string}` }[keyof Ms & string]]: K extends `${infer N}.${infer X}` ? Ms[N]['actions'][X] : never }
  : T extends { readonly actions: infer A }
    ? A
    : never;

/**
 * Actions of another app, for `messages`: what is sent to it is checked against what it takes. Its code becomes part of this app's module; where
 * that is too much, `mru types` writes the description alone.
 */
export function calls<const T extends Callee, const N extends keyof Callable<T> & string>(app: T, ...names: readonly N[]): Pick<Callable<T>, N> {
  const inputOf = (name: string): Fields | undefined => {
    if (!('machines' in app)) return app.actions[name];
    const [machine = '', action = ''] = name.split('.');
    return app.machines[machine]?.actions[action];
  };
  return Object.fromEntries(names.map((name) => [name, inputOf(name)])) as Pick<Callable<T>, N>;
}

/** The account a rollup has in every other rollup: the last 20 bytes of its id. */
export { rollupAddress } from '../protocols/account.ts';
export { ETHER, L1 } from '../protocols/l1.ts';
