/** A Vulcan member: verifies every rollup of its network, votes, keeps shares, publishes and settles. */
import { join } from 'node:path';
import { answer } from '../../actors/ask.ts';
import { ACTORS } from '../../actors/catalogue.ts';
import type { ActorEvent } from '../../actors/host/host.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import { onBlocks, onCommittee, onDecisions } from '../../actors/routes.ts';
import { answerAsMember } from '../../actors/verifier/answers.ts';
import { loadCertified } from '../../actors/verifier/chain.ts';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { statusRequest } from '../../protocols/requests.ts';
import type { CommitteeMessage, Decision } from '../../protocols/topics.ts';
import { createEmbeddedDataLayer, holdShares } from '../data/embedded.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { openLevelStore } from '../store/level.ts';
import { createSignState } from '../store/sign-state.ts';
import { createHost, type Log, type OpenHost, type Part, type RunningHost } from './host.ts';
import { type Network, worldOf } from './network.ts';
import { type NodeOptions, scoped } from './open.ts';

/** The actors of a member; a program may run any of them. */
export type MemberActor = 'verifier' | 'aggregator' | 'publisher' | 'settler' | 'finalizer';
const ALL: readonly MemberActor[] = ['verifier', 'aggregator', 'publisher', 'settler', 'finalizer'];

export interface MemberPartOptions {
  readonly network: Network;
  /** Place in the committee. */
  readonly member: number;
  /** secp256k1: signs votes, pays for settlements. */
  readonly voteKey: Uint8Array;
  readonly executor: Executor;
  /** Folder of the sign state: never shared, never restored to an older copy. */
  readonly signFolder: string;
  /** All unless said otherwise. Only a settler or a finalizer needs L1, only a publisher keeps shares for others. */
  readonly actors?: readonly MemberActor[];
  /** Told whenever this member's view of a rollup moves. */
  readonly progress?: (progress: VerifierProgress) => void;
}

export interface MemberOptions extends NodeOptions, Omit<MemberPartOptions, 'signFolder'> {}

const L1_POLL_MS = 500;
/** How long a share waits for this member's own certificate of the block. */
const CONFIRM_MS = 3_000;

export const startMember = (options: MemberOptions): Promise<RunningHost> =>
  createHost({ ...options, parts: [memberPart({ ...options, signFolder: join(options.folder, 'sign-state') }), ...(options.parts ?? [])] });

/** A committee member, or some of its actors. */
export const memberPart =
  (options: MemberPartOptions): Part =>
  async (host) => {
    const { network, member, actors = ALL } = options;
    const ports = await openPorts(host, options, actors);
    const rollups = (): Hex[] => network.rollups.map((each) => each.rollup);
    const common = { chain: network.chain, committee: network.committee, member, voteKey: options.voteKey, aggregator: AGGREGATOR, log: host.log, rollups };
    const members = network.committee.members.map((each) => each.node);
    const listening = (['aggregator', 'publisher'] as const).filter((each) => actors.includes(each));
    const inputs: Record<Exclude<MemberActor, 'verifier'>, object> = {
      aggregator: { ...common, verifierOf },
      publisher: common,
      settler: common,
      finalizer: { members, listeners: actors.includes('settler') ? ['settler'] : [], pollMs: L1_POLL_MS, log: host.log },
    };
    for (const name of actors) if (name !== 'verifier') host.actors.spawn(name, { ...ACTORS[name], input: { ports, options: inputs[name] } });
    const status = createStatus(options);
    for (const record of actors.includes('verifier') ? network.rollups : []) {
      const log: Log = (event, detail) => host.log(event, { rollup: record.name, ...detail });
      host.actors.spawn(verifierOf(record.rollup), { ...ACTORS.verifier, input: { ports, options: { ...common, ...record, listeners: listening, progress: status.note, log } } });
    }
    route(host, network, actors);
    answerAsMember(host.bus, host.store);
    answer(host.bus, statusRequest, status.answer);
  };

const AGGREGATOR = 'aggregator';
const verifierOf = (rollup: string): string => `verifier/${rollup}`;

async function openPorts(host: OpenHost, options: MemberPartOptions, actors: readonly MemberActor[]): Promise<object> {
  const { network, voteKey, member, executor, signFolder } = options;
  const { bus, blobs, store } = host;
  const signStore = await openLevelStore(signFolder);
  host.onStop(() => signStore.close());
  const needsL1 = actors.includes('settler') || actors.includes('finalizer');
  const settlement = needsL1 ? await createViemSettlement({ url: network.l1Url, contract: network.contract, privateKey: toHex(voteKey) }) : undefined;
  const data = createEmbeddedDataLayer({ ...network, bus });
  if (actors.includes('publisher')) holdShares({ ...network, member, voteKey, bus, store, confirm: (place) => confirmed(host, place) });
  return { bus, blobs, store, data, settlement, executor: scoped(executor, `member-${member}`), signState: createSignState(signStore) };
}

/** What this member says of itself when asked. */
function createStatus({ member, progress = () => undefined }: MemberPartOptions) {
  const latest = new Map<Hex, VerifierProgress>();
  const counts = { attestations: 0, refusals: 0 };
  return {
    note(of: VerifierProgress): void {
      latest.set(of.rollup, of);
      if (of.event === 'attested') counts.attestations++;
      if (of.event === 'refused') counts.refusals++;
      progress(of);
    },
    answer: () => ({
      member,
      rollups: [...latest.values()].map(({ rollup, executed, certified, stateRoot }) => ({ rollup, executed: Math.max(0, executed), certified: Math.max(0, certified), stateRoot })),
      ...counts,
      rssBytes: process.memoryUsage.rss(),
    }),
  };
}

function route({ actors: host, bus, log }: OpenHost, network: Network, actors: readonly MemberActor[]): void {
  const world = worldOf(network);
  const send = <E extends ActorEvent>(to: MemberActor, event: E): void => {
    if (actors.includes(to)) host.send(to, event);
  };
  if (actors.includes('verifier')) for (const { rollup } of network.rollups) onBlocks(bus, world, rollup, (announcement) => host.send(verifierOf(rollup), { type: 'ANNOUNCED', announcement }));
  const heard = (messages: readonly CommitteeMessage[]): void => {
    const attestations = messages.flatMap((message) => (message.kind === 'attestation' ? message.attestation : []));
    if (attestations.length > 0) send('aggregator', { type: 'VOTES', attestations });
    for (const message of messages) {
      if (message.kind === 'proposal') send('settler', { type: 'PROPOSED', batch: message.batch });
      if (message.kind === 'endorsement') send('settler', { type: 'ENDORSED', endorsement: message.endorsement });
    }
  };
  onCommittee(bus, world, { heard, liar: (member, reason) => log('liar', { member, reason }) });
  onDecisions(bus, world, (decision: Decision) => {
    if (decision.kind !== 'certificate') return;
    const { certificate } = decision;
    if (certificate.kind === 'attest') send('aggregator', { type: 'CERTIFICATE_SEEN', certificate });
    else send('publisher', { type: 'AVAILABLE', certificate, own: false });
  });
}

/** A share is kept only for a header that is certified here; gossip may be a moment behind the publisher. */
async function confirmed({ store }: OpenHost, place: { readonly rollup: Hex; readonly height: number; readonly header: Hex; readonly commitment: Hex }): Promise<void> {
  for (const until = performance.now() + CONFIRM_MS; performance.now() < until; ) {
    const known = await loadCertified(store, place.rollup, place.height);
    if (known?.certificate.header === place.header && known.header.dataCommitment === place.commitment) return;
    if (known !== undefined) throw new Error('another header is certified there');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('not certified here yet');
}
