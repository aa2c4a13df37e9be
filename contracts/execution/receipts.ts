/** Receipts of a block: what each entry gave, hashed. Everything that is hashed is written into one buffer first: a block has thousands of small pieces. */
import { type Receipt, STATUSES } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { chunkHashes } from '../../protocols/chunk-hash.ts';
import { bytes, list, record, u16 } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { merkleRootOf } from '../../protocols/merkle.ts';
import type { CallResult, GuestEvent } from '../guest/host.ts';
import { Log, type Writes } from '../guest/writes.ts';

/** What a receipt's `events` is the `chunkHash` of; `Receipts` writes the same bytes. */
export const eventsOf = list(record('Event', { id: u16, data: bytes(LIMITS.payloadBytes) }), 256);

/** A buffer that has grown beyond this is not kept for the next block. */
const KEPT_BYTES = 1 << 24;
let log = new Log(1 << 18);

function logEvents(events: readonly GuestEvent[]): void {
  log.u32(events.length);
  for (const { id, data } of events) {
    log.u16(id);
    log.u32(data.length);
    log.append(data, 0, data.length);
  }
}

/** As one list. */
function logWrites(first: Writes, second: Writes, third: Writes): void {
  log.u32(first.length + second.length + third.length);
  log.append(first.log.bytes, first.from, first.to - first.from);
  log.append(second.log.bytes, second.from, second.to - second.from);
  log.append(third.log.bytes, third.from, third.to - third.from);
}

/** Receipts in order. Only one block's at a time. */
export class Receipts {
  readonly #results: Pick<CallResult, 'status' | 'code' | 'fuel'>[] = [];
  /** Where each entry's events end, and where its writes do. */
  readonly #ends: number[] = [];

  constructor() {
    if (log.bytes.length > KEPT_BYTES) log = new Log(1 << 18);
    log.length = 0;
  }

  /** What came of an entry, and what was written for it: for its having been there, by the guest, for its messages. */
  add(result: CallResult, consumed: Writes, own: Writes, sent: Writes): void {
    this.#results.push(result);
    logEvents(result.events);
    this.#ends.push(log.length);
    logWrites(consumed, own, sent);
    this.#ends.push(log.length);
  }

  /** Call it once: the root is made of what was just hashed. */
  finish(): { readonly receipts: Receipt[]; readonly root: Hex } {
    const hashes = chunkHashes(log.bytes, this.#ends);
    const receipts = this.#results.map(({ status, code, fuel }, at): Receipt => {
      return { status, code, fuel, events: toHex(hashes.subarray(at * 64, at * 64 + 32)), writes: toHex(hashes.subarray(at * 64 + 32, at * 64 + 64)) };
    });
    return { receipts, root: this.#rootOver(hashes) };
  }

  /** `receiptsRoot`, from bytes. */
  #rootOver(hashes: Uint8Array): Hex {
    log.length = 0;
    const ends = this.#results.map(({ status, code, fuel }, at) => {
      log.u8(STATUSES.indexOf(status));
      log.u32(code);
      log.u64(fuel);
      log.append(hashes, at * 64, 64);
      return log.length;
    });
    return merkleRootOf(chunkHashes(log.bytes, ends));
  }
}
