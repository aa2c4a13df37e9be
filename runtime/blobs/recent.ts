/** Recently used blobs, bounded by bytes: a body is wanted by every member within a second of its making. */
import type { Hex } from '../../protocols/bytes.ts';

export class Recent {
  readonly #maxBytes: number;
  readonly #blobs = new Map<Hex, Uint8Array>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(name: Hex): Uint8Array | undefined {
    const blob = this.#blobs.get(name);
    if (blob === undefined) return undefined;
    this.#blobs.delete(name);
    this.#blobs.set(name, blob);
    return blob;
  }

  add(name: Hex, blob: Uint8Array): void {
    if (this.get(name) !== undefined || blob.length > this.#maxBytes) return;
    this.#blobs.set(name, blob);
    this.#bytes += blob.length;
    for (const [oldest, dropped] of this.#blobs) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#blobs.delete(oldest);
      this.#bytes -= dropped.length;
    }
  }
}
