/**
 * Keys of a state that were used lately, with their values at its tip. A guest names a key by a place in its memory, so a key is found
 * by its bytes where they lie. Everything about a key lies together in one buffer: a busy rollup touches tens of thousands of keys at
 * random, and what that costs is the number of places in memory, not the number of steps.
 *
 * entry, 192 bytes: hash, run, record, generation, key length, value length, whether the path is there, 0 (i32 each) | key, up to 48 |
 *   path, 32 | value, up to 80. Longer keys and values lie elsewhere.
 */
import { nameOf } from '../../protocols/bytes.ts';

const WORDS = 48;
const BYTES = 4 * WORDS;
const [HASH, RUN, RECORD, GENERATION, KEY_LENGTH, VALUE_LENGTH, HAS_PATH] = [0, 1, 2, 3, 4, 5, 6];
const [KEY_AT, PATH_AT, VALUE_AT] = [32, 80, 112];
const KEY_MOST = PATH_AT - KEY_AT;
export const VALUE_MOST = BYTES - VALUE_AT;

/** Lengths of values that are none: the key is absent; nobody has looked. */
export const ABSENT = -1;
const UNKNOWN = -2;

/** The entry of a key that is not remembered: it is good until the next look. */
const PASSING = 0;

/** Places looked at before a key counts as colliding. A table is at most half full, so this is rare by chance. */
const PROBES = 24;

/** Some 170,000 keys: what a busy rollup touches again and again. */
export const KNOWN_BYTES = 32 * 1024 * 1024;

/** FNV-1a over four bytes at a time; who makes keys collide on purpose gets the speed of an ordinary map (`#colliding`). */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = Math.imul(hash ^ wordAt(bytes, at), 0x01000193);
  for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return hash ^ (hash >>> 15);
}

const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);

/** Copies short bytes: a call of the engine's own copy costs more than a loop up to here. */
export function copyBytes(from: Uint8Array, at: number, length: number, to: Uint8Array, into: number): void {
  if (length > 96) return to.set(from.subarray(at, at + length), into);
  for (let i = 0; i < length; i++) to[into + i] = from[at + i] as number;
}

/** Longer arrays do not lie in the engine's own heap, and cost ten times more to make. */
const SHORT = 64;

/** `bytes.slice(from, to)`, quicker for what is short. */
export function copyOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (to - from > SHORT || to > bytes.length) return bytes.slice(from, to);
  const copy = new Uint8Array(to - from);
  for (let at = from; at < to; at++) copy[at - from] = bytes[at] as number;
  return copy;
}

/** Reads the value at the tip of a key that nobody has looked at. */
export type LoadValue = (entry: number, keys: KnownKeys) => Uint8Array | undefined;

export class KnownKeys {
  readonly #load: LoadValue;
  readonly #most: number;
  /** Entries are numbered; that of a key stays the same until `tidy`. */
  bytes = new Uint8Array(64 * BYTES);
  words = new Int32Array(this.bytes.buffer);
  #count = 1;
  /** Entries by hash, 0 for none. */
  #places = new Int32Array(256);
  readonly #colliding = new Map<string, number>();
  readonly #longKeys = new Map<number, Uint8Array>();
  readonly #longValues = new Map<number, Uint8Array>();
  #longBytes = 0;
  #generation = 1;
  #run = 1;

  /** Remembers up to about `bytes` between runs, and what a run changed until it ends. */
  constructor(load: LoadValue, bytes = KNOWN_BYTES) {
    this.#load = load;
    this.#most = Math.max(8, Math.floor(bytes / BYTES));
  }

  /** The number of a new run; 0 is none's. */
  begin(): number {
    return ++this.#run;
  }

  /**
   * The entry of the key that lies in `bytes` from `from` to `to`. When there are many already, a new one is not remembered unless it
   * must be. Throws what `load` throws.
   */
  find(bytes: Uint8Array, from = 0, to = bytes.length, remember = false): number {
    const hash = hashOf(bytes, from, to);
    let entry = this.#look(bytes, from, to, hash);
    if (entry === PASSING) entry = this.#learn(bytes, from, to, hash, remember);
    if (this.words[entry * WORDS + VALUE_LENGTH] === UNKNOWN) this.setValue(entry, this.#load(entry, this));
    return entry;
  }

  /** The entry of a key if it is known, else 0. */
  peek(key: Uint8Array): number {
    return this.#look(key, 0, key.length, hashOf(key, 0, key.length));
  }

  #look(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const { words } = this;
    const mask = this.#places.length - 1;
    for (let probe = 0, at = hash & mask; probe < PROBES; probe++, at = (at + 1) & mask) {
      const entry = this.#places[at] as number;
      if (entry === 0) return PASSING;
      if (words[entry * WORDS + HASH] !== hash || !this.isKeyAt(entry, bytes, from, to)) continue;
      words[entry * WORDS + GENERATION] = this.#generation;
      return entry;
    }
    return this.#colliding.size === 0 ? PASSING : (this.#colliding.get(nameOf(bytes, from, to)) ?? PASSING);
  }

