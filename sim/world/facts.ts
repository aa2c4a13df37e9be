/** What checkers see of a world: only what nodes say, write and are answered, never what a scenario intends. */
import type { KnownBatch, L1Change } from '../../actors/finalizer/follow.ts';
import type { ExecuteInput, Execution } from '../../actors/ports/executor.ts';
import type { L1Head, SettledBatch } from '../../actors/ports/settlement.ts';
import type { StoreOperation } from '../../actors/ports/store.ts';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import type { Session } from '../../contracts/execution/session.ts';
import type { Attestation } from '../../protocols/attestation.ts';
import type { Batch, Endorsement } from '../../protocols/batch.ts';
import type { Announcement } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate, CertifiedHeader } from '../../protocols/certificate.ts';
import type { Committees } from '../../protocols/committee.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import type { ProofsName } from '../../protocols/l1.ts';
import type { Decision } from '../../protocols/topics.ts';
import type { SeenBlock } from './oracle.ts';

export type Fact =
  | { readonly kind: 'announced'; readonly node: string; readonly announcement: Announcement }
  | { readonly kind: 'voted'; readonly node: string; readonly attestation: Attestation }
  | { readonly kind: 'endorsed'; readonly node: string; readonly endorsement: Endorsement }
  | { readonly kind: 'proposed'; readonly node: string; readonly batch: Batch }
  | { readonly kind: 'decided'; readonly node: string; readonly decision: Decision }
  /** The first sight of a certificate for a block, and the block as executed again by the oracle, heights in order. */
  | { readonly kind: 'certified'; readonly certificate: Certificate }
  | { readonly kind: 'replayed'; readonly block: SeenBlock }
  /** A member put a certified block into its store. */
  | { readonly kind: 'kept'; readonly node: string; readonly head: CertifiedHeader }
  | { readonly kind: 'written'; readonly node: string; readonly operations: readonly StoreOperation[]; readonly sync: boolean }
  | { readonly kind: 'acknowledged'; readonly node: string; readonly rollup: Hex; readonly id: Hex; readonly includedBy: number }
  | { readonly kind: 'refused'; readonly node: string; readonly rollup: Hex; readonly id: Hex; readonly code: string }
  /** `slashed` are nodes; deposits are those of each rollup, in order, final or not. */
  | {
      readonly kind: 'l1';
      readonly head: L1Head;
      readonly batches: readonly SettledBatch[];
      readonly slashed: ReadonlySet<Hex>;
      /** Apps that are frozen, once that is final. */
      readonly frozen: ReadonlySet<Hex>;
      readonly deposits: ReadonlyMap<Hex, readonly Inbound[]>;
      readonly games: Settled;
    }
  | { readonly kind: 'carried'; readonly from: string; readonly to: string; readonly bytes: number }
  | { readonly kind: 'reported'; readonly node: string; readonly event: string; readonly detail: object }
  /** Where a member's verifier of a rollup stands now. */
  | { readonly kind: 'stands'; readonly node: string; readonly progress: VerifierProgress }
  /** An executor's session begins with this state. */
  | { readonly kind: 'begun'; readonly node: string; readonly session: string; readonly height: number; readonly stateRoot: Hex }
  | {
      readonly kind: 'executed';
      readonly node: string;
      readonly session: string;
      readonly rollup: Hex;
      readonly parentRoot: Hex;
      readonly input: ExecuteInput;
      readonly execution: Extract<Execution, { kind: 'executed' }>;
    }
  /** What a member takes L1 for, after a look at it. */
  | { readonly kind: 'looked'; readonly node: string; readonly known: readonly KnownBatch[]; readonly changes: readonly L1Change[] }
  /** Bits of its disk flipped. */
  | { readonly kind: 'crashed' | 'rotted'; readonly node: string }
  | { readonly kind: 'started'; readonly node: string; readonly disk: Contents }
  /** All is over: what the disks have, members' first and in their order, and the states that executors are at. */
  | { readonly kind: 'over'; readonly disks: readonly Contents[]; readonly states: readonly KeptState[] }
  /** With so many events that nobody handled any more. */
  | { readonly kind: 'stopped'; readonly node: string; readonly left: number };

/** What a disk has that reads well, as of now: to be looked at when it is told, not later. */
export interface Contents {
  keys(): Iterable<string>;
  get(key: string): Uint8Array | undefined;
  /** Whether all of it outlives a power cut. */
  readonly isSynced: boolean;
}

/** All of a state, as one text. */
export interface KeptState {
  readonly node: string;
  readonly session: string;
  readonly height: number;
  readonly state: string;
}

/** What L1 says of blocks that may be challenged, as of its newest block. */
export interface Settled {
  isFinal(rollup: Hex, height: number, batch: SettledBatch): boolean;
  /** Where a rollup ends that had a wrong block. */
  cutOf(rollup: Hex): number | undefined;
}

export interface View {
  readonly chain: number;
  /** As L1 formed them. */
  readonly committees: Pick<Committees, 'of'>;
  readonly nameOf: (node: Hex) => string;
  /** Certifies every rollup's first block. */
  readonly firstCommittee: number;
  readonly rollups: readonly { readonly rollup: Hex; readonly operator: Hex; readonly name: string; readonly proofs: ProofsName; readonly genesisRoot: Hex }[];
  readonly nameOfRollup: (rollup: Hex) => string;
  /** Whether an honest node executes blocks of optimistic apps. */
  readonly watched: boolean;
  readonly now: () => number;
  /** Whether a plan left this node honest. */
  readonly isHonest: (node: string) => boolean;
  /** Honest, and its disk has never said that something is damaged which nobody else has: then the node does what it can, and need not come to an end with it. */
  readonly isWhole: (node: string) => boolean;
  /** An app as it begins. */
  readonly begin: (rollup: Hex) => Session;
  /** All who may ever have a seat. */
  readonly members: readonly string[];
  readonly holding: bigint;
  /** What honest clients send to each rollup, all together. */
  readonly actions: number;
}

/** One invariant of the list in the design; answers what is wrong, or `undefined`. */
export interface Checker {
  readonly number: number;
  readonly name: string;
  see?(fact: Fact): string | undefined;
  /** After healing. */
  end?(): string | undefined;
}

export type MakeChecker = (view: View) => Checker;
