/**
 * What L1 sends to a rollup: deposits, actions that somebody forces, and other versions of the app. All arrive as messages from L1, in the order
 * that L1 gave them. A deposit that the app refuses, or that no action of it takes in, goes back to its account as a withdrawal.
 */

import type { Entry } from './block.ts';
import { type Hex, toHex, ZERO32 } from './bytes.ts';
import { address, bytes, decode, encode, hash32, integer, record, text, u53, type ValueOf } from './codec.ts';
import { DEPOSIT, FORCED, L1, UPGRADE, WITHDRAWAL } from './l1.ts';
import { LIMITS } from './limits.ts';
import type { DeliveredMessage, Message } from './message.ts';
import { codecOf } from './schema.ts';

/** As L1 has it: number `seq` of its rollup's. A deposit of `amount`, in the asset's smallest unit, has no action; a forced action has no amount; another version has neither, and its `input` is the hash of its code. */
export const inbound = record('Inbound', {
  seq: u53,
  account: address,
  asset: address,
  amount: integer(256, false),
  action: text(64),
  input: bytes(LIMITS.forcedBytes),
  l1Block: u53,
});
export type Inbound = ValueOf<typeof inbound>;

const deposited = codecOf(DEPOSIT.input);

/** What a forced action is: whose, which, and with what input. */
const forced = record('Forced', { account: address, action: text(64), input: bytes(LIMITS.forcedBytes) });
export type Forced = ValueOf<typeof forced>;

/** Another version of the app, by the hash of its code. */
const upgrade = record('Upgrade', { code: hash32 });

const messageOf = (rollup: Hex, { seq, action, account, asset, amount, input }: Inbound): Message => {
  const lane = { from: L1, to: rollup, seq };
  if (action === '' && amount === 0n) return { ...lane, action: UPGRADE, payload: encode(upgrade, { code: toHex(input) }) };
  if (action === '') return { ...lane, action: DEPOSIT.action, payload: encode(deposited, { asset, account, amount } as never) };
  return { ...lane, action: FORCED, payload: encode(forced, { account, action, input }) };
};

/** As it stands in a block. No header proves it: whoever verifies the block asks L1. */
export const deliveredInbound = (rollup: Hex, of: Inbound): DeliveredMessage => ({ message: messageOf(rollup, of), sourceHeight: of.l1Block, source: ZERO32, index: 0, count: 0, path: [] });

/** The action that a message forces, or `undefined` when it is another message. Never throws. */
export function forcedIn({ from, action, payload }: Message): Forced | undefined {
  const read = from === L1 && action === FORCED ? decode(forced, payload) : undefined;
  return read?.ok ? read.value : undefined;
}

/** The code of the version that takes over by a message, or `undefined` when it is another message. Never throws. */
export function upgradeIn({ from, action, payload }: Message): Hex | undefined {
  const read = from === L1 && action === UPGRADE ? decode(upgrade, payload) : undefined;
  return read?.ok ? read.value.code : undefined;
}

/** The code of the version that takes over with a block: only the last entry can bring it. */
export function upgradeOf(entries: readonly Entry[]): Hex | undefined {
  const last = entries.at(-1);
  return last?.kind === 'message' ? upgradeIn(last.delivered.message) : undefined;
}

/** What goes back to L1 when a deposit is not taken in: its own bytes, as a withdrawal. */
export const refundOf = ({ from, action, payload }: Message): { readonly to: Hex; readonly action: string; readonly payload: Uint8Array } | undefined =>
  from === L1 && action === DEPOSIT.action ? { to: L1, action: WITHDRAWAL.action, payload } : undefined;
