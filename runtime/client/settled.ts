/** What L1 has settled, newest first, with the contents that members keep: where a header stands, as the contract wants to see it. */
import type { SettledBatch, Settlement } from '../../actors/ports/settlement.ts';
import { type Batch, batch as batchCodec, batchRoot } from '../../protocols/batch.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { memberIndex } from '../../protocols/committee.ts';
import type { OpenHost } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import { type Spot, spotIn } from '../settlement/bridge.ts';

export interface SettledSource {
  readonly host: Pick<OpenHost, 'bus' | 'blobs'>;
  readonly network: Network;
  readonly settlement: Settlement;
}

export interface SettledContent {
  readonly batch: SettledBatch;
  readonly content: Batch;
}

/** Batches that are looked through for one block: at one every twelve seconds, three hours. */
export const LOOK_BACK = 1_000;

const PAGE = 128;
const FETCH_MS = 5_000;

/** The same with committees and apps as L1 has them by now: a node that runs for long sees others come and go. */
export async function refreshed(source: SettledSource): Promise<SettledSource> {
  const { settlement, network } = source;
  const [committees, rollups] = await Promise.all([settlement.committees(0), settlement.apps()]);
  return { ...source, network: { ...network, committees, rollups } };
}

/** Whose turn it is, where members do something one after the other: who has no seat comes last. */
export function turnOf({ host, network }: SettledSource): number {
  const committee = network.committees.at(-1);
  const index = committee === undefined ? -1 : memberIndex(committee, host.bus.self);
  return index < 0 ? (committee?.members.length ?? 0) : index;
}

export const membersOf = ({ committees }: Network): Hex[] => (committees.at(-1)?.members ?? []).map((each) => each.node);

/** How many batches there are, in some twenty questions however many. */
export async function batchCount({ batches }: Pick<Settlement, 'batches'>): Promise<number> {
  const has = async (id: number): Promise<boolean> => (await batches(id, 1)).length > 0;
  let [low, high] = [0, 1];
  while (await has(high - 1)) [low, high] = [high, high * 2];
  // Batch `low - 1` is there, batch `high - 1` is not.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (await has(middle - 1)) low = middle;
    else high = middle;
  }
  return low;
}

/** The newest `most` batches with their contents, newest first. Rejects with `BusError` when no member shows one. */
export async function* newestSettled(source: SettledSource, most: number): AsyncGenerator<SettledContent> {
  const count = await batchCount(source.settlement);
  const oldest = Math.max(0, count - most);
  for (let end = count; end > oldest; end -= PAGE) {
    const start = Math.max(oldest, end - PAGE);
    const page = await source.settlement.batches(start, end - start);
    for (const batch of page.toReversed()) yield { batch, content: await contentOf(source, batch) };
  }
}

/** What a batch settled, as members keep it. Rejects with `BusError` when none shows it. */
export async function contentOf({ host, network }: SettledSource, { batchId, bodyHash, root }: SettledBatch): Promise<Batch> {
  const body = decode(batchCodec, await host.blobs.fetch(bodyHash, membersOf(network), FETCH_MS));
  if (!body.ok || batchRoot(body.value) !== root) throw new Error(`batch ${batchId}: its body is not what was settled`);
  return body.value;
}

/** Where header number `index` of a batch was settled. */
export const spotOf = ({ batch, content }: SettledContent, index: number): Spot =>
  spotIn(
    batch,
    content.heads.map((each) => each.header),
    index,
  );

/** Where a header was settled, if it is and not too long ago. */
export async function spotOfHeader(source: SettledSource, header: Header): Promise<Spot | undefined> {
  const hash = headerHash(header);
  for await (const settled of newestSettled(source, LOOK_BACK)) {
    const index = settled.content.heads.findIndex((each) => each.header === hash);
    if (index !== -1) return spotOf(settled, index);
    // Its heights lie in order: what is above one that was settled is not settled yet.
    if (settled.content.heads.some(({ rollup, height }) => rollup === header.rollup && height < header.height)) return undefined;
  }
  return undefined;
}
