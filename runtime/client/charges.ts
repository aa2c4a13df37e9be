/** What apps can be charged for: each one's newest settled header, with the certificate and the proof that L1 wants to see. */
import { askAny } from '../../actors/ask.ts';
import type { AppRecord, SettledBatch, Settlement } from '../../actors/ports/settlement.ts';
import { type Batch, batch as batchCodec, batchRoot } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { certifiedRequest } from '../../protocols/requests.ts';
import type { OpenHost } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import type { Charge } from '../settlement/escrow.ts';

export interface ChargeSource {
  readonly host: Pick<OpenHost, 'bus' | 'blobs'>;
  readonly network: Network;
  readonly settlement: Settlement;
}

const PAGE = 128;
/** An app without a block in so many batches has little to be charged for. */
const LOOK_BACK = 64;
const FETCH_MS = 5_000;

/** Rejects with `BusError` when no member shows what was settled. Apps with nothing settled lately are left out. */
export async function findCharges(source: ChargeSource, apps: readonly AppRecord[]): Promise<Map<Hex, Charge>> {
  const found = new Map<Hex, Charge>();
  const settled = await newestBatches(source.settlement);
  for (const batch of settled.reverse()) {
    if (found.size === apps.length) break;
    const body = await contentOf(source, batch);
    for (const { rollup } of apps) {
      const index = body.heads.findLastIndex((head) => head.rollup === rollup);
      if (index >= 0 && !found.has(rollup)) found.set(rollup, await chargeOf(source, batch, body, index));
    }
  }
  return found;
}

async function newestBatches({ batches }: Settlement): Promise<SettledBatch[]> {
  const all: SettledBatch[] = [];
  for (let page: readonly SettledBatch[]; ; ) {
    page = await batches(all.length, PAGE);
    all.push(...page);
    if (page.length === 0) return all.slice(-LOOK_BACK);
  }
}

const membersOf = ({ committees }: Network): Hex[] => (committees.at(-1)?.members ?? []).map((each) => each.node);

async function contentOf({ host, network }: ChargeSource, { batchId, bodyHash, root }: SettledBatch): Promise<Batch> {
  const body = decode(batchCodec, await host.blobs.fetch(bodyHash, membersOf(network), FETCH_MS));
  if (!body.ok || batchRoot(body.value) !== root) throw new Error(`batch ${batchId}: its body is not what was settled`);
  return body.value;
}

async function chargeOf({ host, network }: ChargeSource, { batchId, root, bodyHash, l1TimeMs }: SettledBatch, { committee, heads }: Batch, index: number): Promise<Charge> {
  const { rollup, height, header: hash } = heads[index] as Batch['heads'][number];
  const [head] = await askAny(host.bus, membersOf(network), certifiedRequest, { rollup, from: height, limit: 1 });
  if (head === undefined || head.certificate.header !== hash) throw new Error(`no member shows block ${height} of ${rollup}`);
  const batch = { committee, id: BigInt(batchId), time: BigInt(l1TimeMs / 1000), root, bodyHash };
  const hashes = heads.map((each) => each.header);
  return { header: head.header, certificate: head.certificate, batch, index, count: heads.length, path: merklePath(hashes, index) };
}
