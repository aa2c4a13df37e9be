/** A thread that says who signed what. Loaded as a thread only: it takes its parent's messages for jobs. */
import { parentPort } from 'node:worker_threads';
import { installNativeCrypto } from './native.ts';
import { END, type SignatureAnswer, type SignatureJob, signersOf } from './signers.ts';

installNativeCrypto();
parentPort?.on('message', (job: SignatureJob | typeof END) => {
  if (job === END) return parentPort?.close();
  const { id, questions } = job;
  const signers = signersOf(questions);
  parentPort?.postMessage({ id, signers } satisfies SignatureAnswer, [signers.buffer]);
});
