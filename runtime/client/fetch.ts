/** What a client can fetch of a rollup besides what it follows: its past, and what it takes to execute it again. */
import { askAny } from '../../actors/ask.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { CertifiedHeader } from '../../protocols/certificate.ts';
import { deploymentRequest } from '../../protocols/requests.ts';
import type { OpenHost } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import { certifiedAt } from './certified.ts';
import type { SeenBlock } from './client.ts';
import type { RollupFollower } from './follow.ts';
import { membersOf } from './settled.ts';

/** All of it rejects with `BusError` when nobody shows what is asked for. */
export interface Fetch {
  /** A certified header; its certificate was checked here. */
  certified(rollup: Hex, height: number): Promise<CertifiedHeader>;
  /** A certified block, however old, as long as members keep it. */
  block(rollup: Hex, height: number): Promise<SeenBlock>;
  /** A version of its app as it was published. */
  code(rollup: Hex, code: Hex): Promise<Uint8Array>;
  /** Its encoded genesis input, unchecked: executing it has to give the root that L1 has. */
  genesis(rollup: Hex): Promise<Uint8Array>;
}

const FETCH_MS = 5_000;

export function fetchWith(host: Pick<OpenHost, 'bus' | 'blobs'>, network: Network, followers: ReadonlyMap<Hex, RollupFollower>): Fetch {
  const operatorsOf = (rollup: Hex): Hex[] => network.rollups.filter((record) => record.rollup === rollup).map(({ operatorNode }) => operatorNode);
  const peersOf = (rollup: Hex): Hex[] => [...operatorsOf(rollup), ...membersOf(network)];
  const certified = (rollup: Hex, height: number): Promise<CertifiedHeader> => certifiedAt({ host, network }, rollup, height);
  return {
    certified,
    async block(rollup, height) {
      const follower = followers.get(rollup);
      if (follower === undefined) throw new Error(`no rollup ${rollup} in this network`);
      return follower.fetch(await certified(rollup, height));
    },
    code: async (rollup, code) => host.blobs.fetch(code, peersOf(rollup), FETCH_MS),
    genesis: async (rollup) => (await askAny(host.bus, peersOf(rollup), deploymentRequest, { rollup })).genesis,
  };
}
