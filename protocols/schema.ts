/**
 * Types that an author writes down once: EIP-712 type names, nested structs and arrays.
 *
 * From one description come the static type (`TypeOf`), the binary codec (`codecOf`), the check of JSON that a stranger sent
 * (`fromJson`, errors name the path) and the JSON view (`toJson`).
 */
import { fromHex, type Hex, parseHex, toHex, utf8 } from './bytes.ts';
import { address, bool, bytes as bytesCodec, type Codec, fixed, integer, list, oneOf as oneOfCodec, option, record, text } from './codec.ts';
import { LIMITS } from './limits.ts';

/**
 * `'uint256'`, `'address[]'`, a struct `{ to: 'address' }`, an array of structs `[{ to: 'address' }]`, `optional('address')` or
 * `oneOf('buy', 'sell')`. Plain data, so that it travels as JSON.
 */
export type TypeExpr = string | Fields | readonly [TypeExpr] | readonly ['optional', TypeExpr] | readonly ['enum', readonly string[]];
export interface Fields {
  readonly [name: string]: TypeExpr;
}

type SmallBits = '8' | '16' | '24' | '32' | '40' | '48';
type Scalar<T extends string> = T extends `${infer Item}[]`
  ? Scalar<Item>[]
  : T extends 'bool'
    ? boolean
    : T extends 'string'
      ? string
      : T extends 'address' | 'bytes' | `bytes${number}`
        ? Hex
        : T extends `uint${infer Bits}` | `int${infer Bits}`
          ? Bits extends SmallBits
            ? number
            : bigint
          : never;

/** The TypeScript type of a description: integers of up to 48 bits are numbers, larger ones bigints, bytes are hex. */
export type TypeOf<T> = T extends string
  ? Scalar<T>
  : T extends readonly ['optional', infer Inner]
    ? ([TypeExpr] extends [Inner] ? unknown : TypeOf<Inner>) | undefined
    : T extends readonly ['enum', infer W extends readonly string[]]
      ? W[number]
      : T extends readonly [infer Item]
        ? TypeOf<Item>[]
        : { -readonly [K in keyof T]: TypeOf<T[K]> };

export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  /** Where in the input, as `legs[2].to`; empty for the whole. */
  readonly path: string;
  constructor(path: string, message: string) {
    super(path === '' ? message : `${path}: ${message}`);
    this.path = path;
  }
}

const INTEGER = /^(u?)int(\d+)$/;
const FIXED = /^bytes(\d+)$/;

/** What one type name or structure is; `undefined` parts do not exist in EIP-712. */
type Shape =
  | { readonly kind: 'integer'; readonly bits: number; readonly signed: boolean }
  | { readonly kind: 'fixed'; readonly size: number }
  | { readonly kind: 'bytes' | 'string' | 'bool' | 'address' }
  | { readonly kind: 'list' | 'optional'; readonly item: TypeExpr }
  | { readonly kind: 'enum'; readonly words: readonly string[] }
  | { readonly kind: 'struct'; readonly fields: Fields };

function compound(type: readonly unknown[]): Shape {
  if (type.length === 1) return { kind: 'list', item: type[0] as TypeExpr };
  if (type.length === 2 && type[0] === 'optional') return { kind: 'optional', item: type[1] as TypeExpr };
  const words = type[1];
  const isWords = type.length === 2 && type[0] === 'enum' && Array.isArray(words) && words.length > 0 && words.length <= 256;
  if (!isWords || !words.every((word) => typeof word === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(word)) || new Set(words).size !== words.length)
    throw new SchemaError('', `unknown type ${JSON.stringify(type)?.slice(0, 80)}`);
  return { kind: 'enum', words: words as string[] };
}

function structShape(type: unknown): Shape {
  if (typeof type !== 'object' || type === null) throw new SchemaError('', `unknown type ${String(type)}`);
  return { kind: 'struct', fields: type as Fields };
}

/** Reads a description; throws `SchemaError` for a type that EIP-712 does not have. */
export function shapeOf(type: TypeExpr): Shape {
  if (Array.isArray(type)) return compound(type);
  if (typeof type !== 'string') return structShape(type);
  if (type.endsWith('[]')) return { kind: 'list', item: type.slice(0, -2) };
  if (type === 'bytes' || type === 'string' || type === 'bool' || type === 'address') return { kind: type };
  const whole = INTEGER.exec(type);
  const bits = Number(whole?.[2]);
  if (whole && bits % 8 === 0 && bits >= 8 && bits <= 256) return { kind: 'integer', bits, signed: whole[1] === '' };
  const size = Number(FIXED.exec(type)?.[1]);
  if (size >= 1 && size <= 32) return { kind: 'fixed', size };
  throw new SchemaError('', `unknown type "${type}"`);
}

const isSmall = (bits: number): boolean => bits <= 48;

function integerCodec(bits: number, signed: boolean): Codec<unknown> {
  const wide = integer(bits, signed);
  if (!isSmall(bits)) return wide as Codec<unknown>;
  const whole = (v: unknown): bigint => {
    if (typeof v !== 'number') throw new RangeError(`${String(v)} is not a ${wide.name}`);
    return BigInt(v);
  };
  return { name: wide.name, write: (w, v) => wide.write(w, whole(v)), read: (r) => Number(wide.read(r)) };
}

