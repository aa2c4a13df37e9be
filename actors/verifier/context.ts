/** What a verifier is given, what it remembers, and what it hears. */
import type { Refusal } from '../../protocols/attestation.ts';
import type { Announcement, Body } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import type { Committees } from '../../protocols/committee.ts';
import { PROOF_SYSTEMS, type ProofsName } from '../../protocols/l1.ts';
import type { Credit } from '../escrow.ts';
import type { Environment } from '../host/host.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Bus } from '../ports/bus.ts';
import type { DataLayer } from '../ports/data-layer.ts';
import type { Execution, Executor } from '../ports/executor.ts';
import type { Settlement } from '../ports/settlement.ts';
import type { Claim, SignState } from '../ports/sign-state.ts';
import type { Store } from '../ports/store.ts';
import type { Tip } from '../records.ts';
import type { Conflict } from './chain.ts';
import type { Fault } from './compare.ts';
import type { Next, Waiting } from './lanes.ts';

export interface VerifierPorts {
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly store: Store;
  readonly executor: Executor;
  readonly data: Pick<DataLayer, 'commit' | 'retrieve'>;
  readonly signState: SignState;
  /** Where messages from L1 are looked up; without it, blocks that have any are not voted for. */
  readonly settlement?: Pick<Settlement, 'inbox'> | undefined;
}

export interface VerifierOptions {
  readonly chain: number;
  readonly rollup: Hex;
  readonly codeHash: Hex;
  /** Hashes of the code of versions that took over since, or may have: as L1 has them by now. */
  readonly later: () => readonly Hex[];
  readonly genesisRoot: Hex;
  /** Node key of the operator: where bodies and the deployment come from first. */
  readonly operatorNode: Hex;
  readonly committees: Committees;
  /** Certifies the first block. */
  readonly committee: number;
  readonly proofs: ProofsName;
  /** Whether this node executes blocks of optimistic apps, too, so that it finds those that are wrong. */
  readonly watches: boolean;
  /** Whether to begin with a state that others offer, where there is one, and not with the first block. */
  readonly bySnapshot: boolean;
  /** Whether somebody of this node looks at L1 for it: then nothing is signed before the first look. */
  readonly awaitsL1: boolean;
  /** How long the app may leave out the next message of a lane. */
  readonly laneMs: number;
  /** Signs votes and refusals, where this node is a member. */
  readonly voteKey: Uint8Array;
  /** Address of the actor that tallies votes. */
  readonly aggregator: string;
  /** Told whenever this node's view moves. */
  readonly progress: (progress: VerifierProgress) => void;
  /** Actors that want to know of each certified block once it is kept. */
  readonly listeners: readonly string[];
  readonly log: (event: string, detail: object) => void;
}

export interface VerifierProgress {
  readonly rollup: Hex;
  /** Heights executed and certified, and the state root at the certified one. */
  readonly executed: number;
  readonly certified: number;
  readonly stateRoot: Hex;
  readonly event: 'opened' | 'attested' | 'followed' | 'refused' | 'certified';
}

export interface Input {
  readonly env: Environment;
  readonly ports: VerifierPorts;
  readonly options: VerifierOptions;
}

/** A block's body, and the version that takes over with it. */
export interface ReadBlock {
  readonly body: Body;
  readonly code?: Uint8Array | undefined;
}

/** A block this node executed and found right. */
export interface Executed {
  readonly announcement: Announcement;
  readonly execution: Extract<Execution, { kind: 'executed' }>;
  /** Messages of L1 in the chain up to it, where blocks are not executed. */
  readonly taken: number;
}

export interface Context extends Input {
  readonly session: string;
  /** The certified tip, on disk, and the tip this node executed up to. */
  certified: Tip;
  tip: Tip;
  /** First valid announcement per height above the tip. */
  readonly announced: Map<number, Announcement>;
  readonly executed: Map<number, Executed>;
  readonly certificates: Map<number, Certificate>;
  /** Blocks found wrong, by the hash of their header, with the refusal that says why. */
  readonly refused: Map<Hex, { readonly refusal: Refusal; readonly announcement: Announcement }>;
  /** Counts rollbacks; outcomes of work begun before one are dropped. */
  generation: number;
  retries: number;
  /** Work that the app's deposit pays for; `undefined` where verification is free, or not known yet. */
  paid: bigint | undefined;
  credit: Credit;
  /** Messages of L1 that the app must have taken in by now, and those that it has, in some block that this node executed. Nothing is signed before L1 was looked at: `undefined` until then. */
  due: number | undefined;
  taken: number;
  /** Lanes whose next message waits, as this node sees them from time to time; not looked at yet. */
  lanes: ReadonlyMap<Hex, Waiting> | undefined;
  /** Blocks wait for a vote until the app takes in what is due. */
  isOverdue: boolean;
  /** On L1, for good. */
  isFrozen: boolean;
  /** Pause until peers are asked the next time. */
  syncMs: number;
  /** Since when a block that is right here waits for its certificate; told once it is long. */
  waitsSince: number | undefined;
}

export type VerifierEvent =
  | { readonly type: 'OPENED'; readonly tip: Tip }
  | { readonly type: 'ANNOUNCED'; readonly announcement: Announcement }
  | { readonly type: 'CERTIFICATE'; readonly certificate: Certificate }
  /** Two certificates for one place; both were checked. */
  | ({ readonly type: 'CONFLICT' } & Conflict)
  | { readonly type: 'FETCHED'; readonly announcement: Announcement; readonly read: ReadBlock; readonly generation: number }
  /** `taken` is how many messages of L1 are taken in with it, where that is read from its body; else zero. */
  | { readonly type: 'EXECUTED'; readonly announcement: Announcement; readonly execution: Execution; readonly generation: number; readonly taken: number }
  | { readonly type: 'WRONG'; readonly announcement: Announcement; readonly fault: Fault; readonly generation: number }
  | { readonly type: 'REFUSED'; readonly announcement: Announcement; readonly fault: Fault }
  | {
      readonly type: 'CLAIMED';
      readonly announcement: Announcement;
      readonly claim: Claim | 'no-seat' | 'unpaid' | 'overdue' | 'taken-in' | 'frozen' | 'unseen';
      readonly taken?: number;
      readonly left?: readonly Hex[];
    }
  /** Lanes with a message that the app could take in. */
  | { readonly type: 'LANES'; readonly waiting: ReadonlyMap<Hex, Next> }
  /** How many messages of L1 the app must have taken in by now. */
  | { readonly type: 'DUE'; readonly count: number }
  /** The app is frozen on L1: nothing that it settles counts any more. */
  | { readonly type: 'FROZEN' }
  /** Work that the app's deposit on L1 pays for. */
  | { readonly type: 'PAID'; readonly work: bigint }
  | { readonly type: 'KEPT'; readonly tip: Tip }
  | { readonly type: 'FAILED'; readonly error: unknown }
  | { readonly type: 'LOST'; readonly error: unknown }
  | { readonly type: 'SYNC' | 'LOOK' };

/** Whether a block is executed before it is signed. */
export const executes = ({ options }: Pick<Context, 'options'>): boolean => PROOF_SYSTEMS[options.proofs].executesFirst || options.watches;

export const others = ({ options, ports }: Context): Hex[] => options.committees.current.members.map((each) => each.node).filter((node) => node !== ports.bus.self);
export const sources = (context: Context): Hex[] => [context.options.operatorNode, ...others(context)];
