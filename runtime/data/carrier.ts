/** The BlobCarrier port: blocks in blobs of L1, sealed and checked in a thread that starts with the first of them. */
import { Worker } from 'node:worker_threads';
import type { BlobCarrier, Sealed } from '../../actors/ports/blob-carrier.ts';
import type { BlobContent, BlobSeal } from '../../protocols/batch.ts';
import { blobCapacity, toBlobs } from '../../protocols/blob.ts';
import { toHex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { KzgAnswer, KzgJob } from './kzg-worker.ts';
import { pack, unpack } from './packing.ts';

const SOURCE = new URL(import.meta.url.endsWith('.ts') ? './kzg-worker.ts' : './kzg-worker.js', import.meta.url);

/** Blobs of a batch unless one block needs more: who proposes has six seconds for all of it, and sealing one takes nearly one. */
const USUAL_BLOBS = 2;

interface Waiting {
  readonly resolve: (value: BlobSeal | boolean) => void;
  readonly reject: (error: Error) => void;
}

type Job = KzgJob extends infer J ? (J extends KzgJob ? Omit<J, 'id'> : never) : never;

/** The thread, and who waits for it; it starts again when it was lost. */
class KzgThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #next = 0;

  run(job: Job): Promise<BlobSeal | boolean> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#started().postMessage({ id, ...job } satisfies KzgJob);
    });
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(SOURCE);
    // It keeps no process alive.
    worker.unref();
    worker.on('message', (answer: KzgAnswer) => this.#done(answer));
    worker.on('error', (error: Error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('the KZG thread ended')));
    this.#worker = worker;
    return worker;
  }

  #done(answer: KzgAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.value);
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#lose(worker, new Error('closed'));
    await worker.terminate();
  }
}

export interface ClosableCarrier extends BlobCarrier {
  close(): Promise<void>;
}

export function createBlobCarrier(): ClosableCarrier {
  const thread = new KzgThread();

  return {
    fitting,
    async seal(content): Promise<Sealed> {
      const packed = pack(content);
      if (packed.length > mostFor(content.blocks.length)) throw new RangeError(`${packed.length} bytes when packed, which do not fit into the blobs of one batch`);
      const blobs = (await Promise.all(toBlobs(packed).map((blob) => thread.run({ kind: 'seal', blob: toHex(blob) })))) as BlobSeal[];
      return { packed, blobs };
    },
    async open(packed, seals) {
      const blobs = packed.length > blobCapacity(LIMITS.batchBlobs) ? [] : toBlobs(packed);
      if (blobs.length === 0 || blobs.length !== seals.length) return undefined;
      const right = await Promise.all(blobs.map((blob, at) => thread.run({ kind: 'check', blob: toHex(blob), seal: seals[at] as BlobSeal })));
      return right.every((each) => each === true) ? unpack(packed) : undefined;
    },
    close: () => thread.close(),
  };
}

/** Bytes that so many blocks may take: one alone may need as many blobs as there may be. */
const mostFor = (blocks: number): number => blobCapacity(blocks > 1 ? USUAL_BLOBS : LIMITS.batchBlobs);

function fitting({ heads, blocks }: BlobContent): number {
  for (let count = blocks.length; count > 0; ) {
    const { length } = pack({ heads, blocks: blocks.slice(0, count) });
    const most = mostFor(count);
    if (length <= most) return count;
    count = count === 1 ? 0 : Math.max(1, Math.min(count - 1, Math.floor((count * most) / length)));
  }
  return 0;
}
