import type { EnclaveKeys } from '../../protocols/enclave.ts';

/**
 * Why a document proves nothing about a member: it is none; it is about other keys or another network; about code that was not asked for; its
 * certificates do not issue each other, or not from the root that is believed; its time or that of a certificate is over, or to come; or the
 * first certificate's key did not sign it.
 */
export type EnclaveFault = 'malformed' | 'other-keys' | 'other-measurement' | 'broken-chain' | 'other-root' | 'expired' | 'bad-signature';

/** Judges enclave documents (protocols/enclave.ts says what they prove) by a root and by measurements that it was made with. */
export interface EnclaveVerifier {
  /** `undefined` when the document, as shown on L1, proves what it says about these keys. Never throws; a rejected promise is a fault of this node. */
  check(document: Uint8Array, keys: EnclaveKeys, nowMs: number): PromiseLike<EnclaveFault | undefined>;
}
