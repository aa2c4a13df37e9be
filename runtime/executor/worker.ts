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
}

const { driver, engine } = workerData as WorkerSetup;
const operations = createOperations(driver === 'wasmer' ? await wasmerDriver() : plainDriver, engine);

export interface Job {
  readonly id: number;
  readonly operation: keyof Operations;
  readonly parameters: readonly unknown[];
}

export type Outcome = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: { readonly code: ExecutorErrorCode; readonly message: string } };

function perform({ id, operation, parameters }: Job): Outcome {
  try {
    const run = operations[operation] as (...parameters: readonly unknown[]) => unknown;
    return { id, value: run(...parameters) };
  } catch (error) {
    const { code, message } = executorErrorOf(error);
    return { id, error: { code, message } };
  }
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage(perform(job)));
