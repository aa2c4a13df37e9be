/** What a node must be told of the network it joins; the rest it reads from L1. */
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { World } from '../../actors/routes.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Committee } from '../../protocols/committee.ts';

export interface RollupRecord extends AppRecord {
  /** Node key of the operator. */
  readonly operatorNode: Hex;
}

export interface Network {
  readonly chain: number;
  readonly l1Url: string;
  readonly contract: Hex;
  readonly committee: Committee;
  readonly rollups: readonly RollupRecord[];
}

/** The part that says who takes part, without where L1 is reached. */
export type NetworkView = Omit<Network, 'l1Url'>;

export const worldOf = ({ chain, committee, contract, rollups }: NetworkView): World => ({ chain, committee, contract, operators: new Map(rollups.map((each) => [each.rollup, each.operator])) });
