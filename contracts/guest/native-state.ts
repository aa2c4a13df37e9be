/** State as natively run handlers see it: typed maps and values over an overlay of what calls have written so far. */
import { type Codec, decode, encode } from '../../protocols/codec.ts';
import { decodeKey } from '../../protocols/key.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { codecOf, type TypeExpr } from '../../protocols/schema.ts';
import type { Range } from '../machine.ts';
import { CODE } from './abi.ts';
import { keyBytes, type Place } from './layout.ts';
import { type Part, placesOfPart } from './parts.ts';

/** What ends a call with a code of its own. */
export class Revert extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Reads and writes of the call that runs now. */
export interface Cells {
  get(key: Uint8Array): Uint8Array | undefined;
  set(key: Uint8Array, value: Uint8Array | undefined): void;
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined;
}

export const untyped = (type: TypeExpr): Codec<unknown> => codecOf(type) as Codec<unknown>;

/** Bytes within a limit of the protocol. Throws `Revert`. */
export function within(bytes: Uint8Array, most: number, what: string): Uint8Array {
  if (bytes.length > most) throw new Revert(CODE.overLimit, `${what} of ${bytes.length} bytes, at most ${most}`);
  return bytes;
}

function decoded(codec: Codec<unknown>, bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return undefined;
  const stored = decode(codec, bytes);
  if (!stored.ok) throw stored.error;
  return stored.value;
}

const keyOf = (place: Place, key: unknown): Uint8Array => within(keyBytes(place, key), LIMITS.keyBytes, 'a key');

/** The first key after every key of an entry: its prefix, counted up. No prefix ends in ff. */
const endOf = (prefix: Uint8Array): Uint8Array => prefix.map((byte, at) => (at === prefix.length - 1 ? byte + 1 : byte));

function openMap(place: Place, cells: Cells): object {
  const codec = untyped(place.value);
  function* entries({ from, until, reverse = false }: Range<unknown> = {}): Generator<[unknown, unknown]> {
    let low = from === undefined ? place.prefix : keyOf(place, from);
    let high = until === undefined ? endOf(place.prefix) : keyOf(place, until);
    for (let found = cells.next(low, high, reverse); found !== undefined; found = cells.next(low, high, reverse)) {
      yield [decodeKey(place.key as TypeExpr, found.subarray(place.prefix.length)), decoded(codec, cells.get(found))];
      if (reverse) high = found;
      else low = Uint8Array.of(...found, 0);
    }
  }
  return Object.freeze({
    get: (key: unknown) => decoded(codec, cells.get(keyOf(place, key))),
    set: (key: unknown, to: unknown) => {
      const at = keyOf(place, key);
      cells.set(at, within(encode(codec, to), LIMITS.valueBytes, 'a value'));
    },
    has: (key: unknown) => cells.get(keyOf(place, key)) !== undefined,
    delete: (key: unknown) => cells.set(keyOf(place, key), undefined),
    entries,
  });
}

function openValue({ prefix, value }: Place, cells: Cells): object {
  const codec = untyped(value);
  return Object.freeze({ get: () => decoded(codec, cells.get(prefix)), set: (to: unknown) => cells.set(prefix, within(encode(codec, to), LIMITS.valueBytes, 'a value')) });
}

/** The `state` of a handler's context. */
export function openState(part: Part, cells: Cells): object {
  const open = (place: Place): object => (place.key === undefined ? openValue(place, cells) : openMap(place, cells));
  return Object.freeze(Object.fromEntries(placesOfPart(part).map(([name, place]) => [name, open(place)])));
}
