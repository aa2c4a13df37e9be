/** A Vulcan member: verifies every rollup of its network, votes, keeps shares, publishes and settles. */
import { join } from 'node:path';
import { aggregator } from '../../actors/aggregator/machine.ts';
import { answer } from '../../actors/ask.ts';
import { finalizer } from '../../actors/finalizer/machine.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import { publisher } from '../../actors/publisher/machine.ts';
import { onBlocks, onCommittee, onDecisions } from '../../actors/routes.ts';
import { settler } from '../../actors/settler/machine.ts';
import { answerAsMember } from '../../actors/verifier/answers.ts';
import { loadCertified } from '../../actors/verifier/chain.ts';
import { type VerifierProgress, verifier } from '../../actors/verifier/machine.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { statusRequest } from '../../protocols/requests.ts';
import type { CommitteeMessage, Decision } from '../../protocols/topics.ts';
import { createEmbeddedDataLayer, holdShares } from '../data/embedded.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { openLevelStore } from '../store/level.ts';
import { createSignState } from '../store/sign-state.ts';
import { type Network, worldOf } from './network.ts';
import { type NodeOptions, type OpenNode, openNode, scoped } from './open.ts';

export interface MemberOptions extends NodeOptions {
  readonly network: Network;
  /** Place in the committee. */
  readonly member: number;
  /** secp256k1: signs votes, pays for settlements. */
  readonly voteKey: Uint8Array;
  readonly executor: Executor;
}

export interface RunningNode {
  readonly node: Hex;
  addresses(): readonly string[];
  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void;
  stop(): Promise<void>;
}

const L1_POLL_MS = 500;
/** How long a share waits for this member's own certificate of the block. */
const CONFIRM_MS = 3_000;

export async function startMember(options: MemberOptions): Promise<RunningNode> {
  const { network, log } = options;
  const signStore = await openLevelStore(join(options.folder, 'sign-state'));
  const node = await openNode(options);
  const settlement = await createViemSettlement({ url: network.l1Url, contract: network.contract, privateKey: toHex(options.voteKey) });
  const data = createEmbeddedDataLayer({ ...network, bus: node.bus });
  holdShares({ ...network, ...options, bus: node.bus, store: node.store, confirm: (place) => confirmed(node, place) });
  const progress = new Map<Hex, VerifierProgress>();
  const counts = { attestations: 0, refusals: 0 };
  const noteProgress = (of: VerifierProgress): void => {
    progress.set(of.rollup, of);
    if (of.event === 'attested') counts.attestations++;
    if (of.event === 'refused') counts.refusals++;
  };

  const rollups = (): Hex[] => network.rollups.map((each) => each.rollup);
  const common = { chain: network.chain, committee: network.committee, member: options.member, voteKey: options.voteKey, aggregator: 'aggregator', log, rollups };
  const ports = { bus: node.bus, blobs: node.blobs, store: node.store, data, settlement, executor: scoped(options.executor, `member-${options.member}`), signState: createSignState(signStore) };
  const verifierOf = (rollup: string): string => `verifier/${rollup}`;

  node.host.spawn('aggregator', { machine: aggregator, input: { ports, options: { ...common, verifierOf } } });
  node.host.spawn('publisher', { machine: publisher, input: { ports, options: common } });
  node.host.spawn('settler', { machine: settler, input: { ports, options: common } });
  const members = network.committee.members.map((each) => each.node);
  node.host.spawn('finalizer', { machine: finalizer, input: { ports, options: { members, listeners: ['settler'], pollMs: L1_POLL_MS, log } } });
  for (const record of network.rollups) {
    const own = { ...common, ...record, listeners: ['aggregator', 'publisher'], progress: noteProgress, log: (event: string, detail: object) => log(event, { rollup: record.name, ...detail }) };
    node.host.spawn(verifierOf(record.rollup), { machine: verifier, input: { ports, options: own } });
  }
  route(node, network, verifierOf, log);
  answerAsMember(node.bus, node.store, ports.executor, verifierOf);
  answer(node.bus, statusRequest, () => ({
    member: options.member,
    rollups: [...progress.values()].map(({ rollup, executed, certified, stateRoot }) => ({ rollup, executed: Math.max(0, executed), certified: Math.max(0, certified), stateRoot })),
    ...counts,
    rssBytes: process.memoryUsage.rss(),
  }));

  return {
    node: node.bus.self,
    addresses: () => node.bus.addresses(),
    keepConnected: (book) => node.bus.keepConnected(book),
    async stop() {
      await node.close();
      await signStore.close();
    },
  };
}

function route(node: OpenNode, network: Network, verifierOf: (rollup: string) => string, log: (event: string, detail: object) => void): void {
  const world = worldOf(network);
  const { host, bus } = node;
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

/** A share is kept only for a header that is certified here; gossip may be a moment behind the publisher. */
async function confirmed({ store }: OpenNode, place: { readonly rollup: Hex; readonly height: number; readonly header: Hex; readonly commitment: Hex }): Promise<void> {
  for (const until = performance.now() + CONFIRM_MS; performance.now() < until; ) {
    const known = await loadCertified(store, place.rollup, place.height);
    if (known?.certificate.header === place.header && known.header.dataCommitment === place.commitment) return;
    if (known !== undefined) throw new Error('another header is certified there');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('not certified here yet');
}
