/**
 * What a block changes, above the state it began with: a record per key, with a journal so that an action commits or reverts as a
 * whole. Like the keys of the state, records lie together in one buffer.
 */
import { compareBytes, nameOf } from '../../protocols/bytes.ts';
import type { StateReader } from './host.ts';
import { ABSENT, KnownKeys, VALUE_MOST } from './known.ts';
import { ACTION, ENTRY, LENGTH, Records, WRITTEN } from './records.ts';
import { Log, NO_WRITES, Writes } from './writes.ts';

/** The room of an overlay that is over, for the next one: making room anew costs a page fault per 4 KiB. */
const spare: { readonly records: Records; readonly log: Log }[] = [];
/** More room than this, for one block in a thousand, is not kept. */
const SPARE_BYTES = 1 << 24;
const newRoom = () => ({ records: new Records(), log: new Log(1 << 12) });

/** Beginnings of walks that are remembered: a block walks from some ends of its books, again and again. */
const ENDS = 1024;

export class Overlay implements StateReader {
  readonly #base: StateReader;
  /** Of the state, or its own when that has none. */
  readonly keys: KnownKeys;
  readonly #run: number;
  readonly #records: Records;
  /** Records as they were before the action. */
  readonly #journal = new Records();
  /** Records the action changed, as the journal's. */
  #touched: number[] = [];
  /** Written records in order of keys; made when a scan first needs it. */
  #order: number[] | undefined;
  #action = 0;
  /** Where walks upwards and downwards came to, by where they began; good while no deleted key comes back. */
  readonly #nearest: readonly [Map<string, Nearest>, Map<string, Nearest>] = [new Map(), new Map()];
  /** What actions wrote, one after the other. */
  readonly #log: Log;

