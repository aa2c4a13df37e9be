/** Bodies of blocks whose apps want them in blobs of L1: packed by who proposes a batch, looked into by who endorses it. */
import type { Batch } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { certifiedHeader } from '../../protocols/certificate.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import type { BlobCarrier, Sealed } from '../ports/blob-carrier.ts';
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

async function bodyName({ store }: DataPorts, { rollup, height }: Head): Promise<Hex> {
  const certified = await load(store, keys.certified(rollup, height), certifiedHeader);
  if (certified === undefined) throw new Error(`block ${height} of ${rollup} is not here`);
  return certified.body;
}

const wantedOf = async ({ settlement }: DataPorts, heads: readonly Head[]): Promise<Head[]> => {
  const layers = await settlement.dataLayers();
  return heads.filter(({ rollup }) => layers.get(rollup) === 'blobs');
};

/** The heads that can be settled together, with the bodies of those that want it: as many as the blobs of one batch carry. */
export async function fill(ports: DataPorts, heads: Batch['heads'], log: (event: string, detail: object) => void): Promise<Filled> {
  const wanted = await wantedOf(ports, heads);
  const [first] = wanted;
  if (first === undefined) return { heads, data: undefined };
  const sealed = await seal(ports, wanted);
  if (sealed === undefined) {
    // It waits until its app wants no blobs any more; the others do not wait for it.
    log('body-too-large', { rollup: first.rollup, height: first.height });
    return fill(
      ports,
      heads.filter(({ rollup }) => rollup !== first.rollup),
      log,
    );
  }
  const left = new Set(wanted.slice(sealed.count));
  return { heads: heads.filter((head) => !left.has(head)), data: { packed: await ports.blobs.put(sealed.packed), blobs: [...sealed.blobs] } };
}

/** Nothing when already the first body is too large. */
async function seal(ports: DataPorts, wanted: readonly Head[]): Promise<Sealed | undefined> {
  const bodies = await Promise.all(
    wanted.map(async (head) => {
      const body = await ports.blobs.get(await bodyName(ports, head));
      if (body === undefined) throw new Error(`the body of block ${head.height} of ${head.rollup} is not here`);
      return body;
    }),
  );
  try {
    return await ports.carrier.seal(bodies);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether the blobs of a batch carry exactly the bodies that they should. */
export async function judgeData(ports: DataPorts, { heads, data }: Batch, from: Hex): Promise<BatchOpinion> {
  const wanted = await wantedOf(ports, heads);
  // One of the two does not know of a change on L1 yet.
  if (wanted.length > 0 !== (data !== undefined)) return 'not-yet';
  if (data === undefined) return 'sound';
  const bodies = await ports.carrier.open(await ports.blobs.fetch(data.packed, [from], FETCH_MS), data.blobs);
  if (bodies?.length !== wanted.length) return 'unsound';
  for (const [at, head] of wanted.entries()) if ((await bodyName(ports, head)) !== sha256Hex(bodies[at] as Uint8Array)) return 'unsound';
  return 'sound';
}