  isKeyAt(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (this.words[entry * WORDS + KEY_LENGTH] !== length) return false;
    const own = length > KEY_MOST ? (this.#longKeys.get(entry) as Uint8Array) : this.bytes;
    const start = length > KEY_MOST ? 0 : entry * BYTES + KEY_AT;
    for (let at = 0; at < length; at++) if (own[start + at] !== bytes[from + at]) return false;
    return true;
  }

  #learn(bytes: Uint8Array, from: number, to: number, hash: number, remember: boolean): number {
    const entry = remember || this.#count < this.#most ? this.#count++ : PASSING;
    if ((entry + 1) * BYTES > this.bytes.length) this.#growEntries();
    const { words } = this;
    const at = entry * WORDS;
    const length = to - from;
    words[at + HASH] = hash;
    words[at + RUN] = 0;
    words[at + GENERATION] = this.#generation;
    words[at + KEY_LENGTH] = length;
    words[at + VALUE_LENGTH] = UNKNOWN;
    words[at + HAS_PATH] = 0;
    if (length > KEY_MOST) this.#longKeys.set(entry, bytes.slice(from, to));
    else copyBytes(bytes, from, length, this.bytes, entry * BYTES + KEY_AT);
    if (entry !== PASSING) this.#place(entry);
    return entry;
  }

