/** Messages of other rollups on their way into the next block: fetched from the verifiers, checked, kept in lane order. */

import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certificateFault } from '../../protocols/certificate.ts';
import type { Committees } from '../../protocols/committee.ts';
import { deliveredInbound, type Inbound } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import { verifyPath } from '../../protocols/merkle.ts';
import { type DeliveredMessage, messageId } from '../../protocols/message.ts';

/** Messages that may wait; more stay with the verifiers. */
const WAITING_LIMIT = 1024;
/** Messages that a member shows at once. */
export const DELIVERIES = 256;

export interface Inbox {
  /** Next sequence number wanted per sending rollup. */
  readonly next: Map<Hex, number>;
  waiting: DeliveredMessage[];
  /** Since when some message has waited: what was there when the last block took some in counts as new. */
  since: number | undefined;
  /** Highest certified height of each sender that gossip told of, and up to which a member has shown what is in its lane. */
  readonly heard: Map<Hex, number>;
  readonly seen: Map<Hex, number>;
}

export const emptyInbox = (): Inbox => ({ next: new Map(), waiting: [], since: undefined, heard: new Map(), seen: new Map() });

export interface Cursor {
  readonly from: Hex;
  readonly next: number;
}

const isUnseen = ({ heard, seen }: Inbox, from: Hex): boolean => (heard.get(from) ?? 0) > (seen.get(from) ?? 0);

/** Lanes from other rollups that may hold something new; all of them when `all` are wanted. */
export const cursorsOf = (inbox: Inbox, all: boolean): Cursor[] => [...inbox.next].filter(([from]) => from !== L1 && (all || isUnseen(inbox, from))).map(([from, next]) => ({ from, next }));

/** A member showed these lanes, each up to a height of its sender. A full page may not be all there is, and what found no room is still there. */
export function noteSeen({ seen, waiting }: Inbox, cursors: readonly Cursor[], heights: readonly number[], deliveries: readonly DeliveredMessage[]): void {
  if (deliveries.length >= DELIVERIES || waiting.length >= WAITING_LIMIT) return;
  cursors.forEach(({ from }, at) => {
    seen.set(from, Math.max(seen.get(from) ?? 0, heights[at] ?? 0));
  });
}

/** Headers whose certificate holds, by hash. */
export function trustedSources(chain: number, committees: Committees, sources: readonly CertifiedHeader[]): Map<Hex, CertifiedHeader> {
  const sound = sources.filter(({ header, certificate }) => {
    const aboutIt = certificate.kind === 'attest' && certificate.header === headerHash(header) && certificate.rollup === header.rollup && certificate.committee === header.committee;
    return aboutIt && certificateFault(chain, committees, certificate) === undefined;
  });
  return new Map(sound.map((each) => [each.certificate.header, each]));
}

/** Whether a message really stands in the outbox of the header it names. */
export function messageIsProven(delivered: DeliveredMessage, source: { readonly rollup: Hex; readonly height: number; readonly outboxRoot: Hex }): boolean {
  const { message, sourceHeight, index, count, path } = delivered;
  if (message.from !== source.rollup || sourceHeight !== source.height) return false;
  return verifyPath(source.outboxRoot, messageId(message), index, count, path);
}

/** Takes in what is proven and next in its lane; anything else is left for a later pull. */
export function receive(inbox: Inbox, to: Hex, deliveries: readonly DeliveredMessage[], sources: ReadonlyMap<Hex, CertifiedHeader>): void {
  for (const delivered of [...deliveries].sort((a, b) => a.message.seq - b.message.seq)) {
    const { message } = delivered;
    const source = sources.get(delivered.source);
    const wanted = inbox.next.get(message.from) ?? 0;
    if (inbox.waiting.length >= WAITING_LIMIT || source === undefined || message.to !== to || message.seq !== wanted) continue;
    if (!messageIsProven(delivered, source.header)) continue;
    inbox.waiting.push(delivered);
    inbox.next.set(message.from, wanted + 1);
  }
}

/** Takes in messages from L1 that are next. */
export function receiveFromL1(inbox: Inbox, to: Hex, messages: readonly Inbound[]): void {
  for (const each of messages) {
    const wanted = inbox.next.get(L1) ?? 0;
    if (inbox.waiting.length >= WAITING_LIMIT || each.seq !== wanted) continue;
    inbox.waiting.push(deliveredInbound(to, each));
    inbox.next.set(L1, wanted + 1);
  }
}

/** Something may have come in. */
export function noteWaiting(inbox: Inbox, now: number): void {
  inbox.since = inbox.waiting.length === 0 ? undefined : (inbox.since ?? now);
}

/** Forgets what a block took in. */
export function consume(inbox: Inbox, count: number, now: number): void {
  inbox.waiting = inbox.waiting.slice(count);
  if (count > 0) inbox.since = inbox.waiting.length === 0 ? undefined : now;
}
