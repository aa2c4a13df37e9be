/** What a node must be told of the network it joins; the rest it reads from L1. */
import { CommitteeBook } from '../../actors/committees.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { World } from '../../actors/routes.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Committee } from '../../protocols/committee.ts';

/** Plain data: it travels to other processes. */
export interface Network {
  readonly chain: number;
  /** Absent where nothing settles. */
  readonly l1Url?: string;
  readonly contract: Hex;
  /** Committees to begin with, at least one; L1 knows of later ones. */
  readonly committees: readonly Committee[];
  /** Apps to begin with. */
  readonly rollups: readonly AppRecord[];
}

/** A node's own view of its network, which grows as L1 does. */
export interface NetworkView {
  readonly chain: number;
  readonly contract: Hex;
  readonly committees: CommitteeBook;
  readonly rollups: AppRecord[];
}

export const viewOf = ({ chain, contract, committees, rollups }: Network): NetworkView => ({ chain, contract, committees: new CommitteeBook(committees), rollups: [...rollups] });

/** Reads through to the view: an app that is added is known at once. */
export const worldOf = ({ chain, committees, contract, rollups }: NetworkView): World => ({
  chain,
  committees,
  contract,
  operatorOf: (rollup) => rollups.find((each) => each.rollup === rollup)?.operator,
});
