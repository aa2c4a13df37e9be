/** Values that were read or written lately, by key: a hit costs one look into a map. Two generations bound it without any order to keep. */

export interface Known {
  readonly path: Uint8Array;
  /** `undefined` for an absent key. */
  value: Uint8Array | undefined;
  /** The value is not known any more; the path stays. */
  isStale: boolean;
}

/** What an entry takes beside its value: the name, the path, two objects and a place in the map. */
const ENTRY_BYTES = 400;

export class Recent {
  readonly #generationBytes: number;
  #young = new Map<string, Known>();
  #old = new Map<string, Known>();
  #bytes = 0;

  /** Holds up to about `bytes`. */
  constructor(bytes: number) {
    this.#generationBytes = bytes / 2;
  }

  get(name: string): Known | undefined {
    const young = this.#young.get(name);
    if (young !== undefined) return young;
    const old = this.#old.get(name);
    if (old !== undefined) this.set(name, old);
    return old;
  }

  set(name: string, known: Known): void {
    this.#young.set(name, known);
    this.#bytes += ENTRY_BYTES + (known.value?.length ?? 0);
    if (this.#bytes <= this.#generationBytes) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#bytes = 0;
  }

  /** Another value for one that `get` answered. */
  replace(known: Known, value: Uint8Array | undefined): void {
    this.#bytes += Math.max(0, (value?.length ?? 0) - (known.value?.length ?? 0));
    known.value = value;
    known.isStale = false;
  }

  forget(name: string): void {
    const known = this.get(name);
    if (known === undefined) return;
    known.value = undefined;
    known.isStale = true;
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
    this.#bytes = 0;
  }
}
