/** n-f signatures of one committee under one statement: C2 for votes, C3a for storage receipts. */

import { type Attestation, type Statement, type StatementKind, statementDigest } from './attestation.ts';
import { header } from './block.ts';
import type { Hex } from './bytes.ts';
import { hash32, oneOf, record, signature65, u32, u53, type ValueOf } from './codec.ts';
import type { Committee, Voters } from './committee.ts';
import { bitsOf, gather, type QuorumFault, quorumFault, quorumFields } from './quorum.ts';

export const certificate = record('Certificate', {
  kind: oneOf('CertificateKind', ['attest', 'store']),
  committee: u32,
  rollup: hash32,
  height: u53,
  epoch: u53,
  header: hash32,
  ...quorumFields,
});
export type Certificate = ValueOf<typeof certificate>;

/** A header with the vote that made it certain: what a late joiner syncs from. */
export const certifiedHeader = record('CertifiedHeader', { header, body: hash32, result: hash32, operator: signature65, certificate });
export type CertifiedHeader = ValueOf<typeof certifiedHeader>;

/** Who decides: a committee of one network. */
export interface Electorate {
  readonly chain: number;
  readonly committee: Committee;
}

export type Packed = { readonly kind: 'certificate'; readonly certificate: Certificate } | { readonly kind: 'bad-shares'; readonly members: readonly number[] };

/** Packs signatures of distinct members of one committee about one statement; each is `statementIsSigned`. */
export function packCertificate(kind: StatementKind, { chain, committee }: Electorate, votes: readonly Attestation[]): Packed {
  const { rollup, height, epoch, header } = votes[0] as Attestation;
  const statement: Statement = { committee: committee.id, rollup, height, epoch, header };
  const gathered = gather(committee, statementDigest(kind, chain, statement), votes);
  return gathered.kind === 'quorum' ? { kind: 'certificate', certificate: { kind, ...statement, ...gathered.quorum } } : gathered;
}

/** The votes that were packed, by member; none of a large committee, as their sum does not tell them. */
export function votesOf({ bitmap, signatures, aggregate, committee, rollup, height, epoch, header }: Certificate): Attestation[] {
  if (aggregate !== undefined) return [];
  return bitsOf(bitmap).map((member, at) => ({ committee, rollup, height, epoch, header, member, signature: signatures[at] as Hex, share: undefined }));
}

export type CertificateFault = 'unknown-committee' | QuorumFault;

/** What is wrong with a certificate, or `undefined` when anyone may rely on it. Never throws. */
export function certificateFault(chain: number, committees: { of(id: number): Voters | undefined }, of: Certificate): CertificateFault | undefined {
  const committee = committees.of(of.committee);
  return committee === undefined ? 'unknown-committee' : quorumFault(committee, statementDigest(of.kind, chain, of), of);
}
