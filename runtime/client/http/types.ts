/** What a client looks like, from the machine alone. */
import type { Observable } from 'rxjs';
import type { BalanceKey, BalancesEntry, Machines, MapEntry, Named, StateModel, ValueEntry } from '../../../contracts/machine.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import type { Level } from '../../../protocols/confirmation.ts';
import type { TypeOf } from '../../../protocols/schema.ts';

type InputOf<F> = keyof F extends never ? [] : [input: TypeOf<F>];
export type EventOf<E> = { readonly [N in keyof E & string]: { readonly name: N; readonly fields: TypeOf<E[N]> } }[keyof E & string];

/** The operator promised an action for a block of at most height `by` (C0). */
export interface Acknowledged {
  readonly id: Hex;
  readonly by: number;
  readonly nonce: bigint;
  /** The encoded promise: L1 believes it. */
  readonly acknowledgement: Hex;
}

/** An action in a block that has reached `level`. */
export interface Confirmed<Event> {
  readonly id: Hex;
  readonly level: Level;
  readonly height: number;
  readonly index: number;
  readonly fuel: bigint;
  readonly events: readonly Event[];
}

/** An action on its way. Awaited, it is the operator's promise; rejects with `ActionRefused`, or `ClientError`. */
export interface Submission<Event> extends PromiseLike<Acknowledged> {
  /** Resolves when it has risen to a level (C2 unless said); rejects with `ActionReverted`, or `ClientError` `late`. */
  confirmed(level?: Level, options?: { readonly timeoutMs?: number }): Promise<Confirmed<Event>>;
}

export type Actions<A, Event> = { readonly [N in keyof A]: (...input: InputOf<A[N]>) => Submission<Event> };

export interface MapReader<K, V> {
  /** Rejects with `BadProof` when the gateway's answer does not prove itself. */
  get(key: K): Promise<V | undefined>;
  /** A page in the order of keys, after a key. Not proven. */
  entries(page?: { readonly after?: K | undefined; readonly limit?: number }): Promise<[K, V][]>;
}
export interface ValueReader<T> {
  get(): Promise<T | undefined>;
}
export type StateReaders<S> = {
  readonly [N in keyof S]: S[N] extends MapEntry<infer K, infer V>
    ? MapReader<TypeOf<K>, TypeOf<V>>
    : S[N] extends ValueEntry<infer T>
      ? ValueReader<TypeOf<T>>
      : S[N] extends BalancesEntry
        ? MapReader<BalanceKey, bigint>
        : never;
};

/** An event of the app, with the block it is in; what a hook emits is of no action, and has no `id`. */
export type Happened<Event> = Event & { readonly height: number; readonly index: number; readonly id: Hex | null };

/** What the gateway's stream says; fields as in its description. */
export interface StreamEvent {
  readonly kind: string;
  readonly rollup?: Hex;
  readonly height?: number;
  readonly level?: Level;
  readonly [more: string]: unknown;
}

export interface ClientCore<Event> {
  /** Events of the app in order, block after block, from the next block on or after a height; none is left out. Errors with `ClientError`. */
  events(after?: number): Observable<Happened<Event>>;
  /** What happens in this rollup, as the gateway hears of it; connects again by itself. */
  stream(...kinds: readonly string[]): Observable<StreamEvent>;
  /** Next nonce of an account; the signer's unless said. */
  nonce(account?: Hex): Promise<bigint>;
  /** The signer's. */
  address(): Promise<Hex>;
}

/** Names that the client needs itself: such actions are under `act` alone. */
type Own = keyof ClientCore<unknown> | 'act' | 'state' | 'then';

export type MachineClient<S extends StateModel, A extends Named, E extends Named> = ClientCore<EventOf<E>> & {
  readonly act: Actions<A, EventOf<E>>;
  readonly state: StateReaders<S>;
} & Actions<Omit<A, Own>, EventOf<E>>;

/** Events of all machines by their full names. */
export type RollupEvent<Ms extends Machines> = {
  readonly [N in keyof Ms & string]: { readonly [E in keyof Ms[N]['events'] & string]: { readonly name: `${N}.${E}`; readonly fields: TypeOf<Ms[N]['events'][E]> } }[keyof Ms[N]['events'] & string];
}[keyof Ms & string];

type RollupActions<Ms extends Machines> = { readonly [N in keyof Ms]: Actions<Ms[N]['actions'], RollupEvent<Ms>> };

export type RollupClient<Ms extends Machines> = ClientCore<RollupEvent<Ms>> & {
  readonly act: RollupActions<Ms>;
  readonly state: { readonly [N in keyof Ms]: StateReaders<Ms[N]['state']> };
} & Omit<RollupActions<Ms>, Own>;
