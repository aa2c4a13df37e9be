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
  const out: number[] = [];
  for (let rest = BigInt(value); ; ) {
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
  s64(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = this.u8();
      value |= BigInt(byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) return byte & 0x40 ? value - (1n << (shift + 7n)) : value;
    }
    throw new WasmError('a number is too long');
  }
  /** A count of things that take at least a byte each. */
  count(what: string): number {
    const n = this.u32();
    if (n > this.bytes.length - this.at) throw new WasmError(`${n} ${what} in ${this.bytes.length - this.at} bytes`);
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

const HEADER = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

export function readSections(wasm: Uint8Array): Section[] {
  if (wasm.length < 8 || HEADER.some((byte, at) => wasm[at] !== byte)) throw new WasmError('not a WebAssembly 1 module');
  const reader = new WasmReader(wasm, 8);
  const sections: Section[] = [];
  while (!reader.done) sections.push({ id: reader.u8(), body: reader.slice(reader.u32()) });
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

export function readExports(body: Uint8Array): Export[] {
  const reader = new WasmReader(body);
  return Array.from({ length: reader.count('exports') }, () => ({ name: reader.text(), kind: reader.u8(), index: reader.u32() }));
}

export const writeExports = (exports: readonly Export[]): Uint8Array =>
  Uint8Array.from([...uleb(exports.length), ...exports.flatMap(({ name, kind, index }) => [...textBytes(name), kind, ...uleb(index)])]);
