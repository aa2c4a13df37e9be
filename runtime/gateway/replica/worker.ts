/** The replica's thread: executing blocks would keep requests waiting. */
import { parentPort } from 'node:worker_threads';
import { installNativeCrypto } from '../../crypto/native.ts';
import { ReplicaRollups } from './rollups.ts';

export interface Job {
  readonly id: number;
  readonly operation: 'open' | 'execute' | 'traces' | 'prove' | 'list';
  readonly parameters: readonly unknown[];
}
export type Outcome = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

installNativeCrypto();
const rollups = new ReplicaRollups();

function perform({ id, operation, parameters }: Job): Outcome {
  try {
    const run = rollups[operation] as (...parameters: readonly unknown[]) => unknown;
    return { id, value: run.apply(rollups, parameters as unknown[]) };
  } catch (error) {
    return { id, error: (error as Error).message };
  }
}

parentPort?.on('message', (job: Job | 'end') => {
  if (job !== 'end') return parentPort?.postMessage(perform(job));
  // Nothing holds the thread any more: it ends by itself.
  parentPort?.close();
});
