/** The newest snapshot of each rollup in a node's store: what it is of, and its chunks by hash. */
import type { Hex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certifiedHeader } from '../../protocols/certificate.ts';
import { hash32, list, record, u53, type ValueOf } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { SNAPSHOT_CHUNKS } from '../../protocols/requests.ts';
import type { Snapshot } from '../ports/executor.ts';
import type { Store, StoreOperation } from '../ports/store.ts';
import { keys, load, put } from '../records.ts';

const chunkNames = list(hash32, SNAPSHOT_CHUNKS, 32);
/** `before` are the chunks of the snapshot before this one: somebody may be fetching them. */
const snapshotRecord = record('Snapshot', { height: u53, stateRoot: hash32, chunks: chunkNames, before: chunkNames });
type Kept = ValueOf<typeof snapshotRecord>;

const loadSnapshot = (store: Store, rollup: Hex): Promise<Kept | undefined> => load(store, keys.snapshot(rollup), snapshotRecord);

export const snapshotHeight = async (store: Store, rollup: Hex): Promise<number> => (await loadSnapshot(store, rollup))?.height ?? 0;

/**
 * Keeps a snapshot in place of the one before, whose chunks stay until the next. Chunks first, then what names them: a crash between leaves chunks that nobody names, and the
 * next snapshot takes their place where they are the same. Rejects with `RangeError` when it has too many.
 */
export async function keepSnapshot(store: Store, rollup: Hex, { height, stateRoot, chunks }: Snapshot): Promise<void> {
  if (chunks.length > SNAPSHOT_CHUNKS) throw new RangeError(`a snapshot of ${chunks.length} chunks, at most ${SNAPSHOT_CHUNKS}`);
  const last = await loadSnapshot(store, rollup);
  const names = chunks.map(sha256Hex);
  for (const [at, value] of chunks.entries()) await store.batch([{ type: 'put', key: keys.chunk(rollup, names[at] as Hex), value }], { sync: false });
  const before = last?.chunks ?? [];
  const stays = new Set([...names, ...before]);
  const dels = (last?.before ?? []).filter((name) => !stays.has(name)).map((name): StoreOperation => ({ type: 'del', key: keys.chunk(rollup, name) }));
  await store.batch([put(keys.snapshot(rollup), snapshotRecord, { height, stateRoot, chunks: names, before }), ...dels], { sync: false });
}

export interface Offer {
  readonly head: CertifiedHeader;
  readonly chunks: Hex[];
}

/** The snapshot with the certified header that says it is right; `undefined` while there is none. */
export async function offerOf(store: Store, rollup: Hex): Promise<Offer | undefined> {
  const kept = await loadSnapshot(store, rollup);
  if (kept === undefined || kept.chunks.length === 0) return undefined;
  const head = await load(store, keys.certified(rollup, kept.height), certifiedHeader);
  return head?.header.stateRoot === kept.stateRoot ? { head, chunks: kept.chunks } : undefined;
}

export const chunkAt = async (store: Store, rollup: Hex, name: Hex): Promise<Uint8Array | undefined> => store.get(keys.chunk(rollup, name));
