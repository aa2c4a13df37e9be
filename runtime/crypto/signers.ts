/** What a thread is asked about signatures, and what it answers. */
import { recoverSigner } from '../../protocols/crypto/secp256k1.ts';

/** Of one signature: its digest, then itself; and who signed it, all zero for nobody. */
export const QUESTION_BYTES = 32 + 65;
export const ANSWER_BYTES = 20;

export interface SignatureJob {
  readonly id: number;
  readonly questions: Uint8Array<ArrayBuffer>;
}

export interface SignatureAnswer {
  readonly id: number;
  readonly signers: Uint8Array<ArrayBuffer>;
}

/** In place of a job: there are no more. Ended from outside while it starts, a thread may take the whole process with it. */
export const END = 'end';

export function signersOf(questions: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = questions.length / QUESTION_BYTES;
  const signers = new Uint8Array(count * ANSWER_BYTES);
  for (let at = 0; at < count; at++) {
    const question = questions.subarray(at * QUESTION_BYTES, (at + 1) * QUESTION_BYTES);
    const signer = recoverSigner(question.subarray(0, 32), question.subarray(32));
    if (signer !== undefined) signers.set(signer, at * ANSWER_BYTES);
  }
  return signers;
}
