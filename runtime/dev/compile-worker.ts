/** The thread that compiles. */
import { parentPort } from 'node:worker_threads';
import { CompileError } from '../../contracts/guest/compile-error.ts';
import { useNodeSha256 } from '../crypto/sha256.ts';
import type { Compiled } from './apps.ts';
import { compiled } from './compiled.ts';

export interface Job {
  readonly id: number;
  readonly file: string;
}

export type Outcome = { readonly id: number } & ({ readonly compiled: Compiled } | { readonly error: string; readonly isOfApp: boolean });

useNodeSha256();

async function perform({ id, file }: Job): Promise<Outcome> {
  try {
    return { id, compiled: await compiled(file) };
  } catch (error) {
    return { id, error: (error as Error).message, isOfApp: error instanceof CompileError };
  }
}

let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (job: Job) => {
  last = last.then(async () => parentPort?.postMessage(await perform(job)));
});
