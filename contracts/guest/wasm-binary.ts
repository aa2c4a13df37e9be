/** Reading and writing WebAssembly modules: sections, LEB128 numbers, names. Source: WebAssembly Core Specification 2.0, chapter 5. */
import { concat } from '../../protocols/bytes.ts';

export const SECTION = { custom: 0, type: 1, import: 2, function: 3, table: 4, memory: 5, global: 6, export: 7, start: 8, element: 9, code: 10, data: 11, dataCount: 12 } as const;

export interface Section {
  readonly id: number;
  readonly body: Uint8Array;
}

export class WasmError extends Error {
  override readonly name = 'WasmError';
}

/** Unsigned LEB128. */
export function uleb(value: number): number[] {
  const out: number[] = [];
  let rest = value >>> 0;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    out.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return out;
}

/** Signed LEB128 of up to 64 bits. */
export function sleb(value: number | bigint): number[] {
  return typeof value === 'number' && (value | 0) === value ? slebSmall(value) : slebBig(BigInt(value));
}

function slebSmall(value: number): number[] {
  const out: number[] = [];
  for (let rest = value; ; ) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...out, low];
    out.push(low | 0x80);
  }
}

function slebBig(value: bigint): number[] {
  const out: number[] = [];
  for (let rest = value; ; ) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    if ((rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0)) return [...out, low];
    out.push(low | 0x80);
  }
}

/** A cursor over bytes nobody checked yet; throws `WasmError` at their end. */
export class WasmReader {
  readonly bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  get done(): boolean {
    return this.at >= this.bytes.length;
  }
  u8(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new WasmError('the module ends early');
    return byte;
  }
  u32(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) return value >>> 0;
    }
    throw new WasmError('a number is too long');
  }
  /** Reads past a LEB128 number whose value does not matter. */
  skipNumber(): void {
    for (let left = 10; left > 0; left--) if ((this.u8() & 0x80) === 0) return;
    throw new WasmError('a number is too long');
  }
  /** A count of things that take at least a byte each, at most `max` of them. */
  count(what: string, max = Number.MAX_SAFE_INTEGER): number {
    const n = this.u32();
    if (n > this.bytes.length - this.at) throw new WasmError(`${n} ${what} in ${this.bytes.length - this.at} bytes`);
    if (n > max) throw new WasmError(`${n} ${what}, at most ${max} allowed`);
    return n;
  }
  skip(size: number): void {
    if (size > this.bytes.length - this.at) throw new WasmError('the module ends early');
    this.at += size;
  }
  slice(size: number): Uint8Array {
    const start = this.at;
    this.skip(size);
    return this.bytes.subarray(start, this.at);
  }
  text(): string {
    return new TextDecoder().decode(this.slice(this.count('characters')));
  }
}

/** Bytes that are written one after another; grows by doubling. */
export class WasmWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }
  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + size));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
  push(bytes: ArrayLike<number>): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }
  copy(from: Uint8Array, start: number, end: number): void {
    if (end > start) this.push(from.subarray(start, end));
  }
  clear(): void {
    this.#length = 0;
  }
  /** What was written; valid until the next write. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Numbers are the only values of a guest. Throws `WasmError` for vectors and references. */
export function valueType(byte: number): number {
  if (byte >= 0x7c && byte <= 0x7f) return byte;
  throw new WasmError(byte === 0x7b ? 'SIMD is not allowed' : 'references as values are not allowed');
}

const HEADER = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
/** Custom sections are the only ones a module may have many of; compilers write about ten. */
const MAX_SECTIONS = 256;

export function readSections(wasm: Uint8Array): Section[] {
  if (wasm.length < 8 || HEADER.some((byte, at) => wasm[at] !== byte)) throw new WasmError('not a WebAssembly 1 module');
  const reader = new WasmReader(wasm, 8);
  const sections: Section[] = [];
  while (!reader.done) {
    if (sections.length === MAX_SECTIONS) throw new WasmError(`more than ${MAX_SECTIONS} sections`);
    sections.push({ id: reader.u8(), body: reader.slice(reader.u32()) });
  }
  return sections;
}

export function writeSections(sections: readonly Section[]): Uint8Array {
  return concat(HEADER, ...sections.flatMap(({ id, body }) => [Uint8Array.from([id, ...uleb(body.length)]), body]));
}

export const textBytes = (value: string): number[] => {
  const bytes = new TextEncoder().encode(value);
  return [...uleb(bytes.length), ...bytes];
};

export const customSection = (name: string, content: Uint8Array): Section => ({ id: SECTION.custom, body: concat(Uint8Array.from(textBytes(name)), content) });

/** The name of a custom section; `undefined` for a section of another kind. Throws `WasmError` for a name that is cut off. */
export const customName = ({ id, body }: Section): string | undefined => (id === SECTION.custom ? new WasmReader(body).text() : undefined);

/** The content of the first custom section of a name. */
export function findCustom(sections: readonly Section[], name: string): Uint8Array | undefined {
  for (const section of sections) {
    if (section.id !== SECTION.custom) continue;
    const reader = new WasmReader(section.body);
    if (reader.text() === name) return section.body.subarray(reader.at);
  }
  return undefined;
}

export interface Export {
  readonly name: string;
  readonly kind: number;
  readonly index: number;
}

/** At most as many exports as a linker writes for a large program; a guest needs four. */
const MAX_EXPORTS = 20_000;

export function readExports(body: Uint8Array): Export[] {
  const reader = new WasmReader(body);
  return Array.from({ length: reader.count('exports', MAX_EXPORTS) }, () => ({ name: reader.text(), kind: reader.u8(), index: reader.u32() }));
}

export const writeExports = (exports: readonly Export[]): Uint8Array =>
  Uint8Array.from([...uleb(exports.length), ...exports.flatMap(({ name, kind, index }) => [...textBytes(name), kind, ...uleb(index)])]);
