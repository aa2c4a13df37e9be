export type StoreOperation = { readonly type: 'put'; readonly key: string; readonly value: Uint8Array } | { readonly type: 'del'; readonly key: string };

export interface Range {
  /** First key, inclusive. */
  readonly from: string;
  /** Last key, exclusive. */
  readonly to: string;
  readonly limit?: number;
  readonly reverse?: boolean;
}

/** An ordered key-value store. Keys are ASCII texts, ordered by code unit. */
export interface Store {
  get(key: string): PromiseLike<Uint8Array | undefined>;
  /** All operations or none. With `sync`, resolves only when they survive a power cut. Rejects with `StoreError`. */
  batch(operations: readonly StoreOperation[], options: { readonly sync: boolean }): PromiseLike<void>;
  range(range: Range): PromiseLike<readonly (readonly [key: string, value: Uint8Array])[]>;
}

export type StoreErrorCode = 'corrupt' | 'full' | 'closed' | 'locked' | 'failed';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** Of the record that is damaged, where it is one. */
  readonly key: string | undefined;
  constructor(code: StoreErrorCode, message: string, key?: string) {
    super(message);
    this.code = code;
    this.key = key;
  }
}
