/** Admission and the pool of what was acknowledged and waits for a block: pure decisions over one model. */
import type { SignedAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { PendingRecord } from '../records.ts';

/** Actions that may wait: what `inclusionBlocks` blocks of a quarter of their limit can carry, so that a promise is keepable. */
export const POOL_LIMIT = (LIMITS.inclusionBlocks * LIMITS.blockActions) / 4;

/** Fuel the builder plans for one block: half the limit, so that a costly action rarely meets the end of its block. */
export const PLANNED_FUEL = LIMITS.blockFuel / 2n;

export interface Pool {
  readonly pending: Map<number, PendingRecord>;
  /** How many are pending of each transition: every admission asks what they will cost. */
  readonly counts: Map<number, number>;
  /** Next nonce per sender, pending actions included. A sender seen once stays until the pool has nothing of theirs. */
  readonly nonces: Map<Hex, bigint>;
  /** Acknowledged actions that are still pending, by id. */
  readonly promised: Map<Hex, PendingRecord>;
  /** Highest fuel an action of each transition was seen to use. */
  readonly fuel: Map<number, bigint>;
  /** Numbers of the actions that a block in the making holds. */
  building: ReadonlySet<number>;
  nextSeq: number;
  height: number;
  /** Counts how often nonces were forgotten or another version came: what was checked before that is stale. */
  epoch: number;
}

export const emptyPool = (height: number, nextSeq: number): Pool => ({
  pending: new Map(),
  counts: new Map(),
  nonces: new Map(),
  promised: new Map(),
  fuel: new Map(),
  building: new Set(),
  nextSeq,
  height,
  epoch: 0,
});

export type Admission =
  | { readonly kind: 'admitted'; readonly record: PendingRecord }
  /** Acknowledged before; `record` while it is pending, and perhaps not yet durable. */
  | { readonly kind: 'known'; readonly includedBy: number; readonly record: PendingRecord | undefined }
  | { readonly kind: 'refused'; readonly code: 'nonce-used' | 'nonce-gap' | 'busy'; readonly reason: string };

/**
 * Decides about an action whose schema and signature are right. `base` is the sender's nonce in the state, `earlier` the promise
 * made for this very action before, if any: the same action gets the same answer and is never taken twice.
 */
export function admit(pool: Pool, id: Hex, action: SignedAction, base: bigint, earlier: number | undefined): Admission {
  const record = pool.promised.get(id);
  // Writing it down as pending again could land after the block that takes it out, and a restart would build it twice.
  if (record !== undefined && pool.building.has(record.seq)) return { kind: 'refused', code: 'busy', reason: 'it is in the block being made, try again' };
  const includedBy = record?.includedBy ?? earlier;
  if (includedBy !== undefined) return { kind: 'known', includedBy, record };
  const expected = pool.nonces.get(action.sender) ?? base;
  if (action.nonce < expected) return { kind: 'refused', code: 'nonce-used', reason: `nonce ${action.nonce} was used, the next is ${expected}` };
  if (action.nonce > expected) return { kind: 'refused', code: 'nonce-gap', reason: `nonce ${action.nonce} leaves a gap, the next is ${expected}` };
  if (pool.pending.size >= POOL_LIMIT || backlogBlocks(pool) >= LIMITS.inclusionBlocks / 2) {
    return { kind: 'refused', code: 'busy', reason: `${pool.pending.size} actions wait already, try again later` };
  }
  return { kind: 'admitted', record: enter(pool, id, action) };
}

function enter(pool: Pool, id: Hex, action: SignedAction): PendingRecord {
  const record: PendingRecord = { seq: pool.nextSeq++, id, includedBy: pool.height + LIMITS.inclusionBlocks, action };
  restore(pool, record);
  return record;
}

/** Puts back what the journal says is pending. */
export function restore(pool: Pool, record: PendingRecord): void {
  if (!pool.pending.has(record.seq)) count(pool, record.action, 1);
  pool.pending.set(record.seq, record);
  pool.promised.set(record.id, record);
  pool.nonces.set(record.action.sender, record.action.nonce + 1n);
  pool.nextSeq = Math.max(pool.nextSeq, record.seq + 1);
}

function count({ counts }: Pool, { transition }: SignedAction, by: 1 | -1): void {
  counts.set(transition, (counts.get(transition) ?? 0) + by);
}

const plannedFuel = (pool: Pool, action: SignedAction): bigint => pool.fuel.get(action.transition) ?? 0n;

/** Blocks that the fuel of the waiting actions would fill. */
function backlogBlocks(pool: Pool): number {
  let fuel = 0n;
  for (const [transition, waiting] of pool.counts) fuel += (pool.fuel.get(transition) ?? 0n) * BigInt(waiting);
  return Number(fuel / PLANNED_FUEL);
}

/** The first of `ordered` that fit one block by count, size and planned fuel. */
export function fill(pool: Pool, ordered: readonly number[], room: number): PendingRecord[] {
  const chosen: PendingRecord[] = [];
  let fuel = 0n;
  let size = 0;
  for (const seq of ordered) {
    const record = pool.pending.get(seq);
    if (record === undefined) continue;
    fuel += plannedFuel(pool, record.action);
    size += record.action.payload.length + 256;
    if (chosen.length >= room || size > LIMITS.bodyBytes / 2 || (fuel > PLANNED_FUEL && chosen.length > 0)) break;
    chosen.push(record);
  }
  pool.building = new Set(chosen.map((record) => record.seq));
  return chosen;
}

/** Takes the actions of a sealed block out. Senders with nothing pending are forgotten once many are known. */
export function leave(pool: Pool, included: readonly PendingRecord[], height: number): void {
  pool.height = height;
  pool.building = new Set();
  for (const record of included) {
    if (pool.pending.delete(record.seq)) count(pool, record.action, -1);
    pool.promised.delete(record.id);
  }
  if (pool.nonces.size > 4 * POOL_LIMIT && pool.pending.size === 0) {
    pool.nonces.clear();
    pool.epoch++;
  }
}

/** Learns what actions cost, so that the next block is planned better. */
export function learnFuel(pool: Pool, transition: number, fuel: bigint): void {
  const known = pool.fuel.get(transition) ?? 0n;
  if (fuel > known) pool.fuel.set(transition, fuel);
}

/** Another version takes over next: what is being checked now is checked as the one before reads it. */
export function expectUpgrade(pool: Pool): void {
  pool.epoch++;
  pool.fuel.clear();
}
