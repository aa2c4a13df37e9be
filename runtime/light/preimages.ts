/** Bytes found by their keccak256: whoever hands them over can leave some out, and change none. */
import type { Hex } from '../../protocols/bytes.ts';
import { keccakHex } from '../../protocols/crypto/hash.ts';

export class Preimages {
  readonly #byHash = new Map<Hex, Uint8Array>();
  readonly #used = new Set<Hex>();

  constructor(all: Iterable<Uint8Array> = []) {
    this.add(all);
  }

  add(all: Iterable<Uint8Array>): void {
    for (const bytes of all) this.#byHash.set(keccakHex(bytes), bytes);
  }

  get(hash: Hex): Uint8Array | undefined {
    const bytes = this.#byHash.get(hash);
    if (bytes !== undefined) this.#used.add(hash);
    return bytes;
  }

  /** Those that somebody looked at, in the order they came. */
  get used(): readonly Uint8Array[] {
    return [...this.#byHash].flatMap(([hash, bytes]) => (this.#used.has(hash) ? [bytes] : []));
  }

  get usedCount(): number {
    return this.#used.size;
  }
}
