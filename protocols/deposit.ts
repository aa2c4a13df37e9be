/**
 * Deposits: what somebody paid in on L1 arrives in a rollup as a message from L1, in the order that L1 gave it. One that the app refuses, or
 * that no action of it takes in, goes back to its account as a withdrawal.
 */
import { type Hex, ZERO32 } from './bytes.ts';
import { address, encode, integer, record, u53, type ValueOf } from './codec.ts';
import { DEPOSIT, L1, WITHDRAWAL } from './l1.ts';
import type { DeliveredMessage, Message } from './message.ts';
import { codecOf } from './schema.ts';

/** As L1 has it: number `seq` of its rollup's. `amount` is in the asset's smallest unit. */
export const deposit = record('Deposit', { seq: u53, asset: address, account: address, amount: integer(256, false), l1Block: u53 });
export type Deposit = ValueOf<typeof deposit>;

const codec = codecOf(DEPOSIT.input);

const messageOf = (rollup: Hex, { seq, asset, account, amount }: Deposit): Message => ({
  from: L1,
  to: rollup,
  seq,
  action: DEPOSIT.action,
  payload: encode(codec, { asset, account, amount } as never),
});

/** As it stands in a block. No header proves it: whoever verifies the block asks L1. */
export const deliveredDeposit = (rollup: Hex, of: Deposit): DeliveredMessage => ({ message: messageOf(rollup, of), sourceHeight: of.l1Block, source: ZERO32, index: 0, count: 0, path: [] });

/** What goes back to L1 when a deposit is not taken in: its own bytes, as a withdrawal. */
export const refundOf = ({ from, payload }: Message): { readonly to: Hex; readonly action: string; readonly payload: Uint8Array } | undefined =>
  from === L1 ? { to: L1, action: WITHDRAWAL.action, payload } : undefined;
