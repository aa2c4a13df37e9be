/**
 * Values of keys during a block, together in one buffer.
 *
 * record, 96 bytes: entry of its key, action that changed it last, length of its value, whether the block has written it (i32 each) |
 *   value, up to 80. A record of a journal has the same form, and is what a record was before an action. Longer values lie elsewhere.
 */
import { copyBytes, type KnownKeys, VALUE_MOST } from './known.ts';

const WORDS = 24;
const BYTES = 4 * WORDS;
export const [ENTRY, ACTION, LENGTH, WRITTEN] = [0, 1, 2, 3];
const VALUE_AT = 16;

export class Records {
  bytes = new Uint8Array(32 * BYTES);
  words = new Int32Array(this.bytes.buffer);
  count = 0;
  readonly #long = new Map<number, Uint8Array>();

  add(entry: number): number {
    if ((this.count + 1) * BYTES > this.bytes.length) this.#grow();
    this.words[this.count * WORDS + ENTRY] = entry;
    return this.count++;
  }

  #grow(): void {
    const grown = new Uint8Array(this.bytes.length * 2);
    grown.set(this.bytes);
    this.bytes = grown;
    this.words = new Int32Array(grown.buffer);
  }

  get(record: number, field: number): number {
    return this.words[record * WORDS + field] as number;
  }
  put(record: number, field: number, value: number): void {
    this.words[record * WORDS + field] = value;
  }

  setValue(record: number, from: Uint8Array, at: number, length: number): void {
    this.words[record * WORDS + LENGTH] = length;
    if (length > VALUE_MOST) this.#long.set(record, from.slice(at, at + length));
    else copyBytes(from, at, length, this.bytes, record * BYTES + VALUE_AT);
  }

  copyValue(record: number, to: Uint8Array, into: number): void {
    const length = this.get(record, LENGTH);
    if (length > VALUE_MOST) to.set(this.#long.get(record) as Uint8Array, into);
    else copyBytes(this.bytes, record * BYTES + VALUE_AT, length, to, into);
  }

  /** The record becomes what `other` is of `others`. */
  take(record: number, others: Records, other: number): void {
    const length = others.get(other, LENGTH);
    if (length > VALUE_MOST) this.setValue(record, others.#long.get(other) as Uint8Array, 0, length);
    else this.setValue(record, others.bytes, other * BYTES + VALUE_AT, length);
    this.put(record, WRITTEN, others.get(other, WRITTEN));
  }

  /** The record's value becomes that of its key. */
  giveTo(keys: KnownKeys, record: number): void {
    const [entry, length] = [this.get(record, ENTRY), this.get(record, LENGTH)];
    if (length > VALUE_MOST) keys.setValue(entry, this.#long.get(record));
    else keys.setValueAt(entry, this.bytes, record * BYTES + VALUE_AT, length);
  }

  clear(): void {
    this.count = 0;
    this.#long.clear();
  }
}
