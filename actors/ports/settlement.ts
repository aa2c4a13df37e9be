import type { BlobSeal } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Committee } from '../../protocols/committee.ts';
import type { Evidence } from '../../protocols/evidence.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import type { DataLayerName, ProofsName } from '../../protocols/l1.ts';
import type { Quorum } from '../../protocols/quorum.ts';
import type { Games } from './games.ts';

/** Another version of an app, that its operator announced; from that time of L1 on it may take over. */
export interface Announced {
  readonly code: Hex;
  readonly fromMs: number;
}

export interface AppRecord {
  readonly rollup: Hex;
  readonly name: string;
  /** L1 address that registered it: signs its blocks. */
  readonly operator: Hex;
  /** Key of the operator's node. */
  readonly operatorNode: Hex;
  /** Of its first version. */
  readonly codeHash: Hex;
  readonly genesisRoot: Hex;
  readonly disputeWindowMs: number;
  /** Certifies its first block. */
  readonly committee: number;
  readonly proofs: ProofsName;
  /** Hashes of the code of versions that L1 sent to it since, in order, as far as that can no longer be reorganised away. */
  readonly versions: readonly Hex[];
  /** The next one, as final as these. */
  readonly announced: Announced | undefined;
}

export interface SettledBatch {
  /** Who signed it. */
  readonly committee: number;
  readonly batchId: number;
  readonly root: Hex;
  readonly bodyHash: Hex;
  readonly l1Block: number;
  readonly l1TimeMs: number;
  readonly gasUsed: number;
  readonly transaction: Hex;
  /** How many blobs it carried. */
  readonly blobs: number;
}

export interface L1Head {
  readonly latest: number;
  /** Of the latest block: while it is the same, nothing happened. */
  readonly hash: Hex;
  readonly finalized: number;
  readonly finalizedTimeMs: number;
}

export type SettleOutcome =
  | { readonly kind: 'settled'; readonly batch: SettledBatch }
  /** Somebody settled this id before. */
  | { readonly kind: 'already-settled' }
  | { readonly kind: 'refused'; readonly reason: string };

/** What of an app counts: what was settled by `atMs`, below `cut` where its operator vetoed the rest, or a block was judged wrong. */
export interface FrozenApp {
  readonly atMs: number;
  readonly cut: number | undefined;
}

/** What a settlement takes along in blobs. */
export interface Carried {
  readonly packed: Uint8Array;
  readonly blobs: readonly BlobSeal[];
}

/** L1 as the protocol sees it. A rejected promise means that L1 could not be reached: nothing follows from it but trying again. */
export interface Settlement {
  readonly chainId: number;
  readonly contract: Hex;
  readonly games: Games;
  head(): PromiseLike<L1Head>;
  apps(): PromiseLike<readonly AppRecord[]>;
  /** Batches of the canonical chain from an id on, in order, without gaps. */
  batches(fromBatchId: number, limit: number): PromiseLike<readonly SettledBatch[]>;
  /** Committees that can no longer be reorganised away, in order of their ids, from one on. */
  committees(fromId: number): PromiseLike<readonly Committee[]>;
  /** L1's messages to a rollup that can no longer be reorganised away, in order, from number `from` on, without gaps. */
  inbox(rollup: Hex, from: number, limit: number): PromiseLike<readonly Inbound[]>;
  /** How many of L1's messages each rollup must have taken in by now: those that have been final for a while. None for rollups that are not named. */
  due(): PromiseLike<ReadonlyMap<Hex, number>>;
  /** Apps that are frozen for good, as far as it can no longer be reorganised away. */
  frozen(): PromiseLike<ReadonlyMap<Hex, FrozenApp>>;
  /** Hashes of headers that were proven, for apps whose blocks have to be; as far as it can no longer be reorganised away. */
  proven(): PromiseLike<ReadonlySet<Hex>>;
  /** Forms the next committee if it is time for one and others than now would sit in it. */
  advance(): PromiseLike<'formed' | 'not-due'>;
  /** Shows L1 the lie of a member or an operator. `too-late` when it has nothing to lose any more. */
  slash(evidence: Evidence): PromiseLike<'slashed' | 'too-late'>;
  /** Work of all a rollup's blocks together that its deposit pays for; `undefined` where verification is free. */
  paidWork(rollup: Hex): PromiseLike<bigint | undefined>;
  settle(batch: {
    readonly committee: number;
    readonly batchId: number;
    readonly history: Hex;
    readonly root: Hex;
    readonly bodyHash: Hex;
    readonly quorum: Quorum;
    readonly carried?: Carried | undefined;
  }): PromiseLike<SettleOutcome>;
  /** Where the bodies of apps go besides the members, as far as it can no longer be reorganised away; nowhere for those that are not named. */
  dataLayers(): PromiseLike<ReadonlyMap<Hex, DataLayerName>>;
}
