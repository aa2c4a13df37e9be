import type { Invalid } from '../../contracts/execution/prepare.ts';
import type { Executed } from '../../contracts/execution/session.ts';
import type { ChunkPlace, ExportedChunk } from '../../contracts/execution/tree/export.ts';
import type { ImportedChunk, SnapshotTarget } from '../../contracts/execution/tree/import.ts';
import type { Entry } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { StateProof } from '../../protocols/state-proof.ts';

/** One app's state and code inside an executor. Sessions share compiled code, never state. */
export interface SessionInput {
  readonly chain: number;
  readonly rollup: Hex;
  /** The app as published, a module or a bundle (contracts/guest/bundle.ts); metered by the executor itself. */
  readonly wasm: Uint8Array;
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
  /**
   * The app as a script, for executors in development mode, which run it instead of the module. It runs with this process's rights:
   * an operator's own app only, never what somebody published. Others ignore it.
   */
  readonly native?: string;
  /** Versions that took over from it, as published, in any order; more than did is no harm. */
  readonly versions?: readonly Uint8Array[];
  /** Whoever hands in blocks has checked the signatures of their actions, as an operator has when it admitted them. Checked here unless said. */
  readonly areSignaturesChecked?: boolean;
}

export interface Session {
  /** Where it goes on: what the executor keeps for a session of this name, else genesis. Blocks above have to be executed again. */
  readonly height: number;
  readonly stateRoot: Hex;
  readonly genesisRoot: Hex;
  /** Hash of the code of the version in force. */
  readonly version: Hex;
  /** The height that survives the loss of the process; `undefined` when this executor keeps nothing. */
  readonly settledHeight: number | undefined;
}

export interface ExecuteInput {
  readonly height: number;
  readonly time: number;
  readonly entries: readonly Entry[];
  /** The version that takes over with this block (`upgradeOf`), as published, unless the session has it. */
  readonly code?: Uint8Array | undefined;
}

/** An entry of the tip, or its absence, and why to believe it. */
export interface ProvenEntry {
  readonly height: number;
  readonly stateRoot: Hex;
  readonly value: Uint8Array | undefined;
  readonly proof: StateProof;
}

/** A chunk of the tip. Only chunks of one root are one snapshot: begin anew when the tip has moved. */
export interface TipChunk extends ExportedChunk {
  readonly height: number;
  readonly stateRoot: Hex;
}

/** All of the tip at once. */
export interface Snapshot {
  readonly height: number;
  readonly stateRoot: Hex;
  /** Each proves itself; none when nothing was ever written. */
  readonly chunks: readonly Uint8Array[];
}

/** What executing gave; what it wrote stays with the executor. `invalid` entries must not be in a block at all: bad signature, nonce, lane order or payload. */
export type Execution = Executed | Invalid;

/**
 * Runs blocks of an app. Blocks pile up on each other until `settle` folds them into the base or `rollback` drops them.
 * A rejected promise is a fault of this node (worker lost, out of memory), never a verdict: abstain, reopen, try again.
 */
export interface Executor {
  /**
   * Opens a session, in place of one of that name. Rejects with 'other-state' when what is kept under the name is of another rollup, code or
   * genesis, with 'missing-code' when the version in force is not among the versions given, with 'unfinished-snapshot' while chunks of it are missing, and with 'damaged-state' when it cannot be read: then `forget` it.
   */
  open(session: string, input: SessionInput): PromiseLike<Session>;
  /** Executes the block above the session's tip and moves the tip, unless it is invalid. Rejects when `height` is not tip + 1. */
  execute(session: string, input: ExecuteInput): PromiseLike<Execution>;
  /** Drops every block above `height`. */
  rollback(session: string, height: number): PromiseLike<void>;
  /** Promises never to roll back below `height`. It reaches the disk some blocks later, or with `flush`. */
  settle(session: string, height: number): PromiseLike<void>;
  /** Next nonces of accounts at the tip. */
  nonces(session: string, accounts: readonly Hex[]): PromiseLike<readonly bigint[]>;
  /** Next expected sequence numbers of the lanes from `sources`, at the tip. */
  lanes(session: string, sources: readonly Hex[]): PromiseLike<readonly number[]>;
  /** One state entry at the tip. */
  read(session: string, key: Uint8Array): PromiseLike<Uint8Array | undefined>;
  /** Puts everything that is settled on disk, and answers the height that is there; `undefined` when this executor keeps nothing. */
  flush(session: string): PromiseLike<number | undefined>;
  /** Shows that a key has its value at the tip, or that it is absent. */
  prove(session: string, key: Uint8Array): PromiseLike<ProvenEntry>;
  /** Entries of the tip that prove themselves, from a place on. */
  chunk(session: string, place?: ChunkPlace): PromiseLike<TipChunk>;
  /** All chunks of the tip, of one moment: no block comes between them. */
  snapshot(session: string): PromiseLike<Snapshot>;
  /**
   * Takes one chunk of a snapshot for a session that is not open, in any order. After the answer `complete`, `open` goes on from it. What is
   * refused leaves nothing behind. Rejects with 'bad-snapshot' when a state is kept under that name already: `forget` it first.
   */
  restore(session: string, target: SnapshotTarget, chunk: Uint8Array): PromiseLike<ImportedChunk>;
  /** Closes a session and removes what is kept under its name. */
  forget(session: string): PromiseLike<void>;
  /** Closes a session; what is settled is kept. */
  close(session: string): PromiseLike<void>;
}
