/** The SignaturePool port in the calling thread: 60 microseconds a signature with the native curve. */
import type { SignaturePool } from '../../actors/ports/signatures.ts';
import { checkAction } from '../../protocols/action.ts';

export const inlineSignatures: SignaturePool = { check: async (book, actions) => actions.map((action) => checkAction(book, action)) };
