/** Enclave documents by chains of X.509 certificates, as makers of hardware have them: judged, and made. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify, X509Certificate } from 'node:crypto';
import type { EnclaveFault, EnclaveVerifier } from '../../actors/ports/enclave-verifier.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { decodeEnclaveDocument, type EnclaveDocument, type EnclaveKeys, type EnclaveStatement, enclaveDocument, isAbout, measurementOf, signedBytes } from '../../protocols/enclave.ts';

/** A root, a certificate or a key that cannot be used, and why. */
export class EnclaveError extends Error {
  override readonly name = 'EnclaveError';
}

export interface EnclavePolicy {
  /** Certificate of the root that is believed, PEM or DER. */
  readonly root: string | Uint8Array;
  /** Code that is believed. */
  readonly measurements: readonly Hex[];
  /** Milliseconds for which a document counts once it was made. */
  readonly maxAgeMs: number;
}

/** Clocks differ: a document may be so much younger than now. */
const CLOCK_MS = 60_000;

/** By curve, the hash that goes with it; `null` where the signature has its own. */
const HASHES: Readonly<Record<string, string | null>> = { prime256v1: 'sha256', secp384r1: 'sha384', ed25519: null };

/** Throws `EnclaveError` when the root is no certificate of an authority. */
export function createX509Verifier({ root, measurements, maxAgeMs }: EnclavePolicy): EnclaveVerifier {
  const anchor = certificateOf(root);
  if (anchor?.ca !== true) throw new EnclaveError('the root is no X.509 certificate of an authority, PEM or DER');
  const check = (input: Uint8Array, keys: EnclaveKeys, nowMs: number): EnclaveFault | undefined => {
    const { value: document } = { value: undefined, ...decodeEnclaveDocument(input) };
    const chain = chainOf(document?.certificates ?? []);
    if (document === undefined || chain === undefined) return 'malformed';
    if (!isAbout(document, keys)) return 'other-keys';
    if (!measurements.includes(measurementOf(document))) return 'other-measurement';
    if (document.statement.madeMs > nowMs + CLOCK_MS || nowMs - document.statement.madeMs > maxAgeMs) return 'expired';
    return chainFault([...chain, anchor], nowMs) ?? (isSigned(document, chain[0].publicKey) ? undefined : 'bad-signature');
  };
  return { check: async (...of) => check(...of) };
}

/** `undefined` for what is none. The bytes may be anybody's. */
function certificateOf(input: string | Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(input);
  } catch {
    return undefined;
  }
}

type Chain = readonly [X509Certificate, ...X509Certificate[]];

/** `undefined` when one is none, or there are none. */
function chainOf(inputs: readonly (string | Uint8Array)[]): Chain | undefined {
  const [first, ...others] = inputs.flatMap((each) => certificateOf(each) ?? []);
  return first !== undefined && others.length === inputs.length - 1 ? [first, ...others] : undefined;
}

/** The last one is the root. Each has to be issued and signed by the next, which is an authority. */
function chainFault(path: readonly X509Certificate[], nowMs: number): EnclaveFault | undefined {
  const broken = path.findIndex((each, at) => at > 0 && !isIssuedBy(path[at - 1] as X509Certificate, each));
  if (broken >= 0) return broken === path.length - 1 ? 'other-root' : 'broken-chain';
  return path.every(({ validFromDate, validToDate }) => validFromDate.getTime() <= nowMs && nowMs <= validToDate.getTime()) ? undefined : 'expired';
}

function isIssuedBy(subject: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey);
  } catch {
    // A key of a kind that this Node cannot verify with.
    return false;
  }
}

const hashFor = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | null | undefined => HASHES[asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType ?? ''];

function isSigned({ statement, signature }: EnclaveDocument, key: KeyObject): boolean {
  const hash = hashFor(key);
  if (hash === undefined) return false;
  try {
    return verify(hash, signedBytes(statement), { key, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
}

export interface EnclaveSigner {
  /** PEM of the key that the first certificate is about. */
  readonly key: string;
  /** PEM, one after the other: the key's own, and those that lead to the root. */
  readonly certificates: string;
}

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The document as it is shown on L1. Throws `EnclaveError`: certificates that are none, or a key that is not the first one's. */
export function makeEnclaveDocument(statement: EnclaveStatement, { key, certificates }: EnclaveSigner): Uint8Array {
  const chain = chainOf(certificates.match(PEM) ?? []);
  if (chain === undefined) throw new EnclaveError('there is no chain of X.509 certificates in PEM, the signing key’s first');
  const secret = secretOf(key);
  const hash = hashFor(secret);
  if (hash === undefined) throw new EnclaveError('the signing key has to be of the curve P-256, P-384 or Ed25519');
  if (!createPublicKey(secret).equals(chain[0].publicKey)) throw new EnclaveError('the first certificate is about another key than the one that signs');
  const signature = new Uint8Array(sign(hash, signedBytes(statement), { key: secret, dsaEncoding: 'ieee-p1363' }));
  return encode(enclaveDocument, { statement, certificates: chain.map(({ raw }) => new Uint8Array(raw)), signature });
}

function secretOf(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    // Its own words could quote the key.
    throw new EnclaveError('the signing key is no private key in PEM');
  }
}
