/** From chosen entries to a signed block: pure. */
import { type Announcement, type Body, blockResult, body as bodyCodec, type Header, headerHash, signHeader, workOf } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { upgradeIn } from '../../protocols/inbound.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { DeliveredMessage } from '../../protocols/message.ts';
import type { ExecuteInput, Execution } from '../ports/executor.ts';
import type { PendingRecord, Tip } from '../records.ts';

/** What a block in the making holds. */
export interface Draft {
  readonly deliveries: readonly DeliveredMessage[];
  readonly records: readonly PendingRecord[];
  readonly input: ExecuteInput;
}

const isUpgrade = ({ message }: DeliveredMessage): boolean => upgradeIn(message) !== undefined;

/** Whether another version of the app is next, or soon will be. */
export const hasUpgrade = (waiting: readonly DeliveredMessage[]): boolean => waiting.some(isUpgrade);

/**
 * Messages for a block, `most` of those that wait. Another version ends its block, and waits until nothing is pending: what was promised was promised
 * of the version before.
 */
export function deliveriesFor(waiting: readonly DeliveredMessage[], most: number, pending: number): readonly DeliveredMessage[] {
  const at = waiting.findIndex(isUpgrade);
  const end = at < 0 ? waiting.length : pending > 0 ? at : at + 1;
  return waiting.slice(0, Math.min(most, end));
}

/** Messages go first: nobody's action can push them out. Time never goes back, whatever the clock does. */
export function draftBlock(tip: Tip, nowMs: number, deliveries: readonly DeliveredMessage[], records: readonly PendingRecord[]): Draft {
  const entries: Body['entries'] = [...deliveries.map((delivered) => ({ kind: 'message', delivered }) as const), ...records.map(({ action }) => ({ kind: 'action', action }) as const)];
  return { deliveries, records, input: { height: tip.height + 1, time: Math.max(nowMs, tip.time), entries } };
}

/** The draft without entry number `end` and what comes after it: they wait for a later block. */
export function shorten({ deliveries, records, input }: Draft, end: number): Draft {
  const kept = deliveries.slice(0, end);
  return { deliveries: kept, records: records.slice(0, end - kept.length), input: { ...input, entries: input.entries.slice(0, end) } };
}

export interface SealedBlock {
  readonly announcement: Announcement;
  readonly body: Uint8Array;
  readonly result: Uint8Array;
}

type Executed = Extract<Execution, { kind: 'executed' }>;

export interface SealContext {
  readonly chain: number;
  readonly rollup: Hex;
  readonly privateKey: Uint8Array;
  readonly commit: (body: Uint8Array, committee: number) => Hex;
  /** The newest committee: certifies the next block. */
  readonly next: number;
}

export function sealBlock(context: SealContext, tip: Tip, draft: Draft, executed: Executed): SealedBlock {
  const body = encode(bodyCodec, { entries: draft.input.entries as Body['entries'] });
  const result = encode(blockResult, executed.result);
  const { stateRoot, actionsRoot, receiptsRoot, outboxRoot, fuel } = executed;
  const count = draft.input.entries.length;
  const header: Header = {
    rollup: context.rollup,
    height: draft.input.height,
    epoch: 0,
    committee: tip.committee,
    next: Math.max(tip.committee, context.next),
    time: draft.input.time,
    parent: tip.hash,
    stateRoot,
    actionsRoot,
    receiptsRoot,
    outboxRoot,
    dataCommitment: context.commit(body, tip.committee),
    fuel,
    count,
    work: tip.work + workOf({ fuel, count }, body.length),
  };
  const signature = signHeader(context.chain, header, context.privateKey);
  return { announcement: { header, body: sha256Hex(body), result: sha256Hex(result), signature }, body, result };
}

export interface Readiness {
  /** Actions and messages that wait, and those of them that L1 sent. */
  readonly waiting: number;
  readonly fromL1: number;
  /** A message has waited so long that verifiers may soon wait for it. */
  readonly isStale: boolean;
  readonly uncertified: number;
  readonly blockActions: number;
  /** There is a newer committee to hand over to. */
  readonly handsOver: boolean;
}

/**
 * Whether to start a block now: at once while the verifiers keep up, with full blocks only when they lag behind. A block hands over to
 * the next committee even when nothing else is to be done. What L1 sent never waits, and may make one block more than others: verifiers may
 * be waiting for just that. For messages of other rollups that have waited long the last of the blocks is kept.
 */
export function mayBuild({ waiting, fromL1, isStale, uncertified, blockActions, handsOver }: Readiness): boolean {
  if (fromL1 > 0 && uncertified <= LIMITS.uncertifiedBlocks) return true;
  if ((handsOver || isStale) && uncertified < LIMITS.uncertifiedBlocks) return true;
  if (waiting === 0 || uncertified >= LIMITS.uncertifiedBlocks - 1) return false;
  return uncertified < 2 || waiting >= blockActions;
}

export const hashOf = (announcement: Announcement): Hex => headerHash(announcement.header);
