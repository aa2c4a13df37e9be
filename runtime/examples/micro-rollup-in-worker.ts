/** A micro-rollup in a worker thread: the program's own thread never waits for a block. */
import { Worker } from 'node:worker_threads';
import type { Hex } from '../../protocols/bytes.ts';
import type { OperatorPartOptions } from '../index.ts';

/** Travels to the thread: plain data only. */
export interface WorkerRollup extends Omit<OperatorPartOptions, 'executor'> {
  readonly folder: string;
  readonly seed: Uint8Array;
}

/** Node key to multiaddrs, or the wish to end. */
export type ToWorker = ReadonlyMap<Hex, readonly string[]> | 'stop';

export interface RollupThread {
  readonly addresses: readonly string[];
  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void;
  /** Resolves when the thread has ended by itself. */
  stop(): Promise<void>;
}

const FILE = new URL(`./micro-rollup.worker${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

export function startRollupThread(options: WorkerRollup): Promise<RollupThread> {
  const worker = new Worker(FILE, { workerData: options });
  const tell = (message: ToWorker): void => worker.postMessage(message);
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const stop = (): Promise<void> => {
    tell('stop');
    return ended;
  };
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (addresses: readonly string[]) => resolve({ addresses, keepConnected: tell, stop }));
  });
}
