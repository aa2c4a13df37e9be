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

/** A network whose committees and apps are those of the view, as it knows them by now. */
export const liveNetwork = ({ committees: _, rollups: __, ...fixed }: Network, view: NetworkView): Network => ({
  ...fixed,
  get committees() {
    return view.committees.all;
  },
  get rollups() {
    return view.rollups;
  },
});

/** Reads through to the view: an app that is added is known at once. */
export const worldOf = ({ chain, committees, contract, rollups }: NetworkView): World => ({
  chain,
  committees,
  contract,
  operatorOf: (rollup) => rollups.find((each) => each.rollup === rollup)?.operator,
});

/** Takes in what L1 says of an app by now. Answers whether it was not known before. */
export function learnApp({ rollups }: Pick<NetworkView, 'rollups'>, app: AppRecord): boolean {
  const at = rollups.findIndex((each) => each.rollup === app.rollup);
  if (at < 0) rollups.push(app);
  else rollups[at] = app;
  return at < 0;
}

/** Code of the versions of an app but the first, as L1 has them by now. */
export const versionsOf = ({ rollups }: Pick<NetworkView, 'rollups'>, rollup: Hex): readonly Hex[] => rollups.find((each) => each.rollup === rollup)?.versions ?? [];
