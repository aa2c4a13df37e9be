/** A member's actors and answers, wired over ports: the same in a process and in a simulated world. */
import { aggregator } from '../../actors/aggregator/machine.ts';
import { finalizer } from '../../actors/finalizer/machine.ts';
import type { ActorHost } from '../../actors/host/host.ts';
import type { Blobs } from '../../actors/ports/blobs.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { DataLayer } from '../../actors/ports/data-layer.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import type { Settlement } from '../../actors/ports/settlement.ts';
import type { SignState } from '../../actors/ports/sign-state.ts';
import type { Store } from '../../actors/ports/store.ts';
import { publisher } from '../../actors/publisher/machine.ts';
import { onBlocks, onCommittee, onDecisions } from '../../actors/routes.ts';
import { settler } from '../../actors/settler/machine.ts';
import { answerAsMember } from '../../actors/verifier/answers.ts';
import { loadCertified } from '../../actors/verifier/chain.ts';
import { type VerifierProgress, verifier } from '../../actors/verifier/machine.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { CommitteeMessage, Decision } from '../../protocols/topics.ts';
import { holdShares } from '../data/embedded.ts';
import { type NetworkView, worldOf } from './network.ts';
import type { Log } from './open.ts';

export interface MemberPorts {
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly store: Store;
  readonly data: DataLayer;
  readonly settlement: Settlement;
  readonly executor: Executor;
  readonly signState: SignState;
  readonly clock: Clock;
}

export interface MemberWiring {
  readonly host: ActorHost;
  readonly ports: MemberPorts;
  readonly network: NetworkView;
  /** Place in the committee. */
  readonly member: number;
  readonly voteKey: Uint8Array;
  readonly l1PollMs?: number;
  readonly progress: (progress: VerifierProgress) => void;
  readonly log: Log;
}

const L1_POLL_MS = 500;
/** How long a share waits for this member's own certificate of the block, and between looks. */
const CONFIRM_MS = 3_000;
const CONFIRM_LOOK_MS = 50;

export const verifierOf = (rollup: string): string => `verifier/${rollup}`;

export function wireMember(wiring: MemberWiring): void {
  const { host, ports, network, member, voteKey, progress, log } = wiring;
  const rollups = (): Hex[] => network.rollups.map((each) => each.rollup);
  const common = { chain: network.chain, committee: network.committee, member, voteKey, aggregator: 'aggregator', log, rollups };
  const confirm = (place: Place): Promise<void> => confirmed(ports, place, ports.clock.now() + CONFIRM_MS);
  holdShares({ ...network, bus: ports.bus, store: ports.store, member, voteKey, confirm });

  host.spawn('aggregator', { machine: aggregator, input: { ports, options: { ...common, verifierOf } } });
  host.spawn('publisher', { machine: publisher, input: { ports, options: common } });
  host.spawn('settler', { machine: settler, input: { ports, options: common } });
  const members = network.committee.members.map((each) => each.node);
  const pollMs = wiring.l1PollMs ?? L1_POLL_MS;
  host.spawn('finalizer', { machine: finalizer, input: { ports, options: { members, listeners: ['settler'], pollMs, log } } });
  for (const record of network.rollups) {
    const own = { ...common, ...record, listeners: ['aggregator', 'publisher'], progress, log: (event: string, detail: object) => log(event, { rollup: record.name, ...detail }) };
    host.spawn(verifierOf(record.rollup), { machine: verifier, input: { ports, options: own } });
  }
  route(wiring);
  answerAsMember(ports.bus, ports.store);
}

function route({ host, ports: { bus }, network, log }: MemberWiring): void {
  const world = worldOf(network);
  for (const { rollup } of network.rollups) onBlocks(bus, world, rollup, (announcement) => host.send(verifierOf(rollup), { type: 'ANNOUNCED', announcement }));
  const heard = (messages: readonly CommitteeMessage[]): void => {
    const attestations = messages.flatMap((message) => (message.kind === 'attestation' ? message.attestation : []));
    if (attestations.length > 0) host.send('aggregator', { type: 'VOTES', attestations });
    for (const message of messages) {
      if (message.kind === 'proposal') host.send('settler', { type: 'PROPOSED', batch: message.batch });
      if (message.kind === 'endorsement') host.send('settler', { type: 'ENDORSED', endorsement: message.endorsement });
    }
  };
  onCommittee(bus, world, { heard, liar: (member, reason) => log('liar', { member, reason }) });
  onDecisions(bus, world, (decision: Decision) => {
    if (decision.kind !== 'certificate') return;
    const { certificate } = decision;
    if (certificate.kind === 'attest') host.send('aggregator', { type: 'CERTIFICATE_SEEN', certificate });
    else host.send('publisher', { type: 'AVAILABLE', certificate, own: false });
  });
}

interface Place {
  readonly rollup: Hex;
  readonly height: number;
  readonly header: Hex;
  readonly commitment: Hex;
}

/** A share is kept only for a header that is certified here; gossip may be a moment behind the publisher. */
async function confirmed({ store, clock }: MemberPorts, place: Place, until: number): Promise<void> {
  while (clock.now() < until) {
    const known = await loadCertified(store, place.rollup, place.height);
    if (known?.certificate.header === place.header && known.header.dataCommitment === place.commitment) return;
    if (known !== undefined) throw new Error('another header is certified there');
    await new Promise<void>((resolve) => void clock.after(CONFIRM_LOOK_MS, resolve));
  }
  throw new Error('not certified here yet');
}
