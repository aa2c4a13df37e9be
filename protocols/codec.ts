/**
 * The one binary form of everything that is hashed, signed, stored or sent.
 *
 * A codec is a value; the static type is derived from it (`ValueOf`). One value has one encoding: little-endian integers,
 * u32 length prefixes, fields in order, no padding. `decode` is total: it answers a value or a `DecodeError`, never throws,
 * refuses trailing bytes and never allocates more than the input it was given could fill.
 */
import { fromHex, type Hex, toHex } from './bytes.ts';

export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly path: string;
  constructor(message: string, path = '') {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }
}

export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: DecodeError };

export interface Codec<T> {
  readonly name: string;
  write(writer: Writer, value: T): void;
  /** Throws `DecodeError`; call `decode` instead, which does not. */
  read(reader: Reader): T;
}

export type ValueOf<C> = C extends Codec<infer T> ? T : never;

/** A growing buffer. */
export class Writer {
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** Makes room for `size` bytes and answers where they start; the buffer may be another one afterwards. */
  #room(size: number): number {
    const start = this.#length;
    if (start + size > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, start + size));
      grown.set(this.#bytes.subarray(0, start));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    this.#length = start + size;
    return start;
  }

  u8(value: number): void {
    const at = this.#room(1);
    this.#view.setUint8(at, value);
  }
  u16(value: number): void {
    const at = this.#room(2);
    this.#view.setUint16(at, value, true);
  }
  u32(value: number): void {
    const at = this.#room(4);
    this.#view.setUint32(at, value, true);
  }
  u64(value: bigint): void {
    const at = this.#room(8);
    this.#view.setBigUint64(at, value, true);
  }
  bytes(value: Uint8Array): void {
    const at = this.#room(value.length);
    this.#bytes.set(value, at);
  }
  /** A copy of what was written; the writer is empty afterwards. */
  finish(): Uint8Array {
    const written = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return written;
  }
  get capacity(): number {
    return this.#bytes.length;
  }
}

/** A cursor over bytes that somebody else chose. */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    // Node's Buffer is a Uint8Array whose `slice` does not copy.
    this.#bytes = bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }
  #take(size: number): number {
    if (size > this.left) throw new DecodeError(`needs ${size} bytes, ${this.left} left`);
    const start = this.#at;
    this.#at += size;
    return start;
  }
  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }
  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }
  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }
  u64(): bigint {
    return this.#view.getBigUint64(this.#take(8), true);
  }
  /** A copy, so that a decoded value does not keep a whole message alive. */
  bytes(size: number): Uint8Array {
    const start = this.#take(size);
    return this.#bytes.slice(start, start + size);
  }
}

const codec = <T>(name: string, write: (w: Writer, v: T) => void, read: (r: Reader) => T): Codec<T> => ({ name, write, read });

function unsigned(name: string, max: number, write: (w: Writer, v: number) => void, read: (r: Reader) => number): Codec<number> {
  return codec(
    name,
    (w, v) => {
      if (!Number.isInteger(v) || v < 0 || v > max) throw new RangeError(`${v} is not a ${name}`);
      write(w, v);
    },
    read,
  );
}

export const u8: Codec<number> = unsigned(
  'u8',
  0xff,
  (w, v) => w.u8(v),
  (r) => r.u8(),
);
export const u16: Codec<number> = unsigned(
  'u16',
  0xffff,
  (w, v) => w.u16(v),
  (r) => r.u16(),
);
export const u32: Codec<number> = unsigned(
  'u32',
  0xffffffff,
  (w, v) => w.u32(v),
  (r) => r.u32(),
);

/** A count, a height or a time in milliseconds: below 2^53, eight bytes on the wire. */
export const u53: Codec<number> = codec(
  'u53',
  (w, v) => {
    if (!Number.isSafeInteger(v) || v < 0) throw new RangeError(`${v} is not a u53`);
    w.u64(BigInt(v));
  },
  (r) => {
    const value = r.u64();
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new DecodeError(`${value} is over 2^53`);
    return Number(value);
  },
);

export const u64: Codec<bigint> = codec(
  'u64',
  (w, v) => {
    if (v < 0n || v >= 1n << 64n) throw new RangeError(`${v} is not a u64`);
    w.u64(v);
  },
  (r) => r.u64(),
);

