/** Where balances lie in the state of every rollup: in a form that L1 knows, so that it can serve exits of any app from a proof. */
import { concat, fromHex, type Hex, toHex } from './bytes.ts';

/** Balances lie among the framework's keys, at 0x00 'b': then the asset, then the account, 20 bytes each. */
export const BALANCE_PREFIX = Uint8Array.of(0, 0x62);
/** Bytes of a whole balance key, and of its value. */
export const BALANCE_BYTES = { key: 42, value: 32 } as const;

export const balanceKey = (asset: Hex, account: Hex): Uint8Array => concat(BALANCE_PREFIX, fromHex(asset), fromHex(account));

/** Amounts lie with their lowest byte first; no entry is no balance. */
export const readBalance = (value: Uint8Array | undefined): bigint => (value === undefined ? 0n : BigInt(toHex(value.toReversed())));

/** Whether the key that lies in `bytes` from `from` to `to` is in the balance subtree. */
export const isBalanceKey = (bytes: Uint8Array, from = 0, to = bytes.length): boolean => to - from === BALANCE_BYTES.key && bytes[from] === BALANCE_PREFIX[0] && bytes[from + 1] === BALANCE_PREFIX[1];
