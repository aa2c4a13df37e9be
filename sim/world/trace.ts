/** A rolling hash over everything that happens in a world: two runs of one seed must end with the same. */
export class Trace {
  #a = 0x811c9dc5;
  #b = 0x1b873593;

  note(...words: readonly number[]): void {
    for (const word of words) {
      this.#a = Math.imul(this.#a ^ word, 0x01000193);
      this.#b = Math.imul(this.#b ^ word, 0x85ebca6b) ^ (this.#a >>> 13);
    }
  }

  /** Length and the last bytes: of signed bytes they are a signature, which depends on all the others. */
  bytes(of: Uint8Array): void {
    this.note(of.length);
    for (let at = Math.max(0, of.length - 16); at < of.length; at++) this.note(of[at] as number);
  }

  hash(): string {
    return [this.#a, this.#b].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
