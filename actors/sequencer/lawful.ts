/** What no order may break, whatever a strategy wants: promises are kept, nonces go up, and nothing is lost or doubled. */
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { PendingRecord } from '../records.ts';
import type { Waiting } from './strategies.ts';

/** Blocks before its promise ends at which an action goes first: a full pool is this many blocks of the usual size, so nothing that goes first is late. */
export const DUE_BLOCKS = LIMITS.inclusionBlocks / 2;

/** `wanted` as it may be: what is due soon first, each sender's actions in their own order, what was left out last. */
export function lawful({ waiting, height }: Pick<Waiting, 'waiting' | 'height'>, wanted: readonly number[]): number[] {
  const bySeq = new Map(waiting.map((record) => [record.seq, record] as const));
  const due = waiting.filter(({ includedBy }) => includedBy - height < DUE_BLOCKS).map(({ seq }) => seq);
  // A set keeps what came first, once.
  const order = new Set([...due.sort((a, b) => a - b), ...wanted, ...bySeq.keys()]);
  return inTurn([...order].flatMap((seq) => bySeq.get(seq) ?? []));
}

/** Places belong to senders: whichever action of theirs was put there, their next one takes it. */
function inTurn(order: readonly PendingRecord[]): number[] {
  const own = new Map<Hex, number[]>();
  for (const { seq, action } of order) {
    const seqs = own.get(action.sender);
    if (seqs === undefined) own.set(action.sender, [seq]);
    else seqs.push(seq);
  }
  for (const seqs of own.values()) seqs.sort((a, b) => b - a);
  return order.map(({ action }) => own.get(action.sender)?.pop() as number);
}