const hexBytes: Codec<Hex> = (() => {
  const inner = bytesCodec(LIMITS.payloadBytes);
  return { name: 'bytes', write: (w, v) => inner.write(w, fromHex(v)), read: (r) => toHex(inner.read(r)) };
})();

/** The binary codec of a described type. */
export function codecOf<const T extends TypeExpr>(type: T): Codec<TypeOf<T>> {
  return untypedCodec(type) as Codec<TypeOf<T>>;
}

function untypedCodec(type: TypeExpr): Codec<unknown> {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer':
      return integerCodec(shape.bits, shape.signed);
    case 'fixed':
      return fixed(shape.size) as Codec<unknown>;
    case 'bytes':
      return hexBytes as Codec<unknown>;
    case 'string':
      return text(LIMITS.payloadBytes) as Codec<unknown>;
    case 'bool':
      return bool as Codec<unknown>;
    case 'address':
      return address as Codec<unknown>;
    case 'list':
      return list(untypedCodec(shape.item), LIMITS.payloadBytes) as Codec<unknown>;
    case 'optional':
      return option(untypedCodec(shape.item)) as Codec<unknown>;
    case 'enum':
      return oneOfCodec('enum', shape.words) as Codec<unknown>;
    case 'struct':
      return record('struct', mapFields(shape.fields, untypedCodec)) as Codec<unknown>;
  }
}

function mapFields<T>(fields: Fields, each: (type: TypeExpr, name: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, each(type, name)]));
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function hexOf(value: unknown, size: number | undefined, path: string, what: string): Hex {
  const bytes = typeof value === 'string' ? parseHex(value) : undefined;
  if (bytes === undefined) throw new SchemaError(path, `expected ${what} as 0x-hex, got ${shown(value)}`);
  if (size !== undefined && bytes.length !== size) throw new SchemaError(path, `expected ${size} bytes, got ${bytes.length}`);
  if (bytes.length > LIMITS.payloadBytes) throw new SchemaError(path, `at most ${LIMITS.payloadBytes} bytes, got ${bytes.length}`);
  return toHex(bytes);
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : Array.isArray(value) ? 'a list' : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A JSON number is accepted only where it is exact; larger values come as decimal or hex text. */
function integerOf(value: unknown, bits: number, signed: boolean, path: string): number | bigint {
  const whole = typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value)) || (typeof value === 'string' && /^(-?\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(value));
  if (!whole) throw new SchemaError(path, `expected a whole number, got ${shown(value)}`);
  const wide = BigInt(value as string);
  const fits = signed ? BigInt.asIntN(bits, wide) === wide : wide >= 0n && BigInt.asUintN(bits, wide) === wide;
  if (!fits) throw new SchemaError(path, `${wide} is not a ${signed ? '' : 'u'}int${bits}`);
  return isSmall(bits) ? Number(wide) : wide;
}

function textOf(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new SchemaError(path, `expected a text, got ${shown(value)}`);
  if (!value.isWellFormed()) throw new SchemaError(path, 'a text with a lone surrogate');
  // A character has one to three bytes for each of its units.
  const isLong = value.length > LIMITS.payloadBytes || (value.length * 3 > LIMITS.payloadBytes && utf8(value).length > LIMITS.payloadBytes);
  if (isLong) throw new SchemaError(path, `at most ${LIMITS.payloadBytes} bytes of text`);
  return value;
}

function structOf(value: unknown, fields: Fields, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SchemaError(path, `expected an object, got ${shown(value)}`);
  for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) throw new SchemaError(join(path, key), 'unknown field');
  return mapFields(fields, (type, name) => {
    if (!Object.hasOwn(value, name) && shapeOf(type).kind !== 'optional') throw new SchemaError(join(path, name), 'missing');
    return fromJson(type, (value as Record<string, unknown>)[name], join(path, name));
  });
}

/** Checks what somebody sent against a description. Throws `SchemaError` with the path of the bad field. */
export function fromJson<const T extends TypeExpr>(type: T, value: unknown, path = ''): TypeOf<T> {
  const shape = shapeOf(type);
  const parsed = ((): unknown => {
    switch (shape.kind) {
      case 'integer':
        return integerOf(value, shape.bits, shape.signed, path);
      case 'fixed':
        return hexOf(value, shape.size, path, `bytes${shape.size}`);
      case 'address':
        return hexOf(value, 20, path, 'an address');
      case 'bytes':
        return hexOf(value, undefined, path, 'bytes');
      case 'string':
        return textOf(value, path);
      case 'bool':
        if (typeof value !== 'boolean') throw new SchemaError(path, `expected true or false, got ${shown(value)}`);
        return value;
      case 'list':
        if (!Array.isArray(value)) throw new SchemaError(path, `expected a list, got ${shown(value)}`);
        if (value.length > LIMITS.payloadBytes) throw new SchemaError(path, `at most ${LIMITS.payloadBytes} items, got ${value.length}`);
        return value.map((item, index) => fromJson(shape.item, item, `${path}[${index}]`));
      case 'optional':
        return value === undefined || value === null ? undefined : fromJson(shape.item, value, path);
      case 'enum':
        if (!shape.words.includes(value as string)) throw new SchemaError(path, `expected one of ${shape.words.join(', ')}, got ${shown(value)}`);
        return value;
      case 'struct':
        return structOf(value, shape.fields, path);
    }
  })();
  return parsed as TypeOf<T>;
}

/** The JSON view of a value: integers as decimal text, so that no reader rounds them. */
export function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toJson(v)]));
  return value;
}