/** A whole number of `bits` (a multiple of 8), two's complement when signed. */
export function integer(bits: number, signed: boolean): Codec<bigint> {
  const size = bits / 8;
  const words = size >> 3;
  const low = signed ? -(1n << BigInt(bits - 1)) : 0n;
  const high = signed ? 1n << BigInt(bits - 1) : 1n << BigInt(bits);
  const name = `${signed ? 'int' : 'uint'}${bits}`;
  return codec(
    name,
    (w, v) => {
      if (v < low || v >= high) throw new RangeError(`${v} is not a ${name}`);
      let rest = BigInt.asUintN(bits, v);
      // Eight bytes at a time: this runs inside interpreted guests too.
      for (let i = 0; i < words; i++, rest >>= 64n) w.u64(BigInt.asUintN(64, rest));
      for (let i = words * 8; i < size; i++, rest >>= 8n) w.u8(Number(rest & 0xffn));
    },
    (r) => {
      let value = 0n;
      for (let i = 0; i < words; i++) value |= r.u64() << BigInt(64 * i);
      for (let i = words * 8; i < size; i++) value |= BigInt(r.u8()) << BigInt(8 * i);
      return signed ? BigInt.asIntN(bits, value) : value;
    },
  );
}

export const bool: Codec<boolean> = codec(
  'bool',
  (w, v) => {
    if (typeof v !== 'boolean') throw new RangeError(`${String(v)} is not a bool`);
    w.u8(v ? 1 : 0);
  },
  (r) => {
    const byte = r.u8();
    if (byte > 1) throw new DecodeError(`${byte} is not a bool`);
    return byte === 1;
  },
);

/** Exactly `size` bytes, as hex in the program. */
export function fixed(size: number): Codec<Hex> {
  return codec(
    `bytes${size}`,
    (w, v) => {
      const bytes = fromHex(v);
      if (bytes.length !== size) throw new RangeError(`${bytes.length} bytes where ${size} are due`);
      w.bytes(bytes);
    },
    (r) => toHex(r.bytes(size)),
  );
}

export const hash32: Codec<Hex> = fixed(32);
export const address: Codec<Hex> = fixed(20);
export const signature65: Codec<Hex> = fixed(65);

function length(r: Reader, max: number, unit: string, least: number): number {
  const n = r.u32();
  if (n > max) throw new DecodeError(`${n} ${unit}, at most ${max} allowed`);
  if (n * least > r.left) throw new DecodeError(`${n} ${unit} announced, ${r.left} bytes left`);
  return n;
}

/** At most `max` bytes. */
export function bytes(max: number): Codec<Uint8Array> {
  return codec(
    'bytes',
    (w, v) => {
      if (v.length > max) throw new RangeError(`${v.length} bytes, at most ${max} allowed`);
      w.u32(v.length);
      w.bytes(v);
    },
    (r) => r.bytes(length(r, max, 'bytes', 1)),
  );
}

/** UTF-8 of at most `max` bytes; a lone surrogate or malformed UTF-8 is refused, so that a text has one encoding. */
export function text(max: number): Codec<string> {
  const inner = bytes(max);
  return codec(
    'string',
    (w, v) => {
      if (!v.isWellFormed()) throw new RangeError('a text with a lone surrogate');
      inner.write(w, new TextEncoder().encode(v));
    },
    (r) => {
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inner.read(r));
      } catch (error) {
        throw error instanceof DecodeError ? error : new DecodeError('not UTF-8');
      }
    },
  );
}

/** At most `max` items. `least` is the smallest size of an item in bytes: it bounds what a lying count can allocate. */
export function list<T>(item: Codec<T>, max: number, least = 1): Codec<T[]> {
  return codec(
    `${item.name}[]`,
    (w, v) => {
      if (!Array.isArray(v)) throw new RangeError('not a list');
      if (v.length > max) throw new RangeError(`${v.length} items, at most ${max} allowed`);
      w.u32(v.length);
      for (const each of v) item.write(w, each);
    },
    (r) => {
      const n = length(r, max, 'items', least);
      const items: T[] = [];
      try {
        while (items.length < n) items.push(item.read(r));
      } catch (error) {
        throw within(`[${items.length}]`, error);
      }
      return items;
    },
  );
}

export function option<T>(inner: Codec<T>): Codec<T | undefined> {
  return codec(
    `${inner.name}?`,
    (w, v) => {
      w.u8(v === undefined ? 0 : 1);
      if (v !== undefined) inner.write(w, v);
    },
    (r) => (bool.read(r) ? inner.read(r) : undefined),
  );
}

