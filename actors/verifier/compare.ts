/** Is a block right? Pure checks, cheap ones first; a fault names its code and, where there is one, the first failing entry. */
import type { REFUSALS } from '../../protocols/attestation.ts';
import { type Announcement, type BlockResult, type Body, body as bodyCodec, type Receipt, receiptsRoot, workOf } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { messageId } from '../../protocols/message.ts';
import type { Execution } from '../ports/executor.ts';
import type { Tip } from '../records.ts';

export interface Fault {
  readonly code: (typeof REFUSALS)[number];
  readonly entry?: number;
  readonly reason: string;
}

const fault = (code: Fault['code'], reason: string, entry?: number): Fault => ({ code, reason, ...(entry !== undefined && { entry }) });

/** Does a header continue the tip? */
export function linkFault(tip: Tip, { header }: Announcement): Fault | undefined {
  if (header.height !== tip.height + 1) return fault('bad-link', `height ${header.height} on top of ${tip.height}`);
  if (header.parent !== tip.hash) return fault('bad-link', `parent ${header.parent}, expected ${tip.hash}`);
  if (header.committee !== tip.committee) return fault('bad-link', `committee ${header.committee}, its parent names ${tip.committee}`);
  if (header.next < header.committee) return fault('bad-link', `hands over from committee ${header.committee} back to ${header.next}`);
  if (header.time < tip.time) return fault('bad-link', `time ${header.time} before its parent's ${tip.time}`);
  return undefined;
}

/** Reads a body that was fetched by hash, and checks what the header says of it, on top of its parent's work, without executing. */
export function readBody(announcement: Announcement, bytes: Uint8Array, parentWork: bigint, commit: (body: Uint8Array, committee: number) => Hex): { readonly body: Body } | Fault {
  const { header } = announcement;
  const decoded = decode(bodyCodec, bytes);
  if (!decoded.ok) return fault('bad-body', decoded.error.message);
  if (decoded.value.entries.length !== header.count) return fault('bad-body', `${decoded.value.entries.length} entries, the header says ${header.count}`);
  const work = parentWork + workOf(header, bytes.length);
  if (header.work !== work) return fault('wrong-fuel', `work ${header.work}, expected ${work}`);
  if (commit(bytes, header.committee) !== header.dataCommitment) return fault('bad-commitment', 'the data commitment is not that of the body');
  return { body: decoded.value };
}

type Compared = { readonly kind: 'right' } | { readonly kind: 'wrong'; readonly fault: Fault } | { readonly kind: 'wrong-receipts' };

/** Compares what this node computed with what the header claims. `wrong-receipts` wants `firstDifference` for the entry. */
export function compare({ header }: Announcement, execution: Execution): Compared {
  const wrong = (code: Fault['code'], reason: string): Compared => ({ kind: 'wrong', fault: fault(code, reason) });
  if (execution.kind === 'invalid') return { kind: 'wrong', fault: fault(execution.code, execution.reason, execution.entry) };
  if (execution.actionsRoot !== header.actionsRoot) return wrong('bad-body', 'the actions root is not that of the body');
  if (execution.receiptsRoot !== header.receiptsRoot) return { kind: 'wrong-receipts' };
  if (execution.outboxRoot !== header.outboxRoot) return wrong('wrong-outbox', 'other messages were sent');
  if (execution.fuel !== header.fuel) return wrong('wrong-fuel', `fuel ${execution.fuel}, the header says ${header.fuel}`);
  if (execution.stateRoot !== header.stateRoot) return wrong('wrong-state-root', `state root ${execution.stateRoot}, the header says ${header.stateRoot}`);
  return { kind: 'right' };
}

/** A block as its operator says it went: its receipts and messages have the roots of the header, and there is a receipt of each entry. */
export function asClaimed({ header }: Announcement, result: BlockResult, entries: Body['entries']): Extract<Execution, { kind: 'executed' }> | Fault {
  const { stateRoot, actionsRoot, outboxRoot, fuel } = header;
  if (result.receipts.length < entries.length || receiptsRoot(result.receipts) !== header.receiptsRoot) return fault('wrong-receipts-root', 'the receipts root is not that of the receipts');
  const sent = result.messages.length === 0 ? ZERO32 : merkleRoot(result.messages.map(messageId));
  if (sent !== outboxRoot || result.messages.some(({ from }) => from !== header.rollup)) return fault('wrong-outbox', 'the outbox root is not that of the messages');
  return { kind: 'executed', stateRoot, actionsRoot, receiptsRoot: header.receiptsRoot, outboxRoot, fuel, ids: [], result };
}

const describe = (mine: Receipt, theirs: Receipt): string =>
  (['status', 'code', 'fuel', 'events', 'writes'] as const)
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => `${field} ${theirs[field]} instead of ${mine[field]}`)
    .join(', ');

/** The first receipt where the operator's account departs from this node's. */
export function firstDifference(mine: readonly Receipt[], theirs: readonly Receipt[] | undefined): Fault {
  if (theirs === undefined) return fault('wrong-receipts-root', 'the receipts root is wrong and the operator does not show its receipts');
  const entry = mine.findIndex((receipt, at) => theirs[at] === undefined || describe(receipt, theirs[at]) !== '');
  if (entry < 0) return fault('wrong-receipts-root', 'the receipts root is not that of the receipts');
  return fault('wrong-receipt', theirs[entry] ? describe(mine[entry] as Receipt, theirs[entry]) : 'no receipt', entry);
}