  constructor(base: StateReader) {
    this.#base = base;
    const { records, log } = spare.pop() ?? newRoom();
    this.#records = records;
    this.#log = log;
    this.keys = base.keys ?? new KnownKeys((entry, keys) => base.get(keys.keyOf(entry)));
    this.#run = this.keys.begin();
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const entry = this.keys.find(key);
    const record = this.keys.recordOf(entry, this.#run);
    return record < 0 ? this.keys.valueOf(entry) : this.valueOf(record);
  }

  /** A copy of a record's value. */
  valueOf(record: number): Uint8Array | undefined {
    const length = this.#records.get(record, LENGTH);
    if (length === ABSENT) return undefined;
    const value = new Uint8Array(length);
    this.#records.copyValue(record, value, 0);
    return value;
  }

  /**
   * Copies the value of the key that lies in `memory` from `from` to `to` into it, at `into`, unless it takes more than `room` bytes.
   * Answers how many it takes, or -1 when there is none. Throws `RangeError` when it would leave `memory`.
   */
  copyAt(memory: Uint8Array, from: number, to: number, into: number, room: number): number {
    const entry = this.keys.find(memory, from, to);
    const record = this.keys.recordOf(entry, this.#run);
    const length = record < 0 ? this.keys.valueLength(entry) : this.#records.get(record, LENGTH);
    if (length === ABSENT || length > room) return length;
    if (into + length > memory.length) throw new RangeError(`${length} bytes at ${into} are outside of the memory`);
    if (record < 0) this.keys.copyValue(entry, memory, into);
    else this.#records.copyValue(record, memory, into);
    return length;
  }

  set(key: Uint8Array, value: Uint8Array | undefined): void {
    this.setAt(key, 0, key.length, value ?? key, 0, value === undefined ? ABSENT : value.length);
  }

  /** Sets the key that lies in `memory` from `from` to `to` to the `length` bytes of `source` at `at`, or to nothing for length -1. */
  setAt(memory: Uint8Array, from: number, to: number, source: Uint8Array, at: number, length: number): void {
    const entry = this.keys.find(memory, from, to, true);
    const record = this.#recordOf(entry);
    const records = this.#records;
    if (records.get(record, ACTION) !== this.#action) this.#note(record);
    if (records.get(record, WRITTEN) === 0) this.#wrote(record);
    else if (length !== ABSENT && records.get(record, LENGTH) === ABSENT) this.#forgetNearest();
    records.setValue(record, source, at, length);
  }

  #recordOf(entry: number): number {
    const known = this.keys.recordOf(entry, this.#run);
    if (known >= 0) return known;
    const record = this.#records.add(entry);
    this.keys.setRecord(entry, this.#run, record);
    this.#records.put(record, ACTION, -1);
    this.#records.put(record, WRITTEN, 0);
    const length = this.keys.valueLength(entry);
    if (length <= VALUE_MOST) this.#records.setValue(record, this.keys.bytes, this.keys.valueAt(entry), length);
    else this.#records.setValue(record, this.keys.valueOf(entry) as Uint8Array, 0, length);
    return record;
  }

  /** Once per action and key. */
  #note(record: number): void {
    this.#records.put(record, ACTION, this.#action);
    const before = this.#journal.add(record);
    this.#journal.take(before, this.#records, record);
    this.#touched.push(record);
  }

  #wrote(record: number): void {
    this.#records.put(record, WRITTEN, 1);
    if (this.#order !== undefined) this.#order.splice(this.#place(this.keys.keyOf(this.#records.get(record, ENTRY))), 0, record);
  }

  /** Where a key is, or would be, in the order. */
  #place(key: Uint8Array): number {
    const order = this.#ordered();
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keys.compareTo(this.#records.get(order[middle] as number, ENTRY), key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #ordered(): number[] {
    this.#order ??= this.written().sort((a, b) => this.#compare(a, b));
    return this.#order;
  }

  #compare(a: number, b: number): number {
    return this.keys.compare(this.#records.get(a, ENTRY), this.#records.get(b, ENTRY));
  }

  /** Records of the keys that the block has written, in the order it first did. */
  written(): number[] {
    const records: number[] = [];
    for (let record = 0; record < this.#records.count; record++) if (this.#records.get(record, WRITTEN) === 1) records.push(record);
    return records;
  }
  /** The entry of a record's key. */
  entryOf(record: number): number {
    return this.#records.get(record, ENTRY);
  }

  /** A record's value becomes that of its key at the tip. */
  give(record: number): void {
    this.#records.giveTo(this.keys, record);
  }

  /** What the keys of some records held before the block. */
  logBefore(records: readonly number[]): Writes {
    const log = new Log(records.length * 128);
    for (const record of records) this.#logEntry(log, this.#records.get(record, ENTRY));
    return new Writes(log, 0, records.length);
  }

  /** What the keys of some records hold after the block. */
  logAfter(records: readonly number[]): Writes {
    const log = new Log(records.length * 128);
    for (const record of records) this.#logWrite(log, record);
    return new Writes(log, 0, records.length);
  }

  #logWrite(log: Log, record: number): void {
    this.#logValue(log, this.#records.get(record, ENTRY), this.#records.get(record, LENGTH), this.#records, record);
  }

  #logEntry(log: Log, entry: number): void {
    this.#logValue(log, entry, this.keys.valueLength(entry), this.keys, entry);
  }

  /** A write of the key of `entry`, with the value that `source` has at `place`. */
  #logValue(log: Log, entry: number, length: number, source: KnownKeys | Records, place: number): void {
    const keyLength = this.keys.keyLength(entry);
    log.u32(keyLength);
    const keyAt = log.reserve(keyLength);
    this.keys.copyKey(entry, log.bytes, keyAt);
    log.u8(length === ABSENT ? 0 : 1);
    if (length === ABSENT) return;
    log.u32(length);
    const valueAt = log.reserve(length);
    source.copyValue(place, log.bytes, valueAt);
  }

  /** The state as the block found it. */
  get beginning(): StateReader {
    const base = this.#base;
    return { get: (key) => base.get(key), next: (from, until, reverse) => base.next(from, until, reverse) };
  }

  /** The last thing asked of it: its room goes to the next one, and what it answered is good no more. */
  release(): void {
    this.#records.clear();
    this.#log.length = 0;
    const isLarge = this.#records.bytes.length > SPARE_BYTES || this.#log.bytes.length > SPARE_BYTES;
    if (spare.length === 0 && !isLarge) spare.push({ records: this.#records, log: this.#log });
  }

  /** Ends an action: its writes, in order of keys. */
  commit(): Writes {
    if (this.#touched.length === 0) return NO_WRITES;
    const start = this.#log.length;
    const touched = this.#touched;
    if (touched.length > 1) touched.sort((a, b) => this.#compare(a, b));
    for (const record of touched) this.#logWrite(this.#log, record);
    this.#next();
    return new Writes(this.#log, start, touched.length);
  }

  #forgetNearest(): void {
    for (const ends of this.#nearest) ends.clear();
  }

  /** Ends an action as if it had not been. */
  revert(): void {
    if (this.#journal.count > 0) this.#forgetNearest();
    for (let before = 0; before < this.#journal.count; before++) {
      const record = this.#journal.get(before, ENTRY);
      const isNew = this.#journal.get(before, WRITTEN) === 0;
      if (isNew && this.#order !== undefined) this.#order.splice(this.#place(this.keys.keyOf(this.#records.get(record, ENTRY))), 1);
      this.#records.take(record, this.#journal, before);
    }
    this.#next();
  }

  #next(): void {
    this.#journal.clear();
    this.#touched = [];
    this.#action++;
  }

  /**
   * The first key in [from, until) that exists, or the last one when `reverse`. `passed` counts keys that the block deleted and that
   * had to be passed over: work that the guest pays for.
   */
  scan(from: Uint8Array, until: Uint8Array, reverse: boolean): { readonly key: Uint8Array | undefined; readonly passed: number } {
    const own = this.#nearestWritten(from, until, reverse);
    const base = this.#nearestBase(from, until, reverse);
    return { key: nearer(base.key, own.key, reverse), passed: own.passed + base.passed };
  }

  /** The nearest key of the state that the block did not delete. Walks of a book begin at the same end again and again, so it goes on from where it came to. */
  #nearestBase(from: Uint8Array, until: Uint8Array, reverse: boolean): Nearest {
    const end = nameOf(reverse ? until : from);
    const ends = this.#nearest[reverse ? 1 : 0];
    const known = ends.get(end);
    const fits = known?.key !== undefined && (reverse ? compareBytes(known.key, from) >= 0 : compareBytes(known.key, until) < 0);
    if (fits && !this.#isDeleted(known.key)) return known;
    let [low, high] = fits ? beyond(known.key, from, until, reverse) : [from, until];
    for (let passed = fits ? known.passed + 1 : 0; ; passed++) {
      const key = this.#base.next(low, high, reverse);
      if (key !== undefined && this.#isDeleted(key)) {
        [low, high] = beyond(key, low, high, reverse);
        continue;
      }
      const nearest = { key, passed };
      if (key !== undefined && ends.size < ENDS) ends.set(end, nearest);
      return nearest;
    }
  }
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    return this.scan(from, until, reverse).key;
  }

  #isDeleted(key: Uint8Array): boolean {
    const record = this.keys.recordOf(this.keys.peek(key), this.#run);
    return record >= 0 && this.#records.get(record, LENGTH) === ABSENT;
  }

  /** The nearest key that the block wrote and did not delete. */
  #nearestWritten(from: Uint8Array, until: Uint8Array, reverse: boolean): { readonly key: Uint8Array | undefined; readonly passed: number } {
    const order = this.#ordered();
    const step = reverse ? -1 : 1;
    let passed = 0;
    for (let at = reverse ? this.#place(until) - 1 : this.#place(from); ; at += step, passed++) {
      const record = order[at];
      const entry = record === undefined ? -1 : this.#records.get(record, ENTRY);
      if (record === undefined || (reverse ? this.keys.compareTo(entry, from) < 0 : this.keys.compareTo(entry, until) >= 0)) return { key: undefined, passed };
      if (this.#records.get(record, LENGTH) !== ABSENT) return { key: this.keys.keyOf(entry), passed };
    }
  }
}

interface Nearest {
  readonly key: Uint8Array | undefined;
  /** Deleted keys on the way there. */
  readonly passed: number;
}

/** What is left of a range behind a key of it. */
const beyond = (key: Uint8Array, from: Uint8Array, until: Uint8Array, reverse: boolean): [Uint8Array, Uint8Array] => (reverse ? [from, key] : [after(key), until]);

/** The smallest key above another one. */
function after(key: Uint8Array): Uint8Array {
  const next = new Uint8Array(key.length + 1);
  next.set(key);
  return next;
}

function nearer(a: Uint8Array | undefined, b: Uint8Array | undefined, reverse: boolean): Uint8Array | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareBytes(a, b) < 0 !== reverse ? a : b;
}
