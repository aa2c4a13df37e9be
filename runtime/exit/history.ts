/**
 * All settled blocks of one rollup. Roots are in the contract's events; headers and bodies are in blobs of L1, and then no node of the network is
 * asked, or with members that are still there.
 */
import type { SettledBatch, Settlement } from '../../actors/ports/settlement.ts';
import { type Body, body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { certifiedAt } from '../client/certified.ts';
import { contentOf, membersOf, type SettledSource } from '../client/settled.ts';
import { contentOfBatch } from '../data/beacon.ts';
import { type Spot, spotIn } from '../settlement/bridge.ts';
import { ExitError } from './errors.ts';

export interface SettledBlock {
  readonly header: Header;
  readonly body: Body;
  /** Of the version that takes over with it, where that came along. */
  readonly code?: Uint8Array | undefined;
  readonly spot: Spot;
}

/** What one batch has of a rollup, in order. */
export type BlocksOf = (batch: SettledBatch, rollup: Hex) => Promise<readonly SettledBlock[]>;

export interface History {
  readonly settlement: Pick<Settlement, 'batches'>;
  readonly blocksOf: BlocksOf;
  readonly rollup: Hex;
}

const PAGE = 64;

/** Where to go on reading. */
export interface Place {
  readonly from: number;
  readonly next: number;
}

/**
 * Blocks from the first on, of batches from number `from` on that were settled by `until` (seconds of L1). Rejects with `ExitError` `gap` where
 * a block is not to be had, and with what `blocksOf` does.
 */
export async function* settledBlocks({ settlement, blocksOf, rollup }: History, { from = 0, until = Number.POSITIVE_INFINITY, next = 1 } = {}): AsyncGenerator<SettledBlock, Place> {
  let height = next;
  for (let at = from; ; ) {
    const page = await settlement.batches(at, PAGE);
    for (const batch of page) {
      if (batch.l1TimeMs / 1000 > until) return { from: batch.batchId, next: height };
      for (const block of await blocksOf(batch, rollup)) {
        if (block.header.height > height)
          throw new ExitError(
            'gap',
            `block ${height} is not to be had: no blob carries it, as of blocks that were settled before bodies went there, or no member shows it. With --bootstrap, members that are still there are asked`,
          );
        if (block.header.height === height) yield block;
        height = Math.max(height, block.header.height + 1);
      }
      at = batch.batchId + 1;
    }
    if (page.length < PAGE) return { from: at, next: height };
  }
}

/** From blobs, by the beacon API of L1 at `url`. Rejects with `BlobError` when L1 does not show them any more. */
export const blocksInBlobs =
  (url: string): BlocksOf =>
  async (batch, rollup) => {
    const { l1Block, root, blobs } = batch;
    if (blobs === 0) return [];
    const { heads, blocks } = await contentOfBatch({ url, block: l1Block, count: blobs, root });
    return blocks.flatMap(({ header, body, code }) => {
      const index = heads.indexOf(headerHash(header));
      const decoded = decode(bodyCodec, body);
      // What the members signed may carry anything besides: what is no block of this batch does not count.
      return header.rollup === rollup && index !== -1 && decoded.ok ? [{ header, body: decoded.value, code, spot: spotIn(batch, heads, index) }] : [];
    });
  };

/** From members. Rejects with `BusError` when none shows a batch or a block. */
export const blocksOfMembers =
  (source: SettledSource): BlocksOf =>
  async (batch, rollup) => {
    const { heads } = await contentOf(source, batch);
    const found: SettledBlock[] = [];
    for (const [index, head] of heads.entries()) {
      if (head.rollup !== rollup) continue;
      const { header, body } = await certifiedAt(source, rollup, head.height);
      const bytes = decode(bodyCodec, await source.host.blobs.fetch(body, membersOf(source.network), FETCH_MS));
      if (headerHash(header) === head.header && bytes.ok)
        found.push({
          header,
          body: bytes.value,
          spot: spotIn(
            batch,
            heads.map((each) => each.header),
            index,
          ),
        });
    }
    return found;
  };

const FETCH_MS = 5_000;
