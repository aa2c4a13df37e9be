/**
 * EIP-712 digests straight from encoded inputs: one walk over the bytes checks them as the codec does and writes the words that are
 * hashed. No value is made on the way, for every node does this for every action.
 */
import { type Hex, hexInto, utf8 } from './bytes.ts';
import { keccak256 } from './crypto/hash.ts';
import { capital, encodeType, type TypedDataTypes } from './eip712.ts';
import { LIMITS } from './limits.ts';
import { type Fields, shapeOf, type TypeExpr } from './schema.ts';

/** A place in an encoded input. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** Reads one value and writes its word to `out` at `at`; false when there is no such value. */
type WordWriter = (from: Cursor, out: Uint8Array, at: number) => boolean;

const left = ({ bytes, at }: Cursor): number => bytes.length - at;

/** A count or length of the codec: u32, no more than what is left. -1 when it is not. */
function readLength(from: Cursor): number {
  const { bytes, at } = from;
  if (left(from) < 4) return -1;
  from.at += 4;
  const length = ((bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)) >>> 0;
  return length <= LIMITS.payloadBytes && length <= left(from) ? length : -1;
}

/** Lowest byte first becomes lowest byte last. */
const integerWriter =
  (size: number, signed: boolean): WordWriter =>
  (from, out, at) => {
    if (left(from) < size) return false;
    const isNegative = signed && (from.bytes[from.at + size - 1] as number) > 127;
    out.fill(isNegative ? 255 : 0, at, at + 32 - size);
    for (let i = 0; i < size; i++) out[at + 31 - i] = from.bytes[from.at + i] as number;
    from.at += size;
    return true;
  };

/** `size` bytes, behind `before` zeros. */
const fixedWriter =
  (size: number, before: number): WordWriter =>
  (from, out, at) => {
    if (left(from) < size) return false;
    out.fill(0, at, at + 32);
    for (let i = 0; i < size; i++) out[at + before + i] = from.bytes[from.at + i] as number;
    from.at += size;
    return true;
  };

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 128)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const bytesWriter =
  (isText: boolean): WordWriter =>
  (from, out, at) => {
    const length = readLength(from);
    if (length < 0) return false;
    const content = from.bytes.subarray(from.at, from.at + length);
    from.at += length;
    if (isText && !isUtf8(content)) return false;
    out.set(keccak256(content), at);
    return true;
  };

/** A byte below `words.length` stands for a word. */
const indexWriter =
  (words: readonly Uint8Array[]): WordWriter =>
  (from, out, at) => {
    const word = left(from) < 1 ? undefined : words[from.bytes[from.at++] as number];
    if (word === undefined) return false;
    out.set(word, at);
    return true;
  };

/** `count` words, hashed. */
function writeItems(item: WordWriter, count: number, from: Cursor, out: Uint8Array, at: number): boolean {
  const words = new Uint8Array(count * 32);
  for (let i = 0; i < count; i++) if (!item(from, words, i * 32)) return false;
  out.set(keccak256(words), at);
  return true;
}

const listWriter =
  (item: WordWriter): WordWriter =>
  (from, out, at) => {
    const count = readLength(from);
    return count >= 0 && writeItems(item, count, from, out, at);
  };

const optionalWriter =
  (item: WordWriter): WordWriter =>
  (from, out, at) => {
    const isThere = left(from) < 1 ? 2 : (from.bytes[from.at++] as number);
    return isThere < 2 && writeItems(item, isThere, from, out, at);
  };

/** Writes the hash of a struct; its words are written into one buffer that is used again, for no struct is inside of itself. */
function structWriter(name: string, fields: Fields, types: TypedDataTypes): WordWriter {
  const { words, write } = wordsOf(name, fields, types, 0);
  return (from, out, at) => {
    if (!write(from)) return false;
    out.set(keccak256(words), at);
    return true;
  };
}

/** The words of a struct behind its type's hash, of which the first `given` are somebody else's to write. */
function wordsOf(name: string, fields: Fields, types: TypedDataTypes, given: number): { readonly words: Uint8Array; readonly write: (from: Cursor) => boolean } {
  const writers = Object.entries(fields).map(([field, type]) => writerOf(type, name + capital(field), types));
  const words = new Uint8Array(32 * (1 + given + writers.length));
  words.set(keccak256(utf8(encodeType(name, types))));
  const write = (from: Cursor): boolean => {
    for (let i = 0; i < writers.length; i++) if (!(writers[i] as WordWriter)(from, words, 32 * (1 + given + i))) return false;
    return true;
  };
  return { words, write };
}

const BOOLS = [0, 1].map((last) => Uint8Array.from({ length: 32 }, (_, at) => (at === 31 ? last : 0)));

function writerOf(type: TypeExpr, path: string, types: TypedDataTypes): WordWriter {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer':
      return integerWriter(shape.bits / 8, shape.signed);
    case 'fixed':
      return fixedWriter(shape.size, 0);
    case 'address':
      return fixedWriter(20, 12);
    case 'bytes':
    case 'string':
      return bytesWriter(shape.kind === 'string');
    case 'enum':
      return indexWriter(shape.words.map((word) => keccak256(utf8(word))));
    case 'bool':
      return indexWriter(BOOLS);
    case 'list':
      return listWriter(writerOf(shape.item, path, types));
    case 'optional':
      return optionalWriter(writerOf(shape.item, path, types));
    case 'struct':
      return structWriter(path, shape.fields, types);
  }
}

/** Names an action by its encoded input, as `TypedAction.digest` does by its value; `undefined` when it is not of its type. */
export type PayloadDigest = (domain: Uint8Array, sender: Hex, nonce: bigint, payload: Uint8Array) => Uint8Array | undefined;

export function payloadDigest(primaryType: string, input: Fields, types: TypedDataTypes): PayloadDigest {
  const { words, write } = wordsOf(primaryType, input, types, 2);
  const signed = new Uint8Array(66);
  signed.set([0x19, 0x01]);
  const view = new DataView(words.buffer);
  return (domain, sender, nonce, payload) => {
    const from = { bytes: payload, at: 0 };
    if (!write(from) || left(from) > 0) return undefined;
    hexInto(sender, words, 44);
    view.setBigUint64(88, nonce);
    signed.set(domain, 2);
    signed.set(keccak256(words), 34);
    return keccak256(signed);
  };
}
