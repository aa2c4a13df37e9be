/** What actions of a block wrote, in the form that receipts hash: one growing buffer, no object per write. */
import { bytes, decode, list, option, record } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Write } from './host.ts';
import { copyBytes } from './known.ts';

/** The form of one write; `Log` writes the same bytes. */
const writeOf = record('Write', { key: bytes(LIMITS.keyBytes), value: option(bytes(LIMITS.valueBytes)) });
/** The form of an entry's writes, which its receipt hashes. */
export const writesOf = list(writeOf, 1 << 20);

/** Bytes one after the other, little-endian. */
export class Log {
  bytes: Uint8Array;
  length = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  /** Makes room for `size` bytes, which the caller fills in, and answers where they begin. */
  reserve(size: number): number {
    const start = this.length;
    this.length = start + size;
    if (this.length > this.bytes.length) {
      const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length));
      grown.set(this.bytes.subarray(0, start));
      this.bytes = grown;
    }
    return start;
  }

  u8(value: number): void {
    const at = this.reserve(1);
    this.bytes[at] = value;
  }
  u16(value: number): void {
    const at = this.reserve(2);
    this.bytes[at] = value;
    this.bytes[at + 1] = value >>> 8;
  }
  u32(value: number): void {
    const at = this.reserve(4);
    for (let i = 0; i < 4; i++) this.bytes[at + i] = value >>> (8 * i);
  }
  u64(value: bigint): void {
    const low = Number(BigInt.asUintN(32, value));
    this.u32(low);
    this.u32(Number((value - BigInt(low)) >> 32n));
  }
  append(from: Uint8Array, at: number, length: number): void {
    const into = this.reserve(length);
    copyBytes(from, at, length, this.bytes, into);
  }
  write({ key, value }: Write): void {
    this.u32(key.length);
    this.append(key, 0, key.length);
    this.u8(value === undefined ? 0 : 1);
    if (value === undefined) return;
    this.u32(value.length);
    this.append(value, 0, value.length);
  }
}

/** Writes of one action, each key once, as they lie in a log. */
export class Writes implements Iterable<Write> {
  readonly log: Log;
  readonly from: number;
  readonly to: number;
  readonly length: number;

  constructor(log: Log, from: number, length: number) {
    this.log = log;
    this.from = from;
    this.to = log.length;
    this.length = length;
  }

  static of(writes: readonly Write[]): Writes {
    const log = new Log(64);
    for (const write of writes) log.write(write);
    return new Writes(log, 0, writes.length);
  }

  *[Symbol.iterator](): Iterator<Write> {
    const all = new Log(this.to - this.from + 4);
    all.u32(this.length);
    all.append(this.log.bytes, this.from, this.to - this.from);
    const writes = decode(writesOf, all.bytes.subarray(0, all.length));
    if (!writes.ok) throw writes.error;
    yield* writes.value;
  }
}

export const NO_WRITES = Writes.of([]);
