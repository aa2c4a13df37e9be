/** n-f signatures of one committee under one statement: C2 for votes, C3a for storage receipts. */

import { type Attestation, type StatementKind, statementIsSigned } from './attestation.ts';
import { header } from './block.ts';
import type { Hex } from './bytes.ts';
import { hash32, list, oneOf, record, signature65, u16, u53, type ValueOf } from './codec.ts';
import { type Committee, quorumOf } from './committee.ts';
import { LIMITS } from './limits.ts';

export const certificate = record('Certificate', {
  kind: oneOf('CertificateKind', ['attest', 'store']),
  rollup: hash32,
  height: u53,
  epoch: u53,
  header: hash32,
  /** Bit i = member i signed; signatures follow in member order. */
  bitmap: u16,
  signatures: list(signature65, LIMITS.committeeMembers, 65),
});
export type Certificate = ValueOf<typeof certificate>;

/** A header with the vote that made it certain: what a late joiner syncs from. */
export const certifiedHeader = record('CertifiedHeader', { header, body: hash32, result: hash32, operator: signature65, certificate });
export type CertifiedHeader = ValueOf<typeof certifiedHeader>;

export const bitsOf = (bitmap: number): number[] => Array.from({ length: 16 }, (_, index) => index).filter((index) => (bitmap >> index) & 1);

/** Packs signatures of distinct members about one statement. */
export function packCertificate(kind: StatementKind, votes: readonly Attestation[]): Certificate {
  const sorted = [...votes].sort((a, b) => a.member - b.member);
  const first = sorted[0] as Attestation;
  const bitmap = sorted.reduce((bits, vote) => bits | (1 << vote.member), 0);
  return { kind, rollup: first.rollup, height: first.height, epoch: first.epoch, header: first.header, bitmap, signatures: sorted.map((vote) => vote.signature) };
}

export type CertificateFault = 'below-quorum' | 'unknown-member' | 'wrong-count' | 'bad-signature';

/** What is wrong with a certificate, or `undefined` when anyone may rely on it. Never throws. */
export function certificateFault(chain: number, committee: Committee, of: Certificate): CertificateFault | undefined {
  const signers = bitsOf(of.bitmap);
  if (signers.length !== of.signatures.length) return 'wrong-count';
  if (signers.some((index) => index >= committee.members.length)) return 'unknown-member';
  if (signers.length < quorumOf(committee.members.length)) return 'below-quorum';
  const statement = { rollup: of.rollup, height: of.height, epoch: of.epoch, header: of.header };
  const valid = signers.every((member, at) => statementIsSigned(of.kind, chain, committee, { ...statement, member, signature: of.signatures[at] as Hex }));
  return valid ? undefined : 'bad-signature';
}
