/**
 * Keys of a state that were used lately, found by their bytes where these lie: a guest names a key by a place in its memory, and no
 * text or copy of it is made to look it up. Two generations bound what is remembered without any order to keep.
 */
import { compareBytes, nameOf } from '../../protocols/bytes.ts';

/** A key, what the state says of it, and what the block that runs now says of it. */
export class Known {
  readonly key: Uint8Array;
  readonly hash: number;
  /** Where it lies in the tree, once somebody needed that. */
  path: Uint8Array | undefined = undefined;
  /** At the tip; `undefined` for an absent key. */
  value: Uint8Array | undefined = undefined;
  /** The value is not known any more; the path stays. */
  isStale = true;
  /** The run that changed it last (`KnownKeys.begin`), and its value there. */
  run = 0;
  next: Uint8Array | undefined = undefined;
  /** The action of that run that changed it last. */
  action = -1;
  /** The generation it was used in last: of `KnownKeys` alone. */
  generation = 0;
  #name: string | undefined;

  constructor(key: Uint8Array, hash: number) {
    this.key = key;
    this.hash = hash;
  }

  /** `nameOf(key)`: for what is kept in order. */
  get name(): string {
    this.#name ??= nameOf(this.key);
    return this.#name;
  }
}

export const byKey = (a: Known, b: Known): number => compareBytes(a.key, b.key);

/** FNV-1a over four bytes at a time; who makes keys collide on purpose gets the speed of an ordinary map (`Table`). */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = Math.imul(hash ^ wordAt(bytes, at), 0x01000193);
  for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return hash ^ (hash >>> 15);
}

const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);

function isKeyAt(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let at = 0; at < key.length; at++) if (key[at] !== bytes[from + at]) return false;
  return true;
}

/** Longest key that is copied byte by byte: up to here the engine keeps a new array in its own heap. */
const SHORT = 64;

/** `bytes.slice(from, to)`, quicker for what is short. */
export function copyOf(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const length = to - from;
  if (length > SHORT || to > bytes.length) return bytes.slice(from, to);
  const copy = new Uint8Array(length);
  for (let at = 0; at < length; at++) copy[at] = bytes[from + at] as number;
  return copy;
}

/** Places looked at before a key counts as colliding. A table is at most half full, so this is rare by chance. */
const PROBES = 24;

/** Keys by hash; those whose places are all taken go into a map by name. */
class Table {
  #places: (Known | undefined)[] = new Array(1024).fill(undefined);
  #count = 0;
  readonly #colliding = new Map<string, Known>();

  find(bytes: Uint8Array, from: number, to: number, hash: number): Known | undefined {
    const places = this.#places;
    const mask = places.length - 1;
    for (let probe = 0, at = hash & mask; probe < PROBES; probe++, at = (at + 1) & mask) {
      const known = places[at];
      if (known === undefined) return undefined;
      if (known.hash === hash && isKeyAt(known.key, bytes, from, to)) return known;
    }
    return this.#colliding.size === 0 ? undefined : this.#colliding.get(nameOf(bytes, from, to));
  }

  add(known: Known): void {
    if (++this.#count * 2 > this.#places.length) this.#grow();
    if (!this.#place(known)) this.#colliding.set(known.name, known);
  }

  #place(known: Known): boolean {
    const mask = this.#places.length - 1;
    for (let probe = 0, at = known.hash & mask; probe < PROBES; probe++, at = (at + 1) & mask) {
      if (this.#places[at] !== undefined) continue;
      this.#places[at] = known;
      return true;
    }
    return false;
  }

  #grow(): void {
    const all = [...this];
    this.#places = new Array(this.#places.length * 2).fill(undefined);
    this.#colliding.clear();
    for (const known of all) if (!this.#place(known)) this.#colliding.set(known.name, known);
  }

  *[Symbol.iterator](): Generator<Known> {
    for (const known of this.#places) if (known !== undefined) yield known;
    yield* this.#colliding.values();
  }
}

/** What an entry takes beside its value: the key, the path, their objects and a place in a table. */
const ENTRY_BYTES = 400;

/** Some 70,000 small values: what a busy rollup touches again and again. */
export const KNOWN_BYTES = 32 * 1024 * 1024;

export class KnownKeys {
  readonly #load: (known: Known) => Uint8Array | undefined;
  readonly #generationBytes: number;
  #young = new Table();
  #old = new Table();
  #generation = 1;
  #bytes = 0;
  #run = 1;

  /** Holds up to about `bytes`, and all that the current run changed. `load` reads the value of a key at the tip. */
  constructor(load: (known: Known) => Uint8Array | undefined, bytes = KNOWN_BYTES) {
    this.#load = load;
    this.#generationBytes = bytes / 2;
  }

  /** A new run: from now on what it changed is not forgotten, and what others changed may be. */
  begin(): number {
    return ++this.#run;
  }

  /** The key that lies in `bytes` from `from` to `to`, with its value at the tip. Throws what `load` throws. */
  find(bytes: Uint8Array, from = 0, to = bytes.length): Known {
    const hash = hashOf(bytes, from, to);
    const known = this.#look(bytes, from, to, hash);
    if (known !== undefined && !known.isStale) return known;
    return known === undefined ? this.#learn(new Known(copyOf(bytes, from, to), hash)) : this.set(known, this.#load(known));
  }

  #look(bytes: Uint8Array, from: number, to: number, hash: number): Known | undefined {
    const young = this.#young.find(bytes, from, to, hash);
    if (young !== undefined) return young;
    const old = this.#old.find(bytes, from, to, hash);
    if (old !== undefined) this.#add(old);
    return old;
  }

  #learn(known: Known): Known {
    known.value = this.#load(known);
    known.isStale = false;
    this.#add(known);
    return known;
  }

  #add(known: Known): void {
    this.#keep(known);
    this.#bytes += ENTRY_BYTES + (known.value?.length ?? 0);
    if (this.#bytes > this.#generationBytes) this.#age();
  }

  #age(): void {
    const forgotten = this.#old;
    this.#old = this.#young;
    this.#young = new Table();
    this.#bytes = 0;
    this.#generation++;
    for (const known of forgotten) if (known.run === this.#run && !this.#holds(known)) this.#keep(known);
  }

  /** What a run changed does not count: it is held however much it is. */
  #keep(known: Known): void {
    this.#young.add(known);
    known.generation = this.#generation;
  }

  #holds(known: Known): boolean {
    return known.generation >= this.#generation - 1;
  }

  /** What is remembered of a key that was looked up earlier: the same, unless it was forgotten in between. */
  still(known: Known): Known | undefined {
    return this.#holds(known) ? known : this.peek(known.key);
  }

  /** Another value at the tip. */
  set(known: Known, value: Uint8Array | undefined): Known {
    this.#bytes += Math.max(0, (value?.length ?? 0) - (known.value?.length ?? 0));
    known.value = value;
    known.isStale = false;
    return known;
  }

  /** The key if it is known. */
  peek(key: Uint8Array): Known | undefined {
    return this.#look(key, 0, key.length, hashOf(key, 0, key.length));
  }

  /** The value of a key at the tip is another one, nobody knows which. */
  forget(key: Uint8Array): void {
    const known = this.peek(key);
    if (known !== undefined) known.isStale = true;
  }

  clear(): void {
    this.#young = new Table();
    this.#old = new Table();
    this.#generation += 2;
    this.#bytes = 0;
  }
}
