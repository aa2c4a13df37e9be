import type { Manifest } from '../../contracts/guest/manifest.ts';
import type { ActionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { ConnectedClient } from '../../runtime/client/connect.ts';
import type { Network } from '../../runtime/node/network.ts';

export type Byzantine = 'operator' | 'operator:equivocate' | 'verifier';

export interface LocalNetworkOptions {
  readonly seed: number;
  readonly verifiers: number;
  /** Token rollups beside the chess rollup. */
  readonly tokenRollups: number;
  /** Branches of one currency instead of tokens and chess, and beside them one token rollup, which takes no messages. */
  readonly branches?: number;
  /** Accounts that hold tokens at genesis. */
  readonly wallets: readonly Hex[];
  /** Kept, and gone on from when it is there already; a temporary folder otherwise. */
  readonly dataDir?: string | undefined;
  /** Every member and operator in a process of its own. */
  readonly processes: boolean;
  /** How long an operator gathers actions for a block; its own default unless said. */
  readonly blockMs?: number;
  readonly byzantine?: Byzantine | undefined;
  readonly signal: AbortSignal;
  readonly onPhase: (phase: string, detail: string) => void;
  readonly onLog: (node: string, event: string, detail: object) => void;
}

export interface LocalRollup {
  readonly name: string;
  readonly app: 'token' | 'chess' | 'currency';
  readonly id: Hex;
  readonly book: ActionBook;
  readonly manifest: Manifest;
}

/** What L1 does to its users. */
export interface LocalL1 {
  /** Forgets its newest blocks, and what was in them; waits until there are so many since the network began. */
  reorganise(depth: number): Promise<void>;
  /** Ends for some time, and goes on from its file. */
  pause(ms: number): Promise<void>;
}

export interface LocalNetwork {
  readonly chain: number;
  readonly network: Network;
  readonly rollups: readonly LocalRollup[];
  readonly client: ConnectedClient;
  readonly members: number;
  readonly quorum: number;
  readonly l1: LocalL1;
  /** Stops a member at once, without a goodbye. */
  killMember(index: number): Promise<void>;
  stop(): Promise<void>;
}

/** Tokens of each wallet in each token rollup at genesis. */
export const HOLDING = 1_000_000n;
