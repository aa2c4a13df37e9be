/** Certificates for tests: a maker of hardware with a root, an authority below it, and the key of one enclave. */
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, PemConverter, type X509Certificate, X509CertificateGenerator } from '@peculiar/x509';

type Curve = 'P-256' | 'P-384';
type KeyPair = webcrypto.CryptoKeyPair;

export interface Issued {
  readonly certificate: X509Certificate;
  readonly keys: KeyPair;
}

export interface IssueOptions {
  readonly name: string;
  /** Itself, when there is none. */
  readonly by?: Issued;
  readonly isAuthority?: boolean;
  readonly curve?: Curve;
  readonly from?: Date;
  readonly until?: Date;
}

const DAY_MS = 86_400_000;
const signing = (curve: Curve) => ({ name: 'ECDSA', namedCurve: curve, hash: curve === 'P-256' ? 'SHA-256' : 'SHA-384' });

export async function issue({ name, by, isAuthority = false, curve = 'P-384', from = new Date(Date.now() - DAY_MS), until = new Date(Date.now() + DAY_MS) }: IssueOptions): Promise<Issued> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, true, ['sign', 'verify']);
  const issuer = by ?? { keys, certificate: { subject: `CN=${name}` } };
  const issuerCurve = (issuer.keys.privateKey.algorithm as webcrypto.EcKeyAlgorithm).namedCurve as Curve;
  const certificate = await X509CertificateGenerator.create({
    ...{ subject: `CN=${name}`, issuer: issuer.certificate.subject, notBefore: from, notAfter: until, publicKey: keys.publicKey, signingKey: issuer.keys.privateKey },
    signingAlgorithm: signing(issuerCurve),
    extensions: [new BasicConstraintsExtension(isAuthority, undefined, true)],
  });
  return { certificate, keys };
}

export const pemOf = (...issued: readonly Issued[]): string => issued.map(({ certificate }) => certificate.toString('pem')).join('\n');
export const keyOf = async ({ keys }: Issued): Promise<string> => PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');

export interface Maker {
  readonly root: Issued;
  readonly authority: Issued;
  readonly leaf: Issued;
}

/** A chain of three. `curve` is the enclave's. */
export async function makerOf(name: string, curve: Curve = 'P-384'): Promise<Maker> {
  const root = await issue({ name: `${name} root`, isAuthority: true });
  const authority = await issue({ name: `${name} authority`, by: root, isAuthority: true });
  return { root, authority, leaf: await issue({ name: `${name} enclave`, by: authority, curve }) };
}
