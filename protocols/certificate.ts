/** n-f signatures of one committee under one statement: C2 for votes, C3a for storage receipts. */

import { type Attestation, type StatementKind, statementIsSigned } from './attestation.ts';
import { header } from './block.ts';
import type { Hex } from './bytes.ts';
import { hash32, list, oneOf, record, signature65, u16, u32, u53, type ValueOf } from './codec.ts';
import { type Committees, quorumOf } from './committee.ts';
import { LIMITS } from './limits.ts';

export const certificate = record('Certificate', {
  kind: oneOf('CertificateKind', ['attest', 'store']),
  committee: u32,
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

/** Packs signatures of distinct members of one committee about one statement. */
export function packCertificate(kind: StatementKind, votes: readonly Attestation[]): Certificate {
  const sorted = [...votes].sort((a, b) => a.member - b.member);
  const first = sorted[0] as Attestation;
  const bitmap = sorted.reduce((bits, vote) => bits | (1 << vote.member), 0);
  const { committee, rollup, height, epoch, header } = first;
  return { kind, committee, rollup, height, epoch, header, bitmap, signatures: sorted.map((vote) => vote.signature) };
}

/** The votes that were packed, by member. */
export function votesOf({ bitmap, signatures, committee, rollup, height, epoch, header }: Certificate): Attestation[] {
  return bitsOf(bitmap).map((member, at) => ({ committee, rollup, height, epoch, header, member, signature: signatures[at] as Hex }));
}

export type CertificateFault = 'unknown-committee' | 'below-quorum' | 'unknown-member' | 'wrong-count' | 'bad-signature';

/** What is wrong with a certificate, or `undefined` when anyone may rely on it. Never throws. */
export function certificateFault(chain: number, committees: Pick<Committees, 'of'>, of: Certificate): CertificateFault | undefined {
  const members = committees.of(of.committee)?.members;
  if (members === undefined) return 'unknown-committee';
  const signers = bitsOf(of.bitmap);
  if (signers.length !== of.signatures.length) return 'wrong-count';
  if (signers.some((index) => index >= members.length)) return 'unknown-member';
  if (signers.length < quorumOf(members.length)) return 'below-quorum';
  const { committee, rollup, height, epoch, header } = of;
  const valid = signers.every((member, at) => statementIsSigned(of.kind, chain, committees, { committee, rollup, height, epoch, header, member, signature: of.signatures[at] as Hex }));
  return valid ? undefined : 'bad-signature';
}
