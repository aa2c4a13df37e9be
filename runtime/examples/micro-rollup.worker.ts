/** The thread of `micro-rollup-in-worker.ts`: a host with one micro-rollup, until it is told to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import { createExecutor, createHost, installNativeCrypto, operatorPart } from '../index.ts';
import type { ToWorker, WorkerRollup } from './micro-rollup-in-worker.ts';

installNativeCrypto();
const options = workerData as WorkerRollup;
const executor = createExecutor();
const { chain } = options.network;
const host = await createHost({ chain, folder: options.folder, seed: options.seed, parts: [operatorPart({ ...options, executor })] });

parentPort?.on('message', async (message: ToWorker) => {
  if (message !== 'stop') return host.keepConnected(message);
  await host.stop();
  await executor.close();
  // Nothing holds the thread any more: it ends by itself.
  parentPort?.close();
});
parentPort?.postMessage(host.addresses());
