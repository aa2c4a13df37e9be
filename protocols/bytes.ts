/**
 * Bytes and their hex form.
 *
 * Fixed-size values (hashes, addresses, keys, signatures) travel through the program as lower-case `Hex`, because they are
 * compared, logged and used as map keys; payloads stay `Uint8Array`.
 */
export type Hex = `0x${string}`;

const DIGITS = '0123456789abcdef';
const HEX_BYTE: readonly string[] = Array.from({ length: 256 }, (_, byte) => `${DIGITS[byte >> 4]}${DIGITS[byte & 15]}`);

/** Newer engines, the guests' among them, do this natively: ten times faster where code is interpreted. */
const native = { toHex: (Uint8Array.prototype as { toHex?: () => string }).toHex, fromHex: (Uint8Array as { fromHex?: (digits: string) => Uint8Array }).fromHex };

/** Installs a faster way from bytes to hex digits for the whole process. */
export function useHexDigits(digits: (bytes: Uint8Array) => string): void {
  native.toHex = function (this: Uint8Array): string {
    return digits(this);
  };
}

let latin1 = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);

/** Installs a faster way from bytes to names for the whole process. */
export function useLatin1(text: (bytes: Uint8Array, from: number, to: number) => string): void {
  latin1 = text;
}

/** Bytes as a text of one character each: a key of maps that orders as the bytes do. At most some thousand bytes. */
export const nameOf = (bytes: Uint8Array, from = 0, to = bytes.length): string => latin1(bytes, from, to);

/** Lower-case hex with a `0x` prefix. */
export function toHex(bytes: Uint8Array): Hex {
  if (native.toHex !== undefined) return `0x${native.toHex.call(bytes)}`;
  let text = '0x';
  for (let i = 0; i < bytes.length; i++) text += HEX_BYTE[bytes[i] as number];
  return text as Hex;
}

/** Values of hex digits by character code below 128; beyond any for what is none. */
const NIBBLES = Int32Array.from({ length: 128 }, (_, code) => (digit(code) < 0 ? 256 : digit(code)));

function digit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  if (code >= 65 && code <= 70) return code - 55;
  return -1;
}

/** Bytes of a hex text, or `undefined` when the text is not an even number of hex digits after `0x`. */
export function parseHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || text.charCodeAt(0) !== 48 || text.charCodeAt(1) !== 120) return undefined;
  if (native.fromHex !== undefined) return parseNatively(text, native.fromHex);
  const bytes = new Uint8Array(text.length / 2 - 1);
  for (let i = 0; i < bytes.length; i++) {
    const high = digit(text.charCodeAt(2 * i + 2));
    const low = digit(text.charCodeAt(2 * i + 3));
    if (high < 0 || low < 0) return undefined;
    bytes[i] = high * 16 + low;
  }
  return bytes;
}

function parseNatively(text: string, fromDigits: (digits: string) => Uint8Array): Uint8Array | undefined {
  try {
    return fromDigits.call(Uint8Array, text.slice(2));
  } catch {
    return undefined;
  }
}

/** Bytes of a hex text that is known to be well formed; throws `TypeError` otherwise. */
export function fromHex(text: string): Uint8Array {
  const bytes = parseHex(text);
  if (bytes === undefined) throw new TypeError(`not hex: ${text.slice(0, 80)}`);
  return bytes;
}

/** Writes the bytes of a hex text to `out` from `at` on; throws `TypeError` where it is none. For what is written a thousand times a block. */
export function hexInto(text: Hex, out: Uint8Array, at: number): void {
  let [codes, nibbles] = [0, 0];
  for (let i = 2, to = at; i < text.length; i += 2, to++) {
    const [high, low] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
    codes |= high | low;
    const byte = ((NIBBLES[high & 127] as number) << 4) | (NIBBLES[low & 127] as number);
    nibbles |= byte;
    out[to] = byte;
  }
  if (codes > 127 || nibbles > 255 || text.length % 2 !== 0) throw new TypeError(`not hex: ${text.slice(0, 80)}`);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  let size = 0;
  for (const part of parts) size += part.length;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && compareBytes(a, b) === 0;
}

/** Order of two byte strings, shorter first where one is a prefix of the other: the order of keys in a store. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 32 zero bytes: "no parent", "empty root". */
export const ZERO32: Hex = `0x${'00'.repeat(32)}`;
