import type { Executed, Invalid } from '../../contracts/execution/session.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';

/** One app's state and code inside an executor. Sessions share compiled code, never state. */
export interface SessionInput {
  readonly chain: number;
  readonly rollup: Hex;
  /** The app as published, a module or a bundle (contracts/guest/bundle.ts); metered by the executor itself. */
  readonly wasm: Uint8Array;
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
  /** Where to go on from, if not from genesis: every state entry at `height`. */
  readonly checkpoint?: { readonly height: number; readonly stateRoot: Hex; readonly entries: readonly StateEntry[] };
  /**
   * This app took over from `from`, as published, with the block of that height, at most one above the checkpoint: its `migrate` runs there
   * before anything else. Genesis is the earlier one's.
   */
  readonly upgrade?: { readonly from: Uint8Array; readonly height: number };
}

export interface StateEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

export interface StateWrite {
  readonly key: Uint8Array;
  /** `undefined` deletes. */
  readonly value: Uint8Array | undefined;
}

export interface Session {
  readonly height: number;
  readonly stateRoot: Hex;
  readonly genesisRoot: Hex;
  /** Genesis entries when the session began at genesis, so that the caller can keep them; else empty. */
  readonly genesisEntries: readonly StateEntry[];
}

export interface ExecuteInput {
  readonly height: number;
  readonly time: number;
  readonly entries: readonly Entry[];
}

/** What executing gave. `invalid` entries must not be in a block at all: bad signature, nonce, lane order or payload. */
export type Execution = Executed | Invalid;

/**
 * Runs blocks of an app. Blocks pile up on each other until `settle` folds them into the base or `rollback` drops them.
 * A rejected promise is a fault of this node (worker lost, out of memory), never a verdict: abstain, reopen, try again.
 */
export interface Executor {
  open(session: string, input: SessionInput): PromiseLike<Session>;
  /** Executes the block above the session's tip and moves the tip, unless it is invalid. Rejects when `height` is not tip + 1. */
  execute(session: string, input: ExecuteInput): PromiseLike<Execution>;
  /** Drops every block above `height`. */
  rollback(session: string, height: number): PromiseLike<void>;
  /** Promises never to roll back below `height`. */
  settle(session: string, height: number): PromiseLike<void>;
  /** Next nonces of accounts at the tip. */
  nonces(session: string, accounts: readonly Hex[]): PromiseLike<readonly bigint[]>;
  /** Next expected sequence numbers of the lanes from `sources`, at the tip. */
  lanes(session: string, sources: readonly Hex[]): PromiseLike<readonly number[]>;
  /** One state entry at the tip. */
  read(session: string, key: Uint8Array): PromiseLike<Uint8Array | undefined>;
  close(session: string): PromiseLike<void>;
}
