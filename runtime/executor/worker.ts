/** One worker thread of the executor. It can be killed at any moment: nothing here is the only copy of anything. */
import { parentPort, workerData } from 'node:worker_threads';
import { plainDriver, wasmerDriver } from '../../contracts/guest/driver.ts';
import { installNativeCrypto } from '../crypto/native.ts';
import { type ExecutorErrorCode, executorErrorOf } from './errors.ts';
import { createOperations, type Operations } from './operations.ts';
import type { EngineOptions } from './shadow.ts';

installNativeCrypto();
/** What the thread that starts this one says. */
export interface WorkerSetup {
  readonly driver: 'plain' | 'wasmer';
  readonly engine: EngineOptions;
  /** Where states are kept; in memory when absent. */
  readonly stateFolder?: string | undefined;
}

const { driver, engine, stateFolder } = workerData as WorkerSetup;
const operations = createOperations({ driver: driver === 'wasmer' ? await wasmerDriver() : plainDriver, engine, stateFolder });

export interface Job {
  readonly id: number;
  readonly operation: keyof Operations;
  readonly parameters: readonly unknown[];
}

export type Outcome = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: { readonly code: ExecutorErrorCode; readonly message: string } };

async function perform({ id, operation, parameters }: Job): Promise<Outcome> {
  try {
    const run = operations[operation] as (...parameters: readonly unknown[]) => unknown;
    return { id, value: await run(...parameters) };
  } catch (error) {
    const { code, message } = executorErrorOf(error);
    return { id, error: { code, message } };
  }
}

/** One job after the other, though some wait for the disk. */
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (job: Job) => {
  last = last.then(async () => parentPort?.postMessage(await perform(job)));
});
