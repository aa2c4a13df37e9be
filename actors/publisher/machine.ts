/**
 * Publisher: brings the bodies of certified blocks to the data layer (C3a).
 *
 * Rotation decides which member publishes a block first; the others look for certified blocks that are not available yet, once a
 * second while there are any, and take over in turn. The store tells what is left to do, so a restart needs no memory. What others may have had
 * stored already is asked of them.
 */
import { setup } from 'xstate';
import type { Announcement, Header } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certificate as certificateCodec, certificateFault, certifiedHeader } from '../../protocols/certificate.ts';
import { type Committees, leaderAt, memberIndex } from '../../protocols/committee.ts';
import { availableRequest } from '../../protocols/requests.ts';
import { ask } from '../ask.ts';
import type { Environment } from '../host/host.ts';
import { slower } from '../pace.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Bus } from '../ports/bus.ts';
import type { DataLayer } from '../ports/data-layer.ts';
import type { Store } from '../ports/store.ts';
import { below, keys, load, loadRange, put } from '../records.ts';
import { announced } from '../verifier/chain.ts';

export interface PublisherPorts {
  readonly bus: Bus;
  readonly blobs: Blobs;
  readonly store: Store;
  readonly data: DataLayer;
}

export interface PublisherOptions {
  readonly chain: number;
  readonly committees: Committees;
  readonly rollups: () => readonly Hex[];
  /** Address of the actor that speaks for this member. */
  readonly aggregator: string;
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: PublisherPorts;
  readonly options: PublisherOptions;
}

export type PublisherEvent =
  | { readonly type: 'KEPT'; readonly announcement: Announcement }
  /** A storage certificate, own or heard. */
  | { readonly type: 'AVAILABLE'; readonly certificate: Certificate; readonly own: boolean }
  | { readonly type: 'FOUND'; readonly missing: readonly Announcement[] }
  | { readonly type: 'FAILED'; readonly error: unknown }
  | { readonly type: 'LOOK' };

interface Context extends Input {
  queue: Announcement[];
  /** Per rollup, the height up to which every body is known to be available. */
  readonly available: Map<Hex, number>;
  /** When a missing block was first seen missing, by header place. */
  readonly since: Map<string, number>;
  /** Blocks of which it was said that nobody stores them. */
  readonly alarmed: Set<string>;
  /** Pause until the next look. */
  lookMs: number;
  /** Questions to peers so far: each goes to another. */
  asked: number;
}

/** Between two looks for what is not available, and between two while nothing new is certified. */
const LOOK_MS = 1_000;
const LONGEST_LOOK_MS = 16_000;
/** How long each next member waits for the one before it. */
const TURN_MS = 2_500;
/** A body that nobody stores for so long is being withheld, or too many members are away. */
const ALARM_MS = 30_000;
/** Blocks waiting to be published; more are found again by looking. */
const QUEUE_LIMIT = 256;

const place = (header: Announcement['header']): string => `${header.rollup}/${header.height}`;

/** Certified blocks above the contiguous available height that are not available, a page per rollup. */
async function missing({ ports, options, available }: Context): Promise<Announcement[]> {
  const found: Announcement[] = [];
  for (const rollup of options.rollups()) {
    const scope = rollup.slice(2);
    let reached = available.get(rollup) ?? 0;
    const heads = await loadRange(ports.store, { ...below(`certified/${scope}`), from: keys.certified(rollup, reached + 1), limit: 64 }, certifiedHeader);
    const stored = await loadRange(ports.store, { ...below(`available/${scope}`), from: keys.available(rollup, reached + 1), limit: 128 }, certificateCodec);
    const isStored = new Set(stored.map(({ height }) => height));
    for (const head of heads) {
      if (!isStored.has(head.header.height)) found.push(announced(head));
      // What is missing between is not here, and for others to publish.
      else if (found.at(-1)?.header.rollup !== rollup) reached = head.header.height;
    }
    available.set(rollup, reached);
  }
  return found;
}

async function submit({ ports }: Context, { header, body }: Announcement, hash: Hex): Promise<Certificate> {
  const bytes = await ports.blobs.get(body);
  if (bytes === undefined) throw new Error(`body ${body} is not here`);
  const { committee, rollup, height, epoch, dataCommitment } = header;
  return ports.data.submit({ committee, rollup, height, epoch, header: hash, commitment: dataCommitment, body: bytes });
}

/**
 * Asks a peer for the storage certificate of a block that has been missing for a while, and of those above it. Gossip says it once, and who did not
 * hear it cannot always have the block stored again: of those who would have to sign, too many may have left.
 */
function askForCertificates(context: Context, missing: readonly Announcement[]): void {
  const { env, ports, options, since } = context;
  const old = missing.find(({ header }) => env.now() - (since.get(place(header)) ?? env.now()) >= TURN_MS);
  const peers = options.committees.current.members.map(({ node }) => node).filter((node) => node !== ports.bus.self);
  const peer = peers[context.asked % Math.max(1, peers.length)];
  if (old === undefined || peer === undefined) return;
  context.asked++;
  const { rollup, height } = old.header;
  env.call(
    () => ask(ports.bus, peer, availableRequest, { rollup, from: height, limit: 64 }),
    (certificates) => {
      for (const certificate of certificates) env.send(env.self, { type: 'AVAILABLE', certificate, own: false });
      return undefined;
    },
    () => undefined,
  );
}

