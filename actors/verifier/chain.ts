/** What a member keeps of a rollup: certified blocks, the last of them, and the messages that wait for others. */
import { type Announcement, type BlockResult, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, type CertifiedHeader, certificate as certificateCodec, certifiedHeader } from '../../protocols/certificate.ts';
import { bytes, record, type ValueOf } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { merklePaths } from '../../protocols/merkle.ts';
import { type DeliveredMessage, deliveredMessage, messageId } from '../../protocols/message.ts';
import type { Store } from '../ports/store.ts';
import { below, heardRecord, keys, load, loadRange, put, type Tip, takenRecord, tipOf, tipRecord, type WrongBlock, wrongRecord } from '../records.ts';

export const certify = (of: Announcement, certificate: Certificate): CertifiedHeader => ({ header: of.header, body: of.body, result: of.result, operator: of.signature, certificate });

export const announced = (of: CertifiedHeader): Announcement => ({ header: of.header, body: of.body, result: of.result, signature: of.operator });

export const loadTip = (store: Store, rollup: Hex): Promise<Tip | undefined> => load(store, keys.tip(rollup), tipRecord);

/** The tip at a start. Where its record is damaged it is made again of the last certified block: both are written at once. */
export async function recoverTip(store: Store, rollup: Hex): Promise<Tip | undefined> {
  const tip = await loadTip(store, rollup);
  if (tip !== undefined) return tip;
  const [last] = await loadRange(store, { ...below(`certified/${rollup.slice(2)}`), reverse: true, limit: 1 }, certifiedHeader);
  if (last === undefined) return undefined;
  await store.batch([put(keys.tip(rollup), tipRecord, tipOf(last.header))], { sync: false });
  return tipOf(last.header);
}

const deployment = record('Deployment', { genesis: bytes(LIMITS.bodyBytes) });

export const loadDeployment = async (store: Store, rollup: Hex): Promise<Uint8Array | undefined> => (await load(store, keys.deployment(rollup), deployment))?.genesis;

/** Two certificates of one place. */
const conflictRecord = record('Conflict', { first: certificateCodec, second: certificateCodec });
export type Conflict = ValueOf<typeof conflictRecord>;

export const loadConflict = (store: Store, rollup: Hex): Promise<Conflict | undefined> => load(store, keys.conflict(rollup), conflictRecord);

export const keepConflict = (store: Store, { first, second }: Conflict): PromiseLike<void> => store.batch([put(keys.conflict(first.rollup), conflictRecord, { first, second })], { sync: true });

/** The first tip, and the genesis input it came of: later starts, and late joiners, need no operator for it. */
export const keepGenesis = (store: Store, rollup: Hex, tip: Tip, genesis: Uint8Array): PromiseLike<void> =>
  store.batch([put(keys.tip(rollup), tipRecord, tip), put(keys.deployment(rollup), deployment, { genesis })], { sync: true });

/** Where a node begins that joined by a snapshot: nothing below is here. */
export const keepJoined = (store: Store, head: CertifiedHeader, genesis: Uint8Array): PromiseLike<void> =>
  store.batch(
    [
      put(keys.certified(head.header.rollup, head.header.height), certifiedHeader, head),
      put(keys.tip(head.header.rollup), tipRecord, tipOf(head.header)),
      put(keys.deployment(head.header.rollup), deployment, { genesis }),
    ],
    { sync: true },
  );

function deliveries(of: Announcement, result: BlockResult): DeliveredMessage[] {
  const ids = result.messages.map(messageId);
  const paths = merklePaths(ids);
  const place = { sourceHeight: of.header.height, source: headerHash(of.header), count: ids.length };
  return result.messages.map((message, index) => ({ message, ...place, index, path: paths[index] as Hex[] }));
}

/** Block, tip and messages change together or not at all, and what L1 sent and was taken in. Not synced: all of it can be rebuilt from peers. */
export async function keepCertified(store: Store, of: CertifiedHeader, result: BlockResult, { taken, now }: { readonly taken: number; readonly now: number }): Promise<void> {
  const { rollup, height } = of.header;
  const messages = deliveries(announced(of), result);
  await store.batch(
    [
      put(keys.certified(rollup, height), certifiedHeader, of),
      put(keys.tip(rollup), tipRecord, tipOf(of.header)),
      put(keys.taken(rollup), takenRecord, { count: taken }),
      ...(messages.length > 0 ? [put(keys.heard(rollup, height), heardRecord, { at: now })] : []),
      ...messages.map((each) => put(keys.message(each.message.to, rollup, each.message.seq), deliveredMessage, each)),
    ],
    { sync: false },
  );
}

/** `undefined` before the first block, and where the record is damaged. */
export const loadTaken = async (store: Store, rollup: Hex): Promise<number | undefined> => (await load(store, keys.taken(rollup), takenRecord))?.count;

export const loadWrong = (store: Store, rollup: Hex): Promise<WrongBlock | undefined> => load(store, keys.wrong(rollup), wrongRecord);

/** A certified one, and of those the first: the others go on from it. */
export async function keepWrong(store: Store, wrong: WrongBlock): Promise<void> {
  const { rollup } = wrong.announcement.header;
  if ((await loadWrong(store, rollup)) === undefined) await store.batch([put(keys.wrong(rollup), wrongRecord, wrong)], { sync: true });
}

/** One that was lost here and came from a peer. Not synced: it can come again. */
export const keepAgain = (store: Store, head: CertifiedHeader): PromiseLike<void> => store.batch([put(keys.certified(head.header.rollup, head.header.height), certifiedHeader, head)], { sync: false });

export const loadCertified = (store: Store, rollup: Hex, height: number): Promise<CertifiedHeader | undefined> => load(store, keys.certified(rollup, height), certifiedHeader);
