/** All blocks of one rollup as L1 has them: settled roots in the contract's events, headers and bodies in blobs. No node of the network is asked. */
import type { SettledBatch, Settlement } from '../../actors/ports/settlement.ts';
import { type Body, body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { contentOfBatch } from '../data/beacon.ts';
import type { Spot } from '../settlement/bridge.ts';
import { ExitError } from './errors.ts';

export interface SettledBlock {
  readonly header: Header;
  readonly body: Body;
  readonly spot: Spot;
}

export interface History {
  readonly settlement: Pick<Settlement, 'batches'>;
  /** Beacon API of L1. */
  readonly beacon: string;
  readonly rollup: Hex;
}

const PAGE = 64;

/**
 * Blocks from the first on, of batches from number `from` on that were settled by `until` (seconds of L1). Rejects with `BlobError` when L1
 * does not show blobs any more, with `ExitError` `gap` where a block was settled without them.
 */
export async function* blocksInBlobs(
  { settlement, beacon, rollup }: History,
  { from = 0, until = Number.POSITIVE_INFINITY, next = 1 } = {},
): AsyncGenerator<SettledBlock, { from: number; next: number }> {
  let height = next;
  for (let at = from; ; ) {
    const page = await settlement.batches(at, PAGE);
    for (const batch of page) {
      if (batch.l1TimeMs / 1000 > until) return { from: batch.batchId, next: height };
      for (const block of await blocksOf(batch, beacon, rollup)) {
        if (block.header.height > height) throw new ExitError('gap', `block ${height} is in no blob: it was settled before the app's bodies went there`);
        if (block.header.height === height) yield block;
        height = Math.max(height, block.header.height + 1);
      }
      at = batch.batchId + 1;
    }
    if (page.length < PAGE) return { from: at, next: height };
  }
}

async function blocksOf(batch: SettledBatch, url: string, rollup: Hex): Promise<SettledBlock[]> {
  const { committee, batchId, l1Block, l1TimeMs, root, bodyHash, blobs } = batch;
  if (blobs === 0) return [];
  const { heads, blocks } = await contentOfBatch({ url, block: l1Block, count: blobs, root });
  return blocks.flatMap(({ header, body }) => {
    const index = heads.indexOf(headerHash(header));
    const decoded = decode(bodyCodec, body);
    // What the members signed may carry anything besides: what is no block of this batch does not count.
    if (header.rollup !== rollup || index === -1 || !decoded.ok) return [];
    const spot = { batch: { committee, id: BigInt(batchId), time: BigInt(l1TimeMs / 1000), root, bodyHash }, index, count: heads.length, path: merklePath(heads, index) };
    return [{ header, body: decoded.value, spot }];
  });
}
