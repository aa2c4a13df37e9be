/**
 * The one place where ports and actors are put together: a node with its bus, store and actors, inside any Node program.
 *
 * What a node does is a list of parts (`memberPart`, `operatorPart`, or your own); parts see the open host and nothing else.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ActorHost, createActorHost } from '../../actors/host/host.ts';
import type { InspectionEvent } from '../../actors/host/inspection.ts';
import type { Blobs } from '../../actors/ports/blobs.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { Store } from '../../actors/ports/store.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { createBlobs } from '../blobs/blobs.ts';
import { createLibp2pBus, type Libp2pBus } from '../bus/libp2p.ts';
import { selfTest } from '../bus/self-test.ts';
import { shareTopics } from '../bus/shared.ts';
import { systemClock } from '../clock.ts';
import { openLevelStore } from '../store/level.ts';

/** A stable event code and what belongs to it; never a key. */
export type Log = (event: string, detail: object) => void;

/** A bus or a store that the embedding program brings along stays its own: the host does not end it. */
export interface HostOptions {
  readonly chain: number;
  /** Told of everything worth knowing; nothing is printed otherwise. */
  readonly log?: Log;
  /** Folder of this node alone; needed unless `store` is given. */
  readonly folder?: string;
  /** 32-byte Ed25519 seed of the node; needed unless `bus` is given. */
  readonly seed?: Uint8Array;
  /** Multiaddr to listen on; loopback and a free port unless said otherwise. */
  readonly listen?: string;
  readonly bus?: Libp2pBus;
  readonly store?: Store;
  readonly clock?: Clock;
  /** Lets a simulation stand between the node and the network. */
  readonly disguise?: (bus: Libp2pBus) => Libp2pBus;
  readonly inspect?: (event: InspectionEvent) => void;
  /** Lets metrics tell how long events wait. */
  readonly measure?: boolean;
  /** An actor that the node cannot do without was given up. */
  readonly escalate?: (actor: string, error: unknown) => void;
  readonly parts?: readonly Part[];
}

/** What parts are made of. */
export interface OpenHost {
  readonly actors: ActorHost;
  readonly bus: Libp2pBus;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly log: Log;
  /** Runs when the host stops, after the actors and before bus and store; last added first. */
  onStop(step: () => Promise<void> | void): void;
}

export type Part = (host: OpenHost) => Promise<void> | void;

/** A running node. */
export interface RunningHost extends OpenHost {
  /** Node key. */
  readonly node: Hex;
  addresses(): readonly string[];
  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void;
  /** Lets actors finish for up to `graceMs`, then ends everything that this host began. May be called twice. */
  stop(graceMs?: number): Promise<void>;
}

/** A block's worth of work; what takes longer is taken up from the journal. */
const GRACE_MS = 500;

/** Starts a node. Rejects with what is missing or failed, and leaves nothing behind then. */
export async function createHost(options: HostOptions): Promise<RunningHost> {
  const steps: (() => Promise<void> | void)[] = [];
  const undo = async (): Promise<void> => {
    for (const step of steps.splice(0).reverse()) await step();
  };
  try {
    return await open(options, steps, undo);
  } catch (error) {
    await undo();
    throw error;
  }
}

async function open(options: HostOptions, steps: (() => Promise<void> | void)[], undo: () => Promise<void>): Promise<RunningHost> {
  const { log = () => undefined, parts = [] } = options;
  const onStop = (step: () => Promise<void> | void): void => void steps.push(step);
  const store = options.store ?? (await openStore(options, onStop));
  const bus = shareTopics(options.bus ?? (await openBus(options, log, onStop)));
  const actors = startActors(options, store, log);
  const host: OpenHost = { actors, bus, store, blobs: createBlobs(store, bus, { log }), log, onStop };
  onStop(() => actors.stop());
  for (const part of parts) await part(host);
  let stopping: Promise<void> | undefined;
  const stop = async (graceMs: number): Promise<void> => {
    const { left } = await actors.close(graceMs);
    if (left > 0) log('stopped-early', { left });
    await undo();
  };
  return {
    ...host,
    node: bus.self,
    addresses: () => bus.addresses(),
    keepConnected: (book) => bus.keepConnected(book),
    stop: (graceMs = GRACE_MS) => {
      stopping ??= stop(graceMs);
      return stopping;
    },
  };
}

async function openStore({ folder }: HostOptions, onStop: OpenHost['onStop']): Promise<Store> {
  if (folder === undefined) throw new TypeError('a host needs a folder, or a store of yours');
  mkdirSync(folder, { recursive: true });
  const store = await openLevelStore(join(folder, 'store'));
  onStop(() => store.close());
  return store;
}

async function openBus({ seed, chain, listen, disguise = (bus) => bus }: HostOptions, log: Log, onStop: OpenHost['onStop']): Promise<Libp2pBus> {
  if (seed === undefined) throw new TypeError('a host needs the seed of its node key, or a bus of yours');
  // Library versions that do not fit each other install well and deliver nothing: found out here, once per process.
  await selfTest();
  // Envelope numbers only have to grow: the microsecond of the start is above all of an earlier life.
  const firstSeq = Date.now() * 1000;
  const onFault = (error: unknown): void => log('judge-failed', { error: textOf(error) });
  const bus = disguise(await createLibp2pBus({ seed, chain, firstSeq, onFault, ...(listen !== undefined && { listen }) }));
  onStop(() => bus.stop());
  return bus;
}

function startActors({ clock = systemClock, inspect, measure, escalate }: HostOptions, store: Store, log: Log): ActorHost {
  return createActorHost({
    clock,
    store,
    schedule: queueMicrotask,
    report: (report) => log(report.kind, { ...report, ...('error' in report && { error: textOf(report.error) }) }),
    ...(inspect && { inspect }),
    ...(measure && { measure }),
    ...(escalate && { escalate }),
  });
}

const textOf = (error: unknown): string => String((error as Error | undefined)?.stack ?? error);
