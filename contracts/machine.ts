/**
 * What an app author writes: one description of state, actions and events, from which types, codecs and EIP-712 come.
 *
 * The machine knows nothing of the rollup that runs it. A handler is a plain synchronous function; when it throws, nothing of
 * what it did remains.
 */
import type { Hex } from '../protocols/bytes.ts';
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

/** A map from keys (scalars or structs) to values. */
export const map = <const K extends TypeExpr, const V extends TypeExpr>(key: K, value: V): MapEntry<K, V> => ({ kind: 'map', key, value });

/** A single value. */
export const value = <const T extends TypeExpr>(type: T): ValueEntry<T> => ({ kind: 'value', type });

export type StateModel = Readonly<Record<string, MapEntry | ValueEntry>>;

export interface StateMap<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  has(key: K): boolean;
  delete(key: K): void;
}

export interface StateValue<T> {
  get(): T | undefined;
  set(value: T): void;
}

export type StateOf<S> = {
  readonly [N in keyof S]: S[N] extends MapEntry<infer K, infer V> ? StateMap<TypeOf<K>, TypeOf<V>> : S[N] extends ValueEntry<infer T> ? StateValue<TypeOf<T>> : never;
};

/** The block an action runs in. */
export interface BlockContext {
  readonly height: number;
  /** Milliseconds since 1970, by the operator's clock. */
  readonly time: number;
}

type Named = Readonly<Record<string, Fields>>;

/** What every handler gets. */
export interface Effects<S, E extends Named, M extends Named> {
  readonly state: StateOf<S>;
  /** The rollup this machine runs in, as the account it has in other rollups. */
  readonly self: Hex;
  readonly block: BlockContext;
  /** Reverts the action unless `condition` holds. `code` is the author's own, from 1. */
  readonly require: (condition: boolean, code: number, message: string) => void;
  /** The value, or a revert when there is none. */
  readonly need: <T>(value: T | undefined, code: number, message: string) => T;
  readonly emit: <N extends keyof E & string>(event: N, fields: TypeOf<E[N]>) => void;
  /** Sends a message that arrives in another rollup as a native action, from this rollup's account. */
  readonly send: <N extends keyof M & string>(to: Hex, action: N, input: TypeOf<M[N]>) => void;
}

export interface ActionContext<S, E extends Named, M extends Named, I> extends Effects<S, E, M> {
  readonly input: I;
  /** Who signed the action, or the account of the rollup that sent the message. */
  readonly sender: Hex;
  /** The rollup that sent this action as a message; `undefined` for a user's action. */
  readonly from: Hex | undefined;
}

export interface Machine<S extends StateModel = StateModel, A extends Named = Named, E extends Named = Named, M extends Named = Named, G extends Fields = Fields> {
  /** Lower-case letters, digits and dashes. */
  readonly name: string;
  readonly state: S;
  /** Inputs of the actions; their order is part of the app's identity. */
  readonly actions: A;
  readonly events: E;
  /** Inputs of the actions of other rollups that this one may call. */
  readonly messages: M;
  readonly genesis: { readonly input: G; readonly run: (context: Effects<S, E, M> & { readonly input: TypeOf<G> }) => void };
  readonly handlers: { readonly [N in keyof A]: (context: ActionContext<S, E, M, TypeOf<A[N]>>) => void };
}

/** Describes an app. Its types are inferred from the description alone. */
export function defineMachine<const S extends StateModel, const A extends Named, const E extends Named, const M extends Named, const G extends Fields>(
  machine: Machine<S, A, E, M, G>,
): Machine<S, A, E, M, G> {
  return machine;
}

/** The account a rollup has in every other rollup: the last 20 bytes of its id. */
export { rollupAddress } from '../protocols/account.ts';
