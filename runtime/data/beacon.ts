/** Blobs as a node of L1 shows them: the beacon API, which anvil has under the same address, and which forgets them after some eighteen days. */
import type { BlobCarrier } from '../../actors/ports/blob-carrier.ts';
import type { BlobSeal } from '../../protocols/batch.ts';
import { fromBlobs } from '../../protocols/blob.ts';
import { type Hex, parseHex } from '../../protocols/bytes.ts';

export interface BlobSource {
  /** Beacon API of a node of L1. */
  readonly url: string;
  /** Block, by its number on a development chain, by its slot elsewhere. */
  readonly block: number;
  readonly seals: readonly BlobSeal[];
}

/** The node does not show these blobs, or not these. */
export class BlobError extends Error {
  override readonly name = 'BlobError';
}

const REQUEST_MS = 10_000;

/** The bodies that a batch carried: its blobs lie one after the other in their block, among those of others. Rejects with `BlobError`. */
export async function bodiesInBlobs(carrier: BlobCarrier, source: BlobSource): Promise<readonly Uint8Array[]> {
  const { url, block, seals } = source;
  const shown = (await shownBlobs(source)).map((blob) => parseHex(blob) ?? new Uint8Array());
  for (let first = 0; first + seals.length <= shown.length; first++) {
    const packed = fromBlobs(shown.slice(first, first + seals.length));
    const bodies = packed && (await carrier.open(packed, seals));
    if (bodies !== undefined) return bodies;
  }
  throw new BlobError(`the node at ${url} shows ${shown.length} blobs in block ${block}, and not the ${seals.length} that were sealed`);
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
