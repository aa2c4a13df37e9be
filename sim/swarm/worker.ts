/** One core of a swarm: takes seeds one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { installCachedCrypto } from '../world/crypto.ts';
import { makePlan, type PlanOptions } from '../world/plan.ts';
import { type Outcome, runPlan } from '../world/world.ts';

export type FromWorker = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly outcome: Outcome } | { readonly kind: 'broke'; readonly seed: number; readonly error: string };

installCachedCrypto();
const options = workerData as PlanOptions;
const tell = (message: FromWorker): void => parentPort?.postMessage(message);
parentPort?.on('message', (seed: number) => {
  runPlan(makePlan(seed, options)).then(
    (outcome) => tell({ kind: 'done', outcome }),
    (error: Error) => tell({ kind: 'broke', seed, error: String(error.stack) }),
  );
});
tell({ kind: 'ready' });
