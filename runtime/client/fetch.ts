/** What a client can fetch of a rollup besides what it follows: its past, and what it takes to execute it again. */
import { askAny } from '../../actors/ask.ts';
import type { KnownBatch } from '../../actors/finalizer/follow.ts';
import { BusError } from '../../actors/ports/bus.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, type CertifiedHeader, certificateFault } from '../../protocols/certificate.ts';
import { availableRequest, deploymentRequest } from '../../protocols/requests.ts';
import type { OpenHost } from '../node/host.ts';
import { type Network, viewOf } from '../node/network.ts';
import { type Spot, spotIn } from '../settlement/bridge.ts';
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
  /** The certificate that the body of a block is stored (C3a), checked here; `undefined` when the members asked have none yet. */
  stored(rollup: Hex, height: number): Promise<Certificate | undefined>;
  /** Where a header was settled, by the final batches that were followed; `undefined` when it is in none of them. */
  spot(header: Hex): Spot | undefined;
  /** Its encoded genesis input, unchecked: executing it has to give the root that L1 has. */
  genesis(rollup: Hex): Promise<Uint8Array>;
}

const FETCH_MS = 5_000;

export interface FetchOptions {
  readonly host: Pick<OpenHost, 'bus' | 'blobs'>;
  readonly network: Network;
  readonly followers: ReadonlyMap<Hex, RollupFollower>;
  /** Batches as they are followed, oldest first. */
  readonly batches: () => readonly KnownBatch[];
}

export function fetchWith({ host, network, followers, batches }: FetchOptions): Fetch {
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
    async stored(rollup, height) {
      const [certificate] = await askAny(host.bus, membersOf(network), availableRequest, { rollup, from: height, limit: 1 });
      if (certificate === undefined || certificate.rollup !== rollup || certificate.height !== height) return undefined;
      if (certificateFault(network.chain, viewOf(network).committees, certificate) !== undefined) throw new BusError('refused', `no member shows a certificate that block ${height} is stored`);
      return certificate;
    },
    spot(header) {
      const batch = batches().findLast(({ final, heads }) => final && heads.some((each) => each.header === header));
      const heads = batch?.heads.map((each) => each.header) ?? [];
      return batch && spotIn(batch.settled, heads, heads.indexOf(header));
    },
    code: async (rollup, code) => host.blobs.fetch(code, peersOf(rollup), FETCH_MS),
    genesis: async (rollup) => (await askAny(host.bus, peersOf(rollup), deploymentRequest, { rollup })).genesis,
  };
}
