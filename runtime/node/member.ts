/** A Vulcan member: verifies every rollup of its network, votes, keeps shares, publishes and settles. */
import { join } from 'node:path';
import { answer } from '../../actors/ask.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { memberIndex } from '../../protocols/committee.ts';
import { statusRequest } from '../../protocols/requests.ts';
import { systemClock } from '../clock.ts';
import { createBlobCarrier } from '../data/carrier.ts';
import { createEmbeddedDataLayer } from '../data/embedded.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { openLevelStore } from '../store/level.ts';
import { createSignState } from '../store/sign-state.ts';
import { createHost, type OpenHost, type Part, type RunningHost } from './host.ts';
import { type Network, type NetworkView, viewOf } from './network.ts';
import { type NodeOptions, scoped } from './open.ts';
import { type MemberActor, type MemberPorts, ON_L1, wireMember } from './wire-member.ts';

export type { MemberActor } from './wire-member.ts';

export interface MemberPartOptions {
  readonly network: Network;
  /** secp256k1: signs votes. */
  readonly voteKey: Uint8Array;
  /** secp256k1: pays for settlements; the vote key unless given. */
  readonly payKey?: Uint8Array;
  readonly executor: Executor;
  /** Folder of the sign state: never shared, never restored to an older copy. */
  readonly signFolder: string;
  /** All unless said otherwise. Only a settler or a finalizer needs L1, only a publisher keeps shares for others. */
  readonly actors?: readonly MemberActor[];
  /** Told whenever this member's view of a rollup moves. */
  readonly progress?: (progress: VerifierProgress) => void;
  /** Milliseconds that the first vote waits for signs of another process with this key; not at all unless said. */
  readonly doppelgangerMs?: number;
  /** Certified blocks between two snapshots of a rollup, for those who join later. */
  readonly snapshotBlocks?: number;
  /** Milliseconds between two batches at least; as soon as L1 takes them unless said. */
  readonly settleMs?: number;
  /** Actors that hear of every look at L1. */
  readonly l1Listeners?: readonly string[];
  /** Execute blocks of optimistic apps, too. */
  readonly watches?: boolean;
  /** Execute every block from the first on, and do not begin with a state that others offer. */
  readonly fromGenesis?: boolean;
}

export interface MemberOptions extends NodeOptions, Omit<MemberPartOptions, 'signFolder'> {}

export const startMember = (options: MemberOptions): Promise<RunningHost> =>
  createHost({ ...options, parts: [memberPart({ ...options, signFolder: join(options.folder, 'sign-state') }), ...(options.parts ?? [])] });

/** A committee member, or some of its actors. */
export const memberPart =
  (options: MemberPartOptions): Part =>
  async (host) => {
    const { network, voteKey, actors, doppelgangerMs, snapshotBlocks, fromGenesis, watches, settleMs, l1Listeners } = options;
    const view = viewOf(network);
    const ports = await openPorts(host, options, view);
    const status = createStatus(options, view, host.bus.self);
    wireMember({
      host: host.actors,
      ports,
      network: view,
      voteKey,
      progress: status.note,
      log: host.log,
      ...(actors && { actors }),
      ...(doppelgangerMs !== undefined && { doppelgangerMs }),
      ...(snapshotBlocks !== undefined && { snapshotBlocks }),
      ...(fromGenesis !== undefined && { fromGenesis }),
      ...(watches !== undefined && { watches }),
      ...(settleMs !== undefined && { settleMs }),
      ...(l1Listeners !== undefined && { l1Listeners }),
    });
    answer(host.bus, statusRequest, status.answer);
  };

const needsL1 = ({ actors }: MemberPartOptions): boolean => actors === undefined || actors.some((each) => ON_L1.includes(each));

async function openPorts({ bus, blobs, store, onStop }: OpenHost, options: MemberPartOptions, { chain, committees }: NetworkView): Promise<MemberPorts> {
  const { network, voteKey, payKey = voteKey, executor, signFolder } = options;
  const signStore = await openLevelStore(signFolder);
  onStop(() => signStore.close());
  const settlement = needsL1(options) ? await createViemSettlement({ url: network.l1Url ?? '', contract: network.contract, privateKey: toHex(payKey) }) : undefined;
  const data = createEmbeddedDataLayer({ bus, chain, committees });
  const carrier = createBlobCarrier();
  onStop(() => carrier.close());
  return { bus, blobs, store, data, carrier, settlement, executor: scoped(executor, `member-${bus.self}`), signState: createSignState(signStore), clock: systemClock };
}

const seatOf = (index: number): number | undefined => (index < 0 ? undefined : index);

/** What this member says of itself when asked. */
function createStatus({ progress = () => undefined }: MemberPartOptions, { committees }: NetworkView, self: Hex) {
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
      committee: committees.current.id,
      seat: seatOf(memberIndex(committees.current, self)),
      rollups: [...latest.values()].map(({ rollup, executed, certified, stateRoot }) => ({ rollup, executed: Math.max(0, executed), certified: Math.max(0, certified), stateRoot })),
      ...counts,
      rssBytes: process.memoryUsage.rss(),
    }),
  };
}
