/** What happens in a network, as any node hears it: blocks and votes from the bus, the rest from L1. No word is believed that is not signed by who may say it. */
import { type Observable, Subject } from 'rxjs';
import { disputeOver, type KnownBatch, type L1Change } from '../../actors/finalizer/follow.ts';
import { finalizer, type L1Event } from '../../actors/finalizer/machine.ts';
import type { AppRecord, FrozenApp, Settlement } from '../../actors/ports/settlement.ts';
import { registrar } from '../../actors/registrar/machine.ts';
import { onBlocks, onCommittee, onDecisions } from '../../actors/routes.ts';
import { type ActionBook, actionBook } from '../../protocols/action.ts';
import { type Announcement, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { memberIndex } from '../../protocols/committee.ts';
import type { Evidence } from '../../protocols/evidence.ts';
import { PROOF_SYSTEMS } from '../../protocols/l1.ts';
import type { OpenHost } from '../node/host.ts';
import { listenerOf } from '../node/listener.ts';
import { learnApp, type Network, type NetworkView, worldOf } from '../node/network.ts';
import { repeat } from '../node/repeat.ts';
import { bookOf, manifestOf } from './books.ts';
import type { ClientEvent } from './client.ts';
import { RollupFollower } from './follow.ts';
import { Newcomers } from './newcomers.ts';

export interface FollowingOptions {
  readonly host: OpenHost;
  /** As L1 has it by now: apps and committees are those of `view`. */
  readonly network: Network;
  readonly view: NetworkView;
  readonly books: ReadonlyMap<Hex, ActionBook>;
  /** Without it, nothing is said of L1. */
  readonly settlement: Settlement | undefined;
  /** Follow apps, too, that nobody showed the code of yet, or that L1 gets to know later. */
  readonly newcomers?: boolean;
  /** Before the addresses of its actors, where the node has some of the same kind. */
  readonly prefix?: string;
}

export interface Following {
  readonly events: Observable<ClientEvent>;
  readonly followers: ReadonlyMap<Hex, RollupFollower>;
  /** Batches on L1 as they are followed, oldest first. */
  readonly batches: () => readonly KnownBatch[];
  /** From the first block of each rollup, or from the one after a height. */
  follow(after?: ReadonlyMap<Hex, number>): void;
  /** A block that this very node announces: nobody hears himself. */
  announced(announcement: Announcement): void;
  close(): void;
}

const POLL_MS = 1_000;
/** Between two looks at games about blocks: shorter than a window should be. */
const GAMES_MS = 1_000;

export function followNetwork(options: FollowingOptions): Following {
  const { host, network, view, books, settlement } = options;
  const { bus, blobs } = host;
  const world = worldOf(view);
  let poll: NodeJS.Timeout | undefined;
  let turn = 0;
  let batches: readonly KnownBatch[] = [];
  const knows = (known: readonly KnownBatch[]): void => {
    batches = known;
  };
  const events = new Subject<ClientEvent>();
  const emit = (event: ClientEvent): void => events.next(event);
  const following = (): boolean => poll !== undefined;
  const followers = new Map<Hex, RollupFollower>();
  const announced = (announcement: Announcement): void => {
    if (following()) followers.get(announcement.header.rollup)?.announce(announcement);
  };
  const begin = (record: AppRecord, book: ActionBook): void => {
    followers.set(record.rollup, new RollupFollower({ bus, blobs, world, record, book, emit, bookOf: (code) => bookOf(host, network, record, code) }));
    onBlocks(bus, world, record.rollup, announced);
  };
  for (const record of network.rollups) {
    const book = books.get(record.rollup);
    if (book !== undefined) begin(record, book);
  }
  const newcomers = new Newcomers({
    log: host.log,
    read: (record) => manifestOf(host, network, record),
    takeIn: (record, manifest) => {
      begin(record, actionBook(network.chain, record.rollup, manifest.actions));
      emit({ kind: 'app', record, manifest, atMs: Date.now() });
    },
  });
  host.onStop(() => newcomers.stop());
  /** Whether it is followed. */
  const heardOf = (record: AppRecord): boolean => {
    const isFollowed = followers.has(record.rollup);
    if (!isFollowed && options.newcomers !== true) return false;
    learnApp(view, record);
    if (!isFollowed) newcomers.heardOf(record);
    return true;
  };
  onCommittee(bus, world, { heard: () => undefined, liar: (node, reason) => emit({ kind: 'liar', member: memberIndex(view.committees.current, node), reason, atMs: Date.now() }) });
  onDecisions(bus, world, (decision) => {
    if (!following()) return;
    const atMs = Date.now();
    if (decision.kind === 'certificate') followers.get(decision.certificate.rollup)?.certificate(decision.certificate);
    else if (decision.kind === 'refusal') emit({ kind: 'refusal', refusal: decision.refusal, atMs });
    else emit({ ...lieIn(decision.evidence), atMs });
  });
  // What gossip said before is asked for again: polling begins at the first block.
  const follow = (after: ReadonlyMap<Hex, number> = new Map()): void => {
    if (poll !== undefined) return;
    for (const [rollup, height] of after) followers.get(rollup)?.startAfter(height);
    if (settlement !== undefined) followL1(options, { emit, heardOf, knows }, settlement);
    poll = setInterval(() => {
      turn++;
      for (const follower of followers.values()) void follower.poll(turn).catch(() => undefined);
    }, POLL_MS);
  };
  return {
    events: events.asObservable(),
    followers,
    batches: () => batches,
    follow,
    announced,
    close() {
      clearInterval(poll);
      events.complete();
    },
  };
}

function lieIn(evidence: Evidence): Omit<Extract<ClientEvent, { kind: 'equivocation' }>, 'atMs'> | Omit<Extract<ClientEvent, { kind: 'liar' }>, 'atMs'> {
  if (evidence.kind === 'double-vote') return { kind: 'liar', member: evidence.first.member, reason: `votes for two headers at height ${evidence.first.height}` };
  const [first, second] = [evidence.first.header, evidence.second.header];
  return { kind: 'equivocation', rollup: first.rollup, height: first.height, headers: [headerHash(first), headerHash(second)] };
}

interface Heard {
  readonly emit: (event: ClientEvent) => void;
  /** Whether an app is followed. */
  readonly heardOf: (app: AppRecord) => boolean;
  readonly knows: (known: readonly KnownBatch[]) => void;
}

/** C3b and C4 come from L1 itself, by the finalizer that every node runs. */
function followL1(
  { host: { actors, blobs, bus, log, onStop }, network, view: { committees }, prefix = '' }: FollowingOptions,
  { emit, heardOf: isFollowed, knows }: Heard,
  settlement: Settlement,
): void {
  const windowOf = (rollup: Hex): number => network.rollups.find((each) => each.rollup === rollup)?.disputeWindowMs ?? 0;
  const told = new Set<string>();
  const stopped = new Map<Hex, FrozenApp>();
  const [challenged, isProven] = [challengedIn(network, settlement, onStop), provenIn(network, settlement, onStop)];
  const level = (rollup: Hex, height: number, name: 'C3b' | 'C4', { settled }: KnownBatch): void => {
    const key = `${rollup}/${height}/${name}`;
    if (told.has(key) || whyNot(stopped.get(rollup), settled.l1TimeMs, height) !== undefined) return;
    told.add(key);
    emit({ kind: 'level', rollup, height, level: name, members: [], atMs: Date.now() });
  };
  const tell = ({ kind, batch }: L1Change): void => {
    const { batchId, gasUsed, l1Block } = batch.settled;
    if (kind === 'settled') emit({ kind: 'settlement', batchId, headers: batch.heads.length, gasUsed, l1Block, atMs: Date.now() });
    for (const { rollup, height } of batch.heads) {
      if (kind === 'final') level(rollup, height, 'C3b', batch);
      if (kind === 'withdrawn') lower(rollup, height, 'reorganised');
    }
  };
  const lower = (rollup: Hex, height: number, why: Extract<ClientEvent, { kind: 'withdrawn' }>['why']): void => {
    for (const name of ['C4', 'C3b'] as const) if (told.delete(`${rollup}/${height}/${name}`)) emit({ kind: 'withdrawn', rollup, height, level: name, why, atMs: Date.now() });
  };
  const hear = ({ head, known, changes }: L1Event): void => {
    knows(known);
    changes.forEach(tell);
    for (const batch of known)
      for (const { rollup, height, header } of batch.heads) {
        const why = whyNot(stopped.get(rollup), batch.settled.l1TimeMs, height);
        if (why !== undefined) lower(rollup, height, why);
        else if (!challenged().has(rollup) && isProven(rollup, header) && disputeOver(batch, windowOf(rollup), head)) level(rollup, height, 'C4', batch);
      }
  };
  const frozen = (rollup: Hex, how: FrozenApp): void => void stopped.set(rollup, how);
  const heardOf = (app: AppRecord): void => {
    const { rollup, versions, announced } = app;
    if (isFollowed(app) && (announced !== undefined || versions.length > 0)) emit({ kind: 'versions', rollup, versions, announced, atMs: Date.now() });
  };
  actors.spawn(`${prefix}listener`, { machine: listenerOf(hear), input: {} });
  const members = (): Hex[] => committees.current.members.map((each) => each.node);
  actors.spawn(`${prefix}registrar`, {
    machine: registrar,
    input: { ports: { settlement, bus }, options: { committees, advances: false, pollMs: 1_000, listeners: [], heardOf, paid: () => undefined, due: () => undefined, frozen, log } },
  });
  actors.spawn(`${prefix}finalizer`, { machine: finalizer, input: { ports: { settlement, blobs }, options: { members, listeners: [`${prefix}listener`], pollMs: 400, log } } });
}

/** Apps of which a block is challenged now: nothing of theirs becomes final. Asked only where blocks may be signed before anybody has executed them. */
function challengedIn(network: Network, settlement: Settlement, onStop: OpenHost['onStop']): () => ReadonlySet<Hex> {
  let challenged: ReadonlySet<Hex> = new Set();
  const look = async (): Promise<void> => {
    if (!network.rollups.some(({ proofs }) => proofs === 'optimistic')) return;
    challenged = new Set((await settlement.games.open()).map(({ rollup }) => rollup));
  };
  const looking = repeat(look, GAMES_MS, () => undefined);
  onStop(() => looking.stop());
  return () => challenged;
}

/** Whether a block has the proof that its app's blocks need. Asked only where there is such an app. */
function provenIn(network: Network, settlement: Settlement, onStop: OpenHost['onStop']): (rollup: Hex, header: Hex) => boolean {
  const needsProof = ({ proofs }: AppRecord): boolean => PROOF_SYSTEMS[proofs].needsProof;
  let proven: ReadonlySet<Hex> = new Set();
  const look = async (): Promise<void> => {
    if (network.rollups.some(needsProof)) proven = await settlement.proven();
  };
  const looking = repeat(look, GAMES_MS, () => undefined);
  onStop(() => looking.stop());
  return (rollup, header) => !network.rollups.some((each) => each.rollup === rollup && needsProof(each)) || proven.has(header);
}

/** Why a settled block of a frozen app does not count; `undefined` when it does. */
function whyNot(how: FrozenApp | undefined, l1TimeMs: number, height: number): 'voided' | 'frozen' | undefined {
  if (how?.cut !== undefined && height >= how.cut) return 'voided';
  return how !== undefined && l1TimeMs > how.atMs ? 'frozen' : undefined;
}
