/**
 * Has apps charged for the work that members did, where verification has a price: one member after the other looks, and charges what brings
 * it more than the transaction costs. Who never looks still shares what others charge.
 */
import type { Hex } from '../../protocols/bytes.ts';
import { bitsOf } from '../../protocols/quorum.ts';
import { type Charge, type Escrow, type EscrowAccount, WORK_UNIT } from '../settlement/escrow.ts';
import { isRefusal } from '../settlement/l1.ts';
import type { Log } from './open.ts';
import { repeat } from './repeat.ts';

export interface ChargingOptions {
  readonly escrow: Pick<Escrow, 'price' | 'find' | 'charge' | 'gasPrice'>;
  readonly around: () => Promise<Around>;
  readonly log: Log;
}

export interface Around {
  /** This member's index, and how many members there are. */
  readonly turn: number;
  readonly members: number;
  /** Seconds of L1. */
  readonly now: number;
  /** Each app's newest settled header with its certificate. */
  charges(): Promise<ReadonlyMap<Hex, Charge>>;
}

/** How long a member has the turn. */
const TURN_SECONDS = 15;
const LOOK_MS = 10_000;
/** A charge has to bring its sender so many times what it costs. */
const GAIN = 2n;
/** Gas of a charge, by what the bench says: some for the proof, and a slot for each who earns. */
const GAS = { proof: 80_000n, signer: 13_000n } as const;

/** Wei that a charge takes from the deposit. */
export function feeDue(price: bigint, { balance, paid }: Pick<EscrowAccount, 'balance' | 'paid'>, work: bigint): bigint {
  const due = work > paid ? ((work - paid) * price) / WORK_UNIT : 0n;
  return due < balance ? due : balance;
}

/** Whether the share of one signer is worth the transaction; before a deposit leaves, whether it covers it. */
export function isWorth(fee: bigint, signers: number, gasPrice: bigint, isLeaving: boolean): boolean {
  const cost = (GAS.proof + GAS.signer * BigInt(signers)) * gasPrice;
  return signers > 0 && fee / BigInt(signers) >= (isLeaving ? 1n : GAIN) * cost;
}

/** One look: charges what is worth it when it is this member's turn, and answers how many apps that were. */
export async function chargeOnce({ escrow, around, log }: ChargingOptions): Promise<number> {
  const price = await escrow.price();
  if (price === 0n) return 0;
  const { turn, members, now, charges } = await around();
  if (turn >= members || Math.floor(now / TURN_SECONDS) % members !== turn) return 0;
  const gasPrice = await escrow.gasPrice();
  let charged = 0;
  for (const [rollup, charge] of await charges()) {
    const account = await escrow.find(rollup);
    const fee = feeDue(price, account, charge.header.work);
    const signers = bitsOf(charge.certificate.bitmap).length;
    if (!isWorth(fee, signers, gasPrice, account.leaving > 0n)) continue;
    try {
      await escrow.charge(charge);
      log('charged', { rollup, height: charge.header.height, fee });
      charged++;
    } catch (error) {
      // Somebody else was first.
      if (!isRefusal(error)) throw error;
    }
  }
  return charged;
}

export const chargeApps = (options: ChargingOptions): { stop(): Promise<void> } =>
  repeat(
    () => chargeOnce(options).then(() => undefined),
    LOOK_MS,
    (reason) => options.log('charge-fault', { reason }),
  );
