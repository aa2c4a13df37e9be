/** Bodies of blocks whose apps want them in blobs of L1: packed by who proposes a batch, looked into by who endorses it. */
import type { Batch, BlobContent } from '../../protocols/batch.ts';
import { body as bodyCodec, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certifiedHeader } from '../../protocols/certificate.ts';
import { decode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { BlobCarrier } from '../ports/blob-carrier.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Settlement } from '../ports/settlement.ts';
import type { Store } from '../ports/store.ts';
import { keys, load } from '../records.ts';
import type { BatchOpinion } from './plan.ts';

export interface DataPorts {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly carrier: BlobCarrier;
  readonly settlement: Pick<Settlement, 'dataLayers'>;
}

export type Filled = Pick<Batch, 'heads' | 'data'>;
type Head = Batch['heads'][number];

const FETCH_MS = 5_000;

async function certifiedOf({ store }: DataPorts, { rollup, height }: Head): Promise<CertifiedHeader> {
  const certified = await load(store, keys.certified(rollup, height), certifiedHeader);
  if (certified === undefined) throw new Error(`block ${height} of ${rollup} is not here`);
  return certified;
}

const wantedOf = async ({ settlement }: DataPorts, heads: readonly Head[]): Promise<Head[]> => {
  const layers = await settlement.dataLayers();
  return heads.filter(({ rollup }) => layers.get(rollup) === 'blobs');
};

const hashesOf = (heads: readonly Head[]): Hex[] => heads.map(({ header }) => header);

/** The heads that can be settled together, with the blocks of those that want it: as many as the blobs of one batch carry. */
export async function fill(ports: DataPorts, heads: Batch['heads'], log: (event: string, detail: object) => void): Promise<Filled> {
  const wanted = await wantedOf(ports, heads);
  const [first] = wanted;
  if (first === undefined) return { heads, data: undefined };
  const blocks = await Promise.all(wanted.map((head) => blockOf(ports, head)));
  const count = ports.carrier.fitting({ heads: hashesOf(heads), blocks });
  if (count === 0) {
    // It waits until its app wants no blobs any more; the others do not wait for it.
    log('body-too-large', { rollup: first.rollup, height: first.height });
    return fill(
      ports,
      heads.filter(({ rollup }) => rollup !== first.rollup),
      log,
    );
  }
  const left = new Set(wanted.slice(count));
  const kept = heads.filter((head) => !left.has(head));
  const { packed, blobs } = await ports.carrier.seal({ heads: hashesOf(kept), blocks: blocks.slice(0, count) });
  return { heads: kept, data: { packed: await ports.blobs.put(packed), blobs: [...blobs] } };
}

async function blockOf(ports: DataPorts, head: Head): Promise<BlobContent['blocks'][number]> {
  const { header, body: name } = await certifiedOf(ports, head);
  const body = await ports.blobs.get(name);
  if (body === undefined) throw new Error(`the body of block ${head.height} of ${head.rollup} is not here`);
  return { header, body, code: await codeFor(ports, body, []) };
}

/** Code of the version that takes over with a block, as far as blobs carry it. */
async function codeFor({ blobs }: DataPorts, body: Uint8Array, from: readonly Hex[]): Promise<Uint8Array | undefined> {
  const decoded = decode(bodyCodec, body);
  const version = decoded.ok ? upgradeOf(decoded.value.entries) : undefined;
  const code = version && (await blobs.fetch(version, from, FETCH_MS));
  return code !== undefined && code.length <= LIMITS.carriedCodeBytes ? code : undefined;
}

/** Whether the blobs of a batch carry exactly the blocks that they should. */
export async function judgeData(ports: DataPorts, { heads, data }: Batch, from: Hex): Promise<BatchOpinion> {
  const wanted = await wantedOf(ports, heads);
  // One of the two does not know of a change on L1 yet.
  if (wanted.length > 0 !== (data !== undefined)) return 'not-yet';
  if (data === undefined) return 'sound';
  const content = await ports.carrier.open(await ports.blobs.fetch(data.packed, [from], FETCH_MS), data.blobs);
  if (content?.blocks.length !== wanted.length || content.heads.join() !== hashesOf(heads).join()) return 'unsound';
  for (const [at, head] of wanted.entries()) {
    const { header, body, code } = content.blocks[at] as BlobContent['blocks'][number];
    if (headerHash(header) !== head.header || (await certifiedOf(ports, head)).body !== sha256Hex(body)) return 'unsound';
    const wanted = await codeFor(ports, body, [from]);
    if ((code && sha256Hex(code)) !== (wanted && sha256Hex(wanted))) return 'unsound';
  }
  return 'sound';
}
