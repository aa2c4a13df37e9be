/**
 * Keys of maps in state: a binary form whose byte order is the order of the keys, so that a tree of bytes can be walked in order.
 *
 * Integers are big-endian with the sign bit turned; addresses, fixed bytes, bools and words are as in `codec.ts`; texts and bytes have
 * every zero written 00 ff and end with 00 00; structs are their fields, one after the other. Lists and optional values are no keys.
 */
import { concat, fromHex, toHex, utf8 } from './bytes.ts';
import { SchemaError, shapeOf, type TypeExpr } from './schema.ts';

const SMALL_BITS = 48;

/** Throws `SchemaError` for a type that can be no key. */
export function checkKeyType(type: TypeExpr): void {
  const shape = shapeOf(type);
  if (shape.kind === 'list' || shape.kind === 'optional') throw new SchemaError('', `a ${shape.kind} cannot be part of a key`);
  if (shape.kind === 'struct') for (const field of Object.values(shape.fields)) checkKeyType(field);
}

function integerBytes(value: unknown, bits: number, signed: boolean): Uint8Array {
  const wide = bits <= SMALL_BITS && typeof value === 'number' ? BigInt(value) : value;
  const shifted = typeof wide === 'bigint' && (bits > SMALL_BITS || typeof value === 'number') ? (signed ? wide + (1n << BigInt(bits - 1)) : wide) : -1n;
  if (shifted < 0n || shifted >> BigInt(bits) !== 0n) throw new RangeError(`${String(value)} is not ${signed ? 'an int' : 'a uint'}${bits}`);
  return fromHex(`0x${shifted.toString(16).padStart(bits / 4, '0')}`);
}

function sized(value: unknown, size: number): Uint8Array {
  const bytes = fromHex(value as string);
  if (bytes.length !== size) throw new RangeError(`${bytes.length} bytes where ${size} are due`);
  return bytes;
}

function escaped(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (const byte of bytes) byte === 0 ? out.push(0, 0xff) : out.push(byte);
  return Uint8Array.from([...out, 0, 0]);
}

function textBytes(value: unknown): Uint8Array {
  if (typeof value !== 'string' || !value.isWellFormed()) throw new RangeError('not a text');
  return utf8(value);
}

function wordByte(words: readonly string[], value: unknown): Uint8Array {
  const index = words.indexOf(value as string);
  if (index < 0) throw new RangeError(`${String(value)} is none of ${words.join(', ')}`);
  return Uint8Array.of(index);
}

/** The bytes of a key. Throws `RangeError` or `TypeError` for a value that is not of the type. */
export function encodeKey(type: TypeExpr, value: unknown): Uint8Array {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer':
      return integerBytes(value, shape.bits, shape.signed);
    case 'fixed':
      return sized(value, shape.size);
    case 'address':
      return sized(value, 20);
    case 'bytes':
      return escaped(fromHex(value as string));
    case 'string':
      return escaped(textBytes(value));
    case 'bool':
      if (typeof value !== 'boolean') throw new RangeError(`${String(value)} is not a bool`);
      return Uint8Array.of(value ? 1 : 0);
    case 'enum':
      return wordByte(shape.words, value);
    case 'struct':
      if (typeof value !== 'object' || value === null) throw new RangeError('not an object');
      return concat(...Object.entries(shape.fields).map(([name, field]) => encodeKey(field, (value as Record<string, unknown>)[name])));
    default:
      throw new RangeError(`a ${shape.kind} cannot be part of a key`);
  }
}

/** Where a key is being read. */
class Cursor {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  get done(): boolean {
    return this.#at === this.#bytes.length;
  }
  take(size: number): Uint8Array {
    if (this.#bytes.length - this.#at < size) throw new RangeError('the key ends early');
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }
  text(): Uint8Array {
    const out: number[] = [];
    for (;;) {
      const byte = this.take(1)[0] as number;
      if (byte !== 0) out.push(byte);
      else if (this.take(1)[0] === 0xff) out.push(0);
      else return Uint8Array.from(out);
    }
  }
}

function integerFrom(bytes: Uint8Array, bits: number, signed: boolean): number | bigint {
  const raw = BigInt(toHex(bytes));
  const value = signed ? raw - (1n << BigInt(bits - 1)) : raw;
  return bits <= SMALL_BITS ? Number(value) : value;
}

function readKey(type: TypeExpr, cursor: Cursor): unknown {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer':
      return integerFrom(cursor.take(shape.bits / 8), shape.bits, shape.signed);
    case 'fixed':
      return toHex(cursor.take(shape.size));
    case 'address':
      return toHex(cursor.take(20));
    case 'bytes':
      return toHex(cursor.text());
    case 'string':
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(cursor.text());
    case 'bool':
      return cursor.take(1)[0] === 1;
    case 'enum':
      return shape.words[cursor.take(1)[0] as number];
    case 'struct':
      return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, readKey(field, cursor)]));
    default:
      throw new RangeError(`a ${shape.kind} cannot be part of a key`);
  }
}

/** The key of some bytes, or `undefined` when they are none of this type. */
export function decodeKey(type: TypeExpr, bytes: Uint8Array): unknown {
  try {
    const cursor = new Cursor(bytes);
    const key = readKey(type, cursor);
    return cursor.done ? key : undefined;
  } catch {
    return undefined;
  }
}