  #growEntries(): void {
    const grown = new Uint8Array(this.bytes.length * 2);
    grown.set(this.bytes);
    this.bytes = grown;
    this.words = new Int32Array(grown.buffer);
  }

  #place(entry: number): void {
    if (this.#count * 2 > this.#places.length) this.#placeAll(this.#places.length * 2);
    else this.#placeOne(entry);
  }

  #placeAll(places: number): void {
    this.#places = new Int32Array(places);
    this.#colliding.clear();
    for (let entry = 1; entry < this.#count; entry++) this.#placeOne(entry);
  }

  #placeOne(entry: number): void {
    const mask = this.#places.length - 1;
    let at = (this.words[entry * WORDS + HASH] as number) & mask;
    for (let probe = 0; probe < PROBES; probe++, at = (at + 1) & mask) {
      if (this.#places[at] !== 0) continue;
      this.#places[at] = entry;
      return;
    }
    this.#colliding.set(nameOf(this.keyOf(entry)), entry);
  }

  /** The record that a run made for a key, or -1. */
  recordOf(entry: number, run: number): number {
    return this.words[entry * WORDS + RUN] === run ? (this.words[entry * WORDS + RECORD] as number) : -1;
  }

  setRecord(entry: number, run: number, record: number): void {
    this.words[entry * WORDS + RUN] = run;
    this.words[entry * WORDS + RECORD] = record;
  }

  /** Bytes of the value at the tip, or `ABSENT`. */
  valueLength(entry: number): number {
    return this.words[entry * WORDS + VALUE_LENGTH] as number;
  }

  /** Where a value of at most `VALUE_MOST` bytes lies in `bytes`. */
  valueAt(entry: number): number {
    return entry * BYTES + VALUE_AT;
  }

  /** Copies the value of a key that has one. */
  copyValue(entry: number, to: Uint8Array, into: number): void {
    const length = this.valueLength(entry);
    if (length > VALUE_MOST) to.set(this.#longValues.get(entry) as Uint8Array, into);
    else copyBytes(this.bytes, entry * BYTES + VALUE_AT, length, to, into);
  }

  /** A copy of the value at the tip. */
  valueOf(entry: number): Uint8Array | undefined {
    const length = this.valueLength(entry);
    if (length === ABSENT) return undefined;
    const value = new Uint8Array(length);
    this.copyValue(entry, value, 0);
    return value;
  }

  setValue(entry: number, value: Uint8Array | undefined): void {
    this.setValueAt(entry, value ?? this.bytes, 0, value === undefined ? ABSENT : value.length);
  }

  /** The value at the tip becomes the one that lies in `bytes` at `from`. */
  setValueAt(entry: number, bytes: Uint8Array, from: number, length: number): void {
    this.#dropLong(entry);
    this.words[entry * WORDS + VALUE_LENGTH] = length;
    if (length <= VALUE_MOST) return copyBytes(bytes, from, length, this.bytes, entry * BYTES + VALUE_AT);
    this.#longValues.set(entry, bytes.slice(from, from + length));
    this.#longBytes += length;
  }

  #dropLong(entry: number): void {
    if (this.valueLength(entry) <= VALUE_MOST) return;
    this.#longValues.delete(entry);
    this.#longBytes -= this.valueLength(entry);
  }

  /** A copy of the key. */
  keyOf(entry: number): Uint8Array {
    const length = this.words[entry * WORDS + KEY_LENGTH] as number;
    return length > KEY_MOST ? (this.#longKeys.get(entry) as Uint8Array) : copyOf(this.bytes, entry * BYTES + KEY_AT, entry * BYTES + KEY_AT + length);
  }

  keyLength(entry: number): number {
    return this.words[entry * WORDS + KEY_LENGTH] as number;
  }

  copyKey(entry: number, to: Uint8Array, into: number): void {
    const length = this.keyLength(entry);
    if (length > KEY_MOST) to.set(this.#longKeys.get(entry) as Uint8Array, into);
    else copyBytes(this.bytes, entry * BYTES + KEY_AT, length, to, into);
  }

  /** Order of two keys. */
  compare(a: number, b: number): number {
    const isLong = this.keyLength(b) > KEY_MOST;
    return this.#compareAt(a, isLong ? (this.#longKeys.get(b) as Uint8Array) : this.bytes, isLong ? 0 : b * BYTES + KEY_AT, this.keyLength(b));
  }

  compareTo(entry: number, key: Uint8Array): number {
    return this.#compareAt(entry, key, 0, key.length);
  }

  #compareAt(entry: number, bytes: Uint8Array, from: number, length: number): number {
    const ownLength = this.keyLength(entry);
    const own = ownLength > KEY_MOST ? (this.#longKeys.get(entry) as Uint8Array) : this.bytes;
    const start = ownLength > KEY_MOST ? 0 : entry * BYTES + KEY_AT;
    for (let at = 0, least = Math.min(ownLength, length); at < least; at++) {
      const difference = (own[start + at] as number) - (bytes[from + at] as number);
      if (difference !== 0) return difference;
    }
    return ownLength - length;
  }

  /** Where a key lies in the tree, found once: 32 bytes that are this entry's own, good until something else is looked up. */
  pathOf(entry: number, path: (key: Uint8Array) => Uint8Array): Uint8Array {
    const at = entry * BYTES + PATH_AT;
    if (this.words[entry * WORDS + HAS_PATH] === 0) {
      this.bytes.set(path(this.keyOf(entry)), at);
      this.words[entry * WORDS + HAS_PATH] = 1;
    }
    return this.bytes.subarray(at, at + 32);
  }

  /** Between runs: lets go of what was not used since the last time, when there is much. */
  tidy(): void {
    if (this.#count < this.#most && this.#longBytes < this.#most * BYTES) return;
    const kept: number[] = [];
    for (let entry = 1; entry < this.#count; entry++) if (this.words[entry * WORDS + GENERATION] === this.#generation) kept.push(entry);
    this.#keep(kept.length * 2 > this.#most || this.#longBytes >= this.#most * BYTES ? [] : kept);
    this.#generation++;
  }

  /** Entries in ascending order move to the front. */
  #keep(entries: readonly number[]): void {
    for (const [at, entry] of entries.entries()) this.#move(entry, at + 1);
    for (const entry of [...this.#longKeys.keys()]) if (entry > entries.length) this.#longKeys.delete(entry);
    for (const entry of [...this.#longValues.keys()]) if (entry > entries.length) this.#longValues.delete(entry);
    this.#longBytes = [...this.#longValues.values()].reduce((sum, { length }) => sum + length, 0);
    this.#count = entries.length + 1;
    this.#placeAll(this.#places.length);
  }

  #move(from: number, to: number): void {
    this.bytes.copyWithin(to * BYTES, from * BYTES, (from + 1) * BYTES);
    for (const map of [this.#longKeys, this.#longValues]) {
      const long = map.get(from);
      map.delete(from);
      map.delete(to);
      if (long !== undefined) map.set(to, long);
    }
  }

  clear(): void {
    this.#keep([]);
  }
}
