/** A certified block of a rollup, asked of members and checked here. */
import { ask, askAny } from '../../actors/ask.ts';
import { BusError } from '../../actors/ports/bus.ts';
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certificateFault } from '../../protocols/certificate.ts';
import { certifiedRequest, statusRequest } from '../../protocols/requests.ts';
import { viewOf } from '../node/network.ts';
import { membersOf, type SettledSource } from './settled.ts';

type Source = Pick<SettledSource, 'host' | 'network'>;

/** The highest certified height that a member claims; 0 when none answers. */
export async function newestHeight({ host, network }: Source, rollup: Hex): Promise<number> {
  const answers = await Promise.allSettled(membersOf(network).map((node) => ask(host.bus, node, statusRequest, {})));
  return Math.max(0, ...answers.flatMap((each) => (each.status === 'fulfilled' ? each.value.rollups.filter((of) => of.rollup === rollup).map(({ certified }) => certified) : [])));
}

/** Rejects with `BusError` when no member shows that block with a certificate that holds. */
export async function certifiedAt({ host, network }: Source, rollup: Hex, height: number): Promise<CertifiedHeader> {
  const [head] = await askAny(host.bus, membersOf(network), certifiedRequest, { rollup, from: height, limit: 1 });
  const isRight = head !== undefined && head.header.rollup === rollup && head.header.height === height && head.certificate.header === headerHash(head.header);
  if (!isRight || certificateFault(network.chain, viewOf(network).committees, head.certificate) !== undefined) throw new BusError('refused', `no member shows a certified block ${height}`);
  return head;
}
