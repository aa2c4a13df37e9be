/** The replica's thread, as the gateway talks to it. */
import { Worker } from 'node:worker_threads';
import type { Trace } from '../../../contracts/execution/trace.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import type { BlockInput, Listing, OpenInput, Proven, Roots } from './rollups.ts';
import type { Job, Outcome } from './worker.ts';

export interface ReplicaThread {
  open(input: OpenInput): Promise<Hex>;
  execute(rollup: Hex, block: BlockInput): Promise<Roots>;
  traces(rollup: Hex, height: number): Promise<readonly Trace[] | undefined>;
  prove(rollup: Hex, key: Uint8Array): Promise<Proven>;
  list(rollup: Hex, from: Uint8Array, until: Uint8Array, limit: number): Promise<Listing>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Longer than any block takes to be executed. */
const HANGS_MS = 10_000;

const FILE = new URL(`./worker${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Everything asked after the thread is gone is rejected. */
export function startReplicaThread(): ReplicaThread {
  const worker = new Worker(FILE);
  const waiting = new Map<number, Waiting>();
  let [next, gone] = [0, undefined as Error | undefined];
  const end = (error: Error): void => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('message', (outcome: Outcome) => {
    const asked = waiting.get(outcome.id);
    waiting.delete(outcome.id);
    if ('error' in outcome) asked?.reject(new Error(outcome.error));
    else asked?.resolve(outcome.value as never);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the replica has ended')));
  const run = <T>(operation: Job['operation'], ...parameters: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (gone !== undefined) return reject(gone);
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, operation, parameters } satisfies Job);
    });
  return {
    open: (input) => run('open', input),
    execute: (rollup, block) => run('execute', rollup, block),
    traces: (rollup, height) => run('traces', rollup, height),
    prove: (rollup, key) => run('prove', rollup, key),
    list: (rollup, from, until, limit) => run('list', rollup, from, until, limit),
    async close() {
      if (gone !== undefined) return;
      const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
      worker.postMessage('end');
      // A thread that is killed inside of native code takes the process along: only one that hangs is.
      const timer = setTimeout(() => void worker.terminate(), HANGS_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}
