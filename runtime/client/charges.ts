/** What apps can be charged for: each one's newest settled header, with the certificate and the proof that L1 wants to see. */
import { askAny } from '../../actors/ask.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { Batch } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { certifiedRequest } from '../../protocols/requests.ts';
import type { Charge } from '../settlement/escrow.ts';
import { membersOf, newestSettled, type SettledContent, type SettledSource, spotOf } from './settled.ts';

/** An app without a block in so many batches has little to be charged for. */
const LOOK_BACK = 64;

/** Rejects with `BusError` when no member shows what was settled. Apps with nothing settled lately are left out. */
export async function findCharges(source: SettledSource, apps: readonly AppRecord[]): Promise<Map<Hex, Charge>> {
  const found = new Map<Hex, Charge>();
  for await (const settled of newestSettled(source, LOOK_BACK)) {
    for (const { rollup } of apps) {
      const index = settled.content.heads.findLastIndex((head) => head.rollup === rollup);
      if (index >= 0 && !found.has(rollup)) found.set(rollup, await chargeOf(source, settled, index));
    }
    if (found.size === apps.length) break;
  }
  return found;
}

async function chargeOf({ host, network }: SettledSource, settled: SettledContent, index: number): Promise<Charge> {
  const { rollup, height, header: hash } = settled.content.heads[index] as Batch['heads'][number];
  const [head] = await askAny(host.bus, membersOf(network), certifiedRequest, { rollup, from: height, limit: 1 });
  if (head === undefined || head.certificate.header !== hash) throw new Error(`no member shows block ${height} of ${rollup}`);
  return { header: head.header, certificate: head.certificate, ...spotOf(settled, index) };
}
