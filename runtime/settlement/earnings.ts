/** What L1 owes a member: to itself, or to the purse that has it shared with its delegators. */
import type { Hex } from '../../protocols/bytes.ts';
import { createDelegation } from './delegation.ts';
import type { ViemOptions } from './deploy.ts';
import { createDisputes } from './disputes.ts';
import { createEscrow } from './escrow.ts';

export interface Earnings {
  /** Wei for verifying, and for judging games. */
  readonly rewards: bigint;
  readonly games: bigint;
  /** Whether delegators share that. */
  readonly isShared: boolean;
  /** Wei of the member that were shared, and wait for it. */
  readonly shared: bigint;
  /** Shares it all; does nothing where the member takes no delegators. Rejects with `L1Error`. */
  collect(): Promise<void>;
}

export async function earningsOf(at: ViemOptions & { readonly contract: Hex }, staker: Hex): Promise<Earnings> {
  const [escrow, disputes, delegation] = await Promise.all([createEscrow(at), createDisputes(at), createDelegation(at)]);
  const [payee, shared] = delegation === undefined ? [staker, 0n] : await Promise.all([delegation.pool(staker).then((pool) => pool.payee), delegation.earned(staker)]);
  const [rewards, games] = await Promise.all([escrow.rewards(payee), disputes.due(payee)]);
  const isShared = payee !== staker;
  const collect = async (): Promise<void> => {
    if (!isShared) return;
    if (rewards > 0n) await delegation?.collect(payee, at.contract);
    if (games > 0n) await delegation?.collectOfGames(payee, disputes.address);
  };
  return { rewards, games, isShared, shared, collect };
}