/** There is a block that is not known to be available. */
function lookSoon(context: Context): void {
  if (context.lookMs === LOOK_MS) return;
  context.lookMs = LOOK_MS;
  context.env.timer('look', LOOK_MS, { type: 'LOOK' });
}

/** When it is this member's turn to publish a block, and whether it ever is. */
function rankOf({ options, ports }: Context, { committee, height }: Header): number {
  const of = options.committees.of(committee);
  const member = of === undefined ? -1 : memberIndex(of, ports.bus.self);
  if (of === undefined || member < 0) return Number.POSITIVE_INFINITY;
  const size = of.members.length;
  return (member - leaderAt(size, height) + size) % size;
}

/** Says once that a certified body is stored nowhere, though every member had its turn. */
function alarm({ options, alarmed }: Context, header: Header, ms: number): void {
  if (ms < ALARM_MS || alarmed.has(place(header))) return;
  if (alarmed.size >= QUEUE_LIMIT) alarmed.clear();
  alarmed.add(place(header));
  options.log('not-stored', { rollup: header.rollup, height: header.height, ms });
}

export const publisher = setup({
  types: { context: {} as Context, events: {} as PublisherEvent, input: {} as Input },
  actions: {
    look: ({ context }) => {
      context.lookMs = slower(context.lookMs, LONGEST_LOOK_MS);
      context.env.timer('look', context.lookMs, { type: 'LOOK' });
      context.env.call(
        () => missing(context),
        (found) => ({ type: 'FOUND', missing: found }),
        (error) => void context.options.log('publisher-waits', { error: String(error) }),
      );
    },
    /** Its own turn comes at once, another's turn when that one had its time. */
    takeTurns: ({ context, event }) => {
      if (event.type !== 'FOUND') return;
      if (event.missing.length > 0) lookSoon(context);
      const now = context.env.now();
      const places = new Set(event.missing.map(({ header }) => place(header)));
      for (const known of context.since.keys()) if (!places.has(known)) context.since.delete(known);
      for (const announcement of event.missing) {
        const since = context.since.get(place(announcement.header)) ?? now;
        context.since.set(place(announcement.header), since);
        alarm(context, announcement.header, now - since);
        const due = now - since >= rankOf(context, announcement.header) * TURN_MS;
        const queued = context.queue.some((each) => place(each.header) === place(announcement.header));
        if (due && !queued && context.queue.length < QUEUE_LIMIT) context.queue.push(announcement);
      }
    },
    askPeers: ({ context, event }) => {
      if (event.type === 'FOUND') askForCertificates(context, event.missing);
    },
    enqueue: ({ context, event }) => {
      if (event.type === 'KEPT') lookSoon(context);
      if (event.type !== 'KEPT' || rankOf(context, event.announcement.header) !== 0) return;
      if (context.queue.length < QUEUE_LIMIT) context.queue.push(event.announcement);
    },
    submit: ({ context }) => {
      const announcement = context.queue[0] as Announcement;
      context.env.call(
        async () => {
          const head = await load(context.ports.store, keys.certified(announcement.header.rollup, announcement.header.height), certifiedHeader);
          return submit(context, announcement, head?.certificate.header as Hex);
        },
        (certificate) => ({ type: 'AVAILABLE', certificate, own: true }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    keep: ({ context, event }) => {
      if (event.type !== 'AVAILABLE') return;
      const { certificate, own } = event;
      const { chain, committees, aggregator } = context.options;
      if (!own && (certificate.kind !== 'store' || certificateFault(chain, committees, certificate) !== undefined)) return;
      const mine = `${certificate.rollup}/${certificate.height}`;
      context.queue = context.queue.filter((each, at) => (at === 0 && !own) || place(each.header) !== mine);
      context.env.call(
        () => context.ports.store.batch([put(keys.available(certificate.rollup, certificate.height), certificateCodec, certificate)], { sync: false }),
        () => undefined,
        (error) => void context.options.log('publisher-waits', { error: String(error) }),
      );
      if (own) context.env.send(aggregator, { type: 'DECIDE', decision: { kind: 'certificate', certificate } });
    },
    giveWay: ({ context, event }) => {
      context.queue.shift();
      if (event.type === 'FAILED') context.options.log('publish-failed', { error: String(event.error) });
    },
  },
  guards: {
    hasWork: ({ context }) => context.queue.length > 0,
    isOwn: ({ event }) => event.type === 'AVAILABLE' && event.own,
  },
}).createMachine({
  id: 'publisher',
  context: ({ input }) => ({ ...input, queue: [], available: new Map(), since: new Map(), alarmed: new Set(), lookMs: LOOK_MS, asked: 0 }),
  initial: 'idle',
  entry: 'look',
  on: { KEPT: { actions: 'enqueue' }, LOOK: { actions: 'look' }, FOUND: { actions: ['takeTurns', 'askPeers'] }, AVAILABLE: { actions: 'keep' } },
  states: {
    idle: { always: { guard: 'hasWork', target: 'submitting' } },
    submitting: {
      entry: 'submit',
      on: {
        AVAILABLE: [{ guard: 'isOwn', target: 'idle', actions: 'keep' }, { actions: 'keep' }],
        FAILED: { target: 'idle', actions: 'giveWay' },
      },
    },
  },
});
