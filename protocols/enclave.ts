/**
 * What a member shows of the hardware and the code that hold its keys: an enclave document.
 *
 * A maker of hardware vouches, by a chain of certificates, for a key that never leaves an enclave; that key signs which code runs there (its
 * measurement) and which keys the code made. So whoever believes the maker's root knows: when the document was made, code of this measurement
 * held the key of the last certificate, and said that node and vote key are its own. It does not follow that the keys are nowhere else (that
 * is up to the code), that the same code still runs, that it has no fault, or that the maker's hardware keeps its promise.
 */
import { concat, type Hex, toHex, utf8 } from './bytes.ts';
import { address, bytes, type Decoded, decode, encode, hash32, list, record, u53, type ValueOf } from './codec.ts';
import { faultTolerance } from './committee.ts';

/** A document goes into a log of L1, which takes so much of one (MAX_DOCUMENT in Vulcan.sol). */
const DOCUMENT_BYTES = 8_192;
/** Leaf, and authorities below the root: makers of hardware have two or three. */
const MAX_CERTIFICATES = 6;
const CERTIFICATE_BYTES = 4_096;
/** Hashes of 32 bytes (SGX) or 48 (SEV-SNP, TDX, Nitro). */
export const MEASUREMENT_BYTES = 64;
/** P-384 as r | s. */
const SIGNATURE_BYTES = 96;

/** Whose keys a document is about. */
const keyFields = {
  /** Chain id of L1, and the staking contract there. */
  chain: u53,
  network: address,
  /** Ed25519 key of the member's node, and the address of its vote key. */
  node: hash32,
  vote: address,
};

export const enclaveStatement = record('EnclaveStatement', {
  ...keyFields,
  measurement: bytes(MEASUREMENT_BYTES),
  /** By the enclave's clock, milliseconds since 1970. */
  madeMs: u53,
});
export type EnclaveStatement = ValueOf<typeof enclaveStatement>;
export type EnclaveKeys = Pick<EnclaveStatement, keyof typeof keyFields>;

export const enclaveDocument = record('EnclaveDocument', {
  statement: enclaveStatement,
  /** DER, the signing key's first, each issued by the next, the last one by the root, which is not among them. */
  certificates: list(bytes(CERTIFICATE_BYTES), MAX_CERTIFICATES, 4),
  /** By the first certificate's key over `signedBytes`: ECDSA as r | s with the hash of the curve's size, or Ed25519. */
  signature: bytes(SIGNATURE_BYTES),
});
export type EnclaveDocument = ValueOf<typeof enclaveDocument>;

const DOMAIN = utf8('mru/enclave/1\0');

/** What the enclave's key signs. */
export const signedBytes = (statement: EnclaveStatement): Uint8Array => concat(DOMAIN, encode(enclaveStatement, statement));

export function decodeEnclaveDocument(input: Uint8Array): Decoded<EnclaveDocument> {
  return decode(enclaveDocument, input.length > DOCUMENT_BYTES ? new Uint8Array() : input);
}

/** Whether a document is about these keys, in this network. */
export const isAbout = ({ statement }: EnclaveDocument, { chain, network, node, vote }: EnclaveKeys): boolean =>
  statement.chain === chain && statement.network === network && statement.node === node && statement.vote === vote;

export const measurementOf = ({ statement }: EnclaveDocument): Hex => toHex(statement.measurement);

/** How many members with a document are among the signers of any certificate of a committee, whoever signs: all may sign but f. */
export const leastAttested = (size: number, attested: number): number => Math.max(0, attested - faultTolerance(size));
