/** What an application or a wallet does with a network: submit actions, watch them rise from C0 to C4, read state. */
import type { Observable } from 'rxjs';
import type { Announced, AppRecord } from '../../actors/ports/settlement.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import type { Acknowledgement } from '../../protocols/acknowledgement.ts';
import type { SignedAction } from '../../protocols/action.ts';
import type { Refusal } from '../../protocols/attestation.ts';
import type { BlockResult, Entry, Header, Receipt } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Level } from '../../protocols/confirmation.ts';

export type SubmitOutcome =
  | { readonly kind: 'acknowledged'; readonly id: Hex; readonly acknowledgement: Acknowledgement }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string };

/** A block as a client sees it, fetched by hash and checked against its header. */
export interface SeenBlock {
  readonly rollup: Hex;
  readonly header: Header;
  readonly hash: Hex;
  readonly entries: readonly Entry[];
  /** Ids of the entries (action ids and message ids), in order. */
  readonly ids: readonly Hex[];
  readonly receipts: readonly Receipt[];
  readonly result: BlockResult;
  /** Size of the encoded body. */
  readonly bodyBytes: number;
}

/** What a client learns about the network. Times are the client's own. */
export type ClientEvent =
  /** The operator's word of a block, before it has been read. */
  | { readonly kind: 'announced'; readonly rollup: Hex; readonly height: number; readonly atMs: number }
  | { readonly kind: 'block'; readonly block: SeenBlock; readonly atMs: number }
  /** A block reached a level (C1 comes with `block`). `members` are the indices that signed, for C2 and C3a. */
  | { readonly kind: 'level'; readonly rollup: Hex; readonly height: number; readonly level: Exclude<Level, 'C0'>; readonly members: readonly number[]; readonly atMs: number }
  /** L1 was reorganised, and the block is settled there no more, or not for good: it will be again. Or never: its operator vetoed it or it was judged wrong (`voided`), or its app was frozen before. */
  | { readonly kind: 'withdrawn'; readonly rollup: Hex; readonly height: number; readonly level: 'C3b' | 'C4'; readonly why: 'reorganised' | 'voided' | 'frozen'; readonly atMs: number }
  /** L1's word of other versions of an app: those that were sent to it, and one that may take over from a time on. Told when following begins, and when it changes. */
  | { readonly kind: 'versions'; readonly rollup: Hex; readonly versions: readonly Hex[]; readonly announced: Announced | undefined; readonly atMs: number }
  /** An app that L1 did not know when following began, and whose code somebody shows by now. Its blocks come from the first on. Only for who asked for `newcomers`. */
  | { readonly kind: 'app'; readonly record: AppRecord; readonly manifest: Manifest; readonly atMs: number }
  | { readonly kind: 'refusal'; readonly refusal: Refusal; readonly atMs: number }
  | { readonly kind: 'equivocation'; readonly rollup: Hex; readonly height: number; readonly headers: readonly [Hex, Hex]; readonly atMs: number }
  /** A member (by index) or an operator signed something that does not verify. */
  | { readonly kind: 'liar'; readonly member: number; readonly reason: string; readonly atMs: number }
  | { readonly kind: 'settlement'; readonly batchId: number; readonly headers: number; readonly gasUsed: number; readonly l1Block: number; readonly atMs: number };

/** A member's own account of one rollup. */
export interface RollupStatus {
  readonly rollup: Hex;
  /** Highest height executed and voted for, and highest certified. */
  readonly executed: number;
  readonly certified: number;
  /** State root at the certified height. */
  readonly stateRoot: Hex;
}

export interface MemberStatus {
  /** The newest committee it knows, and its place in it. */
  readonly committee: number;
  readonly seat: number | undefined;
  readonly rollups: readonly RollupStatus[];
  readonly attestations: number;
  readonly refusals: number;
  readonly rssBytes: number;
}

export interface Client {
  /** Submits signed actions of one rollup, in order. Rejects with `BusError` when the operator cannot be reached: submit again, an action is never taken twice. */
  submit(rollup: Hex, actions: readonly SignedAction[]): Promise<readonly SubmitOutcome[]>;
  /** Next nonces of accounts, pending actions included. */
  nonces(rollup: Hex, accounts: readonly Hex[]): Promise<readonly bigint[]>;
  /** What the network does: subscribe, then call `follow`. Completes when the client closes. */
  readonly events: Observable<ClientEvent>;
  /** Begins to fill `events`: from the first block of each rollup, or from the one after a height that `tips` told. */
  follow(after?: ReadonlyMap<Hex, number>): void;
  /** A certified height of each rollup, as far as one honest member at least has come. Rejects when too few members answer. */
  tips(): Promise<ReadonlyMap<Hex, number>>;
  /** Asks one member; rejects when it does not answer. */
  status(member: number): Promise<MemberStatus>;
  /** State entries at a member's certified height. */
  read(member: number, rollup: Hex, keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]>;
  close(): Promise<void>;
}
