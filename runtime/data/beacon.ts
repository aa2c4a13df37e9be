/** Blobs as a node of L1 shows them: the beacon API, which anvil has under the same address, and which forgets them after some eighteen days. */
import type { BlobContent } from '../../protocols/batch.ts';
import { fromBlobs } from '../../protocols/blob.ts';
import { type Hex, parseHex } from '../../protocols/bytes.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { unpack } from './packing.ts';

export interface BlobSource {
  /** Beacon API of a node of L1. */
  readonly url: string;
  /** Block, by its number on a development chain, by its slot elsewhere. */
  readonly block: number;
  /** Blobs of the batch, and its root, as L1 has them. */
  readonly count: number;
  readonly root: Hex;
}

/** The node does not show these blobs, or not these. */
export class BlobError extends Error {
  override readonly name = 'BlobError';
}

const REQUEST_MS = 10_000;

/**
 * What a batch carried: its blobs lie one after the other in their block, among those of others. They are right when the heads in them have
 * the root that L1 settled; what the blocks are, their headers prove. Rejects with `BlobError`.
 */
export async function contentOfBatch(source: BlobSource): Promise<BlobContent> {
  const { url, block, count, root } = source;
  const shown = (await shownBlobs(source)).map((blob) => parseHex(blob) ?? new Uint8Array());
  for (let first = 0; count > 0 && first + count <= shown.length; first++) {
    const packed = fromBlobs(shown.slice(first, first + count));
    const content = packed && unpack(packed);
    if (content !== undefined && merkleRoot(content.heads) === root) return content;
  }
  throw new BlobError(`the node at ${url} shows ${shown.length} blobs in block ${block}, and not the ${count} that carry the batch with root ${root}`);
}

async function shownBlobs({ url, block }: BlobSource): Promise<readonly Hex[]> {
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/eth/v1/beacon/blobs/${block}`, { signal: AbortSignal.timeout(REQUEST_MS) });
    const { data } = (await answer.json()) as { data?: unknown };
    if (answer.ok && Array.isArray(data)) return data as Hex[];
    throw new Error(`it answers ${answer.status}`);
  } catch (error) {
    throw new BlobError(`no blobs from ${url}: ${(error as Error).message}`, { cause: error });
  }
}
