/**
 * What an operator writes down, and when: an acknowledgement and a block are durable before anyone hears of them. State is not here: the
 * executor keeps it, and what it lost follows from the blocks.
 */
import { type Announcement, announcement as announcementCodec } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certificate as certificateCodec } from '../../protocols/certificate.ts';
import type { Store } from '../ports/store.ts';
import { acknowledgedRecord, below, keys, load, loadRange, type PendingRecord, pendingRecord, put, type Tip, tipOf, tipRecord } from '../records.ts';

export interface Recovered {
  readonly tip: Tip | undefined;
  readonly pending: readonly PendingRecord[];
  /** Own blocks that have no certificate yet. */
  readonly uncertified: readonly Announcement[];
  readonly certifiedHeight: number;
  readonly nextSeq: number;
}

export interface Journal {
  recover(): Promise<Recovered>;
  /** Keeps the genesis as the tip, once. */
  begin(genesis: Tip): Promise<void>;
  /** Earlier promises for action ids, `undefined` where there is none. */
  promises(ids: readonly Hex[]): Promise<(number | undefined)[]>;
  /** Durable when it resolves: now the acknowledgements may be signed. */
  acknowledge(records: readonly PendingRecord[]): Promise<void>;
  /** Durable when it resolves: now the block may be announced. */
  seal(announcement: Announcement, included: readonly PendingRecord[]): Promise<Tip>;
  certify(certificate: Certificate): Promise<void>;
  /** Forgets an acknowledged action that can be in no block. */
  drop(record: PendingRecord): Promise<void>;
  block(height: number): Promise<Announcement | undefined>;
  /** Own blocks from a height on, for verifiers that missed the announcement. */
  blocks(from: number, limit: number): Promise<Announcement[]>;
}

export function createJournal(store: Store, rollup: Hex): Journal {
  const synced = { sync: true };
  const scope = rollup.slice(2);

  async function recover(): Promise<Recovered> {
    const tip = (await load(store, keys.tip(rollup), tipRecord)) ?? (await lastBlock());
    const pending = await loadRange(store, below(`pending/${scope}`), pendingRecord);
    const certificates = await loadRange(store, { ...below(`certified/${scope}`), reverse: true, limit: 1 }, certificateCodec);
    const certifiedHeight = certificates[0]?.height ?? 0;
    const uncertified = await blocks(certifiedHeight + 1, 1024);
    return { tip, pending, uncertified, certifiedHeight, nextSeq: (pending.at(-1)?.seq ?? 0) + 1 };
  }

  /** A block and its tip are written at once: where the tip is damaged, it is that of the last block. */
  async function lastBlock(): Promise<Tip | undefined> {
    const [last] = await loadRange(store, { ...below(`block/${scope}`), reverse: true, limit: 1 }, announcementCodec);
    return last && tipOf(last.header);
  }

  const begin = (genesis: Tip): Promise<void> => Promise.resolve(store.batch([put(keys.tip(rollup), tipRecord, genesis)], synced));

  const promises = (ids: readonly Hex[]): Promise<(number | undefined)[]> => Promise.all(ids.map(async (id) => (await load(store, keys.acknowledged(rollup, id), acknowledgedRecord))?.includedBy));

  async function acknowledge(records: readonly PendingRecord[]): Promise<void> {
    const operations = records.flatMap((record) => [
      put(keys.pending(rollup, record.seq), pendingRecord, record),
      put(keys.acknowledged(rollup, record.id), acknowledgedRecord, { includedBy: record.includedBy }),
    ]);
    await store.batch(operations, synced);
  }

  async function seal(announcement: Announcement, included: readonly PendingRecord[]): Promise<Tip> {
    const tip = tipOf(announcement.header);
    await store.batch(
      [
        put(keys.block(rollup, tip.height), announcementCodec, announcement),
        put(keys.tip(rollup), tipRecord, tip),
        ...included.map((record) => ({ type: 'del', key: keys.pending(rollup, record.seq) }) as const),
      ],
      synced,
    );
    return tip;
  }

  const certify = async (of: Certificate): Promise<void> => {
    await store.batch([put(keys.certified(rollup, of.height), certificateCodec, of)], { sync: false });
  };

  const drop = (record: PendingRecord): Promise<void> => Promise.resolve(store.batch([{ type: 'del', key: keys.pending(rollup, record.seq) }], synced));

  const block = (height: number): Promise<Announcement | undefined> => load(store, keys.block(rollup, height), announcementCodec);

  const blocks = (from: number, limit: number): Promise<Announcement[]> => loadRange(store, { ...below(`block/${scope}`), from: keys.block(rollup, from), limit }, announcementCodec);

  return { recover, begin, promises, acknowledge, seal, certify, drop, block, blocks };
}
