/** Runs hostile guests, each a few times, in a thread whose stack is not the main thread's. */
import { parentPort, workerData } from 'node:worker_threads';
import { plainDriver } from '../driver.ts';
import { hostileGuest, type Parts, verdicts } from './bench.ts';

const attacks = workerData as readonly Parts[];
parentPort?.postMessage(attacks.map((parts) => verdicts(hostileGuest(parts), plainDriver)));
