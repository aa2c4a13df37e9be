/** The SignaturePool port: in the calling thread, 60 microseconds a signature with the native curve; or on threads of their own, so that the caller's does something else. */
import type { SignaturePool } from '../../actors/ports/signatures.ts';
import { type ActionBook, checkAction, type IdentifiedAction, identifyAction, type SignedAction, signedBy } from '../../protocols/action.ts';
import { hexInto, toHex } from '../../protocols/bytes.ts';
import { useSignatureThreads } from './signature-threads.ts';
import { ANSWER_BYTES, QUESTION_BYTES } from './signers.ts';

export const inlineSignatures: SignaturePool = { check: async (book, actions) => actions.map((action) => checkAction(book, action)) };

/** Closes when its user is done. */
export interface ThreadedSignatures extends SignaturePool {
  close(): Promise<void>;
}

export function threadedSignatures(): ThreadedSignatures {
  const threads = useSignatureThreads();
  return {
    close: () => threads.close(),
    async check(book: ActionBook, actions: readonly SignedAction[]): Promise<readonly IdentifiedAction[]> {
      const identified = actions.map((action) => identifyAction(book, action));
      const asked = actions.flatMap(({ signature }, at) => (identified[at]?.ok && signature.length === 2 + 2 * 65 ? [at] : []));
      const questions = new Uint8Array(asked.length * QUESTION_BYTES);
      asked.forEach((at, place) => {
        hexInto((identified[at] as { id: `0x${string}` }).id, questions, place * QUESTION_BYTES);
        hexInto((actions[at] as SignedAction).signature, questions, place * QUESTION_BYTES + 32);
      });
      const signers = await threads.signers(questions);
      const signerOf = new Map(asked.map((at, place) => [at, toHex(signers.subarray(place * ANSWER_BYTES, (place + 1) * ANSWER_BYTES))]));
      return identified.map((each, at) => (each.ok ? signedBy(each, actions[at] as SignedAction, signerOf.get(at)) : each));
    },
  };
}
