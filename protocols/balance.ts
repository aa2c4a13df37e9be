/** Where balances lie in the state of every rollup: in a form that L1 knows, so that it can serve exits of any app from a proof. */

/** Balances lie among the framework's keys, at 0x00 'b': then the asset, then the account, 20 bytes each. */
export const BALANCE_PREFIX = Uint8Array.of(0, 0x62);
/** Bytes of a whole balance key, and of its value. */
export const BALANCE_BYTES = { key: 42, value: 32 } as const;

/** Whether a key is in the balance subtree. */
export const isBalanceKey = (key: Uint8Array): boolean => key.length === BALANCE_BYTES.key && key[0] === BALANCE_PREFIX[0] && key[1] === BALANCE_PREFIX[1];
