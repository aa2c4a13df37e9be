/** Games about blocks that somebody holds wrong, as L1 has them. */
import type { Header } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Quorum } from '../../protocols/quorum.ts';
import type { SettledBatch } from './settlement.ts';

/** An open game about a block. */
export interface Game {
  readonly rollup: Hex;
  readonly height: number;
  /** Hash of the header. */
  readonly header: Hex;
  /** The first entry that is held wrong; the number of entries where none is. */
  readonly entry: number;
  readonly challenger: Hex;
  /** Seconds of L1: without a verdict by then, the block never counts. */
  readonly until: number;
}

/** Where a header was settled: number `index` of the heads of a batch. */
export interface Place {
  readonly batch: SettledBatch;
  readonly heads: readonly Hex[];
  readonly index: number;
}

/** What became of a call; a refusal is L1's last word about it. */
export type Called = { readonly kind: 'taken' } | { readonly kind: 'refused'; readonly reason: string };

/** A rejected promise means that L1 could not be reached: nothing follows from it but trying again. */
export interface Games {
  /** Of the contract: what verdicts are signed for. */
  readonly address: Hex;
  /** As of the newest block of L1. */
  open(): PromiseLike<readonly Game[]>;
  /** Puts up the bond. */
  challenge(header: Header, place: Place, entry: number): PromiseLike<Called>;
  judge(header: Header, committee: number, isWrong: boolean, quorum: Quorum): PromiseLike<Called>;
  /** Ends a game that nobody judged in time. */
  expire(header: Header): PromiseLike<Called>;
}
