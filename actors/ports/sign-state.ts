import type { Hex } from '../../protocols/bytes.ts';

/** `muted`: this life of the key signs nothing. */
export type Claim = 'new' | 'same' | 'conflict' | 'muted';

/** What a member has signed, across all its lives: at most one header per rollup, height and epoch. */
export interface SignState {
  /**
   * Asks for the right to sign `header`. `new` and `same` grant it, and are durable before they are said; `conflict` means that
   * another header was signed there, or that this place lies below one that was. Rejects with `StoreError` when the disk fails.
   */
  claim(rollup: Hex, height: number, epoch: number, header: Hex): PromiseLike<Claim>;
  /** Whether this is on record as signed, or lies so low that it may have been forgotten. Rejects with `StoreError` when the disk fails. */
  knows(rollup: Hex, height: number, epoch: number, header: Hex): PromiseLike<boolean>;
}
