/** Where an app's entries lie in its rollup's state, and in what form. The same in the guest, natively, and for whoever reads a proof. */
import { BALANCE_BYTES, BALANCE_PREFIX } from '../../protocols/balance.ts';
import { concat } from '../../protocols/bytes.ts';
import { encodeKey } from '../../protocols/key.ts';
import { WITHDRAWAL as L1_WITHDRAWAL } from '../../protocols/l1.ts';
import type { Fields, TypeExpr } from '../../protocols/schema.ts';

/** First byte of a state entry's keys: entry 0 has 1; 0 belongs to the framework. */
const FIRST_BYTE = 1;
/** Entries, actions and events that a machine may have: more would not fit a byte with the framework's own. */
export const MOST_ENTRIES = 240;

export { BALANCE_BYTES, BALANCE_PREFIX };

export const BALANCE_KEY: Fields = { asset: 'address', account: 'address' };
export const BALANCE_VALUE = 'uint256';

/** What `withdraw` sends to L1. `lookup` is no name that an author can give. */
export const WITHDRAWAL: { readonly lookup: string; readonly action: string; readonly input: Fields } = { lookup: '@withdraw', ...L1_WITHDRAWAL };

/** A state entry as a machine or a manifest describes it. */
export type EntryModel = { readonly kind: 'map'; readonly key: TypeExpr; readonly value: TypeExpr } | { readonly kind: 'value'; readonly type: TypeExpr } | { readonly kind: 'balances' };

export interface Place {
  readonly prefix: Uint8Array;
  /** `undefined` for a single value. */
  readonly key: TypeExpr | undefined;
  readonly value: TypeExpr;
}

/**
 * How keys of entry number `index` begin. In a rollup of several machines the machine's number comes first, so that one can get more
 * entries without moving those of the next.
 */
export const prefixOf = (index: number, machine?: number): Uint8Array => Uint8Array.from(machine === undefined ? [index] : [machine, index], (number) => FIRST_BYTE + number);

/** The place of an entry whose keys begin with `prefix`. */
export function placeOf(entry: EntryModel, prefix: Uint8Array): Place {
  if (entry.kind === 'balances') return { prefix: BALANCE_PREFIX, key: BALANCE_KEY, value: BALANCE_VALUE };
  return entry.kind === 'map' ? { prefix, key: entry.key, value: entry.value } : { prefix, key: undefined, value: entry.type };
}

/** The whole key of an entry, or of one key of a map. Throws when the key is not of its type. */
export const keyBytes = ({ prefix, key: type }: Place, key: unknown): Uint8Array => (type === undefined ? prefix : concat(prefix, encodeKey(type, key)));
