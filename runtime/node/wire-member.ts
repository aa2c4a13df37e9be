/** A member's actors and answers, wired over ports: the same in a process and in a simulated world. */
import { ACTORS } from '../../actors/catalogue.ts';
import type { ActorEvent, ActorHost } from '../../actors/host/host.ts';
import type { BlobCarrier } from '../../actors/ports/blob-carrier.ts';
import type { Blobs } from '../../actors/ports/blobs.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { DataLayer } from '../../actors/ports/data-layer.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import type { Announced, AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import type { SignState } from '../../actors/ports/sign-state.ts';
import type { Store } from '../../actors/ports/store.ts';
import { onBlocks, onCommittee, onDecisions } from '../../actors/routes.ts';
import { answerAsMember } from '../../actors/verifier/answers.ts';
import { loadCertified } from '../../actors/verifier/chain.ts';
import { DoppelgangerGuard } from '../../actors/verifier/doppelganger.ts';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { PROOF_SYSTEMS } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { CommitteeMessage, Decision } from '../../protocols/topics.ts';
import { createCustody, holdShares } from '../data/custody.ts';
import { besideDamage, othersHaveOfMember } from '../store/damage.ts';
import { SNAPSHOT_BLOCKS } from './defaults.ts';
import { learnApp, type NetworkView, versionsOf, worldOf } from './network.ts';
import type { Log } from './open.ts';

/** The actors of a member; a program may run any of them. */
export type MemberActor = 'verifier' | 'aggregator' | 'publisher' | 'settler' | 'finalizer' | 'registrar' | 'watchtower' | 'archivist' | 'custodian' | 'juror';
const ALL: readonly MemberActor[] = ['verifier', 'aggregator', 'publisher', 'settler', 'finalizer', 'registrar', 'watchtower', 'archivist', 'custodian', 'juror'];
/** Those that need L1. */
export const ON_L1: readonly MemberActor[] = ['settler', 'finalizer', 'registrar', 'watchtower', 'juror'];

export interface MemberPorts {
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly store: Store;
  readonly data: DataLayer;
  /** Only a settler needs it. */
  readonly carrier: BlobCarrier;
  /** Only what follows L1 needs it. */
  readonly settlement: Settlement | undefined;
  readonly executor: Executor;
  readonly signState: SignState;
  readonly clock: Clock;
}

/** Whether this node has a seat is for the committees to say: without one it follows, verifies and waits. */
export interface MemberWiring {
  readonly host: ActorHost;
  readonly ports: MemberPorts;
  readonly network: NetworkView;
  readonly voteKey: Uint8Array;
  /** All unless said otherwise. */
  readonly actors?: readonly MemberActor[];
  readonly l1PollMs?: number;
  /** How long the first vote waits for signs of another process with this key; not at all unless said. */
  readonly doppelgangerMs?: number;
  /** Between two batches that this member proposes; none unless said. */
  readonly settleMs?: number;
  /** Certified blocks between two snapshots of a rollup. */
  readonly snapshotBlocks?: number;
  /** How long an app may leave out a message; as the protocol has it unless said. */
  readonly laneMs?: number;
  /** Execute blocks of optimistic apps, too. */
  readonly watches?: boolean;
  /** Execute every block from the first on, whatever others offer. */
  readonly fromGenesis?: boolean;
  /** Actors that hear of every look at L1. */
  readonly l1Listeners?: readonly string[];
  readonly progress: (progress: VerifierProgress) => void;
  readonly log: Log;
}

const L1_POLL_MS = 500;
/** How long a share waits for this member's own certificate of the block, and between looks where no verifier of this process tells of it. */
const CONFIRM_MS = 3_000;
const CONFIRM_LOOK_MS = 1_000;

/** Code is a few KB to some MB. */
const CODE_MS = 20_000;

export const verifierOf = (rollup: string): string => `verifier/${rollup}`;

export function wireMember(given: MemberWiring): void {
  const guard = guardOf(given);
  const store = besideDamage(given.ports.store, { isElsewhere: othersHaveOfMember, log: given.log });
  const wiring: MemberWiring = { ...given, ports: { ...given.ports, store, signState: guard } };
  const { host, ports, network, voteKey, log, actors = ALL } = wiring;
  const kept = new Kept();
  const verify = actors.includes('verifier') ? verifying(wiring, actors, kept) : () => undefined;
  const rollups = (): Hex[] => network.rollups.map((each) => each.rollup);
  const { chain, committees } = network;
  const common = { chain, committees, voteKey, aggregator: 'aggregator', log, rollups };
  const pollMs = wiring.l1PollMs ?? L1_POLL_MS;
  const heardOf = (app: AppRecord): void => {
    if (learnApp(network, app)) verify(app);
    if (app.announced !== undefined && actors.includes('verifier')) keepCode(wiring, app, app.announced);
  };
  const isVerified = (rollup: Hex): boolean => actors.includes('verifier') && network.rollups.some((each) => each.rollup === rollup);
  const paid = (rollup: Hex, work: bigint): void => {
    if (isVerified(rollup)) host.send(verifierOf(rollup), { type: 'PAID', work });
  };
  const due = (rollup: Hex, count: number): void => {
    if (isVerified(rollup)) host.send(verifierOf(rollup), { type: 'DUE', count });
  };
  const over = new Set<Hex>();
  const frozen = (rollup: Hex): void => {
    over.add(rollup);
    if (isVerified(rollup)) host.send(verifierOf(rollup), { type: 'FROZEN' });
  };
  const inputs: Record<Exclude<MemberActor, 'verifier'>, object> = {
    aggregator: { ...common, verifierOf, watchers: actors.includes('watchtower') ? ['watchtower'] : [] },
    publisher: common,
    settler: { ...common, settleMs: wiring.settleMs ?? 0 },
    finalizer: {
      members: () => committees.current.members.map((each) => each.node),
      listeners: [...(['settler', 'juror'] as const).filter((each) => actors.includes(each)), ...(wiring.l1Listeners ?? [])],
      pollMs,
      log,
    },
    watchtower: { registry: worldOf(network), committees, log },
    juror: { chain, committees, voteKey, apps: () => network.rollups, isOver: (rollup: Hex) => over.has(rollup), watches: wiring.watches ?? false, pollMs: 2 * pollMs, log },
    archivist: { everyBlocks: wiring.snapshotBlocks ?? SNAPSHOT_BLOCKS, sessionOf: verifierOf, log },
    custodian: { committees, rollups, log },
    registrar: { committees, advances: true, pollMs: 2 * pollMs, listeners: [], heardOf, paid, due, frozen, log },
  };
  if (actors.includes('publisher')) holdSharesOf(wiring, kept);
  const custody = createCustody({ self: ports.bus.self, store: ports.store, committees });
  for (const name of actors) if (name !== 'verifier') host.spawn(name, { ...ACTORS[name], input: { ports: { ...ports, custody }, options: inputs[name] } });
  for (const record of network.rollups) verify(record);
  route(wiring, actors, guard);
  answerAsMember(ports.bus, ports.store, ports.executor, verifierOf);
}

/** Begins to verify one app. */
function verifying(
  { host, ports, network, voteKey, log, progress, laneMs = LIMITS.laneMs, fromGenesis = false, watches = false }: MemberWiring,
  actors: readonly MemberActor[],
  kept: Kept,
): (app: AppRecord) => void {
  const { chain, committees } = network;
  const listenersOf = ({ proofs }: AppRecord): readonly MemberActor[] => {
    // Without a state there is nothing to archive.
    const wanted = PROOF_SYSTEMS[proofs].executesFirst || watches ? (['aggregator', 'publisher', 'archivist'] as const) : (['aggregator', 'publisher'] as const);
    return wanted.filter((each) => actors.includes(each));
  };
  const world = worldOf(network);
  const tell = (made: VerifierProgress): void => {
    if (made.event === 'certified') kept.tell(made.rollup);
    progress(made);
  };
  return (app) => {
    const address = verifierOf(app.rollup);
    const ownLog: Log = (event, detail) => log(event, { rollup: app.name, ...detail });
    const later = (): readonly Hex[] => versionsOf(network, app.rollup);
    const options = {
      ...app,
      later,
      chain,
      committees,
      voteKey,
      aggregator: 'aggregator',
      watches,
      laneMs,
      bySnapshot: !fromGenesis,
      awaitsL1: actors.includes('registrar'),
      listeners: listenersOf(app),
      progress: tell,
      log: ownLog,
    };
    host.spawn(address, { ...ACTORS.verifier, input: { ports, options } });
    onBlocks(ports.bus, world, app.rollup, (announcement) => host.send(address, { type: 'ANNOUNCED', announcement }));
  };
}

/** Before it takes over, so that its operator alone cannot withhold it then. */
function keepCode({ ports, network, log }: MemberWiring, { name, operatorNode }: AppRecord, { code, fromMs }: Announced): void {
  log('upgrade-announced', { rollup: name, code, from: new Date(fromMs).toISOString() });
  const members = network.committees.current.members.map(({ node }) => node).filter((node) => node !== ports.bus.self);
  ports.blobs.fetch(code, [operatorNode, ...members], CODE_MS).then(
    () => log('upgrade-kept', { rollup: name, code }),
    (error: unknown) => log('upgrade-missing', { rollup: name, code, error: String(error) }),
  );
}

function holdSharesOf({ ports, network, voteKey }: MemberWiring, kept: Kept): void {
  const confirm = (place: Place): Promise<void> => confirmed(ports, kept, place, ports.clock.now() + CONFIRM_MS);
  holdShares({ ...network, bus: ports.bus, store: ports.store, voteKey, confirm });
}

function guardOf({ ports: { signState, clock, bus }, network: { committees }, doppelgangerMs = 0, log }: MemberWiring): DoppelgangerGuard {
  return new DoppelgangerGuard({ signState, clock, committees, self: bus.self, waitMs: doppelgangerMs, log });
}

function route({ host, ports: { bus }, network, log }: MemberWiring, actors: readonly MemberActor[], guard: DoppelgangerGuard): void {
  const world = worldOf(network);
  const send = <E extends ActorEvent>(to: MemberActor, event: E): void => {
    if (actors.includes(to)) host.send(to, event);
  };
  const heard = (messages: readonly CommitteeMessage[], from: Hex): void => {
    const attestations = messages.flatMap((message) => (message.kind === 'attestation' ? message.attestation : []));
    if (attestations.length > 0) send('aggregator', { type: 'VOTES', attestations });
    for (const message of messages) {
      if (message.kind === 'proposal') send('settler', { type: 'PROPOSED', batch: message.batch, from });
      if (message.kind === 'endorsement') send('settler', { type: 'ENDORSED', endorsement: message.endorsement });
    }
  };
  onCommittee(bus, world, { heard, liar: (node, reason) => log('liar', { node, reason }) });
  onDecisions(bus, world, (decision: Decision) => {
    if (decision.kind === 'evidence') send('watchtower', { type: 'EVIDENCE', evidence: decision.evidence });
    if (decision.kind !== 'certificate') return;
    const { certificate } = decision;
    if (certificate.kind === 'attest') {
      guard.heard(certificate).catch((error: unknown) => log('sign-state-failed', { error: String(error) }));
      send('aggregator', { type: 'CERTIFICATE_SEEN', certificate });
    } else send('publisher', { type: 'AVAILABLE', certificate, own: false });
  });
}

interface Place {
  readonly rollup: Hex;
  readonly height: number;
  readonly header: Hex;
  readonly commitment: Hex;
}

/** Who waits for this member's next certified block of a rollup. */
class Kept {
  readonly #waiting = new Map<Hex, Set<() => void>>();

  tell(rollup: Hex): void {
    const waiting = this.#waiting.get(rollup) ?? [];
    this.#waiting.delete(rollup);
    for (const resolve of waiting) resolve();
  }

  /** The next one, or some time from now, whichever comes first. */
  next(rollup: Hex, clock: Clock, ms: number): Promise<void> {
    const waiting = this.#waiting.get(rollup) ?? new Set();
    this.#waiting.set(rollup, waiting);
    return new Promise((resolve) => {
      const cancel = clock.after(ms, () => {
        waiting.delete(wake);
        resolve();
      });
      const wake = (): void => {
        cancel();
        resolve();
      };
      waiting.add(wake);
    });
  }
}

/** A share is kept only for a header that is certified here; gossip may be a moment behind the publisher. */
async function confirmed({ store, clock }: MemberPorts, kept: Kept, place: Place, until: number): Promise<void> {
  while (clock.now() < until) {
    const known = await loadCertified(store, place.rollup, place.height);
    if (known?.certificate.header === place.header && known.header.dataCommitment === place.commitment) return;
    if (known !== undefined) throw new Error('another header is certified there');
    await kept.next(place.rollup, clock, Math.min(CONFIRM_LOOK_MS, Math.max(0, until - clock.now())));
  }
  throw new Error('not certified here yet');
}
