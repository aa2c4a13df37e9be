/** State as natively run handlers see it: typed maps and values over an overlay of what calls have written so far. */
import { compareBytes, toHex } from '../../protocols/bytes.ts';
import { type Codec, decode, encode } from '../../protocols/codec.ts';
import { codecOf, type TypeExpr } from '../../protocols/schema.ts';
import type { MapEntry, StateModel, StateValue, ValueEntry } from '../machine.ts';
import { CODE, FIRST_ENTRY_BYTE } from './abi.ts';
import type { StateReader, Write } from './host.ts';

/** A reader that also knows the order of keys: the first key in [from, until), or the last one when `reverse`. */
export interface OrderedReader extends StateReader {
  next?(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined;
}

/** What ends a call with a code of its own. */
export class Revert extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/** Bytes the guest's buffer has for one key, and for one value: beyond them nothing is even asked of the host. */
export const BUFFER = { key: 512, value: 132_096 - 512 } as const;

/** Reads and writes of the call that runs now. `put` answers whether the host takes it. */
export interface Cells {
  get(key: Uint8Array): Uint8Array | undefined;
  put(key: Uint8Array, value: Uint8Array | undefined): boolean;
  /** Where an ordered scan goes on. */
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined;
}

export interface Range<K> {
  readonly from?: K;
  readonly until?: K;
  readonly reverse?: boolean;
}

export const untyped = (type: TypeExpr): Codec<unknown> => codecOf(type) as Codec<unknown>;

/** Bytes that fit the guest's buffer. Throws `Revert`. */
export function fitting(bytes: Uint8Array): Uint8Array {
  if (bytes.length > BUFFER.value) throw new Revert(CODE.overLimit, `${bytes.length} bytes at once`);
  return bytes;
}

function taken(accepted: boolean, what: string): void {
  if (!accepted) throw new Revert(CODE.overLimit, `${what} is over its limit`);
}

function decoded(codec: Codec<unknown>, bytes: Uint8Array): unknown {
  const stored = decode(codec, bytes);
  if (!stored.ok) throw stored.error;
  return stored.value;
}

function keyWriter(prefix: number, codec: Codec<unknown>): (key: unknown) => Uint8Array {
  return (key) => {
    const encoded = encode(codec, key);
    if (encoded.length >= BUFFER.key) throw new Revert(CODE.overLimit, `a key of ${encoded.length + 1} bytes`);
    return Uint8Array.of(prefix, ...encoded);
  };
}

function openMap({ key, value }: MapEntry, prefix: number, cells: Cells): object {
  const keyCodec = untyped(key);
  const valueCodec = untyped(value);
  const keyOf = keyWriter(prefix, keyCodec);
  const get = (at: unknown): unknown => {
    const stored = cells.get(keyOf(at));
    return stored && decoded(valueCodec, stored);
  };
  const set = (at: unknown, to: unknown): void => {
    const bytes = fitting(encode(valueCodec, to));
    taken(cells.put(keyOf(at), bytes), 'a state entry');
  };
  function* entries({ from, until, reverse = false }: Range<unknown> = {}): Generator<[unknown, unknown]> {
    let low = from === undefined ? Uint8Array.of(prefix) : keyOf(from);
    let high = until === undefined ? Uint8Array.of(prefix + 1) : keyOf(until);
    for (let found = cells.next(low, high, reverse); found !== undefined; found = cells.next(low, high, reverse)) {
      yield [decoded(keyCodec, found.subarray(1)), decoded(valueCodec, cells.get(found) as Uint8Array)];
      if (reverse) high = found;
      else low = Uint8Array.of(...found, 0);
    }
  }
  return { get, set, has: (at: unknown) => cells.get(keyOf(at)) !== undefined, delete: (at: unknown) => taken(cells.put(keyOf(at), undefined), 'a state key'), entries };
}

function openValue({ type }: ValueEntry, prefix: number, cells: Cells): StateValue<unknown> {
  const codec = untyped(type);
  const key = Uint8Array.of(prefix);
  return {
    get: () => {
      const stored = cells.get(key);
      return stored && decoded(codec, stored);
    },
    set: (to) => taken(cells.put(key, fitting(encode(codec, to))), 'a state entry'),
  };
}

/** The `state` of a handler's context. */
export function openState(model: StateModel, cells: Cells): object {
  const open = (entry: MapEntry | ValueEntry, prefix: number): object => (entry.kind === 'map' ? openMap(entry, prefix, cells) : openValue(entry, prefix, cells));
  return Object.fromEntries(Object.entries(model).map(([name, entry], at) => [name, open(entry, (FIRST_ENTRY_BYTE + at) & 0xff)]));
}

const inRange = (key: Uint8Array, from: Uint8Array, until: Uint8Array): boolean => compareBytes(key, from) >= 0 && compareBytes(key, until) < 0;

/** The next key that exists when `layers` of writes, the newest first, lie over `base`. */
export function nextKey(layers: readonly ReadonlyMap<string, Write>[], base: OrderedReader, from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
  const ahead = (a: Uint8Array, b: Uint8Array | undefined): boolean => b === undefined || (reverse ? compareBytes(a, b) > 0 : compareBytes(a, b) < 0);
  const newest = (name: string): Write | undefined => layers.find((layer) => layer.has(name))?.get(name);
  let best = nextOfBase(base, newest, from, until, reverse);
  for (const layer of layers) for (const [name, { key }] of layer) if (inRange(key, from, until) && newest(name)?.value !== undefined && ahead(key, best)) best = key;
  return best;
}

/** The next key of `base` that no layer deleted. */
function nextOfBase(base: OrderedReader, newest: (name: string) => Write | undefined, from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
  if (base.next === undefined) throw new Error('this state knows no order of keys');
  let [low, high] = [from, until];
  for (let key = base.next(low, high, reverse); key !== undefined; key = base.next(low, high, reverse)) {
    const write = newest(toHex(key));
    if (write === undefined || write.value !== undefined) return key;
    if (reverse) high = key;
    else low = Uint8Array.of(...key, 0);
  }
  return undefined;
}
