/** What a rollup gave back to L1, with all that L1 wants to see of it. Nobody is believed: certificates and paths are checked here. */
import { askAny } from '../../actors/ask.ts';
import { messageIsProven, trustedSources } from '../../actors/micro-rollup/inbox.ts';
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import type { Committees } from '../../protocols/committee.ts';
import { L1, WITHDRAWAL } from '../../protocols/l1.ts';
import type { DeliveredMessage } from '../../protocols/message.ts';
import { inboxRequest } from '../../protocols/requests.ts';
import { codecOf } from '../../protocols/schema.ts';
import { viewOf } from '../node/network.ts';
import type { Spot, Withdrawal } from '../settlement/bridge.ts';
import { LOOK_BACK, membersOf, newestSettled, type SettledSource, spotOf } from './settled.ts';

const codec = codecOf(WITHDRAWAL.input);

/** Messages of a rollup to L1 from number `from` on, in order. Rejects with `BusError` when no member answers. */
export async function* withdrawalsOf({ host, network }: SettledSource, rollup: Hex, from = 0): AsyncGenerator<Withdrawal> {
  const { committees } = viewOf(network);
  for (let next = from; ; ) {
    const { deliveries, sources } = await askAny(host.bus, membersOf(network), inboxRequest, { to: L1, cursors: [{ from: rollup, next }] });
    const proven = provenIn(network.chain, committees, rollup, next, deliveries, sources);
    yield* proven;
    if (proven.length === 0) return;
    next += proven.length;
  }
}

type Sources = Parameters<typeof trustedSources>[2];

/** Those that follow each other, up to the first that is not proven. */
function provenIn(chain: number, committees: Committees, rollup: Hex, next: number, deliveries: readonly DeliveredMessage[], sources: Sources): Withdrawal[] {
  const trusted = trustedSources(chain, committees, sources);
  const proven: Withdrawal[] = [];
  for (const delivered of deliveries) {
    const header = trusted.get(delivered.source)?.header;
    const { message, index, count, path } = delivered;
    const input = decode(codec, message.payload);
    const isNext = message.from === rollup && message.to === L1 && message.seq === next + proven.length;
    if (header === undefined || !isNext || !input.ok || !messageIsProven(delivered, header)) break;
    proven.push({ seq: message.seq, ...(input.value as Pick<Withdrawal, 'asset' | 'to' | 'amount'>), header, index, count, path });
  }
  return proven;
}

/** Where these blocks were settled, as far as they are, and not too long ago. */
export async function spotsOf(source: SettledSource, withdrawals: readonly Withdrawal[]): Promise<ReadonlyMap<Hex, Spot>> {
  const wanted = new Set(withdrawals.map(({ header }) => headerHash(header)));
  const found = new Map<Hex, Spot>();
  if (wanted.size === 0) return found;
  for await (const settled of newestSettled(source, LOOK_BACK)) {
    for (const [index, { header }] of settled.content.heads.entries()) if (wanted.has(header)) found.set(header, spotOf(settled, index));
    if (found.size === wanted.size) break;
  }
  return found;
}
