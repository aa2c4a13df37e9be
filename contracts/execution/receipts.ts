/** Receipts of a block: what each entry gave, hashed. Everything that is hashed is written into one buffer first: a block has thousands of small pieces. */
import { type Receipt, STATUSES } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { bytes, list, option, record, u16, Writer } from '../../protocols/codec.ts';
import { sha256Into } from '../../protocols/crypto/hash.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { merkleRootOf } from '../../protocols/merkle.ts';
import type { CallResult, GuestEvent, Write } from '../guest/host.ts';

/** What a receipt's `events` and `writes` are the hashes of; `Receipts` writes the same bytes. */
export const eventsOf = list(record('Event', { id: u16, data: bytes(LIMITS.payloadBytes) }), 256);
export const writesOf = list(record('Write', { key: bytes(LIMITS.keyBytes), value: option(bytes(LIMITS.valueBytes)) }), 1 << 20);

/** A buffer that has grown beyond this is not kept for the next block. */
const KEPT_BYTES = 1 << 24;
let writer = new Writer();

function writeBytes(bytes: Uint8Array): void {
  writer.u32(bytes.length);
  writer.bytes(bytes);
}

function writeEvents(events: readonly GuestEvent[]): void {
  writer.u32(events.length);
  for (const { id, data } of events) {
    writer.u16(id);
    writeBytes(data);
  }
}

function writeWrites(writes: readonly Write[]): void {
  writer.u32(writes.length);
  for (const { key, value } of writes) {
    writeBytes(key);
    writer.u8(value === undefined ? 0 : 1);
    if (value !== undefined) writeBytes(value);
  }
}

/** Receipts in order. Only one block's at a time. */
export class Receipts {
  readonly #results: Pick<CallResult, 'status' | 'code' | 'fuel'>[] = [];
  /** Where each entry's events end, and where its writes do. */
  readonly #ends: number[] = [];

  constructor() {
    if (writer.capacity > KEPT_BYTES) writer = new Writer();
    writer.clear();
  }

  add(result: CallResult, writes: readonly Write[]): void {
    this.#results.push(result);
    writeEvents(result.events);
    this.#ends.push(writer.length);
    writeWrites(writes);
    this.#ends.push(writer.length);
  }

  /** Call it once: the root is made of what was just hashed. */
  finish(): { readonly receipts: Receipt[]; readonly root: Hex } {
    const hashes = hashParts(this.#ends);
    const receipts = this.#results.map(({ status, code, fuel }, at): Receipt => {
      return { status, code, fuel, events: toHex(hashes.subarray(at * 64, at * 64 + 32)), writes: toHex(hashes.subarray(at * 64 + 32, at * 64 + 64)) };
    });
    return { receipts, root: this.#rootOver(hashes) };
  }

  /** `receiptsRoot`, from bytes. */
  #rootOver(hashes: Uint8Array): Hex {
    writer.clear();
    const ends = this.#results.map(({ status, code, fuel }, at) => {
      writer.u8(STATUSES.indexOf(status));
      writer.u32(code);
      writer.u64(fuel);
      writer.bytes(hashes.subarray(at * 64, at * 64 + 64));
      return writer.length;
    });
    return merkleRootOf(hashParts(ends));
  }
}

/** The hash of each part of what was written; parts end where `ends` say. */
function hashParts(ends: readonly number[]): Uint8Array {
  const hashes = new Uint8Array(ends.length * 32);
  for (let at = 0, from = 0; at < ends.length; at++) {
    const to = ends[at] as number;
    sha256Into(writer.view(from, to), hashes, at * 32);
    from = to;
  }
  return hashes;
}