/** One of a list of words, a byte on the wire: the index is the meaning, so words are only ever added at the end. */
export function oneOf<const W extends readonly string[]>(name: string, words: W): Codec<W[number]> {
  return codec(
    name,
    (w, v) => {
      const index = words.indexOf(v);
      if (index < 0) throw new RangeError(`${v} is not a ${name}`);
      w.u8(index);
    },
    (r) => {
      const index = r.u8();
      const word = words[index];
      if (word === undefined) throw new DecodeError(`${index} is not a ${name}`);
      return word;
    },
  );
}

type FieldCodecs = Readonly<Record<string, Codec<never>>> | Readonly<Record<string, Codec<unknown>>>;
type RecordOf<F> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** Puts a step in front of the path of a decode error. One try block per record: this runs in interpreted guests too. */
function within(path: string, error: unknown): unknown {
  if (!(error instanceof DecodeError)) return error;
  const inner = error.path === '' ? error.message : error.message.slice(error.path.length + 2);
  const joined = error.path === '' ? path : error.path.startsWith('[') ? path + error.path : `${path}.${error.path}`;
  return new DecodeError(inner, joined);
}

/** Named fields, in the order they are written here. */
export function record<F extends FieldCodecs>(name: string, fields: F): Codec<RecordOf<F>> {
  const entries = Object.entries(fields) as [string, Codec<unknown>][];
  return codec<RecordOf<F>>(
    name,
    (w, v) => {
      if (typeof v !== 'object' || v === null) throw new RangeError(`not an object: ${name}`);
      for (const [key, field] of entries) field.write(w, (v as Record<string, unknown>)[key]);
    },
    (r) => {
      const out: Record<string, unknown> = {};
      let reading = '';
      try {
        for (const [key, field] of entries) {
          reading = key;
          out[key] = field.read(r);
        }
      } catch (error) {
        throw within(reading, error);
      }
      return out as RecordOf<F>;
    },
  );
}

type Variants = Readonly<Record<string, Codec<never>>> | Readonly<Record<string, Codec<unknown>>>;
type UnionOf<V> = { [K in keyof V]: { readonly kind: K } & ValueOf<V[K]> }[keyof V];

/** One of several records, told apart by `kind`: a byte on the wire, so variants are only ever added at the end. */
export function union<V extends Variants>(name: string, variants: V): Codec<UnionOf<V>> {
  const entries = Object.entries(variants) as [string, Codec<unknown>][];
  return codec<UnionOf<V>>(
    name,
    (w, v) => {
      const index = entries.findIndex(([kind]) => kind === (v as { kind: string }).kind);
      const entry = entries[index];
      if (entry === undefined) throw new RangeError(`unknown kind in ${name}`);
      w.u8(index);
      entry[1].write(w, v);
    },
    (r) => {
      const index = r.u8();
      const entry = entries[index];
      if (entry === undefined) throw new DecodeError(`${index} is no kind of ${name}`);
      const [kind, variant] = entry;
      try {
        return { kind, ...(variant.read(r) as object) } as UnionOf<V>;
      } catch (error) {
        throw within(kind, error);
      }
    },
  );
}

/** One writer for all: most values are small, and making a buffer for each costs more than filling it. */
let idle: Writer | undefined = new Writer();
const KEPT_BYTES = 1 << 20;

/** The bytes of a value. Throws `RangeError` when the value breaks the codec's limits: a bug of the caller. */
export function encode<T>(of: Codec<T>, value: T): Uint8Array {
  // Taken while in use: a codec may encode something inside itself, and one that throws leaves its writer behind.
  const writer = idle ?? new Writer();
  idle = undefined;
  of.write(writer, value);
  const bytes = writer.finish();
  idle = writer.capacity > KEPT_BYTES ? undefined : writer;
  return bytes;
}

/** The value of some bytes, all of them. Never throws. */
export function decode<T>(of: Codec<T>, input: Uint8Array): Decoded<T> {
  try {
    const reader = new Reader(input);
    const value = of.read(reader);
    if (reader.left > 0) return { ok: false, error: new DecodeError(`${reader.left} bytes too many after ${of.name}`) };
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: error instanceof DecodeError ? error : new DecodeError(String(error)) };
  }
}
