/** What every node has: its own store, its own place on the network, an actor host. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ActorHost, createActorHost } from '../../actors/host/host.ts';
import type { Blobs } from '../../actors/ports/blobs.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import { createBlobs } from '../blobs/blobs.ts';
import { createLibp2pBus, type Libp2pBus } from '../bus/libp2p.ts';
import { selfTest } from '../bus/self-test.ts';
import { systemClock } from '../clock.ts';
import { type ClosableStore, openLevelStore } from '../store/level.ts';

/** A stable event code and what belongs to it; never a key. */
export type Log = (event: string, detail: object) => void;

export interface NodeOptions {
  /** Folder of this node alone. */
  readonly folder: string;
  /** 32-byte Ed25519 seed of the node. */
  readonly seed: Uint8Array;
  readonly chain: number;
  /** Multiaddr to listen on; loopback and a free port unless said otherwise. */
  readonly listen?: string;
  readonly log: Log;
  /** Lets a simulation stand between the node and the network. */
  readonly disguise?: (bus: Libp2pBus) => Libp2pBus;
}

export interface OpenNode {
  readonly store: ClosableStore;
  readonly bus: Libp2pBus;
  readonly blobs: Blobs;
  readonly host: ActorHost;
  close(): Promise<void>;
}

export async function openNode({ folder, seed, chain, listen, log, disguise = (bus) => bus }: NodeOptions): Promise<OpenNode> {
  // Library versions that do not fit each other install well and deliver nothing: found out here, once per process.
  await selfTest();
  mkdirSync(folder, { recursive: true });
  const store = await openLevelStore(join(folder, 'store'));
  // Envelope numbers only have to grow: the microsecond of the start is above all of an earlier life.
  const firstSeq = Date.now() * 1000;
  const onFault = (error: unknown): void => log('judge-failed', { error: String((error as Error).stack ?? error) });
  const bus = disguise(await createLibp2pBus({ seed, chain, firstSeq, onFault, ...(listen !== undefined && { listen }) }));
  const host = createActorHost({
    clock: systemClock,
    schedule: queueMicrotask,
    report: (report) => log(report.kind, { ...report, ...('error' in report && { error: String((report.error as Error)?.stack ?? report.error) }) }),
  });
  const close = async (): Promise<void> => {
    host.stop();
    await bus.stop();
    await store.close();
  };
  return { store, bus, blobs: createBlobs(store, bus), host, close };
}

/** One executor serves several nodes of a process; each sees only its own sessions. */
export function scoped(executor: Executor, scope: string): Executor {
  const at = (session: string): string => `${scope}/${session}`;
  return {
    open: (session, input) => executor.open(at(session), input),
    execute: (session, input) => executor.execute(at(session), input),
    rollback: (session, height) => executor.rollback(at(session), height),
    settle: (session, height) => executor.settle(at(session), height),
    nonces: (session, accounts) => executor.nonces(at(session), accounts),
    lanes: (session, sources) => executor.lanes(at(session), sources),
    read: (session, key) => executor.read(at(session), key),
    flush: (session) => executor.flush(at(session)),
    prove: (session, key) => executor.prove(at(session), key),
    chunk: (session, place) => executor.chunk(at(session), place),
    restore: (session, target, chunk) => executor.restore(at(session), target, chunk),
    forget: (session) => executor.forget(at(session)),
    close: (session) => executor.close(at(session)),
  };
}
